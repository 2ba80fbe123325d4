//! Days and times of day.

use std::fmt;

/// A civil date. It holds real days only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// A time of day, to the second: what is shown beside a date or alone (a time of sign-in).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
}

/// The date that a number stands for in the usual counting from 1900, for columns where dates
/// were typed or pasted as plain numbers: 45200 is 2023-10-01. `None` outside 1900 to 9999, and
/// for 60, the 29 February 1900 that spreadsheets believe in.
pub fn date_of_serial(whole: i64) -> Option<Date> {
    // Before that day the count is one higher than the days since 30 December 1899.
    let days = match whole {
        1..=59 => whole + 1,
        61..=2_958_465 => whole,
        _ => return None,
    };
    Some(Date::from_days(days - 25_569))
}

impl Date {
    /// A day, if there is such a day between the years 1 and 9999.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let real = (1..=9999).contains(&year) && (1..=days).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day that lies this many days after 1 January 1970, for years 1 to 9999.
    fn from_days(days: i64) -> Self {
        // Counting years from March puts the leap day last; 146,097 days are 400 years.
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        // In range because every caller bounds the days.
        Self {
            year: year as i16,
            month: month as u8,
            day: day as u8,
        }
    }
}

impl Time {
    /// A time of day, if there is such a time.
    pub fn new(hour: u8, minute: u8, second: u8) -> Option<Self> {
        (hour < 24 && minute < 60 && second < 60).then_some(Self {
            hour,
            minute,
            second,
        })
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59.
    pub fn second(self) -> u8 {
        self.second
    }

    /// The time so many seconds after midnight.
    pub(crate) fn from_seconds(seconds: i64) -> Option<Self> {
        let part = |value: i64| u8::try_from(value).ok();
        Self::new(
            part(seconds / 3_600)?,
            part(seconds / 60 % 60)?,
            part(seconds % 60)?,
        )
    }
}

impl fmt::Display for Date {
    /// `2023-01-09`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

impl fmt::Display for Time {
    /// `08:30:00`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:02}:{:02}:{:02}",
            self.hour, self.minute, self.second
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_days() {
        let table = [
            (1, Some("1900-01-01")),
            (59, Some("1900-02-28")),
            (60, None),
            (61, Some("1900-03-01")),
            (25_569, Some("1970-01-01")),
            (36_585, Some("2000-02-29")),
            (45_200, Some("2023-10-01")),
            (2_958_465, Some("9999-12-31")),
            (2_958_466, None),
            (0, None),
            (-1, None),
        ];
        for (serial, day) in table {
            assert_eq!(
                date_of_serial(serial)
                    .map(|date| date.to_string())
                    .as_deref(),
                day
            );
        }
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        for (year, month, day) in [
            (2023, 2, 29),
            (1900, 2, 29),
            (2023, 13, 1),
            (2023, 4, 31),
            (0, 1, 1),
        ] {
            assert_eq!(Date::new(year, month, day), None);
        }
        assert!(Date::new(2000, 2, 29).is_some());
    }
}
