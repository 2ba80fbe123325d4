//! Sample check-ups, enrolments and claims, for tests, the demonstration and pictures.

use crate::checkup::{self, CHECKUP};
use crate::claim::{self, CLAIM};
use crate::mutual_aid::{self, ENROLMENT};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_store::Value;

/// A check-up that is to be kept.
#[derive(Clone, Debug)]
pub struct Checkup {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    state: &'static str,
}

/// Somebody who went today.
#[must_use]
pub fn checkup(person: PersonId) -> Checkup {
    Checkup {
        person,
        unit: None,
        day: None,
        state: "taken",
    }
}

impl Checkup {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// As far as one of [`checkup::STATES`].
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

/// An enrolment in the mutual aid scheme that is to be kept.
#[derive(Clone, Debug)]
pub struct Enrolment {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    premium: Fen,
    subsidy: Fen,
    kind: &'static str,
}

/// Somebody who stays for another year, enrolled today.
#[must_use]
pub fn enrolment(person: PersonId) -> Enrolment {
    Enrolment {
        person,
        unit: None,
        day: None,
        premium: Fen::new(8_000),
        subsidy: Fen::new(4_000),
        kind: "renewal",
    }
}

impl Enrolment {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// For so much a year, in fen.
    #[must_use]
    pub fn premium(mut self, amount: Fen) -> Self {
        self.premium = amount;
        self
    }

    /// Of which the union pays so much, in fen.
    #[must_use]
    pub fn subsidy(mut self, amount: Fen) -> Self {
        self.subsidy = amount;
        self
    }

    /// As one of [`mutual_aid::KINDS`].
    #[must_use]
    pub fn kind(mut self, code: &'static str) -> Self {
        self.kind = code;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
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

/// A claim that is to be kept.
#[derive(Clone, Debug)]
pub struct Claim {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    event: &'static str,
    amount: Fen,
    state: &'static str,
}

/// Somebody who was in hospital and was paid today.
#[must_use]
pub fn claim(person: PersonId) -> Claim {
    Claim {
        person,
        unit: None,
        day: None,
        event: "hospital",
        amount: Fen::new(120_000),
        state: "paid",
    }
}

impl Claim {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// For one of [`claim::EVENTS`].
    #[must_use]
    pub fn because(mut self, code: &'static str) -> Self {
        self.event = code;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// As far as one of [`claim::STATES`].
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
