//! Walking through the passages: every number in its place, fixed or counting.

use super::closeness::Closeness;
use super::context::Context;
use super::figure::{Found, ReadFigure};
use super::fixed;
use super::number::{self, Number, ONE, starts};
use super::passage::Passage;
use super::units::{self, Counts, UnitWord};
use super::words;

/// Every number of the passages; nothing when there are more than so many.
pub(super) fn found(passages: &[Passage], most: usize) -> Option<Vec<Found>> {
    let (mut all, mut left) = (Vec::new(), most);
    for passage in passages {
        let met = met(passage, left)?;
        left = left.checked_sub(met.len())?;
        all.extend(in_passage(passage, met));
    }
    Some(all)
}

/// A number with its unit, before its words are cut out.
struct Stretch {
    start: usize,
    end: usize,
    number: Number,
    unit: UnitWord,
}

enum Met {
    Figure(Stretch),
    Fixed(fixed::Fixed, usize, usize),
}

impl Met {
    const fn figure(&self) -> Option<&Stretch> {
        match self {
            Self::Figure(stretch) => Some(stretch),
            Self::Fixed(..) => None,
        }
    }
}

fn in_passage(passage: &Passage, mut met: Vec<Met>) -> Vec<Found> {
    lend_units(&passage.text, &mut met);
    // Where the figure before each ends and the one behind it begins.
    let ends = met.iter().scan(0, |end, met| {
        let before = *end;
        *end = met.figure().map_or(before, |stretch| stretch.end);
        Some(before)
    });
    let ends: Vec<usize> = ends.collect();
    let starts = met.iter().rev().scan(passage.text.len(), |start, met| {
        let behind = *start;
        *start = met.figure().map_or(behind, |stretch| stretch.start);
        Some(behind)
    });
    let mut starts: Vec<usize> = starts.collect();
    starts.reverse();
    let beside = ends.into_iter().zip(starts);
    let found = met
        .into_iter()
        .zip(beside)
        .map(|(met, (previous, next))| match met {
            Met::Fixed(fixed, start, end) => Found::Fixed {
                fixed,
                written: passage.text[start..end].iter().collect(),
                passage: passage.number,
            },
            Met::Figure(stretch) => {
                Found::Figure(Box::new(figure(passage, stretch, previous, next)))
            }
        });
    found.collect()
}

/// The numbers of a passage; nothing as soon as there are more than so many.
fn met(passage: &Passage, most: usize) -> Option<Vec<Met>> {
    let text = &passage.text;
    let mut all: Vec<Met> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if all.len() > most {
            return None;
        }
        let Some(number) = number::at(text, at) else {
            at += 1;
            continue;
        };
        if let Some((fixed, start, end)) = fixed::at(text, &number) {
            // A name may have begun before an earlier number that is part of it.
            while matches!(all.last(), Some(Met::Fixed(_, _, before)) if *before > start) {
                all.pop();
            }
            all.push(Met::Fixed(fixed, start, end));
            at = end.max(number.end);
            continue;
        }
        let unit = unit_of(text, &number);
        if counts_something(text, &number, &unit) {
            at = unit.end.max(number.end);
            all.push(Met::Figure(Stretch {
                start: number.start,
                end: at,
                number,
                unit,
            }));
        } else {
            at = number.end.max(at + 1);
        }
    }
    Some(all)
}

fn unit_of(text: &[char], number: &Number) -> UnitWord {
    let nothing = UnitWord {
        counts: Counts::Nothing,
        word: String::new(),
        times: 1,
        end: number.end,
    };
    if number.share {
        return UnitWord {
            counts: Counts::Percent,
            ..nothing
        };
    }
    units::at(text, number.end).unwrap_or(nothing)
}

/// Whether a number that is nothing fixed counts something. Chinese signs are part of many words, so they need a unit, and 一
/// needs more than that.
fn counts_something(text: &[char], number: &Number, unit: &UnitWord) -> bool {
    if number.digits || number.share {
        return true;
    }
    let before = number
        .start
        .checked_sub(1)
        .and_then(|at| text.get(at))
        .copied();
    if unit.word.is_empty() {
        return false;
    }
    let scale_only = text[number.start..number.end]
        .iter()
        .all(|c| matches!(c, '百' | '千' | '万' | '亿'));
    if scale_only && number.closeness == Closeness::Exact {
        return false;
    }
    let word = words::IDIOMS
        .iter()
        .any(|idiom| starts(text, number.start, idiom));
    if word || before.is_some_and(|c| words::BEFORE_IDIOM.contains(c)) {
        return false;
    }
    if number.value == ONE && number.end - number.start == 1 {
        // 一项 may count; 一个 and 一次 rarely do, and 一件一件 never.
        let rest = &text[unit.end..];
        let again =
            rest.first() == Some(&'一') || text.get(number.start.wrapping_sub(2)) == Some(&'一');
        return words::ONE_OF.contains(&unit.word.as_str())
            && !again
            && !before.is_some_and(|c| words::BEFORE_ONE.contains(c));
    }
    true
}

