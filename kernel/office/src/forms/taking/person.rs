//! Which person a line is about: by staff number, else by branch or department and name. Nobody is guessed.

use super::Taking;
use crate::forms::{Line, Refusal};
use crate::people::{Found, Known, PERSON};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_base::text;
use niangjia_store::Value;

/// What to do about somebody whom the union does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// The line is refused: whoever stands here must be known.
    Refuse,
    /// The person is staff: the line makes them known.
    Staff,
    /// The person left before the union's records begin: the line makes them known.
    Former,
    /// The person is from outside: the line makes them known.
    Outsider,
}

impl Taking<'_, '_, '_> {
    /// The person of a line, by the usual columns: `staff_number`, `name`, and `branch` or `department`.
    ///
    /// # Errors
    /// When there is no name, nobody fits and nobody may be made known, several fit, or number and name belong to two people.
    pub fn person(&mut self, line: &Line<'_>, unknown: Unknown) -> Result<PersonId, Refusal> {
        let name = line.need("name", line.text("name"))?;
        let place = line.text("branch").or_else(|| line.text("department"));
        let Some(number) = line.text("staff_number") else {
            let by_place = self.by_name(line, "name", name, place, unknown)?;
            let known = self
                .people
                .get(by_place)
                .is_some_and(|known| known.staff_number.is_some());
            if known && line.has("staff_number") {
                self.warn(line, "id_missing", vec![("name", name.to_owned())]);
            }
            return Ok(by_place);
        };
        // Somebody settled for this very line who is meant, whatever number stands in it.
        if let Some(known) = self.people.meant(name, None) {
            return Ok(known.id);
        }
        match self.people.by_number(number) {
            Found::One(known) if is_name(&known.name, name) => Ok(known.id),
            Found::One(known) => Err(Refusal::at("id_mismatch", "staff_number")
                .about("number", number)
                .about("name", name)
                .about("known", &known.name)),
            Found::Several(_) => {
                Err(Refusal::at("ambiguous_number", "staff_number").about("number", number))
            }
            Found::Nobody if unknown == Unknown::Refuse => {
                Err(Refusal::at("unknown_number", "staff_number")
                    .about("number", number)
                    .about("name", name))
            }
            Found::Nobody => Ok(self.make_known(line, name, Some(number), place, unknown)),
        }
    }

    /// A person by name and place only, for the columns that have no staff number beside them.
    ///
    /// # Errors
    /// As [`Self::person`].
    pub fn by_name(
        &mut self,
        line: &Line<'_>,
        column: &'static str,
        name: &str,
        place: Option<&str>,
        unknown: Unknown,
    ) -> Result<PersonId, Refusal> {
        let found = match place {
            Some(place) => self.people.by_name_and_place(name, place),
            None => match self.people.by_name(name).as_slice() {
                [] => Found::Nobody,
                [only] => Found::One(only),
                several => Found::Several(several.to_vec()),
            },
        };
        match found {
            Found::One(known) => Ok(known.id),
            Found::Several(several) => Err(Refusal::at("ambiguous_person", column)
                .about("name", name)
                .about("numbers", numbers(&several))),
            Found::Nobody if unknown == Unknown::Refuse => {
                let elsewhere = self.people.by_name(name);
                let code = if elsewhere.is_empty() {
                    "unknown_person"
                } else {
                    "person_elsewhere"
                };
                Err(Refusal::at(code, column)
                    .about("name", name)
                    .about("place", place.unwrap_or_default())
                    .about("numbers", numbers(&elsewhere)))
            }
            Found::Nobody => Ok(self.make_known(line, name, None, place, unknown)),
        }
    }

    /// Somebody who is known to be from outside, such as an invited guest: never taken for a member of the same name.
    pub fn outsider(&mut self, line: &Line<'_>, name: &str, place: Option<&str>) -> PersonId {
        let key = place.map(text::unit_key);
        let known = self
            .people
            .by_name(name)
            .into_iter()
            .find(|known| known.outside && known.place.as_deref() == key.as_deref())
            .map(|known| known.id);
        known.unwrap_or_else(|| self.make_known(line, name, None, place, Unknown::Outsider))
    }

    /// The branch of a person on a day: of the membership that held then, or else of the last one.
    #[must_use]
    pub fn branch_of(&self, person: PersonId, day: Option<PartialDay>) -> Option<UnitId> {
        self.people.get(person).and_then(|known| known.unit_on(day))
    }

    /// Warns when somebody is listed for a day by which all memberships had ended.
    pub fn warn_if_left(&mut self, line: &Line<'_>, person: PersonId, day: PartialDay) {
        let Some(known) = self
            .people
            .get(person)
            .filter(|known| known.had_left_by(day))
        else {
            return;
        };
        let about = vec![("name", known.name.to_string()), ("day", day.to_string())];
        self.warn(line, "left_but_listed", about);
    }

    /// Warns when somebody is staff and was never a member.
    pub fn warn_if_never_member(&mut self, line: &Line<'_>, person: PersonId) {
        let Some(known) = self
            .people
            .get(person)
            .filter(|known| !known.was_ever_member())
        else {
            return;
        };
        let about = vec![("name", known.name.to_string())];
        self.warn(line, "not_in_roster", about);
    }

    /// Makes somebody known of whom the line says the name, and perhaps number, place, sex and birth.
    pub fn make_known(
        &mut self,
        line: &Line<'_>,
        name: &str,
        number: Option<&str>,
        place: Option<&str>,
        unknown: Unknown,
    ) -> PersonId {
        let standing = match unknown {
            Unknown::Outsider => "outside",
            Unknown::Former => "former",
            Unknown::Staff | Unknown::Refuse => "staff",
        };
        let name_key = text::name_key(name);
        let place_key = place.map(text::unit_key).unwrap_or_default();
        let key = match number {
            Some(number) => staff_record_key(number),
            // Two of one name at one place are told apart by their birth, where the sheet knows it.
            None => {
                let born = line
                    .day("born_on")
                    .map(|born| format!("*{born}"))
                    .unwrap_or_default();
                format!("{standing}:{name_key}@{place_key}{born}")
            }
        };
        let values: Vec<Value> = vec![
            standing.into(),
            number.into(),
            name.into(),
            name_key.into(),
            line.code("sex").into(),
            Value::Null,
            line.day("born_on").into(),
            place.into(),
            Value::Null,
            line.day("working_since").into(),
            Value::Null,
        ];
        let id = PersonId::from_whole(self.put(line, &PERSON, &key, values).whole());
        self.people.add(Known {
            id,
            staff_number: number.map(Into::into),
            name: name.into(),
            place: place.map(|place| text::unit_key(place).into()),
            outside: unknown == Unknown::Outsider,
            memberships: Vec::new(),
        });
        id
    }
}

fn is_name(known: &str, written: &str) -> bool {
    known == written || text::name_key(known) == text::name_key(written)
}

/// The record key of a person with a staff number.
#[must_use]
pub fn staff_record_key(number: &str) -> String {
    format!("staff:{}", text::word_key(number))
}

fn numbers(people: &[&Known]) -> String {
    let numbers: Vec<&str> = people
        .iter()
        .filter_map(|known| known.staff_number.as_deref())
        .collect();
    numbers.join(" ")
}
