//! The figures of this line of work. Matchmaking events are counted in the activity book.

use crate::{outing, wedding};
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Unit};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&COUPLES, &OUTINGS];

static COUPLES: Records = Records {
    name: "youth.couples",
    kind: wedding::COUPLE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT c.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, c.day, \
          CAST(NULL AS TEXT) AS kind, CAST(NULL AS TEXT) AS level, c.groom || ' ' || c.bride AS subject, \
          CAST(NULL AS BIGINT) AS amount, c.sheet, c.sheet_row FROM youth_couple c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn AND c.state = 'wed'",
};

static OUTINGS: Records = Records {
    name: "youth.outings",
    kind: outing::PARTICIPANT.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT p.id AS record, p.person, p.unit, o.day, CAST(NULL AS TEXT) AS kind, p.state AS level, \
          o.name AS subject, CAST(NULL AS BIGINT) AS amount, p.sheet, p.sheet_row \
          FROM youth_outing_participant p JOIN youth_outing o ON o.union_id = p.union_id AND o.id = p.outing \
          WHERE p.union_id = $1 AND o.day >= $2 AND o.day < $3 AND NOT p.withdrawn AND NOT o.withdrawn \
          AND o.state = 'held' AND p.state = 'took_part'",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("youth.wedding.couples", Unit::Couple, &COUPLES, Fold::Count),
    Measure::fold(
        "youth.outings.person_times",
        Unit::PersonTime,
        &OUTINGS,
        Fold::Count,
    ),
    Measure::fold(
        "youth.outings.persons",
        Unit::Person,
        &OUTINGS,
        Fold::Persons,
    ),
];
