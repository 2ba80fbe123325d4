//! Sample honours of those who retire, for tests, the demonstration and pictures.

use crate::ceremony::CEREMONY;
use crate::honour::{self, HONOUR};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// Somebody honoured today after thirty-two years, with medal and album.
    honour(person: PersonId) -> Honour {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        years_worked: i64 = 32;
        kit: &'static str = "handed_over";
        state: &'static str = "honoured";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// At a ceremony of another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// After so many years of work.
        years_worked(number: i64) => years_worked = number;
        /// With a kit as far as one of [`honour::KITS`].
        kit(code: &'static str) => kit = code;
        /// As far as one of [`honour::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Honour {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
