//! The sentences that the report does not have, and where they would stand.

use crate::draft::ReportFigure;
use crate::remarks::{IDENTITIES, Identity};
use niangjia_document as document;
use niangjia_office::measures::Measure;

/// A sentence that the report would have if there were records for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The id of the first measure in it that has no records.
    pub measure: String,
    /// The line of the text where the figure would stand, from 1.
    pub line: u32,
    /// The heading of the chapter that it belongs to, without a number, for numbers close up.
    pub chapter: Option<String>,
    /// The heading of the item that it belongs to, without a number.
    pub item: Option<String>,
    /// Why it is not there.
    pub reason: Reason,
}

/// Why a sentence is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The period has no records of it.
    NoRecords,
    /// No register holds such records.
    NoRegister,
    /// It is a part of a whole that the text tells, and none of the whole is of this kind.
    EmptyPart,
}

impl Reason {
    /// The message that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoRecords => "report-left-out-no-records",
            Self::NoRegister => "report-left-out-no-register",
            Self::EmptyPart => "report-left-out-empty-part",
        }
    }
}

/// Each omission with the headings above its line in the text.
pub(crate) fn placed(
    headings: &[Heading],
    left_out: &[document::LeftOut],
    measures: &[&'static Measure],
    figures: &[ReportFigure],
) -> Vec<LeftOut> {
    let place = |line: u32| {
        let above = headings.iter().rev().find(|heading| heading.line <= line);
        above.map_or((None, None), |h| (h.chapter.clone(), h.item.clone()))
    };
    let placed = left_out.iter().map(|omission| {
        let (chapter, item) = place(omission.line);
        LeftOut {
            measure: omission.reference.clone(),
            line: omission.line,
            chapter,
            item,
            reason: reason(&omission.reference, measures, figures),
        }
    });
    placed.collect()
}

fn reason(id: &str, measures: &[&'static Measure], figures: &[ReportFigure]) -> Reason {
    let told = |whole: &str| figures.iter().any(|figure| figure.measure == whole);
    let is_part = |identity: &Identity| {
        let parts = identity.parts.iter().chain(identity.also);
        parts.copied().any(|part| part == id) && told(identity.whole)
    };
    if !measures.iter().any(|measure| measure.id == id) {
        Reason::NoRegister
    } else if IDENTITIES.iter().any(is_part) {
        Reason::EmptyPart
    } else {
        Reason::NoRecords
    }
}

/// From its line on, text belongs to this chapter and item.
pub(crate) struct Heading {
    pub(crate) line: u32,
    pub(crate) chapter: Option<String>,
    pub(crate) item: Option<String>,
}

pub(crate) fn headings(text: &str) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    for (line, words) in (1_u32..).zip(text.lines()) {
        let (chapter, item) = if let Some(words) = words.strip_prefix("### ") {
            let above = headings.last().and_then(|above| above.chapter.clone());
            (above, Some(words.trim().to_owned()))
        } else if let Some(words) = words.strip_prefix("## ") {
            (Some(words.trim().to_owned()), None)
        } else if words.starts_with('@') {
            (None, None)
        } else {
            continue;
        };
        headings.push(Heading {
            line,
            chapter,
            item,
        });
    }
    headings
}
