//! The rows under the headings: records, totals, sections, notes, repeated headings, blank lines with a number.

use crate::cell;
use crate::headings::{Heading, letters};
use crate::recognise::{Plan, Source, starts_as_note};
use crate::totals::Totals;
use crate::words;
use niangjia_base::calendar::PartialDay;
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::forms::{Column, Line, Need, Parsed, Problem, Reads, Weight};
use niangjia_workbook::{Cell, Row, Sheet};
use std::collections::{BTreeMap, HashMap};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Record,
    Subtotal,
    Total,
    Other,
}

/// Reads every record of a sheet by its plan; `take` gets each line, `say` each problem. Each row is let go as soon as it is
/// read, so that the records of a large sheet take the place of its rows in memory.
pub(crate) fn read<E>(
    sheet: Sheet,
    plan: &Plan,
    mut take: impl FnMut(&Line<'_>) -> Result<(), E>,
    mut say: impl FnMut(Problem),
) -> Result<(), E> {
    let mut totals = Totals::new(plan);
    let merged = Merged::of(&sheet);
    let heads = Heads::of(plan);
    let mut above: Vec<Option<Parsed>> = vec![None; plan.form.columns.len()];
    let present: Vec<bool> = plan
        .sources
        .iter()
        .map(|source| matches!(source, Some(Source::Column(..) | Source::Parts { .. })))
        .collect();
    for row in sheet.rows.into_iter().skip(plan.first) {
        let row = &row;
        match kind(row, plan, &heads) {
            Kind::Other => continue,
            Kind::Subtotal => totals.subtotal(row, plan).into_iter().for_each(&mut say),
            Kind::Total => totals.total(row, plan).into_iter().for_each(&mut say),
            Kind::Record => {
                let (values, mut bad) = values(&merged, row, plan, &mut above);
                totals.add(row, plan);
                let mut line = Line {
                    form: plan.form,
                    row: i64::from(row.number),
                    year: plan.particulars.year,
                    titles: &plan.particulars.lines,
                    values,
                    present: &present,
                };
                if plan.spreads.is_empty() {
                    if bad.is_empty() {
                        take(&line)?;
                    }
                } else {
                    let whole = line.values.clone();
                    for spread in &plan.spreads {
                        line.values.clone_from(&whole);
                        let filled = spread_values(row, plan, spread, &mut line.values, &mut bad);
                        if filled && bad.is_empty() {
                            take(&line)?;
                        }
                    }
                }
                bad.into_iter().for_each(&mut say);
            }
        }
    }
    Ok(())
}

/// The values of a row; problems for the cells that cannot be read.
fn values(
    merged: &Merged,
    row: &Row,
    plan: &Plan,
    above: &mut [Option<Parsed>],
) -> (Vec<Option<Parsed>>, Vec<Problem>) {
    let mut bad = Vec::new();
    let year = plan.particulars.year;
    let values = plan
        .form
        .columns
        .iter()
        .zip(&plan.sources)
        .zip(above)
        .map(|((column, source), above)| match source {
            None => None,
            Some(Source::Around(value)) => Some(value.clone()),
            Some(Source::Parts {
                year: in_column,
                month,
                day,
            }) => match parts(row, year, *in_column, *month, *day) {
                Ok(value) => value,
                Err(code) => {
                    bad.push(refused(row, column, *day, code));
                    None
                }
            },
            Some(Source::Column(at, scale)) => {
                let read = match row.cell(*at) {
                    Some(value) => cell::cell(value, column.reads, year, *scale),
                    None => Ok(None),
                };
                match read {
                    Ok(Some(value)) => {
                        if column.fills_down || merged.has(*at) {
                            *above = Some(value.clone());
                        }
                        Some(value)
                    }
                    Ok(None) if column.fills_down || merged.goes_on(row.number, *at) => {
                        above.clone()
                    }
                    Ok(None) => None,
                    Err(code) => {
                        bad.push(refused(row, column, *at, code));
                        None
                    }
                }
            }
        })
        .collect();
    (values, bad)
}

/// Fills the values that stand under one of the headings' values; says whether there is anything.
fn spread_values(
    row: &Row,
    plan: &Plan,
    spread: &crate::recognise::Spread,
    values: &mut [Option<Parsed>],
    bad: &mut Vec<Problem>,
) -> bool {
    let mut filled = false;
    if let Some(value) = values.get_mut(spread.of) {
        *value = Some(spread.value.clone());
    }
    if let Some((of, day)) = spread.day
        && let Some(value) = values.get_mut(of)
    {
        *value = Some(Parsed::Day(day));
    }
    for (of, at, scale) in &spread.cells {
        let (Some(column), Some(value)) = (plan.form.columns.get(*of), values.get_mut(*of)) else {
            continue;
        };
        let Some(written) = row.cell(*at) else {
            continue;
        };
        match cell::cell(written, column.reads, plan.particulars.year, *scale) {
            Ok(parsed) => {
                filled |= parsed
                    .as_ref()
                    .is_some_and(|p| !matches!(p, Parsed::Whole(0) | Parsed::Money(Fen::ZERO)));
                *value = parsed;
            }
            Err(code) => bad.push(refused(row, column, *at, code)),
        }
    }
    filled
}

fn parts(
    row: &Row,
    year: Option<i16>,
    in_column: Option<u32>,
    month: u32,
    day: u32,
) -> Result<Option<Parsed>, &'static str> {
    let number = |at: u32, reads: Reads| match row.cell(at) {
        Some(value) => cell::cell(value, reads, None, cell::Scale::default()),
        None => Ok(None),
    };
    let year = match in_column {
        Some(at) => match number(at, Reads::Whole)? {
            Some(Parsed::Whole(year)) => i16::try_from(year).ok(),
            _ => year,
        },
        None => year,
    };
    let small = |parsed: Option<Parsed>| match parsed {
        Some(Parsed::Whole(whole)) => i8::try_from(whole).ok(),
        _ => None,
    };
    let (month, day) = (
        small(number(month, Reads::Month)?),
        small(number(day, Reads::DayOfMonth)?),
    );
    if month.is_none() && day.is_none() {
        return Ok(None);
    }
    let year = year.ok_or("date_without_year")?;
    PartialDay::new(year, month, day)
        .map(|d| Some(Parsed::Day(d)))
        .ok_or("bad_date")
}

