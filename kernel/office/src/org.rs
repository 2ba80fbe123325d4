//! The organisation: the union, its branches (分工会) and their groups (工会小组).

use crate::registers::{Field, Holds, Register};
use niangjia_base::record_ref::RecordKind;

/// What a unit of the organisation is.
pub const UNIT_KINDS: &[&str] = &["union", "branch", "group"];

/// The branches and groups.
pub const UNIT: Register = Register {
    kind: RecordKind("people.unit"),
    table: "unit",
    fields: &[
        Field::must("kind", Holds::Choice(UNIT_KINDS)),
        Field::must("name", Holds::Text),
        Field::may("parent", Holds::Unit),
    ],
};
