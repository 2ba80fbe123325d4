//! Condolences: one payment or gift to one person for one event.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// Why somebody is remembered.
pub const REASONS: &[&str] = &[
    "hospital",
    "marriage",
    "birth",
    "bereavement",
    "hardship",
    "retirement",
];
/// In which form it is given.
pub const GIVEN_AS: &[&str] = &["money", "goods"];
/// How far a request has come. What an office's book lists was paid.
pub const STATES: &[&str] = &["requested", "branch_checked", "approved", "refused", "paid"];

/// The register.
pub const CONDOLENCE: Register = Register {
    kind: RecordKind("care.condolence"),
    table: "condolence",
    fields: &[
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("reason", Holds::Choice(REASONS)).seen_by(Privacy::Sensitive),
        Field::may("given_as", Holds::Choice(GIVEN_AS)),
        Field::must("amount", Holds::Money),
        Field::may("handler", Holds::Text),
        Field::may("note", Holds::Text).seen_by(Privacy::Sensitive),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The office's running book of condolences.
pub const FORM: Form = Form {
    name: "care.condolences",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title("day", Reads::Day, headings::DAY),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::must("reason", Reads::Choice(words::REASONS), headings::REASON).sensitive(),
        Column::may(
            "given_as",
            Reads::Choice(words::GIVEN_AS),
            headings::GIVEN_AS,
        ),
        Column::must("amount", Reads::Money, headings::AMOUNT),
        Column::may("handler", Reads::Text, headings::HANDLER),
        Column::may("note", Reads::Text, common::NOTE).sensitive(),
    ],
    telling: headings::CONDOLENCES,
    against: headings::VISITS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Refuse)?;
    let day = line.need("day", line.day("day"))?;
    let reason = line.need("reason", line.code("reason"))?;
    let amount = line.need("amount", line.money("amount"))?;
    taking.warn_if_left(line, person, day);
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        reason.into(),
        line.code("given_as").into(),
        amount.into(),
        line.text("handler").into(),
        line.text("note").into(),
        "paid".into(),
    ];
    taking.put(line, &CONDOLENCE, &key(day, person, reason), values);
    Ok(())
}

/// What makes a condolence this one.
pub(crate) fn key(day: PartialDay, person: PersonId, reason: &str) -> String {
    format!("{day}|{person}|{reason}")
}
