//! What a reader may see of a register and of a record in it: the policy asked with the record's own facts.

use super::reader::Reader;
use niangjia_access::{Action, Object, policy};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{AccountId, PersonId, TypedId, UnitId};
use niangjia_base::record_ref::RecordRef;
use niangjia_office::looks::{Opener, Seen};
use niangjia_office::registers::{Field, Listed, Privacy, Register, Scope, person_of, unit_of};
use niangjia_office::{Look, history};
use niangjia_store::Error;

/// The facts of a record that the policy asks about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sight {
    line: &'static str,
    unit: Option<UnitId>,
    person: Option<PersonId>,
    by: Option<AccountId>,
}

impl Sight {
    /// A record, by whom it was added left out: that decides about nothing that is seen.
    pub(crate) fn of(
        look: &mut Look<'_, '_>,
        register: &Register,
        record: &Listed,
        today: Day,
    ) -> Result<Self, Error> {
        Ok(Self {
            line: line_of(register),
            unit: unit_of(look, register, record, today)?,
            person: person_of(register, record),
            by: None,
        })
    }

    /// The same record with who added it, for what one may do with one's own.
    pub(crate) fn added(
        mut self,
        look: &mut Look<'_, '_>,
        register: &Register,
        record: &Listed,
    ) -> Result<Self, Error> {
        let record = RecordRef {
            kind: register.kind,
            id: record.id,
        };
        let all = history::of_record(look.tx, look.union, record)?;
        let entered = all
            .first()
            .filter(|entry| entry.event.ends_with(".entered"));
        let account = entered.and_then(|entry| entry.actor.strip_prefix("account:"));
        self.by = account
            .and_then(|id| id.parse().ok())
            .map(AccountId::from_whole);
        Ok(self)
    }

    /// What is asked about.
    pub(crate) fn object(&self) -> Object<'static> {
        Object::of(self.line)
            .in_unit(self.unit)
            .about(self.person)
            .by(self.by)
    }

    /// Notes that a reader is about to see what is sensitive in a record, and answers what opens it; nothing is noted and
    /// nothing opened where this reader sees nothing of the kind. `place` says on which page. What is about the reader is opened
    /// and not noted.
    ///
    /// It writes, so it is called outside of a look.
    pub(crate) fn opener<'r>(
        &self,
        reader: &'r Reader,
        register: &Register,
        record: &Listed,
        place: &str,
    ) -> Result<Option<Opener<'r>>, Error> {
        let mut fields = register.fields.iter().filter(|field| field.is_sealed());
        if !fields.any(|field| self.shows(reader, field)) {
            return Ok(None);
        }
        let seen = [Seen::of(register, record)];
        let office = &reader.site.office;
        if self.person.is_some() && self.person == reader.viewer().person {
            return Ok(Some(office.opener_for_oneself()));
        }
        office.note_looks(&reader.actor(), place, &seen).map(Some)
    }

    /// Whether a field of the record is shown to a reader.
    pub(crate) fn shows(&self, reader: &Reader, field: &Field) -> bool {
        policy::privacy(reader.viewer(), field.privacy, &self.object())
    }
}

/// The line of work of a register, by whose name its kind begins.
pub(crate) fn line_of(register: &Register) -> &'static str {
    register.kind.0.split('.').next().unwrap_or_default()
}

/// Which records of a register a reader's lists may hold.
pub(crate) fn scope(reader: &Reader, register: &Register) -> Scope {
    scope_for(reader, register, Action::See)
}

/// The records with which a reader may do something.
pub(crate) fn scope_for(reader: &Reader, register: &Register, action: Action) -> Scope {
    use niangjia_access::Scope as Asked;
    match niangjia_access::scope_of(reader.viewer(), action, line_of(register)) {
        Asked::All => Scope::All,
        Asked::Units(units) => Scope::Units(units),
        Asked::Person(person) => Scope::Person(person),
        Asked::UnitsAndPerson(units, person) => Scope::UnitsAndPerson(units, person),
        Asked::Nothing => Scope::Nothing,
    }
}

/// Whether a field may stand in a list of the register, in its filters and its orders. What is private may only where it
/// may be seen of every record that the list can hold; what is sensitive stands there masked and is never asked about.
pub(crate) fn lists(reader: &Reader, register: &Register, field: &Field) -> bool {
    match field.privacy {
        Privacy::Open | Privacy::Internal | Privacy::Sensitive => true,
        Privacy::Private => {
            scope_for(reader, register, Action::SeePrivate) == scope(reader, register)
        }
    }
}
