//! SQLite: one writing connection whose commits are shared, and reading connections beside it.

pub(crate) mod expectations;
mod open;
mod shared_commit;

pub use open::OLDEST_SAFE_SQLITE;
pub(crate) use open::Readers;
pub(crate) use open::{PATIENCE, integrity, open};
pub(crate) use shared_commit::Writer;

use crate::tx::EachError;
use crate::{Bind, Error};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, Row, ToSql};

impl ToSql for Bind<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Whole(whole) => ValueRef::Integer(*whole),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Flag(flag) => ValueRef::Integer(i64::from(*flag)),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn run(connection: &Connection, sql: &str, values: &[Bind<'_>]) -> Result<u64, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, values)?;
    Ok(statement.raw_execute()? as u64)
}

pub(crate) fn each<E>(
    connection: &Connection,
    sql: &str,
    values: &[Bind<'_>],
    mut take: impl FnMut(&Row<'_>) -> Result<(), E>,
) -> Result<(), EachError<E>> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, values)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        take(row).map_err(EachError::Refused)?;
    }
    Ok(())
}

/// SQLite numbers `$1`, `$2` by their first appearance and not by what they say; so each is bound by its name.
fn bind(statement: &mut CachedStatement<'_>, values: &[Bind<'_>]) -> Result<(), Error> {
    for position in 1..=statement.parameter_count() {
        let number: usize = statement
            .parameter_name(position)
            .and_then(|name| name.strip_prefix('$'))
            .and_then(|number| number.parse().ok())
            .ok_or_else(|| Error::Driver("a parameter without a number".to_owned()))?;
        let value = number.checked_sub(1).and_then(|index| values.get(index));
        let value = value.ok_or_else(|| Error::Driver(format!("no value for ${number}")))?;
        statement.raw_bind_parameter(position, value)?;
    }
    Ok(())
}
