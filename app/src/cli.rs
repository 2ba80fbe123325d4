//! What may be asked at the command line; every word of help is a message.

mod account;
mod report;

use crate::texts::Texts;
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;
use std::process::ExitCode;

/// The whole command line.
pub(crate) fn command(texts: &Texts) -> Command {
    let say = |key: &str| texts.text(key);
    Command::new("niangjia")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .help_template(template(texts))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(say("cli-commands"))
        .subcommand_value_name(say("cli-command"))
        .next_help_heading(say("cli-options"))
        .after_help(say("cli-exit-codes"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .args(records(texts))
        .args(help(texts))
        .subcommand(sub(texts, "demo").args([
            listen(texts),
            public_url(texts),
            flag(texts, "no-serve"),
        ]))
        .subcommand(sub(texts, "serve").args([listen(texts), public_url(texts)]))
        .subcommand(
            sub(texts, "import").args([
                Arg::new("paths")
                    .num_args(1..)
                    .required_unless_present("undo")
                    .value_parser(value_parser!(PathBuf))
                    .help(say("cli-import-paths")),
                Arg::new("undo")
                    .long("undo")
                    .value_name("FILE")
                    .conflicts_with_all(["paths", "explain"])
                    .help(say("cli-undo")),
                flag(texts, "dry-run"),
                flag(texts, "explain"),
                format(texts, &["text", "json"]),
            ]),
        )
        .subcommand(
            sub(texts, "measures").args([period(texts), format(texts, &["table", "json", "csv"])]),
        )
        .subcommand(
            sub(texts, "trace").args([
                Arg::new("measure")
                    .required(true)
                    .help(say("cli-trace-measure")),
                period(texts),
                Arg::new("by")
                    .long("by")
                    .value_parser(["month", "branch", "kind", "level", "sex"])
                    .help(say("cli-trace-by")),
                flag(texts, "sensitive"),
                format(texts, &["table", "json", "csv", "xlsx"]),
                out(texts).required(false),
            ]),
        )
        .subcommand(
            sub(texts, "search").args([
                Arg::new("words")
                    .required(true)
                    .num_args(1..)
                    .value_name("WORDS")
                    .help(say("cli-search-words")),
                Arg::new("most")
                    .long("most")
                    .value_name("NUMBER")
                    .value_parser(value_parser!(u16).range(1..))
                    .default_value("10")
                    .help(say("cli-search-most")),
                format(texts, &["text", "json"]),
            ]),
        )
        .subcommand(account::command(texts))
        .subcommand(report::command(texts))
        .subcommand(
            sub(texts, "verify-seal").args([
                file(texts, "cli-verify-seal-file"),
                Arg::new("seal")
                    .long("seal")
                    .value_name("SEAL")
                    .help(say("cli-verify-seal-seal")),
            ]),
        )
        .subcommand(sub(texts, "check-report").args([
            file(texts, "cli-check-report-file"),
            period(texts),
            format(texts, &["table", "json"]),
        ]))
        .subcommand(sub(texts, "check"))
        .subcommand(sub(texts, "migrate"))
        .subcommand(sub(texts, "backup").arg(file(texts, "cli-backup-file")))
        .subcommand(
            sub(texts, "restore").args([file(texts, "cli-restore-file"), flag(texts, "replace")]),
        )
        .subcommand(sub(texts, "docs").hide(true).arg(out(texts)))
}

fn sub(texts: &Texts, name: &'static str) -> Command {
    Command::new(name)
        .help_template(template(texts))
        .next_help_heading(texts.text("cli-options"))
        .about(texts.text(&format!("cli-{name}-about")))
        .after_help(texts.text(&format!("cli-{name}-more")))
}

/// What is said when help was asked for, or something that is not understood.
pub(crate) fn refused(error: &clap::Error, texts: &Texts) -> ExitCode {
    if !error.use_stderr() {
        crate::out::bytes(error.to_string().as_bytes());
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        eprint!("{error}");
        return ExitCode::from(2);
    }
    let found = |kind: ContextKind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (option, value) = (
        found(ContextKind::InvalidArg),
        found(ContextKind::InvalidValue),
    );
    let (key, word) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            ("cli-asked-unknown", found(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => ("cli-asked-unknown", option.clone()),
        ErrorKind::MissingRequiredArgument => ("cli-asked-missing", option.clone()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("cli-asked-value", value),
        other => ("cli-asked-otherwise", other.to_string()),
    };
    let what = texts.with(key, &[("word", word.into()), ("option", option.into())]);
    eprintln!(
        "{}",
        texts.with("cli-asked-wrongly", &[("what", what.into())])
    );
    ExitCode::from(2)
}

/// How help is laid out; the words between the parts are messages too.
fn template(texts: &Texts) -> String {
    let usage = texts.text("cli-usage");
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}")
}

fn help(texts: &Texts) -> [Arg; 2] {
    [
        Arg::new("help")
            .short('h')
            .long("help")
            .global(true)
            .action(ArgAction::Help)
            .help(texts.text("cli-help")),
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(texts.text("cli-version")),
    ]
}

fn records(texts: &Texts) -> [Arg; 3] {
    [
        Arg::new("data")
            .long("data")
            .global(true)
            .value_name("DIR")
            .help(texts.text("cli-data")),
        Arg::new("database")
            .long("database")
            .global(true)
            .value_name("URL")
            .env("NIANGJIA_DATABASE")
            .hide_env_values(true)
            .help(texts.text("cli-database")),
        Arg::new("key")
            .long("key")
            .global(true)
            .value_name("FILE")
            .env("NIANGJIA_KEY_FILE")
            .hide_env_values(true)
            .value_parser(value_parser!(PathBuf))
            .help(texts.text("cli-key")),
    ]
}

fn listen(texts: &Texts) -> Arg {
    Arg::new("listen")
        .long("listen")
        .value_name("ADDR")
        .default_value("127.0.0.1:8023")
        .help(texts.text("cli-listen"))
}

fn public_url(texts: &Texts) -> Arg {
    Arg::new("public-url")
        .long("public-url")
        .value_name("URL")
        .help(texts.text("cli-public-url"))
}

fn period(texts: &Texts) -> Arg {
    Arg::new("period")
        .long("period")
        .value_name("PERIOD")
        .help(texts.text("cli-period"))
}

fn out(texts: &Texts) -> Arg {
    Arg::new("out")
        .long("out")
        .value_name("FILE")
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(texts.text("cli-out"))
}

fn file(texts: &Texts, help: &str) -> Arg {
    Arg::new("file")
        .required(true)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help(texts.text(help))
}

fn flag(texts: &Texts, name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(texts.text(&format!("cli-{name}")))
}

fn format(texts: &Texts, formats: &'static [&'static str]) -> Arg {
    Arg::new("format")
        .long("format")
        .value_parser(formats.to_vec())
        .default_value(formats[0])
        .help(texts.text("cli-format"))
}
