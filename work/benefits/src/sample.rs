//! Sample gifts and meal subsidies, for tests, the demonstration and pictures.

use crate::campaign::{self, CAMPAIGN};
use crate::gift::{self, GIFT};
use crate::meal_subsidy::{self, MEAL_SUBSIDY};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// What a member got for the spring festival, collected today.
    gift(person: PersonId) -> Gift {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        occasion: &'static str = "spring_festival";
        amount: Fen = Fen::new(30_000);
        state: &'static str = "collected";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// At one of [`campaign::OCCASIONS`].
        at(code: &'static str) => occasion = code;
        /// Worth so much, in fen.
        amount(amount: Fen) => amount = amount;
        /// As far as one of [`gift::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Gift {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let campaign_key = campaign::key(day, self.occasion);
        let campaign = match keyed(act, &CAMPAIGN, &campaign_key)? {
            Some(campaign) => campaign,
            None => {
                let values = [
                    day.into(),
                    self.occasion.into(),
                    self.amount.into(),
                    GOODS.into(),
                    "issued".into(),
                ];
                enter(act, &CAMPAIGN, &campaign_key, &values)?
            }
        };
        let receipt = (self.state == "collected").then_some("√");
        let values = [
            campaign.into(),
            self.person.into(),
            self.unit.into(),
            day.into(),
            self.occasion.into(),
            GOODS.into(),
            self.amount.into(),
            receipt.into(),
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &GIFT,
            &gift::key(day, self.occasion, self.person),
            &values,
        )
    }
}

sample! {
    /// What the college paid for the meals of a department this month.
    meal_subsidy(department: &str) -> MealSubsidy {
        department: String = department.to_owned();
        day: Option<PartialDay> = None;
        heads: i64 = 12;
        amount: Fen = Fen::new(360_000);
    }
    said {
        /// In the month of another day.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// For so many people.
        heads(number: i64) => heads = number;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
    }
}

impl MealSubsidy {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let month = PartialDay::new(day.year(), day.month(), None).unwrap_or(day);
        let values = [
            month.into(),
            self.department.as_str().into(),
            self.heads.into(),
            self.amount.into(),
            "college".into(),
            Value::Null,
        ];
        enter(
            act,
            &MEAL_SUBSIDY,
            &meal_subsidy::key(month, &self.department),
            &values,
        )
    }
}

/// What is in the bag.
const GOODS: &str = "大米、食用油";

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
                gift(one).keep(act)?;
                gift(other).state("issued").keep(act)?;
                gift(one)
                    .at("birthday")
                    .amount(Fen::new(20_000))
                    .keep(act)?;
                meal_subsidy("教务处").keep(act)?;
                Ok(())
            },
            &[
                ("benefits.festival.amount", 80000),
                ("benefits.festival.recipients", 2),
                ("benefits.festival.signed", 2),
                ("benefits.birthday.recipients", 1),
                ("benefits.festival.amount.spring_festival", 60000),
                ("benefits.meal_subsidy.amount", 360000),
                ("benefits.meal_subsidy.person_months", 12),
            ],
        );
    }
}
