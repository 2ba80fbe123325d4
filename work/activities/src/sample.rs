//! Sample activities, lists, items and clubs, for tests, the demonstration and pictures.

use crate::activity::{self, ACTIVITY, PARTNER};
use crate::club::{self, CLUB};
use crate::item::{self, ITEM};
use crate::sign_in::{self, ATTENDANCE, SIGN_IN_LIST};
use crate::title::title_key;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId};
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// A lecture that the union held today for forty people.
    activity(name: &str) -> Activity {
        name: String = name.to_owned();
        day: Option<PartialDay> = None;
        kind: &'static str = "lecture";
        role: &'static str = "organised";
        participants: i64 = 40;
        partners: Vec<String> = Vec::new();
        state: &'static str = "held";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Of one of [`activity::KINDS`].
        kind(code: &'static str) => kind = code;
        /// In which the union had one of [`activity::ROLES`].
        role(code: &'static str) => role = code;
        /// With so many people.
        participants(number: i64) => participants = number;
        /// As far as one of [`activity::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Activity {
    /// Together with another body.
    #[must_use]
    pub fn with(mut self, partner: &str) -> Self {
        self.partners.push(partner.to_owned());
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let key = activity::key(day, &self.name);
        let values = [
            self.name.as_str().into(),
            title_key(&self.name).into(),
            self.kind.into(),
            Value::Null,
            day.into(),
            day.into(),
            "职工之家".into(),
            self.role.into(),
            self.participants.into(),
            Value::Null,
            self.state.into(),
        ];
        let activity = enter(act, &ACTIVITY, &key, &values)?;
        for partner in &self.partners {
            let values = [
                activity.into(),
                partner.as_str().into(),
                text::word_key(partner).into(),
            ];
            enter(
                act,
                &PARTNER,
                &activity::partner_key(&key, partner),
                &values,
            )?;
        }
        Ok(activity)
    }
}

sample! {
    /// A list of today for an activity that stands in no book.
    sign_in(title: &str) -> SignInList {
        title: String = title.to_owned();
        day: Option<PartialDay> = None;
        kind: &'static str = "lecture";
        people: Vec<(PersonId, &'static str)> = Vec::new();
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Of one of [`sign_in::KINDS`].
        kind(code: &'static str) => kind = code;
    }
}

impl SignInList {
    /// With somebody on it, who is one of [`sign_in::STATES`].
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
        let key = sign_in::key(day, &self.title);
        let values = [
            Value::Null,
            self.title.as_str().into(),
            self.kind.into(),
            day.into(),
        ];
        let list = enter(act, &SIGN_IN_LIST, &key, &values)?;
        for (person, state) in &self.people {
            let values = [
                list.into(),
                (*person).into(),
                Value::Null,
                Value::Null,
                (*state).into(),
            ];
            enter(
                act,
                &ATTENDANCE,
                &sign_in::attendance_key(&key, *person),
                &values,
            )?;
        }
        Ok(list)
    }
}

sample! {
    /// An item of a sports meeting of today.
    item(name: &str) -> Item {
        name: String = name.to_owned();
        day: Option<PartialDay> = None;
        entries: i64 = 60;
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// With so many entries.
        entries(number: i64) => entries = number;
    }
}

impl Item {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            Value::Null,
            MEETING.into(),
            "fun_sports".into(),
            day.into(),
            self.name.as_str().into(),
            Value::Null,
            self.entries.into(),
            "高远".into(),
        ];
        enter(act, &ITEM, &item::key(day, MEETING, &self.name), &values)
    }
}

sample! {
    /// A club of this year.
    club(name: &str) -> Club {
        name: String = name.to_owned();
        day: Option<PartialDay> = None;
        members: i64 = 25;
    }
    said {
        /// In the year of another day.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// With so many members.
        members(number: i64) => members = number;
    }
}

impl Club {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let year = PartialDay::new(day.year(), None, None).unwrap_or(day);
        let values = [
            self.name.as_str().into(),
            text::word_key(&self.name).into(),
            year.into(),
            "林晓".into(),
            self.members.into(),
            Value::Null,
            Value::Null,
        ];
        enter(act, &CLUB, &club::key(year, &self.name), &values)
    }
}

/// The sports meeting of the samples.
const MEETING: &str = "趣味运动会";

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
                activity("插花艺术讲座").with("甲学院").keep(act)?;
                activity("干部培训班")
                    .kind("training")
                    .participants(20)
                    .keep(act)?;
                activity("春游").state("cancelled").keep(act)?;
                activity("兄弟单位交友活动")
                    .kind("matchmaking")
                    .role("joined")
                    .keep(act)?;
                sign_in("插花艺术讲座签到表")
                    .person(one, "attended")
                    .person(other, "excused")
                    .keep(act)?;
                item("拔河").keep(act)?;
                club("书画社").keep(act)?;
                Ok(())
            },
            &[
                ("activities.held", 2),
                ("activities.participants", 60),
                ("activities.joined_elsewhere", 1),
                ("activities.partners", 1),
                ("activities.lectures.held", 1),
                ("activities.training.rounds", 1),
                ("activities.signed.person_times", 1),
                ("activities.sports.items", 1),
                ("activities.sports.entries", 60),
                ("activities.clubs", 1),
            ],
        );
    }
}
