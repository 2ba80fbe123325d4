//! Lists on which people sign that they came: trainings of cadres, lectures, the ceremony for new members.

use crate::title::{activity_of, day_of, list_titles, title_key};
use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What people came to.
pub const KINDS: &[&str] = &[
    "cadre_training",
    "flower_lecture",
    "joining_ceremony",
    "lecture",
    "other",
];
/// Whether somebody on the list came. A list without a word to the contrary is a list of those who came, signed or not:
/// many are printed, signed on paper and never filled in.
pub const STATES: &[&str] = &["attended", "excused", "absent"];

/// The register of lists.
pub const SIGN_IN_LIST: Register = Register {
    kind: RecordKind("activities.sign_in_list"),
    table: "activity_sign_in_list",
    fields: &[
        Field::may("activity", Holds::Record("activities.activity")),
        Field::must("title", Holds::Text),
        Field::must("kind", Holds::Choice(KINDS)),
        Field::must("day", Holds::Day),
    ],
};

/// The register of those on the lists.
pub const ATTENDANCE: Register = Register {
    kind: RecordKind("activities.attendance"),
    table: "activity_attendance",
    fields: &[
        Field::must("sign_in_list", Holds::Record("activities.sign_in_list")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// A sign-in list of whatever activity; its title says of which.
pub const FORM: Form = Form {
    name: "activities.sign_in",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("day", Reads::Day, headings::LIST_DAY),
        Column::must("signed", Reads::Text, headings::SIGNED),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::SIGN_IN,
    against: headings::HANDED_OUT,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let titles = list_titles(line, headings::SIGN_IN);
    let activity = activity_of(taking, &titles, line.year)?;
    let day = day_of(line, activity.as_ref())?;
    let person = taking.person(line, Unknown::Refuse)?;
    let title = titles.first().copied().unwrap_or_default();
    let kind = titles
        .iter()
        .find_map(|title| words::code_in(words::LISTS, title))
        .unwrap_or("other");
    let key = key(day, title);
    let values = vec![
        activity.map(|activity| activity.id).into(),
        title.into(),
        kind.into(),
        day.into(),
    ];
    let list = taking.put_parent(line, &SIGN_IN_LIST, &key, values)?;
    let state = [line.text("signed"), line.text("note")]
        .into_iter()
        .flatten()
        .find_map(words::not_there)
        .unwrap_or("attended");
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        list.into(),
        person.into(),
        unit.into(),
        line.text("note").into(),
        state.into(),
    ];
    if !taking.put_once(line, &ATTENDANCE, &attendance_key(&key, person), values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// What makes a list this one.
pub(crate) fn key(day: PartialDay, title: &str) -> String {
    format!("{day}|{}", title_key(title))
}

/// What makes an attendance this one.
pub(crate) fn attendance_key(list: &str, person: PersonId) -> String {
    format!("{list}|{person}")
}
