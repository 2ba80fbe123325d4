//! The figures of this line of work.

use crate::screening;
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Unit};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&SCREENINGS];

static SCREENINGS: Records = Records {
    name: "women.screenings",
    kind: screening::SCREENING.kind,
    amounts: Amounts::Nothing,
    sql: "SELECT s.id AS record, s.person, s.unit, s.day, CAST(NULL AS TEXT) AS kind, CAST(NULL AS TEXT) AS level, \
          s.agency AS subject, CAST(NULL AS BIGINT) AS amount, s.sheet, s.sheet_row FROM women_screening s \
          WHERE s.union_id = $1 AND s.day >= $2 AND s.day < $3 AND NOT s.withdrawn AND s.state = 'screened'",
};

/// The measures.
pub const MEASURES: &[Measure] =
    &[Measure::fold("women.screened", Unit::Person, &SCREENINGS, Fold::Persons).delicate()];
