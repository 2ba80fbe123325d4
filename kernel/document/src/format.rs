//! How a number is printed in an official text.
//!
//! | written | prints | of |
//! |---|---|---|
//! | `whole` | `146 人次`, `6848 元` | counts; money rounded to yuan |
//! | `yuan` | `6847.91 元`, `1600.00 元` | money, always two decimals |
//! | `yuan:even` | `1600 元`, `6847.91 元` | money, decimals only where there are fen |
//! | `wan` | `5.76 万元`, `86.3 万元`, `1.2 万人次` | at most two decimals, no zeros at the end |
//! | `wan:2` | `86.30 万元` | exactly so many decimals, 0 to 6 |
//! | `percent` | `100%`, `96.87%`, `96.5%` | shares, no zeros at the end |
//! | `percent:1` | `96.9%` | shares, exactly so many decimals, 0 to 2 |
//! | `over:10` | `40 余名` for 41 to 49, `40 名` for 40, `7 名` for 7 | counts and money, any step from 1 |
//! | `tens` | `1600 元` for 1598.33 yuan | counts and money, to the nearest ten |
//! | `chinese` | `七年`, `一百零五件` | counts |
//! | `ordinal` | `第七届` | counts from 1 |
//! | `names`, `names:3` | `甲、乙、丙` | labels of records, all or the first three |
//!
//! Each has a Chinese name too: `整数`, `元`, `元整`, `万元`, `百分比`, `余`, `整十`, `汉字`, `第几`, `名单`. The option stands
//! after a colon, a space, or right behind the Chinese name: `万元 2`, `万元:2`, `万元2`.
//!
//! Rounding is half up on the amount without its sign, so that a reversed amount prints the same
//! digits as the amount itself. Digits carry no thousands separators, as is the rule in official
//! text. Between digits and the words after them stands one space; the Word writer takes it out
//! again, because there the program sets that gap itself. Nothing here is a float.

use std::fmt;
use std::str::FromStr;

use crate::numerals::chinese;
use crate::words;

/// A whole number and what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Money in fen.
    Fen(i64),
    /// Persons, person-times, items: the unit word says which.
    Count(i64),
    /// A share in hundredths of a percent: 9687 is 96.87 %.
    BasisPoints(i64),
}

/// One way of printing; the table at the head of the module shows each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `whole`: plain digits; money is rounded to yuan.
    Whole,
    /// `yuan`: money with two decimals.
    Yuan,
    /// `yuan:even`: money, with decimals only where there are fen.
    YuanEven,
    /// `wan` and `wan:2`: ten thousands, trimmed or with exactly so many decimals.
    Wan(Option<u32>),
    /// `percent` and `percent:1`: a share, trimmed or with exactly so many decimals.
    Percent(Option<u32>),
    /// `over:10`: down to a multiple of the step, with 余 when something is cut off.
    Over(u64),
    /// `tens`: to the nearest ten.
    Tens,
    /// `chinese`: in Chinese characters.
    Chinese,
    /// `ordinal`: 第 and the number in Chinese characters.
    Ordinal,
    /// `names` and `names:3`: labels joined by 、, all or the first so many.
    Names(Option<usize>),
}

/// A format that is not in the table at the head of the module.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown format {0:?}")]
pub struct UnknownFormat(pub String);

/// A value that cannot be printed in a format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// Such as a share as money, or a name list as digits.
    #[error("format {format} does not print {quantity:?}")]
    Unsuitable {
        /// The format that was asked for.
        format: Format,
        /// What it was asked to print.
        quantity: Quantity,
    },
    /// Such as money as a list of names.
    #[error("format {0} does not print names")]
    NotNames(Format),
}

