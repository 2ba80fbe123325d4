//! The figures of this line of work. An entry counts on the day on which its round was handed in.

use crate::{entry, share};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, kind};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&ENTRIES, &TOPICS, &MEMBERS];

/// Entries by result and grade.
static ENTRIES: Records = Records {
    name: "innovation.entries",
    kind: entry::ENTRY.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT e.id AS record, e.leader AS person, e.unit, e.submitted_on AS day, e.result AS kind, e.grade AS level, \
          e.title AS subject, CAST(NULL AS BIGINT) AS amount, e.sheet, e.sheet_row FROM innovation_entry e \
          WHERE e.union_id = $1 AND e.submitted_on >= $2 AND e.submitted_on < $3 AND NOT e.withdrawn \
          AND e.state NOT IN ('draft', 'withdrawn')",
};

/// Entries by topic and result; the subject is the category as written.
static TOPICS: Records = Records {
    name: "innovation.topics",
    kind: entry::ENTRY.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT e.id AS record, e.leader AS person, e.unit, e.submitted_on AS day, e.topic AS kind, e.result AS level, \
          e.category AS subject, CAST(NULL AS BIGINT) AS amount, e.sheet, e.sheet_row FROM innovation_entry e \
          WHERE e.union_id = $1 AND e.submitted_on >= $2 AND e.submitted_on < $3 AND NOT e.withdrawn \
          AND e.state NOT IN ('draft', 'withdrawn')",
};

/// The members of the teams; the kind is what became of their entry.
static MEMBERS: Records = Records {
    name: "innovation.members",
    kind: share::SHARE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT s.id AS record, s.person, s.unit, s.submitted_on AS day, e.result AS kind, e.topic AS level, \
          s.name AS subject, CAST(NULL AS BIGINT) AS amount, s.sheet, s.sheet_row FROM innovation_share s \
          JOIN innovation_entry e ON e.union_id = s.union_id AND e.id = s.entry \
          WHERE s.union_id = $1 AND s.submitted_on >= $2 AND s.submitted_on < $3 AND NOT s.withdrawn \
          AND NOT e.withdrawn AND e.state NOT IN ('draft', 'withdrawn')",
};

/// Everything that is a prize.
const PRIZES: &[Only] = &[kind(&[
    "five_smalls",
    "model_worker_led",
    "key_technology",
    "other_prize",
])];

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("innovation.submitted", Unit::Item, &ENTRIES, Fold::Count),
    entries("innovation.five_smalls", &[kind(&["five_smalls"])]),
    entries(
        "innovation.model_worker_led",
        &[kind(&["model_worker_led"])],
    ),
    entries("innovation.key_technology", &[kind(&["key_technology"])]),
    entries("innovation.not_awarded", &[kind(&["none"])]),
    entries("innovation.awarded", PRIZES),
    Measure::share(
        "innovation.award_rate",
        "innovation.awarded",
        "innovation.submitted",
    ),
    Measure::fold("innovation.branches", Unit::Body, &ENTRIES, Fold::Units),
    topic("innovation.about.technology", &[kind(&["technology"])]),
    topic("innovation.about.teaching", &[kind(&["teaching"])]),
    topic("innovation.about.quality", &[kind(&["quality"])]),
    topic("innovation.about.saving", &[kind(&["saving"])]),
    topic("innovation.about.efficiency", &[kind(&["efficiency"])]),
    Measure::fold("innovation.members", Unit::Person, &MEMBERS, Fold::Persons),
    Measure::fold(
        "innovation.member_times",
        Unit::PersonTime,
        &MEMBERS,
        Fold::Count,
    ),
    Measure::only(
        "innovation.winners",
        Unit::Person,
        &MEMBERS,
        PRIZES,
        Fold::Persons,
    ),
];

const fn entries(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Item, &ENTRIES, only, Fold::Count)
}

const fn topic(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Item, &TOPICS, only, Fold::Count)
}
