//! Sample proposals with those who second them, for tests, the demonstration and pictures.

use crate::handling::{self, HANDLING};
use crate::proposal::{self, PROPOSAL};
use crate::supporter::{self, LEAST, SUPPORTER};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// A proposal about the campus with a number, collected today and seconded by nobody yet.
    proposal(number: i64) -> Proposal {
        number: i64 = number;
        session: Option<(i64, i64)> = None;
        day: Option<PartialDay> = None;
        title: String = "关于增设校园电动车充电点的提案".to_owned();
        topic: &'static str = "campus";
        proposer: (Option<PersonId>, String) = (None, "许安".to_owned());
        unit: Option<UnitId> = None;
        seconders: usize = 0;
        verdict: Option<&'static str> = None;
        lead: Option<String> = None;
        answered: bool = false;
        rating: Option<&'static str> = None;
    }
    said {
        /// Called for on another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Of another title.
        about(written: &str) => title = written.to_owned();
        /// About one of [`proposal::TOPICS`].
        topic(code: &'static str) => topic = code;
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
    }
}

impl Proposal {
    /// At a session of a term.
    #[must_use]
    pub fn at(mut self, term: i64, session: i64) -> Self {
        self.session = Some((term, session));
        self
    }

    /// By somebody of the staff.
    #[must_use]
    pub fn by(mut self, person: PersonId, name: &str) -> Self {
        self.proposer = (Some(person), name.to_owned());
        self
    }

    /// Seconded by so many, six at most.
    #[must_use]
    pub fn seconded_by(mut self, count: usize) -> Self {
        self.seconders = count;
        self
    }

    /// Put on the docket.
    #[must_use]
    pub fn docketed(self) -> Self {
        self.verdict("docketed")
    }

    /// With one of [`crate::review::VERDICTS`].
    #[must_use]
    pub fn verdict(mut self, code: &'static str) -> Self {
        self.verdict = Some(code);
        self
    }

    /// Assigned to a department.
    #[must_use]
    pub fn assigned_to(mut self, department: &str) -> Self {
        self.lead = Some(department.to_owned());
        self
    }

    /// Answered.
    #[must_use]
    pub fn answered(mut self) -> Self {
        self.answered = true;
        self
    }

    /// Answered, and rated with one of [`proposal::RATINGS`].
    #[must_use]
    pub fn rated(mut self, code: &'static str) -> Self {
        self.rating = Some(code);
        self.answered()
    }

    /// How far it has come, by what was said about it.
    fn state(&self) -> &'static str {
        match self.verdict {
            Some(end @ ("merged" | "refused")) => end,
            _ if self.rating.is_some() => "rated",
            _ if self.answered => "answered",
            _ if self.lead.is_some() => "assigned",
            Some(verdict) => verdict,
            None if self.seconders >= LEAST => "seconded",
            None => "collected",
        }
    }

    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let key = proposal::record_key(self.session, day, self.number);
        let (term, session) = self.session.unzip();
        let assigned = self.lead.as_ref().map(|_| day);
        let answered = self.answered.then_some(day);
        let (person, name) = (self.proposer.0, self.proposer.1.as_str());
        let values = [
            term.into(),
            session.into(),
            day.into(),
            self.number.into(),
            self.title.as_str().into(),
            person.into(),
            name.into(),
            self.unit.into(),
            Value::Null,
            Value::Null,
            self.topic.into(),
            self.verdict.into(),
            Value::Null,
            self.lead.as_deref().into(),
            Value::Null,
            assigned.into(),
            answered.into(),
            self.rating.into(),
            Value::Null,
            self.state().into(),
        ];
        let proposal = enter(act, &PROPOSAL, &key, &values)?;
        let seconders = SECONDERS
            .iter()
            .take(self.seconders)
            .map(|name| (None, *name, "seconder"));
        for (person, name, role) in std::iter::once((person, name, "proposer")).chain(seconders) {
            let values = [
                proposal.into(),
                day.into(),
                person.into(),
                name.into(),
                Value::Null,
                role.into(),
            ];
            enter(
                act,
                &SUPPORTER,
                &supporter::key(&key, person, name),
                &values,
            )?;
        }
        if let Some(department) = &self.lead {
            let values = [
                proposal.into(),
                day.into(),
                department.as_str().into(),
                "lead".into(),
            ];
            enter(act, &HANDLING, &handling::key(&key, department), &values)?;
        }
        Ok(proposal)
    }
}

/// Who seconds.
const SECONDERS: &[&str] = &["程明月", "苏若溪", "陆远", "顾嘉禾", "叶晓", "方知秋"];

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
                proposal(1).keep(act)?;
                proposal(2)
                    .about("关于延长图书馆开放时间的提案")
                    .by(one, "高远")
                    .seconded_by(3)
                    .docketed()
                    .keep(act)?;
                proposal(3)
                    .docketed()
                    .assigned_to("后勤处")
                    .rated("satisfied")
                    .keep(act)?;
                proposal(4).verdict("suggestion").keep(act)?;
                proposal(1).at(3, 3).keep(act)?;
                Ok(())
            },
            &[
                ("congress.proposals.received", 5),
                ("congress.proposals.docketed", 2),
                ("congress.proposals.replied", 1),
                ("congress.proposals.satisfied", 1),
                ("congress.proposals.proposers", 1),
                ("congress.proposals.departments", 1),
            ],
        );
    }
}
