//! A desk on which a line of work is tried alone: staff who are known, sheets that come in as text, figures of a year.

use crate::TestDb;
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Period;
use niangjia_base::ids::{RecordId, UnitId};
use niangjia_base::text;
use niangjia_import::{Import, Input, Mapping, SheetReceipt};
use niangjia_office::history::Event;
use niangjia_office::slice::Slice;
use niangjia_office::{ActError, Asked, Office, measures};
use niangjia_store::{Error, bind, statements};
use niangjia_workbook::Limits;

statements! {
    UNIT = "INSERT INTO unit (union_id, id, record_key, withdrawn, kind, name) VALUES ($1, $2, $3, FALSE, 'branch', $4)";
    PERSON = "INSERT INTO person (union_id, id, record_key, withdrawn, standing, staff_number, name, name_key) \
              VALUES ($1, $2, $3, FALSE, 'staff', $4, $5, $6)";
    MEMBERSHIP = "INSERT INTO membership (union_id, id, record_key, withdrawn, person, unit, joined_on) \
                  VALUES ($1, $2, $3, FALSE, $4, $5, '2010-00-00')";
}

/// An office with the tables of one line of work.
pub struct Desk {
    office: Office,
    slice: Slice,
}

impl Desk {
    /// The office; every statement of the line of work is prepared once.
    ///
    /// # Panics
    /// When the database does not take the migrations or a statement.
    #[must_use]
    pub fn new(db: &TestDb, slice: Slice) -> Self {
        let office = db.office(slice.migrations);
        let of_registers = slice.registers.iter().flat_map(|r| r.statements());
        let of_measures = slice.measures.iter().flat_map(measures::statements);
        let own = slice.statements.iter().map(|(_, sql)| (*sql).to_owned());
        let all: Vec<String> = of_registers.chain(of_measures).chain(own).collect();
        office
            .look(|look| all.iter().try_for_each(|sql| look.tx.prepare(sql)))
            .expect("every statement is prepared");
        Self { office, slice }
    }

    /// The office.
    #[must_use]
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// Makes staff known: staff number, name and branch, members since 2010.
    ///
    /// # Panics
    /// When the database does not take them.
    pub fn staff(&self, staff: &[(&str, &str, &str)]) {
        let asked = Asked {
            command: "test.staff",
            key: "staff",
            with: "",
        };
        let done = self.office.act(&Actor::Program, asked, |act| {
            let mut units: Vec<(&str, UnitId)> = Vec::new();
            for (number, name, branch) in staff {
                let known = units.iter().find(|(name, _)| name == branch);
                let unit = match known {
                    Some((_, unit)) => *unit,
                    None => {
                        let unit: UnitId = act.id();
                        let key = text::unit_key(branch);
                        act.tx.run(UNIT, bind![act.union, unit, &key, *branch])?;
                        units.push((branch, unit));
                        unit
                    }
                };
                let (person, membership): (RecordId, RecordId) = (act.id(), act.id());
                let (key, name_key) = (format!("staff:{number}"), text::name_key(name));
                let values = bind![act.union, person, &key, *number, *name, &name_key];
                act.tx.run(PERSON, values)?;
                let values = bind![act.union, membership, &key, person, unit];
                act.tx.run(MEMBERSHIP, values)?;
            }
            act.record(Event::named("test.staff", serde_json::Value::Null));
            Ok::<(), ActError>(())
        });
        done.expect("the staff are made known");
    }

    /// Imports one sheet, written as lines with commas between the cells, named after its file.
    ///
    /// # Panics
    /// When the import ends before its time.
    #[must_use]
    pub fn import(&self, name: &str, sheet: &str) -> SheetReceipt {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join(format!("{name}.csv"));
        std::fs::write(&path, sheet).expect("a temporary file can be written");
        let what = Import {
            actor: &Actor::Program,
            forms: self.slice.forms,
            mapping: &Mapping::default(),
            limits: Limits::default(),
            dry_run: false,
        };
        let receipts =
            niangjia_import::import(&self.office, &what, &[Input { path }], |_, _, _| {});
        let mut receipts = receipts.expect("the import comes to its end");
        let mut receipt = receipts.pop().expect("one file has one receipt");
        receipt.sheets.pop().expect("a text is one sheet")
    }

    /// The value of a figure for a year.
    ///
    /// # Panics
    /// When there is no such figure or the database cannot be read.
    #[must_use]
    pub fn value(&self, id: &str, year: i16) -> Option<i64> {
        let all: Vec<_> = self.slice.measures.iter().collect();
        let wanted = all.iter().find(|measure| measure.id == id);
        let measure = wanted.unwrap_or_else(|| panic!("there is no figure {id}"));
        let period = Period::year(year).expect("a year is a period");
        let figure = self
            .office
            .look(|look| measures::figure(look, &all, measure, period));
        let figure: Result<_, Error> = figure;
        figure.expect("the figure is read").value
    }
}

/// Rows and codes of what an import says about the lines of a sheet, in their order.
#[must_use]
pub fn said(receipt: &SheetReceipt) -> Vec<(i64, &str)> {
    let lines = receipt.problems.iter();
    lines
        .filter_map(|problem| Some((problem.row?, problem.code.as_str())))
        .collect()
}
