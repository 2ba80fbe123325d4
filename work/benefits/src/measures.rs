//! The figures of this line of work. The meal subsidy has figures of its own and enters none of the others.

use crate::{gift, meal_subsidy};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&GIFTS, &MEALS, &MEAL_MONTHS];

/// What was issued, whether it was signed for or not; the level tells which.
static GIFTS: Records = Records {
    name: "benefits.gifts",
    kind: gift::GIFT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT g.id AS record, g.person, g.unit, g.day, g.occasion AS kind, g.state AS level, \
          g.goods AS subject, g.amount, g.sheet, g.sheet_row FROM benefit_gift g \
          WHERE g.union_id = $1 AND g.day >= $2 AND g.day < $3 AND NOT g.withdrawn AND g.state <> 'planned'",
};

static MEALS: Records = Records {
    name: "benefits.meals",
    kind: meal_subsidy::MEAL_SUBSIDY.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT s.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, s.day, \
          s.funded_by AS kind, CAST(NULL AS TEXT) AS level, s.department AS subject, s.amount, \
          s.sheet, s.sheet_row FROM meal_subsidy s \
          WHERE s.union_id = $1 AND s.day >= $2 AND s.day < $3 AND NOT s.withdrawn",
};

/// The same records with the number of heads as their amount.
static MEAL_MONTHS: Records = Records {
    name: "benefits.meal_months",
    kind: meal_subsidy::MEAL_SUBSIDY.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT s.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, s.day, \
          s.funded_by AS kind, CAST(NULL AS TEXT) AS level, s.department AS subject, s.heads AS amount, \
          s.sheet, s.sheet_row FROM meal_subsidy s \
          WHERE s.union_id = $1 AND s.day >= $2 AND s.day < $3 AND NOT s.withdrawn",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("benefits.festival.amount", Unit::Yuan, &GIFTS, Fold::Sum),
    Measure::fold(
        "benefits.festival.recipients",
        Unit::Person,
        &GIFTS,
        Fold::Persons,
    ),
    Measure::per_head(
        "benefits.festival.per_capita",
        "benefits.festival.amount",
        "benefits.festival.recipients",
    ),
    Measure::fold(
        "benefits.festival.person_times",
        Unit::PersonTime,
        &GIFTS,
        Fold::Count,
    ),
    amount("benefits.festival.amount.new_year", &[kind(&["new_year"])]),
    amount(
        "benefits.festival.amount.spring_festival",
        &[kind(&["spring_festival"])],
    ),
    amount("benefits.festival.amount.qingming", &[kind(&["qingming"])]),
    amount(
        "benefits.festival.amount.labour_day",
        &[kind(&["labour_day"])],
    ),
    amount(
        "benefits.festival.amount.dragon_boat",
        &[kind(&["dragon_boat"])],
    ),
    amount("benefits.festival.amount.qurban", &[kind(&["qurban"])]),
    amount("benefits.festival.amount.eid", &[kind(&["eid"])]),
    amount(
        "benefits.festival.amount.mid_autumn_national",
        &[kind(&["mid_autumn_national"])],
    ),
    amount(
        "benefits.festival.amount.womens_day",
        &[kind(&["womens_day"])],
    ),
    amount(
        "benefits.festival.amount.teachers_day",
        &[kind(&["teachers_day"])],
    ),
    amount("benefits.festival.amount.birthday", &[kind(&["birthday"])]),
    Measure::only(
        "benefits.birthday.recipients",
        Unit::Person,
        &GIFTS,
        &[kind(&["birthday"])],
        Fold::Persons,
    ),
    Measure::only(
        "benefits.festival.signed",
        Unit::PersonTime,
        &GIFTS,
        &[level(&["collected"])],
        Fold::Count,
    ),
    Measure::share(
        "benefits.festival.signed_rate",
        "benefits.festival.signed",
        "benefits.festival.person_times",
    ),
    Measure::fold(
        "benefits.meal_subsidy.amount",
        Unit::Yuan,
        &MEALS,
        Fold::Sum,
    ),
    Measure::fold(
        "benefits.meal_subsidy.person_months",
        Unit::PersonMonth,
        &MEAL_MONTHS,
        Fold::Sum,
    ),
];

const fn amount(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Yuan, &GIFTS, only, Fold::Sum)
}
