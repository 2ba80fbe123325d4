//! Sample people, who do not exist: for tests, the demonstration and pictures.
//!
//! [`person`] makes somebody of a number, always the same one; [`branch`] a branch. What is kept goes the way of everything
//! that somebody types in.

use super::{MEMBERSHIP, PERSON, membership_key};
use crate::Act;
use crate::forms::staff_record_key;
use crate::org::UNIT;
use crate::registers::{EnterError, enter};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_base::text;
use niangjia_store::Value;

const SURNAMES: &[&str] = &[
    "林", "高", "宋", "许", "叶", "沈", "陆", "顾", "程", "苏", "方",
];
const GIVEN_NAMES: &[&str] = &["晓", "远", "嘉禾", "明月", "知秋", "安", "若溪"];

/// Somebody who is to be known.
#[derive(Clone, Debug)]
pub struct Sample {
    number: Option<String>,
    name: String,
    sex: &'static str,
    standing: &'static str,
    department: &'static str,
    member: Option<(UnitId, PartialDay)>,
    left: Option<(PartialDay, &'static str)>,
}

/// Somebody of the staff: the same number is always the same person, and no two numbers have one staff number.
#[must_use]
pub fn person(number: usize) -> Sample {
    let pick = |all: &[&'static str]| all.get(number % all.len()).copied().unwrap_or_default();
    Sample {
        number: Some(format!("{:05}", 90_000 + number)),
        name: format!("{}{}", pick(SURNAMES), pick(GIVEN_NAMES)),
        sex: if number.is_multiple_of(2) {
            "female"
        } else {
            "male"
        },
        standing: "staff",
        department: "教务处",
        member: None,
        left: None,
    }
}

/// A branch of a name.
///
/// # Errors
/// When there is such a branch, or the database does not take it.
pub fn branch(act: &mut Act<'_, '_>, name: &str) -> Result<UnitId, EnterError> {
    let values = ["branch".into(), name.into(), Value::Null];
    let id = enter(act, &UNIT, &text::unit_key(name), &values)?;
    Ok(UnitId::from_whole(id.whole()))
}

impl Sample {
    /// With another name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// Of a sex, one of [`super::SEXES`].
    #[must_use]
    pub fn sex(mut self, sex: &'static str) -> Self {
        self.sex = sex;
        self
    }

    /// Somebody from outside the college, without a staff number.
    #[must_use]
    pub fn from_outside(mut self) -> Self {
        self.number = None;
        self.standing = "outside";
        self.department = "甲学院";
        self
    }

    /// A member of a branch from a day.
    #[must_use]
    pub fn member_of(mut self, branch: UnitId, from: PartialDay) -> Self {
        self.member = Some((branch, from));
        self
    }

    /// Whose membership ended on a day, for one of [`super::REASONS_FOR_LEAVING`].
    #[must_use]
    pub fn left(mut self, day: PartialDay, because: &'static str) -> Self {
        self.left = Some((day, because));
        self.standing = "former";
        self
    }

    /// Keeps the person, and the membership if there is one.
    ///
    /// # Errors
    /// When the person is known already, a code is not one of the register, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<PersonId, EnterError> {
        let name_key = text::name_key(&self.name);
        let key = match &self.number {
            Some(number) => staff_record_key(number),
            None => {
                let place = text::unit_key(self.department);
                format!("{}:{name_key}@{place}", self.standing)
            }
        };
        let values = [
            self.standing.into(),
            self.number.as_deref().into(),
            self.name.as_str().into(),
            name_key.into(),
            self.sex.into(),
            Value::Null,
            Value::Null,
            self.department.into(),
            Value::Null,
            Value::Null,
            Value::Null,
        ];
        let id = enter(act, &PERSON, &key, &values)?;
        let person = PersonId::from_whole(id.whole());
        if let Some((branch, from)) = self.member {
            let values = [
                person.into(),
                branch.into(),
                from.into(),
                self.left.map(|(day, _)| day).into(),
                self.left.map(|(_, because)| because).into(),
            ];
            enter(act, &MEMBERSHIP, &membership_key(person, from), &values)?;
        }
        Ok(person)
    }
}
