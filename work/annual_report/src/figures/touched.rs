//! Which figures a change may concern, without reading any of them again.
//!
//! Every change is an event in the history, and an event says what kind of record it is about. A list of records can only
//! have changed when its query names the table of that kind. What is not named stays as it was read; what is named is read
//! again, and only then is it known whether it differs.

use super::memo::{measures_of, names_people};
use super::{Memo, Registry};
use crate::store::{KINDS_SINCE, LAST_EVENT};
use niangjia_base::ids::{EventId, TypedId};
use niangjia_office::Look;
use niangjia_office::measures::{Made, Measure, Records};
use niangjia_office::{org, people};
use niangjia_store::{Error, bind};
use std::collections::BTreeSet;

/// Ids of events hold the moment at which their act began, in milliseconds above these bits.
const MILLISECOND_BITS: u32 = 21;
/// An act that began before a reading may end after it; ten minutes are far more than an act may take.
const LONGEST_ACT: i64 = 600_000;

/// What has changed since a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// Only records in these tables.
    Tables(BTreeSet<&'static str>),
    /// Perhaps anything: an import, or a kind of record that no register declares.
    Anything,
}

/// What may have changed since the reading that saw the events up to this one.
pub(crate) fn touched(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    through: EventId,
) -> Result<Touched, Error> {
    let earlier = through
        .whole()
        .saturating_sub(LONGEST_ACT << MILLISECOND_BITS);
    let kinds: Vec<Option<String>> =
        look.tx
            .all(KINDS_SINCE, bind![look.union, earlier], |row| {
                row.get::<Option<String>>(0)
            })?;
    let mut tables = BTreeSet::new();
    for kind in kinds {
        let Some(kind) = kind else {
            return Ok(Touched::Anything);
        };
        if kind == crate::report::REPORT.0 {
            continue;
        }
        match registry.registers.iter().find(|r| r.kind.0 == kind) {
            Some(register) => tables.insert(register.table),
            None => return Ok(Touched::Anything),
        };
    }
    Ok(Touched::Tables(tables))
}

/// The last event that there is.
pub(crate) fn last_event(look: &mut Look<'_, '_>) -> Result<EventId, Error> {
    let last = look
        .tx
        .maybe(LAST_EVENT, bind![look.union], |row| row.id(0))?;
    Ok(last.unwrap_or(EventId::from_whole(0)))
}

impl Memo {
    /// What is left of it after changes: the answers that cannot be others now.
    pub(crate) fn still(mut self, touched: &Touched, registry: Registry<'_>) -> Self {
        self.read
            .retain(|key, _| !may_differ(key, touched, registry));
        self
    }
}

fn may_differ(key: &str, touched: &Touched, registry: Registry<'_>) -> bool {
    let Touched::Tables(tables) = touched else {
        return true;
    };
    if tables.is_empty() {
        return false;
    }
    if names_people(key) && tables.contains(people::PERSON.table) {
        return true;
    }
    measures_of(key).into_iter().any(|id| {
        let folded = leaves(registry.measures, id);
        // A measure that is there no more is asked again, and has no answer then.
        folded.is_empty() || folded.iter().any(|measure| reads(measure, tables))
    })
}

/// The measures over lists of records that a measure is made of; itself, if it is one.
pub(crate) fn leaves(measures: &[&'static Measure], id: &str) -> Vec<&'static Measure> {
    let Some(measure) = measures.iter().copied().find(|measure| measure.id == id) else {
        return Vec::new();
    };
    match measure.made {
        Made::Fold { .. } => vec![measure],
        Made::Share {
            part: one,
            whole: two,
        }
        | Made::PerHead {
            amount: one,
            heads: two,
        } => {
            let mut both = leaves(measures, one);
            both.extend(leaves(measures, two));
            both
        }
    }
}

/// Whether the list behind a measure reads one of these tables. Every list is shown with the names of branches.
fn reads(measure: &Measure, tables: &BTreeSet<&'static str>) -> bool {
    let Made::Fold { records, .. } = &measure.made else {
        return true;
    };
    tables.contains(org::UNIT.table) || tables.iter().any(|table| names(records, table))
}

/// Whether a query names a table, as a whole word.
fn names(records: &Records, table: &str) -> bool {
    let in_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    records.sql.match_indices(table).any(|(at, _)| {
        let before = records.sql[..at].chars().next_back();
        let after = records.sql[at + table.len()..].chars().next();
        !before.is_some_and(in_a_name) && !after.is_some_and(in_a_name)
    })
}
