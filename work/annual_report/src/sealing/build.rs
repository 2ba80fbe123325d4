//! Setting a seal.

use super::canonical::digest;
use super::definitions::definitions;
use super::rules::rules;
use super::{FORM, Stage, canonical, text};
use crate::actions::{PROGRAM, WriteError, changing, keep_reading};
use crate::figures::{RecordList, Registry, hexadecimal, keyed};
use crate::hand::{HandFigure, HandState};
use crate::out::panels;
use crate::presented::Wording;
use crate::report::REPORT;
use crate::shown::{self, Shown};
use crate::store;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::history::Event;
use niangjia_office::{Act, Look};
use niangjia_store::{Error, bind};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A seal that was just set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// The digest of everything, in hexadecimal.
    pub digest: String,
    /// Figures without any source that were sealed with it.
    pub n_typed: usize,
    /// Paragraphs that still need rewriting.
    pub n_marked: usize,
}

/// Seals a report at its next stage: a draft as the reading draft, a reading draft as final.
///
/// # Errors
/// When it is final already, or its figures cannot be made.
pub fn seal(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    report: RecordId,
) -> Result<Sealed, WriteError> {
    let before = changing(&mut act.look(), report)?;
    let stage = Stage::after(before.state).ok_or(WriteError::Sealed)?;
    let changed = act.tx.run(
        store::INTO_STATE,
        bind![act.union, report, before.state.word(), stage.state().word()],
    )?;
    if changed == 0 {
        return Err(WriteError::Sealed);
    }
    keep_reading(act, registry, wording, report)?;
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    let mut look = act.look();
    let shown = shown::show(&mut look, registry, wording, report)?.ok_or(WriteError::NoReport)?;
    let parts = parts(&mut look, registry, wording, &shown, stage, &at, &by)?;
    let unwritable =
        || WriteError::Store(Error::Unfit("a sealed text holds a fraction".to_owned()));
    let (content, seal) = sealed_file(parts).ok_or_else(unwritable)?;
    let version = shown.report.version;
    act.tx.run(
        store::ADD_SEAL,
        bind![
            act.union,
            report,
            stage.word(),
            &seal,
            &content,
            version,
            &at,
            &by
        ],
    )?;
    let detail = json!({ "stage": stage.word(), "seal": seal, "version": version });
    act.record(Event::of(REPORT, report, "sealed", detail));
    let typed = shown
        .hand
        .iter()
        .filter(|figure| figure.state == HandState::Typed);
    let marked = shown
        .paragraphs
        .iter()
        .filter(|paragraph| !paragraph.marks.is_empty());
    Ok(Sealed {
        digest: seal,
        n_typed: typed.count(),
        n_marked: marked.count(),
    })
}

/// The file of some parts, and its seal: the digest of the digests of the parts.
pub(super) fn sealed_file(parts: Map<String, Value>) -> Option<(String, String)> {
    let digests = parts
        .iter()
        .map(|(name, part)| Some((name.clone(), Value::from(digest(part)?))));
    let digests: Map<String, Value> = digests.collect::<Option<_>>()?;
    let seal = digest(&json!({ "form": FORM, "digests": digests }))?;
    let file = json!({ "form": FORM, "parts": parts, "digests": digests, "seal": seal });
    Some((canonical(&file)? + "\n", seal))
}

