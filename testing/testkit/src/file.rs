//! A SQLite file in a folder of its own.

use niangjia_store::{Migration, Place};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

/// The file and its folder, which goes away with it.
#[derive(Debug)]
pub(crate) struct Made {
    folder: TempDir,
}

impl Made {
    pub(crate) fn place(&self) -> Place {
        Place::File(path(&self.folder))
    }
}

/// Databases brought up in this process, as bytes, so that no file is left behind.
static TEMPLATES: Mutex<Option<HashMap<String, Vec<u8>>>> = Mutex::new(None);

pub(crate) fn make(chain: &[Migration]) -> Made {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let mut templates = TEMPLATES.lock().unwrap_or_else(PoisonError::into_inner);
    let templates = templates.get_or_insert_default();
    let template = templates.entry(crate::content(chain)).or_insert_with(|| {
        // The last connection that closes leaves everything in the file.
        crate::migrate(&Place::File(path(&folder)), chain);
        std::fs::read(path(&folder)).expect("the file that was just made can be read")
    });
    std::fs::write(path(&folder), template).expect("a temporary file can be written");
    Made { folder }
}

fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("office.db")
}
