//! A number where it stands: digits, Chinese signs or both, with what makes it inexact and with its scale.

use super::closeness::Closeness;
use super::numerals;
use super::words;

/// One of a unit, in the millionths in which values are kept.
pub(super) const ONE: i128 = 1_000_000;
/// No value is taken for more than this, ten million million, so that the product of two values fits.
pub(super) const MOST: i128 = 10_000_000_000_000 * ONE;

/// No number in Chinese signs is longer.
const LONGEST: usize = 24;

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Where it begins and ends, in signs.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Its value in millionths; of a share, in millionths of a percent.
    pub(super) value: i128,
    /// What its last written place counts.
    pub(super) step: i128,
    pub(super) closeness: Closeness,
    /// Whether it is a share of something: 95%, 3/4, 九成.
    pub(super) share: bool,
    /// Whether it is written in digits.
    pub(super) digits: bool,
    /// Whether it has a scale or a mark of inexactness that only a count has.
    pub(super) plainly: bool,
}

/// The number that begins here, if one does.
pub(super) fn at(text: &[char], start: usize) -> Option<Number> {
    share(text, start)
        .or_else(|| vague(text, start))
        .or_else(|| counted(text, start))
        .map(|number| as_share(text, number))
}

/// A part of a whole in words: 百分之九十五, 三分之二, 半数.
fn share(text: &[char], start: usize) -> Option<Number> {
    for (word, percent) in words::HALVES {
        if starts(text, start, word) {
            let end = start + word.chars().count();
            return Some(part(start, end, percent * ONE, ONE, Closeness::About));
        }
    }
    for (word, of) in words::PARTS_OF {
        if starts(text, start, word) {
            let rest = simple(text, start + word.chars().count())?;
            let (value, step) = (rest.value * 100 / of, rest.step * 100 / of);
            let number = part(start, rest.end, value, step, Closeness::Exact);
            return Some(Number {
                digits: rest.digits,
                ..number
            });
        }
    }
    let whole = simple(text, start)?;
    if !starts(text, whole.end, words::PART) {
        return None;
    }
    let above = simple(text, whole.end + words::PART.chars().count())?;
    fraction(start, above, whole)
}

/// 数十, 几百, 上千: some, with a place.
fn vague(text: &[char], start: usize) -> Option<Number> {
    let some = *text.get(start)?;
    let closeness = match some {
        '数' | '几' => Closeness::Some,
        '上' => Closeness::AtLeast,
        _ => return None,
    };
    let length = text[start + 1..]
        .iter()
        .take(LONGEST)
        .take_while(|c| numerals::scale(**c).is_some())
        .count();
    let end = start + 1 + length;
    if length == 0 {
        return None;
    }
    let (value, step) = numerals::parse(&text[start + 1..end])?;
    Some(Number {
        start,
        end,
        value: (i128::from(value) * ONE).min(MOST),
        step: (i128::from(step) * ONE).min(MOST),
        closeness,
        share: false,
        digits: false,
        plainly: true,
    })
}

/// A number with scale and with 余, 多 or 来 where they stand.
fn counted(text: &[char], start: usize) -> Option<Number> {
    let mut number = simple(text, start)?;
    if let Some(below) = text
        .get(number.end)
        .filter(|c| **c == '/')
        .and_then(|_| simple(text, number.end + 1))
        && number.digits
        && below.digits
        && below.value > number.value
        && below.value < 1_000 * ONE
    {
        return fraction(start, number, below);
    }
    if takes_over(text, number.end) {
        number.end += 1;
        (number.closeness, number.plainly) = (Closeness::Over, true);
        // 10余万: the scale comes after.
        let scales = text[number.end..]
            .iter()
            .take(LONGEST)
            .take_while(|c| numerals::scale(**c).is_some())
            .count();
        if scales > 0 {
            let (times, _) = numerals::parse(&text[number.end..number.end + scales])?;
            number.value = number.value.saturating_mul(times.into()).min(MOST);
            number.step = number.step.saturating_mul(times.into()).min(MOST);
            number.end += scales;
        }
    }
    through(text, number)
}

/// 余, 多 and 来 behind a number mean a little more, unless they begin a word: 来宾, 多媒体.
fn takes_over(text: &[char], at: usize) -> bool {
    let next = text.get(at + 1);
    match text.get(at) {
        Some('余') => true,
        Some('多' | '来') => next.is_some_and(|c| words::UNIT_SIGNS.contains(*c)),
        _ => false,
    }
}

/// 3-5, 三至五: a number through another.
fn through(text: &[char], number: Number) -> Option<Number> {
    let dash = text
        .get(number.end)
        .is_some_and(|c| matches!(c, '-' | '—' | '–' | '~' | '～' | '至'));
    if !dash || !number.digits || number.closeness != Closeness::Exact {
        return Some(number);
    }
    match simple(text, number.end + 1).filter(|end| end.digits && end.value > number.value) {
        Some(end) => Some(Number {
            end: end.end,
            closeness: Closeness::Through(end.value),
            ..number
        }),
        None => Some(number),
    }
}

