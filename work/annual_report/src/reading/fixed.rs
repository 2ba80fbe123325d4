//! Numbers that count nothing: years, days, ordinals, names, numbers of documents and of items.
//!
//! Each rule looks at the number and its neighbours and answers how far the fixed thing reaches, so that 2024年3月26日 is
//! one finding. What is in quotation marks, or in the title of a document, is a name.

use super::number::{self, Number, ONE, starts};
use super::numerals;
use super::words;

/// What a number is that counts nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fixed {
    /// 2023年
    Year,
    /// 3月26日, 2023.5.17, 近三年
    Date,
    /// 第三届, 三等奖
    Ordinal,
    /// 三届三次
    Session,
    /// 二十大, “五小”, 八项规定
    Name,
    /// 〔2023〕3号
    DocumentNumber,
    /// （一）, 二是
    ItemNumber,
    /// 教龄30年以上
    Condition,
    /// 75周年
    Anniversary,
    /// A telephone number or another long row of digits.
    Identifier,
    /// — 3 —
    PageNumber,
}

impl Fixed {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Year,
        Self::Date,
        Self::Ordinal,
        Self::Session,
        Self::Name,
        Self::DocumentNumber,
        Self::ItemNumber,
        Self::Condition,
        Self::Anniversary,
        Self::Identifier,
        Self::PageNumber,
    ];

    /// The message that names it.
    #[must_use]
    pub fn key(self) -> String {
        format!("report-fixed-{}", self.word())
    }

    /// A word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Date => "date",
            Self::Ordinal => "ordinal",
            Self::Session => "session",
            Self::Name => "name",
            Self::DocumentNumber => "document-number",
            Self::ItemNumber => "item-number",
            Self::Condition => "condition",
            Self::Anniversary => "anniversary",
            Self::Identifier => "identifier",
            Self::PageNumber => "page-number",
        }
    }
}

/// Looks at a number in its text.
type Rule = fn(&[char], &Number) -> Option<(Fixed, usize, usize)>;

/// What a number is, and where it begins and ends with what belongs to it; nothing when it may count something.
pub(super) fn at(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let rules: [Rule; 10] = [
        page_number,
        document_number,
        item_number,
        day,
        known,
        ordinal,
        quoted,
        identifier,
        condition,
        time_span,
    ];
    rules.iter().find_map(|rule| rule(text, number))
}

fn sign(text: &[char], at: usize) -> Option<char> {
    text.get(at).copied()
}

fn before(text: &[char], at: usize) -> Option<char> {
    at.checked_sub(1).and_then(|at| sign(text, at))
}

fn whole(number: &Number) -> i128 {
    number.value / ONE
}

/// The passage is nothing but a number between dashes.
fn page_number(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let only = text.len() <= 12
        && text.iter().all(|c| {
            c.is_ascii_digit() || matches!(c, '-' | '—' | '–' | '第' | '页' | '共' | ' ' | '/')
        });
    (only && number.digits).then_some((Fixed::PageNumber, 0, text.len()))
}

/// 新工办〔2019〕3号: the year in its brackets and the number behind.
fn document_number(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let opens = before(text, number.start)
        .filter(|c| matches!(c, '〔' | '[' | '【' | '(' | '（' | '﹝'))?;
    let closed =
        sign(text, number.end).is_some_and(|c| matches!(c, '〕' | ']' | '】' | ')' | '）' | '﹞'));
    let year = number.digits && (1_949..2_100).contains(&whole(number));
    if !closed || !year {
        return None;
    }
    let mut rest = number.end + 1;
    rest += usize::from(sign(text, rest) == Some('第'));
    let behind = number::at(text, rest).filter(|behind| sign(text, behind.end) == Some('号'));
    match behind {
        Some(behind) => Some((Fixed::DocumentNumber, number.start - 1, behind.end + 1)),
        None if matches!(opens, '〔' | '[' | '【' | '﹝') => {
            Some((Fixed::DocumentNumber, number.start - 1, number.end + 1))
        }
        None => Some((Fixed::Year, number.start, number.end)),
    }
}

