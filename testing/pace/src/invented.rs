//! Unions that never were: people, memberships and ten years of records, the same for every run of one size.
//!
//! [`fill`] writes a union into an empty database through the registers' own declarations, so that a new field or a new
//! register needs nothing here. How many records a register gets is said in [`volumes`]; what stands in a field follows
//! from what the field holds ([`fields`]). Everything follows from the size and the number of the record; there are no dice.

mod fields;
mod people;
mod volumes;
mod vouchers;

pub(crate) use people::{Members, department, name, staff_number};

use anyhow::{Context, Result};
use fields::Line;
use niangjia::lines_of_work;
use niangjia_base::ids::{RecordId, TypedId, UnionId};
use niangjia_office::registers::{ENVELOPE, Holds, Register, sealed};
use niangjia_office::vault::{Key, Vault};
use niangjia_office::{Office, Sources};
use niangjia_store::{Bind, Db, Error, InsertInto, Place, Value, bind};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use volumes::Volume;

/// The first of the ten years.
pub(crate) const FIRST_YEAR: i16 = 2014;
/// The last of the ten years, which is the one that is measured.
pub(crate) const LAST_YEAR: i16 = 2023;
/// Rows in one transaction.
const ROWS_AT_ONCE: u64 = 50_000;
/// From this size on indexes are made after the rows, which is quicker.
const LARGE: u64 = 50_000;
/// From this size on the years before the measured one are thinned.
const HUGE: u64 = 1_000_000;
/// What is left of a year before the measured one in a huge union: one record in so many.
pub(crate) const THINNED: u64 = 30;

/// The key of every invented union.
pub(crate) fn vault() -> Vault {
    Vault::of(key())
}

fn key() -> Key {
    Key::from_bytes([0x6e; Key::BYTES])
}

/// Writes the key into a file for the program, when it is not there yet.
pub(crate) fn keep_key(file: &Path) -> Result<()> {
    key().keep(file)?;
    Ok(())
}

/// An open office without records.
pub(crate) fn empty(file: &Path) -> Result<Office> {
    let db = Db::open(&Place::File(file.to_owned()))?;
    let office = Office::new(db, UnionId::from_whole(1), Sources::Machine, vault());
    office
        .db()
        .migrate(&lines_of_work::migrations(), &office.now().to_string())?;
    Ok(office)
}

/// An open office with a union of so many members; answers also how many rows each table got.
pub(crate) fn fill(file: &Path, members: u64) -> Result<(Office, BTreeMap<&'static str, u64>)> {
    let office = empty(file)?;
    let mut filling = Filling::of(&office, members);
    let indexes = if members >= LARGE {
        take_indexes(office.db())?
    } else {
        Vec::new()
    };
    people::fill(&mut filling)?;
    let registers = parents_first();
    let referred: BTreeSet<&str> = registers.iter().flat_map(|r| refers_to(r)).collect();
    for register in registers {
        filling.register(register, referred.contains(register.kind.0))?;
    }
    for sql in indexes {
        office.db().write(|tx| tx.run(&sql, &[]).map(drop))?;
    }
    // What the planner is told of an index went with it.
    office
        .db()
        .migrate(&lines_of_work::migrations(), &office.now().to_string())?;
    vouchers::fill(&mut filling)?;
    let rows = filling.rows;
    Ok((office, rows))
}

/// An office that knows its people and no more; answers how many there are, those who left included.
pub(crate) fn people_only(file: &Path, members: u64) -> Result<u64> {
    let office = empty(file)?;
    let mut filling = Filling::of(&office, members);
    people::fill(&mut filling)?;
    Ok(filling.members.persons())
}

/// Ids begin where those of the year 2014 would.
const FIRST_ID: i64 = 1_388_534_400_000 << 21;

/// A union being written.
struct Filling<'a> {
    office: &'a Office,
    vault: Vault,
    members: Members,
    /// The ids of records to which others refer, by kind and year.
    parents: BTreeMap<(&'static str, i16), Vec<i64>>,
    rows: BTreeMap<&'static str, u64>,
    next: i64,
}

impl<'a> Filling<'a> {
    fn of(office: &'a Office, members: u64) -> Self {
        Self {
            office,
            vault: vault(),
            members: Members::of(members),
            parents: BTreeMap::new(),
            rows: BTreeMap::new(),
            next: FIRST_ID,
        }
    }

