//! The arithmetic itself, on values alone.

use super::{RemarkKind, Term};
use crate::arithmetic;
use crate::draft::ReportFigure;
use niangjia_base::money::{Fen, scaled};
use niangjia_document::Quantity;

/// A hundred percent, in hundredths of a percent.
const WHOLE: i64 = 10_000;

/// What does not come out about an amount per head, and about the same amount as printed, in fen.
pub(super) fn per_head(
    total: Term,
    heads: Term,
    per_head: Term,
    printed: Option<i64>,
) -> Vec<RemarkKind> {
    let mut kinds = Vec::new();
    if !arithmetic::divides(total.value, heads.value) {
        kinds.push(RemarkKind::PerHeadNotWhole {
            total,
            heads,
            per_head,
        });
    }
    let printed = printed.filter(|printed| {
        let total = i128::from(total.value);
        let makes = arithmetic::makes((*printed).into(), heads.value.into(), total, total);
        // Printed to the fen, the first remark says it all.
        *printed != 0 && *printed != per_head.value && !makes
    });
    if let Some(printed) = printed {
        kinds.push(RemarkKind::PrintedPerHead {
            total,
            heads,
            per_head,
            printed,
        });
    }
    kinds
}

/// What does not come out about a whole and its parts.
pub(super) fn parts(whole: Term, parts: Vec<Term>, less: Vec<Term>) -> Option<RemarkKind> {
    let value = |term: &Term| i128::from(term.value);
    let sum = arithmetic::sum(parts.iter().map(value), less.iter().map(value))?;
    let sum = i64::try_from(sum).ok()?;
    (sum != whole.value).then_some(RemarkKind::PartsUnlikeWhole {
        whole,
        parts,
        less,
        sum,
    })
}

/// What does not come out about the printed shares of one whole.
pub(super) fn shares(shares: Vec<Term>) -> Option<RemarkKind> {
    let sum = arithmetic::sum(shares.iter().map(|share| i128::from(share.value)), [])?;
    let sum = i64::try_from(sum).ok()?;
    (sum != WHOLE).then_some(RemarkKind::SharesUnlikeHundred { shares, sum })
}

/// The amount that the figure's printed text reads as, in fen.
pub(super) fn printed_fen(figure: &ReportFigure) -> Option<i64> {
    let digits = figure.format.print(Quantity::Fen(figure.value?), "").ok()?;
    Fen::parse(&digits.replace(' ', "")).ok().map(Fen::fen)
}

/// The share that the figure's printed text reads as, in hundredths of a percent.
pub(super) fn printed_share(figure: &ReportFigure) -> Option<i64> {
    scaled(figure.printed.strip_suffix('%')?, 2).ok()
}
