//! Mutual medical aid: who is enrolled for which period, what was paid and what the union added.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// Whether somebody comes anew or stays; a scheme may let the new ones wait.
pub const KINDS: &[&str] = &["new", "renewal"];
/// How far an enrolment has come.
pub const STATES: &[&str] = &["enrolled", "ended", "withdrawn"];

/// The register: one person in one year. The period of cover is kept as the insurer writes it, because it runs across years.
pub const ENROLMENT: Register = Register {
    kind: RecordKind("health.mutual_aid"),
    table: "health_mutual_aid",
    fields: &[
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::may("department", Holds::Text),
        Field::may("cover", Holds::Text),
        Field::may("shares", Holds::Whole),
        Field::must("premium", Holds::Money),
        Field::may("subsidy", Holds::Money),
        Field::may("kind", Holds::Choice(KINDS)),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of those enrolled, as the insurer's system writes it.
pub const FORM: Form = Form {
    name: "health.mutual_aid",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("sex", Reads::Text, common::SEX),
        Column::may("age", Reads::Text, headings::AGE),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may_or_title("day", Reads::Day, headings::ENROLLED_ON),
        Column::may_or_title("cover", Reads::Text, headings::COVER),
        Column::may("shares", Reads::Whole, headings::SHARES),
        Column::must("premium", Reads::Money, headings::PREMIUM),
        Column::may("subsidy", Reads::Money, headings::SUBSIDY),
        Column::may(
            "kind",
            Reads::Choice(words::ENROLMENTS),
            headings::ENROLMENT,
        ),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::MUTUAL_AID,
    against: headings::CLAIMS,
    take,
};

/// A list that names no day counts for the year in its title.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let unknown = match line.text("staff_number") {
        Some(_) => Unknown::Staff,
        None => Unknown::Refuse,
    };
    let person = taking.person(line, unknown)?;
    let year = || line.year.and_then(|year| PartialDay::new(year, None, None));
    let day = line.need("day", line.day("day").or_else(year))?;
    let premium = line.need("premium", line.money("premium"))?;
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        line.text("department").into(),
        line.text("cover").into(),
        line.whole("shares").into(),
        premium.into(),
        line.money("subsidy").into(),
        line.code("kind").into(),
        line.text("note").into(),
        "enrolled".into(),
    ];
    let key = key(day, person);
    if taking.put_once(line, &ENROLMENT, &key, values) {
        taking.warn_if_never_member(line, person);
    } else {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// What makes an enrolment this one: once a year.
pub(crate) fn key(day: PartialDay, person: PersonId) -> String {
    format!("{:04}|{person}", day.year())
}
