//! What became of the money: who got how much of a drive, on which paper.

use crate::donation::{CAMPAIGNS, title};
use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// How far the money has come.
pub const STATES: &[&str] = &["planned", "passed_on", "confirmed"];

/// The register.
pub const PASSING_ON: Register = Register {
    kind: RecordKind("charity.passing_on"),
    table: "charity_use",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("campaign", Holds::Choice(CAMPAIGNS)),
        Field::must("title", Holds::Text),
        Field::must("recipient", Holds::Text),
        Field::may("purpose", Holds::Text),
        Field::must("amount", Holds::Money),
        Field::may("paper", Holds::Text),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of what was passed on.
pub const FORM: Form = Form {
    name: "charity.passing_on",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may_or_title(
            "campaign",
            Reads::Choice(words::CAMPAIGNS),
            headings::CAMPAIGN,
        ),
        Column::or_title("day", Reads::Day, headings::PASSED_DAY),
        Column::must("recipient", Reads::Text, headings::RECIPIENT),
        Column::may("purpose", Reads::Text, headings::PURPOSE),
        Column::must("amount", Reads::Money, headings::PASSED_AMOUNT),
        Column::may("paper", Reads::Text, headings::PAPER),
        Column::may("state", Reads::Choice(words::STATES), headings::STATE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::PASSED_ON,
    against: &[],
    take,
};

/// A list of what was passed on says so by being one.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let day = line.need("day", line.day("day"))?;
    let recipient = line.need("recipient", line.text("recipient"))?;
    let amount = line.need("amount", line.money("amount"))?;
    let purpose = line.text("purpose");
    let key = key(day, recipient, purpose);
    let values = vec![
        day.into(),
        line.code("campaign").unwrap_or("other").into(),
        title(line).into(),
        recipient.into(),
        purpose.into(),
        amount.into(),
        line.text("paper").into(),
        line.text("note").into(),
        line.code("state").unwrap_or("passed_on").into(),
    ];
    taking.put(line, &PASSING_ON, &key, values);
    Ok(())
}

/// What makes a payment this one.
pub(crate) fn key(day: PartialDay, recipient: &str, purpose: Option<&str>) -> String {
    format!(
        "{day}|{}|{}",
        text::word_key(recipient),
        purpose.map(text::word_key).unwrap_or_default()
    )
}
