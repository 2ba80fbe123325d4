//! Where records stood before a file changed them, so that the file can be taken back: a changed record says its new source,
//! and the history what it held, but neither says where it came from.

use niangjia_base::ids::{RecordId, SheetId};
use niangjia_office::Act;
use niangjia_office::registers::{Draft, Origin, Register, sealed};
use niangjia_store::{Error, bind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Records that a file changed, by the kind of their register, and where they stood before; each once.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Moved(BTreeMap<&'static str, Vec<(RecordId, Place)>>);

/// Where a record stood: its key, and the sheet and the row that it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) key: String,
    pub(crate) sheet: Option<SheetId>,
    pub(crate) row: Option<i64>,
}

impl Moved {
    /// Where the records stand that the drafts may change.
    pub(super) fn before(
        &self,
        act: &mut Act<'_, '_>,
        register: &Register,
        origin: &Origin,
        drafts: &[Draft],
    ) -> Result<HashMap<RecordId, Place>, Error> {
        let mut places = HashMap::new();
        // The records stand under the keys as they are stored.
        let keys: HashSet<String> = drafts
            .iter()
            .map(|draft| sealed::stored_key(act.vault, register, &draft.key))
            .collect();
        let mut read = |row: &niangjia_store::Row<'_>, wanted: bool| {
            let key: String = row.get(1)?;
            if wanted || keys.contains(key.as_str()) {
                let sheet = row.maybe_id(2)?;
                let row_of = row.get(3)?;
                places.insert(
                    row.id(0)?,
                    Place {
                        key,
                        sheet,
                        row: row_of,
                    },
                );
            }
            Ok::<(), Error>(())
        };
        for sheet in &origin.earlier {
            let sql = sql(register, "sheet = $2");
            act.tx
                .each(&sql, bind![act.union, *sheet], |row| read(row, true))?;
        }
        if let (Some(first), Some(last)) = (keys.iter().min(), keys.iter().max()) {
            let sql = sql(register, "record_key >= $2 AND record_key <= $3");
            act.tx
                .each(&sql, bind![act.union, first, last], |row| read(row, false))?;
        }
        Ok(places)
    }

    /// Notes which of them stand elsewhere now.
    pub(super) fn after(
        &mut self,
        act: &mut Act<'_, '_>,
        register: &'static Register,
        origin: &Origin,
        mut before: HashMap<RecordId, Place>,
    ) -> Result<(), Error> {
        if before.is_empty() {
            return Ok(());
        }
        let known = self.0.entry(register.kind.0).or_default();
        let seen: HashSet<RecordId> = known.iter().map(|(id, _)| *id).collect();
        let sql = sql(register, "sheet = $2");
        act.tx.each(&sql, bind![act.union, origin.sheet], |row| {
            let id: RecordId = row.id(0)?;
            if let Some(place) = before.remove(&id).filter(|_| !seen.contains(&id)) {
                known.push((id, place));
            }
            Ok::<(), Error>(())
        })
    }
}

fn sql(register: &Register, which: &str) -> String {
    let table = register.table;
    format!(
        "SELECT id, record_key, sheet, sheet_row FROM {table} WHERE union_id = $1 AND {which} ORDER BY id"
    )
}
