//! The arithmetic itself, on values alone.

use super::{RemarkKind, Term};
use crate::arithmetic;
use crate::draft::ReportFigure;
use niangjia_base::money::{Fen, scaled};
use niangjia_document::{Format, Quantity};
use niangjia_office::measures::Unit;

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

/// What may be said against a figure by itself: a share that is rounded to all or nothing, a count that is too small to tell.
pub(super) fn alone(of: Term, figure: &ReportFigure) -> Vec<RemarkKind> {
    let mut kinds = Vec::new();
    let rounded = printed_share(figure).is_some_and(|printed| {
        (printed == 0 && of.value != 0) || (printed == WHOLE && of.value != WHOLE)
    });
    if rounded {
        kinds.push(RemarkKind::RoundedAway {
            share: of,
            printed: figure.printed.clone(),
        });
    }
    let counts_people = matches!(of.measure.unit, Unit::Person | Unit::PersonTime);
    if of.measure.delicate && counts_people && (1..super::SMALL).contains(&of.value) {
        kinds.push(RemarkKind::Small { of });
    }
    kinds
}

/// The number as which a figure is printed, in hundredths; nothing where it is printed in words, as names, or as 余.
pub(super) fn printed_number(figure: &ReportFigure) -> Option<i64> {
    match figure.format {
        Format::Whole | Format::Yuan | Format::YuanEven | Format::Wan(_) | Format::Tens => {
            let quantity = quantity(figure)?;
            let digits = figure.format.print(quantity, "").ok()?;
            Fen::parse(&digits.replace(' ', "")).ok().map(Fen::fen)
        }
        Format::Percent(_) => printed_share(figure),
        Format::Over(_) | Format::Chinese | Format::Ordinal | Format::Names(_) => None,
    }
}

/// Money is printed with 元, and only money.
fn quantity(figure: &ReportFigure) -> Option<Quantity> {
    let value = figure.value?;
    let as_money = figure.format.print(Quantity::Fen(value), "").ok()?;
    let is_money = figure
        .printed
        .replace(' ', "")
        .starts_with(&as_money.replace(' ', ""));
    Some(if is_money {
        Quantity::Fen(value)
    } else {
        Quantity::Count(value)
    })
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
