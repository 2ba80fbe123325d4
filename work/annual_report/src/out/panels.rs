//! What everybody may see behind a figure: its definition, its exact value, and how it divides.

use crate::figures::{Point, Registry, Values};
use crate::presented::Wording;
use crate::remarks::SMALL;
use crate::shown::Shown;
use niangjia_office::Look;
use niangjia_office::measures::{self, Made, Measure, Split, Unit};
use niangjia_store::Error;
use serde::{Deserialize, Serialize};

/// What opens behind a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// The figure's number in the text.
    pub number: u32,
    /// The measure.
    pub measure: String,
    /// What it is called.
    pub name: String,
    /// How it is counted.
    pub definition: String,
    /// As the text prints it.
    pub printed: String,
    /// The exact value without its unit; nothing where it is withheld, or a list of names.
    pub value: Option<String>,
    /// The unit.
    pub unit: String,
    /// Its days.
    pub period: String,
    /// Which part it is, if not the whole.
    pub part: Option<String>,
    /// How many records are behind it; nothing where that is withheld.
    pub records: Option<i64>,
    /// How it divides; nothing where that would tell of persons.
    pub splits: Vec<PanelSplit>,
}

/// One way in which a figure divides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelSplit {
    /// By what: `month`, `branch`, `kind`, `level`.
    pub by: String,
    /// The parts with their values; nothing where a value is withheld.
    pub parts: Vec<(String, Option<String>)>,
}

/// A way with more parts is of no use on a page.
const MOST_PARTS: usize = 40;

/// The panels of a report, by the numbers of its figures.
///
/// # Errors
/// When the database cannot be read.
pub(crate) fn panels(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    shown: &Shown,
) -> Result<Vec<Panel>, Error> {
    let mut values = Values::new(look, registry, shown.report.period);
    let mut panels = Vec::new();
    for figure in &shown.draft.figures {
        let measure = values.measure(&figure.measure);
        let (Some(measure), Some(point)) = (measure, &figure.point) else {
            continue;
        };
        let counts_people = matches!(
            measure.unit,
            Unit::Person | Unit::PersonTime | Unit::PersonMonth
        );
        let small = |value: i64| counts_people && value > 0 && value < SMALL;
        let withheld =
            measure.delicate && (figure.n_records < SMALL || figure.value.is_some_and(small));
        panels.push(Panel {
            number: figure.number,
            measure: figure.measure.clone(),
            name: (wording.word)(&measure.name_key()),
            definition: (wording.word)(&measure.definition_key()),
            printed: figure.printed.clone(),
            value: figure
                .value
                .filter(|_| !withheld)
                .map(|value| measure.unit.print(value)),
            unit: (wording.word)(measure.unit.key()),
            period: point.period.to_string(),
            part: point.part.as_ref().map(|(_, is)| is.clone()),
            records: Some(figure.n_records).filter(|_| !withheld),
            splits: splits(&mut values, measure, point, wording)?,
        });
    }
    Ok(panels)
}

/// The panels of a report as it is now.
///
/// # Errors
/// When the database cannot be read.
pub fn panels_of(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    shown: &Shown,
) -> Result<Vec<Panel>, Error> {
    panels(look, registry, wording, shown)
}

fn splits(
    values: &mut Values<'_, '_, '_>,
    measure: &'static Measure,
    point: &Point,
    wording: &Wording<'_>,
) -> Result<Vec<PanelSplit>, Error> {
    if measure.delicate || point.part.is_some() || !matches!(measure.made, Made::Fold { .. }) {
        return Ok(Vec::new());
    }
    let mut splits = Vec::new();
    for by in [Split::Month, Split::Branch, Split::Kind, Split::Level] {
        let parts = measures::split(values.look(), measure, point.period, by)?;
        if parts.len() < 2 || parts.len() > MOST_PARTS {
            continue;
        }
        let withheld = withheld(&parts.iter().map(|part| part.n_records).collect::<Vec<_>>());
        let parts = parts.into_iter().zip(withheld).map(|(part, withheld)| {
            let label = part.label.unwrap_or_default();
            let label = match by {
                Split::Kind | Split::Level => code(measure, &label, wording),
                Split::Month | Split::Branch | Split::Sex => label,
            };
            (label, (!withheld).then(|| measure.unit.print(part.value)))
        });
        splits.push(PanelSplit {
            by: by.word().to_owned(),
            parts: parts.collect(),
        });
    }
    Ok(splits)
}

/// Which parts are withheld: those of few records, and of the others the smallest where one alone could be found by taking
/// the rest from the whole.
fn withheld(records: &[i64]) -> Vec<bool> {
    let mut withheld: Vec<bool> = records.iter().map(|n| *n < SMALL).collect();
    if withheld.iter().filter(|withheld| **withheld).count() == 1 {
        let shown = (0..records.len()).filter(|at| !withheld[*at]);
        if let Some(smallest) = shown.min_by_key(|at| records[*at]) {
            withheld[smallest] = true;
        }
    }
    withheld
}

/// A code in words. The name of the line of work begins the measure's id; where nobody named the code it stands as it is.
fn code(measure: &Measure, code: &str, wording: &Wording<'_>) -> String {
    let slice = measure.id.split('.').next().unwrap_or_default();
    let dashed = code.replace('_', "-");
    let keys = [
        format!("code-{slice}-{dashed}"),
        format!("code-people-{dashed}"),
    ];
    let said = keys.iter().map(|key| (wording.word)(key));
    said.into_iter()
        .find(|said| !said.starts_with('⟦'))
        .unwrap_or_else(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::withheld;

    #[test]
    fn no_small_part_can_be_worked_out() {
        for (records, expected) in [
            (vec![10, 20, 30], vec![false, false, false]),
            (vec![10, 3, 30], vec![true, true, false]),
            (vec![1, 3, 30], vec![true, true, false]),
            (vec![4, 30], vec![true, true]),
            (vec![], vec![]),
        ] {
            assert_eq!(withheld(&records), expected);
        }
    }
}
