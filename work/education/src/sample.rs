//! Sample talks, quizzes and notices, for tests, the demonstration and pictures.

use crate::notice::{self, NOTICE};
use crate::quiz::{self, ATTEMPT, QUIZ};
use crate::talk::{self, TALK};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_store::Value;

/// A talk that is to be kept.
#[derive(Clone, Debug)]
pub struct Talk {
    topic: String,
    day: Option<PartialDay>,
    kind: &'static str,
    attendance: i64,
    state: &'static str,
}

/// A lecture that sixty people came to today.
#[must_use]
pub fn talk(topic: &str) -> Talk {
    Talk {
        topic: topic.to_owned(),
        day: None,
        kind: "lecture",
        attendance: 60,
        state: "held",
    }
}

impl Talk {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Of one of [`talk::KINDS`].
    #[must_use]
    pub fn kind(mut self, code: &'static str) -> Self {
        self.kind = code;
        self
    }

    /// That so many people came to.
    #[must_use]
    pub fn attendance(mut self, number: i64) -> Self {
        self.attendance = number;
        self
    }

    /// As far as one of [`talk::STATES`].
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
            self.topic.as_str().into(),
            self.kind.into(),
            "沈知秋".into(),
            day.into(),
            day.into(),
            "报告厅".into(),
            self.attendance.into(),
            Value::Null,
            self.state.into(),
        ];
        enter(act, &TALK, &talk::key(day, &self.topic), &values)
    }
}

/// An attempt at a quiz that is to be kept.
#[derive(Clone, Debug)]
pub struct Attempt {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    quiz: String,
    score: i64,
    state: &'static str,
}

/// Ninety points of somebody in the quiz of this year, handed in today.
#[must_use]
pub fn attempt(person: PersonId) -> Attempt {
    Attempt {
        person,
        unit: None,
        day: None,
        quiz: "工会知识竞答".to_owned(),
        score: 90,
        state: "marked",
    }
}

impl Attempt {
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

    /// At a quiz of a title.
    #[must_use]
    pub fn at(mut self, written: &str) -> Self {
        self.quiz = written.to_owned();
        self
    }

    /// With so many points.
    #[must_use]
    pub fn score(mut self, number: i64) -> Self {
        self.score = number;
        self
    }

    /// As far as one of [`quiz::ATTEMPT_STATES`].
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
        let quiz_key = quiz::key(day, &self.quiz);
        let quiz = match keyed(act, &QUIZ, &quiz_key)? {
            Some(quiz) => quiz,
            None => {
                let year = PartialDay::new(day.year(), None, None).unwrap_or(day);
                let values = [
                    self.quiz.as_str().into(),
                    year.into(),
                    Value::Null,
                    Value::from(20),
                    Value::from(100),
                    "marked".into(),
                ];
                enter(act, &QUIZ, &quiz_key, &values)?
            }
        };
        let values = [
            quiz.into(),
            self.person.into(),
            self.unit.into(),
            day.into(),
            self.score.into(),
            self.state.into(),
        ];
        enter(
            act,
            &ATTEMPT,
            &quiz::attempt_key(&quiz_key, self.person),
            &values,
        )
    }
}

/// A notice that is to be kept.
#[derive(Clone, Debug)]
pub struct Notice {
    title: String,
    day: Option<PartialDay>,
    audience: &'static str,
    state: &'static str,
}

/// A notice to all members, published today.
#[must_use]
pub fn notice(title: &str) -> Notice {
    Notice {
        title: title.to_owned(),
        day: None,
        audience: "members",
        state: "published",
    }
}

impl Notice {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// To one of [`notice::AUDIENCES`].
    #[must_use]
    pub fn to(mut self, code: &'static str) -> Self {
        self.audience = code;
        self
    }

    /// As far as one of [`notice::STATES`].
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
            self.title.as_str().into(),
            "请各分工会通知到每位会员。".into(),
            day.into(),
            self.audience.into(),
            self.state.into(),
        ];
        enter(act, &NOTICE, &notice::key(day, &self.title), &values)
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
                talk("民法典与教职工权益").keep(act)?;
                talk("读书分享")
                    .kind("study")
                    .state("cancelled")
                    .keep(act)?;
                attempt(one).keep(act)?;
                attempt(other).score(70).keep(act)?;
                notice("关于开展春送祝福活动的通知").keep(act)?;
                notice("关于换届的通知").state("draft").keep(act)?;
                Ok(())
            },
            &[
                ("education.talks.held", 1),
                ("education.talks.attendance", 60),
                ("education.quizzes.held", 1),
                ("education.quizzes.person_times", 2),
                ("education.notices.published", 1),
            ],
        );
    }
}
