//! `niangjia import`: workbooks into registers.

use super::code;
use crate::lines_of_work;
use crate::opening::{Where, operator};
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Context, Result};
use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressStyle};
use niangjia_import::{
    FileReceipt, Import, Input, Mapping, MappingError, ProblemReceipt, SheetMapping, SheetReceipt,
};
use niangjia_office::{Office, history};
use niangjia_workbook::Limits;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    if let Some(named) = asked.get_one::<String>("undo") {
        return super::undo::run(asked, named, texts);
    }
    let records = Where::of(asked);
    let paths: Vec<PathBuf> = asked
        .get_many::<PathBuf>("paths")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let inputs = inputs(&paths, texts)?;
    let office = records.open(texts)?;
    let mapping = Mapping::read(&records.mapping())
        .with_context(|| records.mapping().display().to_string())?;
    check(&mapping, &records.mapping(), texts)?;
    let explain = asked.get_flag("explain");
    let dry_run = asked.get_flag("dry-run") || explain;
    let receipts = import(&office, &mapping, &inputs, dry_run)?;
    if asked
        .get_one::<String>("format")
        .is_some_and(|format| format == "json")
    {
        say!(
            "{}",
            serde_json::to_string_pretty(&as_json(&receipts, dry_run, texts))?
        );
    } else {
        print(&receipts, dry_run, texts);
    }
    if explain {
        let file = records.mapping();
        let open = write_mapping(mapping, &receipts, &file)?;
        let about = [
            ("file", file.display().to_string().into()),
            ("sheets", open.sheets.into()),
            ("columns", open.columns.into()),
            ("people", open.people.into()),
        ];
        say!("{}", texts.with("cli-import-explained", &about));
        print_lacking(&receipts, texts);
    }
    Ok(code(receipts.iter().any(was_refused)))
}

/// Refuses a mapping that names what there is not.
pub(crate) fn check(mapping: &Mapping, file: &Path, texts: &Texts) -> Result<()> {
    let file = file.display().to_string();
    let said = match mapping.check(&lines_of_work::forms()) {
        Ok(()) => return Ok(()),
        Err(MappingError::NoForm(form)) => {
            let about = [("file", file.into()), ("form", form.into())];
            texts.with("cli-mapping-no-form", &about)
        }
        Err(MappingError::NoColumn { form, column }) => {
            let about = [
                ("file", file.into()),
                ("form", form.into()),
                ("column", column.into()),
            ];
            texts.with("cli-mapping-no-column", &about)
        }
        Err(MappingError::NoPlace(name)) => {
            let about = [("file", file.into()), ("name", name.into())];
            texts.with("cli-mapping-no-place", &about)
        }
        Err(error) => return Err(error.into()),
    };
    anyhow::bail!(said)
}

/// Imports files, with a bar on the terminal, and seals the history behind them.
pub(crate) fn import(
    office: &Office,
    mapping: &Mapping,
    inputs: &[Input],
    dry_run: bool,
) -> Result<Vec<FileReceipt>> {
    let actor = operator();
    let forms = lines_of_work::forms();
    let what = Import {
        actor: &actor,
        forms: &forms,
        mapping,
        limits: Limits::default(),
        dry_run,
    };
    let bar = ProgressBar::new(inputs.len() as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?);
    let receipts = niangjia_import::import(office, &what, inputs, |file, done, _| {
        bar.set_position(done as u64);
        bar.set_message(file.to_owned());
    })?;
    bar.finish_and_clear();
    if !dry_run {
        history::seal(office.db(), office.union(), office.now())?;
    }
    Ok(receipts)
}

/// The files of paths: a folder stands for the tables in it, in the order of their names.
pub(crate) fn inputs(paths: &[PathBuf], texts: &Texts) -> Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for path in paths {
        if !path.is_dir() {
            inputs.push(Input { path: path.clone() });
            continue;
        }
        let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
            .with_context(|| path.display().to_string())?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| is_table(path))
            .collect();
        inside.sort();
        if inside.is_empty() {
            anyhow::bail!(texts.with(
                "cli-import-empty-folder",
                &[("folder", path.display().to_string().into())]
            ));
        }
        inputs.extend(inside.into_iter().map(|path| Input { path }));
    }
    Ok(inputs)
}

