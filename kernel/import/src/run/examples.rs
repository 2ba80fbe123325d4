//! Some of the records that a file would write, for whoever looks before it is done.

use crate::receipt::Example;
use niangjia_base::ids::{RecordId, SheetId, TypedId};
use niangjia_office::Act;
use niangjia_office::org::UNIT;
use niangjia_office::people::PERSON;
use niangjia_office::registers::{Field, Holds, Listed, Register, listed_one};
use niangjia_store::{Error, Value, bind};
use serde_json::Value as Json;

/// Records of each kind that are shown: new, changed, withdrawn.
const EACH: usize = 10;

/// The first records of a register that the sheet would bring, change and withdraw. `recorded` is how many events there
/// were before it was settled.
pub(super) fn of(
    act: &mut Act<'_, '_>,
    register: &Register,
    sheet: SheetId,
    recorded: usize,
) -> Result<Vec<Example>, Error> {
    let mut examples = Vec::new();
    // Ids are made in their order, and the sheet's was made before those of its records.
    let new = act.tx.all(&sql(register), bind![act.union, sheet], |row| {
        Ok::<_, Error>((row.id::<RecordId>(0)?, row.get::<Option<i64>>(1)?))
    })?;
    for (id, row) in new {
        if let Some(listed) = listed_one(&mut act.look(), register, id)? {
            examples.push(example(register, "new", row, &listed));
        }
    }
    let events: Vec<_> = act.recorded().get(recorded..).unwrap_or_default().to_vec();
    let (mut changed, mut withdrawn) = (0, 0);
    for event in events {
        let Some(record) = event.record.filter(|record| record.kind == register.kind) else {
            continue;
        };
        let is_withdrawn = event.name.ends_with(".withdrawn");
        let count = match is_withdrawn {
            true => &mut withdrawn,
            false => &mut changed,
        };
        *count += 1;
        if *count > EACH {
            continue;
        }
        let Some(listed) = listed_one(&mut act.look(), register, record.id)? else {
            continue;
        };
        let row = event.detail.get("row").and_then(Json::as_i64);
        let what = if is_withdrawn { "withdrawn" } else { "changed" };
        let mut shown = example(register, what, row, &listed);
        if !is_withdrawn {
            shown.was = was(act, register, &event.detail)?;
        }
        examples.push(shown);
    }
    Ok(examples)
}

fn example(register: &Register, what: &str, row: Option<i64>, listed: &Listed) -> Example {
    Example {
        register: register.kind.0.to_owned(),
        row,
        what: what.to_owned(),
        values: listed.values.iter().map(json).collect(),
        names: listed.names.clone(),
        was: Vec::new(),
    }
}

/// What stood in a field, with what it is called, where it differs.
type Before = Option<(Json, Option<String>)>;

/// What stood in the fields that differ.
fn was(act: &mut Act<'_, '_>, register: &Register, detail: &Json) -> Result<Vec<Before>, Error> {
    let of = |name: &str, column: &str| {
        let values = detail.get(name);
        values.and_then(|values| values.get(column)).cloned()
    };
    let mut all = Vec::with_capacity(register.fields.len());
    for field in register.fields {
        let (was, is) = (of("was", field.column), of("is", field.column));
        let differs = !same(was.as_ref(), is.as_ref());
        all.push(match was.filter(|_| differs) {
            Some(was) => {
                let name = called(act, field, &was)?;
                Some((was, name))
            }
            None => None,
        });
    }
    Ok(all)
}

/// On SQLite a yes-or-no is read back as 0 or 1.
fn same(was: Option<&Json>, is: Option<&Json>) -> bool {
    match (was, is) {
        (Some(Json::Number(number)), Some(Json::Bool(flag))) => {
            number.as_i64() == Some(i64::from(*flag))
        }
        (was, is) => was == is,
    }
}

/// What the person or the unit of a value is called.
fn called(act: &mut Act<'_, '_>, field: &Field, value: &Json) -> Result<Option<String>, Error> {
    let register = match field.holds {
        Holds::Person => &PERSON,
        Holds::Unit => &UNIT,
        _ => return Ok(None),
    };
    let Some(id) = value.as_i64().map(RecordId::from_whole) else {
        return Ok(None);
    };
    let listed = listed_one(&mut act.look(), register, id)?;
    let at = register
        .fields
        .iter()
        .position(|field| field.column == "name");
    let value = at.and_then(|at| listed?.values.get(at).cloned());
    Ok(match value {
        Some(Value::Text(name)) => Some(name),
        _ => None,
    })
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null | Value::Bytes(_) => Json::Null,
        Value::Whole(whole) => (*whole).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Flag(flag) => (*flag).into(),
    }
}

fn sql(register: &Register) -> String {
    let table = register.table;
    format!(
        "SELECT id, sheet_row FROM {table} WHERE union_id = $1 AND sheet = $2 AND id > $2 AND NOT withdrawn \
         ORDER BY sheet_row, id LIMIT {EACH}"
    )
}
