//! Opening a SQLite file: the engine is checked, every commit is synced, and readers cannot write.

use crate::Error;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// 3.51.3: before it, two connections that wrote and checkpointed one file at once could lose committed transactions.
/// Source: SQLite's release notes of 2026-03-13 on the "WAL-reset" defect.
pub const OLDEST_SAFE_SQLITE: i32 = 3_051_003;

/// Statements kept prepared on each connection.
const KEPT_STATEMENTS: usize = 512;

/// How long a connection waits for another program that writes the same file.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Pages in the log from which on a commit carries them over into the file. Acts change the same pages again and again; with
/// SQLite's own thousand a busy office would carry each over after every few commits. It is 32 MiB of log at most.
const PAGES_IN_LOG: i64 = 8_000;

/// Opens the writing connection.
///
/// # Errors
/// When the file cannot be opened or the engine and its settings are not what durability needs.
pub(crate) fn open(path: &Path) -> Result<Connection, Error> {
    if rusqlite::version_number() < OLDEST_SAFE_SQLITE {
        return Err(Error::Unfit(format!(
            "SQLite {} can lose committed transactions; 3.51.3 or newer is needed",
            rusqlite::version()
        )));
    }
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(KEPT_STATEMENTS);
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; \
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;",
    )?;
    connection.pragma_update(None, "wal_autocheckpoint", PAGES_IN_LOG)?;
    let synchronous: i64 = connection.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    let foreign_keys: i64 = connection.query_row("PRAGMA foreign_keys", [], |row| row.get(0))?;
    if mode != "wal" || synchronous != 2 || foreign_keys != 1 {
        return Err(Error::Unfit(format!(
            "this disk does not take durable commits (journal {mode}, synchronous {synchronous})"
        )));
    }
    Ok(connection)
}

/// What SQLite's own check says of the file: `ok`, or what is wrong.
///
/// # Errors
/// When the file cannot be opened or read at all.
pub(crate) fn integrity(path: &Path) -> Result<String, Error> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    Ok(connection.query_row("PRAGMA integrity_check(5)", [], |row| row.get(0))?)
}

/// Reading connections, lent one by one; as many as there were readers at once.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self {
            path,
            idle: Mutex::new(Vec::new()),
        }
    }

    pub(crate) fn lend(&self) -> Result<Connection, Error> {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        match idle {
            Some(connection) => Ok(connection),
            None => self.open(),
        }
    }

    pub(crate) fn give_back(&self, connection: Connection) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(connection);
        }
    }

    fn open(&self) -> Result<Connection, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(KEPT_STATEMENTS);
        connection.execute_batch(
            "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; \
             PRAGMA cache_size = -16000;",
        )?;
        Ok(connection)
    }
}
