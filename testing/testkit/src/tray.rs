//! An office at which sheets are read just as the program reads them, and figures are asked for.

use crate::{Engine, TestDb};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Period;
use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_base::text;
use niangjia_import::{Import, Input, Mapping, SheetReceipt, import};
use niangjia_office::forms::Form;
use niangjia_office::history::Event;
use niangjia_office::measures::{self, Figure, Measure};
use niangjia_office::org::UNIT;
use niangjia_office::people::{MEMBERSHIP, PERSON};
use niangjia_office::registers::Register;
use niangjia_office::slice::Slice;
use niangjia_office::{Act, ActError, Asked, Office};
use niangjia_store::{Bind, Error, InsertInto, Value};
use std::cell::Cell;
use std::fs;
use tempfile::TempDir;

/// An office with the tables, forms and figures of some lines of work.
pub struct Tray {
    office: Office,
    forms: Vec<&'static Form>,
    measures: Vec<&'static Measure>,
    acts: Cell<u32>,
    folder: TempDir,
    _db: TestDb,
}

/// Somebody whom the office knows before a sheet is read.
#[derive(Clone, Copy, Debug)]
pub struct Somebody {
    /// The staff number.
    pub number: &'static str,
    /// The name.
    pub name: &'static str,
    /// `female` or `male`.
    pub sex: &'static str,
    /// The department.
    pub department: &'static str,
    /// The branch of a member since 2010; nothing for staff who never joined.
    pub branch: Option<&'static str>,
}

