//! Delegates: who sat in a session, in which delegation, with or without a vote.

use crate::{headings, session, words};
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, SEX_WORDS, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What a delegate may do: vote, speak without a vote, or be a guest.
pub const STANDINGS: &[&str] = &["full", "nonvoting", "invited"];
/// The groups whose shares the rules watch.
pub const CATEGORIES: &[&str] = &["teacher", "administration", "worker"];
/// How far a mandate has come. A roster of a session lists those whose mandate was confirmed.
pub const STATES: &[&str] = &["elected", "confirmed", "replaced", "recalled", "lapsed"];

/// The register.
pub const DELEGATE: Register = Register {
    kind: RecordKind("congress.delegate"),
    table: "congress_delegate",
    fields: &[
        Field::must("session", Holds::Record("congress.session")),
        Field::may("delegation", Holds::Text),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::may("category", Holds::Choice(CATEGORIES)),
        Field::must("standing", Holds::Choice(STANDINGS)),
        Field::may("duty", Holds::Text),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The roster of a session, delegation under delegation.
pub const FORM: Form = Form {
    name: "congress.delegates",
    rank: Rank::First,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title("session", Reads::Session, headings::SESSION),
        Column::or_title("held_on", Reads::Day, headings::HELD_ON),
        Column::or_title("delegation", Reads::Text, headings::DELEGATION).filled_down(),
        Column::must("name", Reads::Name, headings::DELEGATE_NAME),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may("sex", Reads::Choice(SEX_WORDS), common::SEX),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may(
            "category",
            Reads::Choice(words::CATEGORIES),
            headings::CATEGORY,
        ),
        Column::may_or_title(
            "standing",
            Reads::Choice(words::STANDINGS),
            headings::STANDING,
        ),
        Column::may("duty", Reads::Text, headings::DUTY),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::DELEGATES,
    against: headings::OTHER_SHEETS,
    take,
};

/// A roster without standings lists those who vote. Whoever has a staff number is staff, member or not; only a guest may
/// come from outside.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let (session, session_key) = session::of_line(taking, line)?;
    let held_on = line.day("held_on");
    let standing = line.code("standing").unwrap_or("full");
    let known_by_number = line.text("staff_number").is_some();
    let person = match (standing, known_by_number) {
        ("invited", false) => {
            let name = line.need("name", line.text("name"))?;
            taking.outsider(line, name, line.text("department"))
        }
        (_, true) => taking.person(line, Unknown::Staff)?,
        (_, false) => taking.person(line, Unknown::Refuse)?,
    };
    if let Some(day) = held_on.filter(|_| standing != "invited") {
        taking.warn_if_left(line, person, day);
    }
    let values = vec![
        session.into(),
        line.text("delegation").into(),
        person.into(),
        taking.branch_of(person, held_on).into(),
        line.code("category").into(),
        standing.into(),
        line.text("duty").into(),
        line.text("note").into(),
        "confirmed".into(),
    ];
    if !taking.put_once(line, &DELEGATE, &key(&session_key, person), values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// What makes a delegate this one: once in a session.
pub(crate) fn key(session: &str, person: PersonId) -> String {
    format!("{session}|{person}")
}
