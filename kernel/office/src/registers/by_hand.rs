//! What hands corrected: for each record and field, what the sheet had said when somebody knew better.
//!
//! A sheet that comes again and still says the same is not news, and the hand's value stays. A sheet that now says what the
//! hand says has been corrected itself, and the note is struck out. A sheet that says a third thing is a [`Problem`]: the
//! hand's value stays, and a person has to look.

use super::settle::Kept;
use super::{Draft, Register};
use crate::forms::{Problem, Weight};
use crate::history::Event;
use crate::{Act, Look};
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_store::{Error, Value, bind, statements};
use std::collections::HashMap;

/// The event of a record about which a sheet now says what a hand had said before.
pub(super) const AGREED: &str = "agreed";

statements! {
    OF_REGISTER = "SELECT record, field, said FROM register_correction WHERE union_id = $1 AND register = $2 ORDER BY record, field";
    OF_RECORD = "SELECT field, said FROM register_correction WHERE union_id = $1 AND register = $2 AND record = $3 ORDER BY field";
    KEEP = "INSERT INTO register_correction (union_id, register, record, field, said, corrected_at) \
            VALUES ($1, $2, $3, $4, $5, $6)";
    STRIKE_OUT = "DELETE FROM register_correction WHERE union_id = $1 AND register = $2 AND record = $3 AND field = $4";
}

/// Under this name it is kept whether a sheet had the record; no field has it, because every table has the column.
const WITHDRAWN: &str = "withdrawn";

/// What hands corrected in one register.
pub(super) struct ByHand {
    said: HashMap<RecordId, Vec<(String, String)>>,
    agreed: Vec<(RecordId, String)>,
}

/// What becomes of a record that stands in a sheet again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heeded {
    /// It is settled as any other, with what the hand knows better put into the draft.
    Settle,
    /// A hand withdrew it, and it stays withdrawn.
    StaysWithdrawn,
}

impl ByHand {
    pub(super) fn load(act: &mut Act<'_, '_>, register: &Register) -> Result<Self, Error> {
        let mut said: HashMap<RecordId, Vec<(String, String)>> = HashMap::new();
        act.tx
            .each(OF_REGISTER, bind![act.union, register.kind.0], |row| {
                let record = said.entry(row.id(0)?).or_default();
                record.push((row.get(1)?, row.get(2)?));
                Ok::<(), Error>(())
            })?;
        let agreed = Vec::new();
        Ok(Self { said, agreed })
    }

    /// Puts into a draft what hands know better, and says where the sheet says a third thing.
    pub(super) fn heed(
        &mut self,
        register: &Register,
        kept: &Kept,
        draft: &mut Draft,
        say: &mut Vec<Problem>,
    ) -> Heeded {
        let Some(said) = self.said.get(&kept.id) else {
            return Heeded::Settle;
        };
        let mut stays = false;
        let mut problem = |code, field: &str| {
            say.push(Problem {
                row: Some(draft.row),
                column: None,
                code,
                about: vec![("field", format!("{}.{field}", register.kind))],
                weight: Weight::Warned,
            });
        };
        let fields = register
            .fields
            .iter()
            .zip(&kept.values)
            .zip(&mut draft.values);
        for ((field, hand), sheet) in fields {
            let Some((_, had)) = said.iter().find(|(name, _)| name == field.column) else {
                continue;
            };
            if written(sheet) == written(hand) {
                self.agreed.push((kept.id, field.column.to_owned()));
                continue;
            }
            if written(sheet) != *had {
                problem("corrected_by_hand", field.column);
            }
            *sheet = as_bound(sheet, hand);
        }
        if said.iter().any(|(name, _)| name == WITHDRAWN) && kept.withdrawn {
            stays = true;
            let same = kept.values.iter().zip(&draft.values);
            if !same
                .clone()
                .all(|(kept, draft)| written(kept) == written(draft))
            {
                problem("withdrawn_by_hand", WITHDRAWN);
            }
        }
        if stays {
            Heeded::StaysWithdrawn
        } else {
            Heeded::Settle
        }
    }

