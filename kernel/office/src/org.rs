//! The organisation: the union, its branches (分工会) and their groups (工会小组).

use crate::Look;
use crate::registers::{Field, Holds, Register};
use niangjia_base::ids::UnitId;
use niangjia_base::record_ref::RecordKind;
use niangjia_store::{Error, bind, statements};

statements! {
    BELOW = "WITH RECURSIVE below(id) AS (SELECT CAST($2 AS BIGINT) \
             UNION SELECT u.id FROM unit u JOIN below b ON u.parent = b.id WHERE u.union_id = $1 AND NOT u.withdrawn) \
             SELECT id FROM below ORDER BY id";
    NAMED = "SELECT id, name FROM unit WHERE union_id = $1 AND NOT withdrawn ORDER BY id";
}

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

/// A unit and all that are below it.
///
/// # Errors
/// When the database cannot be read.
pub fn below(look: &mut Look<'_, '_>, unit: UnitId) -> Result<Vec<UnitId>, Error> {
    look.tx.all(BELOW, bind![look.union, unit], |row| row.id(0))
}

/// Every unit with its name, in the order in which they were made known.
///
/// # Errors
/// When the database cannot be read.
pub fn named(look: &mut Look<'_, '_>) -> Result<Vec<(UnitId, String)>, Error> {
    look.tx.all(NAMED, bind![look.union], |row| {
        Ok((row.id(0)?, row.get(1)?))
    })
}
