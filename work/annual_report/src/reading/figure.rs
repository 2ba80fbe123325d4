//! What is found in a text: a figure with its words, or a number that counts nothing.

use super::closeness::Closeness;
use super::context::Context;
use super::fixed::Fixed;
use super::units::Counts;
use super::words;
use niangjia_base::money::Fen;

/// So many pairs of neighbouring signs the words of two figures share that mean the same.
const SHARED: usize = 2;

/// A number in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It counts something.
    Figure(Box<ReadFigure>),
    /// It counts nothing.
    Fixed {
        /// What it is.
        fixed: Fixed,
        /// As written, with the words that make it so: `2024年3月26日`.
        written: String,
        /// The number of its passage.
        passage: usize,
    },
}

/// A figure where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFigure {
    /// As written, with its unit: `86.31万元`.
    pub written: String,
    /// The number of its passage.
    pub passage: usize,
    /// What it counts, in the words around it: `慰问生活困难职工…`.
    pub counted: String,
    /// What kind of thing it counts.
    pub counts: Counts,
    /// Its value in millionths: of yuan, of a percent, of one.
    pub value: i128,
    /// What its last written place counts, in millionths.
    pub step: i128,
    /// How exactly it is meant.
    pub closeness: Closeness,
    /// The text around it.
    pub(super) context: Context,
}

impl ReadFigure {
    /// The sentence that it stands in.
    #[must_use]
    pub fn sentence(&self) -> &str {
        &self.context.sentence
    }

    /// The heading of the item, else of the chapter, that it stands under.
    #[must_use]
    pub fn heading(&self) -> Option<&str> {
        let headings = [&self.context.item, &self.context.chapter];
        headings.into_iter().find_map(|heading| heading.as_deref())
    }

    /// Whether it may stand for a value, in millionths.
    #[must_use]
    pub(super) fn may_stand_for(&self, value: i128) -> bool {
        super::closeness::may_stand_for(self.value, self.step, self.closeness, value)
    }

    /// The words nearest to it without those that say nothing of what is counted.
    pub(super) fn noun(&self) -> String {
        let mut words = format!("{}…{}", self.context.before, self.context.after);
        for filler in words::FILLERS {
            words = words.replace(filler, "");
        }
        words
    }

    /// Whether two figures are spoken of in the same words, so that neither means a narrower case of the other.
    pub(super) fn speaks_like(&self, other: &Self) -> bool {
        let pairs = |figure: &Self| -> Vec<String> {
            let signs: Vec<char> = figure
                .noun()
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect();
            signs.windows(2).map(|two| two.iter().collect()).collect()
        };
        let apart = (self.passage, self.context.sentence_from)
            != (other.passage, other.context.sentence_from);
        let (pairs, others) = (pairs(self), pairs(other));
        let shared = pairs.iter().filter(|two| others.contains(two)).count();
        apart && (shared >= SHARED || (pairs == others && !pairs.is_empty()))
    }

    /// Its value as plain digits, in yuan, percent or ones: `863100.00`, `146`.
    #[must_use]
    pub fn plain_value(&self) -> String {
        plain(
            self.value,
            matches!(self.counts, Counts::Money | Counts::MoneyPerHead),
        )
    }
}

/// Millionths as digits with the decimals that they have; money with two at least.
pub(super) fn plain(value: i128, money: bool) -> String {
    let hundredths = value / 10_000;
    if money && value % 10_000 == 0 {
        return i64::try_from(hundredths)
            .map_or_else(|_| hundredths.to_string(), |fen| Fen::new(fen).to_string());
    }
    let sign = if value < 0 { "-" } else { "" };
    let value = value.unsigned_abs();
    let text = format!("{sign}{}.{:06}", value / 1_000_000, value % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
