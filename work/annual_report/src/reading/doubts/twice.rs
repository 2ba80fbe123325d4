//! The same thing with two values.

use super::super::closeness::Closeness;
use super::super::pairing::{Certainty, Pair};
use super::super::units::Counts;
use super::{Doubt, DoubtKind, Text};
use std::collections::BTreeMap;

/// So many signs the words around two figures must have to mean the same thing wherever they stand; within one item fewer.
const LONG: usize = 6;
const LONG_IN_ITEM: usize = 4;

impl Text<'_> {
    /// Figures that speak of the same thing as an earlier one and cannot have its value.
    pub(super) fn two_values(&self, pairs: &[Option<Pair>]) -> Vec<Doubt> {
        let mut measures: BTreeMap<(usize, Counts), usize> = BTreeMap::new();
        let mut nouns: BTreeMap<(String, Option<&str>, Counts), usize> = BTreeMap::new();
        let mut doubts = Vec::new();
        for at in 0..self.figures.len() {
            let figure = self.of(at);
            if figure.closeness != Closeness::Exact {
                continue;
            }
            let certain = |pair: &Pair| pair.certainty == Certainty::Certain;
            let pair = pairs.get(at).copied().flatten().filter(certain);
            let same_measure = pair.map(|pair| {
                *measures
                    .entry((pair.candidate, figure.counts))
                    .or_insert(at)
            });
            let same_measure = same_measure.filter(|first| self.of(*first).speaks_like(figure));
            let noun = figure.noun();
            let length = noun.chars().count();
            let item = if length >= LONG {
                None
            } else {
                figure.heading()
            };
            let same_words = (length >= LONG_IN_ITEM)
                .then(|| *nouns.entry((noun, item, figure.counts)).or_insert(at));
            let first = same_measure
                .into_iter()
                .chain(same_words)
                .find(|first| self.is_other(*first, at));
            if let Some(first) = first {
                let calculation = format!("{} ≠ {}", self.of(first).written, figure.written);
                doubts.push(Doubt {
                    kind: DoubtKind::TwoValues,
                    figures: vec![first, at],
                    calculation,
                });
            }
        }
        doubts
    }

    fn is_other(&self, one: usize, other: usize) -> bool {
        let ((low, high), (least, most)) = (self.range(one), self.range(other));
        low > most || least > high
    }
}
