//! `niangjia report`: the annual report of a period, as Word or Markdown.

use crate::texts::Texts;
use anyhow::Result;
use clap::ArgMatches;
use std::process::ExitCode;

pub(super) fn run(_asked: &ArgMatches, _texts: &Texts) -> Result<ExitCode> {
    anyhow::bail!("being written")
}
