//! A desk on which a line of work is tried: staff who are known, sheets that come in as text, figures of a year.

use crate::{Staff, TestDb};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::{Period, PeriodName};
use niangjia_import::{Import, Input, Mapping, SheetReceipt};
use niangjia_office::forms::Form;
use niangjia_office::history::Event;
use niangjia_office::measures::{self, Figure, Measure, Split};
use niangjia_office::registers::Register;
use niangjia_office::slice::Slice;
use niangjia_office::vault::is_sealed;
use niangjia_office::{ActError, Asked, Office};
use niangjia_store::Error;
use niangjia_workbook::Limits;
use tempfile::TempDir;

/// An office with the tables, forms and figures of some lines of work.
pub struct Desk {
    office: Office,
    forms: Vec<&'static Form>,
    measures: Vec<&'static Measure>,
    folder: TempDir,
}

impl Desk {
    /// The office; every statement of the lines of work is prepared once.
    ///
    /// # Panics
    /// When the database does not take the migrations or a statement.
    #[must_use]
    pub fn new(db: &TestDb, slices: &[Slice]) -> Self {
        let chain: Vec<_> = slices
            .iter()
            .flat_map(|slice| slice.migrations)
            .copied()
            .collect();
        let office = db.office(&chain);
        let prepared = office.look(|look| {
            let mut all = slices.iter().flat_map(statements);
            all.try_for_each(|sql| look.tx.prepare(&sql))
        });
        prepared.unwrap_or_else(|error| panic!("a statement is not prepared: {error}"));
        Self {
            office,
            forms: slices
                .iter()
                .flat_map(|slice| slice.forms)
                .copied()
                .collect(),
            measures: slices.iter().flat_map(|slice| slice.measures).collect(),
            folder: TempDir::new().expect("a temporary folder can be made"),
        }
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// Makes staff known, once.
    ///
    /// # Panics
    /// When the database does not take them.
    pub fn staff(&self, staff: &[Staff]) {
        let asked = Asked {
            command: "desk.staff",
            key: "staff",
            with: "",
        };
        let done = self.office.act(&Actor::Program, asked, |act| {
            staff
                .iter()
                .try_for_each(|somebody| somebody.make_known(act))?;
            act.record(Event::named("desk.staff", serde_json::Value::Null));
            Ok::<(), ActError>(())
        });
        done.unwrap_or_else(|error| panic!("the staff are not made known: {error}"));
    }

    /// Reads a sheet that is written as lines with commas between the cells. The sheet is called like its file; read again
    /// under that name it is a new version of it.
    ///
    /// # Panics
    /// When the import ends before its time.
    pub fn read(&self, name: &str, sheet: &str) -> SheetReceipt {
        let path = self.folder.path().join(format!("{name}.csv"));
        std::fs::write(&path, sheet).expect("a temporary file can be written");
        let what = Import {
            actor: &Actor::Program,
            forms: &self.forms,
            mapping: &Mapping::default(),
            limits: Limits::default(),
            dry_run: false,
        };
        let receipts =
            niangjia_import::import(&self.office, &what, &[Input { path }], |_, _, _| {});
        let mut receipts =
            receipts.unwrap_or_else(|error| panic!("{name} is not imported: {error}"));
        let receipt = receipts.pop().and_then(|mut file| file.sheets.pop());
        receipt.unwrap_or_else(|| panic!("{name} has no sheet"))
    }

    /// A figure for a period by its name: `2023`, `2023-02`.
    ///
    /// # Panics
    /// When there is no such figure or period, or the database cannot be read.
    #[must_use]
    pub fn figure(&self, id: &str, period: &str) -> Figure {
        let measure = self.measure(id);
        let Ok(PeriodName::Days(period)) = period.parse() else {
            panic!("{period} is no period");
        };
        let figure = self
            .office
            .look(|look| measures::figure(look, &self.measures, measure, period));
        figure.unwrap_or_else(|error| panic!("{id} cannot be counted: {error}"))
    }

    /// The value of a figure for a year.
    ///
    /// # Panics
    /// As [`Self::figure`].
    #[must_use]
    pub fn value(&self, id: &str, year: i16) -> Option<i64> {
        self.figure(id, &year.to_string()).value
    }

    /// Compares figures of a year, all of them, with what they should be.
    ///
    /// # Panics
    /// When one differs; and as [`Self::figure`].
    #[track_caller]
    pub fn expect(&self, year: i16, expected: &[(&str, i64)]) {
        let counted: Vec<_> = expected
            .iter()
            .map(|(id, _)| (*id, self.value(id, year)))
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(id, value)| (*id, Some(*value)))
            .collect();
        assert_eq!(counted, expected, "figures of {year}");
    }

