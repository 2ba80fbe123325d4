//! A point: a measure of a period, perhaps a part of it.

use crate::words;
use niangjia_base::calendar::{Period, PeriodName};
use niangjia_document::Reference;
use niangjia_office::measures::{Fold, Made, Measure, Split};
use std::fmt;

/// A measure of a period, perhaps a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The measure.
    pub measure: &'static str,
    /// The days.
    pub period: Period,
    /// Which part, if not the whole.
    pub part: Option<(Split, String)>,
}

/// A session of the congress, with the days that are counted as its own: from the day on which it was held to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Of which term it is.
    pub term: i64,
    /// The which of its term.
    pub session: i64,
    /// Its days.
    pub period: Period,
}

/// Why a reference names no point.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PointError {
    /// The words after `@` are no period.
    #[error("{0:?} is not a period")]
    Period(String),
    /// The words after `@` name a session of which no day is on record.
    #[error("the day of session {0:?} is not on record")]
    Session(String),
    /// The word before `=` is nothing by which figures are divided.
    #[error("figures are not divided by {0:?}")]
    Split(String),
    /// A measure that does not divide into parts: the amount of the last record, years in a row.
    #[error("{0} is not divided into parts")]
    Undivided(&'static str),
}

impl PointError {
    /// The message that says so.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Period(_) => "report-refused-period",
            Self::Session(_) => "report-refused-session",
            Self::Split(_) => "report-refused-split",
            Self::Undivided(_) => "report-refused-undivided",
        }
    }
}

impl Point {
    /// The point of a reference in a text about a period and perhaps a branch; it may name one of these sessions.
    ///
    /// # Errors
    /// When its period or its part cannot be understood.
    pub fn of(
        reference: &Reference,
        measure: &'static Measure,
        period: Period,
        branch: Option<&str>,
        sessions: &[Session],
    ) -> Result<Self, PointError> {
        let period = match &reference.period {
            Some(written) => read_period(written, period, sessions)?,
            None => period,
        };
        let part = match &reference.part {
            Some(part) => {
                let by =
                    words::split(&part.by).ok_or_else(|| PointError::Split(part.by.clone()))?;
                let is = match by {
                    Split::Sex => words::sex(&part.is).to_owned(),
                    _ => part.is.clone(),
                };
                Some((by, is))
            }
            None => branch.map(|branch| (Split::Branch, branch.to_owned())),
        };
        if part.is_some()
            && let Made::Fold { fold, .. } = &measure.made
            && matches!(fold, Fold::Latest | Fold::YearsInARow)
        {
            return Err(PointError::Undivided(measure.id));
        }
        Ok(Self {
            measure: measure.id,
            period,
            part,
        })
    }

    /// The same of another measure.
    #[must_use]
    pub fn with(&self, measure: &'static str) -> Self {
        Self {
            measure,
            ..self.clone()
        }
    }
}

/// As it is kept: `care.visits.amount@2023-01-01..2023-12-31|branch=机电学院`.
impl fmt::Display for Point {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}@{}", self.measure, self.period)?;
        match &self.part {
            Some((by, is)) => write!(out, "|{}={is}", by.word()),
            None => Ok(()),
        }
    }
}

/// `2022`, `2022-H1` and the like; `session:3.3`; `-1` and 上年 for the same days a year earlier.
fn read_period(written: &str, period: Period, sessions: &[Session]) -> Result<Period, PointError> {
    let unknown = || PointError::Period(written.to_owned());
    if let Some(years) = words::years_back(written) {
        return (0..years)
            .try_fold(period, |period, _| period.year_before())
            .ok_or_else(unknown);
    }
    match written.parse() {
        Ok(PeriodName::Days(period)) => Ok(period),
        Ok(PeriodName::Session { term, session }) => sessions
            .iter()
            .find(|known| (known.term, known.session) == (term, session))
            .map(|known| known.period)
            .ok_or_else(|| PointError::Session(written.to_owned())),
        Err(_) => Err(unknown()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_a_period_where_its_days_are_on_record() {
        let days = |text: &str| match text.parse() {
            Ok(PeriodName::Days(period)) => period,
            other => panic!("{other:?}"),
        };
        let year = days("2023");
        let held = days("2023-04-21..2024-04-19");
        let sessions = [Session {
            term: 3,
            session: 3,
            period: held,
        }];
        let read = |written: &str| read_period(written, year, &sessions);
        assert_eq!(read("session:3.3"), Ok(held));
        assert_eq!(
            read("session:3.4"),
            Err(PointError::Session("session:3.4".to_owned()))
        );
        assert_eq!(read("-1"), Ok(days("2022")));
        assert_eq!(read("2022-H1"), Ok(days("2022-H1")));
        assert_eq!(read("soon"), Err(PointError::Period("soon".to_owned())));
    }
}
