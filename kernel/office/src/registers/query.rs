//! Asking a register: which records, in which order, from where on, and what they come to.
//!
//! A [`Query`] says what somebody wants to see and, by its [`Scope`], what they may see; the answer never holds a record
//! outside the scope. Pages are turned by key: an [`Edge`] is the value and the id of the record at which a page ends, so
//! the hundredth page costs what the first one costs, and nothing is counted to turn it.
//!
//! Which orders an index serves, whatever the number of records: by id (no field), and by the register's first day that
//! every record has ([`Register::day_order`]), for which every table with such a day has an index. All other orders look
//! at every record that the filters let through; they are for registers of thousands, or behind a filter by day, person or
//! sheet, which have indexes. Names of persons and units are no order: the databases sort Chinese by code points.
//!
//! Refused without an error, because nothing stands in the columns that could be compared: searching, ordering and adding
//! up a sensitive field. [`Filter`]s of that kind find nothing.

mod sql;

use super::list::{Listed, listed};
use super::{Field, Holds, Need, Privacy, Register};
use crate::Look;
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{PersonId, RecordId, SheetId, UnitId};
use niangjia_store::{Bind, Error, Value};

pub(super) use sql::{person_column, statements, unit_column};

/// What is asked of a register.
#[derive(Clone, Debug)]
pub struct Query {
    /// What the fields must hold; all of it.
    pub filters: Vec<Filter>,
    /// Of these units; records without a unit count to the unit of their person's membership.
    pub units: Option<Vec<UnitId>>,
    /// Only records that name this person.
    pub naming: Option<Naming>,
    /// Only persons, or records whose first person, stand so to the union on the day [`Query::on`].
    pub belonging: Option<Belonging>,
    /// The day on which memberships are looked at for `units` and `belonging`.
    pub on: Day,
    /// Whether withdrawn records are shown.
    pub standing: Standing,
    /// Where the records come from.
    pub source: Source,
    /// What may be seen.
    pub scope: Scope,
    /// In which order.
    pub order: Order,
    /// The day on which memberships are looked at for the scope.
    pub today: Day,
}

/// A person, and the places of the fields in which a record may name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The person.
    pub person: PersonId,
    /// The fields; any of them is enough.
    pub fields: Vec<usize>,
}

/// How a person stands to the union on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging {
    /// A member.
    Member,
    /// A member once, and not on that day.
    Former,
    /// Not a member, nor ever before that day.
    Never,
}

/// What one field must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The place of the field among the register's.
    pub field: usize,
    /// What it must hold.
    pub asks: Asks,
}

/// What may be asked of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// A text with these signs in it; Latin letters large or small.
    Contains(String),
    /// One of these codes.
    OneOf(Vec<String>),
    /// One of these persons.
    Persons(Vec<PersonId>),
    /// One of these units.
    Units(Vec<UnitId>),
    /// This record of another register.
    Record(RecordId),
    /// A day from one to another, both included; a month of which no day is known belongs to its first day.
    Days(Option<PartialDay>, Option<PartialDay>),
    /// An amount or a number from one to another, both included.
    Between(Option<i64>, Option<i64>),
    /// Yes or no.
    Flag(bool),
    /// Nothing.
    Empty,
    /// Anything.
    Filled,
}

/// Whether withdrawn records are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Only those that count.
    #[default]
    Counting,
    /// Only those that were withdrawn.
    Withdrawn,
    /// Both.
    Both,
}

/// Where records come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// From anywhere.
    #[default]
    Any,
    /// From one sheet.
    Sheet(SheetId),
    /// Typed in.
    Typed,
}

/// Which records somebody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of the union.
    All,
    /// Those of these units.
    Units(Vec<UnitId>),
    /// Those about this person.
    Person(PersonId),
    /// Those of these units, and those about this person wherever they lie.
    UnitsAndPerson(Vec<UnitId>, PersonId),
    /// None.
    Nothing,
}

/// An order of records; records of equal value stand by id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The place of a field among the register's; none is the order in which records were made.
    pub by: Option<usize>,
    /// The last first.
    pub descending: bool,
}

/// Where a page begins or ends: the record, and its value in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The record.
    pub id: RecordId,
    /// What it holds in the field by which the records are ordered; nothing when they stand by id.
    pub value: Value,
}

/// Which page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// The first.
    #[default]
    First,
    /// The one after a record.
    After(Edge),
    /// The one before a record.
    Before(Edge),
}

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The records.
    pub rows: Vec<Listed>,
    /// The edge before which there is another page.
    pub before: Option<Edge>,
    /// The edge after which there is another page.
    pub after: Option<Edge>,
}

/// What a query's records come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many there are, or how many were counted before it stopped.
    pub records: i64,
    /// Whether all were counted; the sums are of all then, and there are none otherwise.
    pub complete: bool,
    /// The fields that hold amounts, and what they add up to in fen.
    pub sums: Vec<(usize, i64)>,
}

