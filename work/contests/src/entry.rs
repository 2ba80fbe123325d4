//! Those who take part, and the marks that each judge gave in each round.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// How far an entry has come.
pub const STATES: &[&str] = &["entered", "admitted", "withdrawn", "disqualified"];

/// The register of entries: one person, or one team.
pub const ENTRY: Register = Register {
    kind: RecordKind("contests.entry"),
    table: "contest_entry",
    fields: &[
        Field::must("contest", Holds::Record("contests.contest")),
        Field::must("team", Holds::Text),
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The register of marks, in hundredths of a point.
pub const MARK: Register = Register {
    kind: RecordKind("contests.mark"),
    table: "contest_mark",
    fields: &[
        Field::must("entry", Holds::Record("contests.entry")),
        Field::must("round", Holds::Record("contests.round")),
        Field::must("judge", Holds::Record("contests.judge")).seen_by(Privacy::Private),
        Field::must("points", Holds::Whole).seen_by(Privacy::Private),
    ],
};
