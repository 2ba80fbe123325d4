//! Arithmetic that does not hold inside a text, whatever any register says.
//!
//! Every number is taken as its writer may have meant it: 86.31 万 is anything that rounds to it, 约 leaves more room, and a
//! share may be rounded up, down or cut off. Only what no honest rounding explains is a doubt.

mod heads;
mod parts;
mod shares;
mod twice;

use super::closeness::Closeness;
use super::figure::ReadFigure;
use super::number::{MOST, ONE};
use super::pairing::Pair;
use crate::arithmetic::grouped;
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

/// The figures of a text, by their places.
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
        let unit = step <= ONE && value % ONE == 0;
        let half = if unit { 0 } else { step / 2 };
        match figure.closeness {
            Closeness::Exact => (value - half, value + half),
            Closeness::About => (value - coarse / 2, value + coarse / 2),
            Closeness::Over => (value, value + coarse),
            Closeness::Near => (value - coarse, value),
            Closeness::AtLeast | Closeness::Some => (value, MOST),
            Closeness::Through(end) => (value, end),
        }
    }

    fn shown(&self, at: usize) -> String {
        grouped(&self.of(at).plain_value())
    }
}