impl Tray {
    /// An office on SQLite that knows these people; every statement of the slices is prepared once.
    ///
    /// # Panics
    /// When the database does not take the migrations, a statement, or the people.
    #[must_use]
    pub fn of(slices: &[&'static Slice], people: &[Somebody]) -> Self {
        let db = TestDb::new(Engine::Sqlite);
        let chain: Vec<_> = slices
            .iter()
            .flat_map(|slice| slice.migrations.iter().copied())
            .collect();
        let office = db.office(&chain);
        let statements = slices.iter().flat_map(|slice| statements(slice));
        let prepared = office.look(|look| {
            statements
                .into_iter()
                .try_for_each(|sql| look.tx.prepare(&sql))
        });
        prepared.unwrap_or_else(|error| panic!("a statement does not prepare: {error}"));
        let desk = Self {
            office,
            forms: slices
                .iter()
                .flat_map(|slice| slice.forms.iter().copied())
                .collect(),
            measures: slices.iter().flat_map(|slice| slice.measures).collect(),
            acts: Cell::new(0),
            folder: TempDir::new().expect("a temporary folder can be made"),
            _db: db,
        };
        desk.meet(people);
        desk
    }

    /// Reads a sheet that is written as comma-separated values; its file is called so, and read again under that name it is
    /// a new version of it.
    ///
    /// # Panics
    /// When the import fails as a whole.
    pub fn read(&self, file: &str, values: &str) -> SheetReceipt {
        let path = self.folder.path().join(file);
        fs::write(&path, values).expect("a temporary file can be written");
        let mapping = Mapping::default();
        let what = Import {
            actor: &Actor::Program,
            forms: &self.forms,
            mapping: &mapping,
            limits: niangjia_workbook::Limits::default(),
            dry_run: false,
        };
        let receipts = import(&self.office, &what, &[Input { path }], |_, _, _| {});
        let mut receipts =
            receipts.unwrap_or_else(|error| panic!("{file} is not imported: {error}"));
        let receipt = receipts.pop().and_then(|mut file| file.sheets.pop());
        receipt.unwrap_or_else(|| panic!("{file} has no sheet"))
    }

    /// A figure for a year.
    ///
    /// # Panics
    /// When there is no such measure, or the database fails.
    pub fn figure(&self, id: &str, year: i16) -> Figure {
        let measure = self.measures.iter().find(|measure| measure.id == id);
        let measure = measure.unwrap_or_else(|| panic!("there is no measure {id}"));
        let period = Period::year(year).expect("a year");
        let figure = self
            .office
            .look(|look| measures::figure(look, &self.measures, measure, period));
        figure.unwrap_or_else(|error| panic!("{id} cannot be counted: {error}"))
    }

    /// The value of a figure for a year.
    ///
    /// # Panics
    /// As [`Self::figure`].
    pub fn value(&self, id: &str, year: i16) -> Option<i64> {
        self.figure(id, year).value
    }

    /// What a column holds, record by record in the order of their keys, as text; withdrawn records stay out.
    ///
    /// # Panics
    /// When there is no such column.
    pub fn column(&self, register: &Register, column: &str) -> Vec<String> {
        let table = register.table;
        let sql = format!(
            "SELECT CAST({column} AS TEXT) FROM {table} WHERE NOT withdrawn ORDER BY record_key"
        );
        let texts = self.office.look(|look| {
            look.tx.all(&sql, &[], |row| {
                Ok::<_, Error>(row.get::<Option<String>>(0)?.unwrap_or_default())
            })
        });
        texts.unwrap_or_else(|error| panic!("{table} has no {column}: {error}"))
    }

    fn meet(&self, people: &[Somebody]) {
        self.acts.set(self.acts.get() + 1);
        let key = format!("meet {}", self.acts.get());
        let asked = Asked {
            command: "desk.meet",
            key: &key,
            with: "",
        };
        let met = self.office.act(&Actor::Program, asked, |act| {
            for somebody in people {
                meet(act, somebody)?;
            }
            act.record(Event::named(
                "desk.met",
                serde_json::json!({ "people": people.len() }),
            ));
            Ok::<(), ActError>(())
        });
        met.unwrap_or_else(|error| panic!("the people are not taken: {error}"));
    }
}

/// What there is to say about the lines of a sheet, as row and code, without what is only noted.
#[must_use]
pub fn said(receipt: &SheetReceipt) -> Vec<(i64, &str)> {
    let lines = receipt
        .problems
        .iter()
        .filter(|problem| problem.weight != "noted");
    lines
        .map(|problem| (problem.row.unwrap_or(0), problem.code.as_str()))
        .collect()
}

fn statements(slice: &Slice) -> Vec<String> {
    let registers = slice
        .registers
        .iter()
        .flat_map(|register| register.statements());
    let figures = slice.measures.iter().flat_map(measures::statements);
    let own = slice.statements.iter().map(|(_, sql)| (*sql).to_owned());
    registers.chain(figures).chain(own).collect()
}

fn meet(act: &mut Act<'_, '_>, somebody: &Somebody) -> Result<(), Error> {
    let person: PersonId = act.id();
    let name_key = text::name_key(somebody.name);
    let values = [
        ("standing", Value::from("staff")),
        ("staff_number", somebody.number.into()),
        ("name", somebody.name.into()),
        ("name_key", name_key.into()),
        ("sex", somebody.sex.into()),
        ("department", somebody.department.into()),
    ];
    insert(
        act,
        &PERSON,
        person.whole(),
        &format!("staff:{}", somebody.number),
        &values,
    )?;
    let Some(branch) = somebody.branch else {
        return Ok(());
    };
    let key = text::unit_key(branch);
    let found = act.tx.maybe(
        "SELECT id FROM unit WHERE union_id = $1 AND record_key = $2",
        niangjia_store::bind![act.union, &key],
        |row| row.id::<UnitId>(0),
    )?;
    let unit = match found {
        Some(unit) => unit,
        None => {
            let unit: UnitId = act.id();
            let values = [("kind", Value::from("branch")), ("name", branch.into())];
            insert(act, &UNIT, unit.whole(), &key, &values)?;
            unit
        }
    };
    let values = [
        ("person", Value::from(person)),
        ("unit", unit.into()),
        ("joined_on", "2010-09-01".into()),
    ];
    let id: PersonId = act.id();
    insert(
        act,
        &MEMBERSHIP,
        id.whole(),
        &format!("{person}|2010-09-01"),
        &values,
    )
}

/// Inserts a record of which only some fields are known.
fn insert(
    act: &mut Act<'_, '_>,
    register: &Register,
    id: i64,
    key: &str,
    known: &[(&str, Value)],
) -> Result<(), Error> {
    let columns = register.columns();
    let mut row: Vec<Bind<'_>> = vec![
        act.union.into(),
        id.into(),
        key.into(),
        Bind::Null,
        Bind::Null,
        false.into(),
    ];
    for field in register.fields {
        let value = known.iter().find(|(column, _)| *column == field.column);
        row.push(value.map_or(Bind::Null, |(_, value)| value.into()));
    }
    act.tx.insert_many(
        InsertInto {
            table: register.table,
            columns: &columns,
        },
        [row.as_slice()],
    )
}
