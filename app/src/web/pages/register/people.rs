//! What a list knows about people beyond its register: the way to a person's page, and the branch on the day that is asked
//! about beside the register of persons, where no field has it because it changes.

use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::sight::{line_of, scope};
use crate::web::{addresses, rail};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId};
use niangjia_office::people::PERSON;
use niangjia_office::registers::query::within;
use niangjia_office::registers::{Holds, Listed, Register, Scope, member_of};
use niangjia_office::{Look, org};
use niangjia_store::{Error, Value};
use niangjia_ui::Place;
use std::collections::BTreeMap;

/// Whether a register is that of persons.
pub(crate) fn is_of_persons(register: &Register) -> bool {
    register.kind == PERSON.kind
}

/// Where the list of a register belongs in the rail.
pub(super) fn place(register: &Register) -> Place {
    match is_of_persons(register) {
        true => Place::People,
        false => rail::place_of(line_of(register)),
    }
}

/// Where a row of a list leads: to its record, or to the person whom it is.
pub(super) fn href(register: &Register, row: &Listed) -> String {
    match is_of_persons(register) {
        true => addresses::person(row.id),
        false => addresses::record(register.kind, row.id),
    }
}

/// The person of the column that names a row, if this reader may open the person's page.
pub(super) fn named(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    row: &Listed,
    subject: Option<usize>,
    today: Day,
) -> Result<Option<PersonId>, Error> {
    let Some(at) = subject.filter(|at| register.fields[*at].holds == Holds::Person) else {
        return Ok(None);
    };
    let Some(Value::Whole(id)) = row.values.get(at) else {
        return Ok(None);
    };
    let person = PersonId::from_whole(*id);
    Ok(opens(reader, look, person, today)?.then_some(person))
}

/// Whether a reader may know of a person.
pub(crate) fn opens(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    person: PersonId,
    today: Day,
) -> Result<bool, Error> {
    match scope(reader, &PERSON) {
        Scope::All => Ok(true),
        Scope::Nothing => Ok(false),
        some => within(
            look,
            &PERSON,
            &some,
            today,
            RecordId::from_whole(person.whole()),
        ),
    }
}

/// The branches of persons on a day; nothing for other registers.
pub(super) struct Branches {
    names: Option<BTreeMap<UnitId, String>>,
    on: Day,
}

impl Branches {
    pub(super) fn of(look: &mut Look<'_, '_>, register: &Register, on: Day) -> Answered<Self> {
        let names = match is_of_persons(register) {
            true => Some(org::named(look)?.into_iter().collect()),
            false => None,
        };
        Ok(Self { names, on })
    }

    /// The cell of a person.
    pub(super) fn cell(
        &self,
        look: &mut Look<'_, '_>,
        row: &Listed,
    ) -> Result<Option<String>, Error> {
        let Some(names) = &self.names else {
            return Ok(None);
        };
        let unit = member_of(look, PersonId::from_whole(row.id.whole()), self.on)?;
        let name = unit.and_then(|unit| names.get(&unit));
        Ok(Some(name.cloned().unwrap_or_default()))
    }
}

/// The heading of the branches.
pub(super) fn branch_heading(reader: &Reader, register: &Register) -> Option<String> {
    is_of_persons(register).then(|| reader.texts.field(line_of(register), "unit"))
}
