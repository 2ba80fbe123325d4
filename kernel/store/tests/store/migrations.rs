//! The chain of migrations: forward only, never edited, the same tables on both databases.

use crate::shelf::{CHAIN, shelf};
use niangjia_store::{Error, Migration, Place, Script};
use std::collections::BTreeSet;
use testkit::{Engine, TestDb, both_databases};

const NOW: &str = "2024-01-05T01:00:00.000Z";

const NEXT: Migration = Migration {
    name: "20260201_loans",
    script: Script::Portable(
        "CREATE TABLE loan (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  PRIMARY KEY (union_id, id)\n);\n",
    ),
};

both_databases! {
    fn what_is_missing_is_applied_once(db: &TestDb) {
        let db = shelf(db);
        let chain = [NEXT, CHAIN[0]];
        assert_eq!(db.missing(&chain).unwrap(), ["20260201_loans"]);
        assert_eq!(db.migrate(&chain, NOW).unwrap(), ["20260201_loans"]);
        assert!(db.migrate(&chain, NOW).unwrap().is_empty());
        assert!(db.missing(&chain).unwrap().is_empty());
    }

    fn a_migration_that_changed_since_is_refused(db: &TestDb) {
        let db = shelf(db);
        let changed = [Migration { script: NEXT.script, ..CHAIN[0] }];
        let refused = db.migrate(&changed, NOW);
        assert!(matches!(&refused, Err(Error::Unfit(why)) if why.contains("20260101_shelf")), "{refused:?}");
    }

    fn a_database_of_a_newer_version_is_refused(db: &TestDb) {
        let open = shelf(db);
        open.migrate(&[CHAIN[0], NEXT], NOW).unwrap();
        let refused = open.migrate(CHAIN, NOW);
        assert!(matches!(&refused, Err(Error::Unfit(why)) if why.contains("newer version")), "{refused:?}");
    }

    fn a_migration_that_fails_leaves_none_of_its_run(db: &TestDb) {
        let db = db.open();
        let broken = Migration { name: "20260301_broken", script: Script::Portable("CREATE TABLE (\n);\n") };
        let chain = [CHAIN[0], NEXT, broken];
        assert!(db.migrate(&chain, NOW).is_err());
        assert!(db.schema().unwrap().is_empty());
        assert_eq!(db.missing(&chain).unwrap().len(), 3);
    }

    fn two_programs_that_start_together_apply_it_once(db: &TestDb) {
        let (one, two) = (db.open(), db.open());
        let applied: Vec<usize> = std::thread::scope(|threads| {
            let runs = [&one, &two].map(|db| threads.spawn(|| db.migrate(CHAIN, NOW).map(|names| names.len())));
            runs.into_iter().filter_map(|run| run.join().unwrap().ok()).collect()
        });
        assert_eq!(applied.iter().sum::<usize>(), 1);
        assert!(one.missing(CHAIN).unwrap().is_empty());
    }

    fn the_engine_says_what_it_is_and_has_no_faults(db: &TestDb) {
        let open = shelf(db);
        let name = if db.engine() == Engine::Sqlite { "SQLite 3." } else { "PostgreSQL " };
        assert!(open.engine().unwrap().starts_with(name));
        assert_eq!(open.is_postgres(), db.engine() == Engine::Postgres);
        assert_eq!(open.faults().unwrap(), Vec::<String>::new());
    }
}

/// The kernel's own chain makes the same tables; only the names of the types differ.
#[test]
fn both_databases_have_the_same_tables() {
    let lines = |engine| -> BTreeSet<String> {
        let db = TestDb::new(engine);
        let schema = db.office(&[]).db().schema().unwrap();
        let mut lines = BTreeSet::new();
        for line in schema {
            lines.insert(
                line.replace(" bigint", " integer")
                    .replace(" boolean", " integer")
                    .replace(" bytea", " blob"),
            );
        }
        lines
    };
    let (sqlite, postgres) = (lines(Engine::Sqlite), lines(Engine::Postgres));
    assert_eq!(sqlite, postgres);
    assert!(sqlite.contains("person.name text needed"));
    assert!(sqlite.len() > 60);
}

#[test]
fn a_file_that_is_no_database_does_not_open() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("letter.db");
    std::fs::write(
        &path,
        "Dear union, this is a letter and not a database. ".repeat(40),
    )
    .unwrap();
    assert!(niangjia_store::Db::open(&Place::File(path)).is_err());
}

/// A server that answers before the disk has the commit is not fit, and `check` says so.
#[test]
fn commits_that_do_not_wait_for_the_disk_are_a_fault() {
    let test = TestDb::new(Engine::Postgres);
    let db = test.open();
    let name: String = db
        .read(|tx| tx.one("SELECT current_database()::TEXT", &[], |row| row.get(0)))
        .unwrap_or_else(|error: Error| panic!("{error}"));
    db.write(|tx| {
        tx.run(
            &format!("ALTER DATABASE {name} SET synchronous_commit = off"),
            &[],
        )
    })
    .unwrap();
    let faults = test.open().faults().unwrap();
    assert!(
        matches!(faults.as_slice(), [fault] if fault.contains("before they are on the disk")),
        "{faults:?}"
    );
}
