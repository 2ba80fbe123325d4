//! The program is killed while it imports; what it had acknowledged is there, and no file is half imported.

use crate::program::{Program, said, some_books};
use niangjia_office::Sources;
use niangjia_store::{Db, Error};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use testkit::{Engine, TestDb, both_databases};

/// Imports that are hit in one run of the tests. SQLite's files are in the hands of the program that is killed; a server's
/// are not.
fn hits_of(engine: Engine) -> u32 {
    match engine {
        Engine::Sqlite => 75,
        Engine::Postgres => 25,
    }
}
/// The workbooks, by the beginnings of their names: a roster and several books behind it, none of which takes long to read.
const BOOKS: [&str; 6] = ["01", "05", "09", "14", "16", "17"];
/// The tables that these fill.
const TABLES: [&str; 7] = [
    "person",
    "membership",
    "commendation",
    "condolence",
    "retirement_honour",
    "ledger_voucher",
    "funds_budget_line",
];

/// How many records there are of each file, over all tables; a file that is not in is not there.
fn records(db: &Db) -> BTreeMap<String, i64> {
    let each = TABLES.map(|table| format!("SELECT sheet FROM {table} WHERE sheet IS NOT NULL"));
    let sql = format!(
        "SELECT f.name, COUNT(*) FROM source_file f JOIN source_sheet s ON s.union_id = f.union_id AND s.file_id = f.id \
         LEFT JOIN ({}) r ON r.sheet = s.id GROUP BY f.name",
        each.join(" UNION ALL ")
    );
    let rows = db.read(|tx| {
        tx.all(&sql, &[], |row| {
            Ok::<(String, i64), Error>((row.get(0)?, row.get(1)?))
        })
    });
    rows.unwrap().into_iter().collect()
}

fn files(db: &Db) -> i64 {
    db.read(|tx| tx.one("SELECT COUNT(*) FROM source_file", &[], |row| row.get(0)))
        .unwrap()
}

/// An import from beginning to end, and what it comes to.
fn undisturbed(engine: Engine, folder: &Path) -> (BTreeMap<String, i64>, Vec<Vec<String>>) {
    let db = TestDb::new(engine);
    let program = Program::on(&db);
    program.import(&[folder]);
    (records(&db.open()), program.measures())
}

both_databases! {
    /// Killed between and in the middle of its files, again and again, and started again: each file is in whole or not at all,
    /// what is in stays, and at last everything is there just as if nothing had happened.
    fn an_import_that_is_killed_loses_nothing_acknowledged(db: &TestDb) {
        let folder = some_books(&BOOKS);
        let (whole, figures) = undisturbed(db.engine(), folder.path());
        assert_eq!(whole.len(), BOOKS.len());
        assert!(whole.values().all(|records| *records > 0), "{whole:?}");
        let mut random = Sources::Machine.random() | 1;
        println!("the first random number is {random}");
        let (mut hits, mut offices, mut halfway) = (0, 0, 0);
        while hits < hits_of(db.engine()) {
            offices += 1;
            let db = TestDb::new(db.engine());
            let program = Program::on(&db);
            program.say(&["migrate"]);
            let reader = db.open();
            let words = ["import", "--format", "json", folder.path().to_str().unwrap()];
            let mut known = BTreeMap::new();
            loop {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let (more, moment) = ((random >> 40) % 3, Duration::from_micros((random >> 20) % 25_000));
                let aim = files(&reader) + i64::try_from(more).unwrap();
                let mut child = program.command(&words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
                // The files are read before the first of them is written; a kill before that would hit nothing.
                while files(&reader) < aim.max(1) && child.try_wait().unwrap().is_none() {
                    std::thread::sleep(Duration::from_millis(1));
                }
                std::thread::sleep(moment);
                if let Some(ended) = child.try_wait().unwrap() {
                    assert_eq!(ended.code(), Some(0));
                    break;
                }
                child.kill().unwrap();
                child.wait().unwrap();
                hits += 1;
                let now = records(&reader);
                for (file, records) in &now {
                    assert_eq!(whole.get(file), Some(records), "{file} is in by half");
                }
                assert!(known.keys().all(|file| now.contains_key(file)), "{known:?} and then {now:?}");
                halfway += u32::from(!now.is_empty() && now.len() < whole.len());
                known = now;
            }
            let last = said(&program.command(&words).output().unwrap());
            assert_eq!(last.code, 0, "{} {}", last.out, last.err);
            assert_eq!(records(&reader), whole);
            assert_eq!(program.measures(), figures);
            let checked = program.say(&["check"]);
            assert_eq!(checked.code, 0, "{}", checked.out);
        }
        println!("{hits} imports hit in {offices} offices, {halfway} times with some files in and others not");
        assert!(halfway * 2 > hits, "only {halfway} of {hits} kills came in the middle");
    }
}
