//! The sample college's year, taken apart into tables, so that it can be told again as other colleges keep their books.

pub(crate) mod plain;
pub(crate) mod split;
pub(crate) mod synonyms;
pub(crate) mod write;

use crate::program::{Program, csv, sample_year};
use niangjia_workbook::{Cell, Limits, Sheet};
use std::path::Path;

/// One sheet as a table: what stands above it, its headings, its rows from edge to edge, and what stands below.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The first two digits of its file and its name there: `01/在职会员`.
    pub(crate) key: String,
    /// The name of the sheet in the book that tells it again.
    pub(crate) name: String,
    pub(crate) titles: Vec<String>,
    /// The headings; where there are two rows of them, with a `|` between the two.
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<Option<Cell>>>,
    pub(crate) notes: Vec<String>,
}

/// A file of a college that tells the year again.
pub(crate) struct Book {
    pub(crate) name: String,
    pub(crate) tables: Vec<Table>,
}

/// Sheets whose headings take two rows, the first of which a table keeps in front of the `|`.
const TWO_ROWS: [&str; 1] = ["08/2023年"];
/// Sheets with a row of units under their headings.
const UNIT_ROWS: [&str; 1] = ["02/11月工资"];

/// All visible sheets of the sample year.
pub(crate) fn sample_tables() -> Vec<Table> {
    let mut files: Vec<_> = std::fs::read_dir(sample_year())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "xlsx"))
        .collect();
    files.sort();
    files.iter().flat_map(|file| tables_of(file)).collect()
}

fn tables_of(file: &Path) -> Vec<Table> {
    let number: String = file
        .file_name()
        .unwrap()
        .to_string_lossy()
        .chars()
        .take(2)
        .collect();
    let book = niangjia_workbook::read(file, &Limits::default()).unwrap();
    book.sheets
        .iter()
        .filter(|sheet| !sheet.rows.is_empty())
        .map(|sheet| taken_apart(&format!("{number}/{}", sheet.name), sheet))
        .collect()
}

fn taken_apart(key: &str, sheet: &Sheet) -> Table {
    let at = sheet
        .rows
        .iter()
        .position(|row| row.cells.len() > 2)
        .unwrap();
    let width = sheet
        .rows
        .iter()
        .flat_map(|r| &r.cells)
        .map(|(c, _)| *c)
        .max()
        .unwrap();
    let least = sheet.rows[at].cells[0].0;
    let dense = |row: &niangjia_workbook::Row| -> Vec<Option<Cell>> {
        (least..=width)
            .map(|column| row.cell(column).cloned())
            .collect()
    };
    let words = |row: &niangjia_workbook::Row| {
        dense(row)
            .iter()
            .map(|c| c.as_ref().map(text).unwrap_or_default())
            .collect::<Vec<String>>()
    };
    let mut headings = words(&sheet.rows[at]);
    let mut first = at + 1;
    if TWO_ROWS.contains(&key) {
        let mut over = String::new();
        for (heading, under) in headings.iter_mut().zip(words(&sheet.rows[first])) {
            if !heading.is_empty() {
                over.clone_from(heading);
            }
            if !under.is_empty() {
                *heading = format!("{over}|{under}");
            }
        }
        first += 1;
    }
    first += usize::from(UNIT_ROWS.contains(&key));
    let end = sheet
        .rows
        .iter()
        .rposition(|row| row.cells.len() > 1)
        .unwrap()
        + 1;
    let lone = |row: &niangjia_workbook::Row| text(&row.cells[0].1);
    Table {
        key: key.to_owned(),
        name: sheet.name.clone(),
        titles: sheet.rows[..at].iter().map(lone).collect(),
        headings,
        rows: sheet.rows[first..end].iter().map(dense).collect(),
        notes: sheet.rows[end..].iter().map(lone).collect(),
    }
}

/// A cell as an office would type it.
pub(crate) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date, _) => date.to_string(),
        other => panic!("no such cell in the sample year: {other:?}"),
    }
}

/// A cell of text.
pub(crate) fn typed(text: &str) -> Option<Cell> {
    (!text.is_empty()).then(|| Cell::Text(text.into()))
}