impl Format {
    /// Prints a quantity with its unit word: 元 for money, 人次, 件 and so on for counts. An
    /// empty word leaves the digits alone. A share has no word; `wan` puts 万 before the word.
    pub fn print(self, quantity: Quantity, unit: &str) -> Result<String, PrintError> {
        let unsuitable = || PrintError::Unsuitable {
            format: self,
            quantity,
        };
        // How many of the written number's decimals the whole number already holds.
        let (number, scale) = match quantity {
            Quantity::Fen(fen) => (fen, 2),
            Quantity::Count(count) => (count, 0),
            Quantity::BasisPoints(points) => (points, 2),
        };
        let is_money = matches!(quantity, Quantity::Fen(_));
        let is_share = matches!(quantity, Quantity::BasisPoints(_));
        if is_share != matches!(self, Format::Percent(_)) {
            return Err(unsuitable());
        }
        Ok(match self {
            Format::Whole => digits_with(&decimal(number, scale, 0), unit),
            Format::Yuan if is_money => digits_with(&decimal(number, 2, 2), unit),
            Format::YuanEven if is_money => digits_with(&even(number), unit),
            Format::Wan(places) => {
                let digits = match places {
                    Some(places) => decimal(number, scale + 4, places),
                    None => trimmed(decimal(number, scale + 4, 2)),
                };
                digits_with(&digits, &format!("{}{unit}", words::TEN_THOUSAND))
            }
            Format::Percent(Some(places)) => format!("{}%", decimal(number, scale, places)),
            Format::Percent(None) => format!("{}%", trimmed(decimal(number, scale, scale))),
            Format::Over(step) => over(number, scale, step, unit),
            Format::Tens => {
                let tens = decimal(number, scale + 1, 0);
                let zero = if tens == "0" { "" } else { "0" };
                digits_with(&format!("{tens}{zero}"), unit)
            }
            Format::Chinese if !is_money => {
                let sign = if number < 0 { words::MINUS } else { "" };
                let word = chinese(number.unsigned_abs()).ok_or_else(unsuitable)?;
                format!("{sign}{word}{unit}")
            }
            Format::Ordinal if !is_money && number > 0 => {
                let word = chinese(number.unsigned_abs()).ok_or_else(unsuitable)?;
                format!("{}{word}{unit}", words::ORDINAL)
            }
            Format::Yuan
            | Format::YuanEven
            | Format::Chinese
            | Format::Ordinal
            | Format::Names(_) => return Err(unsuitable()),
        })
    }

    /// Joins the labels of records by 、, as many as the format says. Only for `names`.
    pub fn print_names<S: AsRef<str>>(self, labels: &[S]) -> Result<String, PrintError> {
        let Format::Names(at_most) = self else {
            return Err(PrintError::NotNames(self));
        };
        let shown = labels.iter().take(at_most.unwrap_or(usize::MAX));
        Ok(shown
            .map(AsRef::as_ref)
            .collect::<Vec<_>>()
            .join(words::BETWEEN_NAMES))
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(written: &str) -> Result<Self, UnknownFormat> {
        let unknown = || UnknownFormat(written.to_owned());
        let (name, option) = name_and_option(written.trim());
        let (name, option) = match words::FORMATS.iter().find(|(word, _)| *word == name) {
            // A Chinese name may hold an option of its own: 元整 is `yuan:even`.
            Some((_, own)) => match own.split_once(':') {
                Some(_) if option.is_some() => return Err(unknown()),
                Some((name, option)) => (name, Some(option)),
                None => (*own, option),
            },
            None => (name, option),
        };
        let number = |most: u64| -> Result<Option<u64>, UnknownFormat> {
            match option {
                None => Ok(None),
                Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                    let number: u64 = digits.parse().map_err(|_| unknown())?;
                    if number > most {
                        return Err(unknown());
                    }
                    Ok(Some(number))
                }
                Some(_) => Err(unknown()),
            }
        };
        let places = |most: u64| Ok(number(most)?.map(|places| places as u32));
        Ok(match (name, option) {
            ("whole", None) => Format::Whole,
            ("yuan", None) => Format::Yuan,
            ("yuan", Some("even")) => Format::YuanEven,
            ("wan", _) => Format::Wan(places(6)?),
            ("percent", _) => Format::Percent(places(2)?),
            ("over", _) => match number(1_000_000_000)? {
                Some(step) if step > 0 => Format::Over(step),
                _ => return Err(unknown()),
            },
            ("tens", None) => Format::Tens,
            ("chinese", None) => Format::Chinese,
            ("ordinal", None) => Format::Ordinal,
            ("names", _) => match number(1_000)? {
                Some(0) => return Err(unknown()),
                at_most => Format::Names(at_most.map(|at_most| at_most as usize)),
            },
            _ => return Err(unknown()),
        })
    }
}

