//! Days, days that are only half known, periods, and dates as offices write them.
//!
//! A [`Day`] is a day of the calendar. A [`PartialDay`] may know only its month or its year; it is written
//! `2023-08-00` or `2023-00-00`, so that plain text comparison keeps working against the bounds of a [`Period`], which are
//! written as the least text that lies in it. Jiff stays behind this module.

mod period;
mod read;

pub use period::{Period, PeriodError, PeriodName};
pub use read::{DayError, DayRange, read_day, read_range};

use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// A day of the calendar in the union's own time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day, or nothing when there is no such day.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if !(1800..=2999).contains(&year) {
            return None;
        }
        Date::new(year, month, day).ok().map(Self)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.tomorrow().unwrap_or(self.0))
    }

    /// The day before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.yesterday().unwrap_or(self.0))
    }

    /// The day so many days later; the last day that there is, where the calendar ends before.
    #[must_use]
    pub fn later(self, days: i32) -> Self {
        let later = self.0.checked_add(jiff::Span::new().days(days));
        later.map_or(self, Self)
    }

    /// How many days lie between this day and another; negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        let span = self.0.until(other.0);
        // Both are days of the same calendar, between which there is always a whole number of days.
        span.map_or(0, |span| i64::from(span.get_days()))
    }

    /// The day of the week, from 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // The offset is between 0 and 6.
        self.0.weekday().to_monday_zero_offset().unsigned_abs()
    }

    /// The least text of any partial day that lies on this day or after it: `2023-00-00` for the first of January.
    #[must_use]
    pub fn least_text(self) -> String {
        let month = if self.day() == 1 && self.month() == 1 {
            0
        } else {
            self.month()
        };
        let day = if self.day() == 1 { 0 } else { self.day() };
        format!("{:04}-{month:02}-{day:02}", self.year())
    }
}

/// Shows `2023-03-08`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        PartialDay::from_str(text)?.whole().ok_or(DayError::NotADay)
    }
}

/// A day of which perhaps only the month or the year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDay {
    year: i16,
    /// 0 when unknown.
    month: i8,
    /// 0 when unknown.
    day: i8,
}

impl PartialDay {
    /// A year, with its month and day as far as they are known.
    #[must_use]
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        let (known_month, known_day) = (month.unwrap_or(1), day.unwrap_or(1));
        if month.is_none() && day.is_some() {
            return None;
        }
        Day::new(year, known_month, known_day)?;
        Some(Self {
            year,
            month: month.unwrap_or(0),
            day: day.unwrap_or(0),
        })
    }

    /// The whole day, when it is known.
    #[must_use]
    pub fn whole(self) -> Option<Day> {
        Day::new(self.year, self.month, self.day)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, when it is known.
    #[must_use]
    pub fn month(self) -> Option<i8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, when it is known.
    #[must_use]
    pub fn day(self) -> Option<i8> {
        (self.day > 0).then_some(self.day)
    }

    /// Whether the two may be one day, as far as both are known: 1999-10-07 and October 1999, but not September.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        let fits = |one: i8, other: i8| one == 0 || other == 0 || one == other;
        self.year == other.year && fits(self.month, other.month) && fits(self.day, other.day)
    }

    /// The first day that it may be.
    #[must_use]
    pub fn earliest(self) -> Option<Day> {
        Day::new(self.year, self.month.max(1), self.day.max(1))
    }
}

impl From<Day> for PartialDay {
    fn from(day: Day) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
            day: day.day(),
        }
    }
}

/// Shows the stored form: `2023-03-08`, `2023-03-00`, `2023-00-00`.
impl fmt::Display for PartialDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for PartialDay {
    type Err = DayError;

    /// Reads the stored form only; [`read_day`] reads what people write.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let number = |from: usize, to: usize| {
            text.get(from..to)
                .filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<i16>().ok())
                .ok_or(DayError::NotADay)
        };
        if text.len() != 10 || text.as_bytes()[4] != b'-' || text.as_bytes()[7] != b'-' {
            return Err(DayError::NotADay);
        }
        let known = |value: i16| (value > 0).then(|| i8::try_from(value).unwrap_or(i8::MAX));
        Self::new(number(0, 4)?, known(number(5, 7)?), known(number(8, 10)?))
            .ok_or(DayError::NotADay)
    }
}

/// An instant in universal time, milliseconds since 1970; shown as `2023-03-08T01:02:03.000Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// A moment so many milliseconds after the beginning of 1970.
    #[must_use]
    pub const fn from_milliseconds(milliseconds: i64) -> Self {
        Self(milliseconds)
    }

    /// Milliseconds since the beginning of 1970.
    #[must_use]
    pub const fn milliseconds(self) -> i64 {
        self.0
    }

    /// The day that it is in China at this moment: eight hours ahead of universal time, all year, in the whole country.
    #[must_use]
    pub fn day_in_china(self) -> Option<Day> {
        const AHEAD: i64 = 8 * 3_600_000;
        let shifted = jiff::Timestamp::from_millisecond(self.0.checked_add(AHEAD)?).ok()?;
        Some(Day(shifted.to_zoned(jiff::tz::TimeZone::UTC).date()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(timestamp) => write!(f, "{timestamp:.3}"),
            Err(_) => f.write_str("0000-00-00T00:00:00.000Z"),
        }
    }
}

impl FromStr for Moment {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let timestamp: jiff::Timestamp = text.parse().map_err(|_| DayError::NotADay)?;
        Ok(Self(timestamp.as_millisecond()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_days_are_stored_with_a_fixed_width_and_read_back() {
        for text in ["2023-03-08", "2023-03-00", "2023-00-00"] {
            assert_eq!(text.parse::<PartialDay>().unwrap().to_string(), text);
        }
        for text in ["2023-02-30", "2023-3-8", "2023-00-08", "", "20230308xx"] {
            assert_eq!(text.parse::<PartialDay>(), Err(DayError::NotADay), "{text}");
        }
    }

    #[test]
    fn days_agree_as_far_as_they_are_known() {
        for (one, other, expected) in [
            ("1999-10-07", "1999-10-00", true),
            ("1999-10-07", "1999-00-00", true),
            ("1999-10-07", "1999-10-07", true),
            ("1999-10-07", "1999-10-08", false),
            ("1999-10-07", "1999-11-00", false),
            ("1999-10-07", "1998-00-00", false),
        ] {
            let day = |text: &str| text.parse::<PartialDay>().unwrap();
            assert_eq!(day(one).agrees(day(other)), expected, "{one} {other}");
            assert_eq!(day(other).agrees(day(one)), expected, "{other} {one}");
        }
    }

    #[test]
    fn the_least_text_of_a_day_lets_partial_days_in() {
        for (day, text) in [
            ("2023-01-01", "2023-00-00"),
            ("2023-08-01", "2023-08-00"),
            ("2023-08-15", "2023-08-15"),
        ] {
            assert_eq!(day.parse::<Day>().unwrap().least_text(), text);
        }
    }

    #[test]
    fn the_day_in_china_begins_eight_hours_earlier() {
        let moment: Moment = "2022-12-31T16:00:00.000Z".parse().unwrap();
        assert_eq!(moment.day_in_china().unwrap().to_string(), "2023-01-01");
        assert_eq!(moment.to_string(), "2022-12-31T16:00:00.000Z");
    }
}
