//! `niangjia migrate`: brings the schema up to date.

use crate::lines_of_work;
use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use anyhow::Result;
use clap::ArgMatches;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let office = Where::of(asked).open_as_it_is()?;
    let applied = office
        .db()
        .migrate(&lines_of_work::migrations(), &office.now().to_string())?;
    for name in &applied {
        say!("{name}");
    }
    let n = i64::try_from(applied.len())?;
    say!("{}", texts.with("cli-migrated", &[("count", n.into())]));
    Ok(ExitCode::SUCCESS)
}