impl Table {
    pub(crate) fn column(&self, heading: &str) -> usize {
        self.headings
            .iter()
            .position(|h| h == heading)
            .unwrap_or_else(|| panic!("{} has no {heading}: {:?}", self.key, self.headings))
    }

    /// Other words over the same columns.
    pub(crate) fn say(&mut self, words: &[(&str, &str)]) {
        for (from, to) in words {
            let at = self.column(from);
            self.headings[at] = (*to).to_owned();
        }
    }

    /// A further column at a place, with the same text in every row that has more than one cell.
    pub(crate) fn add(&mut self, at: usize, heading: &str, filled: &str) {
        self.headings.insert(at, heading.to_owned());
        for row in &mut self.rows {
            let has_more = row.iter().flatten().count() > 1;
            row.insert(at, typed(if has_more { filled } else { "" }));
        }
    }

    pub(crate) fn remove(&mut self, heading: &str) {
        let at = self.column(heading);
        self.headings.remove(at);
        for row in &mut self.rows {
            row.remove(at);
        }
    }

    /// The same columns in another order: the one at each place of `order` comes next.
    pub(crate) fn reorder(&mut self, order: &[usize]) {
        self.headings = order.iter().map(|at| self.headings[*at].clone()).collect();
        for row in &mut self.rows {
            *row = order.iter().map(|at| row[*at].clone()).collect();
        }
    }

    /// Rows that add others up, and rows between the groups, are left out.
    pub(crate) fn only_records(&mut self) {
        self.rows.retain(|row| {
            let sums = row.iter().flatten().any(
                |cell| matches!(cell, Cell::Text(t) if t.contains("小计") || t.contains("合计")),
            );
            !sums && row.iter().flatten().count() > 1
        });
    }

    /// Writes into empty cells what stands above them, as if nothing had been merged.
    pub(crate) fn fill_down(&mut self, heading: &str) {
        let at = self.column(heading);
        let mut above = None;
        for row in &mut self.rows {
            match &row[at] {
                Some(cell) => above = Some(cell.clone()),
                None => row[at].clone_from(&above),
            }
        }
    }

    /// The text of a column in a row.
    pub(crate) fn at(&self, row: usize, heading: &str) -> String {
        self.rows[row][self.column(heading)]
            .as_ref()
            .map(text)
            .unwrap_or_default()
    }
}

/// Imports a folder and names every figure of the sample year that did not come out, with what was said about the sheets.
pub(crate) fn differing(program: &Program, folder: &Path, left_out: &[(&str, &str)]) -> String {
    let receipt = program.import(&[folder]);
    let expected = csv(&std::fs::read_to_string(sample_year().join("expected.csv")).unwrap());
    let measured = program.measures();
    let mut wrong: Vec<String> = Vec::new();
    for row in &expected {
        let found = measured
            .iter()
            .find(|m| m[0] == row[0])
            .map(|m| m[2].clone())
            .unwrap_or_default();
        let is_left_out = left_out.iter().any(|(id, _)| *id == row[0]);
        if (found == row[2]) == is_left_out {
            wrong.push(format!("{}: {} but {found}", row[0], row[2]));
        }
    }
    if wrong.is_empty() {
        return String::new();
    }
    wrong.push(said(&receipt));
    wrong.join("\n")
}

/// Everything that a receipt refuses or warns of, and what each sheet was taken for.
pub(crate) fn said(receipt: &serde_json::Value) -> String {
    let mut lines = Vec::new();
    for file in receipt["files"].as_array().unwrap() {
        if !file["problem"].is_null() {
            lines.push(format!("{} {}", file["file"], file["problem"]["message"]));
        }
        for sheet in file["sheets"].as_array().unwrap() {
            lines.push(format!(
                "{} {} as {} new {} refused {} {}",
                file["file"],
                sheet["sheet"],
                sheet["form"],
                sheet["new"],
                sheet["refused"],
                sheet["headings"]
            ));
            let problems = sheet["problems"].as_array().unwrap().iter();
            let all: Vec<String> = problems
                .map(|p| {
                    format!(
                        "    {} {}{} {}",
                        p["weight"], p["column"], p["row"], p["message"]
                    )
                })
                .collect();
            lines.extend(all.iter().take(6).cloned());
        }
    }
    lines.join("\n")
}
