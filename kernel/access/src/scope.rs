//! Which records a list, a search or an export may contain.

use crate::policy::Object;
use niangjia_base::ids::{PersonId, UnitId};

/// The records of one line of work that somebody's list may contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    All,
    /// Those of these units, in ascending order.
    Units(Vec<UnitId>),
    /// Those of one person.
    Person(PersonId),
    /// Those of these units, and those of one person wherever they lie: a cadre who is a member, too.
    UnitsAndPerson(Vec<UnitId>, PersonId),
    /// None.
    Nothing,
}

impl Scope {
    /// The scope of these units and this person.
    pub(crate) fn of(mut units: Vec<UnitId>, person: Option<PersonId>) -> Self {
        units.sort_unstable();
        units.dedup();
        match (units.is_empty(), person) {
            (true, None) => Self::Nothing,
            (true, Some(person)) => Self::Person(person),
            (false, None) => Self::Units(units),
            (false, Some(person)) => Self::UnitsAndPerson(units, person),
        }
    }

    /// The units whose records it contains; empty for all and for none.
    #[must_use]
    pub fn units(&self) -> &[UnitId] {
        match self {
            Self::Units(units) | Self::UnitsAndPerson(units, _) => units,
            Self::All | Self::Person(_) | Self::Nothing => &[],
        }
    }

    /// The person whose records it contains wherever they lie.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) | Self::UnitsAndPerson(_, person) => Some(*person),
            Self::All | Self::Units(_) | Self::Nothing => None,
        }
    }

    /// Whether a record lies in it.
    #[must_use]
    pub fn contains(&self, on: &Object<'_>) -> bool {
        *self == Self::All
            || on.unit.is_some_and(|unit| self.units().contains(&unit))
            || (on.person.is_some() && on.person == self.person())
    }
}
