//! The arithmetic itself, on values alone.

use super::{RemarkKind, Term};
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
    if heads.value != 0 && total.value % heads.value != 0 {
        kinds.push(RemarkKind::PerHeadNotWhole {
            total,
            heads,
            per_head,
        });
    }
    let printed = printed.filter(|printed| {
        let product = i128::from(*printed) * i128::from(heads.value);
        // Printed to the fen, the first remark says it all.
        *printed != 0 && *printed != per_head.value && product != i128::from(total.value)
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
    let add = |sum: i64, part: &Term| sum.checked_add(part.value);
    let take = |sum: i64, part: &Term| sum.checked_sub(part.value);
    let sum = parts.iter().try_fold(0, add)?;
    let sum = less.iter().try_fold(sum, take)?;
    (sum != whole.value).then_some(RemarkKind::PartsUnlikeWhole {
        whole,
        parts,
        less,
        sum,
    })
}

/// What does not come out about the printed shares of one whole.
pub(super) fn shares(shares: Vec<Term>) -> Option<RemarkKind> {
    let add = |sum: i64, share: &Term| sum.checked_add(share.value);
    let sum = shares.iter().try_fold(0, add)?;
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