/// The cells merged downwards, by column and then by their first row.
struct Merged(HashMap<u32, BTreeMap<u32, u32>>);

impl Merged {
    fn of(sheet: &Sheet) -> Self {
        let mut columns: HashMap<u32, BTreeMap<u32, u32>> = HashMap::new();
        for area in &sheet.merged {
            if area.first_column == area.last_column && area.first_row < area.last_row {
                let column = columns.entry(area.first_column).or_default();
                column.insert(area.first_row, area.last_row);
            }
        }
        Self(columns)
    }

    /// Whether any cells of a column are merged downwards.
    fn has(&self, column: u32) -> bool {
        self.0.contains_key(&column)
    }

    /// Whether a cell is merged with one above it.
    fn goes_on(&self, row: u32, column: u32) -> bool {
        let area = self
            .0
            .get(&column)
            .and_then(|areas| areas.range(..row).next_back());
        area.is_some_and(|(_, last)| row <= *last)
    }
}

/// A cell that was not read. The row and the column say which; what stands there is repeated unless it is sensitive.
fn refused(row: &Row, column: &Column, at: u32, code: &'static str) -> Problem {
    let read = match column.sensitive {
        true => "•••".to_owned(),
        false => row.cell(at).map(shown).unwrap_or_default(),
    };
    Problem {
        row: Some(i64::from(row.number)),
        column: Some(letters(at)),
        code,
        about: vec![("read", read)],
        weight: Weight::Refused,
    }
}

/// A cell as it is named in a sentence.
pub(crate) fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.trim().chars().take(60).collect(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date, _) => date.to_string(),
        Cell::Time(time) => time.to_string(),
        Cell::Bool(flag) => flag.to_string(),
        Cell::Error(word) => word.to_string(),
    }
}

