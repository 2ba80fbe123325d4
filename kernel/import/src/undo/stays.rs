//! Which records of a file stay although the file is taken back: those to which records refer that do not come from it.

use super::UndoError;
use super::account::Account;
use niangjia_base::ids::RecordId;
use niangjia_office::Act;
use niangjia_office::org::UNIT;
use niangjia_office::people::PERSON;
use niangjia_office::registers::{Holds, Register};
use niangjia_store::{Error, bind};
use std::collections::HashSet;

/// The records that stay, and those to which these refer in their turn.
pub(super) fn of(
    act: &mut Act<'_, '_>,
    registers: &[&'static Register],
    account: &Account,
) -> Result<HashSet<RecordId>, UndoError> {
    let (first, last) = account.range();
    let mut brought: HashSet<&str> = HashSet::new();
    for register in registers {
        let sql = format!(
            "SELECT id FROM {} WHERE union_id = $1 AND id >= $2 AND id <= $3 AND NOT withdrawn ORDER BY id LIMIT 1",
            register.table
        );
        let some: Option<RecordId> = act
            .tx
            .maybe(&sql, bind![act.union, first, last], |row| row.id(0))?;
        if some.is_some() {
            brought.insert(register.kind.0);
        }
    }
    let mut stays: HashSet<RecordId> = HashSet::new();
    for register in registers {
        for column in references(register, &brought) {
            let sql = format!(
                "SELECT DISTINCT {column} FROM {} WHERE union_id = $1 AND {column} >= $2 AND {column} <= $3 \
                 AND (id < $2 OR id > $3) AND NOT withdrawn ORDER BY {column}",
                register.table
            );
            act.tx.each(&sql, bind![act.union, first, last], |row| {
                stays.insert(row.id(0)?);
                Ok::<(), Error>(())
            })?;
        }
    }
    // What stays needs what it refers to.
    let mut open: Vec<RecordId> = stays.iter().copied().collect();
    while let Some(id) = open.pop() {
        for register in registers.iter().filter(|r| brought.contains(r.kind.0)) {
            let columns = references(register, &brought);
            if columns.is_empty() {
                continue;
            }
            let sql = format!(
                "SELECT {} FROM {} WHERE union_id = $1 AND id = $2",
                columns.join(", "),
                register.table
            );
            let referred = act.tx.maybe(&sql, bind![act.union, id], |row| {
                (0..columns.len())
                    .map(|column| row.maybe_id(column))
                    .collect::<Result<Vec<Option<RecordId>>, Error>>()
            })?;
            for referred in referred.into_iter().flatten().flatten() {
                if account.made(referred) && stays.insert(referred) {
                    open.push(referred);
                }
            }
        }
    }
    Ok(stays)
}

/// The columns of a register that refer to records of some kinds.
fn references(register: &Register, kinds: &HashSet<&str>) -> Vec<&'static str> {
    let fields = register.fields.iter();
    fields
        .filter(|field| {
            let kind = match field.holds {
                Holds::Person => PERSON.kind.0,
                Holds::Unit => UNIT.kind.0,
                Holds::Record(kind) => kind,
                _ => return false,
            };
            kinds.contains(kind)
        })
        .map(|field| field.column)
        .collect()
}
