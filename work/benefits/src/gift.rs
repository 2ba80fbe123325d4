//! Gifts: what one member got at one occasion, and whether it was signed for.

use crate::{campaign, headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// How far a gift has come: a member is entitled to it, it was issued, it was collected against a signature.
pub const STATES: &[&str] = &["planned", "issued", "collected"];

/// The register.
pub const GIFT: Register = Register {
    kind: RecordKind("benefits.gift"),
    table: "benefit_gift",
    fields: &[
        Field::must("campaign", Holds::Record("benefits.campaign")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("occasion", Holds::Choice(campaign::OCCASIONS)),
        Field::may("goods", Holds::Text),
        Field::must("amount", Holds::Money),
        Field::may("receipt", Holds::Text),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of one occasion, to be signed.
pub const FORM: Form = Form {
    name: "benefits.gifts",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH).filled_down(),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::or_title(
            "occasion",
            Reads::Choice(words::OCCASIONS),
            headings::OCCASION,
        )
        .filled_down(),
        Column::may("birthday", Reads::Day, headings::BIRTHDAY),
        Column::may_or_title("day", Reads::Day, headings::DAY),
        Column::may_or_title("goods", Reads::Text, headings::GOODS),
        Column::must("amount", Reads::Money, headings::AMOUNT),
        Column::may("receipt", Reads::Text, headings::RECEIPT),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::GIFTS,
    against: headings::NOT_GIFTS,
    take,
};

/// One table for the whole year, with a column for each occasion and the amounts under them.
pub const WIDE_FORM: Form = Form {
    name: "benefits.gifts_by_occasion",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH).filled_down(),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::or_spread(
            "occasion",
            Reads::Choice(words::OCCASIONS),
            headings::OCCASION,
        ),
        // Only as it stands with each occasion: one day for all of them would be that of none.
        Column::may("day", Reads::Day, &[]),
        Column::must("amount", Reads::Money, headings::AMOUNT),
        Column::may("receipt", Reads::Text, headings::RECEIPT),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::GIFTS,
    against: headings::NOT_GIFTS,
    take,
};

/// Every line was issued, signed or not; a second line for somebody counts too, and is pointed out.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Refuse)?;
    let occasion = line.need("occasion", line.code("occasion"))?;
    let amount = line.need("amount", line.money("amount"))?;
    let day = line.need("day", issued_on(line, occasion))?;
    taking.warn_if_never_member(line, person);
    taking.warn_if_left(line, person, day);
    let campaign = campaign::of_gift(taking, line, occasion, day)?;
    let unit = taking.branch_of(person, Some(day));
    let state = if line.text("receipt").is_some() {
        "collected"
    } else {
        "issued"
    };
    let values = vec![
        campaign.into(),
        person.into(),
        unit.into(),
        day.into(),
        occasion.into(),
        line.text("goods").into(),
        amount.into(),
        line.text("receipt").into(),
        line.text("note").into(),
        state.into(),
    ];
    let key = key(day, occasion, person);
    if taking.has_put(&GIFT, &key) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    taking.put(line, &GIFT, &key, values);
    Ok(())
}

/// The day of a gift: of a birthday gift the birthday in the year of the list, of others the day of issue; without a date
/// only the year of the list is known.
fn issued_on(line: &Line<'_>, occasion: &str) -> Option<PartialDay> {
    let year = line.year.and_then(|year| PartialDay::new(year, None, None));
    if occasion != "birthday" {
        return line.day("day").or(year);
    }
    let Some(born) = line.day("birthday") else {
        return line.day("day").or(year);
    };
    match line.year {
        // Who is born on the 29th of February gets the gift in that month in other years.
        Some(year) => PartialDay::new(year, born.month(), born.day())
            .or_else(|| PartialDay::new(year, born.month(), None)),
        None => Some(born),
    }
}

/// What makes a gift this one.
pub(crate) fn key(day: PartialDay, occasion: &str, person: PersonId) -> String {
    format!("{}|{person}", campaign::key(day, occasion))
}
