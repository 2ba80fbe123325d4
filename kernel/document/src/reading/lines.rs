//! Lines of a page, put together again to the paragraphs that they were broken from.
//!
//! A text that came out of a page is broken at its right margin, often with empty lines between, so neither line breaks nor
//! empty lines tell where a paragraph ends. What tells: a line that ends well before the margin, one that ends a sentence,
//! and a heading with its number.

/// Full lines differ by so many columns, since brackets and numbers are not broken.
const RAGGED: usize = 6;
/// The first line of a paragraph is indented by so many columns more, which are no text.
const INDENTED: usize = 6;
/// Below this many columns no line is broken by a margin.
const NARROW: usize = 40;
/// Nor above this many.
const WIDE: usize = 160;
/// A heading is no longer than this, in columns.
const HEADING: usize = 70;

/// The paragraphs. A line that ends with a line break is one by itself.
pub(super) fn joined(lines: &[String]) -> Vec<String> {
    let margin = margin(lines);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        let alone = line.ends_with('\n');
        let line = line.trim();
        // The number of a page stands in the middle of a paragraph that goes on.
        if line.is_empty() || (margin.is_some() && is_page_number(line)) {
            continue;
        }
        let heading = is_heading(line);
        match paragraphs.last_mut().filter(|_| open && !alone && !heading) {
            Some(paragraph) => append(paragraph, line),
            None => paragraphs.push(line.to_owned()),
        }
        let full = |margin: usize| columns(line) + RAGGED + INDENTED >= margin;
        let goes_on = margin.is_some() && line.ends_with(['，', '、']);
        let broken = margin.is_some_and(full) || goes_on;
        let ended = line
            .trim_end_matches(['”', '’', '）', ')', '」', '"'])
            .ends_with(['。', '！', '？', '!', '?']);
        let title = heading && columns(line) <= HEADING && !has_stop(line);
        let closed = ended || alone || title || line.contains('\t');
        open = broken && !closed;
    }
    paragraphs
}

/// Whether a line is nothing but the number of a page: — 3 —, 第 3 页 共 20 页.
pub(super) fn is_page_number(line: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '—' | '–' | '－' | '·');
    let signs: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = signs.iter().filter(|c| c.is_ascii_digit()).count();
    let marks = signs
        .iter()
        .filter(|c| dash(**c) || matches!(c, '第' | '页' | '共' | '/'))
        .count();
    let marked = signs.first().is_some_and(|c| dash(*c) || *c == '第');
    signs.len() <= 14 && (1..=6).contains(&digits) && digits + marks == signs.len() && marked
}

/// Puts a line after what stands before it; words in Latin letters are kept apart.
fn append(paragraph: &mut String, line: &str) {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    if latin(paragraph.chars().last()) && latin(line.chars().next()) {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

/// Where lines are broken: the width that the longest tenth of the lines reaches; nothing when lines are paragraphs.
fn margin(lines: &[String]) -> Option<usize> {
    let mut widths: Vec<usize> = lines
        .iter()
        .map(|line| columns(line.trim()))
        .filter(|width| *width > 0)
        .collect();
    widths.sort_unstable();
    let at = widths.len().checked_sub(1 + widths.len() / 10)?;
    let margin = *widths.get(at)?;
    // Lines of paragraphs differ in length; lines of a page are all alike. One in five is full at least.
    let full = widths
        .iter()
        .filter(|width| **width + RAGGED >= margin && **width <= margin + RAGGED);
    ((NARROW..=WIDE).contains(&margin) && full.count() * 5 >= widths.len()).then_some(margin)
}

/// Whether a line begins with the number of a chapter or an item: 一、 （二） 3. 第四章.
fn is_heading(line: &str) -> bool {
    let mut rest = line.chars().peekable();
    let bracket = rest.next_if(|c| matches!(c, '（' | '(')).is_some();
    let ordinal = rest.next_if_eq(&'第').is_some();
    let mut signs = 0;
    while rest.next_if(|c| is_numeral(*c)).is_some() {
        signs += 1;
    }
    let next = rest.next();
    let after = rest.next();
    (1..=3).contains(&signs)
        && match next {
            Some('）' | ')') => bracket,
            Some('、') => !bracket,
            Some('.' | '．') => !bracket && !after.is_some_and(|c| c.is_ascii_digit()),
            Some('章' | '节' | '部') => ordinal,
            _ => false,
        }
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(
            c,
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
        )
}

fn has_stop(line: &str) -> bool {
    line.contains(['。', '；', '！', '？'])
}

/// How wide a line is, in columns of half a Chinese character.
fn columns(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}
