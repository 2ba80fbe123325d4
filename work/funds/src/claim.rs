//! Claims: what somebody laid out or a bill to be paid, with its papers, before the money goes.
//!
//! A claim is paid when its pack is complete and somebody other than the claimant approved it. What an office's list gives
//! without a state was paid.

use crate::{headings, subject, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// How far a claim has come; an incomplete one waits for papers.
pub const STATES: &[&str] = &["submitted", "incomplete", "approved", "paid", "refused"];

/// The register.
pub const CLAIM: Register = Register {
    kind: RecordKind("funds.claim"),
    table: "funds_claim",
    fields: &[
        Field::must("day", Holds::Day),
        Field::may("number", Holds::Text),
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("purpose", Holds::Text),
        Field::may("account", Holds::Text),
        Field::may("detail", Holds::Text),
        Field::must("amount", Holds::Money),
        Field::may("n_papers", Holds::Whole),
        Field::may("approver", Holds::Text),
        Field::may("paid_on", Holds::Day),
        Field::must("state", Holds::Choice(STATES)),
        Field::may("note", Holds::Text),
    ],
};

/// The list of claims.
pub const FORM: Form = Form {
    name: "funds.claims",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("day", Reads::Day, headings::CLAIM_DAY),
        Column::may("number", Reads::Text, headings::CLAIM_NUMBER),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, headings::CLAIMANT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::must("purpose", Reads::Text, headings::PURPOSE),
        Column::may("subject", Reads::Text, headings::SUBJECT),
        Column::must("amount", Reads::Money, headings::CLAIM_AMOUNT),
        Column::may("n_papers", Reads::Whole, headings::PAPERS),
        Column::may("approver", Reads::Text, headings::APPROVER),
        Column::may("paid_on", Reads::Day, headings::PAID_ON),
        Column::may("state", Reads::Choice(words::CLAIM_STATES), headings::STATE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::CLAIMS,
    against: headings::BOOK,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Refuse)?;
    let day = line.need("day", line.day("day"))?;
    let purpose = line.need("purpose", line.text("purpose"))?;
    let amount = line.need("amount", line.money("amount"))?;
    let subject = match line.text("subject") {
        Some(written) => Some(subject::read(written, "subject")?),
        None => None,
    };
    let (account, detail) = match subject {
        Some(subject) => (Some(subject.account), Some(subject.detail)),
        None => (None, None),
    };
    let approver = line.text("approver");
    if let (Some(approver), Some(name)) = (approver, line.text("name"))
        && text::name_key(approver) == text::name_key(name)
    {
        taking.warn(line, "approved_own_claim", vec![("name", name.to_owned())]);
    }
    let key = key(day, line.text("number"), person, purpose);
    let values = vec![
        day.into(),
        line.text("number").into(),
        person.into(),
        taking.branch_of(person, Some(day)).into(),
        purpose.into(),
        account.into(),
        detail.into(),
        amount.into(),
        line.whole("n_papers").into(),
        approver.into(),
        line.day("paid_on").into(),
        line.code("state").unwrap_or("paid").into(),
        line.text("note").into(),
    ];
    taking.put(line, &CLAIM, &key, values);
    Ok(())
}

/// What makes a claim this one: its number in the year, or else who claims what on which day.
pub(crate) fn key(
    day: PartialDay,
    number: Option<&str>,
    person: PersonId,
    purpose: &str,
) -> String {
    match number {
        Some(number) => format!("{:04}|{}", day.year(), text::word_key(number)),
        None => format!("{day}|{person}|{}", text::word_key(purpose)),
    }
}
