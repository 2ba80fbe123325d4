//! Writing: paragraphs are saved, added, moved and removed. Every save is a version, and nothing is overwritten.

use super::begin::STEP;
use super::read::keep_new;
use super::{WriteError, changing, refused_text};
use crate::figures::Registry;
use crate::presented;
use crate::report::{Level, Mark, Paragraph, REPORT};
use crate::store;
use niangjia_base::ids::RecordId;
use niangjia_document::Template;
use niangjia_office::history::Event;
use niangjia_office::{Act, ActError};
use niangjia_store::bind;
use serde_json::json;

/// What somebody else wrote while a paragraph was being changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// Their text; nothing when they removed the paragraph.
    pub text: Option<String>,
    /// Their version.
    pub version: i64,
    /// When.
    pub at: String,
    /// Who.
    pub actor: String,
}

/// Saves a paragraph. `seen` is the version of it that the writer began from.
///
/// # Errors
/// When somebody else has changed it since, with what they wrote; and when the text may not stand like this.
pub fn save_paragraph(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    report: RecordId,
    paragraph: RecordId,
    seen: i64,
    text: &str,
) -> Result<i64, WriteError> {
    let of = changing(&mut act.look(), report)?;
    let kept = unchanged(act, report, paragraph, seen)?;
    let text = text.trim();
    if kept.text == text {
        return Ok(kept.version);
    }
    refused_text(registry, &of, kept.level, text)?;
    let now = Paragraph {
        text: text.to_owned(),
        ..kept
    };
    let version = keep(act, report, now, Change::Saved)?;
    keep_new(act, registry, report)?;
    Ok(version)
}

/// Puts a paragraph back to what it was at an earlier version, as a new version.
///
/// # Errors
/// When it was not there then; else as [`save_paragraph`].
pub fn restore_paragraph(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    report: RecordId,
    paragraph: RecordId,
    seen: i64,
    version: i64,
) -> Result<i64, WriteError> {
    let then = store::versions(&mut act.look(), report, -1, version)?;
    let then = then
        .into_iter()
        .rfind(|change| change.paragraph == paragraph && !change.removed);
    let then = then.ok_or(WriteError::NoParagraph)?;
    save_paragraph(act, registry, report, paragraph, seen, &then.text)
}

/// Adds a paragraph after another, or at the head of the text.
///
/// # Errors
/// When there is no such paragraph, or the text may not stand there like this.
pub fn add_paragraph(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    report: RecordId,
    after: Option<RecordId>,
    level: Level,
    text: &str,
) -> Result<RecordId, WriteError> {
    let of = changing(&mut act.look(), report)?;
    refused_text(registry, &of, level, text)?;
    let place = place_after(act, report, after, None)?;
    let paragraph: RecordId = act.id();
    let version = next_version(act, report)?;
    let (at, by, text) = (act.now.to_string(), act.actor.to_string(), text.trim());
    act.tx.run(
        store::ADD_PARAGRAPH,
        bind![
            act.union,
            report,
            paragraph,
            place,
            level.word(),
            text,
            "[]",
            version,
            &at,
            &by
        ],
    )?;
    act.tx.run(
        store::ADD_VERSION,
        bind![
            act.union,
            report,
            version,
            paragraph,
            "added",
            place,
            level.word(),
            text,
            false,
            &at,
            &by
        ],
    )?;
    in_order(act, report)?;
    keep_new(act, registry, report)?;
    record(act, report, "paragraph_added", paragraph, version);
    Ok(paragraph)
}

/// Moves a paragraph after another, or to the head of the text.
///
/// # Errors
/// When somebody else has changed it since, or it may not stand there.
pub fn move_paragraph(
    act: &mut Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    seen: i64,
    after: Option<RecordId>,
) -> Result<i64, WriteError> {
    changing(&mut act.look(), report)?;
    let kept = unchanged(act, report, paragraph, seen)?;
    let place = place_after(act, report, after, Some(paragraph))?;
    keep(act, report, Paragraph { place, ..kept }, Change::Moved)
}

/// Takes a paragraph out of the text. Its versions stay.
///
/// # Errors
/// When somebody else has changed it since, or what is left would not be in order.
pub fn remove_paragraph(
    act: &mut Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    seen: i64,
) -> Result<i64, WriteError> {
    changing(&mut act.look(), report)?;
    let kept = unchanged(act, report, paragraph, seen)?;
    keep(act, report, kept, Change::Removed)
}

/// Says that a paragraph was looked through and its marks are dealt with, though its words stay.
///
/// # Errors
/// When somebody else has changed it since.
pub fn clear_marks(
    act: &mut Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    seen: i64,
) -> Result<i64, WriteError> {
    changing(&mut act.look(), report)?;
    let kept = unchanged(act, report, paragraph, seen)?;
    keep(act, report, kept, Change::LookedThrough)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    Saved,
    Moved,
    Removed,
    LookedThrough,
}

