//! One chain of migrations, forward only. A migration that was applied is never edited: its digest is kept and compared.

use crate::{Db, Error, Tx, bind, dialect, sqlite};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its name, which begins with its day and orders the chain: `20260101_people`.
    pub name: &'static str,
    /// What it does.
    pub script: Script,
}

/// What a migration runs.
#[derive(Clone, Copy, Debug)]
pub enum Script {
    /// One text for both, in PostgreSQL's words.
    Portable(&'static str),
    /// Where the databases part: triggers, for one.
    Pair {
        /// For SQLite.
        sqlite: &'static str,
        /// For PostgreSQL.
        postgres: &'static str,
    },
}

const CREATE_LIST: &str = "CREATE TABLE IF NOT EXISTS migration (\n  name TEXT NOT NULL,\n  digest TEXT NOT NULL,\n  applied_at TEXT NOT NULL,\n  PRIMARY KEY (name)\n);\n";
const APPLIED: &str = "SELECT name, digest FROM migration ORDER BY name";
const KEEP: &str = "INSERT INTO migration (name, digest, applied_at) VALUES ($1, $2, $3)";

impl Db {
    /// Applies what is missing of the chain, in the order of its names, all in one transaction.
    ///
    /// Answers the names of those applied. `now` is written beside each.
    ///
    /// # Errors
    /// When a migration fails, when one that was applied has changed since, or when the database has one that this
    /// program does not know: it was written by a newer version.
    pub fn migrate(&self, chain: &[Migration], now: &str) -> Result<Vec<&'static str>, Error> {
        let mut chain = chain.to_vec();
        chain.sort_by_key(|migration| migration.name);
        self.write(|tx| {
            tx.script(&self.in_dialect(CREATE_LIST))?;
            let applied = tx.all(APPLIED, &[], |row| {
                Ok::<_, Error>((row.get::<String>(0)?, row.get::<String>(1)?))
            })?;
            if let Some((name, _)) = applied.iter().find(|(name, _)| !chain.iter().any(|m| m.name == name)) {
                return Err(Error::Unfit(format!("the database has the migration {name}, which this program does not know; it was written by a newer version")));
            }
            let mut names = Vec::new();
            for migration in &chain {
                let digest = migration.digest();
                match applied.iter().find(|(name, _)| name == migration.name) {
                    Some((_, kept)) if *kept == digest => {}
                    Some(_) => {
                        return Err(Error::Unfit(format!("the migration {} was changed after it was applied", migration.name)));
                    }
                    None => {
                        tx.script(&self.text_of(migration))?;
                        tx.run(KEEP, bind![migration.name, &digest, now])?;
                        names.push(migration.name);
                    }
                }
            }
            if !self.is_postgres() {
                sqlite::expectations::tell(tx)?;
            }
            Ok(names)
        })
    }

    /// The migrations of the chain that this database does not have yet.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn missing(&self, chain: &[Migration]) -> Result<Vec<&'static str>, Error> {
        let applied: Vec<String> = self
            .read(|tx| tx.all(APPLIED, &[], |row| row.get::<String>(0)))
            .unwrap_or_default();
        let mut missing: Vec<_> = chain
            .iter()
            .map(|m| m.name)
            .filter(|n| !applied.iter().any(|a| a == n))
            .collect();
        missing.sort_unstable();
        Ok(missing)
    }

    /// The columns that there are, one line each, for comparing schemas: `person.name text needed`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn schema(&self) -> Result<Vec<String>, Error> {
        let sql = if self.is_postgres() {
            dialect::POSTGRES_SCHEMA
        } else {
            dialect::SQLITE_SCHEMA
        };
        self.read(|tx| tx.all(sql, &[], |row| row.get::<String>(0)))
    }

    fn text_of(&self, migration: &Migration) -> String {
        match migration.script {
            Script::Portable(text) => self.in_dialect(text),
            Script::Pair { sqlite, postgres } => {
                if self.is_postgres() { postgres } else { sqlite }.to_owned()
            }
        }
    }

    fn in_dialect(&self, portable: &str) -> String {
        if self.is_postgres() {
            portable.to_owned()
        } else {
            dialect::for_sqlite(portable)
        }
    }
}

impl Tx<'_> {
    fn script(&mut self, text: &str) -> Result<(), Error> {
        self.writes += 1;
        match &mut self.inner {
            crate::tx::Inner::Sqlite(connection) => Ok(connection.execute_batch(text)?),
            crate::tx::Inner::Postgres(session) => session.script(text),
        }
    }
}

impl Migration {
    fn digest(&self) -> String {
        let mut hash = Sha256::new();
        match self.script {
            Script::Portable(text) => hash.update(text),
            Script::Pair { sqlite, postgres } => {
                hash.update(sqlite);
                hash.update([0]);
                hash.update(postgres);
            }
        }
        hash.finalize().iter().fold(String::new(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
    }
}
