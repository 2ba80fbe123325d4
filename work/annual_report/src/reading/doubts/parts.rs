//! Sums: what is listed and what it comes to, a whole and its parts.

use super::super::closeness::Closeness;
use super::super::figure::plain;
use super::super::units::Counts;
use super::super::words;
use super::{Doubt, DoubtKind, Text};
use crate::arithmetic::{self, grouped};

impl Text<'_> {
    /// A list and its sum: 甲3元、乙4元，合计7元.
    pub(super) fn sums(&self, sentence: &[usize]) -> Vec<Doubt> {
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
    pub(super) fn parts(&self, sentence: &[usize]) -> Vec<Doubt> {
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
            .filter(|part| self.of(*part).closeness == Closeness::Exact)
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
}
