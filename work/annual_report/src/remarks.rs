//! Arithmetic among the figures that does not come out: what a delegate with a calculator would ask about.
//!
//! Amounts per head are divided again, exactly and as printed; the parts of an [`Identity`] are added up; so are the printed
//! shares of a whole. Only what stands in the text is looked at. A remark is no error: the figures are what the records say,
//! and the remark says what to explain, to word with care, or to look for in the registers.

mod calculation;
mod check;
mod claims;
mod identities;
mod sentence;
mod telling;
mod within;

pub use claims::Claim;
pub use identities::{IDENTITIES, Identity};
pub(crate) use telling::{Told, told};
pub(crate) use within::MOST_COMPARED;
pub use within::{WITHIN, Within};

use crate::draft::ReportFigure;
use crate::figures::{Point, Values};
use niangjia_document::Document;
use niangjia_office::measures::{Made, Measure};
use niangjia_store::Error;
use std::collections::BTreeMap;

/// Counts of persons below this are withheld where they are about health or the like.
pub const SMALL: i64 = 5;

/// Arithmetic that does not come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What is wrong.
    pub kind: RemarkKind,
    /// The number of the figure in the text that it is about.
    pub figure: Option<u32>,
}

/// A figure in a calculation.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The measure.
    pub measure: &'static Measure,
    /// Its value, in the measure's unit.
    pub value: i64,
}

/// A measure is its id.
impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        (self.measure.id, self.value) == (other.measure.id, other.value)
    }
}

impl Eq for Term {}

/// What is wrong, with the figures that it is wrong with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// The total divided by the heads is no whole number of fen.
    PerHeadNotWhole {
        /// The amount that is divided.
        total: Term,
        /// By how many.
        heads: Term,
        /// The quotient, rounded to the fen.
        per_head: Term,
    },
    /// The total divided by the amount per head as the text prints it is not the number of heads.
    PrintedPerHead {
        /// The amount that is divided.
        total: Term,
        /// The number of heads that the records hold.
        heads: Term,
        /// The measure per head.
        per_head: Term,
        /// The amount per head as printed, in fen.
        printed: i64,
    },
    /// The parts do not add up to the whole.
    PartsUnlikeWhole {
        /// The whole.
        whole: Term,
        /// What is added.
        parts: Vec<Term>,
        /// What is taken off.
        less: Vec<Term>,
        /// What comes out.
        sum: i64,
    },
    /// The shares of one whole, as printed, do not add up to a hundred percent.
    SharesUnlikeHundred {
        /// The shares; their values are as printed, in hundredths of a percent.
        shares: Vec<Term>,
        /// What comes out, in hundredths of a percent.
        sum: i64,
    },
    /// One figure is printed as two different numbers.
    TwoValues {
        /// The figure.
        of: Term,
        /// As it is printed first.
        first: String,
        /// As it is printed elsewhere.
        second: String,
    },
    /// A share is printed as all or nothing, and is neither.
    RoundedAway {
        /// The share, exactly.
        share: Term,
        /// As printed.
        printed: String,
    },
    /// Some persons of a list are not on the list that they should all be on.
    NotWithin {
        /// The list of the part.
        part: Term,
        /// The list of the whole.
        whole: Term,
        /// How many are missing there.
        outside: i64,
    },
    /// The lists are too long to be compared person by person while somebody waits.
    NotCompared {
        /// The list of the part.
        part: Term,
        /// The list of the whole.
        whole: Term,
    },
    /// The text claims more than the measure of those years says.
    Claim {
        /// What it claims.
        claim: Claim,
        /// The figure that it claims it of.
        of: Term,
        /// The years with their values, this one first; nothing where a year has no records.
        years: Vec<(i16, Option<i64>)>,
    },
    /// A small count about health or the like, by which somebody may be known.
    Small {
        /// The count.
        of: Term,
    },
}

/// The measures that the remarks will ask about beside those that are told.
pub(crate) fn asked_with(
    told: impl Fn(&'static str) -> bool,
) -> impl Iterator<Item = &'static str> {
    let identities = IDENTITIES
        .iter()
        .filter(move |identity| identity.ids().any(&told));
    identities.flat_map(Identity::ids)
}

/// Every remark on the figures of the text.
pub(crate) fn all(
    values: &mut Values<'_, '_, '_>,
    figures: &[ReportFigure],
    document: &Document,
) -> Result<Vec<Remark>, Error> {
    let mut remarks = per_head(values, figures)?;
    let plain: Vec<ReportFigure> = figures
        .iter()
        .filter(|f| is_plain(values, f))
        .cloned()
        .collect();
    for identity in IDENTITIES {
        remarks.extend(identity_holds(values, &plain, identity)?);
        remarks.extend(shares_add_up(values, &plain, identity));
    }
    remarks.extend(two_values(values, figures));
    for figure in figures {
        if let Some(of) = own_term(values, figure) {
            let kinds = check::alone(of, figure).into_iter();
            let number = Some(figure.number);
            remarks.extend(kinds.map(|kind| Remark {
                kind,
                figure: number,
            }));
        }
    }
    remarks.extend(within::remarks(values, &plain)?);
    remarks.extend(claims::remarks(values, figures, document)?);
    Ok(remarks)
}

/// Whether a figure is that of the text's own period and whole.
fn is_plain(values: &Values<'_, '_, '_>, figure: &ReportFigure) -> bool {
    let (Some(point), Some(measure)) = (&figure.point, values.measure(&figure.measure)) else {
        return false;
    };
    *point == values.point(measure)
}

