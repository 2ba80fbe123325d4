//! Papers: the report of a year as PDF, and its key figures as slides, with the typesetter where it is built.

use crate::clock::{Spent, Whose, median, spent};
use crate::program::program;
use crate::sample_year;
use crate::section::{Row, Section};
use anyhow::{Result, bail, ensure};
use std::path::Path;
use std::time::Duration;

/// How often each is set.
const RUNS: usize = 5;

/// Measures both; without the typesetter it says that nothing was measured.
pub(crate) fn set() -> Result<Section> {
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("sample.sqlite");
    sample_year::made(&database)?;
    let status = program(&["report", "new", "--period", "2023"], &database)?.status()?;
    ensure!(status.success(), "the report was not begun");
    let out = folder.path().join("report.pdf");
    let mut section = Section::default();
    for (what, words) in [
        ("The report of a year as PDF", &["report", "export"][..]),
        (
            "Its key figures as slides",
            &["report", "export", "--slides"],
        ),
    ] {
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            match one(words, &database, &out)? {
                Some(took) => runs.push(took),
                None => {
                    let told = "Not measured: the typesetter is not built on this machine.";
                    section.after = vec![told.to_owned()];
                    return Ok(section);
                }
            }
        }
        let what = format!("{what}, {} KiB", std::fs::metadata(&out)?.len() / 1_024);
        let aim = Some(Duration::from_secs(1));
        section.rows.push(Row::time(what, aim, median(runs)));
    }
    Ok(section)
}

/// One paper; nothing when there is no typesetter.
fn one(words: &[&str], database: &Path, out: &Path) -> Result<Option<Spent>> {
    let mut command = program(words, database)?;
    command.arg("--out").arg(out);
    let (output, took) = spent(Whose::Children, || Ok(command.output()?))?;
    let said = String::from_utf8_lossy(&output.stderr);
    match output.status.success() {
        true => Ok(Some(took)),
        false if said.contains("typeset/Cargo.toml") => Ok(None),
        false => bail!("no paper was set: {said}"),
    }
}
