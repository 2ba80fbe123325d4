//! The policy: pure, whole, and the only one.
//!
//! [`reach`] is the table of roles and actions. Everything else here reads it: [`may`] for one object, [`anywhere`] for a
//! page or a button that is about no object yet, [`scope`] for a list. Grants add up: one that reaches is enough. Two rules
//! stand above the table: nobody approves their own, and what one may not see one is not told of either.

use crate::action::{About, Action};
use crate::role::Role;
use crate::scope::Scope;
use crate::viewer::{Held, Viewer};
use niangjia_base::ids::{AccountId, PersonId, UnitId};
use niangjia_office::registers::Privacy;

/// What is asked about: plain facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Object<'a> {
    /// The line of work, `funds`; empty for the union as a whole.
    pub line: &'a str,
    /// The unit that the record lies in; nothing when it is the whole union's.
    pub unit: Option<UnitId>,
    /// The person whom the record is about.
    pub person: Option<PersonId>,
    /// The account that added it or asks for it.
    pub by: Option<AccountId>,
}

impl<'a> Object<'a> {
    /// The union as a whole: its settings, its history, its figures.
    pub const UNION: Object<'static> = Object {
        line: "",
        unit: None,
        person: None,
        by: None,
    };

    /// A record of a line of work, so far of the whole union.
    #[must_use]
    pub const fn of(line: &'a str) -> Self {
        Self {
            line,
            ..Object::UNION
        }
    }

    /// The same record, in a unit.
    #[must_use]
    pub const fn in_unit(mut self, unit: Option<UnitId>) -> Self {
        self.unit = unit;
        self
    }

    /// The same record, about a person.
    #[must_use]
    pub const fn about(mut self, person: Option<PersonId>) -> Self {
        self.person = person;
        self
    }

    /// The same record, added by an account.
    #[must_use]
    pub const fn by(mut self, account: Option<AccountId>) -> Self {
        self.by = account;
        self
    }
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One may.
    Yes,
    /// One may not; the message key says why.
    No(&'static str),
    /// One may not even know of it: it is answered as if it were not there.
    Unknown,
}

impl Verdict {
    /// Whether one may.
    #[must_use]
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

/// Nobody has signed in.
pub const REFUSED_NOBODY: &str = "refused-nobody";
/// No role that one holds here reaches so far.
pub const REFUSED_ROLE: &str = "refused-role";
/// Nobody approves their own.
pub const REFUSED_OWN: &str = "refused-own";

/// How far an action reaches for somebody who holds a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Not at all.
    Nothing,
    /// Everything in the units of the grant.
    Granted,
    /// What belongs to these lines of work in the units of the grant.
    Lines(&'static [&'static str]),
    /// What this account added itself, in the units of the grant.
    Added,
    /// What is about oneself.
    Own,
}

/// The lines of work in which money is given and spent, which the audit committee looks into.
pub const AUDITED: &[&str] = &["funds", "charity"];

/// The table: how far an action reaches for each role. The actions about oneself are everybody's.
#[must_use]
pub const fn reach(role: Role, action: Action) -> Reach {
    use Action as A;
    match (action.about(), role) {
        (About::Oneself, _) => Reach::Granted,
        // Whoever works for the union is one of its people, too.
        (About::Records, _) if matches!(action, A::SeeOwn) => Reach::Own,
        (_, Role::Administrator) => match action {
            A::See | A::SeeChanges | A::SeeLooks => Reach::Granted,
            A::SeeCounts | A::SeeHistory | A::RunChecks => Reach::Granted,
            A::MakeBackup | A::ManageAccounts | A::ManageSettings => Reach::Granted,
            _ => Reach::Nothing,
        },
        (_, Role::Chair | Role::Office) => match action {
            A::MakeBackup | A::ManageAccounts | A::ManageSettings => Reach::Nothing,
            _ => Reach::Granted,
        },
        (_, Role::Cadre) => match action {
            A::See | A::SeeChanges | A::Add | A::Correct | A::Export => Reach::Granted,
            A::Withdraw => Reach::Added,
            _ => Reach::Nothing,
        },
        (_, Role::Audit) => match action {
            A::See | A::SeePrivate | A::SeeChanges | A::Export => Reach::Lines(AUDITED),
            A::SeeCounts | A::SeeFigures | A::SeeReport | A::SeeLedger => Reach::Granted,
            A::SeeSources | A::SeeHistory | A::RunChecks => Reach::Granted,
            _ => Reach::Nothing,
        },
        (_, Role::Reader) => match action {
            A::SeeCounts | A::SeeFigures | A::SeeReport => Reach::Granted,
            _ => Reach::Nothing,
        },
        (_, Role::Member) => match action {
            A::See | A::SeePrivate | A::SeeSensitive => Reach::Own,
            A::SeeChanges | A::SeeLooks => Reach::Own,
            _ => Reach::Nothing,
        },
    }
}

