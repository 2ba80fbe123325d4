//! Dues: what each person in the payroll would owe at the rate that the sheet says, and the rate itself.
//!
//! Everybody in the payroll is kept, because who pays is asked of the membership on the last day of the month and not of
//! the sheet. What is owed is rounded half up to the fen for each person; the sum is the sum of these.

use crate::headings;
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// Who is in the payroll of which month, with the base of the dues.
pub const PAYROLL: Register = Register {
    kind: RecordKind("funds.payroll_base"),
    table: "funds_payroll",
    fields: &[
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        // The least text of a day after the month, so that the membership on its last day can be asked without a calendar.
        Field::must("month_end", Holds::Text),
        Field::may("department", Holds::Text),
        Field::must("base", Holds::Money).seen_by(Privacy::Private),
        Field::may("rate", Holds::Rate),
        Field::may("dues", Holds::Money).seen_by(Privacy::Private),
    ],
};

/// The rate that a payroll states, from its month on.
pub const RATE: Register = Register {
    kind: RecordKind("funds.dues_rate"),
    table: "funds_dues_rate",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("rate", Holds::Rate),
    ],
};

/// A month's payroll.
pub const FORM: Form = Form {
    name: "funds.payroll",
    rank: Rank::Staff,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::or_title("day", Reads::Day, headings::MONTH),
        Column::must("base", Reads::Money, headings::BASE),
        Column::may_or_title("rate", Reads::Rate, headings::RATE),
    ],
    telling: headings::PAYROLL,
    against: headings::NOT_PAYROLL,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Staff)?;
    let base = line.need("base", line.money("base"))?;
    let month = Month::of(line.need("day", line.day("day"))?)
        .ok_or_else(|| Refusal::at("value_missing", "day"))?;
    let rate = line.whole("rate");
    let dues = match rate {
        Some(rate) => Some(
            base.at_rate(rate)
                .ok_or_else(|| Refusal::at("bad_amount", "base"))?,
        ),
        None => None,
    };
    let unit = taking.branch_of(person, Some(month.last.into()));
    let values = vec![
        person.into(),
        unit.into(),
        month.day.into(),
        month.last.next().least_text().into(),
        line.text("department").into(),
        base.into(),
        rate.into(),
        dues.into(),
    ];
    taking.put(line, &PAYROLL, &key(month.day, person), values);
    if let Some(rate) = rate {
        let values = vec![month.day.into(), rate.into()];
        taking.put_once(line, &RATE, &month.day.to_string(), values);
    }
    Ok(())
}

/// A month, as a day of which only the month is known, and its last day.
pub(crate) struct Month {
    pub(crate) day: PartialDay,
    pub(crate) last: Day,
}

impl Month {
    pub(crate) fn of(day: PartialDay) -> Option<Self> {
        let (year, month) = (day.year(), day.month()?);
        let after = if month == 12 {
            Day::new(year + 1, 1, 1)
        } else {
            Day::new(year, month + 1, 1)
        };
        Some(Self {
            day: PartialDay::new(year, Some(month), None)?,
            last: after?.previous(),
        })
    }
}

/// What makes a line of a payroll this one: somebody in a month.
pub(crate) fn key(month: PartialDay, person: PersonId) -> String {
    format!("{month}|{person}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_where_the_next_begins() {
        for (day, last, end) in [
            ("2023-11-00", "2023-11-30", "2023-12-00"),
            ("2023-12-15", "2023-12-31", "2024-00-00"),
            ("2024-02-00", "2024-02-29", "2024-03-00"),
        ] {
            let month = Month::of(day.parse().unwrap()).unwrap();
            assert_eq!(month.last.to_string(), last);
            assert_eq!(month.last.next().least_text(), end);
        }
        assert!(Month::of("2023-00-00".parse().unwrap()).is_none());
    }
}
