//! Which form a sheet is, where its headings stand, and which column holds what.
//!
//! Every row near the top whose cells are all words may be the headings. A form fits when all that it must have is there;
//! among those that fit, the one wins that explains most of the headings, is told by the title, and whose columns hold what
//! they should. When two explain a sheet equally well nobody chooses: the sheet is reported, and a mapping can settle it.

mod content;
mod fit;
mod known;
mod regions;
mod spread;

pub(crate) use fit::Misfit;
pub(crate) use known::Known;
pub(crate) use regions::{Region, regions};

use crate::cell::Scale;
use crate::headings::{Heading, headings};
use crate::mapping::{Mapping, SheetMapping};
use crate::particulars::Particulars;
use crate::words;
use fit::{Candidate, fit};
use niangjia_base::calendar::PartialDay;
use niangjia_base::text;
use niangjia_office::forms::{Form, Parsed};
use niangjia_workbook::{Cell, Row, Sheet};

/// Rows from the top in which headings are looked for.
const ROWS_FOR_HEADINGS: usize = 40;
/// Rows from the end in which notes are looked for.
const ROWS_FOR_NOTES: usize = 30;

/// What a sheet was recognised as.
pub(crate) enum Recognised {
    /// There is nothing in it.
    Empty,
    /// Just one form fits best.
    As(Box<Plan>),
    /// No form fits; the headings of the best candidate, for a mapping, and what keeps the nearest form from fitting.
    Unknown(Vec<Heading>, Option<Misfit>),
    /// Several forms fit equally well.
    Several(Vec<Heading>, Vec<&'static str>),
    /// A mapping says that nobody needs it.
    Ignored,
}

/// How a sheet is read.
pub(crate) struct Plan {
    pub(crate) form: &'static Form,
    /// The row of the headings, as the office sees it.
    pub(crate) header_row: u32,
    /// The headings.
    pub(crate) headings: Vec<Heading>,
    /// Where the records begin, among the sheet's rows.
    pub(crate) first: usize,
    /// Where each column of the form stands.
    pub(crate) sources: Vec<Option<Source>>,
    /// Values of a form's column that stand in the headings, with the cells under each.
    pub(crate) spreads: Vec<Spread>,
    /// Headings that no column of the form explains.
    pub(crate) unrecognised: Vec<Heading>,
    pub(crate) particulars: Particulars,
}

/// Where the value of a form's column stands.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// In a column.
    Column(u32, Scale),
    /// In columns for the year, the month and the day.
    Parts {
        year: Option<u32>,
        month: u32,
        day: u32,
    },
    /// Outside the table: the same for every row.
    Around(Parsed),
}

/// One value that stands in the headings.
#[derive(Clone, Debug)]
pub(crate) struct Spread {
    /// Which column of the form it is a value of.
    pub(crate) of: usize,
    pub(crate) value: Parsed,
    /// The day that stands with it, and the column of the form that it is for.
    pub(crate) day: Option<(usize, PartialDay)>,
    /// Columns of the form and the cells that fill them.
    pub(crate) cells: Vec<(usize, u32, Scale)>,
}

impl Plan {
    /// The letters of the sheet's column for a column of the form.
    pub(crate) fn letters(&self, name: &str) -> Option<String> {
        let at = self
            .form
            .columns
            .iter()
            .position(|column| column.name == name)?;
        match self.sources.get(at)?.as_ref()? {
            Source::Column(column, _) | Source::Parts { day: column, .. } => {
                Some(crate::headings::letters(*column))
            }
            Source::Around(_) => None,
        }
    }

    /// The columns of the form that stand in no column of the sheet, each with its usual heading.
    pub(crate) fn lacking(&self) -> Vec<(String, String)> {
        let columns = self.form.columns.iter().zip(&self.sources).enumerate();
        columns
            .filter(|(of, (column, source))| {
                let elsewhere = !matches!(source, Some(Source::Column(..) | Source::Parts { .. }));
                let spread = |s: &Spread| s.of == *of || s.cells.iter().any(|cell| cell.0 == *of);
                elsewhere && !column.headings.is_empty() && !self.spreads.iter().any(spread)
            })
            .map(|(_, (column, _))| {
                let usual = column.headings.first().copied().unwrap_or_default();
                (column.name.to_owned(), usual.to_owned())
            })
            .collect()
    }

