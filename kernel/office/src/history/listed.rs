//! The history of the whole union, newest first, page by page; and how far it is sealed.
//!
//! Ids grow with time, so a day leads to a place among them, and a page from there costs its own rows. What is narrowed by
//! who acted or by register is looked for among so many entries at most; from the last of them the search goes on.

use super::{Entry, seal};
use niangjia_base::calendar::{Moment, Period};
use niangjia_base::ids::{EventId, IdSource, RecordId, TypedId, UnionId};
use niangjia_store::{Error, Row, Tx, bind, statements};

statements! {
    LISTED = "SELECT h.id, h.at, h.actor, h.event, h.detail, h.record_kind, h.record, h.seal, h.digest FROM (\
              SELECT id, at, actor, event, detail, record_kind, record, seal, digest FROM history \
              WHERE union_id = $1 AND id < $2 AND id >= $3 ORDER BY id DESC LIMIT $4) h \
              WHERE h.at >= $5 AND h.at < $6 AND (CAST($7 AS TEXT) IS NULL OR h.actor = $7 \
              OR ($7 = 'operator' AND substr(h.actor, 1, 9) = 'operator:')) \
              AND (CAST($8 AS TEXT) IS NULL OR h.record_kind = $8) ORDER BY h.id DESC LIMIT $9";
    LISTED_OF_RECORD = "SELECT id, at, actor, event, detail, record_kind, record, seal, digest FROM history \
              WHERE union_id = $1 AND record_kind = $2 AND record = $3 AND id < $4 ORDER BY id DESC LIMIT $5";
    LAST_LOOKED_AT = "SELECT id FROM history WHERE union_id = $1 AND id < $2 AND id >= $3 ORDER BY id DESC LIMIT 1 OFFSET $4";
    N_UNSEALED = "SELECT COUNT(*) FROM history WHERE union_id = $1 AND seal IS NULL";
    SEALED_SO_FAR = "SELECT COUNT(*), CAST(COALESCE(SUM(n_events), 0) AS BIGINT), MIN(sealed_at) FROM history_seal WHERE union_id = $1";
    HEAD = "SELECT number, sealed_at, digest FROM history_seal WHERE union_id = $1 ORDER BY number DESC LIMIT 1";
    LAST_UNDER = "SELECT MAX(id) FROM history WHERE union_id = $1 AND seal = $2";
}

/// What is asked of the history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryAsked {
    /// Who acted, as it is stored; `operator` means whoever sat at the machine.
    pub actor: Option<String>,
    /// The kind of the records.
    pub kind: Option<String>,
    /// One record of that kind.
    pub record: Option<RecordId>,
    /// The days in China.
    pub days: Option<Period>,
}

/// An entry with its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedEntry {
    /// Its id.
    pub id: EventId,
    /// What it says.
    pub entry: Entry,
    /// The kind of the record that it is about, as it is stored.
    pub kind: Option<String>,
    /// The record.
    pub record: Option<RecordId>,
    /// The seal that covers it; nothing while none does.
    pub seal: Option<i64>,
    /// The digest of its content.
    pub digest: Vec<u8>,
}

/// A page of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryPage {
    /// The entries, newest first.
    pub entries: Vec<ListedEntry>,
    /// The entry before which the next page begins, if there may be more.
    pub next: Option<EventId>,
}

/// How far the history is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// How many seals there are.
    pub n_seals: i64,
    /// Entries under them.
    pub n_sealed: i64,
    /// Entries that no seal covers yet.
    pub n_unsealed: i64,
    /// When the first seal was set.
    pub first_sealed_at: Option<String>,
    /// The newest seal: its number, when it was set, its digest.
    pub head: Option<(i64, String, Vec<u8>)>,
}

/// How many entries are looked through for one page.
const LOOKED_THROUGH: i64 = 50_000;
/// A day in milliseconds: ids may run a little ahead of their moment, so places are found with a day to spare.
const DAY: i64 = 86_400_000;
/// China is so far ahead of universal time, all year.
const AHEAD: i64 = 8 * 3_600_000;

