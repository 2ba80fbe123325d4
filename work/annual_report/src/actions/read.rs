//! Reading the figures: what they are now is kept, with the records behind each, and later changes are told against it.

use super::{WriteError, open_report};
use crate::draft::ReportError;
use crate::figures::{Memo, Point, RecordList, Registry, Values, counts};
use crate::presented::{self, Wording};
use crate::report::REPORT;
use crate::shown::{self, FigureState};
use crate::store;
use niangjia_base::ids::RecordId;
use niangjia_office::history::Event;
use niangjia_office::registers::Privacy;
use niangjia_office::{Act, ActError};
use niangjia_store::{Bind, InsertInto, bind};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// The version of this program, which says how it made figures.
pub(crate) const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Says that the figures were read as they are now. Answers how many had changed since the last reading.
///
/// # Errors
/// When there is no such report or the figures cannot be made.
pub fn read(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    report: RecordId,
) -> Result<usize, WriteError> {
    let shown = shown::show(&mut act.look(), registry, wording, report)?;
    let shown = shown.ok_or(WriteError::NoReport)?;
    let mut told = Vec::new();
    for reference in &shown.references {
        if let FigureState::Changed(change) = &reference.state {
            told.push(json!({ "figure": reference.written, "was": change.was, "is": change.is }));
        }
    }
    keep_reading(act, registry, wording, report)?;
    let changed = told.len();
    act.record(Event::of(
        REPORT,
        report,
        "figures_read",
        json!({ "changed": told }),
    ));
    Ok(changed)
}

/// Keeps every figure of a report as it is now, with its lists of records.
pub(crate) fn keep_reading(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    id: RecordId,
) -> Result<(), WriteError> {
    let mut look = act.look();
    let report = open_report(&mut look, id)?;
    let last = store::last_reading(&mut look, id)?;
    let changes = counts(&mut look)?;
    let paragraphs = store::paragraphs(&mut look, id)?;
    let mut values =
        Values::new(&mut look, registry, report.period).of_branch(report.branch.as_deref());
    presented::filled(&mut values, &report, &paragraphs, wording)?;
    let points = points(&values, &paragraphs, &report)?;
    let (memo, lists) = with_lists(values, &points, &last.secret)?;
    keep_lists(act, id, &lists)?;
    act.tx.run(store::FORGET, bind![act.union, id])?;
    keep_memo(act, id, &memo)?;
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    let changes = serde_json::to_string(&changes).map_err(ActError::from)?;
    act.tx.run(
        store::READ_NOW,
        bind![act.union, id, &at, &by, &changes, PROGRAM],
    )?;
    Ok(())
}

/// Keeps the figures that a text refers to now and did not at the last reading: whoever wrote it saw them.
pub(super) fn keep_new(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    id: RecordId,
) -> Result<(), WriteError> {
    let mut look = act.look();
    let report = open_report(&mut look, id)?;
    let last = store::last_reading(&mut look, id)?;
    let known = store::memo(&mut look, id)?;
    let paragraphs = store::paragraphs(&mut look, id)?;
    let values =
        Values::new(&mut look, registry, report.period).of_branch(report.branch.as_deref());
    let mut points = points(&values, &paragraphs, &report)?;
    points.retain(|point| !known.read.contains_key(&point.to_string()));
    if points.is_empty() {
        return Ok(());
    }
    let (mut memo, lists) = with_lists(values, &points, &last.secret)?;
    memo.read.retain(|key, _| !known.read.contains_key(key));
    keep_lists(act, id, &lists)?;
    keep_memo(act, id, &memo)
}

