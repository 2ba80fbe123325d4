//! Sealing what happened, and finding out whether anybody touched it since.

use super::Content;
use niangjia_base::calendar::Moment;
use niangjia_base::ids::UnionId;
use niangjia_store::{Db, Error, Tx, bind, statements};
use sha2::{Digest, Sha256};

statements! {
    LAST_SEAL = "SELECT number, digest FROM history_seal WHERE union_id = $1 ORDER BY number DESC LIMIT 1";
    ANY_UNSEALED = "SELECT id FROM history WHERE union_id = $1 AND seal IS NULL ORDER BY id LIMIT 1";
    UNSEALED = "SELECT id, digest FROM history WHERE union_id = $1 AND seal IS NULL ORDER BY id";
    COVER = "UPDATE history SET seal = $2 WHERE union_id = $1 AND seal IS NULL AND id <= $3";
    KEEP_SEAL = "INSERT INTO history_seal (union_id, number, sealed_at, n_events, digest) VALUES ($1, $2, $3, $4, $5)";
    SEALS = "SELECT number, sealed_at, n_events, digest FROM history_seal WHERE union_id = $1 ORDER BY number";
    ENTRIES = "SELECT id, act_key, at, actor, event, record_kind, record, detail, digest, seal FROM history \
               WHERE union_id = $1 ORDER BY seal NULLS LAST, id";
}

/// A seal that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its number; seals count from 1 without a gap.
    pub number: i64,
    /// Entries under it.
    pub n_events: i64,
    /// Its digest; whoever keeps a copy elsewhere can prove the history up to here.
    pub digest: Vec<u8>,
}

/// What is wrong with a history.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The content of an entry is not what its digest was made of.
    #[error("the entry {0} was changed")]
    Entry(i64),
    /// The entries under a seal are not those that it was set on.
    #[error("an entry under the seal {0} is missing, was added or changed")]
    Seal(i64),
    /// A seal is missing between two others.
    #[error("the seal {0} is missing")]
    MissingSeal(i64),
}

/// Seals all entries that no seal covers yet; nothing when there is none.
///
/// # Errors
/// When the database does not take it.
pub fn seal(db: &Db, union: UnionId, now: Moment) -> Result<Option<Sealed>, Error> {
    db.write(|tx| {
        let last = last_seal(tx, union)?;
        let number = last.as_ref().map_or(1, |(number, _)| number + 1);
        let at = now.to_string();
        let mut hash = begun(last.as_ref().map(|(_, digest)| digest.as_slice()), &at);
        let (mut n_events, mut last_entry) = (0, None);
        tx.each(UNSEALED, bind![union], |row| {
            last_entry = Some(row.get::<i64>(0)?);
            hash.update(row.get::<Vec<u8>>(1)?);
            n_events += 1;
            Ok::<(), Error>(())
        })?;
        let Some(last_entry) = last_entry else {
            return Ok(None);
        };
        let digest = hash.finalize().to_vec();
        tx.run(COVER, bind![union, number, last_entry])?;
        tx.run(
            KEEP_SEAL,
            bind![union, number, &at, n_events, digest.as_slice()],
        )?;
        Ok(Some(Sealed {
            number,
            n_events,
            digest,
        }))
    })
}

/// Whether there is an entry that no seal covers yet; it only reads.
///
/// # Errors
/// When the database cannot be read.
pub fn unsealed(db: &Db, union: UnionId) -> Result<bool, Error> {
    let first = db.read(|tx| tx.maybe(ANY_UNSEALED, bind![union], |row| row.get::<i64>(0)))?;
    Ok(first.is_some())
}

/// Follows the chain from its first seal to the entries not sealed yet, and answers how many entries it read.
///
/// # Errors
/// The first thing that is wrong, or that the database cannot be read.
pub fn verify(tx: &mut Tx<'_>, union: UnionId) -> Result<Result<i64, Broken>, Error> {
    let seals = tx.all(SEALS, bind![union], |row| {
        Ok::<_, Error>(KeptSeal {
            number: row.get(0)?,
            at: row.get(1)?,
            n_events: row.get(2)?,
            digest: row.get(3)?,
        })
    })?;
    for (expected, seal) in (1..).zip(&seals) {
        if seal.number != expected {
            return Ok(Err(Broken::MissingSeal(expected)));
        }
    }
    let before = std::iter::once(None).chain(seals.iter().map(|seal| Some(seal.digest.as_slice())));
    let mut under: Vec<(Sha256, i64)> = before
        .zip(&seals)
        .map(|(before, seal)| (begun(before, &seal.at), 0))
        .collect();
    let (mut read, mut broken) = (0, None);
    tx.each(ENTRIES, bind![union], |row| {
        read += 1;
        let (key, at, actor): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let (event, kind, detail): (String, Option<String>, String) =
            (row.get(4)?, row.get(5)?, row.get(7)?);
        let content = Content {
            union,
            id: row.id(0)?,
            key: &key,
            at: &at,
            actor: &actor,
            event: &event,
            kind: kind.as_deref(),
            record: row.maybe_id(6)?,
            detail: &detail,
        };
        let digest: Vec<u8> = row.get(8)?;
        if broken.is_none() && content.digest().as_slice() != digest {
            broken = Some(Broken::Entry(row.get(0)?));
        }
        if let Some(number) = row.get::<Option<i64>>(9)? {
            let place = usize::try_from(number - 1)
                .ok()
                .and_then(|place| under.get_mut(place));
            match place {
                Some((hash, n_events)) => {
                    hash.update(&digest);
                    *n_events += 1;
                }
                None => broken = broken.take().or(Some(Broken::MissingSeal(number))),
            }
        }
        Ok::<(), Error>(())
    })?;
    if let Some(broken) = broken {
        return Ok(Err(broken));
    }
    for ((hash, counted), seal) in under.into_iter().zip(&seals) {
        if counted != seal.n_events || hash.finalize().as_slice() != seal.digest.as_slice() {
            return Ok(Err(Broken::Seal(seal.number)));
        }
    }
    Ok(Ok(read))
}

struct KeptSeal {
    number: i64,
    at: String,
    n_events: i64,
    digest: Vec<u8>,
}

/// A seal covers the one before it and the moment at which it was set; then come the digests of its entries.
fn begun(before: Option<&[u8]>, at: &str) -> Sha256 {
    let mut hash = Sha256::new();
    hash.update(before.unwrap_or_default());
    hash.update(at);
    hash
}

fn last_seal(tx: &mut Tx<'_>, union: UnionId) -> Result<Option<(i64, Vec<u8>)>, Error> {
    tx.maybe(LAST_SEAL, bind![union], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
