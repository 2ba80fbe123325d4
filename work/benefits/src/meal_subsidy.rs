//! The meal subsidy: what the college pays for the meals of a department in a month.
//!
//! It is the college's money and not the union's: 总工办发〔2017〕32号 knows no such expense, so nothing here reaches the ledger.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// Whose money it is.
pub const FUNDED_BY: &[&str] = &["college", "union"];

/// The register.
pub const MEAL_SUBSIDY: Register = Register {
    kind: RecordKind("benefits.meal_subsidy"),
    table: "meal_subsidy",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("department", Holds::Text),
        Field::may("heads", Holds::Whole),
        Field::must("amount", Holds::Money),
        Field::may("funded_by", Holds::Choice(FUNDED_BY)),
        Field::may("note", Holds::Text),
    ],
};

/// The table of a year: departments down, months across, heads and amount under each month.
pub const FORM: Form = Form {
    name: "benefits.meal_subsidy",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("department", Reads::Place, common::DEPARTMENT),
        Column::or_spread("month", Reads::Month, common::MONTH),
        Column::may("heads", Reads::Whole, headings::HEADS),
        Column::must("amount", Reads::Money, headings::MEAL_AMOUNT),
        Column::may_or_title(
            "funded_by",
            Reads::Choice(words::FUNDED_BY),
            headings::FUNDED_BY,
        ),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::MEALS,
    against: headings::NOT_MEALS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let department = line.need("department", line.text("department"))?;
    let month = line.need("month", month(line))?;
    let amount = line.need("amount", line.money("amount"))?;
    let values = vec![
        month.into(),
        department.into(),
        line.whole("heads").into(),
        amount.into(),
        line.code("funded_by").into(),
        line.text("note").into(),
    ];
    let key = key(month, department);
    taking.put(line, &MEAL_SUBSIDY, &key, values);
    Ok(())
}

/// The month of a line: a number under the year of the title, or a month that says its year itself.
fn month(line: &Line<'_>) -> Option<PartialDay> {
    if let Some(day) = line.day("month") {
        return PartialDay::new(day.year(), day.month(), None);
    }
    let month = i8::try_from(line.whole("month")?).ok()?;
    PartialDay::new(line.year?, Some(month), None)
}

/// What makes a subsidy this one.
pub(crate) fn key(month: PartialDay, department: &str) -> String {
    format!("{month}|{}", text::unit_key(department))
}