    /// Whether a hand put a record back that a sheet no longer had.
    pub(super) fn put_back(&self, record: RecordId) -> bool {
        let said = self.said.get(&record);
        said.is_some_and(|said| {
            said.iter()
                .any(|(name, had)| name == WITHDRAWN && had == "1")
        })
    }

    /// Strikes out the notes on which sheet and hand now agree.
    pub(super) fn finish(self, act: &mut Act<'_, '_>, register: &Register) -> Result<(), Error> {
        for (record, field) in &self.agreed {
            strike_out(act, register, *record, field)?;
            let field = serde_json::json!({ "field": field });
            act.record(Event::of(register.kind, *record, AGREED, field));
        }
        Ok(())
    }
}

/// Notes what the sheet had said before a hand changed it; the first note counts, and a hand that returns to it strikes it
/// out.
pub(super) fn note(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    changed: &[(&str, &Value, &Value)],
) -> Result<(), Error> {
    let known: Vec<(String, String)> = of_record(&mut act.look(), register, record)?;
    for (field, was, is) in changed {
        match known.iter().find(|(name, _)| name == field) {
            Some((_, had)) if *had == written(is) => strike_out(act, register, record, field)?,
            Some(_) => {}
            None => {
                let (at, was) = (act.now.to_string(), written(was));
                let values = bind![act.union, register.kind.0, record, *field, &was, &at];
                act.tx.run(KEEP, values)?;
            }
        }
    }
    Ok(())
}

/// Notes that a hand withdrew a record or put it back.
pub(super) fn note_standing(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    was: bool,
) -> Result<(), Error> {
    let (was, is) = (Value::Flag(was), Value::Flag(!was));
    note(act, register, record, &[(WITHDRAWN, &was, &is)])
}

/// What the sheet said in the fields of a record that a hand corrected: the place of the field, and the value.
///
/// # Errors
/// When the database cannot be read.
pub fn said_before(
    look: &mut Look<'_, '_>,
    register: &Register,
    record: RecordId,
) -> Result<Vec<(usize, Value)>, Error> {
    let said = of_record(look, register, record)?;
    let placed = said.into_iter().filter_map(|(name, had)| {
        let at = register
            .fields
            .iter()
            .position(|field| field.column == name)?;
        let value = match serde_json::from_str(&had).ok()? {
            serde_json::Value::Bool(flag) => Value::Flag(flag),
            serde_json::Value::Number(number) => Value::Whole(number.as_i64()?),
            serde_json::Value::String(text) => Value::Text(text),
            _ => Value::Null,
        };
        Some((at, value))
    });
    Ok(placed.collect())
}

fn of_record(
    look: &mut Look<'_, '_>,
    register: &Register,
    record: RecordId,
) -> Result<Vec<(String, String)>, Error> {
    look.tx.all(
        OF_RECORD,
        bind![look.union, register.kind.0, record],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

fn strike_out(
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    field: &str,
) -> Result<(), Error> {
    act.tx
        .run(
            STRIKE_OUT,
            bind![act.union, register.kind.0, record.whole(), field],
        )
        .map(drop)
}

/// A value as text, the same whichever database it was read from.
fn written(value: &Value) -> String {
    let value = match value {
        Value::Null | Value::Bytes(_) => serde_json::Value::Null,
        Value::Whole(whole) => (*whole).into(),
        Value::Text(text) => text.as_str().into(),
        // SQLite reads a yes-or-no back as a number.
        Value::Flag(flag) => i64::from(*flag).into(),
    };
    value.to_string()
}

/// A kept value in the kind in which the draft has it, because PostgreSQL takes no number for a yes-or-no.
fn as_bound(draft: &Value, kept: &Value) -> Value {
    match (draft, kept) {
        (Value::Flag(_), Value::Whole(whole)) => Value::Flag(*whole != 0),
        _ => kept.clone(),
    }
}
