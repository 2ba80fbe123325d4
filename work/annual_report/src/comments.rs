//! Comments: what somebody says of a paragraph, until it is settled.

use crate::actions::{WriteError, open_report};
use crate::report::REPORT;
use crate::store;
use niangjia_base::ids::{RecordId, TypedId};
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
    /// The comment that it answers, if it answers one.
    pub answers: Option<RecordId>,
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
    say(act, report, paragraph, None, text)
}

/// Answers a comment; an answer to an answer answers the same comment.
///
/// # Errors
/// When there is no such comment, or nothing is said.
pub fn answer(
    act: &mut Act<'_, '_>,
    report: RecordId,
    comment: RecordId,
    text: &str,
) -> Result<RecordId, WriteError> {
    let all = store::comments(&mut act.look(), report)?;
    let answered = all.into_iter().find(|known| known.id == comment);
    let answered = answered.ok_or(WriteError::NoComment)?;
    let head = answered.answers.unwrap_or(answered.id);
    say(act, report, answered.paragraph, Some(head), text)
}

fn say(
    act: &mut Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    answers: Option<RecordId>,
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
    let answers = answers.map(TypedId::whole);
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
            &by,
            answers
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
