//! Sample sessions with their delegates and votes, for tests, the demonstration and pictures.

use crate::delegate::{self, DELEGATE};
use crate::rules::{self, Count};
use crate::session::{self, SESSION};
use crate::vote::{self, VOTE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_store::Value;

/// A session that is to be kept.
#[derive(Clone, Debug)]
pub struct Session {
    term: i64,
    number: i64,
    day: Option<PartialDay>,
    state: &'static str,
}

/// The third session of the third term, held today.
#[must_use]
pub fn session() -> Session {
    Session {
        term: 3,
        number: 3,
        day: None,
        state: "held",
    }
}

impl Session {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// As far as one of [`session::STATES`].
    #[must_use]
    pub fn state(mut self, code: &'static str) -> Self {
        self.state = code;
        self
    }

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
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
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

/// A delegate who is to be kept.
#[derive(Clone, Debug)]
pub struct Delegate {
    session: Session,
    person: PersonId,
    unit: Option<UnitId>,
    category: &'static str,
    standing: &'static str,
}

/// A teacher with a vote in a session, which is kept with the first that needs it.
#[must_use]
pub fn delegate(session: &Session, person: PersonId) -> Delegate {
    Delegate {
        session: session.clone(),
        person,
        unit: None,
        category: "teacher",
        standing: "full",
    }
}

impl Delegate {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// Of one of [`delegate::CATEGORIES`].
    #[must_use]
    pub fn category(mut self, code: &'static str) -> Self {
        self.category = code;
        self
    }

    /// As one of [`delegate::STANDINGS`].
    #[must_use]
    pub fn standing(mut self, code: &'static str) -> Self {
        self.standing = code;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
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

/// A vote that is to be kept.
#[derive(Clone, Debug)]
pub struct Vote {
    session: Session,
    matter: String,
    kind: &'static str,
    due: i64,
    in_favour: i64,
}

/// A report that ninety of a hundred delegates were in favour of, by show of hands.
#[must_use]
pub fn vote(session: &Session, matter: &str) -> Vote {
    Vote {
        session: session.clone(),
        matter: matter.to_owned(),
        kind: "report",
        due: 100,
        in_favour: 90,
    }
}

impl Vote {
    /// On one of [`vote::KINDS`].
    #[must_use]
    pub fn kind(mut self, code: &'static str) -> Self {
        self.kind = code;
        self
    }

    /// Of so many delegates with a vote.
    #[must_use]
    pub fn due(mut self, number: i64) -> Self {
        self.due = number;
        self
    }

    /// With so many in favour.
    #[must_use]
    pub fn in_favour(mut self, number: i64) -> Self {
        self.in_favour = number;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
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
