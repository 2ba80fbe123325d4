//! Sample talks, quizzes and notices, for tests, the demonstration and pictures.

use crate::notice::{self, NOTICE};
use crate::quiz::{self, ATTEMPT, QUIZ};
use crate::talk::{self, TALK};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// A lecture that sixty people came to today.
    talk(topic: &str) -> Talk {
        topic: String = topic.to_owned();
        day: Option<PartialDay> = None;
        kind: &'static str = "lecture";
        attendance: i64 = 60;
        state: &'static str = "held";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Of one of [`talk::KINDS`].
        kind(code: &'static str) => kind = code;
        /// That so many people came to.
        attendance(number: i64) => attendance = number;
        /// As far as one of [`talk::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Talk {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// Ninety points of somebody in the quiz of this year, handed in today.
    attempt(person: PersonId) -> Attempt {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        quiz: String = "工会知识竞答".to_owned();
        score: i64 = 90;
        state: &'static str = "marked";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// At a quiz of a title.
        at(written: &str) => quiz = written.to_owned();
        /// With so many points.
        score(number: i64) => score = number;
        /// As far as one of [`quiz::ATTEMPT_STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Attempt {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// A notice to all members, published today.
    notice(title: &str) -> Notice {
        title: String = title.to_owned();
        day: Option<PartialDay> = None;
        audience: &'static str = "members";
        state: &'static str = "published";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// To one of [`notice::AUDIENCES`].
        to(code: &'static str) => audience = code;
        /// As far as one of [`notice::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Notice {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