/// Files that an office program writes, without the locks that it leaves while a file is open.
fn is_table(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|n| n.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let table = [".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".et"]
        .iter()
        .any(|ending| name.ends_with(ending));
    table && !name.starts_with("~$") && !name.starts_with(".~")
}

fn was_refused(receipt: &FileReceipt) -> bool {
    let sheet = |sheet: &SheetReceipt| {
        sheet.refused > 0 || sheet.problems.iter().any(|p| p.weight == "refused")
    };
    receipt.problem.is_some() || receipt.sheets.iter().any(sheet)
}

fn print(receipts: &[FileReceipt], dry_run: bool, texts: &Texts) {
    if dry_run {
        say!("{}", texts.text("cli-import-preview"));
    }
    for receipt in receipts {
        say!("{}", receipt.file);
        if let Some(problem) = &receipt.problem {
            say!("  {}", texts.problem(&problem.code, &problem.about));
        }
        for sheet in &receipt.sheets {
            print_sheet(sheet, texts);
        }
    }
}

fn print_sheet(sheet: &SheetReceipt, texts: &Texts) {
    match &sheet.form {
        Some(form) => {
            let name = texts.text(&format!("form-{}", form.replace('.', "-")));
            let counts = [
                ("sheet", sheet.sheet.as_str().into()),
                ("form", name.as_str().into()),
                ("new", count(sheet.new)),
                ("changed", count(sheet.changed)),
                ("same", count(sheet.same)),
                ("withdrawn", count(sheet.withdrawn)),
                ("refused", count(sheet.refused)),
            ];
            say!("  {}", texts.with("cli-import-sheet", &counts));
        }
        None => say!("  {}", sheet.sheet),
    }
    for problem in &sheet.problems {
        say!("    {}", sentence(problem, texts));
    }
}

fn count(n: u64) -> niangjia_messages::Argument<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

fn sentence(problem: &ProblemReceipt, texts: &Texts) -> String {
    let cell = match (problem.row, &problem.column) {
        (Some(row), Some(column)) => format!("{column}{row}"),
        (Some(row), None) => texts.with("cli-import-row", &[("row", row.into())]),
        (None, Some(column)) => {
            texts.with("cli-import-column", &[("column", column.as_str().into())])
        }
        (None, None) => String::new(),
    };
    let weight = texts.text(&format!("cli-import-{}", problem.weight));
    format!(
        "{weight} {cell} {}",
        texts.problem(&problem.code, &problem.about)
    )
    .replace("  ", " ")
}

fn as_json(receipts: &[FileReceipt], dry_run: bool, texts: &Texts) -> Value {
    let problem = |p: &ProblemReceipt| {
        json!({ "row": p.row, "column": p.column, "code": p.code, "weight": p.weight,
                "message": texts.problem(&p.code, &p.about) })
    };
    let sheet = |s: &SheetReceipt| {
        json!({
            "sheet": s.sheet, "form": s.form, "register": s.register, "new": s.new, "changed": s.changed,
            "same": s.same, "withdrawn": s.withdrawn, "refused": s.refused, "registers": s.registers,
            "headings": s.headings, "unused": s.unused, "lacking": s.lacking, "problems": s.problems.iter().map(problem).collect::<Vec<_>>(),
        })
    };
    let file = |f: &FileReceipt| {
        json!({ "file": f.file, "problem": f.problem.as_ref().map(problem),
                "sheets": f.sheets.iter().map(sheet).collect::<Vec<_>>() })
    };
    json!({ "dry_run": dry_run, "files": receipts.iter().map(file).collect::<Vec<_>>() })
}

/// What is left for a person to settle.
#[derive(Default)]
struct Open {
    sheets: i64,
    columns: i64,
    people: i64,
}

/// Adds the sheets that nobody could recognise to the mapping, and the columns that recognised sheets do not use, for a person
/// to settle; answers how many of each there are.
fn write_mapping(mut mapping: Mapping, receipts: &[FileReceipt], file: &Path) -> Result<Open> {
    let mut open = Open::default();
    for sheet in receipts.iter().flat_map(|receipt| &receipt.sheets) {
        let (form, to_settle, mark) = match &sheet.form {
            None => (SheetMapping::OPEN, &sheet.headings, SheetMapping::IGNORED),
            Some(form) => (form.as_str(), &sheet.unused, SheetMapping::OPEN),
        };
        if to_settle.is_empty() {
            continue;
        }
        match sheet.form {
            None => open.sheets += 1,
            Some(_) => open.columns += i64::try_from(to_settle.len()).unwrap_or(i64::MAX),
        }
        let columns = to_settle
            .iter()
            .map(|heading| (heading.clone(), mark.to_owned()));
        let known = mapping
            .sheets
            .iter_mut()
            .find(|known| known.headings == sheet.headings);
        match known {
            // What a person wrote stays; columns that came to light since are added.
            Some(known) => {
                for (heading, mark) in columns {
                    known.columns.entry(heading).or_insert(mark);
                }
            }
            None => mapping.sheets.push(SheetMapping {
                headings: sheet.headings.clone(),
                form: form.to_owned(),
                columns: columns.collect(),
            }),
        }
    }
    open.people = add_people(&mut mapping, receipts);
    mapping.write(file)?;
    Ok(open)
}

/// Adds the lines whose person could not be told, for somebody to write who is meant; answers how many there are.
fn add_people(mapping: &mut Mapping, receipts: &[FileReceipt]) -> i64 {
    let mut open = 0;
    for receipt in receipts {
        for sheet in &receipt.sheets {
            for doubt in &sheet.doubts {
                let person = doubt.mapping(receipt, sheet, SheetMapping::OPEN);
                open += 1;
                // What a person wrote stays.
                if !mapping.people.iter().any(|p| p.is_about_same(&person)) {
                    mapping.settle_person(person);
                }
            }
        }
    }
    open
}

/// The fields that unused columns may be, by sheet.
fn print_lacking(receipts: &[FileReceipt], texts: &Texts) {
    for receipt in receipts {
        for sheet in receipt.sheets.iter().filter(|s| !s.unused.is_empty()) {
            let fields: Vec<String> = sheet
                .lacking
                .iter()
                .map(|(name, usual)| format!("{name} {usual}"))
                .collect();
            let about = [
                ("file", receipt.file.as_str().into()),
                ("sheet", sheet.sheet.as_str().into()),
                ("unused", sheet.unused.join("、").into()),
                ("fields", fields.join("、").into()),
            ];
            say!("  {}", texts.with("cli-import-lacking", &about));
        }
    }
}