    /// Which column of the sheet holds what, for the source of its records.
    pub(crate) fn described(&self) -> Vec<(String, String, String)> {
        let heading = |column: u32| {
            self.headings
                .iter()
                .find(|h| h.column == column)
                .map(|h| h.written.clone())
                .unwrap_or_default()
        };
        let single =
            self.form.columns.iter().zip(&self.sources).filter_map(
                |(column, source)| match source {
                    Some(Source::Column(at, _) | Source::Parts { day: at, .. }) => {
                        Some((column.name, *at))
                    }
                    _ => None,
                },
            );
        let spread = self.spreads.iter().flat_map(|spread| {
            spread.cells.iter().filter_map(|(of, at, _)| {
                self.form.columns.get(*of).map(|column| (column.name, *at))
            })
        });
        single
            .chain(spread)
            .map(|(name, at)| (name.to_owned(), crate::headings::letters(at), heading(at)))
            .collect()
    }
}

/// Recognises one table of a sheet.
pub(crate) fn recognise(region: &Region, known: &Known, mapping: &Mapping) -> Recognised {
    let sheet = &region.sheet;
    if sheet.rows.is_empty() {
        return Recognised::Empty;
    }
    let notes = notes(sheet);
    let mut best: Vec<(i64, Plan)> = Vec::new();
    let mut most: Vec<Heading> = Vec::new();
    let mut nearest: Option<Misfit> = None;
    for at in 0..sheet.rows.len().min(ROWS_FOR_HEADINGS) {
        let Some((found, first)) = headings(sheet, at) else {
            continue;
        };
        let settled = mapping.of(&found);
        if settled.is_some_and(SheetMapping::is_ignored) {
            return Recognised::Ignored;
        }
        let above = sheet.rows.iter().take(at).flat_map(texts_of).collect();
        let mut particulars = Particulars::read(above, &sheet.name, notes.clone());
        region.inherit(&mut particulars);
        particulars.learn_year(found.iter().map(|heading| heading.written.as_str()));
        let candidate = Candidate {
            sheet,
            known,
            at,
            headings: &found,
            first,
            particulars: &particulars,
            settled,
        };
        for form in known
            .forms
            .iter()
            .filter(|known| settled.is_none_or(|s| s.form == known.form.name))
        {
            match fit(&candidate, form) {
                Ok((score, plan)) => {
                    let highest = best.first().map_or(i64::MIN, |(score, _)| *score);
                    if score > highest {
                        best.clear();
                    }
                    if score >= highest {
                        best.push((score, plan));
                    }
                }
                Err(misfit) => {
                    if nearest.as_ref().is_none_or(|n| misfit.found > n.found) {
                        nearest = Some(misfit);
                    }
                }
            }
        }
        if found.len() > most.len() {
            most = found;
        }
        if settled.is_some() && !best.is_empty() {
            break;
        }
    }
    let mut names: Vec<&'static str> = best.iter().map(|(_, plan)| plan.form.name).collect();
    names.dedup();
    match (best.pop(), names.len()) {
        (Some((_, plan)), 1) => Recognised::As(Box::new(plan)),
        (Some(_), _) => Recognised::Several(most, names),
        (None, _) => Recognised::Unknown(most, nearest.filter(|misfit| misfit.found > 1)),
    }
}

/// Lines under the table: rows near the end with one text in them.
fn notes(sheet: &Sheet) -> Vec<String> {
    let from = sheet.rows.len().saturating_sub(ROWS_FOR_NOTES);
    let lone = sheet
        .rows
        .iter()
        .skip(from)
        .filter(|row| row.cells.len() == 1);
    lone.flat_map(texts_of)
        .filter(|text| starts_as_note(&text::word_key(text)))
        .collect()
}

/// Whether a line begins as the lines under a table do.
pub(crate) fn starts_as_note(key: &str) -> bool {
    let key = key.trim_start_matches('(');
    words::NOTES.iter().any(|word| key.starts_with(word))
}

fn texts_of(row: &Row) -> Vec<String> {
    row.cells
        .iter()
        .filter_map(|(_, cell)| match cell {
            Cell::Text(text) => Some(text.to_string()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests;
