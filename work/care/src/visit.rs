//! Visits at festivals: to those in need, the gravely ill, the injured.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// At which festival.
pub const FESTIVALS: &[&str] = &[
    "spring_festival",
    "dragon_boat",
    "qurban",
    "eid",
    "teachers_day",
    "mid_autumn_national",
    "labour_day",
    "womens_day",
];
/// Why somebody is visited.
pub const CATEGORIES: &[&str] = &["hardship", "illness", "injury"];

/// The register.
pub const VISIT: Register = Register {
    kind: RecordKind("care.visit"),
    table: "care_visit",
    fields: &[
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("festival", Holds::Choice(FESTIVALS)),
        Field::must("category", Holds::Choice(CATEGORIES)).seen_by(Privacy::Sensitive),
        Field::must("amount", Holds::Money),
        Field::may("visitor", Holds::Text),
        Field::may("note", Holds::Text).seen_by(Privacy::Sensitive),
    ],
};

/// The list of visits.
pub const FORM: Form = Form {
    name: "care.visits",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title(
            "festival",
            Reads::Choice(words::FESTIVALS),
            headings::FESTIVAL,
        )
        .filled_down(),
        Column::or_title("day", Reads::Day, headings::VISIT_DAY),
        Column::must(
            "category",
            Reads::Choice(words::CATEGORIES),
            headings::CATEGORY,
        )
        .sensitive(),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::must("amount", Reads::Money, headings::AMOUNT),
        Column::may("visitor", Reads::Text, headings::VISITOR),
        Column::may("note", Reads::Text, common::NOTE).sensitive(),
    ],
    telling: headings::VISITS,
    against: headings::CAMPAIGNS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Refuse)?;
    let day = line.need("day", line.day("day"))?;
    let festival = line.need("festival", line.code("festival"))?;
    let category = line.need("category", line.code("category"))?;
    let amount = line.need("amount", line.money("amount"))?;
    taking.warn_if_left(line, person, day);
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        festival.into(),
        category.into(),
        amount.into(),
        line.text("visitor").into(),
        line.text("note").into(),
    ];
    let key = key(day, festival, category, person);
    taking.put(line, &VISIT, &key, values);
    Ok(())
}

/// What makes a visit this one: once a festival for one reason.
pub(crate) fn key(day: PartialDay, festival: &str, category: &str, person: PersonId) -> String {
    format!("{:04}|{festival}|{category}|{person}", day.year())
}