    fn id(&mut self) -> i64 {
        self.next += 1;
        self.next
    }

    fn register(&mut self, register: &'static Register, referred: bool) -> Result<()> {
        let volume = Volume::of(register);
        for year in FIRST_YEAR..=LAST_YEAR {
            let mut total = volume.a_year(&self.members);
            if self.members.count >= HUGE && year != LAST_YEAR {
                total = total.div_ceil(THINNED);
            }
            let mut ids = Vec::new();
            let mut done = 0;
            while done < total {
                let end = total.min(done + ROWS_AT_ONCE);
                let lines: Vec<Line> = (done..end)
                    .map(|number| Line {
                        id: self.id(),
                        year,
                        number,
                        total,
                    })
                    .collect();
                let rows: Vec<Vec<Value>> = lines
                    .iter()
                    .map(|line| line.values(register, &self.members, &self.parents))
                    .map(|values| stored(&self.vault, register, values))
                    .collect();
                self.insert(register.table, &register.columns(), &rows)?;
                if referred {
                    ids.extend(lines.iter().map(|line| line.id));
                }
                done = end;
            }
            if referred {
                self.parents.insert((register.kind.0, year), ids);
            }
        }
        Ok(())
    }

    fn insert(&mut self, table: &'static str, columns: &[&str], rows: &[Vec<Value>]) -> Result<()> {
        let bound: Vec<Vec<Bind<'_>>> = rows
            .iter()
            .map(|row| row.iter().map(Bind::from).collect())
            .collect();
        let into = InsertInto { table, columns };
        self.office
            .db()
            .write(|tx| tx.insert_many(into, bound.iter().map(Vec::as_slice)))
            .with_context(|| format!("the invented records of {table}"))?;
        *self.rows.entry(table).or_default() += rows.len() as u64;
        Ok(())
    }
}

/// An invented record as the program would store it.
fn stored(vault: &Vault, register: &Register, mut values: Vec<Value>) -> Vec<Value> {
    if let Some(Value::Text(key)) = values.get_mut(2) {
        *key = sealed::stored_key(vault, register, key);
    }
    if let Some(fields) = values.get_mut(ENVELOPE.len()..) {
        sealed::seal(vault, register, fields);
    }
    values
}

/// The registers of all lines of work, each after those that its records refer to.
fn parents_first() -> Vec<&'static Register> {
    let mut waiting: Vec<&'static Register> = lines_of_work::all()
        .iter()
        .flat_map(|slice| slice.registers.iter().copied())
        .filter(|register| !people::TABLES.contains(&register.table))
        .collect();
    let mut sorted = Vec::new();
    while !waiting.is_empty() {
        let kinds: BTreeSet<&str> = waiting.iter().map(|register| register.kind.0).collect();
        let (ready, rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|register| {
            refers_to(register).all(|kind| kind == register.kind.0 || !kinds.contains(kind))
        });
        let stuck = ready.is_empty();
        sorted.extend(ready);
        if stuck {
            // Registers that refer to each other: in the order in which they are declared.
            sorted.extend(rest);
            break;
        }
        waiting = rest;
    }
    sorted
}

fn refers_to(register: &Register) -> impl Iterator<Item = &'static str> {
    register
        .fields
        .iter()
        .filter_map(|field| match field.holds {
            Holds::Record(kind) => Some(kind),
            _ => None,
        })
}

/// Drops the indexes that the migrations made and answers the statements that make them again.
fn take_indexes(db: &Db) -> Result<Vec<String>> {
    const INDEXES: &str = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL \
                           AND tbl_name NOT LIKE 'history%' AND tbl_name NOT LIKE 'ledger%' ORDER BY name";
    let indexes: Vec<(String, String)> = db.read(|tx| {
        tx.all(INDEXES, bind![], |row| {
            Ok::<_, Error>((row.get(0)?, row.get(1)?))
        })
    })?;
    db.write(|tx| {
        for (name, _) in &indexes {
            tx.run(&format!("DROP INDEX {name}"), &[])?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(indexes.into_iter().map(|(_, sql)| sql).collect())
}

/// The id of a record as a value.
fn id_value(id: i64) -> Value {
    RecordId::from_whole(id).into()
}
