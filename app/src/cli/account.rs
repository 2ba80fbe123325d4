//! `niangjia account …`: what may be asked about accounts.

use super::template;
use crate::texts::Texts;
use clap::{Arg, ArgAction, Command};
use niangjia_access::Role;

/// The command with all that can be done to accounts.
pub(super) fn command(texts: &Texts) -> Command {
    super::sub(texts, "account")
        .subcommand_help_heading(texts.text("cli-commands"))
        .subcommand_value_name(texts.text("cli-command"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            deed(texts, "add")
                .args([
                    login(texts),
                    said(texts, "name", "NAME", "cli-account-display"),
                    said(texts, "person", "STAFF-NUMBER", "cli-account-person"),
                    role(texts),
                ])
                .args(place_and_days(texts))
                .arg(public_url(texts)),
        )
        .subcommand(deed(texts, "list"))
        .subcommand(
            deed(texts, "grant")
                .args([login(texts), role(texts).required(true)])
                .args(place_and_days(texts)),
        )
        .subcommand(deed(texts, "revoke").args([
            login(texts),
            role(texts).required(true),
            said(texts, "unit", "BRANCH", "cli-account-unit"),
        ]))
        .subcommand(
            deed(texts, "reset").args([
                login(texts),
                Arg::new("second-factor")
                    .long("second-factor")
                    .action(ArgAction::SetTrue)
                    .help(texts.text("cli-account-second-factor")),
                public_url(texts),
            ]),
        )
        .subcommand(deed(texts, "lock").arg(login(texts)))
        .subcommand(deed(texts, "unlock").arg(login(texts)))
}

fn deed(texts: &Texts, name: &'static str) -> Command {
    Command::new(name)
        .help_template(template(texts))
        .next_help_heading(texts.text("cli-options"))
        .about(texts.text(&format!("cli-account-{name}-about")))
}

fn login(texts: &Texts) -> Arg {
    Arg::new("login")
        .required(true)
        .value_name("NAME")
        .help(texts.text("cli-account-name"))
}

fn role(texts: &Texts) -> Arg {
    Arg::new("role")
        .long("role")
        .value_name("ROLE")
        .value_parser(Role::ALL.map(Role::code))
        .help(texts.text("cli-account-role"))
}

fn place_and_days(texts: &Texts) -> [Arg; 3] {
    [
        said(texts, "unit", "BRANCH", "cli-account-unit"),
        said(texts, "from", "DAY", "cli-account-from"),
        said(texts, "until", "DAY", "cli-account-until"),
    ]
}

/// The address of the pages in a link.
fn public_url(texts: &Texts) -> Arg {
    super::public_url(texts).default_value("http://127.0.0.1:8023")
}

fn said(texts: &Texts, name: &'static str, value: &'static str, help: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .help(texts.text(help))
}
