//! The only crate that names a database driver: one body of SQL on SQLite and on PostgreSQL.
//!
//! [`Db`] is an open database. [`Db::read`] gives a closure a snapshot; [`Db::write`] gives it a transaction that commits
//! when the closure answers `Ok` and vanishes when it answers `Err`. A closure may be run again from the start, so it does
//! nothing outside the transaction. What is answered has reached the disk.
//!
//! The same words mean the same on both databases, see `docs/sql.md`; where they cannot, [`dialect`] or a pair of
//! migration files says why. There is no query builder here, no caching of rows, and no knowledge of unions.

mod backup;
mod bind;
mod db;
pub mod dialect;
mod error;
mod migrate;
mod postgres;
mod row;
mod sqlite;
mod tx;

pub use backup::{BackupError, Replace, restore, verify};
pub use bind::{Bind, Value};
pub use db::{Db, Place};
pub use error::Error;
pub use migrate::{Migration, Script};
pub use row::{Column, Row};
pub use sqlite::OLDEST_SAFE_SQLITE;
pub use tx::{InsertInto, Tx};

/// Binds values in the order of `$1`, `$2`, …: `bind![union.whole(), "2023-00-00"]`.
#[macro_export]
macro_rules! bind {
    ($($value:expr),* $(,)?) => { &[$($crate::Bind::from($value)),*] };
}

/// Names the statements of a store file and lists them in `ALL`, so that a test can prepare each on both databases.
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)*
        /// Every statement of this file, by name.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),*];
    };
}
