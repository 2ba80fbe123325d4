//! Days and times of day, out of the numbers and texts in which files keep them.

use std::fmt;

use crate::{Cell, Decimal};

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

    fn from_seconds(seconds: i64) -> Option<Self> {
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

/// From which day a workbook counts its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Epoch {
    #[default]
    From1900,
    /// Workbooks that were first made on an old Macintosh.
    From1904,
}

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shown {
    #[default]
    Number,
    Date,
    Time,
}

impl Shown {
    /// The built-in formats; 27 to 36 and 50 to 58 are those of Chinese Excel.
    pub(crate) fn by_number(format: u32) -> Self {
        match format {
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Date,
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Self::Time,
            _ => Self::Number,
        }
    }

    /// A format written out, such as `yyyy"年"m"月"d"日";@`. Only its first section counts, which
    /// is the one for positive numbers. Durations (`[h]:mm`) stay numbers.
    pub(crate) fn by_code(code: &str) -> Self {
        if code.eq_ignore_ascii_case("general") {
            return Self::Number;
        }
        let (mut day, mut clock, mut month_or_minute) = (false, false, false);
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character.to_ascii_lowercase() {
                ';' => break,
                '"' => while characters.next().is_some_and(|quoted| quoted != '"') {},
                '\\' | '_' | '*' => drop(characters.next()),
                '[' => {
                    let inside: String = characters.by_ref().take_while(|&c| c != ']').collect();
                    let inside = inside.to_ascii_lowercase();
                    let elapsed = ["h", "m", "s"].iter().any(|unit| {
                        !inside.is_empty() && inside.trim_matches(|c| unit.contains(c)).is_empty()
                    });
                    if elapsed {
                        return Self::Number;
                    }
                }
                'y' | 'd' | '年' | '日' => day = true,
                'h' | 's' | '时' | '分' | '秒' => clock = true,
                'm' => month_or_minute = true,
                // `aaaa` is 星期三, but `AM/PM` and `上午/下午` are clock times.
                'a' if code.to_ascii_lowercase().contains("aaa") => day = true,
                '0' | '#' | '?' if !(day || clock || month_or_minute) => return Self::Number,
                _ => (),
            }
        }
        match (day, clock, month_or_minute) {
            (true, ..) | (false, false, true) => Self::Date,
            (false, true, _) => Self::Time,
            (false, false, false) => Self::Number,
        }
    }

    /// The cell that a number of this format is.
    pub(crate) fn cell(self, number: Decimal, epoch: Epoch) -> Cell {
        let moment = match self {
            Self::Number => None,
            Self::Date | Self::Time => split(number),
        };
        let Some((days, seconds)) = moment else {
            return Cell::Number(number);
        };
        let time = Time::from_seconds(seconds);
        if let (Self::Time, 0, Some(time)) = (self, days, time) {
            return Cell::Time(time);
        }
        let serial = match epoch {
            Epoch::From1900 => days,
            Epoch::From1904 => days + 1_462,
        };
        match date_of_serial(serial) {
            Some(date) => Cell::Date(date, time.filter(|_| seconds != 0)),
            None => Cell::Number(number),
        }
    }
}

/// Whole days and seconds of the day, rounded to the second.
fn split(number: Decimal) -> Option<(i64, i64)> {
    const DAY: i128 = 86_400;
    if number.digits() < 0 {
        return None;
    }
    if let Some(days) = number.as_whole() {
        return Some((days, 0));
    }
    let scale = u32::try_from(number.scale()).ok()?;
    if scale > 18 {
        // Less than the thousandth part of a second.
        return (number.digits() < 1_000).then_some((0, 0));
    }
    let one = 10_i128.pow(scale);
    let seconds = (i128::from(number.digits()) * DAY + one / 2) / one;
    Some((
        i64::try_from(seconds / DAY).ok()?,
        i64::try_from(seconds % DAY).ok()?,
    ))
}

/// A date written as `2023-01-09` or `2023-01-09T08:30:00`, as .ods and some .xlsx keep it.
pub(crate) fn cell_of_iso_date(text: &str) -> Option<Cell> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.splitn(3, '-');
    let date = Date::new(
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    )?;
    let midnight = Time {
        hour: 0,
        minute: 0,
        second: 0,
    };
    let time = match time {
        Some(time) => {
            let time = time.trim_end_matches('Z');
            let mut parts = time.split(':');
            let mut part = |seconds: bool| {
                let part = parts.next().unwrap_or("0");
                let whole = if seconds {
                    part.split('.').next().unwrap_or("0")
                } else {
                    part
                };
                whole.parse().ok()
            };
            Some(Time::new(part(false)?, part(false)?, part(true)?)?)
        }
        None => None,
    };
    Some(Cell::Date(date, time.filter(|&time| time != midnight)))
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
    fn formats_tell_dates_from_numbers() {
        let table = [
            ("yyyy/m/d", Shown::Date),
            ("yyyy\"年\"m\"月\"d\"日\";@", Shown::Date),
            ("[$-804]yyyy\"年\"m\"月\";@", Shown::Date),
            ("m\"月\"d\"日\"", Shown::Date),
            ("mmm-yy", Shown::Date),
            ("[$-804]aaaa;@", Shown::Date),
            ("yyyy/m/d h:mm", Shown::Date),
            ("h:mm", Shown::Time),
            ("h:mm AM/PM", Shown::Time),
            ("上午/下午h\"时\"mm\"分\"", Shown::Time),
            ("mm:ss.0", Shown::Time),
            ("[h]:mm:ss", Shown::Number),
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0.00", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("@", Shown::Number),
            ("0\"日\"", Shown::Number),
            ("[Red]#,##0.00\"元\"", Shown::Number),
            ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ", Shown::Number),
            ("\"d\"0", Shown::Number),
            ("", Shown::Number),
        ];
        for (code, shown) in table {
            assert_eq!(Shown::by_code(code), shown, "{code}");
        }
    }

    #[test]
    fn numbers_become_moments() {
        let cell = |shown: Shown, text, epoch| shown.cell(Decimal::from_text(text).unwrap(), epoch);
        let date = |text: &str| cell_of_iso_date(text).unwrap();
        let from_1900 = Epoch::From1900;
        assert_eq!(cell(Shown::Date, "45296", from_1900), date("2024-01-05"));
        assert_eq!(
            cell(Shown::Date, "45296.35416666666", from_1900),
            date("2024-01-05T08:30:00")
        );
        assert_eq!(
            cell(Shown::Date, "45296.99999999", from_1900),
            date("2024-01-06")
        );
        assert_eq!(
            cell(Shown::Date, "43834", Epoch::From1904),
            date("2024-01-05")
        );
        assert_eq!(
            cell(Shown::Time, "0.5", from_1900),
            Cell::Time(Time::new(12, 0, 0).unwrap())
        );
        assert_eq!(
            cell(Shown::Time, "45296.5", from_1900),
            date("2024-01-05T12:00:00")
        );
        assert_eq!(
            cell(Shown::Date, "0", from_1900),
            Cell::Number(Decimal::from_whole(0))
        );
        for text in ["-3", "60", "1e30", "99999999"] {
            let number = Decimal::from_text(text).unwrap();
            assert_eq!(cell(Shown::Date, text, from_1900), Cell::Number(number));
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
        assert_eq!(cell_of_iso_date("2023-02-30"), None);
        assert_eq!(cell_of_iso_date("2023-02-03T25:00:00"), None);
    }
}
