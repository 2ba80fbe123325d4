//! What waits for somebody, and what falls on a day to come: the desk's list.
//!
//! A line of work declares what of its records waits, by one query each. The query answers five columns: `id`, `unit`,
//! `person`, `title` and `day`. The title is of the open fields only, because a list shows it to whoever may see the record;
//! where it is empty the person's name stands for it. Nothing is computed and nothing is kept: what waits is what the
//! records say when somebody looks.

use crate::Look;
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::record_ref::RecordKind;
use niangjia_store::{Bind, Error, bind};

/// One kind of thing that waits.
#[derive(Debug)]
pub struct Waiting {
    /// The message key of what is to be done, such as `waiting-care-pay`.
    pub key: &'static str,
    /// The register in which the records are.
    pub register: RecordKind,
    /// Since a day, or until one.
    pub when: When,
    /// The records. `$1` is the union; where it is [`When::Falls`], `$2` is today and `$3` the last day that is looked at.
    pub sql: &'static str,
}

/// How a thing waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It waits for somebody, since its day.
    Waits,
    /// It falls on its day.
    Falls,
}

/// One record that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The record.
    pub id: RecordId,
    /// Its unit, else that of its person's membership today.
    pub unit: Option<UnitId>,
    /// The person whom it is about.
    pub person: Option<PersonId>,
    /// What it is called.
    pub title: String,
    /// Its day as it is stored.
    pub day: String,
}

/// The records of one kind that wait on a day, or fall within so many days from it, by their days; at most so many.
///
/// # Errors
/// When the database cannot be read.
pub fn waiting(
    look: &mut Look<'_, '_>,
    kind: &Waiting,
    today: Day,
    until: Day,
    most: i64,
) -> Result<Vec<Waits>, Error> {
    let (today, until) = (today.to_string(), until.to_string());
    let values: Vec<Bind<'_>> = match kind.when {
        When::Waits => bind![look.union, most].to_vec(),
        When::Falls => bind![look.union, &today, &until, most].to_vec(),
    };
    look.tx.all(&statement(kind), &values, |row| {
        Ok(Waits {
            id: row.id(0)?,
            unit: row.maybe_id(1)?,
            person: row.maybe_id(2)?,
            title: row.get::<Option<String>>(3)?.unwrap_or_default(),
            day: row.get(4)?,
        })
    })
}

/// The statement of a kind, for the test that prepares every statement.
#[must_use]
pub fn statement(kind: &Waiting) -> String {
    let most = match kind.when {
        When::Waits => "$2",
        When::Falls => "$4",
    };
    format!(
        "WITH listed (id, unit, person, title, day) AS ({}), \
         found AS (SELECT id, CAST(unit AS BIGINT) AS unit, CAST(person AS BIGINT) AS person, title, day FROM listed) \
         SELECT f.id, COALESCE(f.unit, (SELECT MAX(m.unit) FROM membership m WHERE m.union_id = $1 \
           AND m.person = f.person AND m.left_on IS NULL AND NOT m.withdrawn)), f.person, \
           COALESCE(f.title, (SELECT p.name FROM person p WHERE p.union_id = $1 AND p.id = f.person)), f.day \
         FROM found f ORDER BY f.day, f.id LIMIT {most}",
        kind.sql
    )
}