/// Whether a viewer may do an action on an object.
#[must_use]
pub fn may(viewer: &Viewer, action: Action, on: &Object<'_>) -> Verdict {
    if let Some(verdict) = oneself(viewer, action) {
        return verdict;
    }
    if !reaches(viewer, action, on) {
        // Pages of the union as a whole are no secret; a record is one to whoever may not see it.
        let known = on.line.is_empty() || reaches(viewer, Action::See, on);
        return if known {
            Verdict::No(REFUSED_ROLE)
        } else {
            Verdict::Unknown
        };
    }
    if action == Action::Approve && is_own(viewer, on) {
        return Verdict::No(REFUSED_OWN);
    }
    Verdict::Yes
}

/// Whether there could be an object in a line of work (any, when it is empty) on which a viewer may do an action: what a
/// page, a button or an entry of the menu asks before there is an object.
#[must_use]
pub fn anywhere(viewer: &Viewer, action: Action, line: &str) -> Verdict {
    if let Some(verdict) = oneself(viewer, action) {
        return verdict;
    }
    if action.about() == About::Union {
        return may(viewer, action, &Object::UNION);
    }
    // An account that belongs to nobody has nothing of its own.
    if action == Action::SeeOwn && viewer.person.is_none() {
        return Verdict::No(REFUSED_ROLE);
    }
    let somewhere = |held: &Held| match reach(held.role, action) {
        Reach::Nothing => false,
        Reach::Lines(lines) => line.is_empty() || lines.contains(&line),
        Reach::Granted | Reach::Added => true,
        Reach::Own => viewer.person.is_some(),
    };
    if viewer.held.iter().any(somewhere) {
        Verdict::Yes
    } else {
        Verdict::No(REFUSED_ROLE)
    }
}

/// Whether a viewer is shown the fields of a class of privacy in an object.
#[must_use]
pub fn privacy(viewer: &Viewer, field: Privacy, on: &Object<'_>) -> bool {
    let action = match field {
        Privacy::Open | Privacy::Internal => Action::See,
        Privacy::Private => Action::SeePrivate,
        Privacy::Sensitive => Action::SeeSensitive,
    };
    may(viewer, action, on).is_yes()
}

/// Which records of a line of work a viewer's lists and searches may contain.
#[must_use]
pub fn scope(viewer: &Viewer, line: &str) -> Scope {
    scope_of(viewer, Action::See, line)
}

/// On which records of a line of work a viewer may do an action. What one may do only because one added the record is not
/// in it: no list is drawn by that.
#[must_use]
pub fn scope_of(viewer: &Viewer, action: Action, line: &str) -> Scope {
    let mut units = Vec::new();
    let mut person = None;
    for held in &viewer.held {
        match reach(held.role, action) {
            Reach::Nothing | Reach::Added => continue,
            Reach::Lines(lines) if !lines.contains(&line) => continue,
            Reach::Own => person = viewer.person,
            Reach::Granted | Reach::Lines(_) => match &held.units {
                None => return Scope::All,
                Some(covered) => units.extend_from_slice(covered),
            },
        }
    }
    Scope::of(units, person)
}

/// What is answered without looking at roles: actions about oneself, and whoever has not signed in.
fn oneself(viewer: &Viewer, action: Action) -> Option<Verdict> {
    if action == Action::Enter {
        return Some(Verdict::Yes);
    }
    if !viewer.is_known() {
        return Some(Verdict::No(REFUSED_NOBODY));
    }
    (action.about() == About::Oneself).then_some(Verdict::Yes)
}

fn reaches(viewer: &Viewer, action: Action, on: &Object<'_>) -> bool {
    viewer
        .held
        .iter()
        .any(|held| match reach(held.role, action) {
            Reach::Nothing => false,
            Reach::Granted => held.covers(on.unit),
            Reach::Lines(lines) => lines.contains(&on.line) && held.covers(on.unit),
            Reach::Added => {
                viewer.account.is_some() && viewer.account == on.by && held.covers(on.unit)
            }
            Reach::Own => viewer.person.is_some() && viewer.person == on.person,
        })
}

/// Whether an object is the viewer's own: about the person, or added by the account.
fn is_own(viewer: &Viewer, on: &Object<'_>) -> bool {
    let about = viewer.person.is_some() && viewer.person == on.person;
    about || (viewer.account.is_some() && viewer.account == on.by)
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
