//! Whose persons should all be among those of another list.

use super::{Remark, RemarkKind, Term, term};
use crate::draft::ReportFigure;
use crate::figures::Values;
use niangjia_store::Error;

/// A list of persons that should be within another.
#[derive(Debug)]
pub struct Within {
    /// The id of the measure whose persons should be there.
    pub part: &'static str,
    /// The id of the measure among whose persons they should be.
    pub whole: &'static str,
}

/// Every such pair. Members are those of the last day, so that who left during the year is remarked, and can be explained.
pub const WITHIN: &[Within] = &[
    Within {
        part: "people.members.women",
        whole: "people.members",
    },
    Within {
        part: "people.members.joined",
        whole: "people.members",
    },
    Within {
        part: "congress.delegates.women",
        whole: "congress.delegates",
    },
    Within {
        part: "congress.delegates",
        whole: "people.members",
    },
    Within {
        part: "benefits.festival.recipients",
        whole: "people.members",
    },
    Within {
        part: "funds.dues.payers",
        whole: "people.members",
    },
    Within {
        part: "honours.activists",
        whole: "people.members",
    },
    Within {
        part: "women.screened",
        whole: "people.members.women",
    },
];

/// Longer lists are not compared person by person while somebody waits for a page; the remark says so.
pub(crate) const MOST_COMPARED: i64 = 50_000;

/// Pairs of which the part stands in the text and some persons are not in the whole.
pub(super) fn remarks(
    values: &mut Values<'_, '_, '_>,
    figures: &[ReportFigure],
) -> Result<Vec<Remark>, Error> {
    let mut remarks = Vec::new();
    for within in WITHIN {
        let Some(figure) = figures.iter().find(|figure| figure.measure == within.part) else {
            continue;
        };
        let (Some(part), Some(whole)) = (term(values, within.part)?, term(values, within.whole)?)
        else {
            continue;
        };
        let large = figure
            .n_records
            .max(values.figure(whole.measure)?.n_records)
            > MOST_COMPARED;
        if large {
            remarks.push(Remark {
                kind: RemarkKind::NotCompared { part, whole },
                figure: Some(figure.number),
            });
            continue;
        }
        let outside = values.outside(part.measure, whole.measure)?;
        if outside > 0 {
            remarks.push(Remark {
                kind: not_within(part, whole, outside),
                figure: Some(figure.number),
            });
        }
    }
    Ok(remarks)
}

fn not_within(part: Term, whole: Term, outside: i64) -> RemarkKind {
    RemarkKind::NotWithin {
        part,
        whole,
        outside,
    }
}
