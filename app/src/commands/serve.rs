//! `niangjia serve`: the records in the browser.

use crate::opening::Where;
use crate::texts::Texts;
use crate::web::{self, Origin};
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_office::Office;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    serve(Where::of(asked).open(texts)?, asked, texts)
}

/// Serves an office until it is told to stop.
pub(super) fn serve(office: Office, asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let given = |name: &str| asked.get_one::<String>(name).map(String::as_str);
    let origin = match given("public-url") {
        None => Origin::default(),
        Some(url) => Origin::public(url)
            .with_context(|| texts.with("cli-not-public", &[("url", url.into())]))?,
    };
    web::serve(office, given("listen").unwrap_or_default(), origin, texts)?;
    Ok(ExitCode::SUCCESS)
}
