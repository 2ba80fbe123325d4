//! An open database, and the two ways to use it: read a snapshot, write a transaction.

use crate::postgres::Postgres;
use crate::sqlite::{self, Readers, Writer};
use crate::tx::{Inner, Tx};
use crate::{Error, dialect};
use std::path::{Path, PathBuf};

/// An open database of either kind. Shared by reference between threads.
pub struct Db {
    kind: Kind,
}

enum Kind {
    Sqlite {
        path: PathBuf,
        writer: Box<Writer>,
        readers: Readers,
    },
    Postgres(Postgres),
}

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file.
    File(PathBuf),
    /// A PostgreSQL database, by its URL or key-value words.
    Server(String),
}

impl Place {
    /// Reads `postgres://…`, `postgresql://…`, key-value words with `host=`, `sqlite:PATH`, or a path.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let server = ["postgres://", "postgresql://", "host="]
            .iter()
            .any(|p| text.starts_with(p));
        if server {
            Self::Server(text.to_owned())
        } else {
            Self::File(PathBuf::from(text.strip_prefix("sqlite:").unwrap_or(text)))
        }
    }
}

impl Db {
    /// Opens a database; a SQLite file is made when it is not there.
    ///
    /// # Errors
    /// When it cannot be opened or is not fit for durable work.
    pub fn open(place: &Place) -> Result<Self, Error> {
        let kind = match place {
            Place::File(path) => Kind::Sqlite {
                path: path.clone(),
                writer: Box::new(Writer::new(path.clone(), sqlite::open(path)?)),
                readers: Readers::new(path.clone()),
            },
            Place::Server(url) => Kind::Postgres(Postgres::open(url)?),
        };
        Ok(Self { kind })
    }

    /// Gives the closure a snapshot of the database: what it reads belongs together.
    ///
    /// # Errors
    /// The closure's own, or that the database cannot be read.
    pub fn read<T, E: From<Error>>(
        &self,
        look: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &self.kind {
            Kind::Sqlite { readers, .. } => {
                let connection = readers.lend()?;
                connection.execute_batch("BEGIN").map_err(Error::from)?;
                let answer = look(&mut Tx::new(Inner::Sqlite(&connection)));
                if connection.execute_batch("COMMIT").is_ok() {
                    readers.give_back(connection);
                }
                answer
            }
            Kind::Postgres(postgres) => postgres.read(look),
        }
    }

    /// Gives the closure a transaction, and answers after its commit is on the disk.
    ///
    /// The closure is run again from the start when another transaction was quicker, so it may be called several times.
    ///
    /// # Errors
    /// The closure's own (then nothing was written), or that the database cannot be written.
    pub fn write<T, E: From<Error>>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &self.kind {
            Kind::Sqlite { writer, .. } => writer.write(&mut act),
            Kind::Postgres(postgres) => postgres.write(&mut act),
        }
    }

    /// As [`Self::write`], for what can be left out: nothing is written, and nothing answered, while somebody else writes.
    ///
    /// Only a SQLite file has one writer at a time; PostgreSQL takes it at once.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_if_idle<T, E: From<Error>>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        match &self.kind {
            Kind::Sqlite { writer, .. } => writer.write_if_idle(&mut act),
            Kind::Postgres(postgres) => postgres.write(&mut act).map(Some),
        }
    }

    /// The SQLite file, if it is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match &self.kind {
            Kind::Sqlite { path, .. } => Some(path),
            Kind::Postgres(_) => None,
        }
    }

    /// What the engine is and how it keeps what it is given: one line for the log and for `check`.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn engine(&self) -> Result<String, Error> {
        match &self.kind {
            Kind::Sqlite { .. } => Ok(format!("SQLite {}", rusqlite::version())),
            Kind::Postgres(_) => self.read(|tx| {
                tx.one(dialect::POSTGRES_VERSION, &[], |row| {
                    Ok(format!("PostgreSQL {}", row.get::<String>(0)?))
                })
            }),
        }
    }

    /// What the database says of its own storage: nothing when it is sound.
    ///
    /// On SQLite its integrity and foreign key checks; on PostgreSQL that texts compare by their bytes and commits are
    /// synced, since its pages are checked by its own checksums.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn faults(&self) -> Result<Vec<String>, Error> {
        match &self.kind {
            Kind::Sqlite { path, .. } => {
                let verdict = sqlite::integrity(path)?;
                let mut faults = Vec::new();
                if verdict != "ok" {
                    faults.push(verdict);
                }
                let broken: Vec<String> = self.read(|tx| {
                    tx.all(dialect::SQLITE_FOREIGN_KEYS, &[], |row| {
                        row.get::<String>(0)
                    })
                })?;
                faults.extend(
                    broken
                        .into_iter()
                        .map(|table| format!("a row of {table} refers to nothing")),
                );
                Ok(faults)
            }
            Kind::Postgres(postgres) => postgres.faults(),
        }
    }

    /// Whether this is PostgreSQL; for migrations and tests, never for a line of work.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        matches!(self.kind, Kind::Postgres(_))
    }
}