/// What was asked, with the lists behind these points.
fn with_lists(
    mut values: Values<'_, '_, '_>,
    points: &[Point],
    secret: &[u8],
) -> Result<(Memo, Lists), WriteError> {
    let mut lists: Lists = BTreeMap::new();
    let mut of_points: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for point in points {
        // The value of a sentence that is left out behind another figure was not asked for yet.
        if let Some(measure) = values.measure(point.measure) {
            values.value(measure, point)?;
        }
        let mut digests = BTreeMap::new();
        for (leaf, list) in values.lists(point, secret)? {
            let digest = list.digest();
            digests.insert(leaf.id.to_owned(), digest.clone());
            let tells = leaf.privacy() > Privacy::Internal;
            let kept = lists.entry(digest).or_insert((list, false));
            kept.1 |= tells;
        }
        of_points.insert(point.to_string(), digests);
    }
    let mut memo = values.memo();
    for (key, digests) in of_points {
        if let Some(read) = memo.read.get_mut(&key) {
            read.lists = digests;
        }
    }
    Ok((memo, lists))
}

/// Every point that the text refers to, each once.
pub(crate) fn points(
    values: &Values<'_, '_, '_>,
    paragraphs: &[crate::report::Paragraph],
    report: &crate::report::Report,
) -> Result<Vec<Point>, ReportError> {
    let template = presented::template(paragraphs)?;
    let mut points: BTreeMap<String, Point> = BTreeMap::new();
    for reference in template.references() {
        if let Some(measure) = values.measure(&reference.id) {
            let point = Point::of(
                reference,
                measure,
                report.period,
                report.branch.as_deref(),
                values.sessions(),
            )?;
            points.insert(point.to_string(), point);
        }
    }
    Ok(points.into_values().collect())
}

/// Lists by their digests, each with whether it tells by itself of what kind its records are.
type Lists = BTreeMap<String, (RecordList, bool)>;

fn keep_lists(act: &mut Act<'_, '_>, report: RecordId, lists: &Lists) -> Result<(), WriteError> {
    let values = bind![act.union, report];
    let known: BTreeSet<String> = act
        .tx
        .all(store::LISTS, values, |row| row.get::<String>(0))?
        .into_iter()
        .collect();
    let mut new = Vec::new();
    for (digest, (list, tells)) in lists {
        if !known.contains(digest) {
            let n_records = i64::try_from(list.len()).unwrap_or(i64::MAX);
            new.push((
                digest,
                n_records,
                store::list_content(act.vault, digest, list, *tells),
            ));
        }
    }
    let rows: Vec<Vec<Bind<'_>>> = new
        .iter()
        .map(|(digest, n_records, content)| {
            vec![
                act.union.into(),
                report.into(),
                digest.as_str().into(),
                (*n_records).into(),
                content.as_slice().into(),
            ]
        })
        .collect();
    let into = InsertInto {
        table: "report_list",
        columns: &["union_id", "report", "digest", "n_records", "content"],
    };
    act.tx.insert_many(into, rows.iter().map(Vec::as_slice))?;
    Ok(())
}

fn keep_memo(act: &mut Act<'_, '_>, report: RecordId, memo: &Memo) -> Result<(), WriteError> {
    let mut kept = Vec::with_capacity(memo.read.len());
    for (key, read) in &memo.read {
        let labels = read.labels.as_ref().map(serde_json::to_string).transpose();
        let lists = serde_json::to_string(&read.lists).map_err(ActError::from)?;
        kept.push((key, read.figure, labels.map_err(ActError::from)?, lists));
    }
    let rows: Vec<Vec<Bind<'_>>> = kept
        .iter()
        .map(|(key, figure, labels, lists)| {
            vec![
                act.union.into(),
                report.into(),
                key.as_str().into(),
                figure.value.map_or(Bind::Null, Bind::Whole),
                figure.n_records.into(),
                labels.as_deref().map_or(Bind::Null, Bind::Text),
                lists.as_str().into(),
            ]
        })
        .collect();
    let into = InsertInto {
        table: "report_read_figure",
        columns: &[
            "union_id",
            "report",
            "figure",
            "value",
            "n_records",
            "labels",
            "lists",
        ],
    };
    act.tx.insert_many(into, rows.iter().map(Vec::as_slice))?;
    Ok(())
}
