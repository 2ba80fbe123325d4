//! Periods: the calendar year, the school year, a month, a half, a quarter, from one session to the next, any from-to.

use super::{Day, DayError};
use std::fmt;
use std::str::FromStr;

/// A span of days, from its first day up to, not including, its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    from: Day,
    end: Day,
}

impl Period {
    /// From the first day up to, not including, the end; nothing when that holds no day.
    #[must_use]
    pub fn new(from: Day, end: Day) -> Option<Self> {
        (from < end).then_some(Self { from, end })
    }

    /// The calendar year.
    #[must_use]
    pub fn year(year: i16) -> Option<Self> {
        Self::new(Day::new(year, 1, 1)?, Day::new(year + 1, 1, 1)?)
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Day {
        self.from
    }

    /// The day after the last.
    #[must_use]
    pub fn end(self) -> Day {
        self.end
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.end.previous()
    }

    /// The calendar year, if the period is just that.
    #[must_use]
    pub fn whole_year(self) -> Option<i16> {
        (Self::year(self.from.year()) == Some(self)).then(|| self.from.year())
    }

    /// The same span one year earlier; 29 February becomes 28 February.
    #[must_use]
    pub fn year_before(self) -> Option<Self> {
        let back = |day: Day| {
            Day::new(day.year() - 1, day.month(), day.day())
                .or_else(|| Day::new(day.year() - 1, day.month(), day.day() - 1))
        };
        Self::new(back(self.from)?, back(self.end)?)
    }
}

/// Shows the first and the last day: `2023-01-01..2023-12-31`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.from, self.last())
    }
}

/// A period as it is asked for; a session needs the congress's records to become days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodName {
    /// Days that are known without asking anybody.
    Days(Period),
    /// From one session of the congress up to the next: term and session.
    Session {
        /// 届
        term: i64,
        /// 次
        session: i64,
    },
}

/// Reads `2023`, `2023-03`, `2023-H1`, `2023-Q4`, `school:2023` (September to August), `session:3.3`, and
/// `2023-01-01..2023-06-30` with both days inside.
impl FromStr for PeriodName {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let asked = text.trim();
        let days = |period: Option<Period>| period.map(Self::Days).ok_or(PeriodError::NotAPeriod);
        if let Some(name) = asked.strip_prefix("session:") {
            let (term, session) = name.split_once('.').ok_or(PeriodError::NotAPeriod)?;
            let number = |part: &str| part.parse().map_err(|_| PeriodError::NotAPeriod);
            return Ok(Self::Session {
                term: number(term)?,
                session: number(session)?,
            });
        }
        if let Some(year) = asked.strip_prefix("school:") {
            let year: i16 = year.parse().map_err(|_| PeriodError::NotAPeriod)?;
            return days(months(year, 9, 12));
        }
        if let Some((from, last)) = asked.split_once("..") {
            let day = |part: &str| part.trim().parse::<Day>().map_err(PeriodError::Day);
            return days(Period::new(day(from)?, day(last)?.next()));
        }
        let (year, part) = asked.split_once('-').unwrap_or((asked, ""));
        let year: i16 = year.parse().map_err(|_| PeriodError::NotAPeriod)?;
        days(match part {
            "" => Period::year(year),
            "H1" | "h1" => months(year, 1, 6),
            "H2" | "h2" => months(year, 7, 6),
            "Q1" | "q1" => months(year, 1, 3),
            "Q2" | "q2" => months(year, 4, 3),
            "Q3" | "q3" => months(year, 7, 3),
            "Q4" | "q4" => months(year, 10, 3),
            month => month.parse().ok().and_then(|month| months(year, month, 1)),
        })
    }
}

/// So many whole months from the first of a month.
fn months(year: i16, month: i8, count: i8) -> Option<Period> {
    let after = month - 1 + count;
    Period::new(
        Day::new(year, month, 1)?,
        Day::new(year + i16::from(after / 12), after % 12 + 1, 1)?,
    )
}

/// Why a text names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// It has none of the forms.
    #[error("not a period")]
    NotAPeriod,
    /// One of its days is none.
    #[error(transparent)]
    Day(DayError),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read() {
        for (text, days) in [
            ("2023", "2023-01-01..2023-12-31"),
            ("2023-03", "2023-03-01..2023-03-31"),
            ("2023-12", "2023-12-01..2023-12-31"),
            ("2023-H1", "2023-01-01..2023-06-30"),
            ("2023-H2", "2023-07-01..2023-12-31"),
            ("2023-Q4", "2023-10-01..2023-12-31"),
            ("school:2023", "2023-09-01..2024-08-31"),
            ("2023-04-21..2024-04-20", "2023-04-21..2024-04-20"),
        ] {
            let Ok(PeriodName::Days(period)) = text.parse() else {
                panic!("{text}")
            };
            assert_eq!(period.to_string(), days, "{text}");
        }
        assert_eq!(
            "session:3.3".parse(),
            Ok(PeriodName::Session {
                term: 3,
                session: 3
            })
        );
        for text in [
            "",
            "23",
            "2023-13",
            "2023-06-30..2023-01-01",
            "year",
            "2023-02-30..2023-03-01",
        ] {
            assert!(text.parse::<PeriodName>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_year_before_a_leap_day_ends_on_the_28th() {
        let from: Day = "2024-02-29".parse().unwrap();
        let period = Period::new(from, "2024-03-01".parse().unwrap()).unwrap();
        assert_eq!(
            period.year_before().unwrap().to_string(),
            "2023-02-28..2023-02-28"
        );
    }
}
