//! A transaction: run, one, maybe, all, each, insert many. It counts what it wrote.

use crate::row::{Row, Source};
use crate::{Bind, Error};
use std::fmt::Write as _;

/// An open transaction or snapshot of either database.
pub struct Tx<'t> {
    pub(crate) inner: Inner<'t>,
    pub(crate) writes: u64,
    /// The database said that another transaction was quicker; the whole closure is to be run again.
    pub(crate) collided: bool,
    /// The disk failed under a statement; whatever the closure answers, nothing more may be written.
    pub(crate) disk_failure: Option<Error>,
}

pub(crate) enum Inner<'t> {
    Sqlite(&'t rusqlite::Connection),
    Postgres(&'t mut crate::postgres::Session),
}

/// Where many rows go: a table and its columns, in the order of the values.
#[derive(Clone, Copy, Debug)]
pub struct InsertInto<'a> {
    /// The table.
    pub table: &'a str,
    /// Its columns.
    pub columns: &'a [&'a str],
}

impl<'t> Tx<'t> {
    pub(crate) fn new(inner: Inner<'t>) -> Self {
        Self {
            inner,
            writes: 0,
            collided: false,
            disk_failure: None,
        }
    }

    /// How many rows this transaction has inserted, updated or deleted.
    #[must_use]
    pub fn writes(&self) -> u64 {
        self.writes
    }

    /// Runs a statement and says how many rows it changed.
    ///
    /// # Errors
    /// When the statement fails; the transaction is then over.
    pub fn run(&mut self, sql: &str, values: &[Bind<'_>]) -> Result<u64, Error> {
        let changed = match &mut self.inner {
            Inner::Sqlite(connection) => crate::sqlite::run(connection, sql, values),
            Inner::Postgres(session) => session.run(sql, values),
        };
        let changed = self.noticed(changed)?;
        self.writes += changed;
        Ok(changed)
    }

    /// Hands each row of an answer to a closure, without holding them all.
    ///
    /// # Errors
    /// When the statement fails or the closure refuses a row.
    pub fn each<E: From<Error>>(
        &mut self,
        sql: &str,
        values: &[Bind<'_>],
        mut take: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let done = match &mut self.inner {
            Inner::Sqlite(connection) => crate::sqlite::each(connection, sql, values, |row| {
                take(&Row(Source::Sqlite(row)))
            }),
            Inner::Postgres(session) => {
                session.each(sql, values, |row| take(&Row(Source::Postgres(row))))
            }
        };
        match done {
            Ok(()) => Ok(()),
            Err(EachError::Refused(refusal)) => Err(refusal),
            Err(EachError::Failed(error)) => {
                let noticed: Result<(), Error> = self.noticed(Err(error));
                noticed.map_err(E::from)
            }
        }
    }

    /// All rows of an answer, read one by one.
    ///
    /// # Errors
    /// As [`Self::each`].
    pub fn all<T, E: From<Error>>(
        &mut self,
        sql: &str,
        values: &[Bind<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, E>,
    ) -> Result<Vec<T>, E> {
        let mut rows = Vec::new();
        self.each(sql, values, |row| {
            rows.push(read(row)?);
            Ok::<(), E>(())
        })?;
        Ok(rows)
    }

    /// The first row of an answer, if there is one.
    ///
    /// # Errors
    /// As [`Self::each`].
    pub fn maybe<T, E: From<Error>>(
        &mut self,
        sql: &str,
        values: &[Bind<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        Ok(self.all(sql, values, read)?.into_iter().next())
    }

    /// The one row of an answer that always has one, such as a count.
    ///
    /// # Errors
    /// As [`Self::each`]; also when there is no row.
    pub fn one<T, E: From<Error>>(
        &mut self,
        sql: &str,
        values: &[Bind<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let row = self.maybe(sql, values, read)?;
        row.ok_or_else(|| {
            E::from(Error::Inconsistent {
                table: "an answer",
                column: "a row",
            })
        })
    }

    /// Inserts many rows: one prepared statement on SQLite, few statements with many rows each on PostgreSQL, where every
    /// statement costs a round trip.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn insert_many<'v>(
        &mut self,
        into: InsertInto<'_>,
        rows: impl IntoIterator<Item = &'v [Bind<'v>]>,
    ) -> Result<(), Error> {
        /// Values bound at once; PostgreSQL takes 65,535 at most.
        const VALUES_AT_ONCE: usize = 8_000;
        let width = into.columns.len();
        let height = match self.inner {
            Inner::Sqlite(_) => 1,
            Inner::Postgres(_) => (VALUES_AT_ONCE / width.max(1)).max(1),
        };
        let full = into.sql(height);
        let mut values: Vec<Bind<'v>> = Vec::with_capacity(height * width);
        for row in rows {
            values.extend_from_slice(row);
            if values.len() == height * width {
                self.run(&full, &values)?;
                values.clear();
            }
        }
        if !values.is_empty() {
            self.run(&into.sql(values.len() / width), &values)?;
        }
        Ok(())
    }

    /// Asks the database to parse a statement without running it.
    ///
    /// # Errors
    /// When the database does not understand it.
    pub fn prepare(&mut self, sql: &str) -> Result<(), Error> {
        match &mut self.inner {
            Inner::Sqlite(connection) => Ok(connection.prepare(sql).map(drop)?),
            Inner::Postgres(session) => session.prepare(sql),
        }
    }

    fn noticed<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        match &result {
            Err(Error::Collided) => self.collided = true,
            Err(error @ Error::Disk(_)) => self.disk_failure = Some(error.clone()),
            _ => {}
        }
        result
    }
}

impl InsertInto<'_> {
    fn sql(self, height: usize) -> String {
        let mut sql = format!(
            "INSERT INTO {} ({}) VALUES ",
            self.table,
            self.columns.join(", ")
        );
        let mut number = 0;
        for row in 0..height {
            sql.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..self.columns.len() {
                number += 1;
                let comma = if column == 0 { "" } else { ", " };
                let _ = write!(sql, "{comma}${number}");
            }
            sql.push(')');
        }
        sql
    }
}

/// A row was refused by the closure, or the statement failed.
pub(crate) enum EachError<E> {
    Refused(E),
    Failed(Error),
}

impl<E, D: Into<Error>> From<D> for EachError<E> {
    fn from(error: D) -> Self {
        Self::Failed(error.into())
    }
}
