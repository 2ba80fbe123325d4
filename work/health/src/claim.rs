//! Claims on mutual aid: what happened, what it cost, what was paid.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// What happened to the person.
pub const EVENTS: &[&str] = &[
    "hospital",
    "accident",
    "grave_illness",
    "womens_disease",
    "other",
];
/// How far a claim has come. What a list of payments names was paid.
pub const STATES: &[&str] = &["reported", "papers_complete", "sent", "paid", "refused"];

/// The register.
pub const CLAIM: Register = Register {
    kind: RecordKind("health.claim"),
    table: "health_claim",
    fields: &[
        Field::must("person", Holds::Person).seen_by(Privacy::Private),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("event", Holds::Choice(EVENTS)).seen_by(Privacy::Sensitive),
        Field::may("hospital", Holds::Text).seen_by(Privacy::Sensitive),
        Field::may("cost", Holds::Money).seen_by(Privacy::Private),
        Field::may("amount", Holds::Money).seen_by(Privacy::Private),
        Field::may("note", Holds::Text).seen_by(Privacy::Sensitive),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of payments.
pub const FORM: Form = Form {
    name: "health.claims",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::or_title("day", Reads::Day, headings::CLAIM_DAY),
        Column::may("event", Reads::Choice(words::EVENTS), headings::EVENT).sensitive(),
        Column::may("hospital", Reads::Text, headings::HOSPITAL).sensitive(),
        Column::may("cost", Reads::Money, headings::COST),
        Column::must("amount", Reads::Money, headings::PAID),
        Column::may("note", Reads::Text, common::NOTE).sensitive(),
    ],
    telling: headings::CLAIMS,
    against: headings::CHECKUPS,
    take,
};

/// One person may be paid several times in a year, for one event on one day only once.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Refuse)?;
    let day = line.need("day", line.day("day"))?;
    let amount = line.need("amount", line.money("amount"))?;
    let event = line.code("event").unwrap_or("other");
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        event.into(),
        line.text("hospital").into(),
        line.money("cost").into(),
        amount.into(),
        line.text("note").into(),
        "paid".into(),
    ];
    taking.put(line, &CLAIM, &key(day, person, event), values);
    Ok(())
}

/// What makes a claim this one.
pub(crate) fn key(day: PartialDay, person: PersonId, event: &str) -> String {
    format!("{day}|{person}|{event}")
}