    /// A figure for a year by its parts.
    ///
    /// # Panics
    /// As [`Self::figure`].
    #[must_use]
    pub fn parts(&self, id: &str, year: i16, by: Split) -> Vec<(Option<String>, i64)> {
        let (measure, period) = (self.measure(id), Period::year(year).expect("a year"));
        let parts = self
            .office
            .look(|look| measures::split(look, measure, period, by));
        let parts = parts.unwrap_or_else(|error| panic!("{id} has no parts: {error}"));
        parts
            .into_iter()
            .map(|part| (part.label, part.value))
            .collect()
    }

    /// What a column holds, record by record, as text; sealed values are opened, and withdrawn records stay out. Records
    /// stand in the order of their keys; where those are digests, of the days before them and of their ids.
    ///
    /// # Panics
    /// When there is no such column.
    #[must_use]
    pub fn column(&self, register: &Register, column: &str) -> Vec<String> {
        let table = register.table;
        let sql = format!(
            "SELECT CAST({column} AS TEXT), record_key, id FROM {table} WHERE NOT withdrawn ORDER BY record_key"
        );
        let texts = self.office.look(|look| {
            look.tx.all(&sql, &[], |row| {
                let (text, key): (Option<String>, String) = (row.get(0)?, row.get(1)?);
                Ok::<_, Error>((text.unwrap_or_default(), key, row.get::<i64>(2)?))
            })
        });
        let mut texts = texts.unwrap_or_else(|error| panic!("{table} has no {column}: {error}"));
        if register.is_sealed() {
            let day = |key: &str| key.split('~').next().unwrap_or_default().to_owned();
            texts.sort_by_key(|(_, key, id)| (day(key), *id));
        }
        let (vault, place) = (crate::vault(), register.place(column));
        let opened = texts
            .into_iter()
            .map(|(text, _, _)| match is_sealed(&text) {
                true => vault
                    .open(&place, &text)
                    .unwrap_or_else(|| panic!("{place} does not open: {text}")),
                false => text,
            });
        opened.collect()
    }

    fn measure(&self, id: &str) -> &'static Measure {
        let found = self.measures.iter().find(|measure| measure.id == id);
        found.unwrap_or_else(|| panic!("there is no figure {id}"))
    }
}

fn statements(slice: &Slice) -> Vec<String> {
    let of_registers = slice
        .registers
        .iter()
        .flat_map(|register| register.statements());
    let of_measures = slice.measures.iter().flat_map(measures::statements);
    let own = slice.statements.iter().map(|(_, sql)| (*sql).to_owned());
    of_registers.chain(of_measures).chain(own).collect()
}

/// What an import says about the lines of a sheet, as rows and codes in their order; row 0 is the sheet as a whole, about
/// which mere notes stay out.
#[must_use]
pub fn said(receipt: &SheetReceipt) -> Vec<(i64, &str)> {
    let problems = receipt.problems.iter();
    problems
        .filter(|problem| problem.row.is_some() || problem.weight != "noted")
        .map(|problem| (problem.row.unwrap_or(0), problem.code.as_str()))
        .collect()
}

/// How many records of all registers are new, changed and withdrawn by a sheet.
#[must_use]
pub fn settled(receipt: &SheetReceipt) -> (u64, u64, u64) {
    let registers = receipt.registers.iter();
    registers.fold((0, 0, 0), |sum, register| {
        (
            sum.0 + register.new,
            sum.1 + register.changed,
            sum.2 + register.withdrawn,
        )
    })
}
