//! Giving records back what they held, and withdrawing those that a file brought.

use super::UndoError;
use super::account::{Account, Touched};
use super::later::Later;
use crate::receipt::RegisterUndone;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::Act;
use niangjia_office::history::Event;
use niangjia_office::registers::{Holds, Register};
use niangjia_store::{Bind, Error, Value, bind};
use std::collections::HashSet;

/// Rows that are read at once.
const AT_ONCE: i64 = 1_000;

/// Gives the records of a register that the file found and touched what they held before.
pub(super) fn give_back(
    act: &mut Act<'_, '_>,
    register: &'static Register,
    account: &Account,
) -> Result<RegisterUndone, UndoError> {
    let mut done = RegisterUndone::default();
    let of_kind = || {
        account
            .touched
            .iter()
            .filter(|((kind, _), _)| kind == register.kind.0)
            .map(|((_, id), touched)| (*id, touched))
    };
    // Keys may have changed places; so those that will be needed are made free first.
    let free = format!(
        "UPDATE {} SET record_key = $3 WHERE union_id = $1 AND id = $2",
        register.table
    );
    for (id, touched) in of_kind() {
        let Some(place) = &touched.place else {
            continue;
        };
        let holder = format!(
            "SELECT id FROM {} WHERE union_id = $1 AND record_key = $2",
            register.table
        );
        let holder: Option<RecordId> =
            act.tx
                .maybe(&holder, bind![act.union, &place.key], |row| row.id(0))?;
        if let Some(holder) = holder.filter(|holder| *holder != id) {
            if !account.is_about(register.kind.0, holder) {
                // Something newer stands under the key that is needed.
                return Err(UndoError::ChangedSince(vec![Later {
                    kind: register.kind.0.to_owned(),
                    id: holder,
                    at: String::new(),
                    by: String::new(),
                    file: None,
                }]));
            }
            let key = format!("undone|{holder}");
            act.tx.run(&free, bind![act.union, holder, &key])?;
        }
    }
    for (id, touched) in of_kind() {
        give(act, register, account, id, touched, &mut done)?;
    }
    Ok(done)
}

fn give(
    act: &mut Act<'_, '_>,
    register: &'static Register,
    account: &Account,
    id: RecordId,
    touched: &Touched,
    done: &mut RegisterUndone,
) -> Result<(), UndoError> {
    let names: Vec<&str> = register.fields.iter().map(|field| field.column).collect();
    let sql = format!(
        "SELECT withdrawn, record_key, sheet, sheet_row, {} FROM {} WHERE union_id = $1 AND id = $2",
        names.join(", "),
        register.table
    );
    let now = act.tx.maybe(&sql, bind![act.union, id], |row| {
        let is: Vec<Value> = (4..4 + names.len())
            .map(|column| row.get(column))
            .collect::<Result<_, _>>()?;
        let place = (row.get::<String>(1)?, row.get(2)?, row.get(3)?);
        Ok::<_, Error>((row.get::<bool>(0)?, place, is))
    })?;
    let Some((withdrawn, (key, sheet, line), is)) = now else {
        return Ok(());
    };
    let was: Vec<Value> = register
        .fields
        .iter()
        .zip(&is)
        .map(|(field, is)| match touched.was.get(field.column) {
            Some(was) => value(field.holds, was),
            // A field that the register did not have then.
            None => is.clone(),
        })
        .collect();
    let (key, sheet, line): (String, Option<i64>, Option<i64>) = match &touched.place {
        Some(place) => (
            place.key.clone(),
            place.sheet.map(TypedId::whole),
            place.row,
        ),
        None => (key, sheet, line),
    };
    let set: String = names
        .iter()
        .zip(7..)
        .map(|(name, number)| format!(", {name} = ${number}"))
        .collect();
    let update = format!(
        "UPDATE {} SET record_key = $3, sheet = $4, sheet_row = $5, withdrawn = $6{set} \
         WHERE union_id = $1 AND id = $2",
        register.table
    );
    let mut values: Vec<Bind<'_>> =
        bind![act.union, id, &key, sheet, line, touched.was_withdrawn].to_vec();
    values.extend(was.iter().map(Bind::from));
    act.tx.run(&update, &values)?;
    let name = match (withdrawn, touched.was_withdrawn) {
        (true, false) => {
            done.stand_again += 1;
            "taken_up_again"
        }
        (false, true) => {
            done.withdrawn_again += 1;
            "withdrawn"
        }
        _ => {
            done.given_back += 1;
            "changed"
        }
    };
    let detail = serde_json::json!({
        "was": described(register, &is), "is": described(register, &was), "undone": account.file.whole(),
    });
    act.record(Event::of(register.kind, id, name, detail));
    Ok(())
}

/// Withdraws the records of a register that the file brought, but for those that stay.
pub(super) fn withdraw(
    act: &mut Act<'_, '_>,
    register: &'static Register,
    account: &Account,
    stays: &HashSet<RecordId>,
) -> Result<RegisterUndone, UndoError> {
    let mut done = RegisterUndone::default();
    let names: Vec<&str> = register.fields.iter().map(|field| field.column).collect();
    let sql = format!(
        "SELECT id, {} FROM {} WHERE union_id = $1 AND id >= $2 AND id <= $3 AND NOT withdrawn ORDER BY id LIMIT $4",
        names.join(", "),
        register.table
    );
    let update = format!(
        "UPDATE {} SET withdrawn = TRUE WHERE union_id = $1 AND id = $2",
        register.table
    );
    let (mut from, to) = account.range();
    loop {
        let rows = act
            .tx
            .all(&sql, bind![act.union, from, to, AT_ONCE], |row| {
                let was: Vec<Value> = (1..=names.len())
                    .map(|column| row.get(column))
                    .collect::<Result<_, _>>()?;
                Ok::<_, Error>((row.id::<RecordId>(0)?, was))
            })?;
        let Some((last, _)) = rows.last() else {
            return Ok(done);
        };
        from = last.whole() + 1;
        for (id, was) in rows {
            if stays.contains(&id) {
                done.stay += 1;
                continue;
            }
            act.tx.run(&update, bind![act.union, id])?;
            done.withdrawn += 1;
            let detail = serde_json::json!({
                "was": described(register, &was), "undone": account.file.whole(),
            });
            act.record(Event::of(register.kind, id, "withdrawn", detail));
        }
    }
}

/// The values by column, for the history.
fn described(register: &Register, values: &[Value]) -> serde_json::Value {
    let named = register.fields.iter().zip(values).map(|(field, value)| {
        let value = match value {
            Value::Null => serde_json::Value::Null,
            Value::Whole(whole) => (*whole).into(),
            Value::Text(text) => text.as_str().into(),
            Value::Flag(flag) => (*flag).into(),
            Value::Bytes(bytes) => bytes.len().into(),
        };
        (field.column.to_owned(), value)
    });
    serde_json::Value::Object(named.collect())
}

/// A value as the history tells it.
fn value(holds: Holds, told: &serde_json::Value) -> Value {
    match (told, told.as_i64()) {
        (serde_json::Value::String(text), _) => Value::Text(text.clone()),
        (serde_json::Value::Bool(flag), _) => Value::Flag(*flag),
        // SQLite reads a yes-or-no back as a number.
        (_, Some(whole)) if holds == Holds::Flag => Value::Flag(whole != 0),
        (_, Some(whole)) => Value::Whole(whole),
        _ => Value::Null,
    }
}