fn kind(row: &Row, plan: &Plan, heads: &Heads<'_>) -> Kind {
    let mut keys = row.cells.iter().filter_map(|(column, cell)| match cell {
        Cell::Text(text) => Some((*column, text::word_key(text))),
        _ => None,
    });
    let first = keys.clone().next();
    if let Some((_, key)) = &first {
        let lone = row.cells.len() == 1;
        let signed = starts_as_note(key) && key.contains(':');
        if (lone && starts_as_note(key)) || signed {
            return Kind::Other;
        }
    }
    let mut kind = Kind::Record;
    for (_, key) in keys.by_ref() {
        let key = label(&key);
        if words::CARRIED.contains(&key) {
            return Kind::Other;
        }
        if words::SUBTOTALS.contains(&key) {
            kind = Kind::Subtotal;
        } else if key.chars().count() <= 6 && words::TOTALS.iter().any(|word| key.ends_with(word)) {
            kind = if kind == Kind::Subtotal {
                kind
            } else {
                Kind::Total
            };
        }
    }
    if kind != Kind::Record {
        return kind;
    }
    if heads.are(row) || is_blank(row, plan) {
        Kind::Other
    } else {
        Kind::Record
    }
}

/// A label without the colon or the brackets behind it: `合计：`, `小计(12人)`.
fn label(key: &str) -> &str {
    let key = key.trim_end_matches(':');
    match key.split_once('(') {
        Some((label, rest)) if !label.is_empty() && rest.ends_with(')') => label,
        _ => key,
    }
}

/// The headings of a table, made ready to be compared with every row.
struct Heads<'p>(Vec<(u32, String, &'p str)>);

impl<'p> Heads<'p> {
    fn of(plan: &'p Plan) -> Self {
        let head = |h: &'p Heading| (h.column, text::word_key(&h.written), h.top.as_str());
        Self(plan.headings.iter().map(head).collect())
    }

    /// Headings repeated on a new page, or a row of units.
    fn are(&self, row: &Row) -> bool {
        let same = row.cells.iter().filter(|(column, cell)| {
            let Cell::Text(text) = cell else { return false };
            let mut here = self.0.iter().filter(|(at, _, _)| at == column).peekable();
            here.peek().is_some() && {
                let key = text::word_key(text);
                here.any(|(_, whole, top)| *whole == key || *top == key)
            }
        });
        let same = same.count();
        same >= 2 && same * 2 >= row.cells.len()
    }
}

/// Whether a cell may be a staff number rather than the name of a section or a line of text.
fn is_number(cell: &Cell) -> bool {
    let key = text::staff_key(&shown(cell));
    key.is_some_and(|key| key.len() > 1 && key.contains(|c: char| c.is_ascii_digit()))
}

/// A row is blank when nothing stands in the columns that a record must have: a section, a numbered empty line.
fn is_blank(row: &Row, plan: &Plan) -> bool {
    let mut needed = 0;
    let mut filled = 0;
    for (column, source) in plan.form.columns.iter().zip(&plan.sources) {
        if column.reads == Reads::Running || column.fills_down {
            continue;
        }
        if let Some(Source::Column(at, _) | Source::Parts { day: at, .. }) = source
            && matches!(column.need, Need::Must | Need::OrTitle | Need::OrSpread)
        {
            needed += 1;
            filled += usize::from(row.cell(*at).is_some_and(is_filled));
        }
    }
    let spread = plan
        .spreads
        .iter()
        .flat_map(|s| &s.cells)
        .any(|(_, at, _)| row.cell(*at).is_some());
    // A staff number without anything else is a line that somebody left unfinished, and is refused as such.
    let is_begun = || {
        let mut columns = plan.form.columns.iter().zip(&plan.sources);
        columns.any(|(column, source)| {
            column.reads == Reads::StaffNumber
                && matches!(source, Some(Source::Column(at, _)) if row.cell(*at).is_some_and(is_number))
        })
    };
    ((filled == 0 && !spread) || (row.cells.len() == 1 && needed > 1)) && !is_begun()
}

fn is_filled(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => text::filled(text).is_some(),
        _ => true,
    }
}
