//! A small pair of tables for these tests: books on shelves.

use niangjia_store::{Db, Migration, Script};
use testkit::TestDb;

pub(crate) const CHAIN: &[Migration] = &[Migration {
    name: "20260101_shelf",
    script: Script::Portable(
        "CREATE TABLE shelf (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  PRIMARY KEY (union_id, id)\n);\n\
         CREATE TABLE book (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  shelf BIGINT,\n  title TEXT,\n  \
         held BOOLEAN,\n  cover BYTEA,\n  pages BIGINT CHECK (pages > 0),\n  PRIMARY KEY (union_id, id),\n  \
         FOREIGN KEY (union_id, shelf) REFERENCES shelf (union_id, id)\n);\n\
         CREATE UNIQUE INDEX book_title ON book (union_id, title);\n\
         INSERT INTO shelf (union_id, id) VALUES (1, 1);\n",
    ),
}];

pub(crate) const ADD: &str = "INSERT INTO book (union_id, id, shelf, title, held, cover, pages) VALUES ($1, $2, $3, $4, $5, $6, $7)";
pub(crate) const ADD_TITLE: &str = "INSERT INTO book (union_id, id, title) VALUES (1, $1, $2)";

/// The tables, in a database of the test's own.
pub(crate) fn shelf(db: &TestDb) -> Db {
    let open = db.open();
    let applied = open.migrate(CHAIN, "2024-01-05T01:00:00.000Z").unwrap();
    assert_eq!(applied, ["20260101_shelf"]);
    open
}

/// How many books there are.
pub(crate) fn count(db: &Db) -> i64 {
    db.read(|tx| tx.one("SELECT COUNT(*) FROM book", &[], |row| row.get(0)))
        .unwrap()
}
