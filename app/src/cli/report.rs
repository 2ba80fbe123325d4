//! `niangjia report …`: what may be asked about reports that are being written.

use super::{out, period, template};
use crate::texts::Texts;
use annual_report::ReportKind;
use annual_report::sealing::Stage;
use clap::{Arg, ArgAction, Command};

/// The command: a report straight out of the registers, or what can be done with one that is written.
pub(super) fn command(texts: &Texts) -> Command {
    let say = |key: &str| texts.text(key);
    super::sub(texts, "report")
        .subcommand_help_heading(say("cli-commands"))
        .subcommand_value_name(say("cli-command"))
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .args([period(texts), out(texts), meeting(texts)])
        .subcommand(deed(texts, "list"))
        .subcommand(
            deed(texts, "new").args([
                Arg::new("kind")
                    .long("kind")
                    .value_name("KIND")
                    .value_parser(ReportKind::ALL.map(ReportKind::word))
                    .default_value(ReportKind::Annual.word())
                    .help(say("cli-report-kind")),
                period(texts),
                name(texts),
                meeting(texts),
                Arg::new("branch")
                    .long("branch")
                    .value_name("BRANCH")
                    .help(say("cli-report-branch")),
            ]),
        )
        .subcommand(deed(texts, "roll").args([
            report(texts),
            period(texts),
            name(texts),
            meeting(texts),
        ]))
        .subcommand(deed(texts, "show").arg(report(texts)))
        .subcommand(deed(texts, "read").arg(report(texts)))
        .subcommand(deed(texts, "seal").arg(report(texts)))
        .subcommand(deed(texts, "changes").args([report(texts), stage(texts)]))
        .subcommand(deed(texts, "export").args([
            report(texts),
            stage(texts),
            out(texts),
            kind_of_pdf(texts, "slides", "cli-report-slides").conflicts_with("annex"),
            kind_of_pdf(texts, "annex", "cli-report-annex"),
        ]))
}

fn deed(texts: &Texts, name: &'static str) -> Command {
    Command::new(name)
        .help_template(template(texts))
        .next_help_heading(texts.text("cli-options"))
        .about(texts.text(&format!("cli-report-{name}-about")))
}

fn report(texts: &Texts) -> Arg {
    Arg::new("report")
        .value_name("REPORT")
        .help(texts.text("cli-report-which"))
}

fn name(texts: &Texts) -> Arg {
    Arg::new("name")
        .long("name")
        .value_name("NAME")
        .help(texts.text("cli-report-called"))
}

fn meeting(texts: &Texts) -> Arg {
    Arg::new("meeting")
        .long("meeting")
        .value_name("NAME")
        .help(texts.text("cli-report-meeting"))
}

fn kind_of_pdf(texts: &Texts, name: &'static str, help: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(texts.text(help))
}

fn stage(texts: &Texts) -> Arg {
    Arg::new("stage")
        .long("stage")
        .value_name("STAGE")
        .value_parser(Stage::ALL.map(Stage::word))
        .help(texts.text("cli-report-stage"))
}