/// （一） 一、 1. at the head of a passage or a sentence; 一是 二是 within.
fn item_number(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    if number.value > 99 * ONE || number.share || number.value % ONE != 0 {
        return None;
    }
    let (head, next) = (before(text, number.start), sign(text, number.end));
    let begins =
        |c: Option<char>| c.is_none_or(|c| matches!(c, '。' | '；' | '：' | '，' | '\t' | '！'));
    let bracketed =
        head.is_some_and(|c| matches!(c, '（' | '(')) && matches!(next, Some('）' | ')'));
    let fixed = |start, end| Some((Fixed::ItemNumber, start, end));
    if bracketed {
        return fixed(number.start - 1, number.end + 1);
    }
    // A number at the head of a paragraph before 、 is an item; within a sentence it may be one of a list of figures.
    let heads = head.is_none() && matches!(next, Some('、' | ')' | '）'));
    let point = head.is_none()
        && next == Some('.')
        && !sign(text, number.end + 1).is_some_and(|c| c.is_ascii_digit());
    let told = begins(head) && next == Some('是') && !number.digits;
    (heads || point || told).then_some(())?;
    fixed(number.start, number.end + 1)
}

/// 2023年, 2024年3月26日, 3月, 2023.5.17, 2022-2023学年.
fn day(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let (start, end) = (number.start, number.end);
    if number.share || before(text, start) == Some('.') {
        return None;
    }
    let four = end - start == 4 && (1_900..2_100).contains(&whole(number)) && number.step == ONE;
    if four && sign(text, end) == Some('年') {
        let (month, on) = follow(text, end + 1, '月', 12);
        if month {
            let (_, on) = follow_day(text, on);
            return Some((Fixed::Date, start, on));
        }
        return Some((Fixed::Year, start, end + 1));
    }
    if four && number.digits {
        // 2021-2023年, 2023/5/17, 2023-05.
        let joins = |c: Option<char>| {
            c.is_some_and(|c| matches!(c, '-' | '/' | '.' | '—' | '–' | '~' | '至'))
        };
        let mut on = end;
        while joins(sign(text, on)) && sign(text, on + 1).is_some_and(|c| c.is_ascii_digit()) {
            on += 1;
            on += text[on..].iter().take_while(|c| c.is_ascii_digit()).count();
        }
        let year = sign(text, on) == Some('年')
            || words::AFTER_YEAR.iter().any(|word| starts(text, on, word));
        if on > end {
            return Some((
                Fixed::Date,
                start,
                on + usize::from(sign(text, on) == Some('年')),
            ));
        }
        if year {
            return Some((Fixed::Year, start, on));
        }
    }
    if let super::closeness::Closeness::Through(_) = number.closeness {
        let years = number.digits && (1_900 * ONE..2_100 * ONE).contains(&number.value);
        let months = sign(text, end) == Some('月') && number.value <= 12 * ONE;
        let on = end + usize::from(matches!(sign(text, end), Some('年' | '月')));
        return (years || months).then_some((Fixed::Date, start, on));
    }
    if sign(text, end) == Some('月') && (1..=12).contains(&whole(number)) {
        let (_, on) = follow_day(text, end + 1);
        return Some((Fixed::Date, start, on));
    }
    let clock =
        sign(text, end) == Some(':') && sign(text, end + 1).is_some_and(|c| c.is_ascii_digit());
    if clock && whole(number) < 24 {
        let minutes = text[end + 1..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count();
        return Some((Fixed::Date, start, end + 1 + minutes));
    }
    None
}

fn follow(text: &[char], at: usize, sign_after: char, most: i128) -> (bool, usize) {
    match number::at(text, at) {
        Some(next)
            if sign(text, next.end) == Some(sign_after) && whole(&next) <= most && !next.share =>
        {
            (true, next.end + 1)
        }
        _ => (false, at),
    }
}

fn follow_day(text: &[char], at: usize) -> (bool, usize) {
    let (found, on) = follow(text, at, '日', 31);
    if found {
        (true, on)
    } else {
        follow(text, at, '号', 31)
    }
}

/// 第三届, 第四次, 三届三次, 三等奖, 5号楼, A4.
fn ordinal(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let (start, end) = (number.start, number.end);
    let next = sign(text, end);
    if before(text, start) == Some('第') {
        // What is counted through belongs to it: 第三届, but not what follows.
        let unit = next.is_some_and(|c| words::AFTER_ORDINAL.contains(c));
        let (session, on) = follow(text, end + 1, '次', 99);
        return Some(match next {
            Some('届') if session => (Fixed::Session, start - 1, on),
            _ => (Fixed::Ordinal, start - 1, end + usize::from(unit)),
        });
    }
    if next == Some('届') {
        let (session, on) = follow(text, end + 1, '次', 99);
        return Some(if session {
            (Fixed::Session, start, on)
        } else {
            (Fixed::Ordinal, start, end + 1)
        });
    }
    if let Some(word) = words::GRADES.iter().find(|word| starts(text, end, word)) {
        return Some((Fixed::Ordinal, start, end + word.chars().count()));
    }
    if words::PLACES.iter().any(|word| starts(text, end, word)) && !number.plainly {
        return Some((Fixed::Ordinal, start, end + 1));
    }
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    (number.digits && (letter(before(text, start)) || letter(next))).then_some((
        Fixed::Name,
        start,
        end,
    ))
}

/// Names known by heart.
fn known(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let (start, end) = (number.start, number.end);
    for name in words::NAMES {
        let length = name.chars().count();
        let from = start.saturating_sub(length - 1);
        let found = (from..=start).find(|at| at + length > start && starts(text, *at, name));
        if let Some(at) = found.filter(|at| at + length >= end || !number.digits) {
            return Some((Fixed::Name, at, at + length));
        }
    }
    // 十八大, 二十大: a congress, unless something large is counted.
    let congress = sign(text, end) == Some('大') && !number.digits && number.value >= 10 * ONE;
    if congress
        && !words::AFTER_LARGE
            .iter()
            .any(|word| starts(text, end + 1, word))
    {
        return Some((Fixed::Name, start, end + 1));
    }
    None
}

/// Whatever is in quotation marks or in the title of a document.
fn quoted(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let (start, end) = (number.start, number.end);
    for (open, close) in [('“', '”'), ('《', '》'), ('‘', '’'), ('「', '」')] {
        let window = start.saturating_sub(words::LONGEST_TITLE);
        let opened = text[window..start]
            .iter()
            .rposition(|c| *c == open || *c == close);
        let opened = opened.map(|at| window + at).filter(|at| text[*at] == open);
        let mut behind = text[end..].iter().take(words::LONGEST_TITLE);
        let closed = behind.position(|c| *c == close);
        if let (Some(opened), Some(closed)) = (opened, closed)
            && end + closed - opened <= words::LONGEST_TITLE
        {
            return Some((Fixed::Name, opened, end + closed + 1));
        }
    }
    None
}

/// Seven digits or more without a unit, or digits joined by hyphens.
fn identifier(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let mut end = number.start;
    let mut digits = 0;
    while let Some(c) = sign(text, end) {
        let joins = c == '-' && sign(text, end + 1).is_some_and(|c| c.is_ascii_digit());
        if !c.is_ascii_digit() && !joins {
            break;
        }
        digits += usize::from(c.is_ascii_digit());
        end += 1;
    }
    let followed = super::units::at(text, end).is_some()
        || sign(text, end).is_some_and(|c| numerals::scale(c).is_some() || c == '.' || c == '%');
    let leading = digits > 2 && sign(text, number.start) == Some('0');
    (number.digits && (digits >= 7 || leading) && !followed).then_some((
        Fixed::Identifier,
        number.start,
        end,
    ))
}

/// 教龄30年以上, 35岁及以下, 未满36周岁.
fn condition(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    let unit = words::CONDITION_UNITS
        .iter()
        .filter(|word| starts(text, number.end, word))
        .max_by_key(|word| word.len())?;
    let mut end = number.end + unit.chars().count();
    let age = unit.contains('岁');
    let limit = words::LIMITS.iter().find(|word| starts(text, end, word));
    end += limit.map_or(0, |word| word.chars().count());
    (age || limit.is_some()).then_some((Fixed::Condition, number.start, end))
}

/// 75周年; 近三年, 三年来.
fn time_span(text: &[char], number: &Number) -> Option<(Fixed, usize, usize)> {
    if starts(text, number.end, words::ANNIVERSARY) {
        return Some((Fixed::Anniversary, number.start, number.end + 2));
    }
    if sign(text, number.end) != Some('年') {
        return None;
    }
    let since = words::AFTER_SPAN
        .iter()
        .any(|word| starts(text, number.end + 1, word));
    let last =
        before(text, number.start).is_some_and(|c| matches!(c, '近' | '这' | '前' | '后' | '每'));
    (since || last).then_some((Fixed::Date, number.start, number.end + 1))
}
