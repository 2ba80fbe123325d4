//! Entering: one record that somebody typed in, and that no sheet brought.

use super::settle::described;
use super::{Field, Holds, Need, Register, sealed};
use crate::history::Event;
use crate::ledger::LedgerError;
use crate::{Act, ActError};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::RecordId;
use niangjia_store::{Bind, Error, InsertInto, Value, bind};

/// Why a record was not entered. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// The register has a record of this key, perhaps a withdrawn one.
    #[error("{register} has a record {key} already")]
    KeyTaken {
        /// The table.
        register: &'static str,
        /// The key.
        key: String,
    },
    /// There are not as many values as the register has fields.
    #[error("{register} has {fields} fields and was given {values} values")]
    WrongNumber {
        /// The table.
        register: &'static str,
        /// How many fields it has.
        fields: usize,
        /// How many values were given.
        values: usize,
    },
    /// A field that every record has is empty.
    #[error("{register} needs {column}")]
    Missing {
        /// The table.
        register: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A field does not hold such a value.
    #[error("{column} of {register} does not hold such a value")]
    Unfit {
        /// The table.
        register: &'static str,
        /// The column.
        column: &'static str,
    },
    /// The act of which this is a part.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The ledger, where a record goes with a voucher.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Keeps a record that somebody typed in, with its values in the order of the register's fields.
///
/// # Errors
/// When the key is there already, the values are not those that the fields hold, or the database does not take it.
pub fn enter(
    act: &mut Act<'_, '_>,
    register: &Register,
    key: &str,
    values: &[Value],
) -> Result<RecordId, EnterError> {
    check(register, values)?;
    let key = &*sealed::stored_key(act.vault, register, key);
    let mut values = values.to_vec();
    sealed::seal(act.vault, register, &mut values);
    if keyed(act, register, key)?.is_some() {
        return Err(EnterError::KeyTaken {
            register: register.table,
            key: key.to_owned(),
        });
    }
    let id: RecordId = act.id();
    let mut row: Vec<Bind<'_>> = vec![
        act.union.into(),
        id.into(),
        key.into(),
        Bind::Null,
        Bind::Null,
        false.into(),
    ];
    row.extend(values.iter().map(Bind::from));
    let into = InsertInto {
        table: register.table,
        columns: &register.columns(),
    };
    act.tx.insert_many(into, [row.as_slice()])?;
    let is = described(register, &values);
    let detail = serde_json::json!({ "is": is });
    act.record(Event::of(register.kind, id, "entered", detail));
    Ok(id)
}

/// The record of a key, withdrawn or not, if the register has one.
///
/// # Errors
/// When the database cannot be read.
pub fn keyed(
    act: &mut Act<'_, '_>,
    register: &Register,
    key: &str,
) -> Result<Option<RecordId>, Error> {
    let key = sealed::stored_key(act.vault, register, key);
    act.tx
        .maybe(&keyed_sql(register), bind![act.union, &key], |row| {
            row.id(0)
        })
}

fn check(register: &Register, values: &[Value]) -> Result<(), EnterError> {
    if values.len() != register.fields.len() {
        return Err(EnterError::WrongNumber {
            register: register.table,
            fields: register.fields.len(),
            values: values.len(),
        });
    }
    for (field, value) in register.fields.iter().zip(values) {
        let (register, column) = (register.table, field.column);
        if *value == Value::Null {
            if field.need == Need::Must {
                return Err(EnterError::Missing { register, column });
            }
        } else if !fits(field, value) {
            return Err(EnterError::Unfit { register, column });
        }
    }
    Ok(())
}

/// Whether a field holds such a value. Amounts, numbers and the ids of other records are all whole numbers here.
pub(super) fn fits(field: &Field, value: &Value) -> bool {
    match (field.holds, value) {
        (Holds::Text, Value::Text(_)) | (Holds::Flag, Value::Flag(_)) => true,
        (Holds::Day, Value::Text(day)) => day.parse::<PartialDay>().is_ok(),
        (Holds::Choice(codes), Value::Text(code)) => codes.contains(&code.as_str()),
        (
            Holds::Person
            | Holds::Unit
            | Holds::Record(_)
            | Holds::Money
            | Holds::Whole
            | Holds::Rate,
            Value::Whole(_),
        ) => true,
        _ => false,
    }
}

fn keyed_sql(register: &Register) -> String {
    format!(
        "SELECT id FROM {} WHERE union_id = $1 AND record_key = $2",
        register.table
    )
}

pub(super) fn statements(register: &Register) -> Vec<String> {
    vec![keyed_sql(register)]
}
