//! Which records of a file were changed since, by acts that still count.

use super::account::Account;
use super::{UNDONE, UndoError};
use crate::run::IMPORTED;
use niangjia_base::ids::RecordId;
use niangjia_office::Act;
use niangjia_store::{Error, bind, statements};
use std::collections::{HashMap, HashSet};

statements! {
    SINCE = "SELECT act_key, at, actor, record_kind, record FROM history \
             WHERE union_id = $1 AND id > $2 AND act_key <> $3 AND record IS NOT NULL ORDER BY id";
    FILES_SINCE = "SELECT act_key, event, detail FROM history \
                   WHERE union_id = $1 AND id > $2 AND (event = $3 OR event = $4) ORDER BY id";
}

/// A record of a file that was changed after its import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub id: RecordId,
    /// When it was changed last.
    pub at: String,
    /// By whom.
    pub by: String,
    /// The name of the file with which it was changed, if it was an import.
    pub file: Option<String>,
}

/// The records that acts changed since the import, each with the last of them. An import that was itself taken back has left
/// nothing behind, and neither has its taking back.
pub(super) fn of(act: &mut Act<'_, '_>, account: &Account) -> Result<Vec<Later>, UndoError> {
    let of_files = act.tx.all(
        FILES_SINCE,
        bind![act.union, account.file, IMPORTED, UNDONE],
        |row| {
            Ok::<_, Error>((
                row.get::<String>(0)?,
                row.get::<String>(1)?,
                row.get::<String>(2)?,
            ))
        },
    )?;
    let mut cancelled: HashSet<String> = HashSet::new();
    let mut names: HashMap<String, String> = HashMap::new();
    for (key, event, detail) in of_files {
        let detail: serde_json::Value = serde_json::from_str(&detail)?;
        let text = |name: &str| detail.get(name).and_then(|v| v.as_str()).map(str::to_owned);
        match text("act") {
            Some(undone) if event == UNDONE => cancelled.extend([undone, key]),
            _ => {
                names.insert(key, text("file").unwrap_or_default());
            }
        }
    }
    let mut later: Vec<Later> = Vec::new();
    let mut places: HashMap<(String, RecordId), usize> = HashMap::new();
    act.tx
        .each(SINCE, bind![act.union, account.file, &account.act], |row| {
            let (key, kind): (String, String) = (row.get(0)?, row.get(3)?);
            let id: RecordId = row.id(4)?;
            if !account.is_about(&kind, id) || cancelled.contains(&key) {
                return Ok::<(), Error>(());
            }
            let found = Later {
                kind: kind.clone(),
                id,
                at: row.get(1)?,
                by: row.get(2)?,
                file: names.get(&key).cloned(),
            };
            let place = *places.entry((kind, id)).or_insert(later.len());
            match later.get_mut(place) {
                Some(known) => *known = found,
                None => later.push(found),
            }
            Ok(())
        })?;
    Ok(later)
}
