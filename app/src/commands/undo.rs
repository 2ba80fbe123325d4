//! `niangjia import --undo`: taking back an imported file.

use super::code;
use crate::lines_of_work;
use crate::opening::{Where, operator};
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Result, bail};
use clap::ArgMatches;
use niangjia_base::ids::{FileId, TypedId};
use niangjia_import::{Later, RegisterUndone, Undo, UndoError, Undone, undo};
use niangjia_office::{Office, files, history};
use niangjia_store::Error;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Records that a refusal names; more would hide what is to be done.
const NAMED: usize = 20;

/// Takes back the file of an id or a name: of several versions the newest.
pub(super) fn run(asked: &ArgMatches, named: &str, texts: &Texts) -> Result<ExitCode> {
    let office = Where::of(asked).open(texts)?;
    let Some(file) = file_of(&office, named)? else {
        bail!(texts.with("cli-undo-no-file", &[("file", named.into())]));
    };
    let dry_run = asked.get_flag("dry-run");
    let registers = lines_of_work::registers();
    let actor = operator();
    let what = Undo {
        actor: &actor,
        registers: &registers,
        dry_run,
    };
    let as_json = asked
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    match undo(&office, &what, file) {
        Ok(undone) => {
            if !dry_run {
                history::seal(office.db(), office.union(), office.now())?;
            }
            if as_json {
                let told = json!({ "dry_run": dry_run, "id": file.whole(), "undone": undone });
                say!("{}", serde_json::to_string_pretty(&told)?);
            } else {
                print(&undone, dry_run, texts);
            }
            Ok(code(false))
        }
        Err(UndoError::ChangedSince(later)) => {
            if as_json {
                let changed: Vec<Value> = later.iter().map(told).collect();
                let told =
                    json!({ "dry_run": dry_run, "id": file.whole(), "changed_since": changed });
                say!("{}", serde_json::to_string_pretty(&told)?);
            } else {
                print_later(&later, texts);
            }
            Ok(code(true))
        }
        Err(UndoError::Before(at)) => {
            bail!(texts.with("cli-undo-before", &[("at", at.into())]))
        }
        Err(UndoError::Newer { at, .. }) => {
            bail!(texts.with("cli-undo-newer", &[("at", at.into())]))
        }
        Err(UndoError::NoAccount) => bail!(texts.text("cli-undo-no-account")),
        Err(error) => Err(error.into()),
    }
}

fn file_of(office: &Office, named: &str) -> Result<Option<FileId>, Error> {
    office.look(|look| {
        let by_name = files::of_name(look.tx, look.union, named)?;
        let by_id = match named.parse::<i64>() {
            Ok(whole) => {
                let id = FileId::from_whole(whole);
                files::kept(look.tx, look.union, id)?.map(|_| id)
            }
            Err(_) => None,
        };
        Ok(by_name.or(by_id))
    })
}

fn print(undone: &Undone, dry_run: bool, texts: &Texts) {
    if dry_run {
        say!("{}", texts.text("cli-import-preview"));
    }
    say!(
        "{}",
        texts.with("cli-undo-done", &[("file", undone.file.as_str().into())])
    );
    for register in &undone.registers {
        say!("  {}", line(register, texts));
    }
}

fn line(register: &RegisterUndone, texts: &Texts) -> String {
    let name = register_name(&register.register, texts);
    let parts = [
        ("cli-undo-withdrawn", register.withdrawn),
        ("cli-undo-given-back", register.given_back),
        ("cli-undo-stand-again", register.stand_again),
        ("cli-undo-withdrawn-again", register.withdrawn_again),
        ("cli-undo-stay", register.stay),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            texts.with(key, &[("count", count.into())])
        })
        .collect();
    format!("{name}: {}", parts.join(" · "))
}

fn print_later(later: &[Later], texts: &Texts) {
    let count = i64::try_from(later.len()).unwrap_or(i64::MAX);
    say!(
        "{}",
        texts.with("cli-undo-changed-since", &[("count", count.into())])
    );
    for one in later.iter().take(NAMED) {
        let about = [
            ("register", register_name(&one.kind, texts).into()),
            ("id", one.id.to_string().into()),
            ("at", one.at.as_str().into()),
            ("by", one.by.as_str().into()),
            ("file", one.file.as_deref().unwrap_or("-").into()),
        ];
        say!("  {}", texts.with("cli-undo-later", &about));
    }
    if later.len() > NAMED {
        say!("  …");
    }
}

fn told(later: &Later) -> Value {
    json!({ "kind": later.kind, "id": later.id, "at": later.at, "by": later.by, "file": later.file })
}

fn register_name(kind: &str, texts: &Texts) -> String {
    texts.text(&format!("register-{}", kind.replace('.', "-")))
}
