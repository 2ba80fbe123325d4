//! To whom a record belongs: the person whom it is about, and the unit whose people may see it.

use super::Register;
use super::list::Listed;
use super::query::{person_column, unit_column};
use crate::Look;
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_store::{Error, Value, bind, statements};

statements! {
    MEMBER_OF = "SELECT unit FROM membership WHERE union_id = $1 AND person = $2 AND NOT withdrawn AND joined_on <= $3 \
                 AND (left_on IS NULL OR left_on > $3) ORDER BY joined_on DESC, id DESC LIMIT 1";
}

/// The person whom a record is about: the first that it names, or the person that it is.
#[must_use]
pub fn person_of(register: &Register, record: &Listed) -> Option<PersonId> {
    whole(register, record, person_column(register)?).map(PersonId::from_whole)
}

/// The unit to which a record belongs: its own, or else the one in which its person is a member on a day.
///
/// # Errors
/// When the database cannot be read.
pub fn unit_of(
    look: &mut Look<'_, '_>,
    register: &Register,
    record: &Listed,
    today: Day,
) -> Result<Option<UnitId>, Error> {
    let own = unit_column(register).and_then(|column| whole(register, record, column));
    if own.is_some() {
        return Ok(own.map(UnitId::from_whole));
    }
    match person_of(register, record) {
        Some(person) => member_of(look, person, today),
        None => Ok(None),
    }
}

/// The unit in which a person is a member on a day.
///
/// # Errors
/// When the database cannot be read.
pub fn member_of(
    look: &mut Look<'_, '_>,
    person: PersonId,
    today: Day,
) -> Result<Option<UnitId>, Error> {
    let today = today.to_string();
    look.tx
        .maybe(MEMBER_OF, bind![look.union, person, &today], |row| {
            row.id(0)
        })
}

fn whole(register: &Register, record: &Listed, column: &str) -> Option<i64> {
    if column == "id" {
        return Some(record.id.whole());
    }
    let at = register
        .fields
        .iter()
        .position(|field| field.column == column)?;
    match record.values.get(at) {
        Some(Value::Whole(id)) => Some(*id),
        _ => None,
    }
}
