//! Sample contests and results, for tests, the demonstration and pictures.

use crate::contest::{self, CONTEST};
use crate::result::{self, MEMBER, RESULT};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::sample;
use niangjia_store::Value;

sample! {
    /// A contest of the college, whose results were published today.
    contest(name: &str) -> Contest {
        name: String = name.to_owned();
        day: Option<PartialDay> = None;
        level: &'static str = "college";
        state: &'static str = "published";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// On one of [`contest::LEVELS`].
        level(code: &'static str) => level = code;
        /// As far as one of [`contest::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Contest {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// A first prize for one person in a contest, which is kept with the first that needs it.
    result(contest: &Contest, winner: &str) -> Prize {
        contest: Contest = contest.clone();
        winner: String = winner.to_owned();
        person: Option<PersonId> = None;
        unit: Option<UnitId> = None;
        grade: &'static str = "first";
        amount: Fen = Fen::new(50_000);
    }
    said {
        /// Won by somebody of the staff.
        person(person: PersonId) => person = Some(person);
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// With one of [`result::GRADES`].
        grade(code: &'static str) => grade = code;
        /// With so much prize money, in fen.
        amount(amount: Fen) => amount = amount;
    }
}

impl Prize {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
