//! A remark as a sentence.

use super::calculation::shown;
use super::{Remark, RemarkKind, SMALL, Term};
use crate::arithmetic::grouped;
use niangjia_base::money::Fen;
use niangjia_messages::{Argument, Language, Messages};
use niangjia_office::measures::{Measure, Unit};

impl Remark {
    /// The measures that it is about, in the order of the calculation.
    #[must_use]
    pub fn measures(&self) -> Vec<&'static Measure> {
        self.terms().iter().map(|term| term.measure).collect()
    }

    /// The figures that it is about, in the order of the calculation.
    #[must_use]
    pub fn terms(&self) -> Vec<Term> {
        match &self.kind {
            RemarkKind::PerHeadNotWhole {
                total,
                heads,
                per_head,
            }
            | RemarkKind::PrintedPerHead {
                total,
                heads,
                per_head,
                ..
            } => vec![*total, *heads, *per_head],
            RemarkKind::PartsUnlikeWhole {
                whole, parts, less, ..
            } => {
                let rest = parts.iter().chain(less).copied();
                std::iter::once(*whole).chain(rest).collect()
            }
            RemarkKind::SharesUnlikeHundred { shares, .. } => shares.clone(),
            RemarkKind::NotWithin { part, whole, .. } | RemarkKind::NotCompared { part, whole } => {
                vec![*part, *whole]
            }
            RemarkKind::TwoValues { of, .. }
            | RemarkKind::RoundedAway { share: of, .. }
            | RemarkKind::Claim { of, .. }
            | RemarkKind::Small { of } => vec![*of],
        }
    }

    /// The message that says what is wrong.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self.kind {
            RemarkKind::PerHeadNotWhole { .. } => "report-remark-per-head-not-whole",
            RemarkKind::PrintedPerHead { .. } => "report-remark-printed-per-head",
            RemarkKind::PartsUnlikeWhole { .. } => "report-remark-parts-unlike-whole",
            RemarkKind::SharesUnlikeHundred { .. } => "report-remark-shares-unlike-hundred",
            RemarkKind::TwoValues { .. } => "report-remark-two-values",
            RemarkKind::RoundedAway { .. } => "report-remark-rounded-away",
            RemarkKind::NotWithin { .. } => "report-remark-not-within",
            RemarkKind::NotCompared { .. } => "report-remark-not-compared",
            RemarkKind::Claim { .. } => "report-remark-claim",
            RemarkKind::Small { .. } => "report-remark-small",
        }
    }

    /// What is wrong, in a sentence; the names of the measures come from their own messages.
    #[must_use]
    pub fn sentence(&self, messages: &Messages, language: Language) -> String {
        let name = |term: &Term| messages.text(language, &term.measure.name_key());
        let mut arguments: Vec<(&str, Argument<'_>)> = Vec::new();
        match &self.kind {
            RemarkKind::PerHeadNotWhole {
                total,
                heads,
                per_head,
            } => {
                arguments.push(("total", name(total).into()));
                arguments.push(("heads", name(heads).into()));
                arguments.push(("rounded", shown(*per_head).into()));
            }
            RemarkKind::PrintedPerHead {
                total,
                heads,
                printed,
                ..
            } => {
                arguments.push(("total", name(total).into()));
                arguments.push(("heads", name(heads).into()));
                arguments.push(("count", shown(*heads).into()));
                let printed = grouped(&Fen::new(*printed).to_string());
                arguments.push(("printed", printed.into()));
            }
            RemarkKind::PartsUnlikeWhole { whole, sum, .. } => {
                let difference = sum.saturating_sub(whole.value);
                let difference = whole.measure.unit.print(difference.saturating_abs());
                arguments.push(("whole", name(whole).into()));
                arguments.push(("difference", grouped(&difference).into()));
            }
            RemarkKind::SharesUnlikeHundred { sum, .. } => {
                arguments.push(("sum", Unit::Rate.print(*sum).into()));
            }
            RemarkKind::TwoValues { of, first, second } => {
                arguments.push(("of", name(of).into()));
                arguments.push(("first", first.as_str().into()));
                arguments.push(("second", second.as_str().into()));
            }
            RemarkKind::RoundedAway { share, printed } => {
                arguments.push(("of", name(share).into()));
                arguments.push(("printed", printed.as_str().into()));
            }
            RemarkKind::NotWithin {
                part,
                whole,
                outside,
            } => {
                arguments.push(("part", name(part).into()));
                arguments.push(("whole", name(whole).into()));
                arguments.push(("outside", (*outside).into()));
            }
            RemarkKind::NotCompared { part, whole } => {
                arguments.push(("part", name(part).into()));
                arguments.push(("whole", name(whole).into()));
            }
            RemarkKind::Claim { claim, of, .. } => {
                let years = [("years", i64::from(claim.years()).into())];
                let claim = messages.text_with(language, claim.key(), &years);
                arguments.push(("of", name(of).into()));
                arguments.push(("claim", claim.into()));
            }
            RemarkKind::Small { of } => {
                arguments.push(("of", name(of).into()));
                arguments.push(("below", SMALL.into()));
            }
        }
        messages.text_with(language, self.key(), &arguments)
    }
}
