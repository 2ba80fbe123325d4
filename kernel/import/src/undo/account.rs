//! What an import did, as the history and the file's sheets tell it.

use super::UndoError;
use crate::run::{IMPORTED, Place};
use niangjia_base::ids::{FileId, RecordId, SheetId, TypedId};
use niangjia_office::{Act, files};
use niangjia_store::{Error, bind, statements};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

statements! {
    IMPORTS_SINCE = "SELECT act_key, detail FROM history WHERE union_id = $1 AND id > $2 AND event = $3 ORDER BY id";
    EVENTS_OF = "SELECT event, record_kind, record, detail FROM history \
                 WHERE union_id = $1 AND id > $2 AND act_key = $3 AND record IS NOT NULL ORDER BY id";
}

/// What an import did.
pub(super) struct Account {
    /// The file.
    pub(super) file: FileId,
    /// The key of its act.
    pub(super) act: String,
    /// All ids that the act made for records lie between these two.
    pub(super) ids: (RecordId, RecordId),
    /// Its sheets.
    pub(super) sheets: Vec<SheetId>,
    /// The records that were there before and that it touched, by kind and id.
    pub(super) touched: BTreeMap<(String, RecordId), Touched>,
}

/// A record that an import found and changed, took up again, or withdrew.
pub(super) struct Touched {
    /// Whether it was withdrawn before.
    pub(super) was_withdrawn: bool,
    /// What it held, by column.
    pub(super) was: serde_json::Value,
    /// Where it stood, if that changed.
    pub(super) place: Option<Place>,
}

/// The event of an imported file.
#[derive(Deserialize)]
struct Imported {
    #[serde(default)]
    id: Option<FileId>,
    #[serde(default)]
    ids: Option<(RecordId, RecordId)>,
    #[serde(default)]
    moved: HashMap<String, Vec<(RecordId, Place)>>,
}

impl Account {
    /// Reads what the import of a file did; nothing if the history does not say it.
    pub(super) fn read(act: &mut Act<'_, '_>, file: FileId) -> Result<Option<Self>, UndoError> {
        let imports: Vec<(String, String)> =
            act.tx
                .all(IMPORTS_SINCE, bind![act.union, file, IMPORTED], |row| {
                    Ok::<_, Error>((row.get(0)?, row.get(1)?))
                })?;
        let mut found = None;
        for (key, detail) in imports {
            let imported: Imported = serde_json::from_str(&detail)?;
            if imported.id == Some(file) {
                found = Some((key, imported));
                break;
            }
        }
        let Some((key, imported)) = found else {
            return Ok(None);
        };
        let Some(ids) = imported.ids else {
            return Ok(None);
        };
        let mut places: HashMap<(String, RecordId), Place> = imported
            .moved
            .into_iter()
            .flat_map(|(kind, moved)| {
                moved
                    .into_iter()
                    .map(move |(id, place)| ((kind.clone(), id), place))
            })
            .collect();
        let events = act.tx.all(EVENTS_OF, bind![act.union, file, &key], |row| {
            let event: String = row.get(0)?;
            let kind: String = row.get(1)?;
            Ok::<_, Error>((event, kind, row.id::<RecordId>(2)?, row.get::<String>(3)?))
        })?;
        let mut touched = BTreeMap::new();
        for (event, kind, id, detail) in events {
            let what = event.strip_prefix(kind.as_str()).unwrap_or_default();
            let was_withdrawn = match what {
                ".changed" | ".withdrawn" => false,
                ".taken_up_again" => true,
                _ => continue,
            };
            let by_act = (ids.0..=ids.1).contains(&id);
            if by_act || touched.contains_key(&(kind.clone(), id)) {
                continue;
            }
            let detail: serde_json::Value = serde_json::from_str(&detail)?;
            let place = places.remove(&(kind.clone(), id));
            let was = detail.get("was").cloned().unwrap_or_default();
            let touch = Touched {
                was_withdrawn,
                was,
                place,
            };
            touched.insert((kind, id), touch);
        }
        Ok(Some(Self {
            file,
            act: key,
            ids,
            sheets: files::sheets_of(act.tx, act.union, file)?,
            touched,
        }))
    }

    /// Whether the act made this record.
    pub(super) fn made(&self, id: RecordId) -> bool {
        (self.ids.0..=self.ids.1).contains(&id)
    }

    /// Whether the act made or touched this record.
    pub(super) fn is_about(&self, kind: &str, id: RecordId) -> bool {
        self.made(id) || self.touched.contains_key(&(kind.to_owned(), id))
    }

    /// The first and the last id as they are stored.
    pub(super) fn range(&self) -> (i64, i64) {
        (self.ids.0.whole(), self.ids.1.whole())
    }
}
