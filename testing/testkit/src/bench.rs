//! A bench on which a line of work is tried alone: its tables in a fresh database, its forms, its figures.

use niangjia_base::actor::Actor;
use niangjia_base::calendar::{Moment, Period};
use niangjia_base::ids::{SheetId, TypedId, UnionId};
use niangjia_base::money::Fen;
use niangjia_office::files::{self, ReadFile, ReadSheet};
use niangjia_office::forms::{Form, Line, Parsed, Problem, Refusal, Taking, Weight};
use niangjia_office::history::Event;
use niangjia_office::measures::{self, Figure, Measure, Split};
use niangjia_office::people::People;
use niangjia_office::registers::{Origin, Settled, settle};
use niangjia_office::slice::Slice;
use niangjia_office::{Act, ActError, Asked, Office, Sources};
use niangjia_store::{Db, Error, Place};
use std::cell::Cell;

/// An office with the tables of some lines of work, in a folder that goes away with it.
pub struct Bench {
    office: Office,
    measures: Vec<&'static Measure>,
    acts: Cell<u32>,
    _folder: tempfile::TempDir,
}

/// A sheet whose cells are already read.
pub struct Sheet<'s> {
    /// The form that it was recognised as.
    pub form: &'static Form,
    /// The year in its title.
    pub year: Option<i16>,
    /// Its title lines and notes.
    pub titles: &'s [&'s str],
    /// Its lines: what stands in which column; the rows count from 1.
    pub lines: &'s [&'s [(&'static str, Parsed)]],
}

/// What came of a sheet.
#[derive(Debug, Default)]
pub struct Taken {
    /// Records by what became of them, all registers together.
    pub settled: Settled,
    /// Row and code of what there was to say about lines; refusals with their column behind a slash.
    pub said: Vec<(i64, String)>,
}

impl Bench {
    /// An office with the kernel's tables and those of the slices; every statement of theirs is prepared once.
    ///
    /// # Panics
    /// When the database does not take the migrations or a statement.
    #[must_use]
    pub fn of(slices: &[&'static Slice]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(&Place::File(folder.path().join("office.db"))).expect("a database");
        let mut chain = niangjia_office::MIGRATIONS.to_vec();
        chain.extend(slices.iter().flat_map(|slice| slice.migrations));
        db.migrate(&chain, "2024-01-01T00:00:00.000Z")
            .expect("migrations");
        let statements: Vec<String> = slices
            .iter()
            .flat_map(|slice| {
                let registers = slice.registers.iter().flat_map(|r| r.statements());
                let figures = slice.measures.iter().flat_map(measures::statements);
                let own = slice.statements.iter().map(|(_, sql)| (*sql).to_owned());
                let all: Vec<&'static Measure> = slice.measures.iter().collect();
                let together = measures::statements_together(&all);
                registers.chain(figures).chain(own).chain(together)
            })
            .collect();
        db.read(|tx| statements.iter().try_for_each(|sql| tx.prepare(sql)))
            .expect("every statement prepares");
        let start = Moment::from_milliseconds(1_704_067_200_000);
        Self {
            office: Office::new(db, UnionId::from_whole(1), Sources::fixed(start)),
            measures: slices.iter().flat_map(|slice| slice.measures).collect(),
            acts: Cell::new(0),
            _folder: folder,
        }
    }

    /// Takes a sheet as the import does. Sheets of one file and form are versions of one another, the later replacing the
    /// earlier.
    ///
    /// # Panics
    /// When the database fails.
    pub fn take(&self, file: &str, sheet: &Sheet<'_>) -> Taken {
        self.acts.set(self.acts.get() + 1);
        let key = format!("sheet {}", self.acts.get());
        let asked = Asked {
            command: "test",
            key: &key,
            with: "",
        };
        let mut taken = Taken::default();
        let actor = Actor::Program;
        self.office
            .act(&actor, asked, |act| {
                taken = take(act, file, sheet)?;
                Ok::<(), ActError>(())
            })
            .expect("the act");
        taken
    }

    /// A figure for a year.
    ///
    /// # Panics
    /// When there is no such measure, or the database fails.
    pub fn figure(&self, id: &str, year: i16) -> Figure {
        let (measure, period) = (self.measure(id), Period::year(year).expect("a year"));
        self.office
            .look(|look| measures::figure(look, &self.measures, measure, period))
            .expect("a figure")
    }

    /// The value of a figure for a year.
    ///
    /// # Panics
    /// As [`Self::figure`].
    pub fn value(&self, id: &str, year: i16) -> Option<i64> {
        self.figure(id, year).value
    }

    /// A figure for a year by its parts.
    ///
    /// # Panics
    /// As [`Self::figure`].
    pub fn parts(&self, id: &str, year: i16, by: Split) -> Vec<(Option<String>, i64)> {
        let (measure, period) = (self.measure(id), Period::year(year).expect("a year"));
        let parts = self
            .office
            .look(|look| measures::split(look, measure, period, by))
            .expect("parts");
        parts
            .into_iter()
            .map(|part| (part.label, part.value))
            .collect()
    }

    fn measure(&self, id: &str) -> &'static Measure {
        self.measures
            .iter()
            .find(|measure| measure.id == id)
            .unwrap_or_else(|| panic!("no measure {id}"))
    }
}

fn take(act: &mut Act<'_, '_>, file: &str, sheet: &Sheet<'_>) -> Result<Taken, Error> {
    let form = sheet.form;
    let earlier = files::earlier(act.tx, act.union, file, "", form.name)?;
    let read = ReadFile {
        name: file,
        digest: "",
        bytes: 0,
    };
    let file = files::keep_file(act, &read)?;
    let id: SheetId = act.id();
    let read = ReadSheet {
        name: "",
        form: form.name,
        year: sheet.year.map(i64::from),
        header_row: 1,
        columns: "[]",
        n_rows: 0,
        n_refused: 0,
    };
    files::keep_sheet(act, file, id, &read)?;
    let mut people = People::load(act.tx, act.union)?;
    let mut taking = Taking::new(act, &mut people);
    let titles: Vec<String> = sheet.titles.iter().map(|t| (*t).to_owned()).collect();
    let named = |column: &str| {
        sheet
            .lines
            .iter()
            .any(|l| l.iter().any(|(c, _)| *c == column))
    };
    let present: Vec<bool> = form.columns.iter().map(|c| named(c.name)).collect();
    let mut taken = Taken::default();
    for (cells, row) in sheet.lines.iter().zip(1..) {
        let value = |column: &str| {
            cells
                .iter()
                .find(|(c, _)| *c == column)
                .map(|(_, v)| v.clone())
        };
        let line = Line {
            form,
            row,
            year: sheet.year,
            titles: &titles,
            values: form.columns.iter().map(|c| value(c.name)).collect(),
            present: &present,
        };
        taking.begin_line();
        match (form.take)(&mut taking, &line) {
            Ok(()) => {}
            Err(Refusal::Line { code, column, .. }) => {
                taking.undo_line();
                let column = column.map(|c| format!("/{c}")).unwrap_or_default();
                taken.said.push((row, format!("{code}{column}")));
            }
            Err(Refusal::Store(error)) => return Err(error),
        }
    }
    let sheet = taking.finish();
    taken.said.extend(sheet.problems.iter().map(said));
    let origin = Origin { sheet: id, earlier };
    for (register, drafts) in sheet.drafts {
        let settled = settle(act, register, &origin, drafts)?;
        taken.settled.new += settled.new;
        taken.settled.changed += settled.changed;
        taken.settled.same += settled.same;
        taken.settled.withdrawn += settled.withdrawn;
    }
    act.record(Event::named("sheet.taken", serde_json::json!({})));
    Ok(taken)
}

fn said(problem: &Problem) -> (i64, String) {
    debug_assert!(
        problem.weight != Weight::Refused,
        "a line is refused by its error"
    );
    (problem.row.unwrap_or(0), problem.code.to_owned())
}

/// A cell with a text, a name, a place or a staff number.
#[must_use]
pub fn text(text: &str) -> Parsed {
    Parsed::Text(text.to_owned())
}

/// A cell with several names.
#[must_use]
pub fn names(names: &[&str]) -> Parsed {
    Parsed::Names(names.iter().map(|name| (*name).to_owned()).collect())
}

/// A cell with a day in its stored form.
///
/// # Panics
/// When it is no day.
#[must_use]
pub fn day(day: &str) -> Parsed {
    Parsed::Day(day.parse().expect("a day"))
}

/// A cell with the code of a choice.
#[must_use]
pub fn code(code: &'static str) -> Parsed {
    Parsed::Code(code)
}

/// A cell with so many whole yuan.
#[must_use]
pub fn money(yuan: i64) -> Parsed {
    Parsed::Money(Fen::new(yuan * 100))
}

/// A cell with a whole number.
#[must_use]
pub fn whole(whole: i64) -> Parsed {
    Parsed::Whole(whole)
}
