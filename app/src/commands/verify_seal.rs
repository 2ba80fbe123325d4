//! `niangjia verify-seal`: proves a sealed report, without database or server.

use crate::out::say;
use crate::sealed_report;
use crate::texts::Texts;
use annual_report::sealing::{self, Stage};
use anyhow::{Context, Result};
use clap::ArgMatches;
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let file = asked
        .get_one::<PathBuf>("file")
        .cloned()
        .unwrap_or_default();
    let named = file.display().to_string();
    let bytes = std::fs::read(&file).with_context(|| named.clone())?;
    let printed = asked.get_one::<String>("seal").map(String::as_str);
    match sealed_report::proved(&bytes, printed) {
        Ok(verified) => {
            let stage = Stage::of_word(&verified.stage).map(|stage| stage.state().key());
            let figures = i64::try_from(verified.n_figures).unwrap_or(i64::MAX);
            let about = [
                ("name", verified.name.as_str().into()),
                ("union", verified.union.as_str().into()),
                (
                    "stage",
                    stage.map_or_else(String::new, |key| texts.text(key)).into(),
                ),
                ("at", verified.sealed_at.as_str().into()),
                ("figures", figures.into()),
                ("seal", sealing::short(&verified.seal).into()),
            ];
            say!("{}", texts.with("cli-verify-seal-holds", &about));
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            say!("{named}: {}", sealed_report::said(&broken, texts));
            Ok(ExitCode::from(1))
        }
    }
}
