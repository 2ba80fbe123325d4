//! Total rows are not records; they are compared with what stands above them.

use crate::cell::{self, Scale};
use crate::headings::letters;
use crate::recognise::{Plan, Source};
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::forms::{Parsed, Problem, Reads, Weight};
use niangjia_workbook::{Cell, Row};

/// The sums of a sheet's columns so far.
pub(crate) struct Totals {
    columns: Vec<Column>,
    rows_since: i64,
    rows: i64,
}

struct Column {
    at: u32,
    reads: Reads,
    scale: Scale,
    since: i64,
    all: i64,
    /// A cell could not be read, so nobody knows the sum.
    unknown: bool,
}

impl Totals {
    pub(crate) fn new(plan: &Plan) -> Self {
        let single =
            plan.form.columns.iter().zip(&plan.sources).filter_map(
                |(column, source)| match source {
                    Some(Source::Column(at, scale)) => Some((*at, column.reads, *scale)),
                    _ => None,
                },
            );
        let spread = plan.spreads.iter().flat_map(|spread| {
            spread.cells.iter().filter_map(|(of, at, scale)| {
                plan.form.columns.get(*of).map(|c| (*at, c.reads, *scale))
            })
        });
        let columns = single
            .chain(spread)
            .filter(|(_, reads, _)| matches!(reads, Reads::Money | Reads::Whole))
            .map(|(at, reads, scale)| Column {
                at,
                reads,
                scale,
                since: 0,
                all: 0,
                unknown: false,
            })
            .collect();
        Self {
            columns,
            rows_since: 0,
            rows: 0,
        }
    }

    /// Adds a record.
    pub(crate) fn add(&mut self, row: &Row, plan: &Plan) {
        self.rows_since += 1;
        self.rows += 1;
        for column in &mut self.columns {
            match column.read(row, plan) {
                Some(Ok(value)) => {
                    column.since = column.since.saturating_add(value);
                    column.all = column.all.saturating_add(value);
                }
                Some(Err(_)) => column.unknown = true,
                None => {}
            }
        }
    }

    /// Compares a row that adds up those since the last one like it.
    pub(crate) fn subtotal(&mut self, row: &Row, plan: &Plan) -> Vec<Problem> {
        let problems = self.compare(row, plan);
        self.begin_again();
        problems
    }

    /// Compares a row that adds up all rows, or those since the last one like it.
    pub(crate) fn total(&mut self, row: &Row, plan: &Plan) -> Vec<Problem> {
        let problems = self.compare(row, plan);
        self.begin_again();
        problems
    }

    fn begin_again(&mut self) {
        self.rows_since = 0;
        for column in &mut self.columns {
            column.since = 0;
        }
    }

    fn compare(&self, row: &Row, plan: &Plan) -> Vec<Problem> {
        let mut problems = Vec::new();
        for column in self.columns.iter().filter(|column| !column.unknown) {
            let Some(Ok(read)) = column.read(row, plan) else {
                continue;
            };
            if read != column.since && read != column.all {
                problems.push(differs(
                    row,
                    column.at,
                    column.shown(read),
                    column.shown(column.all),
                ));
            }
        }
        for (at, cell) in &row.cells {
            let Cell::Text(written) = cell else { continue };
            let counts_rows = !self.columns.iter().any(|column| column.at == *at)
                && text::half_width(written).starts_with(|c: char| c.is_ascii_digit());
            let Some(read) = cell::counted(written).filter(|_| counts_rows) else {
                continue;
            };
            if read != self.rows_since && read != self.rows {
                problems.push(differs(row, *at, read.to_string(), self.rows.to_string()));
            }
        }
        problems
    }
}

impl Column {
    fn read(&self, row: &Row, plan: &Plan) -> Option<Result<i64, &'static str>> {
        match cell::cell(
            row.cell(self.at)?,
            self.reads,
            plan.particulars.year,
            self.scale,
        ) {
            Ok(Some(Parsed::Money(amount))) => Some(Ok(amount.fen())),
            Ok(Some(Parsed::Whole(whole))) => Some(Ok(whole)),
            Ok(_) => None,
            Err(code) => Some(Err(code)),
        }
    }

    fn shown(&self, value: i64) -> String {
        if self.reads == Reads::Money {
            Fen::new(value).to_string()
        } else {
            value.to_string()
        }
    }
}

fn differs(row: &Row, column: u32, read: String, expected: String) -> Problem {
    Problem {
        row: Some(i64::from(row.number)),
        column: Some(letters(column)),
        code: "total_row_differs",
        about: vec![("read", read), ("expected", expected)],
        weight: Weight::Warned,
    }
}
