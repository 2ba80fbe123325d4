//! Sample donations and what became of them, for tests, the demonstration and pictures.

use crate::donation::{self, DONATION};
use crate::passing_on::{self, PASSING_ON};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// What somebody of the staff gave on the giving day, today.
    donation(person: PersonId, name: &str) -> Donation {
        person: Option<PersonId> = Some(person);
        donor: String = name.to_owned();
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        campaign: &'static str = "giving_day";
        amount: Fen = Fen::new(10_000);
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// To one of [`donation::CAMPAIGNS`].
        to(code: &'static str) => campaign = code;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
    }
}

impl Donation {
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
    /// As [`enter`].
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

sample! {
    /// A part of the giving day for somebody, passed on today.
    passing_on(recipient: &str) -> PassingOn {
        recipient: String = recipient.to_owned();
        day: Option<PartialDay> = None;
        campaign: &'static str = "giving_day";
        amount: Fen = Fen::new(200_000);
        state: &'static str = "passed_on";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Of one of [`donation::CAMPAIGNS`].
        of(code: &'static str) => campaign = code;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
        /// As far as one of [`passing_on::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl PassingOn {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
