//! `niangjia migrate`: brings the schema up to date.

use crate::lines_of_work;
use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use anyhow::Result;
use clap::ArgMatches;
use niangjia_office::Sources;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let records = Where::of(asked);
    let db = records.database()?;
    let now = Sources::Machine.now().to_string();
    let applied = db.migrate(&lines_of_work::migrations(), &now)?;
    records.unlocked(db, texts)?;
    for name in &applied {
        say!("{name}");
    }
    let n = i64::try_from(applied.len())?;
    say!("{}", texts.with("cli-migrated", &[("count", n.into())]));
    Ok(ExitCode::SUCCESS)
}
