//! A place in a file that was read in.

use crate::Words;

/// File, sheet and place.
#[derive(Clone, Debug)]
pub struct SourceView {
    /// The file's name, as it was handed in.
    pub file: String,
    /// The sheet's name.
    pub sheet: String,
    /// Where in the sheet.
    pub spot: Spot,
    /// The page of the file.
    pub href: String,
}

/// A place in a sheet, numbered as the office program numbers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// One cell, such as `H4`.
    Cell(String),
    /// One row.
    Row(u64),
    /// From one row to another, both included.
    Rows(u64, u64),
}

impl Spot {
    pub(crate) fn text(&self, words: &Words<'_>) -> String {
        match self {
            Spot::Cell(cell) => words.say_of("ui-source-cell", "cell", cell),
            Spot::Row(row) => words.say_of("ui-source-row", "row", row),
            Spot::Rows(first, last) => {
                words.say_two("ui-source-rows", "first", first, "last", last)
            }
        }
    }
}