impl Query {
    /// Everything that counts, in the register's own order.
    #[must_use]
    pub fn of(register: &Register, scope: Scope, today: Day) -> Self {
        Self {
            filters: Vec::new(),
            units: None,
            naming: None,
            belonging: None,
            on: today,
            standing: Standing::default(),
            source: Source::default(),
            scope,
            order: register.day_order(),
            today,
        }
    }
}

impl Register {
    /// The order in which the register is opened: the latest day first, or the order in which records were made.
    #[must_use]
    pub fn day_order(&self) -> Order {
        let by = self.fields.iter().position(|field| {
            field.holds == Holds::Day
                && field.need == Need::Must
                && field.privacy < Privacy::Private
        });
        Order {
            by,
            descending: by.is_some(),
        }
    }
}

impl Field {
    /// Whether records can be put in the order of this field.
    #[must_use]
    pub fn orders(&self) -> bool {
        let sorts = matches!(
            self.holds,
            Holds::Text
                | Holds::Day
                | Holds::Money
                | Holds::Whole
                | Holds::Rate
                | Holds::Choice(_)
                | Holds::Flag
        );
        sorts && self.privacy < Privacy::Sensitive
    }
}

/// How many records are asked for by their ids in one statement.
const LENGTHS: [usize; 3] = [5, 50, 200];

/// A page of what a query finds.
///
/// # Errors
/// When the database cannot be read.
pub fn page(
    look: &mut Look<'_, '_>,
    register: &Register,
    query: &Query,
    turn: &Turn,
    most: usize,
) -> Result<Page, Error> {
    let statement = sql::page(register, query, look.union, turn, most);
    let values: Vec<Bind<'_>> = statement.values.iter().map(Bind::from).collect();
    let mut rows = look
        .tx
        .all(&statement.text, &values, |row| listed(register, row))?;
    let more = rows.len() > most;
    rows.truncate(most);
    let backwards = matches!(turn, Turn::Before(_));
    if backwards {
        rows.reverse();
    }
    let edge = |row: Option<&Listed>| {
        row.map(|row| Edge {
            id: row.id,
            value: sql::ordering(register, query)
                .and_then(|(at, _)| row.values.get(at).cloned())
                .unwrap_or(Value::Null),
        })
    };
    let (has_before, has_after) = match turn {
        Turn::First => (false, more),
        Turn::After(_) => (true, more),
        Turn::Before(_) => (more, true),
    };
    Ok(Page {
        before: edge(rows.first()).filter(|_| has_before),
        after: edge(rows.last()).filter(|_| has_after),
        rows,
    })
}

/// How many records a query finds, and what their amounts add up to; it stops counting after so many, if it is told to.
///
/// # Errors
/// When the database cannot be read.
pub fn tally(
    look: &mut Look<'_, '_>,
    register: &Register,
    query: &Query,
    most: Option<i64>,
) -> Result<Tally, Error> {
    let statement = sql::tally(register, query, look.union, most);
    let values: Vec<Bind<'_>> = statement.values.iter().map(Bind::from).collect();
    let amounts = sql::amounts(register);
    look.tx.one(&statement.text, &values, |row| {
        let counted: i64 = row.get(0)?;
        let complete = most.is_none_or(|most| counted <= most);
        let mut sums = Vec::new();
        if complete {
            for (column, at) in amounts.iter().enumerate() {
                sums.push((*at, row.get(column + 1)?));
            }
        }
        Ok(Tally {
            records: most.map_or(counted, |most| counted.min(most)),
            complete,
            sums,
        })
    })
}

/// Those of some records that a scope holds and that were not withdrawn, in no order of their own.
///
/// # Errors
/// When the database cannot be read.
pub fn among(
    look: &mut Look<'_, '_>,
    register: &Register,
    scope: &Scope,
    today: Day,
    records: &[RecordId],
) -> Result<Vec<Listed>, Error> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    // Of a few lengths only, so that the statement stays prepared.
    let mut records = records.to_vec();
    let length = LENGTHS.into_iter().find(|length| records.len() <= *length);
    if let (Some(length), Some(last)) = (length, records.last().copied()) {
        records.resize(length, last);
    }
    let statement = sql::among(register, scope, today, look.union, &records);
    let values: Vec<Bind<'_>> = statement.values.iter().map(Bind::from).collect();
    look.tx
        .all(&statement.text, &values, |row| listed(register, row))
}

/// Whether a scope holds a record.
///
/// # Errors
/// When the database cannot be read.
pub fn within(
    look: &mut Look<'_, '_>,
    register: &Register,
    scope: &Scope,
    today: Day,
    record: RecordId,
) -> Result<bool, Error> {
    let statement = sql::within(register, scope, today, look.union, record);
    let values: Vec<Bind<'_>> = statement.values.iter().map(Bind::from).collect();
    let found = look
        .tx
        .maybe(&statement.text, &values, |row| row.get::<i64>(0))?;
    Ok(found.is_some())
}
