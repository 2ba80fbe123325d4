//! Whoever changes one byte of the sealed history is found out, whichever entry and whichever byte.

use super::books;
use super::college::college;
use super::figures::{empty, for_colleges, take};
use niangjia_office::Office;
use niangjia_office::history::{Broken, verify};
use niangjia_store::{Error, Tx, bind};
use proptest::prelude::*;
use testkit::{Engine, TestDb};

/// What an entry consists of; the digest and the seal are stored beside its content.
const COLUMNS: [&str; 9] = [
    "id",
    "act_key",
    "at",
    "actor",
    "event",
    "record_kind",
    "record",
    "detail",
    "digest",
];

/// One change: which entry and which byte of which column, in parts of the whole.
type Change = (u64, usize, u64);

enum Tried {
    Found(Result<i64, Broken>),
    Failed(Error),
}

impl From<Error> for Tried {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Changes one byte, verifies, and takes the change back; nothing when the entry has nothing in the column.
fn found_after(office: &Office, engine: Engine, change: Change) -> Option<Result<i64, Broken>> {
    let undone: Result<bool, Tried> = office.db().write(|tx| {
        disarm(tx, engine)?;
        if !spoil(tx, change)? {
            return Ok(false);
        }
        Err(Tried::Found(verify(tx, office.union())?))
    });
    match undone {
        Err(Tried::Found(verdict)) => Some(verdict),
        // The changed id is one that another entry has, which the database itself refuses.
        Err(Tried::Failed(Error::Unique)) if COLUMNS[change.1] == "id" => None,
        Err(Tried::Failed(error)) => panic!("{change:?}: {error}"),
        Ok(_) => None,
    }
}

/// What stops nobody who owns the database.
fn disarm(tx: &mut Tx<'_>, engine: Engine) -> Result<(), Error> {
    let of = if engine == Engine::Postgres {
        " ON history"
    } else {
        ""
    };
    tx.run(
        &format!("DROP TRIGGER IF EXISTS history_is_not_changed{of}"),
        &[],
    )
    .map(drop)
}

fn spoil(tx: &mut Tx<'_>, (entry, column, place): Change) -> Result<bool, Error> {
    let ids: Vec<i64> = tx.all("SELECT id FROM history ORDER BY id", &[], |row| row.get(0))?;
    let id = ids[usize::try_from(entry % ids.len() as u64).unwrap()];
    let column = COLUMNS[column];
    let read = format!("SELECT {column} FROM history WHERE id = $1");
    let write = format!("UPDATE history SET {column} = $2 WHERE id = $1");
    let at = |len: usize| usize::try_from(place % len as u64).unwrap();
    let written = match column {
        "id" | "record" => {
            let Some(whole) = tx.one(&read, bind![id], |row| row.get::<Option<i64>>(0))? else {
                return Ok(false);
            };
            // The highest bit would make an id negative, which is a change like any other.
            tx.run(&write, bind![id, whole ^ (1 << (place % 63))])?
        }
        "digest" => {
            let mut bytes: Vec<u8> = tx.one(&read, bind![id], |row| row.get(0))?;
            let at = at(bytes.len());
            bytes[at] ^= 1 << (place % 8);
            tx.run(&write, bind![id, bytes.as_slice()])?
        }
        _ => {
            let text = tx.one(&read, bind![id], |row| row.get::<Option<String>>(0))?;
            let Some(text) = text.filter(|text| !text.is_empty()) else {
                return Ok(false);
            };
            let place = at(text.chars().count());
            let other = |c: char| if c == 'x' { 'y' } else { 'x' };
            let spoilt = text.chars().enumerate();
            let spoilt: String = spoilt
                .map(|(n, c)| if n == place { other(c) } else { c })
                .collect();
            tx.run(&write, bind![id, &spoilt])?
        }
    };
    assert_eq!(written, 1);
    Ok(true)
}

fn any_changed_byte_is_found(engine: Engine, cases: u32) {
    let changes = prop::collection::vec((any::<u64>(), 0..COLUMNS.len(), any::<u64>()), 12);
    for_colleges(cases, (college(), changes), |(college, changes)| {
        let (db, folder) = (TestDb::new(engine), tempfile::tempdir().unwrap());
        let office = empty(&db);
        take(&office, &books::write(&college, folder.path()));
        let whole = office.look(|look| verify(look.tx, look.union)).unwrap();
        prop_assert!(whole.is_ok());
        let mut found = 0;
        for change in changes {
            if let Some(verdict) = found_after(&office, engine, change) {
                prop_assert!(
                    verdict.is_err(),
                    "{:?} of {} was not found",
                    change,
                    COLUMNS[change.1]
                );
                found += 1;
            }
        }
        prop_assert!(found > 0);
        prop_assert_eq!(
            office.look(|look| verify(look.tx, look.union)).unwrap(),
            whole
        );
        Ok(())
    });
}

#[test]
fn any_changed_byte_is_found_on_sqlite() {
    any_changed_byte_is_found(Engine::Sqlite, 16);
}

#[test]
fn any_changed_byte_is_found_on_postgres() {
    any_changed_byte_is_found(Engine::Postgres, 4);
}
