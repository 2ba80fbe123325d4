//! Sample sessions with their delegates and votes, for tests, the demonstration and pictures.

use crate::delegate::{self, DELEGATE};
use crate::rules::{self, Count};
use crate::session::{self, SESSION};
use crate::vote::{self, VOTE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// The third session of the third term, held today.
    session() -> Session {
        term: i64 = 3;
        number: i64 = 3;
        day: Option<PartialDay> = None;
        state: &'static str = "held";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// As far as one of [`session::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Session {
    /// Another session.
    #[must_use]
    pub fn number(mut self, term: i64, number: i64) -> Self {
        (self.term, self.number) = (term, number);
        self
    }

    fn key(&self) -> String {
        session::key(self.term, self.number)
    }

    /// The session itself, which is kept when it is not there yet.
    fn kept(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        match keyed(act, &SESSION, &self.key())? {
            Some(session) => Ok(session),
            None => self.keep(act),
        }
    }

    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            self.term.into(),
            self.number.into(),
            day.into(),
            self.state.into(),
        ];
        enter(act, &SESSION, &self.key(), &values)
    }
}

sample! {
    /// A teacher with a vote in a session, which is kept with the first that needs it.
    delegate(session: &Session, person: PersonId) -> Delegate {
        session: Session = session.clone();
        person: PersonId = person;
        unit: Option<UnitId> = None;
        category: &'static str = "teacher";
        standing: &'static str = "full";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// Of one of [`delegate::CATEGORIES`].
        category(code: &'static str) => category = code;
        /// As one of [`delegate::STANDINGS`].
        standing(code: &'static str) => standing = code;
    }
}

impl Delegate {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let session = self.session.kept(act)?;
        let values = [
            session.into(),
            "第一代表团".into(),
            self.person.into(),
            self.unit.into(),
            self.category.into(),
            self.standing.into(),
            Value::Null,
            Value::Null,
            "confirmed".into(),
        ];
        enter(
            act,
            &DELEGATE,
            &delegate::key(&self.session.key(), self.person),
            &values,
        )
    }
}

sample! {
    /// A report that ninety of a hundred delegates were in favour of, by show of hands.
    vote(session: &Session, matter: &str) -> Vote {
        session: Session = session.clone();
        matter: String = matter.to_owned();
        kind: &'static str = "report";
        due: i64 = 100;
        in_favour: i64 = 90;
    }
    said {
        /// On one of [`vote::KINDS`].
        kind(code: &'static str) => kind = code;
        /// Of so many delegates with a vote.
        due(number: i64) => due = number;
        /// With so many in favour.
        in_favour(number: i64) => in_favour = number;
    }
}

impl Vote {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let session = self.session.kept(act)?;
        let count = Count {
            due: Some(self.due),
            present: Some(self.due),
            issued: None,
            collected: None,
            in_favour: self.in_favour,
        };
        let values = [
            session.into(),
            self.matter.as_str().into(),
            self.kind.into(),
            "show_of_hands".into(),
            count.due.into(),
            count.present.into(),
            Value::Null,
            Value::Null,
            count.in_favour.into(),
            (self.due - self.in_favour).into(),
            Value::from(0),
            rules::outcome(count).into(),
            Value::Null,
            "announced".into(),
        ];
        enter(
            act,
            &VOTE,
            &vote::key(&self.session.key(), &self.matter),
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
                let (one, other) = (people::person(1).keep(act)?, people::person(2).keep(act)?);
                let guest = people::person(3).from_outside().keep(act)?;
                let held = session();
                delegate(&held, one).keep(act)?;
                delegate(&held, other).category("worker").keep(act)?;
                delegate(&held, guest).standing("invited").keep(act)?;
                vote(&held, "工会工作报告").keep(act)?;
                vote(&held, "岗位聘任方案")
                    .kind("scheme")
                    .in_favour(50)
                    .keep(act)?;
                session().number(3, 4).state("preparing").keep(act)?;
                Ok(())
            },
            &[
                ("congress.sessions", 1),
                ("congress.delegates", 2),
                ("congress.delegates.teachers", 1),
                ("congress.delegates.women", 1),
                ("congress.delegates.invited", 1),
                ("congress.votes", 2),
                ("congress.votes.carried", 1),
            ],
        );
    }
}