/// In 28、13、4件 the last number lends its unit to those before it.
fn lend_units(text: &[char], met: &mut [Met]) {
    let mut lent: Option<(usize, UnitWord)> = None;
    for met in met.iter_mut().rev() {
        let Met::Figure(stretch) = met else {
            lent = None;
            continue;
        };
        if stretch.unit.counts == Counts::Nothing
            && let Some((next, unit)) = &lent
            && stretch.end + 1 == *next
            && matches!(text.get(stretch.end), Some('、' | '和' | '与'))
        {
            stretch.unit = UnitWord {
                end: stretch.end,
                ..unit.clone()
            };
        }
        let unit = stretch.unit.clone();
        lent = (unit.counts != Counts::Nothing).then_some((stretch.start, unit));
    }
}

fn figure(passage: &Passage, stretch: Stretch, previous: usize, next: usize) -> ReadFigure {
    let text = &passage.text;
    let Stretch {
        start,
        end,
        number,
        unit,
    } = stretch;
    let (closeness, start, end) = said(text, &number, start, end);
    let mut context = Context::of(passage, start, end, previous, next);
    words_in_turn(&mut context);
    let per_head = unit.counts == Counts::Money
        && words::PER_HEAD
            .iter()
            .any(|word| context.before.contains(word) || ends_with(&context.earlier, word));
    // So many pieces for each head are no number of pieces.
    let each = context.before.starts_with(words::PER_HEAD[0]);
    let counts = match unit.counts {
        Counts::Money if per_head => Counts::MoneyPerHead,
        Counts::Money | Counts::MoneyPerHead | Counts::Percent => unit.counts,
        _ if each => Counts::Other,
        counts => counts,
    };
    ReadFigure {
        written: text[start..end].iter().collect(),
        passage: passage.number,
        counted: counted(&context),
        counts,
        value: (number.value * unit.times).min(number::MOST),
        step: (number.step * unit.times).min(number::MOST),
        closeness: through(closeness, unit.times),
        context,
    }
}

fn through(closeness: Closeness, times: i128) -> Closeness {
    match closeness {
        Closeness::Through(end) => Closeness::Through((end * times).min(number::MOST)),
        other => other,
    }
}

fn ends_with(text: &str, word: &str) -> bool {
    text.trim_end_matches(['，', '：']).ends_with(word)
}

/// How exactly the words before and behind say that a number is meant, and where it begins and ends with them.
fn said(text: &[char], number: &Number, start: usize, end: usize) -> (Closeness, usize, usize) {
    let head: String = text[start.saturating_sub(4)..start].iter().collect();
    let before = words::CLOSENESS_BEFORE
        .iter()
        .find(|(word, _)| head.ends_with(word));
    let after = words::CLOSENESS_AFTER
        .iter()
        .find(|(word, _)| starts(text, end, word));
    let mut closeness = number.closeness;
    let (mut from, mut to) = (start, end);
    if closeness == Closeness::Exact {
        if let Some((word, says)) = before {
            closeness = *says;
            from -= word.chars().count();
        } else if let Some((word, says)) = after {
            closeness = *says;
            to += word.chars().count();
        }
    }
    (closeness, from, to)
}

/// In 立案、并案分别为28件、4件 each figure has the word in its turn.
fn words_in_turn(context: &mut Context) {
    let Some(at) = words::RESPECTIVELY
        .iter()
        .find_map(|word| context.sentence.find(word))
    else {
        return;
    };
    let (listed, figures) = context.sentence.split_at(at);
    let listed = listed
        .rsplit(['，', '；', '：', '。'])
        .next()
        .unwrap_or_default();
    let listed: Vec<&str> = listed
        .split(['、', '和', '与', '及'])
        .filter(|word| !word.is_empty())
        .collect();
    let figures: Vec<char> = figures.chars().collect();
    let offset = context.sentence_from + context.sentence[..at].chars().count();
    let Some(place) = context.start.checked_sub(offset) else {
        return;
    };
    // How many figures of the list stand before this one: as many as signs that divide them.
    let turn = figures[..place.min(figures.len())]
        .iter()
        .filter(|c| matches!(c, '、' | '，' | '和'))
        .count();
    if let Some(word) = listed.get(turn) {
        context.before = (*word).to_owned();
    }
}

/// The words nearest to a figure, for a person to see what it counts.
fn counted(context: &Context) -> String {
    let trimmed = |text: &str| {
        text.trim_matches(|c: char| matches!(c, '，' | '、' | '：' | '（' | '）' | ' '))
            .to_owned()
    };
    let after: String = trimmed(&context.after).chars().take(18).collect();
    let before = trimmed(&context.before);
    let skip = before.chars().count().saturating_sub(18);
    let before: String = before.chars().skip(skip).collect();
    match (before.is_empty(), after.is_empty()) {
        (true, true) => {
            let earlier = context.earlier.trim_end_matches(['，', '：', '；']);
            let last = earlier
                .rsplit(['，', '；', '：'])
                .next()
                .unwrap_or_default();
            last.chars().take(18).collect()
        }
        (false, false) => format!("{before}…{after}"),
        (false, true) => format!("{before}…"),
        (true, false) => format!("…{after}"),
    }
}
