//! The figures of this line of work. They count staff, members or not.

use crate::{checkup, claim, mutual_aid};
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Telling, Unit, guarded};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&CHECKUPS, &ENROLMENTS, &SUBSIDIES, &NONMEMBERS, &CLAIMS];

static CHECKUPS: Records = Records {
    name: "health.checkups",
    kind: checkup::CHECKUP.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT c.id AS record, c.person, c.unit, c.day, CAST(NULL AS TEXT) AS kind, c.state AS level, \
          c.agency AS subject, CAST(NULL AS BIGINT) AS amount, c.sheet, c.sheet_row FROM health_checkup c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn AND c.state = 'taken'",
};

static ENROLMENTS: Records = Records {
    name: "health.enrolments",
    kind: mutual_aid::ENROLMENT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT e.id AS record, e.person, e.unit, e.day, e.kind, CAST(NULL AS TEXT) AS level, e.cover AS subject, \
          e.premium AS amount, e.sheet, e.sheet_row FROM health_mutual_aid e \
          WHERE e.union_id = $1 AND e.day >= $2 AND e.day < $3 AND NOT e.withdrawn AND e.state <> 'withdrawn'",
};

static SUBSIDIES: Records = Records {
    name: "health.subsidies",
    kind: mutual_aid::ENROLMENT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT e.id AS record, e.person, e.unit, e.day, e.kind, CAST(NULL AS TEXT) AS level, e.cover AS subject, \
          e.subsidy AS amount, e.sheet, e.sheet_row FROM health_mutual_aid e \
          WHERE e.union_id = $1 AND e.day >= $2 AND e.day < $3 AND NOT e.withdrawn AND e.state <> 'withdrawn' \
          AND e.subsidy IS NOT NULL",
};

/// Enrolled persons who never were members of the union, on whatever day.
static NONMEMBERS: Records = Records {
    name: "health.nonmembers",
    kind: mutual_aid::ENROLMENT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT e.id AS record, e.person, e.unit, e.day, e.kind, CAST(NULL AS TEXT) AS level, e.cover AS subject, \
          e.premium AS amount, e.sheet, e.sheet_row FROM health_mutual_aid e \
          WHERE e.union_id = $1 AND e.day >= $2 AND e.day < $3 AND NOT e.withdrawn AND e.state <> 'withdrawn' \
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.union_id = e.union_id AND m.person = e.person \
          AND NOT m.withdrawn)",
};

static CLAIMS: Records = Records {
    name: "health.claims",
    kind: claim::CLAIM.kind,
    guarded: &[
        guarded(Telling::Person, &claim::CLAIM, "person"),
        guarded(Telling::Kind, &claim::CLAIM, "event"),
        guarded(Telling::Amount, &claim::CLAIM, "amount"),
    ],
    amounts: Amounts::Money,
    sql: "SELECT c.id AS record, c.person, c.unit, c.day, c.event AS kind, c.state AS level, \
          CAST(NULL AS TEXT) AS subject, c.amount, c.sheet, c.sheet_row FROM health_claim c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn AND c.state = 'paid'",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("health.checkups", Unit::Person, &CHECKUPS, Fold::Persons),
    Measure::fold(
        "health.mutual_aid.enrolled",
        Unit::Person,
        &ENROLMENTS,
        Fold::Persons,
    ),
    Measure::fold(
        "health.mutual_aid.nonmembers",
        Unit::Person,
        &NONMEMBERS,
        Fold::Persons,
    ),
    Measure::fold(
        "health.mutual_aid.premium",
        Unit::Yuan,
        &ENROLMENTS,
        Fold::Sum,
    ),
    Measure::fold(
        "health.mutual_aid.subsidy",
        Unit::Yuan,
        &SUBSIDIES,
        Fold::Sum,
    ),
    Measure::fold(
        "health.mutual_aid.claims.person_times",
        Unit::PersonTime,
        &CLAIMS,
        Fold::Count,
    )
    .delicate(),
    Measure::fold(
        "health.mutual_aid.claims.persons",
        Unit::Person,
        &CLAIMS,
        Fold::Persons,
    )
    .delicate(),
    Measure::fold(
        "health.mutual_aid.claims.amount",
        Unit::Yuan,
        &CLAIMS,
        Fold::Sum,
    )
    .delicate(),
];