/// `wan:2`, `wan 2` and, of Chinese names, `万元2` in two.
fn name_and_option(written: &str) -> (&str, Option<&str>) {
    if let Some((name, option)) = written.split_once([':', '：', ' ', '\u{3000}']) {
        return (name.trim(), Some(option.trim()));
    }
    let name = written.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_chinese = !name.is_ascii();
    if is_chinese && name.len() < written.len() {
        return (name, Some(&written[name.len()..]));
    }
    (written, None)
}

impl fmt::Display for Format {
    /// As it is written in a template.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Format::Whole => out.write_str("whole"),
            Format::Yuan => out.write_str("yuan"),
            Format::YuanEven => out.write_str("yuan:even"),
            Format::Wan(None) => out.write_str("wan"),
            Format::Wan(Some(places)) => write!(out, "wan:{places}"),
            Format::Percent(None) => out.write_str("percent"),
            Format::Percent(Some(places)) => write!(out, "percent:{places}"),
            Format::Over(step) => write!(out, "over:{step}"),
            Format::Tens => out.write_str("tens"),
            Format::Chinese => out.write_str("chinese"),
            Format::Ordinal => out.write_str("ordinal"),
            Format::Names(None) => out.write_str("names"),
            Format::Names(Some(at_most)) => write!(out, "names:{at_most}"),
        }
    }
}

/// Digits, one space, words; digits alone where there are no words.
fn digits_with(digits: &str, words: &str) -> String {
    if words.is_empty() {
        digits.to_owned()
    } else {
        format!("{digits} {words}")
    }
}

/// A whole number that holds `scale` decimals, printed with `places` of them, half up.
fn decimal(number: i64, scale: u32, places: u32) -> String {
    let magnitude = number.unsigned_abs();
    let (rounded, places) = if places >= scale {
        (magnitude, scale)
    } else {
        // The exponent is at most 6, so neither the power nor twice the remainder overflows; and
        // the quotient is at most a tenth of the number, so one more fits.
        let cut = 10_u64.pow(scale - places);
        let up = u64::from(magnitude % cut * 2 >= cut);
        (magnitude / cut + up, places)
    };
    let sign = if number < 0 && rounded > 0 { "-" } else { "" };
    if places == 0 {
        return format!("{sign}{rounded}");
    }
    let one = 10_u64.pow(places);
    let width = places as usize;
    format!("{sign}{}.{:0width$}", rounded / one, rounded % one)
}

/// Without zeros at the end of the decimals.
fn trimmed(digits: String) -> String {
    if !digits.contains('.') {
        return digits;
    }
    let short = digits.trim_end_matches('0').trim_end_matches('.');
    short.to_owned()
}

/// Yuan, with decimals only where there are fen.
fn even(fen: i64) -> String {
    let places = if fen % 100 == 0 { 0 } else { 2 };
    decimal(fen, 2, places)
}

fn over(number: i64, scale: u32, step: u64, unit: &str) -> String {
    let one = 10_u64.pow(scale);
    let exact = || match scale {
        0 => digits_with(&number.to_string(), unit),
        _ => digits_with(&even(number), unit),
    };
    // Below the first step, and below zero, nothing can be "over": the number stands as it is.
    let Ok(number) = u64::try_from(number) else {
        return exact();
    };
    // The step is at most a thousand million, so a hundred times it fits.
    let step = step * one;
    let floor = number / step * step;
    if floor == 0 || floor == number {
        return exact();
    }
    digits_with(
        &(floor / one).to_string(),
        &format!("{}{unit}", words::OVER),
    )
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
