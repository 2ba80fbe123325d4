//! Dates as offices write them: `2023.3.8`, `2023年3月8日`, `3月8日` under a title with the year, `4月12日-14日`.

use super::PartialDay;
use crate::text;

/// The first and the last day of what was written; the same for a single day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    /// The first day.
    pub from: PartialDay,
    /// The last day.
    pub to: PartialDay,
}

/// Reads one day, month or year.
///
/// `year` is the year of the sheet, for dates that do not write it.
///
/// # Errors
/// When it is no date, or one without a year where the sheet names none.
pub fn read_day(written: &str, year: Option<i16>) -> Result<PartialDay, DayError> {
    let plain = text::half_width(written);
    parts(&plain).and_then(|parts| parts.settle(year, None))
}

/// Reads one day or a span such as `2023.5.17-6.2` or `2023年8月26日至27日`.
///
/// # Errors
/// As [`read_day`]; also when the span ends before it begins.
pub fn read_range(written: &str, year: Option<i16>) -> Result<DayRange, DayError> {
    let plain = text::half_width(written);
    if let Ok(day) = read_day(&plain, year) {
        return Ok(DayRange { from: day, to: day });
    }
    for (at, sign) in plain.char_indices() {
        if !matches!(sign, '-' | '–' | '—' | '~' | '～' | '至' | '到' | '―' | '─') {
            continue;
        }
        let before = &plain[..at];
        let after = plain[at..].trim_start_matches(|c: char| !c.is_ascii_digit());
        let (Ok(first), Ok(last)) = (parts(before), parts(after)) else {
            continue;
        };
        let from = first.settle(year, None)?;
        let to = last.settle(Some(from.year()), from.month())?;
        return if to < from {
            Err(DayError::EndsBeforeItBegins)
        } else {
            Ok(DayRange { from, to })
        };
    }
    Err(DayError::NotADay)
}

/// The numbers of a date from left to right, before anyone decides which is which.
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

impl Parts {
    fn settle(self, year: Option<i16>, month: Option<i8>) -> Result<PartialDay, DayError> {
        let year = self.year.or(year).ok_or(DayError::NoYear)?;
        PartialDay::new(year, self.month.or(month), self.day).ok_or(DayError::NotADay)
    }
}

fn parts(plain: &str) -> Result<Parts, DayError> {
    let date = without_time(plain);
    let mut numbers: Vec<(&str, Option<char>)> = Vec::with_capacity(3);
    let mut rest = date;
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        if digits == 0 || numbers.len() == 3 {
            return Err(DayError::NotADay);
        }
        let (number, after) = rest.split_at(digits);
        let sign = after.chars().next();
        if sign.is_some_and(|c| !matches!(c, '.' | '-' | '/' | '年' | '月' | '日' | '号')) {
            return Err(DayError::NotADay);
        }
        numbers.push((number, sign));
        rest = after
            .get(sign.map_or(0, char::len_utf8)..)
            .unwrap_or_default()
            .trim_start();
    }
    by_signs(&numbers).ok_or(DayError::NotADay)
}

/// `2023-03-08 00:00:00` and `2023-03-08T09:30` are the day.
fn without_time(plain: &str) -> &str {
    let cut = plain.char_indices().find(|(at, c)| {
        matches!(c, ' ' | 'T')
            && plain[..*at].ends_with(|before: char| before.is_ascii_digit() || before == '日')
            && plain[*at + 1..].contains(':')
    });
    cut.map_or(plain, |(at, _)| &plain[..at])
}

