//! The figures of this line of work.
//!
//! Whoever moves from one branch to another on a day ends one span of membership and begins another; that is neither joining
//! nor leaving.

use crate::{committee, office};
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Unit, kind};
use niangjia_office::people::MEMBERSHIP;

/// The lists of records.
pub const RECORDS: &[&Records] = &[
    &MEMBERS,
    &WOMEN,
    &YOUNG,
    &JOINED,
    &LEFT,
    &OFFICES,
    &CADRES,
    &TERMS_ENDING,
];

/// Members on the last day of the period; the level tells those who joined in it from the others.
static MEMBERS: Records = Records {
    name: "people.members",
    kind: MEMBERSHIP.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT m.id AS record, m.person, m.unit, m.joined_on AS day, \
          (SELECT p.post FROM person p WHERE p.union_id = m.union_id AND p.id = m.person) AS kind, \
          CASE WHEN m.joined_on >= $2 AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.union_id = m.union_id AND b.person = m.person \
          AND b.left_on = m.joined_on AND b.left_because = 'moved' AND NOT b.withdrawn) THEN 'new' ELSE 'earlier' END AS level, \
          CAST(NULL AS TEXT) AS subject, CAST(NULL AS BIGINT) AS amount, m.sheet, m.sheet_row \
          FROM membership m \
          WHERE m.union_id = $1 AND NOT m.withdrawn \
          AND m.joined_on < $3 AND (m.left_on IS NULL OR m.left_on >= $3)",
};

static WOMEN: Records = Records {
    name: "people.women",
    kind: MEMBERSHIP.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT m.id AS record, m.person, m.unit, m.joined_on AS day, p.post AS kind, \
          CASE WHEN m.joined_on >= $2 AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.union_id = m.union_id AND b.person = m.person \
          AND b.left_on = m.joined_on AND b.left_because = 'moved' AND NOT b.withdrawn) THEN 'new' ELSE 'earlier' END AS level, \
          CAST(NULL AS TEXT) AS subject, CAST(NULL AS BIGINT) AS amount, m.sheet, m.sheet_row \
          FROM membership m JOIN person p ON p.union_id = m.union_id AND p.id = m.person \
          WHERE m.union_id = $1 AND NOT m.withdrawn AND p.sex = 'female' \
          AND m.joined_on < $3 AND (m.left_on IS NULL OR m.left_on >= $3)",
};

/// Members who have not turned 36 by the last day of the period, as the federation's returns count the young.
static YOUNG: Records = Records {
    name: "people.young",
    kind: MEMBERSHIP.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT m.id AS record, m.person, m.unit, m.joined_on AS day, p.post AS kind, \
          CASE WHEN m.joined_on >= $2 AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.union_id = m.union_id AND b.person = m.person \
          AND b.left_on = m.joined_on AND b.left_because = 'moved' AND NOT b.withdrawn) THEN 'new' ELSE 'earlier' END AS level, \
          CAST(NULL AS TEXT) AS subject, CAST(NULL AS BIGINT) AS amount, m.sheet, m.sheet_row \
          FROM membership m JOIN person p ON p.union_id = m.union_id AND p.id = m.person \
          WHERE m.union_id = $1 AND NOT m.withdrawn \
          AND m.joined_on < $3 AND (m.left_on IS NULL OR m.left_on >= $3) \
          AND p.born_on >= CAST(CAST(substr(CAST($3 AS TEXT), 1, 4) AS BIGINT) - 36 AS TEXT) \
          || substr(CAST($3 AS TEXT), 5)",
};

static JOINED: Records = Records {
    name: "people.joined",
    kind: MEMBERSHIP.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT m.id AS record, m.person, m.unit, m.joined_on AS day, \
          (SELECT p.post FROM person p WHERE p.union_id = m.union_id AND p.id = m.person) AS kind, \
          CAST(NULL AS TEXT) AS level, CAST(NULL AS TEXT) AS subject, CAST(NULL AS BIGINT) AS amount, \
          m.sheet, m.sheet_row \
          FROM membership m \
          WHERE m.union_id = $1 AND m.joined_on >= $2 AND m.joined_on < $3 AND NOT m.withdrawn \
          AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.union_id = m.union_id AND b.person = m.person \
          AND b.left_on = m.joined_on AND b.left_because = 'moved' AND NOT b.withdrawn)",
};

