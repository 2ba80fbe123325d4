//! The yearly check-up: who went, on which day, where.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// How far it has come. Whoever stands on the list went, unless a note says otherwise.
pub const STATES: &[&str] = &["listed", "taken", "missed"];

/// The register: one person in one year.
pub const CHECKUP: Register = Register {
    kind: RecordKind("health.checkup"),
    table: "health_checkup",
    fields: &[
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::may("department", Holds::Text),
        Field::may("agency", Holds::Text),
        Field::may("note", Holds::Text).seen_by(Privacy::Sensitive),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of those who went.
pub const FORM: Form = Form {
    name: "health.checkups",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("sex", Reads::Text, common::SEX),
        Column::may("age", Reads::Text, headings::AGE),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::or_title("day", Reads::Day, headings::CHECKUP_DAY),
        Column::may_or_title("agency", Reads::Text, headings::AGENCY),
        Column::may("note", Reads::Text, common::NOTE).sensitive(),
    ],
    telling: headings::CHECKUPS,
    against: headings::NOT_CHECKUPS,
    take,
};

/// Somebody with a staff number is staff, known or not. A second line of the same person is told and left out.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let unknown = match line.text("staff_number") {
        Some(_) => Unknown::Staff,
        None => Unknown::Refuse,
    };
    let person = taking.person(line, unknown)?;
    let day = line.need("day", line.day("day"))?;
    let note = line.text("note");
    let missed = note.is_some_and(words::says_missed);
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        line.text("department").into(),
        line.text("agency").into(),
        note.into(),
        if missed { "missed" } else { "taken" }.into(),
    ];
    let key = key(day, person);
    if !taking.put_once(line, &CHECKUP, &key, values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// What makes a check-up this one: once a year.
pub(crate) fn key(day: PartialDay, person: PersonId) -> String {
    format!("{:04}|{person}", day.year())
}
