//! Correcting by hand: some fields of a record, one field of many records; withdrawing, and putting back.
//!
//! Whoever corrects says what they saw, by a [`version`] of it. When somebody else was quicker the correction is refused
//! and tells who changed what when, so that nobody overwrites what they have not read. Every correction is an event with
//! what was and what is; what a sheet had said is noted, so that the sheet does not undo the correction when it comes
//! again. The key of a record stays, because it is by its key that the sheet will find it.
//!
//! A record that does not count cannot be corrected before it is put back.

use super::enter::{EnterError, fits};
use super::list::{Listed, listed_one};
use super::settle::described;
use super::{Holds, Need, Register, by_hand, sealed};
use crate::history::{self, Event};
use crate::{Act, ActError, Look};
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordRef;
use niangjia_base::text;
use niangjia_store::{Bind, Error, Value, bind};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// A correction of one record.
#[derive(Clone, Debug)]
pub struct Correction<'a> {
    /// The record.
    pub record: RecordId,
    /// The [`version`] that the person saw, of the same fields.
    pub seen: &'a str,
    /// The places of the fields that are given.
    pub fields: &'a [usize],
    /// Their values, in the same order.
    pub values: &'a [Value],
    /// Why, in the person's own words.
    pub reason: Option<&'a str>,
}

/// What others did to a record after somebody saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meanwhile {
    /// The record.
    pub record: RecordId,
    /// What happened, the oldest first.
    pub entries: Vec<history::Entry>,
}

