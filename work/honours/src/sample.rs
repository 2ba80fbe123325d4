//! Sample commendations and honours from above, for tests, the demonstration and pictures.

use crate::commendation::{self, COMMENDATION};
use crate::upper::{self, UPPER};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_store::Value;

/// A commendation that is to be kept.
#[derive(Clone, Debug)]
pub struct Commendation {
    person: Option<PersonId>,
    winner: String,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    award: &'static str,
    title: String,
    state: &'static str,
}

/// Somebody commended today as an active member.
#[must_use]
pub fn commendation(person: PersonId, name: &str) -> Commendation {
    Commendation {
        person: Some(person),
        winner: name.to_owned(),
        unit: None,
        day: None,
        award: "activist",
        title: "优秀工会积极分子".to_owned(),
        state: "awarded",
    }
}

impl Commendation {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// Conferred on another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// As far as one of [`crate::STATES`].
    #[must_use]
    pub fn state(mut self, code: &'static str) -> Self {
        self.state = code;
        self
    }

    /// For one of [`commendation::AWARDS`] that is called so.
    #[must_use]
    pub fn award(mut self, code: &'static str, title: &str) -> Self {
        (self.award, self.title) = (code, title.to_owned());
        self
    }

    /// For a body instead of a person.
    #[must_use]
    pub fn collective(mut self, name: &str) -> Self {
        (self.person, self.winner) = (None, name.to_owned());
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let (holder, who) = match self.person {
            Some(person) => ("individual", person.to_string()),
            None => ("collective", text::word_key(&self.winner)),
        };
        let values = [
            self.title.as_str().into(),
            self.award.into(),
            holder.into(),
            self.winner.as_str().into(),
            self.person.into(),
            self.unit.into(),
            day.into(),
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &COMMENDATION,
            &commendation::key(day, &self.title, &who),
            &values,
        )
    }
}

/// An honour from above that is to be kept.
#[derive(Clone, Debug)]
pub struct Upper {
    winner: String,
    person: Option<PersonId>,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    level: &'static str,
    title: String,
    state: &'static str,
}

/// What the regional federation conferred on a body today.
#[must_use]
pub fn upper(winner: &str) -> Upper {
    Upper {
        winner: winner.to_owned(),
        person: None,
        unit: None,
        day: None,
        level: "regional",
        title: "模范职工之家".to_owned(),
        state: "awarded",
    }
}

impl Upper {
    /// Conferred on somebody of the staff.
    #[must_use]
    pub fn person(mut self, person: PersonId) -> Self {
        self.person = Some(person);
        self
    }

    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// Conferred on another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// On one of [`upper::LEVELS`].
    #[must_use]
    pub fn level(mut self, code: &'static str) -> Self {
        self.level = code;
        self
    }

    /// With another title.
    #[must_use]
    pub fn title(mut self, written: &str) -> Self {
        self.title = written.to_owned();
        self
    }

    /// As far as one of [`crate::STATES`].
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
        let holder = if self.person.is_some() {
            "individual"
        } else {
            "collective"
        };
        let values = [
            self.title.as_str().into(),
            self.level.into(),
            "甲地区总工会".into(),
            self.winner.as_str().into(),
            holder.into(),
            self.person.into(),
            self.unit.into(),
            Value::Null,
            day.into(),
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &UPPER,
            &upper::key(day, &self.title, &self.winner),
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
                let one = people::person(1).keep(act)?;
                commendation(one, "高远").keep(act)?;
                commendation(one, "高远")
                    .award("may_day_worker", "五一劳动奖章")
                    .keep(act)?;
                commendation(one, "高远")
                    .award("may_day_collective", "五一劳动奖状")
                    .collective("教务处")
                    .keep(act)?;
                upper("教务处分工会").keep(act)?;
                upper("高远")
                    .person(one)
                    .title("优秀工会工作者")
                    .state("nominated")
                    .keep(act)?;
                Ok(())
            },
            &[
                ("honours.upper", 1),
                ("honours.activists", 1),
                ("honours.college.individuals", 1),
                ("honours.college.collectives", 1),
                ("honours.college.commendations", 3),
                ("honours.college.persons", 1),
            ],
        );
    }
}
