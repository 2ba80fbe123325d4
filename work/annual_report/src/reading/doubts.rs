//! Arithmetic that does not hold inside a text, whatever any register says.
//!
//! Every number is taken as its writer may have meant it: 86.31 万 is anything that rounds to it, 约 leaves more room, and a
//! share may be rounded up, down or cut off. Only what no honest rounding explains is a doubt.

use super::closeness::Closeness;
use super::figure::{ReadFigure, plain};
use super::pairing::{Certainty, Pair};
use super::units::Counts;
use super::words;
use crate::arithmetic::{self, grouped, quotient};
use std::collections::BTreeMap;

/// Arithmetic that does not hold, and the places of its figures in the list of all figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What does not hold.
    pub kind: DoubtKind,
    /// Its figures, in the order of the calculation.
    pub figures: Vec<usize>,
    /// The calculation, in any language: `863,100.00 ÷ 1,600.00 = 539.43…`.
    pub calculation: String,
}

/// What does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtKind {
    /// A total divided by the amount for each head is no whole number of heads.
    HeadsNotWhole,
    /// A total divided by the amount for each head is another number of heads than the text says.
    OtherHeads,
    /// What is added up is not the sum.
    PartsUnlikeWhole,
    /// A part is larger than its whole.
    PartBeyondWhole,
    /// A share is not that of the counts beside it.
    ShareUnlikeCounts,
    /// A share that no part of the count beside it gives.
    ShareWithoutCounts,
    /// The same thing has two values.
    TwoValues,
}

impl DoubtKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::HeadsNotWhole,
        Self::OtherHeads,
        Self::PartsUnlikeWhole,
        Self::PartBeyondWhole,
        Self::ShareUnlikeCounts,
        Self::ShareWithoutCounts,
        Self::TwoValues,
    ];

    /// The message that says what is wrong.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::HeadsNotWhole => "report-doubt-heads-not-whole",
            Self::OtherHeads => "report-doubt-other-heads",
            Self::PartsUnlikeWhole => "report-doubt-parts-unlike-whole",
            Self::PartBeyondWhole => "report-doubt-part-beyond-whole",
            Self::ShareUnlikeCounts => "report-doubt-share-unlike-counts",
            Self::ShareWithoutCounts => "report-doubt-share-without-counts",
            Self::TwoValues => "report-doubt-two-values",
        }
    }
}

/// Every doubt, in the order of the text.
pub(super) fn all(figures: &[&ReadFigure], pairs: &[Option<Pair>]) -> Vec<Doubt> {
    let mut sentences: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (at, figure) in figures.iter().enumerate() {
        sentences
            .entry((figure.passage, figure.context.sentence_from))
            .or_default()
            .push(at);
    }
    let text = Text { figures };
    let mut doubts = Vec::new();
    for sentence in sentences.values() {
        doubts.extend(text.heads(sentence));
        doubts.extend(text.sums(sentence));
        doubts.extend(text.parts(sentence));
    }
    doubts.extend(text.shares());
    doubts.extend(text.two_values(pairs));
    doubts.sort_by_key(|doubt| doubt.figures.iter().copied().min());
    doubts
}

struct Text<'f> {
    figures: &'f [&'f ReadFigure],
}