/// The entries before one of them, or the newest, so many at most.
///
/// # Errors
/// When the database cannot be read.
pub fn listed(
    tx: &mut Tx<'_>,
    union: UnionId,
    asked: &HistoryAsked,
    before: Option<EventId>,
    most: usize,
) -> Result<HistoryPage, Error> {
    let before = before.map_or(i64::MAX, TypedId::whole);
    let one_more = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    if let (Some(kind), Some(record)) = (&asked.kind, asked.record) {
        let values = bind![union, kind, record, before, one_more];
        let entries = tx.all(LISTED_OF_RECORD, values, line)?;
        return Ok(paged(entries, most, None));
    }
    let (first_at, end_at) = moments(asked.days);
    let least = asked.days.map_or(i64::MIN, |_| place(first_at - DAY));
    let below = match asked.days {
        Some(_) => before.min(place(end_at.saturating_add(DAY))),
        None => before,
    };
    let (from, end) = (written(first_at), written(end_at));
    let values = bind![
        union,
        below,
        least,
        LOOKED_THROUGH,
        &from,
        &end,
        asked.actor.as_deref(),
        asked.kind.as_deref(),
        one_more
    ];
    let entries = tx.all(LISTED, values, line)?;
    let last = match entries.len() > most {
        true => None,
        false => {
            let values = bind![union, below, least, LOOKED_THROUGH - 1];
            tx.maybe(LAST_LOOKED_AT, values, |row| row.id(0))?
        }
    };
    Ok(paged(entries, most, last))
}

fn paged(mut entries: Vec<ListedEntry>, most: usize, looked_at: Option<EventId>) -> HistoryPage {
    let more = entries.len() > most;
    entries.truncate(most);
    let last = entries.last().map(|entry| entry.id);
    HistoryPage {
        next: match more {
            true => last,
            false => looked_at,
        },
        entries,
    }
}

/// How far the history is sealed. It counts the entries that are not sealed yet and reads no other.
///
/// # Errors
/// When the database cannot be read.
pub fn chain(tx: &mut Tx<'_>, union: UnionId) -> Result<Chain, Error> {
    let (n_seals, n_sealed, first_sealed_at) = tx.one(SEALED_SO_FAR, bind![union], |row| {
        Ok::<_, Error>((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    let n_unsealed = tx.one(N_UNSEALED, bind![union], |row| row.get::<i64>(0))?;
    let head = tx.maybe(HEAD, bind![union], |row| {
        Ok::<_, Error>((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    Ok(Chain {
        n_seals,
        n_sealed,
        n_unsealed,
        first_sealed_at,
        head,
    })
}

/// The entry before which the page with something broken begins, if it is still there.
///
/// # Errors
/// When the database cannot be read.
pub fn broken_at(
    tx: &mut Tx<'_>,
    union: UnionId,
    broken: &seal::Broken,
) -> Result<Option<EventId>, Error> {
    let id = match broken {
        seal::Broken::Entry(id) => Some(*id),
        seal::Broken::Seal(number) => tx.one(LAST_UNDER, bind![union, *number], |row| {
            row.get::<Option<i64>>(0)
        })?,
        seal::Broken::MissingSeal(_) => None,
    };
    Ok(id.map(|id| EventId::from_whole(id.saturating_add(1))))
}

/// The least id of a moment.
fn place(milliseconds: i64) -> i64 {
    IdSource::new(milliseconds, 0).make::<EventId>().whole()
}

fn moments(days: Option<Period>) -> (i64, i64) {
    /// The first day of 9999: behind it there are days that are no moments any more.
    const END: i64 = 253_370_764_800_000;
    let Some(days) = days else { return (0, END) };
    let epoch = niangjia_base::calendar::Day::new(1970, 1, 1);
    let at = |day| epoch.map_or(0, |epoch| epoch.days_until(day) * DAY - AHEAD);
    (at(days.from()).max(0), at(days.end()).clamp(0, END))
}

fn written(milliseconds: i64) -> String {
    Moment::from_milliseconds(milliseconds).to_string()
}

fn line(row: &Row<'_>) -> Result<ListedEntry, Error> {
    Ok(ListedEntry {
        id: row.id(0)?,
        entry: Entry {
            at: row.get(1)?,
            actor: row.get(2)?,
            event: row.get(3)?,
            detail: row.get(4)?,
        },
        kind: row.get(5)?,
        record: row.maybe_id(6)?,
        seal: row.get(7)?,
        digest: row.get(8)?,
    })
}
