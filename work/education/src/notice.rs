//! Notices to members, and who has read them. A notice once published is withdrawn, never changed.

use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::registers::{Field, Holds, Register};

/// To whom a notice goes.
pub const AUDIENCES: &[&str] = &["everybody", "members", "women", "cadres", "delegates"];
/// How far a notice has come.
pub const STATES: &[&str] = &["draft", "published", "withdrawn"];

/// The register of notices.
pub const NOTICE: Register = Register {
    kind: RecordKind("education.notice"),
    table: "education_notice",
    fields: &[
        Field::must("title", Holds::Text),
        Field::may("body", Holds::Text),
        Field::must("day", Holds::Day),
        Field::must("audience", Holds::Choice(AUDIENCES)),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The register of those who have read one.
pub const READING: Register = Register {
    kind: RecordKind("education.notice_reading"),
    table: "education_notice_reading",
    fields: &[
        Field::must("notice", Holds::Record("education.notice")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
    ],
};

/// What makes a notice this one.
pub(crate) fn key(day: PartialDay, title: &str) -> String {
    format!("{day}|{}", text::word_key(title))
}
