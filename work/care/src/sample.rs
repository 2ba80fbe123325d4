//! Sample condolences, visits and gifts of campaigns, for tests, the demonstration and pictures.

use crate::campaign::{self, CAMPAIGN_GIFT};
use crate::condolence::{self, CONDOLENCE};
use crate::visit::{self, VISIT};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// Money for somebody in hospital, paid today.
    condolence(person: PersonId) -> Condolence {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        reason: &'static str = "hospital";
        amount: Fen = Fen::new(50_000);
        state: &'static str = "paid";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// For one of [`condolence::REASONS`].
        because(code: &'static str) => reason = code;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
        /// As far as one of [`condolence::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Condolence {
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

sample! {
    /// A visit to somebody in need at the spring festival, today.
    visit(person: PersonId) -> Visit {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        festival: &'static str = "spring_festival";
        category: &'static str = "hardship";
        amount: Fen = Fen::new(100_000);
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// At one of [`visit::FESTIVALS`].
        at(code: &'static str) => festival = code;
        /// For one of [`visit::CATEGORIES`].
        because(code: &'static str) => category = code;
        /// With so much, in fen.
        amount(amount: Fen) => amount = amount;
    }
}

impl Visit {
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

sample! {
    /// Something cool for somebody who works outdoors in summer, today.
    campaign_gift(person: PersonId) -> CampaignGift {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        campaign: &'static str = "service_workers";
        batch: String = "夏送清凉（绿化工）".to_owned();
        amount: Fen = Fen::new(12_000);
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// In one of [`campaign::CAMPAIGNS`].
        campaign(code: &'static str) => campaign = code;
        /// In a batch of a name.
        batch(written: &str) => batch = written.to_owned();
        /// Worth so much, in fen.
        amount(amount: Fen) => amount = amount;
    }
}

impl CampaignGift {
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
