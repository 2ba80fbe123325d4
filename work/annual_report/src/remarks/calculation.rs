//! A remark as a calculation, the same in every language.

use super::{Remark, RemarkKind, SMALL, Term};
use crate::arithmetic::{grouped, quotient};
use niangjia_base::money::Fen;
use niangjia_office::measures::Unit;

impl Remark {
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
            RemarkKind::TwoValues { first, second, .. } => format!("{first} ≠ {second}"),
            RemarkKind::RoundedAway { share, printed } => {
                format!("{}% ≠ {printed}", Unit::Rate.print(share.value))
            }
            RemarkKind::NotWithin {
                part,
                whole,
                outside,
            } => format!("{} ⊄ {}: {outside}", shown(*part), shown(*whole)),
            RemarkKind::NotCompared { part, whole } => {
                format!("{} ⊂ {}: ?", shown(*part), shown(*whole))
            }
            RemarkKind::Claim { of, years, .. } => {
                let years = years.iter().map(|(year, value)| {
                    let value = value.map(|value| grouped(&of.measure.unit.print(value)));
                    format!("{year}: {}", value.as_deref().unwrap_or("—"))
                });
                years.collect::<Vec<_>>().join(", ")
            }
            RemarkKind::Small { of } => format!("0 < {} < {SMALL}", shown(*of)),
        }
    }
}

pub(super) fn shown(term: Term) -> String {
    grouped(&term.measure.unit.print(term.value))
}
