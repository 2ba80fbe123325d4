//! Sample check-ups, enrolments and claims, for tests, the demonstration and pictures.

use crate::checkup::{self, CHECKUP};
use crate::claim::{self, CLAIM};
use crate::mutual_aid::{self, ENROLMENT};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// Somebody who went today.
    checkup(person: PersonId) -> Checkup {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        state: &'static str = "taken";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As far as one of [`checkup::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Checkup {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            self.person.into(),
            self.unit.into(),
            day.into(),
            "教务处".into(),
            "甲医院体检中心".into(),
            Value::Null,
            self.state.into(),
        ];
        enter(act, &CHECKUP, &checkup::key(day, self.person), &values)
    }
}

sample! {
    /// Somebody who stays for another year, enrolled today.
    enrolment(person: PersonId) -> Enrolment {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        premium: Fen = Fen::new(8_000);
        subsidy: Fen = Fen::new(4_000);
        kind: &'static str = "renewal";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// For so much a year, in fen.
        premium(amount: Fen) => premium = amount;
        /// Of which the union pays so much, in fen.
        subsidy(amount: Fen) => subsidy = amount;
        /// As one of [`mutual_aid::KINDS`].
        kind(code: &'static str) => kind = code;
    }
}

impl Enrolment {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            self.person.into(),
            self.unit.into(),
            day.into(),
            "教务处".into(),
            Value::Null,
            Value::from(1),
            self.premium.into(),
            self.subsidy.into(),
            self.kind.into(),
            Value::Null,
            "enrolled".into(),
        ];
        enter(act, &ENROLMENT, &mutual_aid::key(day, self.person), &values)
    }
}

sample! {
    /// Somebody who was in hospital and was paid today.
    claim(person: PersonId) -> Claim {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        event: &'static str = "hospital";
        amount: Fen = Fen::new(120_000);
        state: &'static str = "paid";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// For one of [`claim::EVENTS`].
        because(code: &'static str) => event = code;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
        /// As far as one of [`claim::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Claim {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            self.person.into(),
            self.unit.into(),
            day.into(),
            self.event.into(),
            "甲医院".into(),
            Value::Null,
            self.amount.into(),
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &CLAIM,
            &claim::key(day, self.person, self.event),
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
                let other = people::person(2).keep(act)?;
                checkup(one).of(branch).keep(act)?;
                checkup(other).state("missed").keep(act)?;
                enrolment(one).keep(act)?;
                enrolment(other).kind("new").keep(act)?;
                claim(one).keep(act)?;
                claim(one).because("accident").state("sent").keep(act)?;
                Ok(())
            },
            &[
                ("health.checkups", 1),
                ("health.mutual_aid.enrolled", 2),
                ("health.mutual_aid.nonmembers", 1),
                ("health.mutual_aid.premium", 16000),
                ("health.mutual_aid.subsidy", 8000),
                ("health.mutual_aid.claims.person_times", 1),
                ("health.mutual_aid.claims.amount", 120000),
            ],
        );
    }
}
