//! What happened: one entry an event, never changed, never deleted, sealed by a chain of digests.
//!
//! Each entry carries a digest of its own content. Sealing takes all entries that no seal covers yet, in the order of their
//! ids, and writes a seal whose digest covers the seal before it and theirs. Sealing is apart from the act, because an act
//! that read the last digest would collide with every other act. A changed, added or missing entry breaks its seal.

mod listed;
mod seal;

pub(crate) use listed::ALL as LISTED_STATEMENTS;
pub use listed::{Chain, HistoryAsked, HistoryPage, ListedEntry, broken_at, chain, listed};
pub(crate) use seal::ALL as SEAL_STATEMENTS;
pub use seal::{Broken, Sealed, seal, unsealed, verify};

use niangjia_base::ids::{EventId, IdSource, RecordId, UnionId};
use niangjia_base::record_ref::{RecordKind, RecordRef};
use niangjia_store::{Bind, Error, InsertInto, Tx, bind, statements};
use serde_json::Value;
use sha2::{Digest, Sha256};

statements! {
    OF_RECORD = "SELECT at, actor, event, detail FROM history \
                 WHERE union_id = $1 AND record_kind = $2 AND record = $3 ORDER BY id";
    OF_RECORD_IN = "SELECT at, actor, event, detail FROM history \
                    WHERE union_id = $1 AND record_kind = $2 AND record = $3 AND act_key = $4 ORDER BY id";
    LATEST = "SELECT at, actor, event, detail FROM history WHERE union_id = $1 ORDER BY id DESC LIMIT 100";
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// What, as a word of its line of work: `care.condolence.changed`.
    pub name: String,
    /// To which record, if to one.
    pub record: Option<RecordRef>,
    /// The particulars: what it was, what it is.
    pub detail: Value,
}

impl Event {
    /// An event that concerns no single record.
    #[must_use]
    pub fn named(name: &str, detail: Value) -> Self {
        Self {
            name: name.to_owned(),
            record: None,
            detail,
        }
    }

    /// An event of one record.
    #[must_use]
    pub fn of(kind: RecordKind, id: RecordId, name: &str, detail: Value) -> Self {
        Self {
            name: format!("{kind}.{name}"),
            record: Some(RecordRef { kind, id }),
            detail,
        }
    }
}

/// An entry as it is read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, in universal time.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What.
    pub event: String,
    /// The particulars as JSON.
    pub detail: String,
}

/// What happened to one record, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn of_record(tx: &mut Tx<'_>, union: UnionId, record: RecordRef) -> Result<Vec<Entry>, Error> {
    tx.all(OF_RECORD, bind![union, record.kind.0, record.id], entry)
}

/// What one act did to one record, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn of_record_in(
    tx: &mut Tx<'_>,
    union: UnionId,
    record: RecordRef,
    act_key: &str,
) -> Result<Vec<Entry>, Error> {
    let values = bind![union, record.kind.0, record.id, act_key];
    tx.all(OF_RECORD_IN, values, entry)
}

/// The last hundred entries, newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn latest(tx: &mut Tx<'_>, union: UnionId) -> Result<Vec<Entry>, Error> {
    tx.all(LATEST, bind![union], entry)
}

fn entry(row: &niangjia_store::Row<'_>) -> Result<Entry, Error> {
    Ok(Entry {
        at: row.get(0)?,
        actor: row.get(1)?,
        event: row.get(2)?,
        detail: row.get(3)?,
    })
}

const COLUMNS: &[&str] = &[
    "union_id",
    "id",
    "act_key",
    "at",
    "actor",
    "event",
    "record_kind",
    "record",
    "detail",
    "digest",
];

/// Writes the events of one act.
pub(crate) fn append(
    tx: &mut Tx<'_>,
    union: UnionId,
    key: &str,
    at: &str,
    actor: &str,
    ids: &mut IdSource,
    events: &[Event],
) -> Result<(), Error> {
    let entries: Vec<_> = events
        .iter()
        .map(|event| {
            let id: EventId = ids.make();
            let detail = event.detail.to_string();
            let kind = event.record.map(|record| record.kind.0);
            let record = event.record.map(|record| record.id);
            let content = Content {
                union,
                id,
                key,
                at,
                actor,
                event: &event.name,
                kind,
                record,
                detail: &detail,
            };
            let digest = content.digest();
            (id, kind, record, &event.name, detail, digest)
        })
        .collect();
    let rows: Vec<Vec<Bind<'_>>> = entries
        .iter()
        .map(|(id, kind, record, name, detail, digest)| {
            vec![
                union.into(),
                (*id).into(),
                key.into(),
                at.into(),
                actor.into(),
                (*name).into(),
                (*kind).into(),
                (*record).into(),
                detail.into(),
                digest.as_slice().into(),
            ]
        })
        .collect();
    tx.insert_many(
        InsertInto {
            table: "history",
            columns: COLUMNS,
        },
        rows.iter().map(Vec::as_slice),
    )
}

/// The content of an entry, as far as its digest covers it: all of it.
struct Content<'a> {
    union: UnionId,
    id: EventId,
    key: &'a str,
    at: &'a str,
    actor: &'a str,
    event: &'a str,
    kind: Option<&'a str>,
    record: Option<RecordId>,
    detail: &'a str,
}

impl Content<'_> {
    /// Every part is preceded by its length, so that no two contents read the same.
    fn digest(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let (union, id) = (self.union.to_string(), self.id.to_string());
        let record = self.record.map(|record| record.to_string());
        let parts = [
            Some(union.as_str()),
            Some(&id),
            Some(self.key),
            Some(self.at),
            Some(self.actor),
            Some(self.event),
            self.kind,
            record.as_deref(),
            Some(self.detail),
        ];
        for part in parts {
            match part {
                Some(part) => {
                    hash.update((part.len() as u64).to_le_bytes());
                    hash.update(part);
                }
                None => hash.update(u64::MAX.to_le_bytes()),
            }
        }
        hash.finalize().into()
    }
}
