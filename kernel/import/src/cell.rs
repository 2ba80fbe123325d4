//! One cell, read as its column says. What cannot be read is refused with a code; nothing is repaired.

use crate::words;
use niangjia_base::calendar::{self, DayError, PartialDay};
use niangjia_base::money::{self, Fen, MoneyError};
use niangjia_base::{numerals, ratio, text};
use niangjia_office::forms::{Parsed, Reads, Word};
use niangjia_workbook::{Cell, date_of_serial};

/// How amounts of a column are to be multiplied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scale {
    /// Plain numbers are in ten thousands of yuan.
    pub(crate) ten_thousands: bool,
    /// Plain numbers are so many hundredths of a percent each: 100 under `%`, 10 under `‰`.
    pub(crate) basis_points: Option<i64>,
}

/// Reads a cell; nothing for an empty one or a dash.
///
/// # Errors
/// The code of the problem.
pub(crate) fn cell(
    cell: &Cell,
    reads: Reads,
    year: Option<i16>,
    scale: Scale,
) -> Result<Option<Parsed>, &'static str> {
    match cell {
        Cell::Text(written) => match (reads, scale.basis_points) {
            (Reads::Day | Reads::Span, _) if serial_as_text(written).is_some() => {
                let day = serial_as_text(written).ok_or("bad_date")?;
                Ok(Some(Parsed::Day(day)))
            }
            (Reads::Rate, Some(points)) if !written.contains(['%', '％', '‰']) => {
                let number = text::half_width(written);
                money::scaled(&number, 4)
                    .ok()
                    .and_then(|n| ratio::half_up(i128::from(n) * i128::from(points), 10_000))
                    .map(|rate| Some(Parsed::Rate(rate)))
                    .ok_or("bad_rate")
            }
            _ => self::text(written, reads, year, scale.ten_thousands),
        },
        Cell::Number(number) => self::number(*number, reads, year, scale).map(Some),
        Cell::Date(date, _) => date_cell(*date, reads).map(Some),
        Cell::Bool(flag) => self::text(if *flag { "√" } else { "" }, reads, year, false),
        Cell::Time(time) => self::text(&time.to_string(), reads, year, false),
        Cell::Error(_) => Err("cell_error"),
    }
}

fn number(
    number: niangjia_workbook::Decimal,
    reads: Reads,
    year: Option<i16>,
    scale: Scale,
) -> Result<Parsed, &'static str> {
    match reads {
        Reads::Money | Reads::Balance => {
            let places = if scale.ten_thousands { 6 } else { 2 };
            number
                .scaled(places)
                .map(|fen| Parsed::Money(Fen::new(fen)))
                .ok_or("amount_too_fine")
        }
        Reads::Whole | Reads::Running => number.as_whole().map(Parsed::Whole).ok_or("bad_number"),
        Reads::Month => number
            .as_whole()
            .filter(|m| (1..=12).contains(m))
            .map(Parsed::Whole)
            .ok_or("bad_date"),
        Reads::DayOfMonth => number
            .as_whole()
            .filter(|d| (1..=31).contains(d))
            .map(Parsed::Whole)
            .ok_or("bad_date"),
        Reads::Year => number
            .as_whole()
            .filter(|y| (1900..2100).contains(y))
            .map(Parsed::Whole)
            .ok_or("bad_date"),
        Reads::Rate => {
            let points = scale.basis_points.ok_or("bad_rate")?;
            let rate = number
                .scaled(4)
                .and_then(|n| ratio::half_up(i128::from(n) * i128::from(points), 10_000));
            rate.map(Parsed::Rate).ok_or("bad_rate")
        }
        Reads::Day | Reads::Span => serial_or_written(number, year).map(Parsed::Day),
        _ => {
            let parsed = self::text(&number.to_string(), reads, year, false)?;
            parsed.ok_or("value_missing")
        }
    }
}

/// Excel's count of days that became a text: in a csv file, or behind an apostrophe.
fn serial_as_text(written: &str) -> Option<PartialDay> {
    let plain = text::half_width(written);
    let whole: i64 = plain
        .parse()
        .ok()
        .filter(|whole| plain.len() == 5 && SERIALS.contains(whole))?;
    date_of_serial(whole).and_then(day_of)
}

/// Days from 1954 to 2119 as Excel counts them.
const SERIALS: std::ops::Range<i64> = 20_000..80_000;

