//! `niangjia serve`: the records in the browser.

use crate::opening::Where;
use crate::texts::Texts;
use crate::web;
use anyhow::Result;
use clap::ArgMatches;
use niangjia_office::Office;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let listen = asked
        .get_one::<String>("listen")
        .map(String::as_str)
        .unwrap_or_default();
    serve(Where::of(asked).open(texts)?, listen, texts)
}

/// Serves an office until it is told to stop.
pub(super) fn serve(office: Office, listen: &str, texts: &Texts) -> Result<ExitCode> {
    web::serve(office, listen, texts)?;
    Ok(ExitCode::SUCCESS)
}
