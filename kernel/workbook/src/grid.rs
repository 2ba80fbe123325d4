//! What a file holds: sheets, rows, cells.

use std::sync::Arc;

use crate::{Date, Decimal, Time};

/// A file of tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets in the order of the file. Sheets that are only a chart are left out.
    pub sheets: Vec<Sheet>,
}

impl Workbook {
    /// The sheet of that name, exactly as written on its tab.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}

/// One sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The name on its tab; for a csv file the file's name without its ending.
    pub name: String,
    /// Whether the office sees it. Sheets that are not visible come without rows.
    pub visibility: Visibility,
    /// The rows that have a non-empty cell, by rising number.
    pub rows: Vec<Row>,
    /// Cells merged into one; the text is in the first of them. Empty for csv.
    pub merged: Vec<Area>,
}

/// Whether a sheet is shown to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Its tab is shown.
    Visible,
    /// Hidden; the office can show it again from the menu.
    Hidden,
    /// Hidden by a macro; the menu does not offer it.
    VeryHidden,
}

/// One row with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row's number as the office sees it, from 1. In csv a quoted line break does not count.
    pub number: u32,
    /// The non-empty cells as (column from 1, value), by rising column.
    pub cells: Vec<(u32, Cell)>,
}

impl Row {
    /// The value in a column (from 1), `None` where the cell is empty.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&column, |&(column, _)| column)
            .ok()?;
        Some(&self.cells[at].1)
    }
}

/// The value of one cell. Empty cells, and texts of no characters, do not exist.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Text as written, blanks at its ends included; rich text joined. Equal texts of a file
    /// share their memory.
    Text(Arc<str>),
    /// A number without a date format.
    Number(Decimal),
    /// A number that the file shows as a date, with the time of day where it is not midnight.
    Date(Date, Option<Time>),
    /// A number below 1 that the file shows as a time of day.
    Time(Time),
    /// True or false.
    Bool(bool),
    /// A formula that failed, by the word that the office sees: `#REF!`, `#N/A`.
    Error(Arc<str>),
}

/// A rectangle of cells, both ends included, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Area {
    /// The row at the top.
    pub first_row: u32,
    /// The column at the left.
    pub first_column: u32,
    /// The row at the bottom.
    pub last_row: u32,
    /// The column at the right.
    pub last_column: u32,
}