fn by_signs(numbers: &[(&str, Option<char>)]) -> Option<Parts> {
    let small = |text: &str| (text.len() <= 2).then(|| text.parse::<i8>().ok()).flatten();
    let year = |text: &str| {
        (text.len() == 4)
            .then(|| text.parse::<i16>().ok())
            .flatten()
    };
    match numbers {
        [(all, None)] if all.len() == 8 => Some(Parts {
            year: year(all.get(..4)?),
            month: small(all.get(4..6)?),
            day: small(all.get(6..)?),
        }),
        [(y, None | Some('年'))] => Some(Parts {
            year: Some(year(y)?),
            month: None,
            day: None,
        }),
        [(m, Some('月'))] => Some(Parts {
            year: None,
            month: Some(small(m)?),
            day: None,
        }),
        [(d, Some('日' | '号'))] => Some(Parts {
            year: None,
            month: None,
            day: Some(small(d)?),
        }),
        [(y, Some(_)), (m, None | Some('月'))] if y.len() == 4 => Some(Parts {
            year: Some(year(y)?),
            month: Some(small(m)?),
            day: None,
        }),
        [
            (m, Some('月' | '.' | '/' | '-')),
            (d, None | Some('日' | '号')),
        ] => Some(Parts {
            year: None,
            month: Some(small(m)?),
            day: Some(small(d)?),
        }),
        [(y, Some(_)), (m, Some(_)), (d, None | Some('日' | '号'))] => Some(Parts {
            year: Some(year(y)?),
            month: Some(small(m)?),
            day: Some(small(d)?),
        }),
        _ => None,
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// There is no such day, or it is not written as one.
    #[error("not a date")]
    NotADay,
    /// It says month and day only, and nothing above it says the year.
    #[error("a date without a year")]
    NoYear,
    /// Its last day lies before its first.
    #[error("a span that ends before it begins")]
    EndsBeforeItBegins,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_as_offices_write_them() {
        for (written, year, day) in [
            ("2023.3.8", None, "2023-03-08"),
            ("2023-03-08", None, "2023-03-08"),
            ("2023/03/08", None, "2023-03-08"),
            ("2023年3月8日", None, "2023-03-08"),
            ("２０２３年３月８日", None, "2023-03-08"),
            ("2023年 3月 8日", None, "2023-03-08"),
            ("20230308", None, "2023-03-08"),
            ("2023-03-08 00:00:00", None, "2023-03-08"),
            ("3月8日", Some(2023), "2023-03-08"),
            ("3.8", Some(2023), "2023-03-08"),
            ("2005.09", None, "2005-09-00"),
            ("2005年9月", None, "2005-09-00"),
            ("2023年", None, "2023-00-00"),
            ("2023", None, "2023-00-00"),
        ] {
            assert_eq!(
                read_day(written, year).map(|d| d.to_string()).as_deref(),
                Ok(day),
                "{written}"
            );
        }
    }

    #[test]
    fn spans_are_read() {
        for (written, from, to) in [
            ("4月12日-14日", "2023-04-12", "2023-04-14"),
            ("2023.5.17-6.2", "2023-05-17", "2023-06-02"),
            ("2023年8月26日至27日", "2023-08-26", "2023-08-27"),
            ("11月6日—12日", "2023-11-06", "2023-11-12"),
            ("2023-05-16", "2023-05-16", "2023-05-16"),
        ] {
            let range = read_range(written, Some(2023)).unwrap();
            assert_eq!(
                (range.from.to_string(), range.to.to_string()),
                (from.into(), to.into()),
                "{written}"
            );
        }
        assert_eq!(
            read_range("4月14日-12日", Some(2023)),
            Err(DayError::EndsBeforeItBegins)
        );
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for (written, error) in [
            ("3月8日", DayError::NoYear),
            ("2023.2.30", DayError::NotADay),
            ("待定", DayError::NotADay),
            ("", DayError::NotADay),
            ("2023.13", DayError::NotADay),
            ("45000", DayError::NotADay),
        ] {
            assert_eq!(read_day(written, None), Err(error), "{written}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(written in "[0-9年月日.\\-/ 至T:]{0,16}|\\PC{0,12}") {
            let _ = read_range(&written, Some(2023));
        }
    }
}