/// Why nothing was corrected. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    /// The register has no such record.
    #[error("there is no record {0}")]
    NotThere(RecordId),
    /// The record was withdrawn, and is put back first.
    #[error("the record {0} was withdrawn")]
    Withdrawn(RecordId),
    /// Others changed what the person saw.
    #[error("others changed {} records meanwhile", .0.len())]
    Meanwhile(Vec<Meanwhile>),
    /// A value is missing or none that the field holds.
    #[error(transparent)]
    Unfit(#[from] EnterError),
    /// The act of which this is a part.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// A digest of what somebody sees of a record: the values of these fields, and whether it counts. It is made of what is
/// stored, so before anything sealed is opened.
#[must_use]
pub fn version(register: &Register, record: &Listed, fields: &[usize]) -> String {
    digest(register, &record.values, record.withdrawn, fields)
}

/// Corrects a record; answers the places of the fields that changed, none when it was as it is to be.
///
/// # Errors
/// When the record is not there or does not count, when others changed it meanwhile, or when a value does not fit.
pub fn correct(
    act: &mut Act<'_, '_>,
    register: &Register,
    correction: &Correction<'_>,
) -> Result<Vec<usize>, CorrectError> {
    let Correction {
        record,
        seen,
        fields,
        values,
        reason,
    } = correction;
    let shown = standing(act, register, *record)?;
    if digest(register, &shown.values, shown.withdrawn, fields) != *seen {
        let meanwhile = meanwhile(&mut act.look(), register, &shown, fields, seen)?;
        return Err(CorrectError::Meanwhile(vec![meanwhile]));
    }
    put(act, register, &shown, fields, values, *reason)
}

/// Gives one field of many records a value, all of them or none; answers how many changed.
///
/// # Errors
/// As [`correct`]; of all records that others changed meanwhile.
pub fn correct_many(
    act: &mut Act<'_, '_>,
    register: &Register,
    field: usize,
    records: &[(RecordId, String)],
    value: &Value,
    reason: Option<&str>,
) -> Result<usize, CorrectError> {
    let fields = [field];
    let mut all = Vec::with_capacity(records.len());
    let mut others = Vec::new();
    for (record, seen) in records {
        let shown = standing(act, register, *record)?;
        if digest(register, &shown.values, shown.withdrawn, &fields) != *seen {
            others.push(meanwhile(&mut act.look(), register, &shown, &fields, seen)?);
        }
        all.push(shown);
    }
    if !others.is_empty() {
        return Err(CorrectError::Meanwhile(others));
    }
    let mut changed = 0;
    for shown in &all {
        let values = std::slice::from_ref(value);
        changed += usize::from(!put(act, register, shown, &fields, values, reason)?.is_empty());
    }
    Ok(changed)
}

/// Withdraws a record: it stays where it is and counts no more.
///
/// # Errors
/// When the record is not there, does not count already, or others changed it meanwhile.
pub fn withdraw(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    seen: (&str, &[usize]),
    reason: &str,
) -> Result<(), CorrectError> {
    turn(act, register, record, seen, reason, false)
}

/// Puts a withdrawn record back, so that it counts again.
///
/// # Errors
/// When the record is not there, counts already, or others changed it meanwhile.
pub fn put_back(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    seen: (&str, &[usize]),
    reason: &str,
) -> Result<(), CorrectError> {
    turn(act, register, record, seen, reason, true)
}

fn turn(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    (seen, fields): (&str, &[usize]),
    reason: &str,
    is_back: bool,
) -> Result<(), CorrectError> {
    let shown = listed_one(&mut act.look(), register, record)?;
    let shown = shown.ok_or(CorrectError::NotThere(record))?;
    if shown.withdrawn != is_back || digest(register, &shown.values, is_back, fields) != seen {
        let meanwhile = meanwhile(&mut act.look(), register, &shown, fields, seen)?;
        return Err(CorrectError::Meanwhile(vec![meanwhile]));
    }
    let changed = bind![act.union, record, !is_back];
    act.tx.run(&turn_sql(register), changed)?;
    by_hand::note_standing(act, register, record, is_back)?;
    let values = described(register, &kept(act, register, record)?);
    let (name, which) = if is_back {
        ("put_back", "is")
    } else {
        ("withdrawn", "was")
    };
    let reason = sealed::words(act.vault, register, reason);
    let detail = serde_json::json!({ which: values, "reason": reason });
    act.record(Event::of(register.kind, record, name, detail));
    Ok(())
}

fn standing(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
) -> Result<Listed, CorrectError> {
    let shown = listed_one(&mut act.look(), register, record)?;
    let shown = shown.ok_or(CorrectError::NotThere(record))?;
    if shown.withdrawn {
        return Err(CorrectError::Withdrawn(record));
    }
    Ok(shown)
}

fn put(
    act: &mut Act<'_, '_>,
    register: &Register,
    shown: &Listed,
    fields: &[usize],
    values: &[Value],
    reason: Option<&str>,
) -> Result<Vec<usize>, CorrectError> {
    check(register, fields, values)?;
    let values = stored(act, register, fields, values);
    let was = kept(act, register, shown.id)?;
    let mut is = was.clone();
    let mut changed: Vec<usize> = Vec::new();
    for (at, value) in fields.iter().zip(&values) {
        if !alike(&shown.values[*at], value) {
            is[*at] = value.clone();
            changed.push(*at);
        }
    }
    if changed.is_empty() {
        return Ok(changed);
    }
    keys(register, &shown.values, &mut is, &mut changed);
    let bound: Vec<Value> = register
        .fields
        .iter()
        .zip(&is)
        .map(|(field, value)| match (field.holds, value) {
            (Holds::Flag, Value::Whole(whole)) => Value::Flag(*whole != 0),
            _ => value.clone(),
        })
        .collect();
    let mut row: Vec<Bind<'_>> = vec![act.union.into(), shown.id.into()];
    row.extend(bound.iter().map(Bind::from));
    act.tx.run(&correct_sql(register), &row)?;
    let notes: Vec<(&str, &Value, &Value)> = changed
        .iter()
        .map(|at| (register.fields[*at].column, &was[*at], &is[*at]))
        .collect();
    by_hand::note(act, register, shown.id, &notes)?;
    let only = |values: &[Value]| {
        let all = described(register, values);
        let changed = changed.iter().map(|at| register.fields[*at].column);
        let some = changed.map(|column| (column.to_owned(), all[column].clone()));
        serde_json::Value::Object(some.collect())
    };
    let reason = reason.map(|reason| sealed::words(act.vault, register, reason));
    let detail = serde_json::json!({ "was": only(&was), "is": only(&is), "reason": reason });
    act.record(Event::of(register.kind, shown.id, "corrected", detail));
    Ok(changed)
}

/// The given values as they are stored.
fn stored(
    act: &Act<'_, '_>,
    register: &Register,
    fields: &[usize],
    values: &[Value],
) -> Vec<Value> {
    let mut all = vec![Value::Null; register.fields.len()];
    for (at, value) in fields.iter().zip(values) {
        all[*at] = value.clone();
    }
    sealed::seal(act.vault, register, &mut all);
    fields.iter().map(|at| all[*at].clone()).collect()
}

/// What names compare by follows the name, if it followed it so far.
fn keys(register: &Register, was: &[Value], is: &mut [Value], changed: &mut Vec<usize>) {
    for (at, field) in register.fields.iter().enumerate() {
        let Some(base) = field.column.strip_suffix("_key") else {
            continue;
        };
        let of = register
            .fields
            .iter()
            .position(|other| other.column == base);
        let Some(of) = of.filter(|of| changed.contains(of)) else {
            continue;
        };
        let (Value::Text(old), Value::Text(key), Value::Text(new)) = (&was[of], &was[at], &is[of])
        else {
            continue;
        };
        let follows = [text::name_key as fn(&str) -> String, text::word_key]
            .into_iter()
            .find(|key_of| key_of(old) == *key);
        if let Some(key_of) = follows {
            is[at] = key_of(new).into();
            changed.push(at);
        }
    }
}

fn check(register: &Register, fields: &[usize], values: &[Value]) -> Result<(), EnterError> {
    let wrong = || EnterError::WrongNumber {
        register: register.table,
        fields: fields.len(),
        values: values.len(),
    };
    if fields.len() != values.len() {
        return Err(wrong());
    }
    for (at, value) in fields.iter().zip(values) {
        let field = register.fields.get(*at).ok_or_else(wrong)?;
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

/// On SQLite a yes-or-no is read back as 0 or 1.
fn alike(kept: &Value, given: &Value) -> bool {
    match (kept, given) {
        (Value::Whole(number), Value::Flag(flag)) => *number == i64::from(*flag),
        (kept, given) => kept == given,
    }
}

/// The values as they are stored.
fn kept(act: &mut Act<'_, '_>, register: &Register, record: RecordId) -> Result<Vec<Value>, Error> {
    let width = register.fields.len();
    act.tx
        .one(&kept_sql(register), bind![act.union, record], |row| {
            (0..width).map(|column| row.get(column)).collect()
        })
}

fn digest(register: &Register, values: &[Value], withdrawn: bool, fields: &[usize]) -> String {
    let mut hash = Sha256::new();
    hash.update(register.table);
    hash.update([u8::from(withdrawn)]);
    for at in fields {
        let value = match values.get(*at) {
            None | Some(Value::Null) => String::from("-"),
            Some(Value::Whole(whole)) => format!("={whole}"),
            Some(Value::Flag(flag)) => format!("={}", i64::from(*flag)),
            Some(Value::Text(text)) => format!("'{text}"),
            Some(Value::Bytes(bytes)) => format!("#{bytes:?}"),
        };
        hash.update((*at as u64).to_le_bytes());
        hash.update((value.len() as u64).to_le_bytes());
        hash.update(value);
    }
    // Sixteen signs are enough to tell two versions apart; nobody gains by making two that are alike.
    let mut out = String::with_capacity(16);
    for byte in hash.finalize().iter().take(8) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// What happened to a record since somebody saw it. The history is followed back until the fields are as they were seen; if
/// they never were, the last entry is told.
fn meanwhile(
    look: &mut Look<'_, '_>,
    register: &Register,
    shown: &Listed,
    fields: &[usize],
    seen: &str,
) -> Result<Meanwhile, Error> {
    let record = RecordRef {
        kind: register.kind,
        id: shown.id,
    };
    let mut entries = history::of_record(look.tx, look.union, record)?;
    let (mut values, mut withdrawn) = (shown.values.clone(), shown.withdrawn);
    let mut since = entries.len().saturating_sub(1);
    for (at, entry) in entries.iter().enumerate().rev() {
        let detail: serde_json::Value = serde_json::from_str(&entry.detail).unwrap_or_default();
        for (place, field) in register.fields.iter().enumerate() {
            if let (Some(was), Some(value)) =
                (detail["was"].get(field.column), values.get_mut(place))
            {
                *value = match was {
                    serde_json::Value::Bool(flag) => Value::Flag(*flag),
                    serde_json::Value::Number(number) => {
                        number.as_i64().map_or(Value::Null, Value::Whole)
                    }
                    serde_json::Value::String(text) => Value::Text(text.clone()),
                    _ => Value::Null,
                };
            }
        }
        match entry.event.rsplit('.').next() {
            Some("withdrawn") => withdrawn = false,
            Some("put_back" | "taken_up_again") => withdrawn = true,
            _ => {}
        }
        if digest(register, &values, withdrawn, fields) == seen {
            since = at;
            break;
        }
    }
    let entries = entries.split_off(since.min(entries.len()));
    Ok(Meanwhile {
        record: shown.id,
        entries,
    })
}

fn kept_sql(register: &Register) -> String {
    let fields: Vec<&str> = register.fields.iter().map(|field| field.column).collect();
    format!(
        "SELECT {} FROM {} WHERE union_id = $1 AND id = $2",
        fields.join(", "),
        register.table
    )
}

fn correct_sql(register: &Register) -> String {
    let set: Vec<String> = register
        .fields
        .iter()
        .zip(3..)
        .map(|(field, number)| format!("{} = ${number}", field.column))
        .collect();
    format!(
        "UPDATE {} SET {} WHERE union_id = $1 AND id = $2",
        register.table,
        set.join(", ")
    )
}

fn turn_sql(register: &Register) -> String {
    format!(
        "UPDATE {} SET withdrawn = $3 WHERE union_id = $1 AND id = $2",
        register.table
    )
}

pub(super) fn statements(register: &Register) -> Vec<String> {
    vec![
        kept_sql(register),
        correct_sql(register),
        turn_sql(register),
    ]
}
