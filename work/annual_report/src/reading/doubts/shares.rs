//! Shares against the counts beside them.

use super::super::closeness::Closeness;
use super::super::number::ONE;
use super::super::units::Counts;
use super::super::words;
use super::{Doubt, DoubtKind, Text};
use crate::arithmetic::{self, quotient};

impl Text<'_> {
    /// Shares against the counts that stand before them in the paragraph.
    pub(super) fn shares(&self) -> Vec<Doubt> {
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
        let ones = |at: usize| self.value(at) / ONE;
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
}
