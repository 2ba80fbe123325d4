//! Taking an act back: what it corrected is as it was, what it withdrew counts again, what it added is withdrawn.
//!
//! It is an act of its own with events of its own, and it is refused like any other correction when somebody has changed
//! one of the records since.

use super::by_hand::AGREED;
use super::correct::{CorrectError, Correction, Meanwhile, correct, put_back, version, withdraw};
use super::list::listed_one;
use super::{Holds, Register, sealed};
use crate::Act;
use crate::history;
use crate::vault::Vault;
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordRef;
use niangjia_store::Value;

/// Takes back what an act did to records, the last first; answers how many it touched.
///
/// # Errors
/// When a record was changed since, or the database does not take it.
pub fn take_back(
    act: &mut Act<'_, '_>,
    key: &str,
    records: &[(&Register, RecordId)],
    reason: &str,
) -> Result<usize, CorrectError> {
    let mut touched = 0;
    for (register, id) in records.iter().rev() {
        let record = RecordRef {
            kind: register.kind,
            id: *id,
        };
        let mut all = history::of_record(act.tx, act.union, record)?;
        // A sheet that came to agree with a hand changed nothing of the record.
        all.retain(|entry| entry.event.rsplit('.').next() != Some(AGREED));
        let own = history::of_record_in(act.tx, act.union, record, key)?;
        let Some(event) = own.last() else { continue };
        if all.last().is_some_and(|last| last != event) {
            let since = all
                .iter()
                .position(|entry| entry == event)
                .map_or(0, |at| at + 1);
            let entries = all.get(since..).unwrap_or_default().to_vec();
            return Err(CorrectError::Meanwhile(vec![Meanwhile {
                record: *id,
                entries,
            }]));
        }
        let shown =
            listed_one(&mut act.look(), register, *id)?.ok_or(CorrectError::NotThere(*id))?;
        let seen = version(register, &shown, &[]);
        match event.event.rsplit('.').next() {
            Some("entered" | "put_back") => withdraw(act, register, *id, (&seen, &[]), reason)?,
            Some("withdrawn") => put_back(act, register, *id, (&seen, &[]), reason)?,
            Some("corrected" | "changed") => {
                let (fields, values) = was(act.vault, register, &event.detail);
                let seen = version(register, &shown, &fields);
                let correction = Correction {
                    record: *id,
                    seen: &seen,
                    fields: &fields,
                    values: &values,
                    reason: Some(reason),
                };
                correct(act, register, &correction)?;
            }
            _ => continue,
        }
        touched += 1;
    }
    Ok(touched)
}

/// What the fields held before an event.
fn was(vault: &Vault, register: &Register, detail: &str) -> (Vec<usize>, Vec<Value>) {
    let detail: serde_json::Value = serde_json::from_str(detail).unwrap_or_default();
    let held = register
        .fields
        .iter()
        .enumerate()
        .filter_map(|(at, field)| {
            let value = match (field.holds, detail["was"].get(field.column)?) {
                (Holds::Flag, serde_json::Value::Number(number)) => {
                    Value::Flag(number.as_i64() != Some(0))
                }
                (_, serde_json::Value::Bool(flag)) => Value::Flag(*flag),
                (_, serde_json::Value::Number(number)) => Value::Whole(number.as_i64()?),
                (_, serde_json::Value::String(text)) => Value::Text(text.clone()),
                _ => Value::Null,
            };
            Some((at, value))
        });
    let (fields, values): (Vec<usize>, Vec<Value>) = held.unzip();
    // It is sealed again where it is written.
    let mut all = vec![Value::Null; register.fields.len()];
    for (at, value) in fields.iter().zip(values) {
        all[*at] = value;
    }
    sealed::open(vault, register, &mut all);
    let values = fields.iter().map(|at| all[*at].clone()).collect();
    (fields, values)
}
