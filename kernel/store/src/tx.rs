//! A transaction: run, one, maybe, all, each, insert many. It counts what it wrote.

use crate::row::{Row, Source};
use crate::{Bind, Error};
use std::fmt::Write as _;

/// An open transaction or snapshot of either database.
pub struct Tx<'t> {
    pub(crate) inner: Inner<'t>,
    pub(crate) writes: u64,
    /// The tables into which it wrote.
    pub(crate) changed: Vec<String>,
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
            changed: Vec::new(),
            collided: false,
            disk_failure: None,
        }
    }

    /// How many rows this transaction has inserted, updated or deleted.
    #[must_use]
    pub fn writes(&self) -> u64 {
        self.writes
    }

    /// The tables into which this transaction wrote so far, each once; [`Self::ANY_TABLE`] for a statement that does not
    /// begin with the words of one that reads, inserts, updates or deletes.
    #[must_use]
    pub fn changed(&self) -> &[String] {
        &self.changed
    }

    /// Stands among the changed tables for those that nobody can tell.
    pub const ANY_TABLE: &'static str = "*";

    /// Runs a statement and says how many rows it changed.
    ///
    /// # Errors
    /// When the statement fails; the transaction is then over.
    pub fn run(&mut self, sql: &str, values: &[Bind<'_>]) -> Result<u64, Error> {
        self.note(sql);
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
        self.note(sql);
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

    /// Notes the table that a statement writes to, before it is run: one that fails may have been begun.
    fn note(&mut self, sql: &str) {
        if let Some(table) = written(sql)
            && self.changed.iter().all(|known| known != table)
        {
            self.changed.push(table.to_owned());
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
        let width = self.columns.len();
        let mut sql = String::with_capacity(64 + width * 16 + height * width * 6);
        for part in ["INSERT INTO ", self.table, " ("] {
            sql.push_str(part);
        }
        for (place, column) in self.columns.iter().enumerate() {
            sql.push_str(if place == 0 { "" } else { ", " });
            sql.push_str(column);
        }
        sql.push_str(") VALUES ");
        let mut number = 0;
        for row in 0..height {
            sql.push_str(if row == 0 { "(" } else { ", (" });
            for column in 0..width {
                number += 1;
                sql.push_str(if column == 0 { "$" } else { ", $" });
                let _ = write!(sql, "{number}");
            }
            sql.push(')');
        }
        sql
    }
}

/// The table that a statement writes to; none for one that reads.
fn written(sql: &str) -> Option<&str> {
    let sql = sql.trim_start();
    let rest = ["INSERT INTO ", "UPDATE ", "DELETE FROM "]
        .iter()
        .find_map(|begin| sql.strip_prefix(begin));
    match rest {
        Some(rest) => {
            let letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
            let rest = rest.trim_start();
            let end = rest.find(|c| !letter(c)).unwrap_or(rest.len());
            rest.get(..end)
        }
        None if sql.starts_with("SELECT ") || sql.starts_with("EXPLAIN ") => None,
        None => Some(Tx::ANY_TABLE),
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

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_statement_tells_the_table_that_it_writes_to() {
        let cases = [
            ("INSERT INTO person (union_id) VALUES ($1)", Some("person")),
            (
                " INSERT INTO office_number(series) VALUES ($1) RETURNING 1",
                Some("office_number"),
            ),
            ("UPDATE unit SET name = $1", Some("unit")),
            ("DELETE FROM unit", Some("unit")),
            ("SELECT 1", None),
            ("WITH a AS (SELECT 1) UPDATE unit SET name = $1", Some("*")),
            ("CREATE TABLE a (b)", Some("*")),
        ];
        for (sql, table) in cases {
            assert_eq!(written(sql), table, "{sql}");
        }
    }
}
