//! Sample entries of five-smalls rounds, for tests, the demonstration and pictures.

use crate::entry::{self, ENTRY};
use crate::share::{self, SHARE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// A small invention of one person, handed in today.
    entry(title: &str) -> Entry {
        title: String = title.to_owned();
        unit: Option<UnitId> = None;
        branch: Option<String> = None;
        day: Option<PartialDay> = None;
        topic: &'static str = "invention";
        team: Vec<(Option<PersonId>, String)> = Vec::new();
        result: Option<&'static str> = None;
        grade: Option<&'static str> = None;
        state: &'static str = "submitted";
    }
    said {
        /// Handed in on another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Of one of [`entry::TOPICS`].
        topic(code: &'static str) => topic = code;
        /// As far as one of [`entry::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Entry {
    /// From a branch of a name.
    #[must_use]
    pub fn of(mut self, branch: UnitId, name: &str) -> Self {
        (self.unit, self.branch) = (Some(branch), Some(name.to_owned()));
        self
    }

    /// By somebody of the staff; the first leads.
    #[must_use]
    pub fn by(mut self, person: PersonId, name: &str) -> Self {
        self.team.push((Some(person), name.to_owned()));
        self
    }

    /// With one of [`crate::result::RESULTS`] and one of [`crate::result::GRADES`].
    #[must_use]
    pub fn won(mut self, result: &'static str, grade: &'static str) -> Self {
        (self.result, self.grade) = (Some(result), Some(grade));
        self.state("awarded")
    }

    /// With nothing.
    #[must_use]
    pub fn without_prize(mut self) -> Self {
        self.result = Some("none");
        self.state("not_awarded")
    }

    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let nobody = [(None, "方知秋".to_owned())];
        let team = if self.team.is_empty() {
            &nobody
        } else {
            self.team.as_slice()
        };
        let names: Vec<&str> = team.iter().map(|(_, name)| name.as_str()).collect();
        let leader = team.first().and_then(|(person, _)| *person);
        let key = entry::key(day, self.branch.as_deref(), &self.title);
        let values = [
            i64::from(day.year()).into(),
            day.into(),
            self.title.as_str().into(),
            Value::Null,
            self.topic.into(),
            self.unit.into(),
            leader.into(),
            names.join("、").into(),
            Value::Null,
            self.result.into(),
            self.grade.into(),
            Value::Null,
            self.state.into(),
        ];
        let entry = enter(act, &ENTRY, &key, &values)?;
        for ((person, name), position) in team.iter().zip(1_i64..) {
            let values = [
                entry.into(),
                day.into(),
                (*person).into(),
                name.as_str().into(),
                self.unit.into(),
                position.into(),
                Value::Null,
            ];
            enter(act, &SHARE, &share::key(&key, *person, name), &values)?;
        }
        Ok(entry)
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
                let branch = people::branch(act, "医学院分工会")?;
                let (one, other) = (people::person(1).keep(act)?, people::person(2).keep(act)?);
                entry("便携式输液架")
                    .of(branch, "医学院分工会")
                    .by(one, "高远")
                    .by(other, "宋嘉禾")
                    .won("five_smalls", "first")
                    .keep(act)?;
                entry("节水龙头")
                    .topic("renewal")
                    .without_prize()
                    .keep(act)?;
                entry("智能黑板擦").by(one, "高远").keep(act)?;
                Ok(())
            },
            &[
                ("innovation.submitted", 3),
                ("innovation.awarded", 1),
                ("innovation.branches", 1),
                ("innovation.members", 2),
                ("innovation.member_times", 4),
                ("innovation.winners", 2),
            ],
        );
    }
}
