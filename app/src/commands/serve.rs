//! `niangjia serve`: the records in the browser.

use crate::opening::Where;
use crate::texts::Texts;
use crate::web::{self, Origin, Trays};
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_office::Office;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let records = Where::of(asked);
    serve(records.open(texts)?, &records, asked, texts)
}

/// Serves an office until it is told to stop.
pub(super) fn serve(
    office: Office,
    records: &Where,
    asked: &ArgMatches,
    texts: &Texts,
) -> Result<ExitCode> {
    let given = |name: &str| asked.get_one::<String>(name).map(String::as_str);
    let origin = match given("public-url") {
        None => Origin::default(),
        Some(url) => Origin::public(url)
            .with_context(|| texts.with("cli-not-public", &[("url", url.into())]))?,
    };
    let listen = given("listen").unwrap_or_default();
    let trays = Trays::new(records.trays(), records.mapping());
    web::serve(office, listen, origin, trays, texts)?;
    Ok(ExitCode::SUCCESS)
}