/// Digits with or without scale, or Chinese signs.
fn simple(text: &[char], start: usize) -> Option<Number> {
    if text.get(start)?.is_ascii_digit() {
        let (mut value, mut step, mut end) = digits(text, start)?;
        let mut plainly = false;
        let scales = text[end..]
            .iter()
            .take(LONGEST)
            .take_while(|c| numerals::scale(**c).is_some())
            .count();
        if scales > 0 {
            let (times, _) = numerals::parse(&text[end..end + scales])?;
            value = value.checked_mul(times.into())?.min(MOST);
            step = step.checked_mul(times.into())?.min(MOST);
            (end, plainly) = (end + scales, true);
            // 5万7千
            if let Some(rest) = simple(text, end).filter(|rest| {
                rest.digits && rest.plainly && rest.value < step.max(ONE * i128::from(times))
            }) {
                (value, step, end) = (value.checked_add(rest.value)?, rest.step, rest.end);
            }
        }
        return Some(Number {
            start,
            end,
            value,
            step,
            closeness: Closeness::Exact,
            share: false,
            digits: true,
            plainly,
        });
    }
    let length = text[start..]
        .iter()
        .take(LONGEST)
        .take_while(|c| numerals::is_sign(**c))
        .count();
    let (value, step) = numerals::parse(&text[start..start + length])?;
    Some(Number {
        start,
        end: start + length,
        value: (i128::from(value) * ONE).min(MOST),
        // 一百人 are a hundred, but 六万 may be rounded.
        step: (i128::from(if step < 10_000 { 1 } else { step }) * ONE).min(MOST),
        closeness: Closeness::Exact,
        share: false,
        digits: false,
        plainly: length > 1,
    })
}

/// Digits with separators and decimals, in millionths; with the step of the last place and the end.
fn digits(text: &[char], start: usize) -> Option<(i128, i128, usize)> {
    let run = |from: usize| {
        text[from..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count()
    };
    let first = run(start);
    let mut end = start + first;
    let mut whole: String = text[start..end].iter().collect();
    // Separators count only where they stand right: 1,600 but not 12,3.
    if first <= 3 {
        let mut after = end;
        while text.get(after) == Some(&',') && run(after + 1) == 3 {
            whole.extend(&text[after + 1..after + 4]);
            after += 4;
        }
        end = after;
    }
    // More digits than fit belong to no count.
    let value = whole.parse::<i64>().unwrap_or(i64::MAX);
    let (mut value, mut step) = ((i128::from(value) * ONE).min(MOST), ONE);
    let decimals = if text.get(end) == Some(&'.') {
        run(end + 1)
    } else {
        0
    };
    // 2023.5.17 is no decimal.
    let again =
        text.get(end + 1 + decimals) == Some(&'.') && run((end + 2 + decimals).min(text.len())) > 0;
    if (1..=6).contains(&decimals) && !again {
        for digit in &text[end + 1..end + 1 + decimals] {
            step /= 10;
            value += i128::from(digit.to_digit(10)?) * step;
        }
        end += 1 + decimals;
    }
    Some((value, step, end))
}

/// A number before %, ‰ or 成 is a share.
fn as_share(text: &[char], number: Number) -> Number {
    if number.share {
        return number;
    }
    let tenths = text.get(number.end) == Some(&'成')
        && !text
            .get(number.end + 1)
            .is_some_and(|c| words::AFTER_TENTH_NOT.contains(*c));
    let (by, to) = match text.get(number.end) {
        Some('%') => (1, 1),
        Some('‰') => (1, 10),
        Some('成') if tenths && number.value <= 10 * ONE => (10, 1),
        _ => return number,
    };
    let more = tenths && matches!(text.get(number.end + 1), Some('多' | '以'));
    Number {
        end: number.end + 1 + usize::from(more),
        value: number.value * by / to,
        step: number.step * by / to,
        closeness: if more {
            Closeness::Over
        } else {
            number.closeness
        },
        share: true,
        plainly: true,
        ..number
    }
}

/// A fraction as a share; it stands for whatever is nearer to it than to a neighbour by half a percent.
fn fraction(start: usize, above: Number, below: Number) -> Option<Number> {
    let value = (above.value * 100 * ONE).checked_div(below.value)?;
    let number = part(
        start,
        above.end.max(below.end),
        value,
        ONE,
        Closeness::About,
    );
    (value <= 100 * ONE).then_some(Number {
        digits: above.digits,
        ..number
    })
}

const fn part(start: usize, end: usize, value: i128, step: i128, closeness: Closeness) -> Number {
    Number {
        start,
        end,
        value,
        step,
        closeness,
        share: true,
        digits: false,
        plainly: true,
    }
}

/// Whether a word stands here.
pub(super) fn starts(text: &[char], at: usize, word: &str) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let mut signs = rest.iter();
    word.chars().all(|c| signs.next() == Some(&c))
}
