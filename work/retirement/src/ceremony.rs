//! The ceremony of one year.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::registers::{Field, Holds, Register};

/// How far a ceremony has come. A list of the honoured tells of one that was held.
pub const STATES: &[&str] = &["planned", "held", "cancelled"];

/// The register.
pub const CEREMONY: Register = Register {
    kind: RecordKind("retirement.ceremony"),
    table: "retirement_ceremony",
    fields: &[
        Field::must("day", Holds::Day),
        Field::may("place", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};
