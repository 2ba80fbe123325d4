//! A remark as a calculation and as a sentence.

use super::{Remark, RemarkKind, Term};
use crate::arithmetic::{grouped, quotient};
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
        }
    }

    /// The calculation as a pocket calculator shows it, in any language: `863,100.00 ÷ 540 = 1,598.33…`.
    #[must_use]
    pub fn calculation(&self) -> String {
        match &self.kind {
            RemarkKind::PerHeadNotWhole { total, heads, .. } => {
                let per_head = quotient(total.value.into(), heads.value.into());
                let per_head = per_head.unwrap_or_default();
                format!("{} ÷ {} = {per_head}", shown(*total), shown(*heads))
            }
            RemarkKind::PrintedPerHead { total, printed, .. } => {
                let heads = quotient(i128::from(total.value) * 100, (*printed).into());
                let (heads, printed) = (heads.unwrap_or_default(), Fen::new(*printed));
                let printed = grouped(&printed.to_string());
                format!("{} ÷ {printed} = {heads}", shown(*total))
            }
            RemarkKind::PartsUnlikeWhole {
                whole,
                parts,
                less,
                sum,
            } => {
                let parts: Vec<String> = parts.iter().copied().map(shown).collect();
                let mut sign = parts.join(" + ");
                for part in less {
                    sign.push_str(&format!(" − {}", shown(*part)));
                }
                let unit = whole.measure.unit;
                format!(
                    "{sign} = {} ≠ {}",
                    grouped(&unit.print(*sum)),
                    shown(*whole)
                )
            }
            RemarkKind::SharesUnlikeHundred { shares, sum } => {
                let percent = |points: i64| format!("{}%", Unit::Rate.print(points));
                let shares: Vec<String> = shares.iter().map(|s| percent(s.value)).collect();
                format!("{} = {} ≠ 100%", shares.join(" + "), percent(*sum))
            }
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
        }
        messages.text_with(language, self.key(), &arguments)
    }
}

fn shown(term: Term) -> String {
    grouped(&term.measure.unit.print(term.value))
}
