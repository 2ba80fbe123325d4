//! Sample condolences, visits and gifts of campaigns, for tests, the demonstration and pictures.

use crate::campaign::{self, CAMPAIGN_GIFT};
use crate::condolence::{self, CONDOLENCE};
use crate::visit::{self, VISIT};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_store::Value;

/// A condolence that is to be kept.
#[derive(Clone, Debug)]
pub struct Condolence {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    reason: &'static str,
    amount: Fen,
    state: &'static str,
}

/// Money for somebody in hospital, paid today.
#[must_use]
pub fn condolence(person: PersonId) -> Condolence {
    Condolence {
        person,
        unit: None,
        day: None,
        reason: "hospital",
        amount: Fen::new(50_000),
        state: "paid",
    }
}

impl Condolence {
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

    /// For one of [`condolence::REASONS`].
    #[must_use]
    pub fn because(mut self, code: &'static str) -> Self {
        self.reason = code;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// As far as one of [`condolence::STATES`].
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
            self.reason.into(),
            "money".into(),
            self.amount.into(),
            "周宁".into(),
            Value::Null,
            self.state.into(),
        ];
        enter(
            act,
            &CONDOLENCE,
            &condolence::key(day, self.person, self.reason),
            &values,
        )
    }
}

/// A visit that is to be kept.
#[derive(Clone, Debug)]
pub struct Visit {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    festival: &'static str,
    category: &'static str,
    amount: Fen,
}

/// A visit to somebody in need at the spring festival, today.
#[must_use]
pub fn visit(person: PersonId) -> Visit {
    Visit {
        person,
        unit: None,
        day: None,
        festival: "spring_festival",
        category: "hardship",
        amount: Fen::new(100_000),
    }
}

impl Visit {
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

    /// At one of [`visit::FESTIVALS`].
    #[must_use]
    pub fn at(mut self, code: &'static str) -> Self {
        self.festival = code;
        self
    }

    /// For one of [`visit::CATEGORIES`].
    #[must_use]
    pub fn because(mut self, code: &'static str) -> Self {
        self.category = code;
        self
    }

    /// With so much, in fen.
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
        let values = [
            self.person.into(),
            self.unit.into(),
            day.into(),
            self.festival.into(),
            self.category.into(),
            self.amount.into(),
            "周宁".into(),
            Value::Null,
        ];
        enter(
            act,
            &VISIT,
            &visit::key(day, self.festival, self.category, self.person),
            &values,
        )
    }
}

/// A gift of a campaign that is to be kept.
#[derive(Clone, Debug)]
pub struct CampaignGift {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    campaign: &'static str,
    batch: String,
    amount: Fen,
}

/// Something cool for somebody who works outdoors in summer, today.
#[must_use]
pub fn campaign_gift(person: PersonId) -> CampaignGift {
    CampaignGift {
        person,
        unit: None,
        day: None,
        campaign: "service_workers",
        batch: "夏送清凉（绿化工）".to_owned(),
        amount: Fen::new(12_000),
    }
}

impl CampaignGift {
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

    /// In one of [`campaign::CAMPAIGNS`].
    #[must_use]
    pub fn campaign(mut self, code: &'static str) -> Self {
        self.campaign = code;
        self
    }

    /// In a batch of a name.
    #[must_use]
    pub fn batch(mut self, written: &str) -> Self {
        self.batch = written.to_owned();
        self
    }

    /// Worth so much, in fen.
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
        let values = [
            self.person.into(),
            self.unit.into(),
            day.into(),
            self.campaign.into(),
            self.batch.as_str().into(),
            Value::Null,
            "毛巾、绿豆".into(),
            self.amount.into(),
            Value::Null,
        ];
        enter(
            act,
            &CAMPAIGN_GIFT,
            &campaign::key(day, &self.batch, self.person),
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
                let branch = people::branch(act, "机关第一分工会")?;
                let since = act.today;
                let one = people::person(1)
                    .member_of(branch, since.into())
                    .keep(act)?;
                let guest = people::person(2).from_outside().keep(act)?;
                condolence(one).of(branch).keep(act)?;
                condolence(one)
                    .because("birth")
                    .amount(Fen::new(80_000))
                    .keep(act)?;
                condolence(one)
                    .because("hardship")
                    .state("requested")
                    .keep(act)?;
                visit(one).of(branch).keep(act)?;
                campaign_gift(one).of(branch).keep(act)?;
                campaign_gift(guest)
                    .batch("支教志愿者")
                    .campaign("volunteers")
                    .keep(act)?;
                Ok(())
            },
            &[
                ("care.condolences.person_times", 2),
                ("care.condolences.persons", 1),
                ("care.condolences.amount", 130000),
                ("care.condolences.birth.person_times", 1),
                ("care.visits.hardship", 1),
                ("care.visits.amount", 100000),
                ("care.campaigns.service_workers", 1),
                ("care.campaigns.volunteers", 1),
                ("care.campaigns.nonstaff", 1),
                ("care.campaigns.amount", 24000),
            ],
        );
    }
}
