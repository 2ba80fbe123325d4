//! A copy of a SQLite database while it is in use. PostgreSQL has its own tools for this.

use crate::{Db, Error, sqlite};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;
use std::time::Duration;

/// Why a backup or a restore did not happen.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is a file already where the copy was to go.
    #[error("{0} is there already")]
    InTheWay(String),
    /// The file is no database of Niangjia, or it is damaged.
    #[error("{0}")]
    NotWhole(String),
    /// PostgreSQL is backed up with its own tools.
    #[error("a PostgreSQL database is backed up with pg_dump and restored with pg_restore")]
    NotAFile,
    /// The disk or the engine failed.
    #[error(transparent)]
    Store(#[from] Error),
    /// The file could not be moved into place.
    #[error("the file could not be written: {0}")]
    Disk(#[from] std::io::Error),
}

/// Pages copied between two words of progress.
const PAGES_AT_ONCE: i32 = 1_000;

impl Db {
    /// Copies the database into a new file, page by page, while others go on; `progress` hears of pages done and pages in all.
    ///
    /// # Errors
    /// When the file is there already, this is no SQLite database, or the copy fails or does not check.
    pub fn backup(&self, to: &Path, mut progress: impl FnMut(u64, u64)) -> Result<(), BackupError> {
        let from = self.file().ok_or(BackupError::NotAFile)?;
        if to.exists() {
            return Err(BackupError::InTheWay(to.display().to_string()));
        }
        let beside = to.with_extension("unfinished");
        let _ = std::fs::remove_file(&beside);
        copy(from, &beside, &mut progress)?;
        verify(&beside)?;
        std::fs::File::open(&beside)?.sync_all()?;
        std::fs::rename(&beside, to)?;
        if let Some(folder) = to.parent().filter(|f| !f.as_os_str().is_empty()) {
            std::fs::File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

/// Checks that a file is a whole database with the tables of Niangjia.
///
/// # Errors
/// Says what is wrong with it.
pub fn verify(file: &Path) -> Result<(), BackupError> {
    let name = file.display();
    let verdict = sqlite::integrity(file).map_err(|error| {
        BackupError::NotWhole(format!("{name} is not a database of Niangjia: {error}"))
    })?;
    if verdict != "ok" {
        return Err(BackupError::NotWhole(format!(
            "{name} is damaged: {verdict}"
        )));
    }
    let connection = Connection::open(file).map_err(Error::from)?;
    let tables: i64 = connection
        .query_row(
            "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('migration', 'history')",
            [],
            |row| row.get(0),
        )
        .map_err(Error::from)?;
    if tables < 2 {
        return Err(BackupError::NotWhole(format!(
            "{name} is not a database of Niangjia"
        )));
    }
    Ok(())
}

/// Puts a checked copy in the place of a database that nobody has open.
///
/// # Errors
/// When the copy does not check, or a database is there and `replace` was not said.
pub fn restore(from: &Path, to: &Path, replace: Replace) -> Result<(), BackupError> {
    verify(from)?;
    if to.exists() && replace == Replace::Never {
        return Err(BackupError::InTheWay(to.display().to_string()));
    }
    let beside = to.with_extension("unfinished");
    let _ = std::fs::remove_file(&beside);
    copy(from, &beside, &mut |_, _| {})?;
    verify(&beside)?;
    std::fs::File::open(&beside)?.sync_all()?;
    for suffix in ["-wal", "-shm"] {
        let mut leftover = to.as_os_str().to_owned();
        leftover.push(suffix);
        let _ = std::fs::remove_file(leftover);
    }
    std::fs::rename(&beside, to)?;
    Ok(())
}

/// Whether a restore may take the place of a database that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// No: it is refused.
    Never,
    /// Yes: somebody said so.
    Existing,
}

fn copy(from: &Path, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<(), Error> {
    let source = Connection::open(from)?;
    source.busy_timeout(Duration::from_secs(30))?;
    let mut target = Connection::open(to)?;
    // Without a snapshot the copy would begin again with every commit of others, and a busy union would never get one.
    source.execute_batch("BEGIN; SELECT COUNT(*) FROM sqlite_master;")?;
    let backup = Backup::new(&source, &mut target)?;
    loop {
        let step = backup.step(PAGES_AT_ONCE)?;
        if matches!(step, StepResult::Busy | StepResult::Locked) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let at = backup.progress();
        let pages = u64::try_from(at.pagecount).unwrap_or(0);
        progress(
            pages - u64::try_from(at.remaining).unwrap_or(0).min(pages),
            pages,
        );
        if step == StepResult::Done {
            return Ok(());
        }
    }
}
