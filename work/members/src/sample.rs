//! Sample committees and those who work in them, for tests, the demonstration and pictures. People and their memberships
//! are the kernel's: [`niangjia_office::people::sample`].

use crate::committee::{self, COMMITTEE};
use crate::office::{self, OFFICE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_store::Value;

/// A committee that is to be kept.
#[derive(Clone, Debug)]
pub struct Committee {
    kind: &'static str,
    unit: Option<UnitId>,
    term: i64,
    day: Option<PartialDay>,
    ends_on: Option<PartialDay>,
    state: &'static str,
}

/// The union's committee of the third term, elected today.
#[must_use]
pub fn committee() -> Committee {
    Committee {
        kind: "union_committee",
        unit: None,
        term: 3,
        day: None,
        ends_on: None,
        state: "elected",
    }
}

impl Committee {
    /// Another of [`committee::COMMITTEES`].
    #[must_use]
    pub fn kind(mut self, code: &'static str) -> Self {
        self.kind = code;
        self
    }

    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// Of another term.
    #[must_use]
    pub fn term(mut self, number: i64) -> Self {
        self.term = number;
        self
    }

    /// Elected on another day than today.
    #[must_use]
    pub fn elected_on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Whose term ends on a day.
    #[must_use]
    pub fn ends_on(mut self, day: impl Into<PartialDay>) -> Self {
        self.ends_on = Some(day.into());
        self
    }

    /// As far as one of [`committee::STATES`].
    #[must_use]
    pub fn state(mut self, code: &'static str) -> Self {
        self.state = code;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            self.kind.into(),
            self.unit.into(),
            self.term.into(),
            day.into(),
            self.ends_on.into(),
            self.state.into(),
        ];
        enter(
            act,
            &COMMITTEE,
            &committee::key(self.kind, self.unit, Some(self.term)),
            &values,
        )
    }
}

/// An office that is to be kept.
#[derive(Clone, Debug)]
pub struct Office {
    committee: Committee,
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    position: &'static str,
    duty: &'static str,
}

/// A member of a committee from today on, part time; the committee is kept with the first who needs it.
#[must_use]
pub fn office(committee: &Committee, person: PersonId) -> Office {
    Office {
        committee: committee.clone(),
        person,
        unit: None,
        day: None,
        position: "member",
        duty: "part_time",
    }
}

impl Office {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// From another day than today.
    #[must_use]
    pub fn from(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// As one of [`office::POSITIONS`].
    #[must_use]
    pub fn position(mut self, code: &'static str) -> Self {
        self.position = code;
        self
    }

    /// As one of [`office::DUTIES`].
    #[must_use]
    pub fn duty(mut self, code: &'static str) -> Self {
        self.duty = code;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let committee_key = committee::key(
            self.committee.kind,
            self.committee.unit,
            Some(self.committee.term),
        );
        let committee = match keyed(act, &COMMITTEE, &committee_key)? {
            Some(committee) => committee,
            None => self.committee.keep(act)?,
        };
        let values = [
            committee.into(),
            self.person.into(),
            self.unit.into(),
            self.position.into(),
            self.duty.into(),
            day.into(),
            Value::Null,
            Value::Null,
        ];
        enter(
            act,
            &OFFICE,
            &office::key(day, committee, self.person, self.position),
            &values,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use niangjia_office::people::sample as people;
    use testkit::sampled;

    #[test]
    fn the_figures_count_what_is_kept() {
        sampled(
            &[&crate::slice()],
            |act| {
                let branch = people::branch(act, "机关第一分工会")?;
                let since = act.today;
                let one = people::person(1)
                    .member_of(branch, since.into())
                    .keep(act)?;
                let other = people::person(2)
                    .member_of(branch, since.into())
                    .keep(act)?;
                let gone = people::person(3).member_of(branch, since.previous().into());
                gone.left(since.into(), "retired").keep(act)?;
                let union = committee().ends_on(since);
                office(&union, one)
                    .position("chair")
                    .duty("full_time")
                    .keep(act)?;
                office(&union, other).of(branch).keep(act)?;
                committee().kind("audit_committee").keep(act)?;
                Ok(())
            },
            &[
                ("people.members", 2),
                ("people.members.women", 1),
                ("people.members.joined", 3),
                ("people.members.left", 1),
                ("people.branches", 1),
                ("people.cadres", 2),
                ("people.cadres.full_time", 1),
                ("people.cadres.part_time", 1),
                ("people.committee.terms_ending", 1),
            ],
        );
    }
}
