//! Sample screenings, for tests, the demonstration and pictures.

use crate::screening::{self, SCREENING};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_store::Value;

/// A screening that is to be kept.
#[derive(Clone, Debug)]
pub struct Screening {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    state: &'static str,
}

/// Somebody who was screened today.
#[must_use]
pub fn screening(person: PersonId) -> Screening {
    Screening {
        person,
        unit: None,
        day: None,
        state: "screened",
    }
}

impl Screening {
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

    /// As far as one of [`screening::STATES`].
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
            "甲医院体检中心".into(),
            Value::Null,
            self.state.into(),
        ];
        enter(act, &SCREENING, &screening::key(day, self.person), &values)
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
                let (one, other) = (people::person(2).keep(act)?, people::person(4).keep(act)?);
                screening(one).keep(act)?;
                screening(other).state("declined").keep(act)?;
                Ok(())
            },
            &[("women.screened", 1)],
        );
    }
}
