//! Evidence: a figure that was typed by hand is declared with a person who answers for it and a day, and with a file that
//! shows it where there is one. Of the file its name and digest are kept.

use crate::actions::{WriteError, changing};
use crate::report::REPORT;
use crate::store;
use niangjia_base::calendar::Day;
use niangjia_base::ids::RecordId;
use niangjia_office::Act;
use niangjia_office::history::Event;
use niangjia_store::bind;
use serde_json::json;

/// A declaration that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: RecordId,
    /// The paragraph in which the figure stands.
    pub paragraph: RecordId,
    /// The figure as it was written: `12户`.
    pub written: String,
    /// The name of the file that shows it; empty where there is none.
    pub file_name: String,
    /// The SHA-256 of that file, in hexadecimal; empty where there is none.
    pub file_digest: String,
    /// Who answers for it.
    pub person: String,
    /// Of which day it is.
    pub day: String,
    /// When it was declared.
    pub at: String,
    /// By whom.
    pub actor: String,
}

/// What is declared.
#[derive(Clone, Copy, Debug)]
pub struct Declared<'a> {
    /// The paragraph.
    pub paragraph: RecordId,
    /// The figure as written there.
    pub written: &'a str,
    /// The name of the file; empty where there is none.
    pub file_name: &'a str,
    /// Its SHA-256 in hexadecimal; empty where there is none.
    pub file_digest: &'a str,
    /// Who answers for it.
    pub person: &'a str,
    /// Of which day it is.
    pub day: Day,
}

/// Declares a figure that was typed by hand.
///
/// # Errors
/// When the paragraph does not hold it, the digest is none, or nobody answers for it.
pub fn declare(
    act: &mut Act<'_, '_>,
    report: RecordId,
    declared: Declared<'_>,
) -> Result<RecordId, WriteError> {
    changing(&mut act.look(), report)?;
    let paragraph = store::paragraph_of(&mut act.look(), report, declared.paragraph)?
        .ok_or(WriteError::NoParagraph)?;
    let [written, file_name, person] =
        [declared.written, declared.file_name, declared.person].map(str::trim);
    if written.is_empty() || person.is_empty() {
        return Err(WriteError::Empty);
    }
    let digest = declared.file_digest.to_ascii_lowercase();
    let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_without_file = file_name.is_empty() && digest.is_empty();
    if !is_without_file && (!is_digest || file_name.is_empty()) {
        return Err(WriteError::NotADigest);
    }
    if !crate::hand::written_in(&paragraph.text, written) {
        return Err(WriteError::NotWritten(written.to_owned()));
    }
    let id: RecordId = act.id();
    let (at, by, day) = (
        act.now.to_string(),
        act.actor.to_string(),
        declared.day.to_string(),
    );
    act.tx.run(
        store::ADD_EVIDENCE,
        bind![
            act.union,
            report,
            id,
            paragraph.id,
            written,
            file_name,
            &digest,
            person,
            &day,
            &at,
            &by
        ],
    )?;
    let detail = json!({ "evidence": store::id_text(id), "paragraph": store::id_text(paragraph.id), "written": written });
    act.record(Event::of(REPORT, report, "evidence_declared", detail));
    Ok(id)
}

/// Takes a declaration back.
///
/// # Errors
/// When there is no such declaration.
pub fn withdraw(
    act: &mut Act<'_, '_>,
    report: RecordId,
    evidence: RecordId,
) -> Result<(), WriteError> {
    changing(&mut act.look(), report)?;
    let changed = act
        .tx
        .run(store::WITHDRAW_EVIDENCE, bind![act.union, report, evidence])?;
    if changed == 0 {
        return Err(WriteError::NoEvidence);
    }
    let detail = json!({ "evidence": store::id_text(evidence) });
    act.record(Event::of(REPORT, report, "evidence_withdrawn", detail));
    Ok(())
}
