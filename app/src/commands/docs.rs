//! `niangjia docs`: writes the generated pages of `docs/generated`; for those who work on the program.

mod permissions;

use crate::lines_of_work;
use crate::texts::Texts;
use crate::web::routes::ROUTES;
use anyhow::Result;
use clap::ArgMatches;
use niangjia_messages::Language;
use niangjia_office::forms;
use niangjia_office::registers::{Holds, Need};
use niangjia_store::{Db, Place};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches) -> Result<ExitCode> {
    let folder = asked.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    let chinese = Texts::in_language(Language::Chinese)?;
    let english = Texts::in_language(Language::English)?;
    std::fs::write(folder.join("measures.md"), measures(&chinese, &english))?;
    std::fs::write(folder.join("registers.md"), registers(&chinese, &english))?;
    std::fs::write(folder.join("forms.md"), forms(&chinese, &english))?;
    std::fs::write(
        folder.join("permissions.md"),
        permissions::page(&chinese, &english),
    )?;
    std::fs::write(folder.join("commands.md"), commands(&english))?;
    std::fs::write(folder.join("routes.md"), routes(&english))?;
    std::fs::write(folder.join("schema.txt"), schema(&folder)?)?;
    Ok(ExitCode::SUCCESS)
}

fn measures(chinese: &Texts, english: &Texts) -> String {
    let mut out = String::from(
        "# Measures\n\n| id | in Chinese | in English | unit | definition |\n|---|---|---|---|---|\n",
    );
    for measure in lines_of_work::measures() {
        let (name, named) = (chinese.measure(measure), english.measure(measure));
        let (unit, definition) = (
            english.text(measure.unit.key()),
            english.text(&measure.definition_key()),
        );
        let _ = writeln!(
            out,
            "| `{}` | {name} | {named} | {unit} | {definition} |",
            measure.id
        );
    }
    out
}

fn registers(chinese: &Texts, english: &Texts) -> String {
    let mut out = String::from("# Registers\n");
    for register in lines_of_work::registers() {
        let key = format!("register-{}", register.kind.0.replace('.', "-"));
        let _ = writeln!(
            out,
            "\n## `{}` {} · {}\n",
            register.kind,
            chinese.text(&key),
            english.text(&key)
        );
        out.push_str("| field | holds | needed | seen by |\n|---|---|---|---|\n");
        for field in register.fields {
            let holds = match field.holds {
                Holds::Choice(codes) => codes.join(", "),
                Holds::Record(kind) => format!("a record of `{kind}`"),
                other => format!("{other:?}").to_lowercase(),
            };
            let need = if field.need == Need::Must { "yes" } else { "" };
            let _ = writeln!(
                out,
                "| `{}` | {holds} | {need} | {} |",
                field.column,
                format!("{:?}", field.privacy).to_lowercase()
            );
        }
    }
    out
}

/// The sheets that are recognised, with the names that a mapping file calls them and their columns by.
fn forms(chinese: &Texts, english: &Texts) -> String {
    let mut out = String::from("# Forms\n");
    for form in lines_of_work::forms() {
        let key = format!("form-{}", form.name.replace('.', "-"));
        let (name, named) = (chinese.text(&key), english.text(&key));
        let _ = writeln!(out, "\n## `{}` {name} · {named}\n", form.name);
        out.push_str("| column | reads | needed | headings |\n|---|---|---|---|\n");
        for column in form.columns {
            let reads = match column.reads {
                forms::Reads::Choice(words) => {
                    words.iter().map(|w| w.code).collect::<Vec<_>>().join(", ")
                }
                other => in_words(&format!("{other:?}")),
            };
            let needed = match column.need {
                forms::Need::Must => "yes",
                forms::Need::May => "",
                forms::Need::OrTitle => "here or in the title",
                forms::Need::MayOrTitle => "may stand in the title",
                forms::Need::OrSpread => "here or as headings",
            };
            let headings = column.headings.join("、");
            let _ = writeln!(
                out,
                "| `{}` | {reads} | {needed} | {headings} |",
                column.name
            );
        }
    }
    out
}

/// `StaffNumber` as `staff number`.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

fn commands(english: &Texts) -> String {
    let mut command = crate::cli::command(english).term_width(100);
    command.build();
    let mut out = format!(
        "# Commands\n\n```text\n{}\n```\n",
        command.render_long_help()
    );
    for sub in command
        .get_subcommands_mut()
        .filter(|sub| !sub.is_hide_set() && sub.get_name() != "help")
    {
        let name = sub.get_name().to_owned();
        let _ = write!(
            out,
            "\n## {name}\n\n```text\n{}\n```\n",
            sub.render_long_help()
        );
        for inner in sub.get_subcommands_mut() {
            let inner_name = inner.get_name().to_owned();
            let _ = write!(
                out,
                "\n### {name} {inner_name}\n\n```text\n{}\n```\n",
                inner.render_long_help()
            );
        }
    }
    out.lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
        + "\n"
}

/// The addresses that are answered, with what somebody must be allowed to do there.
fn routes(english: &Texts) -> String {
    let mut out =
        String::from("# Routes\n\n| method | address | action | what it is |\n|---|---|---|---|\n");
    for route in ROUTES {
        let (method, action) = (route.method.word(), route.action);
        let name = english.text(&action.name_key());
        let _ = writeln!(
            out,
            "| {method} | `{}` | `{}` | {name} |",
            route.path,
            action.code()
        );
    }
    out
}

fn schema(folder: &Path) -> Result<String> {
    let file = folder.join("schema.sqlite");
    let db = Db::open(&Place::File(file.clone()))?;
    db.migrate(&lines_of_work::migrations(), "")?;
    let lines = db.schema()?;
    drop(db);
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.join(format!("schema.sqlite{suffix}")));
    }
    Ok(lines.join("\n") + "\n")
}
