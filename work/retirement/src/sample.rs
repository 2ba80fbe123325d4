//! Sample honours of those who retire, for tests, the demonstration and pictures.

use crate::ceremony::CEREMONY;
use crate::honour::{self, HONOUR};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_store::Value;

/// An honour that is to be kept.
#[derive(Clone, Debug)]
pub struct Honour {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    years_worked: i64,
    kit: &'static str,
    state: &'static str,
}

/// Somebody honoured today after thirty-two years, with medal and album.
#[must_use]
pub fn honour(person: PersonId) -> Honour {
    Honour {
        person,
        unit: None,
        day: None,
        years_worked: 32,
        kit: "handed_over",
        state: "honoured",
    }
}

impl Honour {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// At a ceremony of another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// After so many years of work.
    #[must_use]
    pub fn years_worked(mut self, number: i64) -> Self {
        self.years_worked = number;
        self
    }

    /// With a kit as far as one of [`honour::KITS`].
    #[must_use]
    pub fn kit(mut self, code: &'static str) -> Self {
        self.kit = code;
        self
    }

    /// As far as one of [`honour::STATES`].
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
        let ceremony_key = honour::ceremony_key(day.year());
        let ceremony = match keyed(act, &CEREMONY, &ceremony_key)? {
            Some(ceremony) => ceremony,
            None => enter(
                act,
                &CEREMONY,
                &ceremony_key,
                &[day.into(), "礼堂".into(), "held".into()],
            )?,
        };
        let month = PartialDay::new(day.year(), day.month(), None);
        let values = [
            ceremony.into(),
            self.person.into(),
            self.unit.into(),
            day.into(),
            month.into(),
            self.years_worked.into(),
            self.kit.into(),
            Value::Null,
            self.state.into(),
        ];
        enter(act, &HONOUR, &honour::key(day.year(), self.person), &values)
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
                let (one, other, third) = (
                    people::person(1).keep(act)?,
                    people::person(2).keep(act)?,
                    people::person(3).keep(act)?,
                );
                honour(one).keep(act)?;
                honour(other).years_worked(25).kit("ready").keep(act)?;
                honour(third).state("listed").keep(act)?;
                Ok(())
            },
            &[
                ("retirement.honoured", 2),
                ("retirement.honoured.women", 1),
                ("retirement.honoured.thirty_years", 1),
                ("retirement.kits_handed_over", 1),
                ("retirement.ceremony_years", 1),
            ],
        );
    }
}
