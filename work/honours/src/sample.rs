//! Sample commendations and honours from above, for tests, the demonstration and pictures.

use crate::commendation::{self, COMMENDATION};
use crate::upper::{self, UPPER};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// Somebody commended today as an active member.
    commendation(person: PersonId, name: &str) -> Commendation {
        person: Option<PersonId> = Some(person);
        winner: String = name.to_owned();
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        award: &'static str = "activist";
        title: String = "优秀工会积极分子".to_owned();
        state: &'static str = "awarded";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// Conferred on another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As far as one of [`crate::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Commendation {
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
    /// As [`enter`].
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

sample! {
    /// What the regional federation conferred on a body today.
    upper(winner: &str) -> Upper {
        winner: String = winner.to_owned();
        person: Option<PersonId> = None;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        level: &'static str = "regional";
        title: String = "模范职工之家".to_owned();
        state: &'static str = "awarded";
    }
    said {
        /// Conferred on somebody of the staff.
        person(person: PersonId) => person = Some(person);
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// Conferred on another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// On one of [`upper::LEVELS`].
        level(code: &'static str) => level = code;
        /// With another title.
        title(written: &str) => title = written.to_owned();
        /// As far as one of [`crate::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Upper {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
