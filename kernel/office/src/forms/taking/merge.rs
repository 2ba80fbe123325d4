//! Putting records of which several sheets tell: the newer word counts, and what it leaves out stays.

use super::Taking;
use crate::forms::Line;
use crate::registers::{Draft, Holds, Register, sealed};
use niangjia_base::ids::RecordId;
use niangjia_store::{Error, Value, bind};

impl Taking<'_, '_, '_> {
    /// Puts a record of which other sheets may have said more: what this line leaves empty stays as the register has it.
    ///
    /// The record is the one of an id, if there is one, or else the one under the key; it keeps the key that it has. The
    /// first line of a sheet about a record is the one that counts.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn put_over(
        &mut self,
        line: &Line<'_>,
        register: &'static Register,
        record: Option<RecordId>,
        key: &str,
        mut values: Vec<Value>,
    ) -> Result<RecordId, Error> {
        if let Some(id) = self.drafted(register, key) {
            return Ok(id);
        }
        let Some(kept) = self.kept_whole(register, record, key)? else {
            // An id that the register does not have yet is that of an earlier line of this sheet.
            if let Some(id) = record {
                return Ok(id);
            }
            let id = self.act.id();
            let (key, row) = (key.to_owned(), line.row);
            self.keep(
                register,
                Draft {
                    id,
                    key,
                    row,
                    values,
                },
            );
            return Ok(id);
        };
        if let Some(id) = self.drafted(register, &kept.key) {
            return Ok(id);
        }
        if !kept.withdrawn {
            fill(register, &mut values, kept.values);
        }
        let (id, key, row) = (kept.id, kept.key, line.row);
        self.keep(
            register,
            Draft {
                id,
                key,
                row,
                values,
            },
        );
        Ok(id)
    }

    /// Adds to a record what it lacks and this line knows; what the register has stays as it is.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn put_under(
        &mut self,
        line: &Line<'_>,
        register: &'static Register,
        record: RecordId,
        values: Vec<Value>,
    ) -> Result<(), Error> {
        let Some(kept) = self.kept_whole(register, Some(record), "")? else {
            return Ok(());
        };
        if self.drafted(register, &kept.key).is_some() {
            return Ok(());
        }
        let mut filled = kept.values.clone();
        fill(register, &mut filled, values);
        if filled == kept.values {
            return Ok(());
        }
        let (id, key, row) = (kept.id, kept.key, line.row);
        self.keep(
            register,
            Draft {
                id,
                key,
                row,
                values: filled,
            },
        );
        Ok(())
    }

    fn kept_whole(
        &mut self,
        register: &Register,
        record: Option<RecordId>,
        key: &str,
    ) -> Result<Option<Kept>, Error> {
        let fields: Vec<&str> = register.fields.iter().map(|field| field.column).collect();
        let by = match record {
            Some(_) => "id",
            None => "record_key",
        };
        let sql = format!(
            "SELECT id, record_key, withdrawn, {} FROM {} WHERE union_id = $1 AND {by} = $2",
            fields.join(", "),
            register.table
        );
        let (union, vault) = (self.act.union, self.act.vault);
        let key = &*sealed::stored_key(vault, register, key);
        let wanted = match record {
            Some(id) => bind![union, id],
            None => bind![union, key],
        };
        self.act.tx.maybe(&sql, wanted, |row| {
            let mut values = (3..3 + fields.len())
                .map(|column| row.get(column))
                .collect::<Result<Vec<_>, _>>()?;
            // They are compared and filled as they were read, and sealed again where they are settled.
            sealed::open(vault, register, &mut values);
            Ok(Kept {
                id: row.id(0)?,
                key: row.get(1)?,
                withdrawn: row.get(2)?,
                values,
            })
        })
    }
}

/// A record as the register has it.
struct Kept {
    id: RecordId,
    key: String,
    withdrawn: bool,
    values: Vec<Value>,
}

/// Fills the empty values of a record of a register with others.
fn fill(register: &Register, values: &mut [Value], others: Vec<Value>) {
    for ((value, other), field) in values.iter_mut().zip(others).zip(register.fields) {
        if *value == Value::Null {
            *value = other;
        }
        // SQLite reads a yes-or-no back as a number.
        if let (Holds::Flag, Value::Whole(whole)) = (field.holds, &*value) {
            *value = Value::Flag(*whole != 0);
        }
    }
}
