//! Beginning a report: out of the template of its kind, or with paragraphs that were rolled forward.

use super::{WriteError, keep_reading};
use crate::figures::Registry;
use crate::presented::Wording;
use crate::report::{Mark, REPORT, ReportKind};
use crate::store;
use crate::templates::{self, Written};
use niangjia_base::calendar::Period;
use niangjia_base::ids::RecordId;
use niangjia_office::Act;
use niangjia_office::history::Event;
use niangjia_store::bind;
use serde_json::json;

/// The distance between the places of two paragraphs, so that others fit between them.
pub(super) const STEP: i64 = 1 << 40;

/// What a report begins with.
#[derive(Clone, Copy, Debug)]
pub struct Begun<'a> {
    /// Of which kind it is.
    pub kind: ReportKind,
    /// The span that it tells of.
    pub period: Period,
    /// What it is called.
    pub name: &'a str,
    /// The meeting that hears it.
    pub meeting: &'a str,
    /// The branch of a branch report, by its name.
    pub branch: Option<&'a str>,
    /// Random bytes that key the digests of its lists of records.
    pub secret: [u8; 32],
}

/// Begins a report with the text of its kind.
///
/// # Errors
/// When a branch report names no branch, or the figures cannot be made.
pub fn begin(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    begun: Begun<'_>,
) -> Result<RecordId, WriteError> {
    let text = templates::paragraphs(begun.kind.template());
    let text = text
        .into_iter()
        .map(|written| (written, Vec::new()))
        .collect();
    begin_with(act, registry, wording, begun, text, None)
}

/// Begins a report with paragraphs and their marks.
pub(super) fn begin_with(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    begun: Begun<'_>,
    text: Vec<(Written, Vec<Mark>)>,
    rolled_from: Option<RecordId>,
) -> Result<RecordId, WriteError> {
    let (name, branch) = (begun.name.trim(), begun.branch.map(str::trim));
    if name.is_empty() {
        return Err(WriteError::Empty);
    }
    if (begun.kind == ReportKind::Branch) != branch.is_some_and(|branch| !branch.is_empty()) {
        return Err(WriteError::NoBranch);
    }
    let id: RecordId = act.id();
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    let (from, end) = (
        begun.period.from().to_string(),
        begun.period.end().to_string(),
    );
    let rolled: Option<i64> = rolled_from.map(niangjia_base::ids::TypedId::whole);
    act.tx.run(
        store::BEGIN_REPORT,
        bind![
            act.union,
            id,
            begun.kind.word(),
            name,
            begun.meeting.trim(),
            branch,
            &from,
            &end,
            rolled,
            begun.secret.as_slice(),
            &at,
            &by
        ],
    )?;
    let what = if rolled_from.is_some() {
        "rolled"
    } else {
        "begun"
    };
    for (place, (written, marks)) in (1_i64..).zip(&text) {
        let (paragraph, place): (RecordId, i64) = (act.id(), place * STEP);
        let marks = serde_json::to_string(marks).map_err(niangjia_office::ActError::from)?;
        let level = written.level.word();
        act.tx.run(
            store::ADD_PARAGRAPH,
            bind![
                act.union,
                id,
                paragraph,
                place,
                level,
                &written.text,
                &marks,
                0,
                &at,
                &by
            ],
        )?;
        act.tx.run(
            store::ADD_VERSION,
            bind![
                act.union,
                id,
                0,
                paragraph,
                what,
                place,
                level,
                &written.text,
                false,
                &at,
                &by
            ],
        )?;
    }
    keep_reading(act, registry, wording, id)?;
    let detail = json!({
        "kind": begun.kind.word(), "name": name, "period": begun.period.to_string(), "branch": branch,
        "rolled_from": rolled_from.map(store::id_text),
    });
    act.record(Event::of(REPORT, id, what, detail));
    Ok(id)
}
