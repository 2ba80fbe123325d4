//! 年度报告: the annual report of a period, in which every figure comes out of the registers.
//!
//! The words, in the order of the work:
//!
//! * The **text** ([`TEXT`]) is a file in the official structure with a reference wherever a figure belongs.
//! * A **draft** ([`draft`], [`ReportDraft`]) is that text with the figures of a period. A sentence without records is left
//!   out and listed ([`LeftOut`]); every figure that stands has its number in the text ([`ReportFigure`]).
//! * A **remark** ([`Remark`]) is arithmetic among the figures that a reader with a calculator would stumble over.
//! * A **reading** ([`Reading`]) is somebody else's report: its figures are found in the prose, paired with measures where the
//!   words allow it, and tried with a calculator.
//! * [`blocks`] is the draft as lines and paragraphs whose figures know their numbers, for a page that links them.
//!
//! A **report** ([`Report`]) is such a text that people write on: [`actions`] begin it, save its paragraphs, roll it forward
//! and read its figures; [`show`] says of every figure whether it is to be trusted; [`versions`], [`comments`] and [`evidence`]
//! stand beside it; [`sealing`] freezes it under a digest that a copy proves; [`out`] takes it to its readers.
//!
//! It knows the registry of measures and no line of work. What it refuses: a figure whose measure nobody answers for, and the
//! names behind a figure that is withheld when it is small. A figure typed by hand it keeps, and says that it has no source.

pub mod actions;
mod arithmetic;
mod blocks;
pub mod comments;
mod draft;
pub mod evidence;
pub mod figures;
mod hand;
mod left_out;
pub mod out;
mod presented;
mod reading;
mod remarks;
mod report;
pub mod sealing;
mod shown;
mod store;
mod templates;
pub mod versions;
mod words;

pub use blocks::{Piece, TextBlock, blocks};
pub use draft::{Context, ReportDraft, ReportError, ReportFigure, draft, draft_text};
pub use figures::FigureError;
pub use hand::{HandFigure, HandState};
pub use left_out::{LeftOut, Reason};
pub use presented::{Wording, variables};
pub use reading::{
    Candidate, Certainty, Closeness, Counts, Doubt, DoubtKind, Fixed, Found, Judgement, Pair,
    Passage, ReadFigure, Reading, TooManyNumbers, judge, pair,
};
pub use remarks::{Claim, IDENTITIES, Identity, Remark, RemarkKind, SMALL, Term, WITHIN, Within};
pub use report::{Level, Mark, MarkKind, Paragraph, REPORT, Report, ReportKind, State};
pub use shown::{BoundFigure, ChangedList, FigureChange, FigureState, Shown, reports, show};
pub use store::KeptSeal;

use niangjia_document::Template;
use niangjia_office::measures::Measure;
use niangjia_office::slice::Slice;
use niangjia_store::{Migration, Script};
use std::collections::BTreeSet;

/// The text of the report, as the program brings it along.
pub const TEXT: &str = include_str!("../templates/annual.zh-CN.txt");

/// What this line of work hands to the program: its tables and messages, for it keeps no registers and counts nothing of its
/// own.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "report",
        migrations: &[
            Migration {
                name: "20260310_reports",
                script: Script::Portable(include_str!("../migrations/20260310_reports.sql")),
            },
            Migration {
                name: "20260420_answers",
                script: Script::Portable(include_str!("../migrations/20260420_answers.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[],
        forms: &[],
        typed_in: &[],
        records: &[],
        measures: &[],
        waiting: &[],
        statements: store::ALL,
    }
}

/// The ids that the text or the identities name and no line of work answers for, each once. In the whole product there are none.
///
/// # Errors
/// Every mistake in the text, each with its line.
pub fn unanswered(text: &str, measures: &[&'static Measure]) -> Result<Vec<String>, ReportError> {
    let template = Template::parse(text).map_err(ReportError::Text)?;
    let in_text = template.references().into_iter().map(|r| r.id.clone());
    let in_identities = IDENTITIES.iter().flat_map(Identity::ids).map(str::to_owned);
    let mut named: BTreeSet<String> = in_text.chain(in_identities).collect();
    for measure in measures {
        named.remove(measure.id);
    }
    Ok(named.into_iter().collect())
}

#[cfg(test)]
mod tests;
