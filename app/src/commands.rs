//! What the commands do, one file each.

mod account;
mod backup;
pub(crate) mod check;
pub(crate) mod check_report;
mod demo;
mod docs;
pub(crate) mod import;
mod measures;
mod migrate;
pub(crate) mod period;
mod report;
mod reports;
mod search;
mod serve;
pub(crate) mod trace;
mod undo;
mod verify_seal;

use crate::texts::Texts;
use anyhow::Result;
use clap::ArgMatches;
use std::process::ExitCode;

/// Does what was asked.
pub(crate) fn run(matches: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    match matches.subcommand() {
        Some(("demo", asked)) => demo::run(asked, texts),
        Some(("serve", asked)) => serve::run(asked, texts),
        Some(("account", asked)) => account::run(asked, texts),
        Some(("import", asked)) => import::run(asked, texts),
        Some(("measures", asked)) => measures::run(asked, texts),
        Some(("trace", asked)) => trace::run(asked, texts),
        Some(("search", asked)) => search::run(asked, texts),
        Some(("report", asked)) => report::run(asked, texts),
        Some(("verify-seal", asked)) => verify_seal::run(asked, texts),
        Some(("check-report", asked)) => check_report::run(asked, texts),
        Some(("check", asked)) => check::run(asked, texts),
        Some(("migrate", asked)) => migrate::run(asked, texts),
        Some(("backup", asked)) => backup::backup(asked, texts),
        Some(("restore", asked)) => backup::restore(asked, texts),
        Some(("docs", asked)) => docs::run(asked),
        _ => Ok(ExitCode::from(2)),
    }
}

/// 1 when something was refused, 0 otherwise.
fn code(refused: bool) -> ExitCode {
    if refused {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    }
}