/// A plain number in a column of dates is Excel's count of days, or `20230308`, or `2005.09` that lost its form.
fn serial_or_written(
    number: niangjia_workbook::Decimal,
    year: Option<i16>,
) -> Result<PartialDay, &'static str> {
    if let Some(whole) = number.as_whole().filter(|whole| SERIALS.contains(whole)) {
        let date = date_of_serial(whole).ok_or("bad_date")?;
        return day_of(date).ok_or("bad_date");
    }
    let written = number.to_string();
    // `2005.1` may have been 2005.10: the cell has lost its zero, and nobody can say which month was meant.
    if written
        .split_once('.')
        .is_some_and(|(year, month)| year.len() == 4 && month == "1")
    {
        return Err("date_ambiguous");
    }
    calendar::read_day(&written, year).map_err(date_code)
}

fn date_cell(date: niangjia_workbook::Date, reads: Reads) -> Result<Parsed, &'static str> {
    let day = day_of(date).ok_or("bad_date")?;
    match reads {
        Reads::Day | Reads::Span => Ok(Parsed::Day(day)),
        Reads::Year => Ok(Parsed::Whole(i64::from(date.year()))),
        Reads::Month => Ok(Parsed::Whole(i64::from(date.month()))),
        Reads::Text | Reads::Place | Reads::Branch | Reads::Name => {
            Ok(Parsed::Text(day.to_string()))
        }
        Reads::Money | Reads::Balance => Err("bad_amount"),
        _ => Err("bad_number"),
    }
}

fn day_of(date: niangjia_workbook::Date) -> Option<PartialDay> {
    PartialDay::new(
        date.year(),
        i8::try_from(date.month()).ok(),
        i8::try_from(date.day()).ok(),
    )
}

/// Reads a text as a column says; nothing for an empty one or a dash.
///
/// # Errors
/// The code of the problem.
pub(crate) fn text(
    written: &str,
    reads: Reads,
    year: Option<i16>,
    ten_thousands: bool,
) -> Result<Option<Parsed>, &'static str> {
    let Some(filled) = text::filled(written) else {
        return Ok(None);
    };
    let is_word = matches!(
        reads,
        Reads::Text | Reads::Names | Reads::Name | Reads::Place | Reads::Branch
    );
    // An apostrophe in front says that a number is a text; a csv file keeps it.
    let filled = if is_word {
        filled
    } else {
        filled.trim_start_matches(['\'', '’', '‘'])
    };
    if !is_word && words::NOTHING.contains(&text::word_key(filled).as_str()) {
        return Ok(None);
    }
    let parsed = match reads {
        Reads::StaffNumber => match text::staff_key(filled) {
            Some(_) => Parsed::Text(text::half_width(filled)),
            None => return Err("bad_number"),
        },
        Reads::Name | Reads::Branch | Reads::Place | Reads::Text => Parsed::Text(filled.to_owned()),
        Reads::Names => Parsed::Names(names(filled)),
        Reads::Day => Parsed::Day(calendar::read_day(filled, year).map_err(date_code)?),
        Reads::Span => Parsed::Span(calendar::read_range(filled, year).map_err(date_code)?),
        Reads::Money | Reads::Balance => Parsed::Money(amount(filled, ten_thousands)?),
        Reads::Whole | Reads::Running => Parsed::Whole(counted(filled).ok_or("bad_number")?),
        Reads::Month => Parsed::Whole(
            counted(filled.trim_end_matches(['份']))
                .filter(|m| (1..=12).contains(m))
                .ok_or("bad_date")?,
        ),
        Reads::DayOfMonth => Parsed::Whole(
            counted(filled.trim_end_matches(['日', '号']))
                .filter(|d| (1..=31).contains(d))
                .ok_or("bad_date")?,
        ),
        Reads::Rate => Parsed::Rate(rate_within(filled).ok_or("bad_rate")?),
        Reads::Choice(choice) => match longest_word(filled, choice)? {
            Some(code) => Parsed::Code(code),
            None => return Err("bad_choice"),
        },
        Reads::Session => session(filled).ok_or("bad_session")?,
        Reads::Year => Parsed::Whole(i64::from(
            crate::particulars::year(filled).ok_or("bad_date")?,
        )),
    };
    Ok(Some(parsed))
}

fn amount(written: &str, ten_thousands: bool) -> Result<Fen, &'static str> {
    let says_its_unit = written.contains(['元', '万', '块']);
    if ten_thousands && !says_its_unit {
        return Fen::parse(&format!("{written}{}", words::TEN_THOUSAND_YUAN)).map_err(amount_code);
    }
    Fen::parse(written).map_err(amount_code)
}

fn names(written: &str) -> Vec<String> {
    written
        .split(words::NAME_SEPARATORS)
        .filter_map(text::filled)
        .map(str::to_owned)
        .collect()
}