fn parts(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    shown: &Shown,
    stage: Stage,
    at: &str,
    by: &str,
) -> Result<Map<String, Value>, WriteError> {
    let report = &shown.report;
    let secret = store::last_reading(look, report.id)?.secret;
    let memo = store::memo(look, report.id)?;
    let mut lists: BTreeMap<String, Value> = BTreeMap::new();
    let mut figures = Vec::new();
    for reference in &shown.references {
        let key = reference.point.as_ref().map(ToString::to_string);
        let read = key.as_ref().and_then(|key| memo.read.get(key));
        let standing = shown
            .draft
            .figures
            .iter()
            .find(|figure| Some(figure.number) == reference.number);
        let behind = read.map(|read| read.lists.clone()).unwrap_or_default();
        for digest in behind.values() {
            if !lists.contains_key(digest) {
                let list = store::list(look, report.id, digest)?.unwrap_or_default();
                lists.insert(digest.clone(), entries(&list, digest, &secret));
            }
        }
        figures.push(json!({
            "number": reference.number,
            "paragraph": store::id_text(reference.paragraph),
            "written": reference.written,
            "measure": reference.point.as_ref().map(|point| point.measure),
            "point": key,
            "printed": standing.map(|figure| figure.printed.as_str()),
            "value": read.and_then(|read| read.figure.value),
            "records": read.map_or(0, |read| read.figure.n_records),
            "lists": behind,
        }));
    }
    let source: Vec<Value> = shown
        .paragraphs
        .iter()
        .map(|p| json!({ "id": store::id_text(p.id), "level": p.level.word(), "text": p.text, "version": p.version }))
        .collect();
    let named = shown
        .references
        .iter()
        .filter_map(|reference| reference.point.as_ref());
    let remarks = shown.draft.remarks.iter();
    let remarks: Vec<Value> = remarks
        .map(|remark| json!({ "remark": remark.key(), "calculation": remark.calculation(), "figure": remark.figure }))
        .collect();
    let left_out: Vec<Value> = shown
        .draft
        .left_out
        .iter()
        .map(|left| json!({ "measure": left.measure, "paragraph": left.line, "reason": left.reason.key() }))
        .collect();
    let head = json!({
        "union": wording.union, "report": store::id_text(report.id), "name": report.name, "kind": report.kind.word(),
        "meeting": report.meeting, "branch": report.branch, "period": report.period.to_string(), "stage": stage.word(),
        "version": report.version, "sealed_at": at, "sealed_by": by, "program": PROGRAM, "schema": store::schema(look)?,
    });
    let migrations = store::migrations(look)?;
    let panels = panels::panels(look, registry, wording, shown)?;
    let panels = serde_json::to_value(panels).map_err(niangjia_office::ActError::from)?;
    let parts = [
        ("head", head),
        ("text", text::written(&shown.draft.document)),
        ("source", Value::from(source)),
        ("figures", Value::from(figures)),
        ("lists", json!(lists)),
        (
            "definitions",
            definitions(registry.measures, named.map(|point| point.measure), wording),
        ),
        ("rules", rules(&migrations)),
        ("hand", shown.hand.iter().map(hand).collect()),
        ("panels", panels),
        (
            "remarks",
            json!({ "remarks": remarks, "left_out": left_out }),
        ),
    ];
    Ok(parts
        .into_iter()
        .map(|(name, part)| (name.to_owned(), part))
        .collect())
}

/// A list without any record in plain: of each a mark by which the office finds it again, and a digest of what it said; in
/// the order of the marks, which tells nothing.
fn entries(list: &RecordList, name: &str, secret: &[u8]) -> Value {
    let mut entries: Vec<String> = list
        .entries()
        .map(|(record, digest)| {
            let id = record.whole().to_be_bytes();
            let mark = keyed(secret, &[b"mark", name.as_bytes(), &id].concat());
            let said = keyed(secret, &[b"said", name.as_bytes(), &id, digest].concat());
            format!("{} {}", hexadecimal(&mark[..8]), hexadecimal(&said[..16]))
        })
        .collect();
    entries.sort_unstable();
    Value::from(entries)
}

fn hand(figure: &HandFigure) -> Value {
    let (state, evidence) = match &figure.state {
        HandState::Typed => ("typed", None),
        HandState::Declared(evidence) => ("declared", Some(evidence)),
        HandState::Static(_) => ("static", None),
    };
    let evidence = evidence.map(|evidence| {
        json!({
            "file": evidence.file_name, "digest": evidence.file_digest, "person": evidence.person, "day": evidence.day,
        })
    });
    json!({
        "paragraph": store::id_text(figure.paragraph), "written": figure.written, "state": state, "evidence": evidence,
    })
}
