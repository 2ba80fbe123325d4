//! The organisation: the union, its branches (分工会) and their groups (工会小组).

use crate::Look;
use crate::registers::{Field, Holds, Register};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, UnionId, UnitId};
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_store::{Error, Tx, bind, statements};

statements! {
    UNIT_NAMED = "SELECT id FROM unit WHERE union_id = $1 AND record_key = $2 AND NOT withdrawn";
    NAME_OF = "SELECT name FROM unit WHERE union_id = $1 AND id = $2";
    UNIT_OF_PERSON = "SELECT unit FROM membership WHERE union_id = $1 AND person = $2 AND NOT withdrawn \
                      AND joined_on <= $3 AND (left_on IS NULL OR left_on > $3) ORDER BY joined_on DESC, id DESC LIMIT 1";
    // UNION and not UNION ALL, so that a ring of units ends.
    SUBTREE = "WITH RECURSIVE below (id) AS (\
               SELECT id FROM unit WHERE union_id = $1 AND id = $2 \
               UNION SELECT u.id FROM unit u JOIN below b ON u.parent = b.id WHERE u.union_id = $1 AND NOT u.withdrawn) \
               SELECT id FROM below ORDER BY id";
    TREE = "SELECT id, kind, name, parent FROM unit WHERE union_id = $1 AND NOT withdrawn ORDER BY id";
    MEMBERS_ON = "SELECT unit, COUNT(DISTINCT person) FROM membership WHERE union_id = $1 AND NOT withdrawn \
                  AND joined_on <= $2 AND (left_on IS NULL OR left_on > $2) GROUP BY unit";
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

/// The unit of a name, however it is written: `机关第一分工会` or `机关一分会`.
///
/// # Errors
/// When the database cannot be read.
pub fn unit_named(tx: &mut Tx<'_>, union: UnionId, name: &str) -> Result<Option<UnitId>, Error> {
    let key = text::unit_key(name);
    tx.maybe(UNIT_NAMED, bind![union, &key], |row| row.id(0))
}

/// A unit and all below it, in ascending order; nothing when there is no such unit.
///
/// # Errors
/// When the database cannot be read.
pub fn subtree(tx: &mut Tx<'_>, union: UnionId, unit: UnitId) -> Result<Vec<UnitId>, Error> {
    tx.all(SUBTREE, bind![union, unit], |row| row.id(0))
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

/// A unit in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgUnit {
    /// Which.
    pub id: UnitId,
    /// What it is, one of [`UNIT_KINDS`].
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The unit above it.
    pub parent: Option<UnitId>,
}

/// Every unit with the one above it, in the order in which they were made known.
///
/// # Errors
/// When the database cannot be read.
pub fn tree(look: &mut Look<'_, '_>) -> Result<Vec<OrgUnit>, Error> {
    look.tx.all(TREE, bind![look.union], |row| {
        Ok(OrgUnit {
            id: row.id(0)?,
            kind: row.get(1)?,
            name: row.get(2)?,
            parent: row.maybe_id(3)?,
        })
    })
}

/// How many persons are members of each unit itself on a day.
///
/// # Errors
/// When the database cannot be read.
pub fn members_on(look: &mut Look<'_, '_>, on: Day) -> Result<Vec<(UnitId, i64)>, Error> {
    let on = on.to_string();
    look.tx.all(MEMBERS_ON, bind![look.union, &on], |row| {
        Ok((row.id(0)?, row.get(1)?))
    })
}

/// The name of a unit.
///
/// # Errors
/// When the database cannot be read.
pub fn unit_name(tx: &mut Tx<'_>, union: UnionId, unit: UnitId) -> Result<Option<String>, Error> {
    tx.maybe(NAME_OF, bind![union, unit], |row| row.get(0))
}

/// The unit of which somebody was a member on a day.
///
/// # Errors
/// When the database cannot be read.
pub fn unit_of_person(
    tx: &mut Tx<'_>,
    union: UnionId,
    person: PersonId,
    day: Day,
) -> Result<Option<UnitId>, Error> {
    let day = day.to_string();
    tx.maybe(UNIT_OF_PERSON, bind![union, person, &day], |row| row.id(0))
}
