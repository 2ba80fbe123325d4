//! Two who read the same and write differently: one of them is run again.

use crate::shelf::{ADD_TITLE, shelf};
use niangjia_store::{Db, Error, bind};
use std::sync::Barrier;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use testkit::{Engine, both_databases};

const READ: &str = "SELECT pages FROM book WHERE union_id = 1 AND id = 1";
const WRITE: &str = "UPDATE book SET pages = $1 WHERE union_id = 1 AND id = 1";

fn pages(db: &Db) -> i64 {
    db.read(|tx| tx.one(READ, &[], |row| row.get(0))).unwrap()
}

both_databases! {
    /// Read, add in the program, write back: the classical lost update, from two connections' worth of threads.
    fn no_update_is_lost(db: &TestDb) {
        let (one, two) = (shelf(db), db.open());
        one.write(|tx| tx.run("INSERT INTO book (union_id, id, pages) VALUES (1, 1, 1)", &[])).unwrap();
        let (runs, answered) = (AtomicU32::new(0), AtomicI64::new(0));
        std::thread::scope(|threads| {
            for db in [&one, &one, &two] {
                threads.spawn(|| {
                    for _ in 0..20 {
                        let outcome: Result<u64, Error> = db.write(|tx| {
                            runs.fetch_add(1, Ordering::SeqCst);
                            let pages: i64 = tx.one(READ, &[], |row| row.get(0))?;
                            tx.run(WRITE, bind![pages + 1])
                        });
                        match outcome {
                            Ok(_) => answered.fetch_add(1, Ordering::SeqCst),
                            Err(error) => panic!("{error}"),
                        };
                    }
                });
            }
        });
        assert_eq!(answered.load(Ordering::SeqCst), 60);
        assert_eq!(pages(&one), 61);
        assert!(runs.load(Ordering::SeqCst) >= 60);
    }

    /// Both saw no book on the shelf and both put one there: only one may, and the other must notice.
    fn two_who_each_saw_nothing_do_not_both_insert(db: &TestDb) {
        let (one, two) = (shelf(db), db.open());
        let meet = (db.engine() == Engine::Postgres).then(|| Barrier::new(2));
        let inserted = AtomicU32::new(0);
        std::thread::scope(|threads| {
            for (db, id) in [(&one, 1), (&two, 2)] {
                let (meet, inserted) = (&meet, &inserted);
                threads.spawn(move || {
                    let mut first = true;
                    let outcome: Result<bool, Error> = db.write(|tx| {
                        let there: i64 = tx.one("SELECT COUNT(*) FROM book", &[], |row| row.get(0))?;
                        if let (true, Some(meet)) = (first, meet) {
                            meet.wait();
                        }
                        first = false;
                        if there > 0 {
                            return Ok(false);
                        }
                        tx.run(ADD_TITLE, bind![id, &format!("t{id}")])?;
                        Ok(true)
                    });
                    if outcome.unwrap() {
                        inserted.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(inserted.load(Ordering::SeqCst), 1);
        assert_eq!(crate::shelf::count(&one), 1);
    }
}
