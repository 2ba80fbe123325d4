//! The figures of this line of work.

use crate::screening;
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Telling, Unit, guarded, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&SCREENINGS];

static SCREENINGS: Records = Records {
    name: "women.screenings",
    kind: screening::SCREENING.kind,
    guarded: &[
        guarded(Telling::Person, &screening::SCREENING, "person"),
        guarded(Telling::Day, &screening::SCREENING, "day"),
        guarded(Telling::Level, &screening::SCREENING, "state"),
    ],
    amounts: Amounts::Nothing,
    sql: "SELECT s.id AS record, s.person, s.unit, s.day, CAST(NULL AS TEXT) AS kind, s.state AS level, \
          s.agency AS subject, CAST(NULL AS BIGINT) AS amount, s.sheet, s.sheet_row FROM women_screening s \
          WHERE s.union_id = $1 AND s.day >= $2 AND s.day < $3 AND NOT s.withdrawn",
};

/// The measures.
pub const MEASURES: &[Measure] = &[Measure::only(
    "women.screened",
    Unit::Person,
    &SCREENINGS,
    &[level(&["screened"])],
    Fold::Persons,
)
.delicate()];