/// A whole number, perhaps with a unit behind it: `43人`, `1,024`.
pub(crate) fn counted(written: &str) -> Option<i64> {
    let plain = text::word_key(written);
    let unit = words::COUNTED.iter().find(|unit| plain.ends_with(**unit));
    let digits = unit
        .and_then(|unit| plain.strip_suffix(unit))
        .unwrap_or(&plain);
    money::scaled(digits, 0).ok()
}

/// The first share in a text, in hundredths of a percent: `按0.5%` and `5‰` are 50.
pub(crate) fn rate_within(written: &str) -> Option<i64> {
    let plain = text::half_width(written);
    let at = plain.find(['%', '‰'])?;
    let digits: String = plain[..at]
        .chars()
        .rev()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let digits: String = digits.chars().rev().collect();
    let power = if plain[at..].starts_with('%') { 2 } else { 1 };
    money::scaled(&digits, power).ok()
}

/// The code whose word a text is, or else the code of the longest word that it contains.
///
/// # Errors
/// When two codes fit equally well.
pub(crate) fn longest_word(
    written: &str,
    choice: &[Word],
) -> Result<Option<&'static str>, &'static str> {
    let key = text::word_key(written);
    let mut best: Option<(&'static str, usize)> = None;
    let mut tied = false;
    for word in choice {
        for spelling in word.words {
            let spelling = text::word_key(spelling);
            if key == spelling {
                return Ok(Some(word.code));
            }
            if !key.contains(&spelling) {
                continue;
            }
            match best {
                Some((code, length)) if spelling.len() == length => tied |= code != word.code,
                Some((_, length)) if spelling.len() < length => {}
                _ => {
                    best = Some((word.code, spelling.len()));
                    tied = false;
                }
            }
        }
    }
    if tied {
        Err("bad_choice")
    } else {
        Ok(best.map(|(code, _)| code))
    }
}

/// `第三届第四次`, `三届四次`, `第3届第4次`.
pub(crate) fn session(written: &str) -> Option<Parsed> {
    let plain = text::word_key(written);
    let (before, after) = plain.split_once(words::TERM)?;
    let term = trailing_number(before)?;
    let (between, _) = after.split_once(words::SESSION)?;
    let session = trailing_number(between)?;
    Some(Parsed::Session(term, session))
}

fn trailing_number(text: &str) -> Option<i64> {
    let start = text.char_indices().rev().take_while(|(_, c)| {
        c.is_ascii_digit() || numerals::digit_value(*c).is_some() || matches!(c, '十' | '百')
    });
    let at = start.last().map(|(at, _)| at)?;
    numerals::parse(text.get(at..)?)
}

fn date_code(error: DayError) -> &'static str {
    match error {
        DayError::NotADay => "bad_date",
        DayError::NoYear => "date_without_year",
        DayError::EndsBeforeItBegins => "span_backwards",
    }
}

fn amount_code(error: MoneyError) -> &'static str {
    match error {
        MoneyError::NotANumber => "bad_amount",
        MoneyError::MisplacedSeparator => "amount_separator",
        MoneyError::TooFine => "amount_too_fine",
        MoneyError::TooLarge => "amount_too_large",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REASONS: &[Word] = &[
        Word {
            code: "hardship",
            words: &["困难"],
        },
        Word {
            code: "hospital",
            words: &["住院", "患病住院"],
        },
    ];

    #[test]
    fn choices_take_the_longest_word() {
        assert_eq!(longest_word("患病住院", REASONS), Ok(Some("hospital")));
        assert_eq!(longest_word("困难职工住院", REASONS), Err("bad_choice"));
        assert_eq!(longest_word("其他", REASONS), Ok(None));
    }

    #[test]
    fn sessions_counts_and_rates_are_read() {
        assert_eq!(
            session("示例学院第三届第十二次教代会"),
            Some(Parsed::Session(3, 12))
        );
        assert_eq!(session("三届三次"), Some(Parsed::Session(3, 3)));
        assert_eq!(
            session("第三届教职工代表大会第三次会议"),
            Some(Parsed::Session(3, 3))
        );
        assert_eq!(session("教代会"), None);
        assert_eq!(counted("43人"), Some(43));
        assert_eq!(counted("１４６人次"), Some(146));
        assert_eq!(counted("四十余"), None);
        assert_eq!(rate_within("会费按0.5%由财务代扣"), Some(50));
        assert_eq!(rate_within("5‰"), Some(50));
        assert_eq!(rate_within("无"), None);
    }

    #[test]
    fn a_misplaced_separator_is_refused() {
        assert_eq!(
            text("293,549,90", Reads::Money, None, false),
            Err("amount_separator")
        );
        assert_eq!(
            text("5.76", Reads::Money, None, true),
            Ok(Some(Parsed::Money(Fen::new(5_760_000))))
        );
        assert_eq!(text("—", Reads::Money, None, false), Ok(None));
    }
}
