//! The figures of this line of work.

use crate::{donation, passing_on};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&DONATIONS, &PASSED_ON];

static DONATIONS: Records = Records {
    name: "charity.donations",
    kind: donation::DONATION.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT d.id AS record, d.person, d.unit, d.day, d.campaign AS kind, d.named AS level, d.title AS subject, \
          d.amount, d.sheet, d.sheet_row FROM charity_donation d \
          WHERE d.union_id = $1 AND d.day >= $2 AND d.day < $3 AND NOT d.withdrawn",
};

static PASSED_ON: Records = Records {
    name: "charity.passed_on",
    kind: passing_on::PASSING_ON.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT u.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, u.day, \
          u.campaign AS kind, u.state AS level, u.recipient AS subject, u.amount, u.sheet, u.sheet_row FROM charity_use u \
          WHERE u.union_id = $1 AND u.day >= $2 AND u.day < $3 AND NOT u.withdrawn",
};

const GIVING_DAY: &[Only] = &[kind(&["giving_day"])];
const DONE: &[Only] = &[level(&["passed_on", "confirmed"])];

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::only(
        "charity.raised",
        Unit::Yuan,
        &DONATIONS,
        GIVING_DAY,
        Fold::Sum,
    ),
    Measure::only(
        "charity.donations",
        Unit::Payment,
        &DONATIONS,
        GIVING_DAY,
        Fold::Count,
    ),
    Measure::only(
        "charity.donors",
        Unit::Person,
        &DONATIONS,
        GIVING_DAY,
        Fold::Persons,
    ),
    Measure::only(
        "charity.anonymous",
        Unit::Payment,
        &DONATIONS,
        &[kind(&["giving_day"]), level(&["anonymous"])],
        Fold::Count,
    ),
    Measure::fold("charity.all.raised", Unit::Yuan, &DONATIONS, Fold::Sum),
    Measure::fold(
        "charity.all.donations",
        Unit::Payment,
        &DONATIONS,
        Fold::Count,
    ),
    Measure::fold(
        "charity.all.donors",
        Unit::Person,
        &DONATIONS,
        Fold::Persons,
    ),
    Measure::fold("charity.all.drives", Unit::Item, &DONATIONS, Fold::Subjects),
    Measure::only(
        "charity.all.anonymous",
        Unit::Payment,
        &DONATIONS,
        &[level(&["anonymous"])],
        Fold::Count,
    ),
    Measure::only("charity.passed_on", Unit::Yuan, &PASSED_ON, DONE, Fold::Sum),
    Measure::only(
        "charity.recipients",
        Unit::Body,
        &PASSED_ON,
        DONE,
        Fold::Subjects,
    ),
    Measure::share(
        "charity.passed_on.share",
        "charity.passed_on",
        "charity.all.raised",
    ),
];
