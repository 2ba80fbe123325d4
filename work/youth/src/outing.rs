//! Outings of young staff: an outing, and who went along.

use crate::headings;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// How far an outing has come. One whose list is filed took place.
pub const STATES: &[&str] = &["planned", "sign_up", "held", "cancelled"];
/// How far somebody has come with it.
pub const PARTICIPANT_STATES: &[&str] = &["signed_up", "waiting", "took_part", "withdrawn"];

/// The register of outings.
pub const OUTING: Register = Register {
    kind: RecordKind("youth.outing"),
    table: "youth_outing",
    fields: &[
        Field::must("name", Holds::Text),
        Field::must("name_key", Holds::Text),
        Field::must("day", Holds::Day),
        Field::may("place", Holds::Text),
        Field::may("leader", Holds::Text),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The register of those who go along.
pub const PARTICIPANT: Register = Register {
    kind: RecordKind("youth.outing_participant"),
    table: "youth_outing_participant",
    fields: &[
        Field::must("outing", Holds::Record("youth.outing")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(PARTICIPANT_STATES)),
    ],
};

/// The list of those who went along. What the outing is called stands in a column of its own or beside a label over the
/// table, so that not every list of young people is taken for one.
pub const FORM: Form = Form {
    name: "youth.outings",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title("outing", Reads::Text, headings::OUTING).filled_down(),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::or_title("day", Reads::Day, headings::OUTING_DAY).filled_down(),
        Column::may_or_title("place", Reads::Text, headings::OUTING_PLACE).filled_down(),
        Column::may_or_title("leader", Reads::Text, headings::LEADER).filled_down(),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::OUTINGS,
    against: headings::NOT_OUTINGS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let name = line.need("outing", line.text("outing"))?;
    let year = || line.year.and_then(|year| PartialDay::new(year, None, None));
    let day = line.need("day", line.day("day").or_else(year))?;
    let person = taking.person(line, Unknown::Refuse)?;
    let key = key(day, name);
    let values = vec![
        name.into(),
        text::word_key(name).into(),
        day.into(),
        line.text("place").into(),
        line.text("leader").into(),
        None::<&str>.into(),
        "held".into(),
    ];
    let outing = taking.put_parent(line, &OUTING, &key, values)?;
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        outing.into(),
        person.into(),
        unit.into(),
        line.text("note").into(),
        "took_part".into(),
    ];
    if !taking.put_once(line, &PARTICIPANT, &participant_key(&key, person), values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// What makes an outing this one.
pub(crate) fn key(day: PartialDay, name: &str) -> String {
    format!("{day}|{}", text::word_key(name))
}

/// What makes somebody who goes along this one.
pub(crate) fn participant_key(outing: &str, person: PersonId) -> String {
    format!("{outing}|{person}")
}
