//! What is wrong with a line: a code, a place, and what was read there. The sentence is a message.

use niangjia_store::Error;

/// Something that a person should know about a line, a column or a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row, if it is about one.
    pub row: Option<i64>,
    /// The letters of the column, if it is about one.
    pub column: Option<String>,
    /// What it is: `id_missing`, `bad_amount`. The message is `problem-` and the code with hyphens.
    pub code: &'static str,
    /// What the message names: what was read, what was expected.
    pub about: Vec<(&'static str, String)>,
    /// Whether the line was refused.
    pub weight: Weight,
}

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to know; nothing is doubtful.
    Noted,
    /// Taken as it stands, but somebody should look.
    Warned,
    /// Not taken.
    Refused,
}

/// Why a line was not taken.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// Something about the line.
    Line {
        /// What it is.
        code: &'static str,
        /// The column of the form, if it is about one.
        column: Option<&'static str>,
        /// What the message names.
        about: Vec<(&'static str, String)>,
    },
    /// The database failed; the whole import ends.
    Store(Error),
}

impl Refusal {
    /// A refusal about the whole line.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self::Line {
            code,
            column: None,
            about: Vec::new(),
        }
    }

    /// A refusal about one column.
    #[must_use]
    pub fn at(code: &'static str, column: &'static str) -> Self {
        Self::Line {
            code,
            column: Some(column),
            about: Vec::new(),
        }
    }

    /// The same, naming something in the message.
    #[must_use]
    pub fn about(mut self, name: &'static str, what: impl ToString) -> Self {
        if let Self::Line { about, .. } = &mut self {
            about.push((name, what.to_string()));
        }
        self
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}
