//! What a number is shown as: a number, a day, a time of day. Files keep days as numbers, and only
//! the format of a cell tells.

use crate::{Cell, Date, Decimal, Time, date_of_serial};

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
    let midnight = Time::from_seconds(0);
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
    Some(Cell::Date(
        date,
        time.filter(|&time| Some(time) != midnight),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn dates_that_do_not_exist_are_no_dates() {
        assert_eq!(cell_of_iso_date("2023-02-30"), None);
        assert_eq!(cell_of_iso_date("2023-02-03T25:00:00"), None);
    }
}
