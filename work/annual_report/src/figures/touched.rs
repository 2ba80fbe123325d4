//! Which figures a change may concern, without reading any of them again.
//!
//! Every act counts itself for each table into which it wrote. A list of records can only have changed when its query names
//! a table whose count has grown. What is not named stays as it was read; what is named is read again, and only then is it
//! known whether it differs.

use super::memo::{measures_of, names_people};
use super::{Memo, Registry};
use crate::store::{CHANGES, MIGRATIONS_APPLIED};
use niangjia_office::Look;
use niangjia_office::measures::{Made, Measure, tables_read};
use niangjia_office::{org, people};
use niangjia_store::{Error, Tx, bind};
use std::collections::{BTreeMap, BTreeSet};

/// How often each table was changed, as a reading found it.
pub(crate) type Counts = BTreeMap<String, i64>;

/// A migration may change any table.
const MIGRATIONS: &str = "migration";

/// What has changed since a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// Only these tables.
    Tables(BTreeSet<String>),
    /// Perhaps any.
    Anything,
}

/// How often each table was changed until now.
pub(crate) fn counts(look: &mut Look<'_, '_>) -> Result<Counts, Error> {
    let counted = look.tx.all(CHANGES, bind![look.union], |row| {
        Ok::<_, Error>((row.get::<String>(0)?, row.get::<i64>(1)?))
    })?;
    let mut counts: Counts = counted.into_iter().collect();
    let migrations = look
        .tx
        .one(MIGRATIONS_APPLIED, &[], |row| row.get::<i64>(0))?;
    counts.insert(MIGRATIONS.to_owned(), migrations);
    Ok(counts)
}

impl Touched {
    /// What has changed between two counts.
    pub(crate) fn between(before: &Counts, now: &Counts) -> Self {
        let differs = |table: &&String| before.get(*table) != now.get(*table);
        let tables: BTreeSet<String> = now.keys().filter(differs).cloned().collect();
        if tables.contains(MIGRATIONS) || tables.contains(Tx::ANY_TABLE) {
            Self::Anything
        } else {
            Self::Tables(tables)
        }
    }
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
fn reads(measure: &Measure, tables: &BTreeSet<String>) -> bool {
    let Made::Fold { records, .. } = &measure.made else {
        return true;
    };
    let read = tables_read(records.sql);
    tables.contains(org::UNIT.table) || tables.iter().any(|table| read.contains(table.as_str()))
}
