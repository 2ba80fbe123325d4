//! Where in the words of a text the figures stand that somebody typed.

use annual_report::HandFigure;
use niangjia_ui::pages::{FigureLink, Paragraph, Sheet, Span};

/// So many figures further on are looked for, because those of a sentence that is left out stand nowhere.
const AHEAD: usize = 40;

/// A piece of some words.
pub(super) enum Bit<'a> {
    /// Words.
    Words(String),
    /// A figure that was typed, with its place in the list of all such figures.
    Hand(usize, &'a HandFigure, String),
}

/// The figures that are still to be found, in the order of reading, each with its place in the list.
pub(super) struct Waiting<'a> {
    figures: Vec<(usize, &'a HandFigure)>,
    next: usize,
}

impl<'a> Waiting<'a> {
    pub(super) fn of(figures: impl Iterator<Item = (usize, &'a HandFigure)>) -> Self {
        Self {
            figures: figures.collect(),
            next: 0,
        }
    }

    /// Some words with the figures that stand in them.
    pub(super) fn cut(&mut self, words: &str) -> Vec<Bit<'a>> {
        let mut bits = Vec::new();
        let mut rest = words;
        loop {
            let ahead = self.figures.iter().enumerate().skip(self.next).take(AHEAD);
            let hit = ahead
                .filter_map(|(at, (place, figure))| {
                    let (from, to) = place_of(rest, &figure.written)?;
                    Some((at, *place, *figure, from, to))
                })
                .next();
            let Some((at, place, figure, from, to)) = hit else {
                break;
            };
            self.next = at + 1;
            if from > 0 {
                bits.push(Bit::Words(rest[..from].to_owned()));
            }
            bits.push(Bit::Hand(place, figure, rest[from..to].to_owned()));
            rest = &rest[to..];
        }
        if !rest.is_empty() {
            bits.push(Bit::Words(rest.to_owned()));
        }
        bits
    }
}

/// From where to where some words stand, whatever blanks are between their signs, and in whichever width.
fn place_of(text: &str, written: &str) -> Option<(usize, usize)> {
    let wanted: Vec<char> = written
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(half)
        .collect();
    let signs: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| !c.is_whitespace())
        .map(|(at, c)| (at, half(c)))
        .collect();
    if wanted.is_empty() {
        return None;
    }
    let is_digit = |sign: Option<&(usize, char)>| sign.is_some_and(|(_, c)| c.is_ascii_digit());
    let hit = signs
        .windows(wanted.len())
        .enumerate()
        .find(|(at, window)| {
            let same = window
                .iter()
                .zip(&wanted)
                .all(|((_, c), wanted)| c == wanted);
            // 12 does not stand in 312.
            let before = at.checked_sub(1).and_then(|at| signs.get(at));
            same && !(wanted[0].is_ascii_digit() && is_digit(before))
        });
    let (_, window) = hit?;
    let (first, last) = (window.first()?, window.last()?);
    let length = text[last.0..].chars().next().map_or(0, char::len_utf8);
    Some((first.0, last.0 + length))
}

fn half(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// Marks in a sheet what was typed by hand.
pub(super) fn mark(
    sheet: &mut Sheet,
    waiting: &mut Waiting<'_>,
    link: impl Fn(usize, &HandFigure, String) -> FigureLink,
) {
    let chapters = sheet.chapters.iter_mut().flat_map(|chapter| {
        let items = chapter
            .items
            .iter_mut()
            .flat_map(|item| &mut item.paragraphs);
        chapter.paragraphs.iter_mut().chain(items)
    });
    let all = sheet.opening.iter_mut().chain(chapters);
    for paragraph in all.chain(&mut sheet.closing) {
        let Paragraph { spans } = paragraph;
        let mut marked = Vec::with_capacity(spans.len());
        for span in spans.drain(..) {
            match span {
                Span::Text(words) => {
                    marked.extend(waiting.cut(&words).into_iter().map(|bit| match bit {
                        Bit::Words(words) => Span::Text(words),
                        Bit::Hand(place, figure, words) => Span::Figure(link(place, figure, words)),
                    }))
                }
                figure @ Span::Figure(_) => marked.push(figure),
            }
        }
        *spans = marked;
    }
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn a_figure_is_found_as_it_was_written() {
        for (text, written, found) in [
            ("发放 86.31 万元。", "86.31万元", Some("86.31 万元")),
            ("发放８６元。", "86元", Some("８６元")),
            ("共312户，另12户", "12户", Some("12户")),
            ("走访十余次", "十余次", Some("十余次")),
            ("走访", "十余次", None),
            ("走访", "", None),
        ] {
            let place = place_of(text, written);
            assert_eq!(place.map(|(from, to)| &text[from..to]), found, "{text}");
        }
        let (from, _) = place_of("共312户，另12户", "12户").unwrap();
        assert!(from > "共312户".len());
    }
}
