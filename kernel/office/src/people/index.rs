//! Everybody the union knows, in memory, so that a sheet of a hundred thousand rows finds its people quickly.

use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, UnionId, UnitId};
use niangjia_base::text;
use niangjia_store::{Error, Tx, bind, statements};
use std::collections::HashMap;

statements! {
    PEOPLE = "SELECT id, staff_number, name, department, standing FROM person WHERE union_id = $1 AND NOT withdrawn";
    UNITS = "SELECT id, name FROM unit WHERE union_id = $1 AND NOT withdrawn";
    MEMBERSHIPS = "SELECT person, unit, joined_on, left_on FROM membership WHERE union_id = $1 AND NOT withdrawn";
}

/// Everybody the union knows, found by staff number, or by name and place.
#[derive(Debug, Default)]
pub struct People {
    known: Vec<Known>,
    by_number: HashMap<String, Vec<u32>>,
    by_name: HashMap<String, Vec<u32>>,
    by_id: HashMap<PersonId, u32>,
    units: HashMap<String, UnitId>,
    /// The keys of branches that were made known one by one, in their order.
    new_units: Vec<String>,
    /// Who is meant where the records leave it open.
    meant: Vec<Meant>,
}

/// Who is meant by a name, as somebody settled it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// The name as written.
    pub name: String,
    /// The branch or department written beside it; without it whatever stands beside it.
    pub place: Option<String>,
    /// Who.
    pub person: PersonId,
}

/// How much was known at some point, so that what was learnt after it can be forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Knowledge {
    people: usize,
    units: usize,
}

/// One person, as far as recognising them needs.
#[derive(Clone, Debug)]
pub struct Known {
    /// Who.
    pub id: PersonId,
    /// The staff number as it is written in the roster.
    pub staff_number: Option<Box<str>>,
    /// The name as written.
    pub name: Box<str>,
    /// The department, in the form in which places compare.
    pub place: Option<Box<str>>,
    /// Whether the person is somebody from outside the college.
    pub outside: bool,
    /// The branches that the person was or is a member of, with the days.
    pub memberships: Vec<(UnitId, PartialDay, Option<PartialDay>)>,
}

