//! Sample couples and outings, for tests, the demonstration and pictures.

use crate::outing::{self, OUTING, PARTICIPANT};
use crate::wedding::{self, COUPLE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId};
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// A couple wed today, both from other bodies.
    couple(groom: &str, bride: &str) -> Couple {
        groom: String = groom.to_owned();
        bride: String = bride.to_owned();
        day: Option<PartialDay> = None;
        state: &'static str = "wed";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As far as one of [`wedding::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Couple {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            day.into(),
            self.groom.as_str().into(),
            "甲学院".into(),
            Value::Null,
            self.bride.as_str().into(),
            "乙医院".into(),
            Value::Null,
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &COUPLE,
            &wedding::key(day, &self.groom, &self.bride),
            &values,
        )
    }
}

sample! {
    /// An outing of today that nobody went along with yet.
    outing(name: &str) -> Outing {
        name: String = name.to_owned();
        day: Option<PartialDay> = None;
        state: &'static str = "held";
        people: Vec<(PersonId, &'static str)> = Vec::new();
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As far as one of [`outing::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Outing {
    /// With somebody, as far as one of [`outing::PARTICIPANT_STATES`].
    #[must_use]
    pub fn person(mut self, person: PersonId, state: &'static str) -> Self {
        self.people.push((person, state));
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let key = outing::key(day, &self.name);
        let values = [
            self.name.as_str().into(),
            text::word_key(&self.name).into(),
            day.into(),
            "湿地公园".into(),
            "叶晓".into(),
            Value::Null,
            self.state.into(),
        ];
        let outing = enter(act, &OUTING, &key, &values)?;
        for (person, state) in &self.people {
            let values = [
                outing.into(),
                (*person).into(),
                Value::Null,
                Value::Null,
                (*state).into(),
            ];
            enter(
                act,
                &PARTICIPANT,
                &outing::participant_key(&key, *person),
                &values,
            )?;
        }
        Ok(outing)
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
                let (one, other) = (people::person(1).keep(act)?, people::person(2).keep(act)?);
                couple("陆远", "顾明月").keep(act)?;
                couple("程安", "苏晓").state("signed_up").keep(act)?;
                outing("青年徒步")
                    .person(one, "took_part")
                    .person(other, "withdrawn")
                    .keep(act)?;
                outing("摄影采风")
                    .state("sign_up")
                    .person(one, "signed_up")
                    .keep(act)?;
                Ok(())
            },
            &[
                ("youth.wedding.couples", 1),
                ("youth.outings.person_times", 1),
                ("youth.outings.persons", 1),
            ],
        );
    }
}
