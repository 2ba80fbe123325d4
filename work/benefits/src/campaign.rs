//! A campaign: one occasion of one year, with its day, its goods and its standard per head.

use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{Line, Taking};
use niangjia_office::registers::{Field, Holds, Register};
use niangjia_store::{Error, Value};

/// At which occasion: the seven statutory festivals, those of the region, the days of women and teachers, the birthday.
///
/// Mid-autumn and the national day are one occasion, because offices give once for both.
pub const OCCASIONS: &[&str] = &[
    "new_year",
    "spring_festival",
    "qingming",
    "labour_day",
    "dragon_boat",
    "mid_autumn_national",
    "qurban",
    "eid",
    "womens_day",
    "teachers_day",
    "birthday",
];
/// How far a campaign has come. A list of what was handed out tells of one that was issued.
pub const STATES: &[&str] = &["planned", "approved", "issued", "closed"];

/// The register.
pub const CAMPAIGN: Register = Register {
    kind: RecordKind("benefits.campaign"),
    table: "benefit_campaign",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("occasion", Holds::Choice(OCCASIONS)),
        Field::may("standard", Holds::Money),
        Field::may("goods", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The campaign of a gift; the first line of a list gives it its standard and its goods.
///
/// Birthdays are handed out all year round, so their campaign has a year and no day.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) fn of_gift(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    occasion: &'static str,
    day: PartialDay,
) -> Result<RecordId, Error> {
    let begins = if occasion == "birthday" {
        PartialDay::new(day.year(), None, None).unwrap_or(day)
    } else {
        day
    };
    let values: Vec<Value> = vec![
        begins.into(),
        occasion.into(),
        line.money("amount").into(),
        line.text("goods").into(),
        "issued".into(),
    ];
    let key = key(day, occasion);
    taking.put_over(line, &CAMPAIGN, None, &key, values)
}

/// What makes a campaign this one: an occasion comes once a year.
pub(crate) fn key(day: PartialDay, occasion: &str) -> String {
    format!("{:04}|{occasion}", day.year())
}
