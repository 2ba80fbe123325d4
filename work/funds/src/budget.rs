//! The budget: what a year was to bring in and to cost, account by account, at first and as adjusted.

use crate::{headings, subject};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::ledger::Class;
use niangjia_office::registers::{Field, Holds, Register};

/// Which side of the budget.
pub const SIDES: &[&str] = &["income", "expense"];

/// The register.
pub const BUDGET_LINE: Register = Register {
    kind: RecordKind("funds.budget_line"),
    table: "funds_budget_line",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("side", Holds::Choice(SIDES)),
        Field::must("account", Holds::Text),
        Field::must("detail", Holds::Text),
        Field::may("initial", Holds::Money),
        Field::may("adjusted", Holds::Money),
        Field::may("note", Holds::Text),
    ],
};

/// The budget of a year.
pub const FORM: Form = Form {
    name: "funds.budget",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title("year", Reads::Year, headings::YEAR),
        Column::must("subject", Reads::Text, headings::SUBJECT),
        Column::must("initial", Reads::Money, headings::INITIAL),
        Column::may("adjusted", Reads::Money, headings::ADJUSTED),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::BUDGET,
    against: headings::BOOK,
    take,
};

/// What was not adjusted stays as it was at first.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let year = line.need("year", line.whole("year"))?;
    let day = i16::try_from(year)
        .ok()
        .and_then(|year| PartialDay::new(year, None, None))
        .ok_or_else(|| Refusal::at("bad_date", "year").about("read", year))?;
    let written = line.need("subject", line.text("subject"))?;
    let subject = subject::read(written, "subject")?;
    let side = match subject.class {
        Class::Income => "income",
        Class::Expense => "expense",
        _ => return Err(Refusal::at("unknown_account", "subject").about("read", written)),
    };
    let initial = line.money("initial");
    let adjusted = line.need("initial", line.money("adjusted").or(initial))?;
    let key = key(day, subject.account, &subject.detail);
    let values = vec![
        day.into(),
        side.into(),
        subject.account.into(),
        subject.detail.into(),
        initial.into(),
        adjusted.into(),
        line.text("note").into(),
    ];
    taking.put(line, &BUDGET_LINE, &key, values);
    Ok(())
}

/// What makes a line of a budget this one.
pub(crate) fn key(day: PartialDay, account: &str, detail: &str) -> String {
    format!("{day}|{account}|{detail}")
}
