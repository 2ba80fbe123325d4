//! The month of retirement by law, and the window around it.
//!
//! Since 2025 the age rises in steps: a month later for every four months of birth (men, and women of 55), or for every two
//! (women of 50), up to three or five years (decision of the Standing Committee of 2024-09-13 on raising the age of
//! retirement in steps, with its tables). One may leave up to three years earlier, never below the old age, or stay up to
//! three years longer by agreement. The formula agrees with rows of the tables that public sources quote; it is not yet
//! compared with the official text. Which schedule holds for a woman follows from her post, which only the college's
//! personnel office knows; it is never read off her sex.

use niangjia_base::calendar::PartialDay;
use std::fmt;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Months since the beginning of the year 0.
    index: i32,
}

/// Which schedule holds for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// 60 before, up to 63: men, and women in posts for which the age of men holds.
    From60,
    /// 55 before, up to 58: women in administrative and professional posts.
    From55,
    /// 50 before, up to 55: women in workers' posts.
    From50,
}

/// When somebody retires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statutory {
    /// Months beyond the old age.
    pub delay: i32,
    /// The age in months.
    pub age: i32,
    /// The month.
    pub month: Month,
    /// The first and the last month that may be chosen; nothing for those who retire by the old rule.
    pub window: Option<(Month, Month)>,
}

/// When somebody born in a month retires. Only year and month of birth matter.
#[must_use]
pub fn statutory(schedule: Schedule, born: Month) -> Statutory {
    /// Three years either way.
    const CHOICE: i32 = 36;
    let Steps {
        old_age,
        first,
        band,
        most,
    } = schedule.steps();
    let behind = born.index - first.index;
    let delay = if behind < 0 {
        0
    } else {
        (behind / band + 1).min(most)
    };
    let age = old_age * 12 + delay;
    let month = born.plus(age);
    let earliest = born.plus(old_age * 12).max(month.plus(-CHOICE));
    let window = (behind >= 0).then(|| (earliest, month.plus(CHOICE)));
    Statutory {
        delay,
        age,
        month,
        window,
    }
}

struct Steps {
    /// Years.
    old_age: i32,
    /// Whoever is born in this month is the first to retire later.
    first: Month,
    /// So many months of birth for one month of delay.
    band: i32,
    /// Months of delay at most.
    most: i32,
}

impl Schedule {
    const fn steps(self) -> Steps {
        let (old_age, year, band, most) = match self {
            Self::From60 => (60, 1965, 4, 36),
            Self::From55 => (55, 1970, 4, 36),
            Self::From50 => (50, 1975, 2, 60),
        };
        let first = Month { index: year * 12 };
        Steps {
            old_age,
            first,
            band,
            most,
        }
    }
}

impl Month {
    /// The month of a day, if it is known.
    #[must_use]
    pub fn of(day: PartialDay) -> Option<Self> {
        let month = i32::from(day.month()?);
        Some(Self {
            index: i32::from(day.year()) * 12 + month - 1,
        })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.index.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub const fn month(self) -> i32 {
        self.index.rem_euclid(12) + 1
    }

    const fn plus(self, months: i32) -> Self {
        Self {
            index: self.index + months,
        }
    }
}

/// Shows `2025-02`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule::{From50, From55, From60};
    use super::{Month, Schedule, Statutory, statutory};

    fn of(schedule: Schedule, born: &str) -> Statutory {
        let born = format!("{born}-00").parse().ok().and_then(Month::of);
        statutory(schedule, born.unwrap())
    }

    #[test]
    fn months_and_ages_are_those_of_the_tables() {
        for (schedule, born, delay, years, months, retires) in [
            (From60, "1964-12", 0, 60, 0, "2024-12"),
            (From60, "1965-01", 1, 60, 1, "2025-02"),
            (From60, "1965-04", 1, 60, 1, "2025-05"),
            (From60, "1965-05", 2, 60, 2, "2025-07"),
            (From60, "1966-01", 4, 60, 4, "2026-05"),
            (From60, "1970-08", 17, 61, 5, "2032-01"),
            (From60, "1976-08", 35, 62, 11, "2039-07"),
            (From60, "1976-09", 36, 63, 0, "2039-09"),
            (From60, "1976-12", 36, 63, 0, "2039-12"),
            (From60, "1999-05", 36, 63, 0, "2062-05"),
            (From55, "1969-12", 0, 55, 0, "2024-12"),
            (From55, "1970-01", 1, 55, 1, "2025-02"),
            (From55, "1970-05", 2, 55, 2, "2025-07"),
            (From55, "1975-10", 18, 56, 6, "2032-04"),
            (From55, "1981-08", 35, 57, 11, "2039-07"),
            (From55, "1981-12", 36, 58, 0, "2039-12"),
            (From50, "1974-12", 0, 50, 0, "2024-12"),
            (From50, "1975-01", 1, 50, 1, "2025-02"),
            (From50, "1975-02", 1, 50, 1, "2025-03"),
            (From50, "1975-03", 2, 50, 2, "2025-05"),
            (From50, "1980-11", 36, 53, 0, "2033-11"),
            (From50, "1984-10", 59, 54, 11, "2039-09"),
            (From50, "1984-11", 60, 55, 0, "2039-11"),
            (From50, "1990-01", 60, 55, 0, "2045-01"),
        ] {
            let found = of(schedule, born);
            assert_eq!(found.delay, delay, "{schedule:?} {born}");
            assert_eq!(found.age, years * 12 + months, "{schedule:?} {born}");
            assert_eq!(found.month.to_string(), retires, "{schedule:?} {born}");
        }
    }

    #[test]
    fn the_window_is_three_years_and_never_below_the_old_age() {
        for (schedule, born, earliest, latest) in [
            (From60, "1965-01", "2025-01", "2028-02"),
            (From60, "1965-05", "2025-05", "2028-07"),
            (From60, "1976-12", "2036-12", "2042-12"),
            (From55, "1975-10", "2030-10", "2035-04"),
            (From55, "1981-12", "2036-12", "2042-12"),
            (From50, "1980-11", "2030-11", "2036-11"),
            (From50, "1984-10", "2036-09", "2042-09"),
            (From50, "1984-11", "2036-11", "2042-11"),
            (From50, "1990-01", "2042-01", "2048-01"),
        ] {
            let window = of(schedule, born).window;
            let window = window.map(|(first, last)| (first.to_string(), last.to_string()));
            let expected = Some((earliest.to_owned(), latest.to_owned()));
            assert_eq!(window, expected, "{schedule:?} {born}");
        }
        assert_eq!(of(From60, "1964-12").window, None);
    }
}
