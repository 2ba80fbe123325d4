//! The figures of this line of work. An honour counts on the day on which it was conferred.

use crate::{commendation, upper};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&UPPER, &COMMENDATIONS, &COMMENDED];

static UPPER: Records = Records {
    name: "honours.upper",
    kind: upper::UPPER.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT h.id AS record, h.person, h.unit, h.conferred_on AS day, h.holder AS kind, h.level, h.title AS subject, \
          CAST(NULL AS BIGINT) AS amount, h.sheet, h.sheet_row FROM upper_honour h \
          WHERE h.union_id = $1 AND h.conferred_on >= $2 AND h.conferred_on < $3 AND NOT h.withdrawn \
          AND h.state = 'awarded'",
};

/// The union's own by award.
static COMMENDATIONS: Records = Records {
    name: "honours.commendations",
    kind: commendation::COMMENDATION.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT c.id AS record, c.person, c.unit, c.conferred_on AS day, c.award AS kind, c.holder AS level, \
          c.title AS subject, CAST(NULL AS BIGINT) AS amount, c.sheet, c.sheet_row FROM commendation c \
          WHERE c.union_id = $1 AND c.conferred_on >= $2 AND c.conferred_on < $3 AND NOT c.withdrawn \
          AND c.state = 'awarded'",
};

/// The same with what was commended as the subject: a body that got two awards is one.
static COMMENDED: Records = Records {
    name: "honours.commended",
    kind: commendation::COMMENDATION.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT c.id AS record, c.person, c.unit, c.conferred_on AS day, c.award AS kind, c.holder AS level, \
          c.winner AS subject, CAST(NULL AS BIGINT) AS amount, c.sheet, c.sheet_row FROM commendation c \
          WHERE c.union_id = $1 AND c.conferred_on >= $2 AND c.conferred_on < $3 AND NOT c.withdrawn \
          AND c.state = 'awarded'",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("honours.upper", Unit::Item, &UPPER, Fold::Count),
    upper("honours.upper.collective", &[kind(&["collective"])]),
    upper("honours.upper.individual", &[kind(&["individual"])]),
    upper("honours.upper.national", &[level(&["national"])]),
    upper("honours.upper.regional", &[level(&["regional"])]),
    upper("honours.upper.prefectural", &[level(&["prefectural"])]),
    Measure::only(
        "honours.college.collectives",
        Unit::Body,
        &COMMENDED,
        &[kind(&["may_day_collective"])],
        Fold::Subjects,
    ),
    Measure::only(
        "honours.college.individuals",
        Unit::Person,
        &COMMENDATIONS,
        &[kind(&["may_day_worker"])],
        Fold::Persons,
    ),
    Measure::only(
        "honours.activists",
        Unit::Person,
        &COMMENDATIONS,
        &[kind(&["activist"])],
        Fold::Persons,
    ),
    Measure::fold(
        "honours.college.commendations",
        Unit::Item,
        &COMMENDATIONS,
        Fold::Count,
    ),
    Measure::fold(
        "honours.college.persons",
        Unit::Person,
        &COMMENDATIONS,
        Fold::Persons,
    ),
];

const fn upper(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Item, &UPPER, only, Fold::Count)
}
