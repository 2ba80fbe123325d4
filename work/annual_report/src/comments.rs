//! Comments: what somebody says of a paragraph, until it is settled.

use crate::actions::{WriteError, open_report};
use crate::report::REPORT;
use crate::store;
use niangjia_base::ids::RecordId;
use niangjia_office::history::Event;
use niangjia_office::{Act, Look};
use niangjia_store::{Error, bind};
use serde_json::json;

/// The longest comment, in characters.
pub const LONGEST: usize = 2_000;

/// A comment on a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: RecordId,
    /// The paragraph.
    pub paragraph: RecordId,
    /// The version of the paragraph that its writer saw.
    pub version: i64,
    /// What it says.
    pub text: String,
    /// When.
    pub at: String,
    /// Who.
    pub actor: String,
    /// When it was settled, and by whom; nothing while it is open.
    pub resolved: Option<(String, String)>,
}

/// All comments on a report, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub fn comments(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<Comment>, Error> {
    store::comments(look, report)
}

/// Says something of a paragraph. A sealed report may still be spoken of.
///
/// # Errors
/// When there is no such paragraph, or nothing is said.
pub fn comment(
    act: &mut Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    text: &str,
) -> Result<RecordId, WriteError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(WriteError::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(WriteError::TooLong(LONGEST));
    }
    open_report(&mut act.look(), report)?;
    let about =
        store::paragraph_of(&mut act.look(), report, paragraph)?.ok_or(WriteError::NoParagraph)?;
    let id: RecordId = act.id();
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    act.tx.run(
        store::ADD_COMMENT,
        bind![
            act.union,
            report,
            id,
            paragraph,
            about.version,
            text,
            &at,
            &by
        ],
    )?;
    let detail = json!({ "comment": store::id_text(id), "paragraph": store::id_text(paragraph) });
    act.record(Event::of(REPORT, report, "commented", detail));
    Ok(id)
}

/// Settles a comment.
///
/// # Errors
/// When there is no such open comment.
pub fn resolve(
    act: &mut Act<'_, '_>,
    report: RecordId,
    comment: RecordId,
) -> Result<(), WriteError> {
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    let changed = act
        .tx
        .run(store::RESOLVE, bind![act.union, report, comment, &at, &by])?;
    settled(act, report, comment, changed, "comment_resolved")
}

/// Opens a settled comment again.
///
/// # Errors
/// When there is no such settled comment.
pub fn reopen(
    act: &mut Act<'_, '_>,
    report: RecordId,
    comment: RecordId,
) -> Result<(), WriteError> {
    let changed = act
        .tx
        .run(store::REOPEN, bind![act.union, report, comment])?;
    settled(act, report, comment, changed, "comment_reopened")
}

fn settled(
    act: &mut Act<'_, '_>,
    report: RecordId,
    comment: RecordId,
    changed: u64,
    event: &str,
) -> Result<(), WriteError> {
    if changed == 0 {
        return Err(WriteError::NoComment);
    }
    let detail = json!({ "comment": store::id_text(comment) });
    act.record(Event::of(REPORT, report, event, detail));
    Ok(())
}
