//! Tables written: as xlsx for the office, as csv for other programs.
//!
//! A table has titles, a header and rows. What the columns hold is said once ([`ColumnKind`]), and
//! each cell comes as a [`Value`]. Both writers stream: 100,000 rows take a few MiB.
//!
//! Nothing that a person typed can become a formula. In xlsx a text is stored as text whatever it
//! begins with; csv knows no types, so there a text that a spreadsheet would take for a formula
//! gets an apostrophe in front.

mod book;
mod separated;

use thiserror::Error;

use crate::{Date, Decimal};

pub use book::{SheetWriter, WorkbookWriter};
pub use separated::SeparatedWriter;

/// One column of a table to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The word in the header row.
    pub header: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Its width in half-width characters; a Chinese character takes two.
    pub width: u16,
}

impl Column {
    /// A column of that width in half-width characters.
    pub fn new(header: impl Into<String>, kind: ColumnKind, width: u16) -> Self {
        Self {
            header: header.into(),
            kind,
            width,
        }
    }
}

/// What the cells of a column hold: how numbers are shown, and what their sums are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// Text; also numbers that nobody adds up, such as staff numbers.
    Text,
    /// Whole numbers.
    Whole,
    /// Amounts, shown in yuan with two decimals.
    Money,
    /// Days, shown as 2023-01-09.
    Date,
}

/// The value of one cell to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    Empty,
    /// Text, kept as text whatever it looks like.
    Text(&'a str),
    /// A whole number.
    Whole(i64),
    /// An amount in fen, written in yuan.
    Fen(i64),
    /// Any other number.
    Number(Decimal),
    /// A day.
    Date(Date),
}

impl Value<'_> {
    /// The number that this value is in a spreadsheet, if it is one.
    fn number(self) -> Option<Decimal> {
        match self {
            Self::Whole(whole) => Some(Decimal::from_whole(whole)),
            Self::Fen(fen) => Some(Decimal::new(fen, 2)),
            Self::Number(number) => Some(number),
            Self::Empty | Self::Text(_) | Self::Date(_) => None,
        }
    }
}

/// Why a table was not written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// A row beyond the last one that a sheet has.
    #[error("more rows than a sheet has")]
    TooManyRows,
    /// A cell beyond the columns that were declared.
    #[error("row {row} has more cells than there are columns")]
    TooManyCells {
        /// The row (from 1).
        row: u32,
    },
    /// The name of a sheet is used twice, too long, or has one of `[ ] : * ? / \`.
    #[error("no name for a sheet: {name}")]
    SheetName {
        /// The name.
        name: String,
    },
    /// A text longer than the 32,767 characters that a cell can hold.
    #[error("too long a text in row {row}")]
    TooLong {
        /// The row (from 1).
        row: u32,
    },
    /// The disk is full or may not be written to.
    #[error("the table cannot be stored")]
    Storing(#[source] std::io::Error),
    /// Anything else that the writer of workbooks objects to.
    #[error("the workbook cannot be written")]
    Workbook(#[source] rust_xlsxwriter::XlsxError),
}

impl WriteError {
    /// A stable word for the reason; the key of the sentence shown to the office.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooManyRows => "too-many-rows",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::SheetName { .. } => "sheet-name",
            Self::TooLong { .. } => "too-long",
            Self::Storing(_) => "storing",
            Self::Workbook(_) => "workbook",
        }
    }
}
