//! The workbooks of the sample college, brought into an empty office.

use crate::clock::{Whose, median, spent};
use crate::invented;
use crate::section::{Row, Section};
use anyhow::{Context, Result, ensure};
use niangjia::lines_of_work;
use niangjia_base::actor::Actor;
use niangjia_import::{Import, Input, Mapping, import};
use niangjia_workbook::Limits;
use std::path::Path;
use std::time::Duration;

/// Imports all of it five times, each time from nothing.
pub(crate) fn imported() -> Result<Section> {
    let inputs = inputs(&crate::workspace().join("demo/sample-year"))?;
    let (mut runs, mut records) = (Vec::new(), 0);
    for _ in 0..5 {
        let folder = tempfile::tempdir()?;
        let (count, took) = spent(Whose::Process, || {
            taken_in(&folder.path().join("sample.sqlite"), &inputs)
        })?;
        (records, _) = (count, runs.push(took));
    }
    ensure!(records > 0, "the sample year left no records");
    let what = format!(
        "The sample year: {} workbooks, {records} records",
        inputs.len()
    );
    let row = Row::time(what, Some(Duration::from_secs(1)), median(runs));
    Ok(Section {
        rows: vec![row],
        ..Section::default()
    })
}

/// Brings the sample year into a new file, and answers how many records it has.
pub(crate) fn made(file: &Path) -> Result<u64> {
    taken_in(file, &inputs(&crate::workspace().join("demo/sample-year"))?)
}

fn taken_in(file: &Path, inputs: &[Input]) -> Result<u64> {
    let office = invented::empty(file)?;
    let forms = lines_of_work::forms();
    let what = Import {
        actor: &Actor::Program,
        forms: &forms,
        mapping: &Mapping::default(),
        limits: Limits::default(),
        dry_run: false,
    };
    let receipts = import(&office, &what, inputs, |_, _, _| {})?;
    let sheets = receipts.iter().flat_map(|file| &file.sheets);
    Ok(sheets
        .flat_map(|sheet| &sheet.registers)
        .map(|register| register.new)
        .sum())
}

fn inputs(folder: &Path) -> Result<Vec<Input>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut paths: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "xlsx"))
        .collect();
    paths.sort();
    Ok(paths.into_iter().map(|path| Input { path }).collect())
}
