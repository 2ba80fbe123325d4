//! What has changed since a seal: figures that are others now, with the records because of which, and words.

use super::Stage;
use super::definitions::way;
use super::rules::changed;
use crate::actions::{WriteError, open_report};
use crate::figures::{Point, Registry, Values, quantity};
use crate::presented::Wording;
use crate::shown::{ChangedList, FigureChange};
use crate::store;
use crate::versions::{self, Difference};
use niangjia_base::ids::RecordId;
use niangjia_document::{Format, Part, Reference, Template};
use niangjia_office::Look;
use niangjia_office::measures::Made;
use serde_json::Value;
use std::collections::BTreeSet;

/// What has changed since a seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The seal's digest.
    pub seal: String,
    /// Its stage.
    pub stage: Stage,
    /// Figures that are others now, in the order of reading.
    pub figures: Vec<SinceFigure>,
    /// Paragraphs that read otherwise now.
    pub text: Vec<Difference>,
    /// Rules that are others now, by their names in the seal.
    pub rules: Vec<String>,
}

/// A sealed figure that is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SinceFigure {
    /// Its number in the sealed text; nothing when its sentence was left out.
    pub number: Option<u32>,
    /// Its measure.
    pub measure: String,
    /// As it was sealed.
    pub sealed: Option<String>,
    /// As it would be printed now; nothing when it would be left out.
    pub now: Option<String>,
    /// The change, with its records.
    pub change: FigureChange,
    /// Whether it is counted in another way now.
    pub redefined: bool,
}

/// What has changed since a report was sealed at a stage; nothing when it was not.
///
/// # Errors
/// When there is no such report, or its figures cannot be made.
pub fn since(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    id: RecordId,
    stage: Stage,
) -> Result<Option<Since>, WriteError> {
    let report = open_report(look, id)?;
    let seals = store::seals(look, id)?;
    let Some(seal) = seals.into_iter().find(|seal| seal.stage == stage) else {
        return Ok(None);
    };
    let file: Value =
        serde_json::from_str(&seal.content).map_err(niangjia_office::ActError::from)?;
    let secret = store::last_reading(look, id)?.secret;
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    let nothing = Vec::new();
    let sealed = file["parts"]["figures"].as_array().unwrap_or(&nothing);
    let mut values = Values::new(look, registry, report.period).of_branch(report.branch.as_deref());
    for figure in sealed {
        let written = figure["written"].as_str().unwrap_or_default();
        let Some((reference, measure)) = reference(written).and_then(|reference| {
            let measure = values.measure(&reference.id)?;
            Some((reference, measure))
        }) else {
            continue;
        };
        let point = Point::of(
            &reference,
            measure,
            report.period,
            report.branch.as_deref(),
            registry.sessions,
        )?;
        if !told.insert((figure["number"].as_u64(), point.to_string())) {
            continue;
        }
        let is = values.value(measure, &point)?;
        let (was, n_was) = (
            figure["value"].as_i64(),
            figure["records"].as_i64().unwrap_or(0),
        );
        let mut lists = Vec::new();
        for (leaf, list) in values.lists(&point, &secret)? {
            let before = figure["lists"][leaf.id].as_str().unwrap_or_default();
            if let (true, Made::Fold { records, .. }) = (before != list.digest(), &leaf.made) {
                lists.push((leaf.id, records.kind, before.to_owned(), list));
            }
        }
        if (was, n_was) == (is.value, is.n_records) && lists.is_empty() {
            continue;
        }
        let now = match reference.format {
            Format::Names(_) => values
                .labels(measure, &point)
                .ok()
                .and_then(|labels| reference.format.print_names(&labels).ok()),
            _ => is.value.filter(|_| is.n_records > 0).and_then(|value| {
                reference
                    .print(
                        quantity(measure.unit, value),
                        &(wording.word)(measure.unit.key()),
                    )
                    .ok()
            }),
        };
        let definition = &file["parts"]["definitions"][measure.id]["way"];
        let mut one = SinceFigure {
            number: figure["number"]
                .as_u64()
                .and_then(|number| u32::try_from(number).ok()),
            measure: measure.id.to_owned(),
            sealed: figure["printed"].as_str().map(str::to_owned),
            now,
            change: FigureChange {
                was,
                is: is.value,
                n_was,
                n_is: is.n_records,
                records: Vec::new(),
            },
            redefined: definition
                .as_str()
                .is_some_and(|sealed| sealed != way(measure)),
        };
        one.change.records.reserve(lists.len());
        found.push((one, lists));
    }
    let migrations = store::migrations(look)?;
    let mut figures = Vec::new();
    for (mut figure, lists) in found {
        for (leaf, kind, before, is) in lists {
            let was = store::list(look, id, &before)?.unwrap_or_default();
            figure.change.records.push(ChangedList {
                measure: leaf.to_owned(),
                kind,
                change: was.compare(&is),
            });
        }
        figures.push(figure);
    }
    Ok(Some(Since {
        rules: changed(&file["parts"]["rules"], &migrations),
        seal: seal.digest,
        stage,
        figures,
        text: versions::difference(look, id, seal.version, report.version)?,
    }))
}

/// A reference as it was written.
fn reference(written: &str) -> Option<Reference> {
    let text = format!("{{{{{written}}}}}");
    let template = Template::compose([(Part::Opening, text.as_str())]).ok()?;
    template
        .references()
        .first()
        .map(|reference| (*reference).clone())
}
