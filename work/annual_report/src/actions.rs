//! What a person does with a report: begin it, write in it, read its figures, roll it forward.
//!
//! Each is a function of an [`Act`], writes its rows and records what happened. Sealing is in [`crate::sealing`], comments and
//! evidence are in files of their own.

mod begin;
mod check;
mod preview;
mod read;
mod roll;
mod write;

pub use begin::{Begun, begin};
pub use check::refused_text;
pub use preview::{order, printed_reference};
pub use read::read;
pub use roll::roll;
pub use write::{
    Theirs, add_paragraph, clear_marks, move_paragraph, remove_paragraph, restore_paragraph,
    save_paragraph,
};

pub(crate) use read::{PROGRAM, keep_reading, points};

use crate::draft::ReportError;
use crate::figures::PointError;
use crate::report::{Report, State};
use crate::store;
use niangjia_base::ids::RecordId;
use niangjia_document::TemplateError;
use niangjia_office::{ActError, Look};
use niangjia_store::Error;

/// Why something was not done to a report. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// There is no such report.
    #[error("there is no such report")]
    NoReport,
    /// There is no such paragraph.
    #[error("there is no such paragraph")]
    NoParagraph,
    /// There is no such comment, or it is settled already.
    #[error("there is no such comment")]
    NoComment,
    /// There is no such declaration.
    #[error("there is no such declaration")]
    NoEvidence,
    /// There is no report of this kind for the year before.
    #[error("there is nothing to roll forward")]
    NothingBefore,
    /// The report is final, or sealed already at this stage.
    #[error("the report is sealed")]
    Sealed,
    /// Somebody else changed the paragraph meanwhile; this is what they wrote.
    #[error("somebody else changed the paragraph meanwhile")]
    Conflict(Box<Theirs>),
    /// The text cannot be read; each mistake with the number of its paragraph.
    #[error("the text has {} mistakes", .0.len())]
    Text(Vec<TemplateError>),
    /// The text names a measure that no line of work has.
    #[error("there is no measure {0}")]
    NoMeasure(String),
    /// The text names a variable that no report has.
    #[error("there is no variable {0}")]
    NoVariable(String),
    /// A figure cannot be printed in that format.
    #[error("{measure} is not printed as {format}")]
    Unprintable {
        /// The measure.
        measure: String,
        /// The format.
        format: String,
    },
    /// The period or the part of a figure cannot be understood.
    #[error(transparent)]
    Point(#[from] PointError),
    /// Names behind a figure that is withheld when it is small.
    #[error("the names behind {0} are not for a report")]
    Withheld(String),
    /// Something that must be said is not.
    #[error("nothing is said")]
    Empty,
    /// A text is longer than so many characters.
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
    /// A digest is not 64 hexadecimal digits.
    #[error("not the digest of a file")]
    NotADigest,
    /// The paragraph does not hold the figure.
    #[error("{0:?} does not stand in the paragraph")]
    NotWritten(String),
    /// A branch report without a branch, or a branch that no record knows.
    #[error("there is no such branch")]
    NoBranch,
    /// The figures could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The act.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

impl WriteError {
    /// The message that says what to do about it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoReport => "report-refused-no-report",
            Self::NoParagraph => "report-refused-no-paragraph",
            Self::NoComment => "report-refused-no-comment",
            Self::NoEvidence => "report-refused-no-evidence",
            Self::NothingBefore => "report-refused-nothing-before",
            Self::Sealed => "report-refused-sealed",
            Self::Conflict(_) => "report-refused-conflict",
            Self::Text(_) => "report-refused-text",
            Self::NoMeasure(_) => "report-refused-no-measure",
            Self::NoVariable(_) => "report-refused-no-variable",
            Self::Unprintable { .. } => "report-refused-unprintable",
            Self::Point(error) => error.key(),
            Self::Withheld(_) => "report-refused-withheld",
            Self::Empty => "report-refused-empty",
            Self::TooLong(_) => "report-refused-too-long",
            Self::NotADigest => "report-refused-not-a-digest",
            Self::NotWritten(_) => "report-refused-not-written",
            Self::NoBranch => "report-refused-no-branch",
            Self::Report(_) | Self::Act(_) | Self::Store(_) => "report-refused-otherwise",
        }
    }
}

/// The report, whatever its state.
pub(crate) fn open_report(look: &mut Look<'_, '_>, id: RecordId) -> Result<Report, WriteError> {
    store::report_of(look, id)?.ok_or(WriteError::NoReport)
}

/// The report, if its text may still change.
pub(crate) fn changing(look: &mut Look<'_, '_>, id: RecordId) -> Result<Report, WriteError> {
    let report = open_report(look, id)?;
    if report.state == State::Final {
        return Err(WriteError::Sealed);
    }
    Ok(report)
}