/// What looking for somebody came to.
#[derive(Debug)]
pub enum Found<'p> {
    /// Just one person.
    One(&'p Known),
    /// Nobody.
    Nobody,
    /// Several; they are told apart by staff number only.
    Several(Vec<&'p Known>),
}

impl People {
    /// Reads everybody.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn load(tx: &mut Tx<'_>, union: UnionId) -> Result<Self, Error> {
        let mut people = Self::default();
        tx.each(UNITS, bind![union], |row| {
            people
                .units
                .insert(text::unit_key(&row.get::<String>(1)?), row.id(0)?);
            Ok::<(), Error>(())
        })?;
        tx.each(PEOPLE, bind![union], |row| {
            let known = Known {
                id: row.id(0)?,
                staff_number: row.get::<Option<String>>(1)?.map(Into::into),
                name: row.get::<String>(2)?.into(),
                place: row
                    .get::<Option<String>>(3)?
                    .map(|d| text::unit_key(&d).into()),
                outside: row.get::<String>(4)? == "outside",
                memberships: Vec::new(),
            };
            people.add(known);
            Ok::<(), Error>(())
        })?;
        tx.each(MEMBERSHIPS, bind![union], |row| {
            let day = |text: Option<String>| text.and_then(|t| t.parse::<PartialDay>().ok());
            let joined = day(Some(row.get(2)?)).ok_or(Error::Inconsistent {
                table: "membership",
                column: "joined_on",
            })?;
            let person: PersonId = row.id(0)?;
            people.joins(person, row.id(1)?, joined, day(row.get(3)?));
            Ok::<(), Error>(())
        })?;
        Ok(people)
    }

    /// Makes somebody known.
    pub fn add(&mut self, known: Known) {
        let at = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        if let Some(key) = known.staff_number.as_deref().and_then(text::staff_key) {
            self.by_number.entry(key).or_default().push(at);
        }
        self.by_name
            .entry(text::name_key(&known.name))
            .or_default()
            .push(at);
        self.by_id.insert(known.id, at);
        self.known.push(known);
    }

    /// Says who is meant by names from now on; what was said before no longer counts.
    pub fn mean(&mut self, meant: Vec<Meant>) {
        self.meant = meant;
    }

    /// Whom somebody settled a name to mean, at a place or, without one, wherever it stands.
    #[must_use]
    pub fn meant(&self, name: &str, place: Option<&str>) -> Option<&Known> {
        if self.meant.is_empty() {
            return None;
        }
        let (name, place) = (text::name_key(name), place.map(text::unit_key));
        let meant = self.meant.iter().find(|meant| {
            let here = meant.place.as_deref().map(text::unit_key);
            text::name_key(&meant.name) == name && (here.is_none() || here == place)
        })?;
        self.get(meant.person)
    }

    /// How much is known now.
    #[must_use]
    pub fn so_far(&self) -> Knowledge {
        Knowledge {
            people: self.known.len(),
            units: self.new_units.len(),
        }
    }

    /// Forgets the people and the branches that were made known since.
    pub fn forget_since(&mut self, before: Knowledge) {
        for key in self
            .new_units
            .split_off(before.units.min(self.new_units.len()))
        {
            self.units.remove(&key);
        }
        while self.known.len() > before.people {
            let Some(known) = self.known.pop() else {
                return;
            };
            let at = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
            let forget = |places: Option<&mut Vec<u32>>| {
                if let Some(places) = places {
                    places.retain(|place| *place != at);
                }
            };
            if let Some(key) = known.staff_number.as_deref().and_then(text::staff_key) {
                forget(self.by_number.get_mut(&key));
            }
            forget(self.by_name.get_mut(&text::name_key(&known.name)));
            self.by_id.remove(&known.id);
        }
    }

    /// Notes a membership; a newer one from the same day takes the place of the older, in whichever branch that was.
    pub fn joins(
        &mut self,
        person: PersonId,
        unit: UnitId,
        joined: PartialDay,
        left: Option<PartialDay>,
    ) {
        let Some(known) = self
            .by_id
            .get(&person)
            .and_then(|at| self.known.get_mut(*at as usize))
        else {
            return;
        };
        known.memberships.retain(|(_, from, _)| *from != joined);
        // Most people have one membership, and there may be a million of them.
        known.memberships.reserve_exact(1);
        known.memberships.push((unit, joined, left));
    }

    /// Sets the department of somebody who is known, for example when the roster tells more than the payroll did.
    pub fn place(&mut self, person: PersonId, department: Option<&str>) {
        if let Some(known) = self
            .by_id
            .get(&person)
            .and_then(|at| self.known.get_mut(*at as usize))
        {
            known.place = department.map(|d| text::unit_key(d).into());
        }
    }

    /// Corrects the name and the staff number of somebody who is known, so that later lines find both.
    pub fn correct(&mut self, person: PersonId, name: &str, number: Option<&str>) {
        let Some(at) = self.by_id.get(&person).copied() else {
            return;
        };
        let Some(known) = self.known.get_mut(at as usize) else {
            return;
        };
        known.name = name.into();
        known.staff_number = number.map(Into::into).or(known.staff_number.take());
        let by_name = self.by_name.entry(text::name_key(name)).or_default();
        if !by_name.contains(&at) {
            by_name.push(at);
        }
        if let Some(key) = number.and_then(text::staff_key) {
            let by_number = self.by_number.entry(key).or_default();
            if !by_number.contains(&at) {
                by_number.push(at);
            }
        }
    }

    /// The branch of a name, if there is one.
    #[must_use]
    pub fn unit(&self, written: &str) -> Option<UnitId> {
        self.units.get(&text::unit_key(written)).copied()
    }

    /// Makes a branch known.
    pub fn add_unit(&mut self, written: &str, id: UnitId) {
        let key = text::unit_key(written);
        if self.units.insert(key.clone(), id).is_none() {
            self.new_units.push(key);
        }
    }

    /// The person of an id.
    #[must_use]
    pub fn get(&self, id: PersonId) -> Option<&Known> {
        self.by_id
            .get(&id)
            .and_then(|at| self.known.get(*at as usize))
    }

    /// By staff number as written; if nobody has just that, by the number without leading zeros, which Excel loses.
    #[must_use]
    pub fn by_number(&self, written: &str) -> Found<'_> {
        let Some(key) = text::staff_key(written) else {
            return Found::Nobody;
        };
        let all = self.all(self.by_number.get(&key));
        let exact: Vec<&Known> = all
            .iter()
            .copied()
            .filter(|k| k.staff_number.as_deref() == Some(written))
            .collect();
        one(if exact.is_empty() { all } else { exact })
    }

    /// Everybody of a name.
    #[must_use]
    pub fn by_name(&self, written: &str) -> Vec<&Known> {
        if let Some(known) = self.meant(written, None) {
            return vec![known];
        }
        self.all(self.by_name.get(&text::name_key(written)))
    }

    /// By name and the branch or department written beside it.
    #[must_use]
    pub fn by_name_and_place(&self, name: &str, place: &str) -> Found<'_> {
        let key = text::unit_key(place);
        let unit = self.units.get(&key).copied();
        let here = |known: &&Known| {
            known.place.as_deref() == Some(key.as_str())
                || unit.is_some_and(|unit| known.memberships.iter().any(|(u, _, _)| *u == unit))
        };
        if let Some(known) = self.meant(name, None) {
            return Found::One(known);
        }
        let found = one(self.by_name(name).into_iter().filter(here).collect());
        self.settled(found, name, Some(place))
    }

    /// What was found, unless somebody settled who is meant. Where just one other person is found, as when somebody of the
    /// name came there later, both may be meant.
    fn settled<'p>(&'p self, found: Found<'p>, name: &str, place: Option<&str>) -> Found<'p> {
        match (found, self.meant(name, place)) {
            (found, None) => found,
            (Found::One(other), Some(meant)) if other.id != meant.id => {
                Found::Several(vec![other, meant])
            }
            (_, Some(meant)) => Found::One(meant),
        }
    }

    /// Somebody of the college of whom a sheet tells little more than the name: at the place if just one is there, else in
    /// the whole college. Outsiders do not fit, nor do those who had left by the day.
    #[must_use]
    pub fn by_name_inside(
        &self,
        name: &str,
        place: Option<&str>,
        day: Option<PartialDay>,
    ) -> Found<'_> {
        if let Some(known) = self.meant(name, None) {
            return Found::One(known);
        }
        let fits = |known: &&Known| {
            let inside = known.staff_number.is_some() || known.was_ever_member();
            !known.outside && inside && !day.is_some_and(|day| known.had_left_by(day))
        };
        let here = place.map(|place| match self.by_name_and_place(name, place) {
            Found::One(known) => vec![known],
            Found::Several(several) => several,
            Found::Nobody => Vec::new(),
        });
        let here: Vec<&Known> = here.into_iter().flatten().filter(fits).collect();
        if here.is_empty() {
            let found = one(self.by_name(name).into_iter().filter(fits).collect());
            self.settled(found, name, place)
        } else {
            one(here)
        }
    }

    fn all(&self, places: Option<&Vec<u32>>) -> Vec<&Known> {
        places
            .into_iter()
            .flatten()
            .filter_map(|at| self.known.get(*at as usize))
            .collect()
    }
}

impl Known {
    /// The branch of the membership that holds on a day, or else of the last one.
    #[must_use]
    pub fn unit_on(&self, day: Option<PartialDay>) -> Option<UnitId> {
        let held = day.and_then(|day| {
            self.memberships
                .iter()
                .find(|m| m.1 <= day && m.2.is_none_or(|l| day < l))
        });
        held.or_else(|| self.memberships.iter().max_by_key(|m| m.1))
            .map(|m| m.0)
    }

    /// Whether the person is or was ever a member.
    #[must_use]
    pub fn was_ever_member(&self) -> bool {
        !self.memberships.is_empty()
    }

    /// Whether all memberships had ended by a day.
    #[must_use]
    pub fn had_left_by(&self, day: PartialDay) -> bool {
        self.was_ever_member()
            && self
                .memberships
                .iter()
                .all(|m| m.2.is_some_and(|left| left <= day))
    }
}

fn one(mut all: Vec<&Known>) -> Found<'_> {
    match (all.pop(), all.is_empty()) {
        (None, _) => Found::Nobody,
        (Some(only), true) => Found::One(only),
        (Some(last), false) => {
            all.push(last);
            Found::Several(all)
        }
    }
}