impl Change {
    const fn word(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Moved => "moved",
            Self::Removed => "removed",
            Self::LookedThrough => "looked_through",
        }
    }

    const fn event(self) -> &'static str {
        match self {
            Self::Saved => "paragraph_saved",
            Self::Moved => "paragraph_moved",
            Self::Removed => "paragraph_removed",
            Self::LookedThrough => "paragraph_looked_through",
        }
    }
}

/// Keeps a paragraph as it is now, with its version.
fn keep(
    act: &mut Act<'_, '_>,
    report: RecordId,
    now: Paragraph,
    change: Change,
) -> Result<i64, WriteError> {
    let version = next_version(act, report)?;
    let removed = change == Change::Removed;
    // Whoever writes a paragraph anew has read it; moving it settles nothing.
    let marks: &[Mark] = if change == Change::Moved {
        &now.marks
    } else {
        &[]
    };
    let marks = serde_json::to_string(marks).map_err(ActError::from)?;
    let (at, by, level) = (act.now.to_string(), act.actor.to_string(), now.level.word());
    act.tx.run(
        store::CHANGE_PARAGRAPH,
        bind![
            act.union, report, now.id, now.place, level, &now.text, &marks, removed, version, &at,
            &by
        ],
    )?;
    act.tx.run(
        store::ADD_VERSION,
        bind![
            act.union,
            report,
            version,
            now.id,
            change.word(),
            now.place,
            level,
            &now.text,
            removed,
            &at,
            &by
        ],
    )?;
    in_order(act, report)?;
    record(act, report, change.event(), now.id, version);
    Ok(version)
}

fn record(act: &mut Act<'_, '_>, report: RecordId, event: &str, paragraph: RecordId, version: i64) {
    let detail = json!({ "paragraph": store::id_text(paragraph), "version": version });
    act.record(Event::of(REPORT, report, event, detail));
}

fn next_version(act: &mut Act<'_, '_>, report: RecordId) -> Result<i64, WriteError> {
    let values = bind![act.union, report];
    let version = act
        .tx
        .maybe(store::NEXT_VERSION, values, |row| row.get::<i64>(0))?;
    version.ok_or(WriteError::NoReport)
}

/// The paragraph, if it is still the version that the writer saw.
fn unchanged(
    act: &mut Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    seen: i64,
) -> Result<Paragraph, WriteError> {
    let kept = store::paragraph_of(&mut act.look(), report, paragraph)?;
    match kept {
        Some(kept) if kept.version == seen => Ok(kept),
        Some(kept) => Err(WriteError::Conflict(Box::new(Theirs {
            text: Some(kept.text),
            version: kept.version,
            at: kept.changed_at,
            actor: kept.changed_by,
        }))),
        None => {
            let changes = store::versions(&mut act.look(), report, -1, i64::MAX)?;
            let last = changes
                .into_iter()
                .rfind(|change| change.paragraph == paragraph);
            let last = last.ok_or(WriteError::NoParagraph)?;
            Err(WriteError::Conflict(Box::new(Theirs {
                text: None,
                version: last.version,
                at: last.at,
                actor: last.actor,
            })))
        }
    }
}

/// A place after a paragraph and before the one that follows it. Where there is no room left, all are set apart anew.
fn place_after(
    act: &mut Act<'_, '_>,
    report: RecordId,
    after: Option<RecordId>,
    moved: Option<RecordId>,
) -> Result<i64, WriteError> {
    for _ in 0..2 {
        let mut all = store::paragraphs(&mut act.look(), report)?;
        all.retain(|paragraph| Some(paragraph.id) != moved);
        let at = match after {
            Some(after) => {
                1 + all
                    .iter()
                    .position(|p| p.id == after)
                    .ok_or(WriteError::NoParagraph)?
            }
            None => 0,
        };
        let before = at.checked_sub(1).map_or(0, |at| all[at].place);
        let Some(next) = all.get(at) else {
            return Ok(before + STEP);
        };
        let middle = before + (next.place - before) / 2;
        if middle > before && middle < next.place {
            return Ok(middle);
        }
        let version = next_version(act, report)?;
        let (at, by) = (act.now.to_string(), act.actor.to_string());
        for (number, paragraph) in (1_i64..).zip(store::paragraphs(&mut act.look(), report)?) {
            let (place, level, text) = (number * STEP, paragraph.level.word(), &paragraph.text);
            act.tx.run(
                store::MOVE_PARAGRAPH,
                bind![act.union, report, paragraph.id, place],
            )?;
            act.tx.run(
                store::ADD_VERSION,
                bind![
                    act.union,
                    report,
                    version,
                    paragraph.id,
                    "set_apart",
                    place,
                    level,
                    text,
                    false,
                    &at,
                    &by
                ],
            )?;
        }
    }
    Err(WriteError::NoParagraph)
}

/// Sees that the whole text can still be read: chapters before closing words, items in chapters.
fn in_order(act: &mut Act<'_, '_>, report: RecordId) -> Result<(), WriteError> {
    let all = store::paragraphs(&mut act.look(), report)?;
    Template::compose(presented::parts(&all)).map_err(WriteError::Text)?;
    Ok(())
}