impl Text<'_> {
    fn of(&self, at: usize) -> &ReadFigure {
        self.figures[at]
    }

    fn value(&self, at: usize) -> i128 {
        self.of(at).value
    }

    /// From the least to the most that a figure may stand for.
    fn range(&self, at: usize) -> (i128, i128) {
        let figure = self.of(at);
        let (value, step) = (figure.value, figure.step);
        let coarse = super::closeness::coarse(value, step);
        // What is written without decimals and scale is meant as it stands, except money for each head.
        let unit = step <= super::number::ONE && value % super::number::ONE == 0;
        let half = if unit { 0 } else { step / 2 };
        match figure.closeness {
            Closeness::Exact => (value - half, value + half),
            Closeness::About => (value - coarse / 2, value + coarse / 2),
            Closeness::Over => (value, value + coarse),
            Closeness::Near => (value - coarse, value),
            Closeness::AtLeast | Closeness::Some => (value, i128::MAX / 4),
            Closeness::Through(end) => (value, end),
        }
    }

    fn shown(&self, at: usize) -> String {
        grouped(&self.of(at).plain_value())
    }

    /// A total, an amount for each head and, where the sentence has it, the number of heads.
    fn heads(&self, sentence: &[usize]) -> Option<Doubt> {
        let of = |counts: Counts| {
            sentence
                .iter()
                .copied()
                .find(|at| self.of(*at).counts == counts)
        };
        let per_head = of(Counts::MoneyPerHead)?;
        let beside = |at: &usize| {
            self.of(*at).counts == Counts::Money && self.value(*at) > self.value(per_head)
        };
        let behind = sentence
            .iter()
            .copied()
            .filter(|at| *at > per_head)
            .find(|at| beside(at));
        let before = sentence
            .iter()
            .copied()
            .filter(|at| *at < per_head)
            .rfind(|at| beside(at));
        let close = |at: &usize| {
            self.of(*at)
                .context
                .start
                .abs_diff(self.of(per_head).context.start)
                <= CLOSE
        };
        let total = behind.filter(close).or(before.filter(close))?;
        let ((least, most), (low, high)) = (self.range(total), self.range(per_head));
        let divided = quotient(self.value(total) * 100, self.value(per_head)).unwrap_or_default();
        let calculation = format!(
            "{} ÷ {} = {divided}",
            self.shown(total),
            self.shown(per_head)
        );
        let heads = of(Counts::Persons).filter(close);
        if let Some(heads) = heads {
            let (fewest, most_heads) = self.range(heads);
            let one = super::number::ONE;
            let meets =
                low * fewest / one <= most && high.saturating_mul(most_heads) / one >= least;
            if meets {
                return None;
            }
            let calculation = format!("{calculation} ≠ {}", self.shown(heads));
            return Some(Doubt {
                kind: DoubtKind::OtherHeads,
                figures: vec![total, per_head, heads],
                calculation,
            });
        }
        let comes_out = arithmetic::heads_come_out(least, most, low, high);
        (!comes_out).then_some(Doubt {
            kind: DoubtKind::HeadsNotWhole,
            figures: vec![total, per_head],
            calculation,
        })
    }

    /// A list and its sum: 甲3元、乙4元，合计7元.
    fn sums(&self, sentence: &[usize]) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let mut from = 0;
        for (place, at) in sentence.iter().enumerate() {
            let figure = self.of(*at);
            let before = figure.context.before.trim_end_matches(['为', '达', '有']);
            if !words::IN_ALL.iter().any(|word| before.ends_with(word)) {
                continue;
            }
            let parts: Vec<usize> = sentence[from..place]
                .iter()
                .copied()
                .filter(|part| self.of(*part).counts == figure.counts)
                .collect();
            from = place + 1;
            if parts.len() >= 2 {
                doubts.extend(self.unlike(*at, parts));
            }
        }
        doubts
    }

    /// A whole and its parts: 45件，其中立案28件，其余17件.
    fn parts(&self, sentence: &[usize]) -> Vec<Doubt> {
        let Some(first) = sentence.first() else {
            return Vec::new();
        };
        let text = &self.of(*first).context.sentence;
        let Some(at) = words::OF_WHICH
            .iter()
            .filter_map(|word| text.find(word))
            .min()
        else {
            return Vec::new();
        };
        let from = self.of(*first).context.sentence_from + text[..at].chars().count();
        let (before, after): (Vec<usize>, Vec<usize>) = sentence
            .iter()
            .partition(|at| self.of(**at).context.start < from);
        let Some(whole) = before.last().copied() else {
            return Vec::new();
        };
        let counts = self.of(whole).counts;
        if matches!(
            counts,
            Counts::Percent | Counts::Nothing | Counts::Other | Counts::MoneyPerHead
        ) {
            return Vec::new();
        }
        let parts: Vec<usize> = after
            .into_iter()
            .filter(|part| self.of(*part).counts == counts)
            .collect();
        let beyond = parts
            .iter()
            .copied()
            .find(|part| self.range(*part).0 > self.range(whole).1);
        if let Some(part) = beyond {
            let calculation = format!("{} > {}", self.shown(part), self.shown(whole));
            return vec![Doubt {
                kind: DoubtKind::PartBeyondWhole,
                figures: vec![whole, part],
                calculation,
            }];
        }
        if parts.len() < 2 {
            return Vec::new();
        }
        let rest = |part: &usize| {
            words::THE_REST
                .iter()
                .any(|word| self.of(*part).context.before.contains(word))
        };
        let all_told =
            parts.iter().any(rest) || words::RESPECTIVELY.iter().any(|word| text.contains(word));
        let sum: i128 = parts.iter().map(|part| self.range(*part).0).sum();
        // Persons may be of several kinds at once, and a part that is not told is no mistake.
        let too_many = sum > self.range(whole).1 && !matches!(counts, Counts::Persons);
        if all_told || too_many {
            self.unlike(whole, parts).into_iter().collect()
        } else {
            Vec::new()
        }
    }

    fn unlike(&self, whole: usize, parts: Vec<usize>) -> Option<Doubt> {
        let least: i128 = parts.iter().map(|part| self.range(*part).0).sum();
        let most: i128 = parts.iter().map(|part| self.range(*part).1).sum();
        let (low, high) = self.range(whole);
        if least <= high && most >= low {
            return None;
        }
        let sum = arithmetic::sum(parts.iter().map(|part| self.value(*part)), [])?;
        let money = self.of(whole).counts == Counts::Money;
        let shown: Vec<String> = parts.iter().map(|part| self.shown(*part)).collect();
        let calculation = format!(
            "{} = {} ≠ {}",
            shown.join(" + "),
            grouped(&plain(sum, money)),
            self.shown(whole)
        );
        let figures = std::iter::once(whole).chain(parts).collect();
        Some(Doubt {
            kind: DoubtKind::PartsUnlikeWhole,
            figures,
            calculation,
        })
    }

    /// Shares against the counts that stand before them in the paragraph.
    fn shares(&self) -> Vec<Doubt> {
        let shares = (0..self.figures.len()).filter(|at| {
            let figure = self.of(*at);
            let text = &figure.context.clause;
            let rate = words::RATES
                .iter()
                .any(|word| figure.context.before.contains(word));
            let exact = figure.closeness == Closeness::Exact;
            figure.counts == Counts::Percent
                && rate
                && exact
                && !words::NO_SHARE.iter().any(|word| text.contains(word))
        });
        shares.filter_map(|at| self.share(at)).collect()
    }

    fn share(&self, at: usize) -> Option<Doubt> {
        let figure = self.of(at);
        let counted = |counts: Counts| {
            matches!(
                counts,
                Counts::Persons
                    | Counts::PersonTimes
                    | Counts::Pieces
                    | Counts::Items
                    | Counts::Copies
                    | Counts::Rules
                    | Counts::Bodies
            )
        };
        let near: Vec<usize> = (0..at)
            .rev()
            .take_while(|before| self.of(*before).passage == figure.passage)
            .filter(|before| {
                let before = self.of(*before);
                counted(before.counts) && before.closeness == Closeness::Exact
            })
            .take(6)
            .collect();
        let last = *near.first()?;
        let same: Vec<usize> = near
            .into_iter()
            .filter(|before| self.of(*before).counts == self.of(last).counts)
            .collect();
        let ones = |at: usize| self.value(at) / super::number::ONE;
        let any = same.iter().any(|whole| {
            let parts = same.iter().any(|part| {
                arithmetic::gives_share(ones(*part), ones(*whole), figure.value, figure.step)
            });
            parts
                || (!figure.context.before.contains('占')
                    && arithmetic::share_comes_out(ones(*whole), figure.value, figure.step))
        });
        if any {
            return None;
        }
        let share = figure.written.clone();
        let told = figure.context.before.contains('占') && same.len() >= 2;
        let sentence =
            |at: &usize| self.of(*at).context.sentence_from == figure.context.sentence_from;
        if told {
            // The part stands before its share, and the whole is the largest before it.
            let whole = same
                .iter()
                .copied()
                .filter(sentence)
                .max_by_key(|at| self.value(*at))?;
            let part = last;
            let real = quotient(ones(part) * 10_000, ones(whole).max(1)).unwrap_or_default();
            let calculation = format!(
                "{} ÷ {} = {real}% ≠ {share}",
                self.shown(part),
                self.shown(whole)
            );
            return (part != whole).then_some(Doubt {
                kind: DoubtKind::ShareUnlikeCounts,
                figures: vec![at, part, whole],
                calculation,
            });
        }
        if figure.context.before.contains('占') {
            return None;
        }
        let whole = same.iter().copied().max_by_key(|at| self.value(*at))?;
        let part = figure.value * ones(whole) / 100_000_000;
        let percent = |part: i128| quotient(part * 10_000, ones(whole).max(1)).unwrap_or_default();
        let (below, above) = (percent(part), percent(part + 1));
        let of = self.shown(whole);
        let calculation = format!(
            "{part} ÷ {of} = {below}%, {} ÷ {of} = {above}% ≠ {share}",
            part + 1
        );
        Some(Doubt {
            kind: DoubtKind::ShareWithoutCounts,
            figures: vec![at, whole],
            calculation,
        })
    }

    /// Figures that speak of the same thing and have values that cannot be one.
    fn two_values(&self, pairs: &[Option<Pair>]) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = Vec::new();
        for other in 0..self.figures.len() {
            for one in 0..other {
                let alike = self.same_measure(pairs, one, other) || self.same_words(one, other);
                let ((a, b), (c, d)) = (self.range(one), self.range(other));
                let exact = [one, other]
                    .iter()
                    .all(|at| self.of(*at).closeness == Closeness::Exact);
                if alike
                    && exact
                    && (a > d || c > b)
                    && !doubts.iter().any(|doubt| doubt.figures.contains(&other))
                {
                    let calculation =
                        format!("{} ≠ {}", self.of(one).written, self.of(other).written);
                    doubts.push(Doubt {
                        kind: DoubtKind::TwoValues,
                        figures: vec![one, other],
                        calculation,
                    });
                }
            }
        }
        doubts
    }

    fn same_measure(&self, pairs: &[Option<Pair>], one: usize, other: usize) -> bool {
        let certain = |at: usize| {
            pairs
                .get(at)
                .copied()
                .flatten()
                .filter(|pair| pair.certainty == Certainty::Certain)
        };
        let same = certain(one)
            .zip(certain(other))
            .is_some_and(|(one, other)| one.candidate == other.candidate);
        // Within one sentence the second is a part of the first, or another case of it.
        let apart = (self.of(one).passage, self.of(one).context.sentence_from)
            != (self.of(other).passage, self.of(other).context.sentence_from);
        same && apart
            && self.of(one).counts == self.of(other).counts
            && alike(self.of(one), self.of(other))
    }

    /// The same words around, in the same item or long enough to be no accident.
    fn same_words(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.of(one), self.of(other));
        let (words, others) = (noun(one), noun(other));
        let item =
            one.context.item == other.context.item && one.context.chapter == other.context.chapter;
        let long = if item { 4 } else { 6 };
        one.counts == other.counts && words == others && words.chars().count() >= long
    }
}

/// An amount for each head and its total stand within so many signs.
const CLOSE: usize = 60;
/// So many pairs of signs the words of two figures share that mean the same.
const SHARED: usize = 2;

/// The words nearest to a figure without those that say nothing of what is counted.
fn noun(figure: &ReadFigure) -> String {
    let mut words = format!("{}…{}", figure.context.before, figure.context.after);
    for filler in words::FILLERS {
        words = words.replace(filler, "");
    }
    words
}

/// Whether two figures of one measure are spoken of in the same words, so that no narrower case is meant by one of them.
fn alike(one: &ReadFigure, other: &ReadFigure) -> bool {
    let pairs = |figure: &ReadFigure| -> Vec<String> {
        let signs: Vec<char> = noun(figure)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        signs.windows(2).map(|two| two.iter().collect()).collect()
    };
    let (pairs, others) = (pairs(one), pairs(other));
    let shared = pairs.iter().filter(|two| others.contains(two)).count();
    shared >= SHARED || (pairs == others && !pairs.is_empty())
}
