//! One row of an answer, read by column number.

use crate::{Error, Value};
use niangjia_base::ids::TypedId;

/// A row that is valid while the statement stands on it.
pub struct Row<'r>(pub(crate) Source<'r>);

pub(crate) enum Source<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl Row<'_> {
    /// The value of a column, counted from 0.
    ///
    /// # Errors
    /// When the column is not there or holds another kind of value.
    pub fn get<T: Column>(&self, column: usize) -> Result<T, Error> {
        T::read(self, column)
    }

    /// The id in a column.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub fn id<T: TypedId>(&self, column: usize) -> Result<T, Error> {
        self.get::<i64>(column).map(T::from_whole)
    }

    /// The id in a column that may be empty.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub fn maybe_id<T: TypedId>(&self, column: usize) -> Result<Option<T>, Error> {
        Ok(self.get::<Option<i64>>(column)?.map(T::from_whole))
    }
}

/// What a column can be read as.
pub trait Column: Sized {
    /// Reads the column.
    ///
    /// # Errors
    /// When it holds another kind of value.
    fn read(row: &Row<'_>, column: usize) -> Result<Self, Error>;
}

macro_rules! columns {
    ($($kind:ty),*) => {$(
        impl Column for $kind {
            fn read(row: &Row<'_>, column: usize) -> Result<Self, Error> {
                match &row.0 {
                    Source::Sqlite(row) => Ok(row.get(column)?),
                    Source::Postgres(row) => Ok(row.try_get(column)?),
                }
            }
        }
    )*};
}

columns!(
    i64,
    bool,
    String,
    Vec<u8>,
    Option<i64>,
    Option<bool>,
    Option<String>,
    Option<Vec<u8>>
);

/// Reads whatever stands there; on SQLite a yes-or-no comes back as 0 or 1.
impl Column for Value {
    fn read(row: &Row<'_>, column: usize) -> Result<Self, Error> {
        match &row.0 {
            Source::Sqlite(row) => Ok(match row.get_ref(column)? {
                rusqlite::types::ValueRef::Null => Self::Null,
                rusqlite::types::ValueRef::Integer(whole) => Self::Whole(whole),
                rusqlite::types::ValueRef::Text(text) => {
                    Self::Text(String::from_utf8_lossy(text).into_owned())
                }
                rusqlite::types::ValueRef::Blob(bytes) => Self::Bytes(bytes.to_vec()),
                rusqlite::types::ValueRef::Real(_) => {
                    return Err(Error::Inconsistent {
                        table: "a row",
                        column: "a column",
                    });
                }
            }),
            Source::Postgres(row) => {
                use postgres::types::Type;
                let kind = row.columns().get(column).map(|c| c.type_().clone());
                Ok(match kind {
                    Some(Type::BOOL) => row.try_get::<_, Option<bool>>(column)?.into(),
                    Some(Type::INT8) => row.try_get::<_, Option<i64>>(column)?.into(),
                    Some(Type::BYTEA) => row
                        .try_get::<_, Option<Vec<u8>>>(column)?
                        .map_or(Self::Null, Self::Bytes),
                    _ => row.try_get::<_, Option<String>>(column)?.into(),
                })
            }
        }
    }
}
