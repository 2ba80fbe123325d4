//! Days and times of day, as files keep them: as numbers of days, or written out.

use crate::{Cell, Date, Decimal, Time, date_of_serial};

/// The seconds of a day.
const DAY: i64 = 86_400;

/// From which day a workbook counts its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Epoch {
    #[default]
    From1900,
    /// Workbooks that were first made on an old Macintosh.
    From1904,
}

/// The cell of a number that the file shows as a date or as a time of day.
pub(crate) fn cell_of_moment(number: Decimal, epoch: Epoch) -> Cell {
    let Some((days, seconds)) = split(number) else {
        return Cell::Number(number);
    };
    // Nothing, in a column of dates, is shown as the day before the first.
    if number.digits() == 0 {
        return Cell::Number(number);
    }
    let time = Time::from_seconds(seconds);
    if let (0, Some(time)) = (days, time) {
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

/// The cell of a length of time such as `PT08H30M00S`, as .ods keeps it: a time of day, or from
/// 24 hours on a number of days.
pub(crate) fn cell_of_duration(duration: &str) -> Option<Cell> {
    let rest = duration.strip_prefix("PT")?;
    let (hours, rest) = rest.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let part = |text: &str| text.parse::<u32>().ok().map(i64::from);
    let seconds = part(hours)? * 3_600 + part(minutes)? * 60 + part(seconds)?;
    match Time::from_seconds(seconds) {
        Some(time) => Some(Cell::Time(time)),
        None => {
            let days = i128::from(seconds) * 1_000_000_000 / i128::from(DAY);
            Some(Cell::Number(Decimal::new(i64::try_from(days).ok()?, 9)))
        }
    }
}

/// Whole days and seconds of the day, rounded to the second.
fn split(number: Decimal) -> Option<(i64, i64)> {
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
    let seconds = (i128::from(number.digits()) * i128::from(DAY) + one / 2) / one;
    Some((
        i64::try_from(seconds / i128::from(DAY)).ok()?,
        i64::try_from(seconds % i128::from(DAY)).ok()?,
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
    fn numbers_become_moments() {
        let cell = |text, epoch| cell_of_moment(Decimal::from_text(text).unwrap(), epoch);
        let date = |text: &str| cell_of_iso_date(text).unwrap();
        let time = |hour, minute| Cell::Time(Time::new(hour, minute, 0).unwrap());
        let table = [
            ("45296", date("2024-01-05")),
            ("45296.35416666666", date("2024-01-05T08:30:00")),
            ("45296.99999999", date("2024-01-06")),
            ("45296.5", date("2024-01-05T12:00:00")),
            ("0.5", time(12, 0)),
            ("0.35416666666", time(8, 30)),
        ];
        for (number, moment) in table {
            assert_eq!(cell(number, Epoch::From1900), moment, "{number}");
        }
        assert_eq!(cell("43834", Epoch::From1904), date("2024-01-05"));
        for text in ["0", "-3", "60", "1e30", "99999999"] {
            let number = Decimal::from_text(text).unwrap();
            assert_eq!(cell(text, Epoch::From1900), Cell::Number(number));
        }
    }

    #[test]
    fn long_times_are_numbers_of_days() {
        let number = |text| Some(Cell::Number(Decimal::from_text(text).unwrap()));
        let table = [
            ("PT08H30M00S", Time::new(8, 30, 0).map(Cell::Time)),
            ("PT17H05M30.9S", Time::new(17, 5, 30).map(Cell::Time)),
            ("PT36H00M00S", number("1.5")),
            ("PT25H00M00S", number("1.041666666")),
            ("PT999999999999H00M00S", None),
            ("P1D", None),
            ("", None),
        ];
        for (duration, cell) in table {
            assert_eq!(cell_of_duration(duration), cell, "{duration}");
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_no_dates() {
        assert_eq!(cell_of_iso_date("2023-02-30"), None);
        assert_eq!(cell_of_iso_date("2023-02-03T25:00:00"), None);
    }
}
