//! Who looks, as of today.

use crate::role::Role;
use niangjia_base::actor::Actor;
use niangjia_base::ids::{AccountId, PersonId, UnitId};

/// Who looks, made once for each request: the account with the grants that are in force today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The account; nothing for the operator of the machine and for somebody who has not signed in.
    pub account: Option<AccountId>,
    /// The name to greet by.
    pub name: String,
    /// The person of the union whom the account belongs to.
    pub person: Option<PersonId>,
    /// The grants in force, each with the units that it covers.
    pub held: Vec<Held>,
}

/// One grant in force, with its part of the organisation laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The unit of the grant and all below it, in ascending order; nothing is the whole union.
    pub units: Option<Vec<UnitId>>,
}

impl Viewer {
    /// Whoever runs the program on the machine, with the database and its key at hand: nothing can be kept from them, so
    /// they are an administrator and the office in one.
    #[must_use]
    pub fn operator(name: &str) -> Self {
        let whole = |role| Held { role, units: None };
        Self {
            account: None,
            name: name.to_owned(),
            person: None,
            held: vec![whole(Role::Administrator), whole(Role::Office)],
        }
    }

    /// Somebody who has not signed in, and may do nothing but that.
    #[must_use]
    pub fn nobody() -> Self {
        Self {
            account: None,
            name: String::new(),
            person: None,
            held: Vec::new(),
        }
    }

    /// Whether this is somebody whom the union knows, and not merely a visitor.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.account.is_some() || !self.held.is_empty()
    }

    /// Whether a role is held over anything.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.held.iter().any(|held| held.role == role)
    }

    /// Who acts, as the history writes it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match self.account {
            Some(account) => Actor::Account(account),
            None => Actor::Operator(self.name.clone()),
        }
    }
}

impl Held {
    /// Whether a unit lies in it. A record without a unit is the whole union's, and only a grant over the whole covers it.
    #[must_use]
    pub fn covers(&self, unit: Option<UnitId>) -> bool {
        match (&self.units, unit) {
            (None, _) => true,
            (Some(units), Some(unit)) => units.contains(&unit),
            (Some(_), None) => false,
        }
    }
}
