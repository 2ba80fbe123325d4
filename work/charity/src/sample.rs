//! Sample donations and what became of them, for tests, the demonstration and pictures.

use crate::donation::{self, DONATION};
use crate::passing_on::{self, PASSING_ON};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_store::Value;

/// A donation that is to be kept.
#[derive(Clone, Debug)]
pub struct Donation {
    person: Option<PersonId>,
    donor: String,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    campaign: &'static str,
    amount: Fen,
}

/// What somebody of the staff gave on the giving day, today.
#[must_use]
pub fn donation(person: PersonId, name: &str) -> Donation {
    Donation {
        person: Some(person),
        donor: name.to_owned(),
        unit: None,
        day: None,
        campaign: "giving_day",
        amount: Fen::new(10_000),
    }
}

impl Donation {
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

    /// To one of [`donation::CAMPAIGNS`].
    #[must_use]
    pub fn to(mut self, code: &'static str) -> Self {
        self.campaign = code;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// From somebody who said no name.
    #[must_use]
    pub fn anonymous(mut self) -> Self {
        self.person = None;
        self.donor = "爱心人士".to_owned();
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let (named, who) = match self.person {
            Some(person) => ("named", person.to_string()),
            None => (
                "anonymous",
                format!("{day}|{}", text::name_key(&self.donor)),
            ),
        };
        let key = donation::key(day, self.campaign, DRIVE, &who);
        let values = [
            day.into(),
            self.campaign.into(),
            DRIVE.into(),
            named.into(),
            self.person.into(),
            self.unit.into(),
            self.donor.as_str().into(),
            self.amount.into(),
            Value::Null,
        ];
        enter(act, &DONATION, &key, &values)
    }
}

/// A payment that is to be kept.
#[derive(Clone, Debug)]
pub struct PassingOn {
    recipient: String,
    day: Option<PartialDay>,
    campaign: &'static str,
    amount: Fen,
    state: &'static str,
}

/// A part of the giving day for somebody, passed on today.
#[must_use]
pub fn passing_on(recipient: &str) -> PassingOn {
    PassingOn {
        recipient: recipient.to_owned(),
        day: None,
        campaign: "giving_day",
        amount: Fen::new(200_000),
        state: "passed_on",
    }
}

impl PassingOn {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Of one of [`donation::CAMPAIGNS`].
    #[must_use]
    pub fn of(mut self, code: &'static str) -> Self {
        self.campaign = code;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// As far as one of [`passing_on::STATES`].
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
            day.into(),
            self.campaign.into(),
            DRIVE.into(),
            self.recipient.as_str().into(),
            PURPOSE.into(),
            self.amount.into(),
            Value::Null,
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &PASSING_ON,
            &passing_on::key(day, &self.recipient, Some(PURPOSE)),
            &values,
        )
    }
}

/// What the drive is called.
const DRIVE: &str = "慈善一日捐";
/// What the money is for.
const PURPOSE: &str = "购置图书";

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
                donation(one, "高远").keep(act)?;
                donation(one, "高远")
                    .anonymous()
                    .amount(Fen::new(5_000))
                    .keep(act)?;
                passing_on("红柳小学").keep(act)?;
                passing_on("胡杨小学").state("planned").keep(act)?;
                Ok(())
            },
            &[
                ("charity.raised", 15000),
                ("charity.donations", 2),
                ("charity.donors", 1),
                ("charity.anonymous", 1),
                ("charity.passed_on", 200000),
                ("charity.recipients", 1),
            ],
        );
    }
}
