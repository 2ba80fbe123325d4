//! What can go wrong in a database, as far as a caller can act on it.

/// Why a statement or a commit did not happen. The transaction it happened in is over in every case.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// A row with the same key is there already.
    #[error("a row with the same key is there already")]
    Unique,
    /// A row refers to one that is not there, or is referred to.
    #[error("a row refers to one that is not there")]
    Foreign,
    /// A value breaks a rule of its table.
    #[error("a value breaks a rule of its table: {0}")]
    Check(String),
    /// Another transaction was quicker; this one can be tried again.
    #[error("another transaction was quicker")]
    Collided,
    /// A stored value is not of the kind that the program writes there.
    #[error("the stored value of {table}.{column} is not what belongs there")]
    Inconsistent {
        /// The table or statement it was read from.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A write failed earlier; nothing is written until somebody has looked at the disk and started the program again.
    #[error("writing has stopped: {reason}; {verdict}")]
    Halted {
        /// What failed.
        reason: String,
        /// What verifying the database afterwards found.
        verdict: String,
    },
    /// The disk did not take or give what it was asked.
    #[error("the disk failed: {0}")]
    Disk(String),
    /// The database that was opened is not fit for use.
    #[error("{0}")]
    Unfit(String),
    /// Anything else that the driver says.
    #[error("the database says: {0}")]
    Driver(String),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Driver(error.to_string());
        };
        match failure.extended_code {
            ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => Self::Unique,
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::Foreign,
            code if code & 0xff == ffi::SQLITE_BUSY => Self::Collided,
            code if code & 0xff == ffi::SQLITE_CONSTRAINT => {
                Self::Check(message.clone().unwrap_or_default())
            }
            code if matches!(
                code & 0xff,
                ffi::SQLITE_IOERR | ffi::SQLITE_FULL | ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB
            ) =>
            {
                Self::Disk(error.to_string())
            }
            _ => Self::Driver(error.to_string()),
        }
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        use postgres::error::SqlState;
        let Some(database) = error.as_db_error() else {
            return Self::Driver(describe(&error));
        };
        match *database.code() {
            SqlState::UNIQUE_VIOLATION => Self::Unique,
            SqlState::FOREIGN_KEY_VIOLATION => Self::Foreign,
            SqlState::CHECK_VIOLATION | SqlState::NOT_NULL_VIOLATION => {
                Self::Check(database.message().to_owned())
            }
            SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => Self::Collided,
            _ => Self::Driver(database.message().to_owned()),
        }
    }
}

/// The driver's own words with what lies behind them; a connection that breaks says little by itself.
fn describe(error: &postgres::Error) -> String {
    use std::error::Error as _;
    match error.source() {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}
