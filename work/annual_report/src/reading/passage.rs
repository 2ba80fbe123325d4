//! Paragraphs with the headings above them.

use super::numerals;

/// A paragraph of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its text: digits and letters in half width, no blanks but those between Latin words and numbers.
    pub text: Vec<char>,
    /// The heading of the chapter that it belongs to.
    pub chapter: Option<String>,
    /// The heading of the item that it belongs to.
    pub item: Option<String>,
    /// Whether it is a heading itself.
    pub heading: bool,
}

/// A longer paragraph is no heading, whatever it begins with.
const HEADING: usize = 40;

pub(super) fn passages(paragraphs: &[String]) -> Vec<Passage> {
    let (mut chapter, mut item) = (None, None);
    let passages = (1..).zip(paragraphs).map(|(number, paragraph)| {
        let text = plain(paragraph);
        let level = heading(&text);
        let words: String = text.iter().collect();
        match level {
            Some(Level::Chapter) => (chapter, item) = (Some(words), None),
            Some(Level::Item) => item = Some(words),
            None => (),
        }
        Passage {
            number,
            text,
            chapter: chapter.clone(),
            item: item.clone(),
            heading: level.is_some(),
        }
    });
    passages.collect()
}

enum Level {
    Chapter,
    Item,
}

fn heading(text: &[char]) -> Option<Level> {
    if text.len() > HEADING || text.iter().any(|c| matches!(c, '。' | '；')) {
        return None;
    }
    let bracket = matches!(text.first(), Some('（' | '('));
    let signs: Vec<char> = text.iter().copied().skip(usize::from(bracket)).collect();
    let length = signs
        .iter()
        .take_while(|c| numerals::is_sign(**c) || c.is_ascii_digit())
        .count();
    let close = signs.get(length).copied();
    match close {
        _ if length == 0 || length > 3 => None,
        Some('）' | ')') if bracket => Some(Level::Item),
        Some('、') if numerals::is_sign(signs[0]) => Some(Level::Chapter),
        Some('、' | '.')
            if signs[0].is_ascii_digit()
                && !signs.get(length + 1).is_some_and(char::is_ascii_digit) =>
        {
            Some(Level::Item)
        }
        _ => None,
    }
}

/// Half-width digits, letters and signs of numbers; commas, brackets and full stops stay Chinese. Blanks are kept only where
/// they divide two Latin words or numbers; a tab divides cells.
fn plain(paragraph: &str) -> Vec<char> {
    let signs: Vec<char> = paragraph.chars().map(half_width).collect();
    let word = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
    let mut text: Vec<char> = Vec::with_capacity(signs.len());
    for (at, sign) in signs.iter().enumerate() {
        if *sign == '\t' || !niangjia_base::text::is_blank(*sign) {
            text.push(*sign);
        } else if word(text.last()) {
            let next = signs[at..]
                .iter()
                .find(|c| !niangjia_base::text::is_blank(**c));
            if word(next) {
                text.push(' ');
            }
        }
    }
    text
}

fn half_width(sign: char) -> char {
    match sign {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．' | '／' | '＋' | '－' => {
            char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign)
        }
        '﹪' => '%',
        '○' | '◯' => '〇',
        other => other,
    }
}
