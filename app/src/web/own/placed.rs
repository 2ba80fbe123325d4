//! Where the records of each register stand among one's own, by what they are called, and when their amounts count.

use niangjia_base::record_ref::RecordKind;

/// Where records stand among one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// What the union gave to the person.
    Received,
    /// What the person gave: dues, donations.
    Given,
    /// What the person took part in.
    Deed,
    /// What the person is for the union.
    Office,
}

/// How the records of one register are told.
pub(crate) struct Placed {
    /// The kind of the records.
    pub(crate) kind: &'static str,
    /// Where they stand.
    pub(crate) part: Part,
    /// By which fields a record is called, in their order; where it has none, by what its amount is.
    pub(crate) says: &'static [&'static str],
    /// The field with the amount that was given.
    pub(crate) amount: Option<&'static str>,
    /// The states in which it was given, so that the amount counts; always, where there are none.
    pub(crate) done: &'static [&'static str],
}

/// The registers that may name a person, in the order of the lines of work.
const ALL: &[Placed] = &[
    deed("education.notice_reading", &["notice"]),
    deed("education.attempt", &["quiz"]),
    deed("congress.delegate", &["standing", "delegation"]),
    deed("proposals.proposal", &["title"]),
    deed("proposals.supporter", &["proposal", "role"]),
    received("honours.upper", &["title"]).when(&["awarded"]),
    received("honours.commendation", &["title"]).when(&["awarded"]),
    deed("contests.judge", &["contest"]),
    deed("contests.entry", &["contest", "team"]),
    received("contests.result", &["contest", "item", "grade"]).of("prize"),
    received("contests.result_member", &["result"]),
    deed("innovation.entry", &["title"]),
    deed("innovation.share", &["entry"]),
    received("benefits.gift", &["occasion", "goods"])
        .of("amount")
        .when(&["issued", "collected"]),
    received("care.condolence", &["reason"])
        .of("amount")
        .when(&["paid"]),
    received("care.visit", &["festival", "category"]).of("amount"),
    received("care.campaign_gift", &["campaign", "goods"]).of("amount"),
    received("health.checkup", &["agency"]).when(&["taken"]),
    received("health.mutual_aid", &["cover", "kind"])
        .of("subsidy")
        .when(&["enrolled", "ended"]),
    received("health.claim", &["event", "hospital"])
        .of("amount")
        .when(&["paid"]),
    received("retirement.honour", &["ceremony"]).when(&["honoured"]),
    deed("activities.attendance", &["sign_in_list"]),
    received("women.screening", &["agency"]).when(&["screened"]),
    deed("youth.couple", &["groom", "bride"]),
    deed("youth.outing_participant", &["outing"]),
    deed("youth.profile", &["nickname"]),
    given("funds.payroll_base", &[]).of("dues"),
    deed("funds.claim", &["purpose"]),
    given("charity.donation", &["title"]).of("amount"),
    Placed {
        part: Part::Office,
        ..deed("people.office", &["position", "committee"])
    },
];

/// What is not told by its records: a membership is told with the person, and a paper with the attempt at it.
const TOLD_ELSEWHERE: &[&str] = &["people.membership", "education.paper"];

/// How the records of a kind are told; nothing for what is not told by its records.
pub(crate) fn placed(kind: RecordKind) -> Option<&'static Placed> {
    ALL.iter()
        .find(|placed| placed.kind == kind.0)
        .filter(|placed| !TOLD_ELSEWHERE.contains(&placed.kind))
}

const fn deed(kind: &'static str, says: &'static [&'static str]) -> Placed {
    Placed {
        kind,
        part: Part::Deed,
        says,
        amount: None,
        done: &[],
    }
}

const fn received(kind: &'static str, says: &'static [&'static str]) -> Placed {
    Placed {
        part: Part::Received,
        ..deed(kind, says)
    }
}

const fn given(kind: &'static str, says: &'static [&'static str]) -> Placed {
    Placed {
        part: Part::Given,
        ..deed(kind, says)
    }
}

impl Placed {
    const fn of(mut self, amount: &'static str) -> Self {
        self.amount = Some(amount);
        self
    }

    const fn when(mut self, done: &'static [&'static str]) -> Self {
        self.done = done;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines_of_work;
    use niangjia_office::people::naming_fields;
    use niangjia_office::registers::{Holds, Register};

    fn holds(register: &Register, column: &str) -> Holds {
        let mut fields = register.fields.iter();
        let field = fields.find(|field| field.column == column);
        field
            .unwrap_or_else(|| panic!("{}.{column}", register.kind))
            .holds
    }

    /// A register that a new line of work brings along has to say how a member is told of it.
    #[test]
    fn every_register_that_may_name_a_person_is_told_of() {
        for register in lines_of_work::registers() {
            let names = !naming_fields(register).is_empty();
            let is_told = placed(register.kind).is_some();
            let is_elsewhere = TOLD_ELSEWHERE.contains(&register.kind.0);
            assert_eq!(names, is_told || is_elsewhere, "{}", register.kind);
        }
    }

    #[test]
    fn what_is_told_of_is_there() {
        let registers = lines_of_work::registers();
        for placed in ALL {
            let register = registers.iter().find(|r| r.kind.0 == placed.kind).unwrap();
            for column in placed.says {
                holds(register, column);
            }
            if let Some(amount) = placed.amount {
                assert_eq!(holds(register, amount), Holds::Money, "{}", placed.kind);
            }
            if !placed.done.is_empty() {
                let Holds::Choice(states) = holds(register, "state") else {
                    panic!("{} has no states", placed.kind);
                };
                assert!(placed.done.iter().all(|state| states.contains(state)));
            }
        }
    }
}
