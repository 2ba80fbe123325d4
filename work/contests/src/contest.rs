//! A contest: who holds it, in which rounds, before which judges.

use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::registers::{Field, Holds, Register};

/// On which level it is held.
pub const LEVELS: &[&str] = &["national", "region", "prefecture", "college", "branch"];
/// How far it has come. One whose results are filed was published.
pub const STATES: &[&str] = &[
    "announced",
    "open",
    "judging",
    "published",
    "closed",
    "cancelled",
];

/// The register of contests.
pub const CONTEST: Register = Register {
    kind: RecordKind("contests.contest"),
    table: "contest",
    fields: &[
        Field::must("name", Holds::Text),
        Field::must("name_key", Holds::Text),
        Field::may("level", Holds::Choice(LEVELS)),
        Field::must("day", Holds::Day),
        Field::may("last_day", Holds::Day),
        Field::may("organiser", Holds::Text),
        Field::may("co_organisers", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The rounds of a contest; their weights add up to the whole.
pub const ROUND: Register = Register {
    kind: RecordKind("contests.round"),
    table: "contest_round",
    fields: &[
        Field::must("contest", Holds::Record("contests.contest")),
        Field::must("number", Holds::Whole),
        Field::must("name", Holds::Text),
        Field::may("day", Holds::Day),
        Field::must("weight", Holds::Rate),
    ],
};

/// The judges of a contest; many come from outside.
pub const JUDGE: Register = Register {
    kind: RecordKind("contests.judge"),
    table: "contest_judge",
    fields: &[
        Field::must("contest", Holds::Record("contests.contest")),
        Field::may("person", Holds::Person),
        Field::must("name", Holds::Text),
        Field::may("body", Holds::Text),
    ],
};

/// What makes a contest this one: it is held once a year.
pub(crate) fn key(day: PartialDay, name: &str) -> String {
    format!("{:04}|{}", day.year(), text::word_key(name))
}
