//! Sample committees and those who work in them, for tests, the demonstration and pictures. People and their memberships
//! are the kernel's: [`niangjia_office::people::sample`].

use crate::committee::{self, COMMITTEE};
use crate::office::{self, OFFICE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// The union's committee of the third term, elected today.
    committee() -> Committee {
        kind: &'static str = "union_committee";
        unit: Option<UnitId> = None;
        term: i64 = 3;
        day: Option<PartialDay> = None;
        ends_on: Option<PartialDay> = None;
        state: &'static str = "elected";
    }
    said {
        /// Another of [`committee::COMMITTEES`].
        kind(code: &'static str) => kind = code;
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// Of another term.
        term(number: i64) => term = number;
        /// Elected on another day than today.
        elected_on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Whose term ends on a day.
        ends_on(day: impl Into<PartialDay>) => ends_on = Some(day.into());
        /// As far as one of [`committee::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Committee {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// A member of a committee from today on, part time; the committee is kept with the first who needs it.
    office(committee: &Committee, person: PersonId) -> Office {
        committee: Committee = committee.clone();
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        position: &'static str = "member";
        duty: &'static str = "part_time";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// From another day than today.
        from(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As one of [`office::POSITIONS`].
        position(code: &'static str) => position = code;
        /// As one of [`office::DUTIES`].
        duty(code: &'static str) => duty = code;
    }
}

impl Office {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
