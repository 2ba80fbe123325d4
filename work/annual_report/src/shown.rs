//! A report as somebody sees it: its text, and of every figure whether it is to be trusted.
//!
//! A figure is **bound** when it comes out of the records and is what it was at the last reading; **changed** when it is not,
//! with the records because of which; **typed** when somebody wrote digits that nothing stands behind; **declared** when
//! a file and a person stand behind those; **static** when the digits count nothing: a year, an ordinal, a name.

use crate::actions::{PROGRAM, points};
use crate::comments::Comment;
use crate::draft::{ReportDraft, ReportError};
use crate::evidence::Evidence;
use crate::figures::{ListChange, Memo, Point, Registry, Touched, Values, counts};
use crate::hand::{self, HandFigure};
use crate::presented::{self, Wording};
use crate::report::{Paragraph, Report};
use crate::store::{self, KeptSeal};
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordKind;
use niangjia_document::{Format, Reference};
use niangjia_office::Look;
use niangjia_office::measures::{Figure, Made};
use std::collections::BTreeMap;

/// A report as it is now.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The report.
    pub report: Report,
    /// Its paragraphs, in the order of reading.
    pub paragraphs: Vec<Paragraph>,
    /// The text with its figures; lines are the numbers of the paragraphs, from 1.
    pub draft: ReportDraft,
    /// Every reference of the text in the order of reading, also those of sentences that are left out.
    pub references: Vec<BoundFigure>,
    /// Every number that was typed by hand, in the order of reading.
    pub hand: Vec<HandFigure>,
    /// Declarations whose figure stands in the text no more.
    pub loose: Vec<Evidence>,
    /// What was said of its paragraphs.
    pub comments: Vec<Comment>,
    /// Its seals, the first first.
    pub seals: Vec<KeptSeal>,
}

/// A figure that comes out of the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundFigure {
    /// The paragraph.
    pub paragraph: RecordId,
    /// As it is written, without the braces.
    pub written: String,
    /// What exactly it is; nothing when no line of work has the measure.
    pub point: Option<Point>,
    /// Its number in the text; nothing when its sentence is left out.
    pub number: Option<u32>,
    /// Whether it is what it was.
    pub state: FigureState,
}

/// Whether a figure is what it was at the last reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureState {
    /// It is what it was, of the same records.
    Bound,
    /// It is not.
    Changed(FigureChange),
}

/// How a figure changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// Its value then.
    pub was: Option<i64>,
    /// Its value now.
    pub is: Option<i64>,
    /// Records behind it then.
    pub n_was: i64,
    /// Records behind it now.
    pub n_is: i64,
    /// Because of which records, list by list.
    pub records: Vec<ChangedList>,
}

/// A list of records that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedList {
    /// The measure that folds it.
    pub measure: String,
    /// The kind of its records.
    pub kind: RecordKind,
    /// Which came, went and changed.
    pub change: ListChange,
}

/// All reports, the latest period first.
///
/// # Errors
/// When the database cannot be read.
pub fn reports(look: &mut Look<'_, '_>) -> Result<Vec<Report>, niangjia_store::Error> {
    store::reports(look)
}

