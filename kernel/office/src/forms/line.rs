//! One line of a sheet, read by its form.

use super::{Column, Form, Reads, Refusal};
use niangjia_base::calendar::{DayRange, PartialDay};
use niangjia_base::money::Fen;

/// What a cell was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parsed {
    /// A text, a name, a place, a staff number; as written, without blanks at its ends.
    Text(String),
    /// Several names, as written.
    Names(Vec<String>),
    /// One day.
    Day(PartialDay),
    /// A span of days.
    Span(DayRange),
    /// Money.
    Money(Fen),
    /// A whole number.
    Whole(i64),
    /// A share in hundredths of a percent.
    Rate(i64),
    /// The code of a choice.
    Code(&'static str),
    /// Term and session.
    Session(i64, i64),
}

/// One line: its row and what stands in each column of the form.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The form.
    pub form: &'static Form,
    /// The row as the office sees it.
    pub row: i64,
    /// The year that the sheet is about, if its title says one.
    pub year: Option<i16>,
    /// All titles of the sheet and its name, for what only one form looks for.
    pub titles: &'a [String],
    /// What stands in each column of the form, in their order.
    pub values: Vec<Option<Parsed>>,
    /// Which columns the sheet has.
    pub present: &'a [bool],
}

impl Line<'_> {
    /// The value of a column, if there is one.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&Parsed> {
        self.place(column)
            .and_then(|at| self.values.get(at))
            .and_then(Option::as_ref)
    }

    /// Whether the sheet has the column at all.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.place(column)
            .and_then(|at| self.present.get(at))
            .copied()
            .unwrap_or(false)
    }

    /// A text, if there is one.
    #[must_use]
    pub fn text(&self, column: &str) -> Option<&str> {
        match self.value(column) {
            Some(Parsed::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The names of a column; none if it is empty.
    #[must_use]
    pub fn names(&self, column: &str) -> &[String] {
        match self.value(column) {
            Some(Parsed::Names(names)) => names,
            _ => &[],
        }
    }

    /// A day, if there is one; of a span its first.
    #[must_use]
    pub fn day(&self, column: &str) -> Option<PartialDay> {
        match self.value(column) {
            Some(Parsed::Day(day)) => Some(*day),
            Some(Parsed::Span(span)) => Some(span.from),
            _ => None,
        }
    }

    /// A span of days, if there is one.
    #[must_use]
    pub fn span(&self, column: &str) -> Option<DayRange> {
        match self.value(column) {
            Some(Parsed::Span(span)) => Some(*span),
            Some(Parsed::Day(day)) => Some(DayRange {
                from: *day,
                to: *day,
            }),
            _ => None,
        }
    }

    /// Money, if there is any.
    #[must_use]
    pub fn money(&self, column: &str) -> Option<Fen> {
        match self.value(column) {
            Some(Parsed::Money(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// A whole number or a rate, if there is one.
    #[must_use]
    pub fn whole(&self, column: &str) -> Option<i64> {
        match self.value(column) {
            Some(Parsed::Whole(whole) | Parsed::Rate(whole)) => Some(*whole),
            _ => None,
        }
    }

    /// The code of a choice, if there is one.
    #[must_use]
    pub fn code(&self, column: &str) -> Option<&'static str> {
        match self.value(column) {
            Some(Parsed::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// Term and session, if they are there.
    #[must_use]
    pub fn session(&self, column: &str) -> Option<(i64, i64)> {
        match self.value(column) {
            Some(Parsed::Session(term, session)) => Some((*term, *session)),
            _ => None,
        }
    }

    /// What is needed, or the refusal that says it is missing: the year, when the sheet has neither a column for the date nor
    /// a title that says the year.
    ///
    /// # Errors
    /// When there is nothing.
    pub fn need<T>(&self, column: &'static str, value: Option<T>) -> Result<T, Refusal> {
        value.ok_or_else(|| {
            let reads = self.place(column).and_then(|at| self.form.columns.get(at));
            let is_date = reads.is_some_and(|column| {
                matches!(column.reads, Reads::Day | Reads::Span | Reads::Year)
            });
            if is_date && self.year.is_none() && !self.has(column) {
                Refusal::at("year_missing", column)
            } else {
                Refusal::at("value_missing", column)
            }
        })
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.form
            .columns
            .iter()
            .position(|c: &Column| c.name == column)
    }
}
