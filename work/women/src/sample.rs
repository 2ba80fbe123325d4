//! Sample screenings, for tests, the demonstration and pictures.

use crate::screening::{self, SCREENING};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// Somebody who was screened today.
    screening(person: PersonId) -> Screening {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        state: &'static str = "screened";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As far as one of [`screening::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Screening {
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
