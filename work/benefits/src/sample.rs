//! Sample gifts and meal subsidies, for tests, the demonstration and pictures.

use crate::campaign::{self, CAMPAIGN};
use crate::gift::{self, GIFT};
use crate::meal_subsidy::{self, MEAL_SUBSIDY};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_store::Value;

/// A gift that is to be kept.
#[derive(Clone, Debug)]
pub struct Gift {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    occasion: &'static str,
    amount: Fen,
    state: &'static str,
}

/// What a member got for the spring festival, collected today.
#[must_use]
pub fn gift(person: PersonId) -> Gift {
    Gift {
        person,
        unit: None,
        day: None,
        occasion: "spring_festival",
        amount: Fen::new(30_000),
        state: "collected",
    }
}

impl Gift {
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

    /// At one of [`campaign::OCCASIONS`].
    #[must_use]
    pub fn at(mut self, code: &'static str) -> Self {
        self.occasion = code;
        self
    }

    /// Worth so much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// As far as one of [`gift::STATES`].
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

/// A meal subsidy that is to be kept.
#[derive(Clone, Debug)]
pub struct MealSubsidy {
    department: String,
    day: Option<PartialDay>,
    heads: i64,
    amount: Fen,
}

/// What the college paid for the meals of a department this month.
#[must_use]
pub fn meal_subsidy(department: &str) -> MealSubsidy {
    MealSubsidy {
        department: department.to_owned(),
        day: None,
        heads: 12,
        amount: Fen::new(360_000),
    }
}

impl MealSubsidy {
    /// In the month of another day.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// For so many people.
    #[must_use]
    pub fn heads(mut self, number: i64) -> Self {
        self.heads = number;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
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
