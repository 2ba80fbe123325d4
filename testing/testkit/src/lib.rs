//! An office for tests, on SQLite and on PostgreSQL.
//!
//! [`both_databases!`] makes two tests of one function: it is handed a [`TestDb`] that nobody else has and that goes away
//! with it. The database is made when the test first asks for it: [`TestDb::open`] gives an empty one, [`TestDb::office`]
//! one that was brought up by a chain of migrations. Asking again opens further connections to the same database.
//!
//! A chain is applied once and then copied: on SQLite as a file, once in each process; on PostgreSQL as a template that
//! all processes share, under a name made of the chain's content. The server is the one that `NIANGJIA_TEST_POSTGRES`
//! names. Without it the tests fail; none is left out.
//!
//! A [`Desk`] is an office on which lines of work are tried, on either database: [`Staff`] are made known, sheets come in as
//! text through the import, and figures, their parts and columns of registers are asked for.

mod desk;
mod file;
mod sampled;
mod server;
mod staff;

pub use desk::{Desk, said, settled};
pub use sampled::sampled;
pub use staff::Staff;

use niangjia_base::calendar::Moment;
use niangjia_base::ids::{TypedId, UnionId};
use niangjia_office::vault::{Key, Vault};
use niangjia_office::{Office, Sources};
use niangjia_store::{Db, Migration, Place};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

/// 2024-01-05 at nine in the morning in China: the year 2023 is over, and its report is being written.
pub const START: Moment = Moment::from_milliseconds(1_704_416_400_000);

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file in a folder of its own.
    Sqlite,
    /// A database of its own on the server for tests.
    Postgres,
}

/// A database for one test; it is gone when this is dropped.
#[derive(Debug)]
pub struct TestDb {
    engine: Engine,
    made: OnceLock<Made>,
    offices: AtomicI64,
}

#[derive(Debug)]
enum Made {
    File(file::Made),
    Server(server::Made),
}

impl TestDb {
    /// A database that is made when it is first asked for.
    #[must_use]
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            made: OnceLock::new(),
            offices: AtomicI64::new(0),
        }
    }

    /// Which database it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Connects to the database, as another program would; the first call makes it empty.
    #[must_use]
    pub fn open(&self) -> Db {
        self.connect(&[])
    }

    /// Where the database is; it is made empty when there is none yet.
    #[must_use]
    pub fn place(&self) -> Place {
        self.made(&[]).place()
    }

    /// The office of union 1, in a database brought up by the kernel's migrations and these; the first call makes it.
    ///
    /// Its clock stands at [`START`] and an hour later for each further office, so that their ids differ.
    #[must_use]
    pub fn office(&self, migrations: &[Migration]) -> Office {
        self.office_of(UnionId::from_whole(1), migrations)
    }

    /// The office of any union in the same database.
    #[must_use]
    pub fn office_of(&self, union: UnionId, migrations: &[Migration]) -> Office {
        let hours = self.offices.fetch_add(1, Ordering::SeqCst);
        let start = Moment::from_milliseconds(START.milliseconds() + hours * 3_600_000);
        let chain = [niangjia_office::MIGRATIONS, migrations].concat();
        Office::new(self.connect(&chain), union, Sources::fixed(start), vault())
    }

    fn connect(&self, chain: &[Migration]) -> Db {
        let place = self.made(chain).place();
        Db::open(&place).unwrap_or_else(|error| panic!("{place:?} does not open: {error}"))
    }

    fn made(&self, chain: &[Migration]) -> &Made {
        self.made.get_or_init(|| match self.engine {
            Engine::Sqlite => Made::File(file::make(chain)),
            Engine::Postgres => Made::Server(server::make(chain)),
        })
    }
}

impl Made {
    fn place(&self) -> Place {
        match self {
            Self::File(made) => made.place(),
            Self::Server(made) => made.place(),
        }
    }
}

/// The key of every office for tests, so that what is sealed in one run is so in the next.
#[must_use]
pub fn key() -> Key {
    Key::from_bytes([0x6e; Key::BYTES])
}

/// What the office of a test is sealed with, to look behind the seals.
#[must_use]
pub fn vault() -> Vault {
    Vault::of(key())
}

/// The content of a chain in one text, the same for the same chain.
fn content(chain: &[Migration]) -> String {
    format!("{chain:?}")
}

/// Opens a place and applies a chain, and closes it again.
fn migrate(place: &Place, chain: &[Migration]) {
    let db = Db::open(place).unwrap_or_else(|error| panic!("{place:?} does not open: {error}"));
    if !chain.is_empty() {
        db.migrate(chain, &START.to_string())
            .unwrap_or_else(|error| panic!("the migrations do not apply to {place:?}: {error}"));
    }
}

/// Makes two tests of each function, one on SQLite and one on PostgreSQL.
///
/// ```
/// use testkit::{TestDb, both_databases};
///
/// both_databases! {
///     /// An empty database has no tables.
///     fn begins_empty(db: &TestDb) {
///         assert!(db.open().schema().unwrap().is_empty());
///     }
/// }
/// ```
#[macro_export]
macro_rules! both_databases {
    ($($(#[$about:meta])* fn $name:ident($db:ident: &TestDb) $body:block)*) => {$(
        $(#[$about])*
        mod $name {
            use super::*;

            fn told($db: &$crate::TestDb) $body

            #[test]
            fn sqlite() {
                told(&$crate::TestDb::new($crate::Engine::Sqlite));
            }

            #[test]
            fn postgres() {
                told(&$crate::TestDb::new($crate::Engine::Postgres));
            }
        }
    )*};
}
