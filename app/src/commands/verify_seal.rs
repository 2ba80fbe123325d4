//! `niangjia verify-seal`: proves a sealed report, without database or server.

use crate::out::say;
use crate::texts::Texts;
use annual_report::sealing::{self, Broken, Stage};
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
    let verdict =
        sealing::verify(&bytes).and_then(|verified| match asked.get_one::<String>("seal") {
            Some(printed) => verified.is(printed),
            None => Ok(verified),
        });
    match verdict {
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
            say!("{named}: {}", said(&broken, texts));
            Ok(ExitCode::from(1))
        }
    }
}

/// Why it does not hold, in one sentence.
fn said(broken: &Broken, texts: &Texts) -> String {
    match broken {
        Broken::Parts(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| part_named(part, texts)).collect();
            texts.with(broken.key(), &[("parts", parts.join(", ").into())])
        }
        Broken::Another(seal) => texts.with(broken.key(), &[("seal", seal.as_str().into())]),
        _ => texts.text(broken.key()),
    }
}

/// A part in words; one that no report has by the name that stands in the file.
fn part_named(part: &str, texts: &Texts) -> String {
    let key = format!("report-part-{part}");
    if texts.messages().has(&key) {
        texts.text(&key)
    } else {
        part.to_owned()
    }
}
