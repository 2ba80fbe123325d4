//! Copies of a SQLite database, while it is in use, and putting one back.

use niangjia_store::{BackupError, Db, Error, Place, Replace, bind, restore, verify};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use testkit::{Engine, TestDb};

const ADD: &str = "INSERT INTO office_number (union_id, series, last_number) VALUES (1, $1, $2)";

fn count(db: &Db) -> i64 {
    db.read(|tx| tx.one("SELECT COUNT(*) FROM office_number", &[], |row| row.get(0)))
        .unwrap()
}

/// An office with some rows, and a folder for copies.
fn begin() -> (TestDb, Db, tempfile::TempDir, PathBuf) {
    let test = TestDb::new(Engine::Sqlite);
    let _ = test.office(&[]);
    let db = test.open();
    for number in 0..100 {
        db.write(|tx| tx.run(ADD, bind![&format!("before/{number}"), number]))
            .unwrap();
    }
    let folder = tempfile::TempDir::new().unwrap();
    let copy = folder.path().join("copy.db");
    (test, db, folder, copy)
}

/// A copy of several steps, while a writer never stops: it ends, and it holds one moment.
#[test]
fn a_copy_is_made_while_others_write() {
    let (_test, db, _folder, copy) = begin();
    let long = "x".repeat(100_000);
    db.write(|tx| {
        for number in 0..60 {
            tx.run(ADD, bind![&format!("long/{number}/{long}"), number])?;
        }
        Ok::<_, Error>(())
    })
    .unwrap();
    let done = AtomicBool::new(false);
    let mut progress = Vec::new();
    let written: i64 = std::thread::scope(|threads| {
        let writer = threads.spawn(|| {
            let mut number = 0;
            while !done.load(Ordering::SeqCst) {
                db.write(|tx| tx.run(ADD, bind![&format!("during/{number}"), number]))
                    .unwrap();
                number += 1;
            }
            number
        });
        let copied = db.backup(&copy, |done, all| progress.push((done, all)));
        done.store(true, Ordering::SeqCst);
        copied.unwrap();
        writer.join().unwrap()
    });
    assert!(progress.len() > 1 && progress.is_sorted(), "{progress:?}");
    assert!(
        progress
            .last()
            .is_some_and(|(done, all)| done == all && *all > 1_000)
    );
    verify(&copy).unwrap();
    let copied = Db::open(&Place::File(copy)).unwrap();
    let (n_rows, last): (i64, i64) = copied
        .read(|tx| {
            tx.one(
                "SELECT COUNT(*), COALESCE(MAX(last_number), -1) FROM office_number WHERE series LIKE 'during/%'",
                &[],
                |row| Ok::<_, Error>((row.get(0)?, row.get(1)?)),
            )
        })
        .unwrap();
    assert_eq!(
        n_rows,
        last + 1,
        "the later rows in the copy are the first of them, without a gap"
    );
    assert_eq!(count(&copied), 160 + n_rows);
    assert_eq!(count(&db), 160 + written);
}

#[test]
fn a_copy_does_not_take_the_place_of_a_file() {
    let (_test, db, _folder, copy) = begin();
    std::fs::write(&copy, "mine").unwrap();
    assert!(matches!(
        db.backup(&copy, |_, _| {}),
        Err(BackupError::InTheWay(_))
    ));
    assert_eq!(std::fs::read(&copy).unwrap(), b"mine");
}

#[test]
fn a_copy_is_put_back_only_when_somebody_says_so() {
    let (test, db, folder, copy) = begin();
    db.backup(&copy, |_, _| {}).unwrap();
    db.write(|tx| tx.run(ADD, bind!["after", 1])).unwrap();
    let place = db.file().unwrap().to_owned();
    drop(db);
    assert!(matches!(
        restore(&copy, &place, Replace::Never),
        Err(BackupError::InTheWay(_))
    ));
    assert_eq!(count(&test.open()), 101);
    restore(&copy, &place, Replace::Existing).unwrap();
    assert_eq!(count(&test.open()), 100);
    let elsewhere = folder.path().join("elsewhere.db");
    restore(&copy, &elsewhere, Replace::Never).unwrap();
    assert_eq!(count(&Db::open(&Place::File(elsewhere)).unwrap()), 100);
}

#[test]
fn what_is_no_whole_copy_is_not_put_back() {
    let (test, db, folder, copy) = begin();
    db.backup(&copy, |_, _| {}).unwrap();
    let place = db.file().unwrap().to_owned();
    drop(db);
    let bad = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let whole = std::fs::read(&copy).unwrap();
    let mut scratched = whole.clone();
    for byte in scratched.iter_mut().skip(4096 * 3).take(4096 * 4) {
        *byte = 0x5a;
    }
    let other = folder.path().join("other.db");
    drop(Db::open(&Place::File(other.clone())).unwrap());
    for file in [
        bad("letter.db", &b"not a database at all ".repeat(300)),
        bad("empty.db", b""),
        bad("half.db", whole.get(..whole.len() / 2).unwrap()),
        bad("scratched.db", &scratched),
        other,
        folder.path().join("missing.db"),
    ] {
        let refused = restore(&file, &place, Replace::Existing);
        assert!(
            matches!(
                refused,
                Err(BackupError::NotWhole(_) | BackupError::Store(_))
            ),
            "{}: {refused:?}",
            file.display()
        );
        assert_eq!(count(&test.open()), 100, "{}", file.display());
    }
}

#[test]
fn a_server_is_backed_up_with_its_own_tools() {
    let test = TestDb::new(Engine::Postgres);
    let refused = test.open().backup(Path::new("copy.db"), |_, _| {});
    assert!(matches!(refused, Err(BackupError::NotAFile)));
}
