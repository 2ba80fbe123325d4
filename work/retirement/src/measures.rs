//! The figures of this line of work.

use crate::honour;
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&HONOURED, &SO_FAR, &YEARS_WORKED];

/// Who was honoured in the period, by sex; the level tells of the kit.
static HONOURED: Records = Records {
    name: "retirement.honoured",
    kind: honour::HONOUR.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT h.id AS record, h.person, h.unit, h.day, p.sex AS kind, h.kit AS level, \
          CAST(NULL AS TEXT) AS subject, h.years_worked AS amount, h.sheet, h.sheet_row \
          FROM retirement_honour h JOIN person p ON p.union_id = h.union_id AND p.id = h.person \
          WHERE h.union_id = $1 AND h.day >= $2 AND h.day < $3 AND NOT h.withdrawn AND h.state = 'honoured'",
};

/// Everybody honoured up to the end of the period: a row of years begins before it.
static SO_FAR: Records = Records {
    name: "retirement.so_far",
    kind: honour::HONOUR.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT h.id AS record, h.person, h.unit, h.day, p.sex AS kind, h.kit AS level, \
          CAST(NULL AS TEXT) AS subject, h.years_worked AS amount, h.sheet, h.sheet_row \
          FROM retirement_honour h JOIN person p ON p.union_id = h.union_id AND p.id = h.person \
          WHERE h.union_id = $1 AND h.day < $3 AND NOT h.withdrawn AND h.state = 'honoured'",
};

/// The honoured who had worked for thirty years or more.
static YEARS_WORKED: Records = Records {
    name: "retirement.thirty_years",
    kind: honour::HONOUR.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT h.id AS record, h.person, h.unit, h.day, p.sex AS kind, h.kit AS level, \
          CAST(NULL AS TEXT) AS subject, h.years_worked AS amount, h.sheet, h.sheet_row \
          FROM retirement_honour h JOIN person p ON p.union_id = h.union_id AND p.id = h.person \
          WHERE h.union_id = $1 AND h.day >= $2 AND h.day < $3 AND NOT h.withdrawn AND h.state = 'honoured' \
          AND h.years_worked >= 30",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold(
        "retirement.honoured",
        Unit::Person,
        &HONOURED,
        Fold::Persons,
    ),
    Measure::only(
        "retirement.honoured.women",
        Unit::Person,
        &HONOURED,
        &[kind(&["female"])],
        Fold::Persons,
    ),
    Measure::fold(
        "retirement.honoured.thirty_years",
        Unit::Person,
        &YEARS_WORKED,
        Fold::Persons,
    ),
    Measure::only(
        "retirement.kits_handed_over",
        Unit::Person,
        &HONOURED,
        &[level(&["handed_over"])],
        Fold::Persons,
    ),
    Measure::fold(
        "retirement.ceremony_years",
        Unit::Year,
        &SO_FAR,
        Fold::YearsInARow,
    ),
    Measure::fold(
        "retirement.honoured.so_far",
        Unit::Person,
        &SO_FAR,
        Fold::Persons,
    ),
];