/// A report as it is now; nothing when there is none.
///
/// # Errors
/// When its figures cannot be made or the database cannot be read.
pub fn show(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    id: RecordId,
) -> Result<Option<Shown>, ReportError> {
    let Some(report) = store::report_of(look, id)? else {
        return Ok(None);
    };
    let last = store::last_reading(look, id)?;
    let since = if last.program == PROGRAM {
        Touched::between(&last.changes, &counts(look)?)
    } else {
        Touched::Anything
    };
    let read = store::memo(look, id)?;
    let paragraphs = store::paragraphs(look, id)?;
    let still = read.clone().still(&since, registry);
    let mut values = Values::new(look, registry, report.period)
        .of_branch(report.branch.as_deref())
        .knowing(still.clone());
    let draft = presented::filled(&mut values, &report, &paragraphs, wording)?;
    let mut compared: BTreeMap<String, FigureState> = BTreeMap::new();
    let mut differing: Vec<(String, Figure, Vec<Differing>)> = Vec::new();
    for point in points(&values, &paragraphs, &report)? {
        let key = point.to_string();
        let state = match read.read.get(&key) {
            // Nothing it may come of was touched, or it was written after the reading and has nothing to differ from.
            Some(_) if still.read.contains_key(&key) => FigureState::Bound,
            None => FigureState::Bound,
            Some(before) => {
                let Some(measure) = values.measure(point.measure) else {
                    continue;
                };
                let figure = values.value(measure, &point)?;
                let mut lists = Vec::new();
                for (leaf, list) in values.lists(&point, &last.secret)? {
                    let was = before.lists.get(leaf.id);
                    if let (Some(was), Made::Fold { records, .. }) = (was, &leaf.made)
                        && *was != list.digest()
                    {
                        lists.push(Differing {
                            measure: leaf.id,
                            kind: records.kind,
                            was: was.clone(),
                            is: list,
                        });
                    }
                }
                if figure != before.figure || !lists.is_empty() {
                    differing.push((key, figure, lists));
                    continue;
                }
                FigureState::Bound
            }
        };
        compared.insert(key, state);
    }
    let renamed = renamed(&read, &values.memo());
    for (key, figure, lists) in differing {
        let before = read.read.get(&key).map(|read| read.figure);
        let mut records = Vec::new();
        for differing in lists {
            let was = store::list(look, id, &differing.was)?.unwrap_or_default();
            records.push(ChangedList {
                measure: differing.measure.to_owned(),
                kind: differing.kind,
                change: was.compare(&differing.is),
            });
        }
        let change = FigureChange {
            was: before.and_then(|figure| figure.value),
            is: figure.value,
            n_was: before.map_or(0, |figure| figure.n_records),
            n_is: figure.n_records,
            records,
        };
        compared.insert(key, FigureState::Changed(change));
    }
    let references = references(&report, &paragraphs, &draft, registry, &compared, &renamed)?;
    let evidence = store::evidence(look, id)?;
    let hand = hand::figures(&paragraphs, &report, wording, &evidence)?;
    let loose = evidence
        .into_iter()
        .filter(|evidence| !hand.iter().any(|figure| figure.is_declared_by(evidence)))
        .collect();
    Ok(Some(Shown {
        comments: store::comments(look, id)?,
        seals: store::seals(look, id)?,
        report,
        paragraphs,
        draft,
        references,
        hand,
        loose,
    }))
}

struct Differing {
    measure: &'static str,
    kind: RecordKind,
    was: String,
    is: crate::figures::RecordList,
}

/// Points whose records are called otherwise now, though perhaps only a person's name was corrected; with the figure.
fn renamed(read: &Memo, now: &Memo) -> BTreeMap<String, Figure> {
    let names = read.read.iter().filter_map(|(key, before)| {
        let point = key.strip_prefix("names:")?;
        let now = now.read.get(key)?;
        let figure = read
            .read
            .get(point)
            .map_or(before.figure, |read| read.figure);
        (now.labels != before.labels).then(|| (point.to_owned(), figure))
    });
    names.collect()
}

fn references(
    report: &Report,
    paragraphs: &[Paragraph],
    draft: &ReportDraft,
    registry: Registry<'_>,
    compared: &BTreeMap<String, FigureState>,
    renamed: &BTreeMap<String, Figure>,
) -> Result<Vec<BoundFigure>, ReportError> {
    let template = presented::template(paragraphs)?;
    let mut standing = draft.figures.iter().peekable();
    let mut found = Vec::new();
    for reference in template.references() {
        let written = reference.to_string();
        let Some(paragraph) = paragraphs.get(reference.line.saturating_sub(1) as usize) else {
            continue;
        };
        let is_next =
            standing.next_if(|figure| figure.line == reference.line && figure.reference == written);
        let point = point(reference, report, registry);
        let key = point.as_ref().map(ToString::to_string).unwrap_or_default();
        let state = compared.get(&key).cloned().unwrap_or(FigureState::Bound);
        let names = matches!(reference.format, Format::Names(_));
        let state = match (state, renamed.get(&key).filter(|_| names)) {
            (FigureState::Bound, Some(figure)) => FigureState::Changed(FigureChange {
                was: figure.value,
                is: figure.value,
                n_was: figure.n_records,
                n_is: figure.n_records,
                records: Vec::new(),
            }),
            (state, _) => state,
        };
        found.push(BoundFigure {
            paragraph: paragraph.id,
            written,
            point,
            number: is_next.map(|figure| figure.number),
            state,
        });
    }
    Ok(found)
}

fn point(reference: &Reference, report: &Report, registry: Registry<'_>) -> Option<Point> {
    let measure = registry
        .measures
        .iter()
        .find(|measure| measure.id == reference.id)?;
    Point::of(
        reference,
        measure,
        report.period,
        report.branch.as_deref(),
        registry.sessions,
    )
    .ok()
}
