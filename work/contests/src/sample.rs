//! Sample contests and results, for tests, the demonstration and pictures.

use crate::contest::{self, CONTEST};
use crate::result::{self, MEMBER, RESULT};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_store::Value;

/// A contest that is to be kept.
#[derive(Clone, Debug)]
pub struct Contest {
    name: String,
    day: Option<PartialDay>,
    level: &'static str,
    state: &'static str,
}

/// A contest of the college, whose results were published today.
#[must_use]
pub fn contest(name: &str) -> Contest {
    Contest {
        name: name.to_owned(),
        day: None,
        level: "college",
        state: "published",
    }
}

impl Contest {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// On one of [`contest::LEVELS`].
    #[must_use]
    pub fn level(mut self, code: &'static str) -> Self {
        self.level = code;
        self
    }

    /// As far as one of [`contest::STATES`].
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
            self.name.as_str().into(),
            text::word_key(&self.name).into(),
            self.level.into(),
            day.into(),
            Value::Null,
            "校工会".into(),
            Value::Null,
            self.state.into(),
        ];
        enter(act, &CONTEST, &contest::key(day, &self.name), &values)
    }
}

/// A result that is to be kept.
#[derive(Clone, Debug)]
pub struct Prize {
    contest: Contest,
    winner: String,
    person: Option<PersonId>,
    unit: Option<UnitId>,
    grade: &'static str,
    amount: Fen,
}

/// A first prize for one person in a contest, which is kept with the first that needs it.
#[must_use]
pub fn result(contest: &Contest, winner: &str) -> Prize {
    Prize {
        contest: contest.clone(),
        winner: winner.to_owned(),
        person: None,
        unit: None,
        grade: "first",
        amount: Fen::new(50_000),
    }
}

impl Prize {
    /// Won by somebody of the staff.
    #[must_use]
    pub fn person(mut self, person: PersonId) -> Self {
        self.person = Some(person);
        self
    }

    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// With one of [`result::GRADES`].
    #[must_use]
    pub fn grade(mut self, code: &'static str) -> Self {
        self.grade = code;
        self
    }

    /// With so much prize money, in fen.
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
        let day = self.contest.day.unwrap_or(act.today.into());
        let contest_key = contest::key(day, &self.contest.name);
        let contest = match keyed(act, &CONTEST, &contest_key)? {
            Some(contest) => contest,
            None => self.contest.keep(act)?,
        };
        let key = result::key(&contest_key, None, &self.winner);
        let values = [
            contest.into(),
            Value::Null,
            self.winner.as_str().into(),
            self.person.into(),
            self.unit.into(),
            day.into(),
            self.grade.into(),
            Value::Null,
            Value::Null,
            self.amount.into(),
            Value::Null,
        ];
        let result = enter(act, &RESULT, &key, &values)?;
        let values = [
            result.into(),
            self.person.into(),
            self.winner.as_str().into(),
            self.unit.into(),
        ];
        enter(
            act,
            &MEMBER,
            &result::member_key(&key, &self.winner),
            &values,
        )?;
        Ok(result)
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
                let one = people::person(1).keep(act)?;
                let teaching = contest("青年教师教学竞赛");
                result(&teaching, "高远").person(one).keep(act)?;
                result(&teaching, "林晓")
                    .grade("second")
                    .amount(Fen::new(30_000))
                    .keep(act)?;
                contest("技能比武")
                    .level("branch")
                    .state("cancelled")
                    .keep(act)?;
                Ok(())
            },
            &[
                ("contests.held", 1),
                ("contests.prizes", 2),
                ("contests.prizes.amount", 80000),
                ("contests.winners", 1),
            ],
        );
    }
}