static LEFT: Records = Records {
    name: "people.left",
    kind: MEMBERSHIP.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT m.id AS record, m.person, m.unit, m.left_on AS day, m.left_because AS kind, \
          (SELECT p.post FROM person p WHERE p.union_id = m.union_id AND p.id = m.person) AS level, \
          CAST(NULL AS TEXT) AS subject, CAST(NULL AS BIGINT) AS amount, \
          m.sheet, m.sheet_row \
          FROM membership m \
          WHERE m.union_id = $1 AND m.left_on >= $2 AND m.left_on < $3 AND NOT m.withdrawn \
          AND (m.left_because IS NULL OR m.left_because <> 'moved')",
};

/// Offices held on the last day of the period, by committee.
static OFFICES: Records = Records {
    name: "people.offices",
    kind: office::OFFICE.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT o.id AS record, o.person, o.unit, o.held_from AS day, c.kind, o.position AS level, \
          CAST(NULL AS TEXT) AS subject, c.term AS amount, o.sheet, o.sheet_row \
          FROM union_office_held o JOIN union_committee c ON c.union_id = o.union_id AND c.id = o.committee \
          WHERE o.union_id = $1 AND NOT o.withdrawn AND NOT c.withdrawn \
          AND o.held_from < $3 AND (o.held_until IS NULL OR o.held_until >= $3)",
};

/// The same offices by whether they are full time.
static CADRES: Records = Records {
    name: "people.cadres",
    kind: office::OFFICE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT o.id AS record, o.person, o.unit, o.held_from AS day, o.duty AS kind, o.position AS level, \
          CAST(NULL AS TEXT) AS subject, CAST(NULL AS BIGINT) AS amount, o.sheet, o.sheet_row \
          FROM union_office_held o \
          WHERE o.union_id = $1 AND NOT o.withdrawn \
          AND o.held_from < $3 AND (o.held_until IS NULL OR o.held_until >= $3)",
};

static TERMS_ENDING: Records = Records {
    name: "people.terms_ending",
    kind: committee::COMMITTEE.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT c.id AS record, CAST(NULL AS BIGINT) AS person, c.unit, c.ends_on AS day, c.kind, \
          c.state AS level, CAST(NULL AS TEXT) AS subject, c.term AS amount, c.sheet, c.sheet_row \
          FROM union_committee c \
          WHERE c.union_id = $1 AND c.ends_on >= $2 AND c.ends_on < $3 AND NOT c.withdrawn AND c.state <> 'ended'",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("people.members", Unit::Person, &MEMBERS, Fold::Persons),
    Measure::fold("people.members.women", Unit::Person, &WOMEN, Fold::Persons),
    Measure::share(
        "people.members.women_rate",
        "people.members.women",
        "people.members",
    ),
    Measure::fold("people.members.young", Unit::Person, &YOUNG, Fold::Persons),
    Measure::fold(
        "people.members.joined",
        Unit::Person,
        &JOINED,
        Fold::Persons,
    ),
    Measure::fold("people.members.left", Unit::Person, &LEFT, Fold::Persons),
    left("people.members.left.retired", &[kind(&["retired"])]),
    left("people.members.left.transferred", &[kind(&["transferred"])]),
    left("people.members.left.died", &[kind(&["died"])]),
    left("people.members.left.resigned", &[kind(&["resigned"])]),
    Measure::fold("people.branches", Unit::Body, &MEMBERS, Fold::Units),
    Measure::fold("people.cadres", Unit::Person, &CADRES, Fold::Persons),
    Measure::only(
        "people.cadres.full_time",
        Unit::Person,
        &CADRES,
        &[kind(&["full_time"])],
        Fold::Persons,
    ),
    Measure::only(
        "people.cadres.part_time",
        Unit::Person,
        &CADRES,
        &[kind(&["part_time"])],
        Fold::Persons,
    ),
    committee("people.committee.union", &[kind(&["union_committee"])]),
    committee("people.committee.audit", &[kind(&["audit_committee"])]),
    committee("people.committee.women", &[kind(&["womens_committee"])]),
    committee("people.committee.branches", &[kind(&["branch_committee"])]),
    Measure::fold(
        "people.committee.terms_ending",
        Unit::Body,
        &TERMS_ENDING,
        Fold::Count,
    ),
];

const fn left(id: &'static str, only: &'static [niangjia_office::measures::Only]) -> Measure {
    Measure::only(id, Unit::Person, &LEFT, only, Fold::Persons)
}

const fn committee(id: &'static str, only: &'static [niangjia_office::measures::Only]) -> Measure {
    Measure::only(id, Unit::Person, &OFFICES, only, Fold::Persons)
}
