//! What the import of a file did, as the history tells it, whoever asks later.

use crate::receipt::FileReceipt;
use crate::run::IMPORTED;
use niangjia_base::ids::FileId;
use niangjia_office::{ActError, Office};
use niangjia_store::{Error, bind, statements};
use serde::Deserialize;

statements! {
    // The history's entry is made after the file's id, and few acts end at the same time.
    IMPORT_OF = "SELECT act_key, detail FROM history WHERE union_id = $1 AND id > $2 AND event = $3 ORDER BY id LIMIT 50";
}

#[derive(Deserialize)]
struct Imported {
    #[serde(default)]
    id: Option<FileId>,
}

/// The receipt of a file that was imported; nothing where an older version of the program kept none.
///
/// # Errors
/// When the database cannot be read.
pub fn receipt_of(office: &Office, file: FileId) -> Result<Option<FileReceipt>, ActError> {
    let imports: Vec<(String, String)> = office.look(|look| {
        look.tx
            .all(IMPORT_OF, bind![look.union, file, IMPORTED], |row| {
                Ok::<_, Error>((row.get(0)?, row.get(1)?))
            })
    })?;
    let is_it = |detail: &str| {
        serde_json::from_str::<Imported>(detail).is_ok_and(|imported| imported.id == Some(file))
    };
    match imports.into_iter().find(|(_, detail)| is_it(detail)) {
        Some((key, _)) => office.came_of(&key),
        None => Ok(None),
    }
}
