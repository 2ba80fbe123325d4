//! People and their membership by dates.
//!
//! A person is anybody the union deals with: staff, whether members or not; people who have left; outsiders who received
//! something. A membership is a span from the day of joining up to, not including, the day of leaving, in one branch.

mod about;
mod births;
mod index;
mod moving;
pub mod sample;
pub mod typed;

pub(crate) use about::ALL as ABOUT_STATEMENTS;
pub use about::{About, Gather, Gathered, MemberSpan, Standing, about, gather, naming_fields};
pub(crate) use births::ALL as BIRTH_STATEMENTS;
pub use births::{Born, birthdays, born_between};
pub(crate) use index::ALL as INDEX_STATEMENTS;
pub use index::{Found, Knowledge, Known, Meant, People};
pub(crate) use moving::ALL as MOVING_STATEMENTS;
pub use moving::{Move, MoveError, Moved, Teller, move_to, seen, teller};

use crate::registers::{Field, Holds, Privacy, Register};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;

/// What somebody is to the college.
pub const STANDINGS: &[&str] = &["staff", "former", "outside"];
/// The sexes as the registers write them.
pub const SEXES: &[&str] = &["female", "male"];
/// Why a membership ended.
pub const REASONS_FOR_LEAVING: &[&str] = &[
    "retired",
    "transferred",
    "died",
    "resigned",
    "dismissed",
    "other",
    MOVED,
];
/// Why a membership of one branch ended where that of another begins on the same day. The person stays a member, so such a
/// span is counted neither with those who left nor, where it begins, with those who joined.
pub const MOVED: &str = "moved";

/// Everybody the union deals with.
pub const PERSON: Register = Register {
    kind: RecordKind("people.person"),
    table: "person",
    fields: &[
        Field::must("standing", Holds::Choice(STANDINGS)),
        Field::may("staff_number", Holds::Text),
        Field::must("name", Holds::Text),
        Field::must("name_key", Holds::Text),
        Field::may("sex", Holds::Choice(SEXES)),
        Field::may("ethnicity", Holds::Text).seen_by(Privacy::Private),
        Field::may("born_on", Holds::Day).seen_by(Privacy::Private),
        Field::may("department", Holds::Text),
        Field::may("post", Holds::Text),
        Field::may("working_since", Holds::Day),
        Field::may("phone", Holds::Text).seen_by(Privacy::Private),
    ],
};

/// Who was a member of which branch, from which day to which.
pub const MEMBERSHIP: Register = Register {
    kind: RecordKind("people.membership"),
    table: "membership",
    fields: &[
        Field::must("person", Holds::Person),
        Field::must("unit", Holds::Unit),
        Field::must("joined_on", Holds::Day),
        Field::may("left_on", Holds::Day),
        Field::may("left_because", Holds::Choice(REASONS_FOR_LEAVING)),
    ],
};

/// What makes a membership this one: the person and the day of joining.
#[must_use]
pub fn membership_key(person: PersonId, joined: PartialDay) -> String {
    format!("{joined}|{person}")
}