/// A figure of the text with its own value.
fn own_term(values: &Values<'_, '_, '_>, figure: &ReportFigure) -> Option<Term> {
    let measure = values.measure(&figure.measure)?;
    let value = figure.value?;
    Some(Term { measure, value })
}

/// Figures that are printed as different numbers in two places.
fn two_values(values: &Values<'_, '_, '_>, figures: &[ReportFigure]) -> Vec<Remark> {
    let mut first: BTreeMap<String, (&ReportFigure, i64)> = BTreeMap::new();
    let mut remarks: Vec<Remark> = Vec::new();
    for figure in figures {
        let (Some(point), Some(number)) = (&figure.point, check::printed_number(figure)) else {
            continue;
        };
        let Some(of) = own_term(values, figure) else {
            continue;
        };
        let (before, known) = *first.entry(point.to_string()).or_insert((figure, number));
        let kind = RemarkKind::TwoValues {
            of,
            first: before.printed.clone(),
            second: figure.printed.clone(),
        };
        if known != number && remarks.iter().all(|remark| remark.kind != kind) {
            let figure = Some(figure.number);
            remarks.push(Remark { kind, figure });
        }
    }
    remarks
}

fn per_head(
    values: &mut Values<'_, '_, '_>,
    figures: &[ReportFigure],
) -> Result<Vec<Remark>, Error> {
    let mut remarks = Vec::new();
    for figure in figures {
        let Some(measure) = values.measure(&figure.measure) else {
            continue;
        };
        let Made::PerHead { amount, heads } = measure.made else {
            continue;
        };
        let Some(point) = &figure.point else {
            continue;
        };
        let (total, heads) = (
            term_at(values, point, amount)?,
            term_at(values, point, heads)?,
        );
        let (Some(total), Some(heads), Some(value)) = (total, heads, figure.value) else {
            continue;
        };
        let per_head = Term { measure, value };
        let kinds = check::per_head(total, heads, per_head, check::printed_fen(figure));
        for kind in kinds {
            // The same amount may stand in the text twice.
            if remarks.iter().all(|remark: &Remark| remark.kind != kind) {
                let figure = Some(figure.number);
                remarks.push(Remark { kind, figure });
            }
        }
    }
    Ok(remarks)
}

/// Checks an identity of which a figure stands in the text and of which all necessary measures are registered.
fn identity_holds(
    values: &mut Values<'_, '_, '_>,
    figures: &[ReportFigure],
    identity: &Identity,
) -> Result<Option<Remark>, Error> {
    let stands = identity.ids().find_map(|id| number_of(figures, id));
    if stands.is_none() {
        return Ok(None);
    }
    let Some(whole) = term(values, identity.whole)? else {
        return Ok(None);
    };
    let (mut parts, mut less) = (Vec::new(), Vec::new());
    for id in identity.parts {
        match term(values, id)? {
            Some(part) => parts.push(part),
            None => return Ok(None),
        }
    }
    for id in identity.less {
        match term(values, id)? {
            Some(part) => less.push(part),
            None => return Ok(None),
        }
    }
    for id in identity.also {
        parts.extend(term(values, id)?);
    }
    let kind = check::parts(whole, parts, less);
    Ok(kind.map(|kind| Remark {
        kind,
        figure: stands,
    }))
}

/// Adds up the printed shares of an identity's parts, when every part's share of the whole is printed.
fn shares_add_up(
    values: &Values<'_, '_, '_>,
    figures: &[ReportFigure],
    identity: &Identity,
) -> Option<Remark> {
    let share_of = |part: &str| {
        let of_whole = values.registered().iter().copied().filter(|measure| {
            matches!(measure.made, Made::Share { part: of, whole } if of == part && whole == identity.whole)
        });
        let mut printed = of_whole.filter_map(|measure| {
            let figure = figures.iter().find(|figure| figure.measure == measure.id)?;
            let value = check::printed_share(figure)?;
            Some((Term { measure, value }, figure.number))
        });
        printed.next()
    };
    let parts = identity.parts.iter().map(|part| share_of(part));
    let mut shares: Vec<(Term, u32)> = parts.collect::<Option<_>>()?;
    shares.extend(identity.also.iter().filter_map(|part| share_of(part)));
    let figure = shares.first().map(|(_, number)| *number);
    let kind = check::shares(shares.into_iter().map(|(share, _)| share).collect())?;
    Some(Remark { kind, figure })
}

/// The number of the first figure of a measure in the text.
fn number_of(figures: &[ReportFigure], id: &str) -> Option<u32> {
    let figure = figures.iter().find(|figure| figure.measure == id)?;
    Some(figure.number)
}

/// A measure with its value; nothing when it is not registered or has no value.
fn term(values: &mut Values<'_, '_, '_>, id: &str) -> Result<Option<Term>, Error> {
    let Some(measure) = values.measure(id) else {
        return Ok(None);
    };
    let value = values.figure(measure)?.value;
    Ok(value.map(|value| Term { measure, value }))
}

/// A measure at the days and the part of a point.
fn term_at(
    values: &mut Values<'_, '_, '_>,
    point: &Point,
    id: &str,
) -> Result<Option<Term>, Error> {
    let Some(measure) = values.measure(id) else {
        return Ok(None);
    };
    let value = values.value(measure, &point.with(measure.id))?.value;
    Ok(value.map(|value| Term { measure, value }))
}

#[cfg(test)]
mod tests;
