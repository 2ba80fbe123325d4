//! A total, an amount for each head, and the number of heads.

use super::super::number::ONE;
use super::super::units::Counts;
use super::{Doubt, DoubtKind, Text};
use crate::arithmetic::{self, quotient};

/// An amount for each head and its total stand within so many signs.
const CLOSE: usize = 60;

impl Text<'_> {
    /// A total, an amount for each head and, where the sentence has it, the number of heads.
    pub(super) fn heads(&self, sentence: &[usize]) -> Option<Doubt> {
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
            let meets =
                low * fewest / ONE <= most && high.saturating_mul(most_heads) / ONE >= least;
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
}
