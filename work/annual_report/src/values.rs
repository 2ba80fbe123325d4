//! The answers to the text's references: a measure's value, printed as the text asks.

use crate::draft::Context;
use niangjia_base::calendar::Period;
use niangjia_base::text;
use niangjia_document::{Format, PrintError, Quantity, Reference};
use niangjia_office::Look;
use niangjia_office::measures::{self, Figure, Fold, Made, Measure, TraceRow, Unit};
use niangjia_office::registers::Privacy;
use niangjia_store::Error;
use std::collections::BTreeMap;

/// So many records are read at a time when their labels are listed.
const PAGE: i64 = 200;

/// Why a figure could not be made.
#[derive(Debug, thiserror::Error)]
pub enum FigureError {
    /// Such as a share as money.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The names of persons behind a figure that is withheld when it is small.
    #[error("the names behind {0} are not for a report")]
    Withheld(&'static str),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// The values of a period, each computed once.
pub(crate) struct Values<'v, 'a, 't> {
    look: &'v mut Look<'a, 't>,
    measures: &'v [&'static Measure],
    period: Period,
    known: BTreeMap<&'static str, Figure>,
}

/// What stands where a reference stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) printed: String,
    pub(crate) value: i64,
    pub(crate) n_records: i64,
}

impl<'v, 'a, 't> Values<'v, 'a, 't> {
    pub(crate) fn new(
        look: &'v mut Look<'a, 't>,
        measures: &'v [&'static Measure],
        period: Period,
    ) -> Self {
        Self {
            look,
            measures,
            period,
            known: BTreeMap::new(),
        }
    }

    /// The measure of this id, if a line of work has it.
    pub(crate) fn measure(&self, id: &str) -> Option<&'static Measure> {
        self.measures.iter().copied().find(|m| m.id == id)
    }

    pub(crate) fn registered(&self) -> &'v [&'static Measure] {
        self.measures
    }

    /// The value of a measure.
    pub(crate) fn figure(&mut self, measure: &'static Measure) -> Result<Figure, Error> {
        if let Some(figure) = self.known.get(measure.id) {
            return Ok(*figure);
        }
        let figure = measures::figure(self.look, self.measures, measure, self.period)?;
        self.known.insert(measure.id, figure);
        Ok(figure)
    }

    /// The answer to a reference; nothing without a measure, without records, or without anything to divide by.
    pub(crate) fn answer(
        &mut self,
        reference: &Reference,
        context: &Context<'_>,
    ) -> Result<Option<Answer>, FigureError> {
        let Some(measure) = self.measure(&reference.id) else {
            return Ok(None);
        };
        let figure = self.figure(measure)?;
        let Some(value) = figure.value else {
            return Ok(None);
        };
        if figure.n_records == 0 && !reference.must_stay {
            return Ok(None);
        }
        let printed = match reference.format {
            Format::Names(at_most) => {
                let labels = self.labels(measure, at_most)?;
                if labels.is_empty() {
                    return Ok(None);
                }
                reference.format.print_names(&labels)?
            }
            _ => reference.print(
                quantity(measure.unit, value),
                &(context.word)(measure.unit.key()),
            )?,
        };
        Ok(Some(Answer {
            printed,
            value,
            n_records: figure.n_records,
        }))
    }

    /// What the records behind a figure are called, each once, in the order of the trace, so many at most.
    fn labels(
        &mut self,
        measure: &'static Measure,
        at_most: Option<usize>,
    ) -> Result<Vec<String>, FigureError> {
        if measure.delicate || measure.names_privacy() > Privacy::Internal {
            return Err(FigureError::Withheld(measure.id));
        }
        let at_most = at_most.unwrap_or(usize::MAX);
        let mut labels: Vec<String> = Vec::new();
        let mut after = None;
        loop {
            let page = measures::trace(self.look, measure, self.period, after, PAGE)?;
            for label in page.rows.into_iter().filter_map(|row| label(measure, row)) {
                if labels.len() == at_most {
                    return Ok(labels);
                }
                if !labels.contains(&label) {
                    labels.push(label);
                }
            }
            after = page.next;
            if after.is_none() {
                return Ok(labels);
            }
        }
    }
}

/// What a figure counts is what its list names: persons, branches, or what the records are about.
fn label(measure: &Measure, row: TraceRow) -> Option<String> {
    let fold = match measure.made {
        Made::Fold { fold, .. } => fold,
        Made::Share { .. } | Made::PerHead { .. } => return None,
    };
    match fold {
        Fold::Persons => row.name.map(|name| closed_up(&name)),
        Fold::Units => row.branch,
        _ => row.subject.or(row.name).or(row.branch),
    }
}

/// A name without the blanks that tables put between its characters so that columns look even; a name in Latin letters keeps
/// those between its words.
fn closed_up(name: &str) -> String {
    if name.chars().any(|c| c.is_ascii_alphabetic()) {
        return name.trim().to_owned();
    }
    name.chars().filter(|c| !text::is_blank(*c)).collect()
}

/// The value in the words of the document crate.
pub(crate) fn quantity(unit: Unit, value: i64) -> Quantity {
    match unit {
        Unit::Yuan | Unit::YuanPerHead => Quantity::Fen(value),
        Unit::Percent | Unit::Rate => Quantity::BasisPoints(value),
        _ => Quantity::Count(value),
    }
}
