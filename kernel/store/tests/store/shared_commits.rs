//! Many who write at once: whoever was answered is there, whoever failed is not.

use crate::shelf::{ADD_TITLE, count, shelf};
use niangjia_store::{Error, bind};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use testkit::both_databases;

const THREADS: i64 = 64;
const EACH: i64 = 6;

both_databases! {
    fn all_who_were_answered_are_there_and_nobody_else(db: &TestDb) {
        let open = shelf(db);
        let answered = Mutex::new(BTreeSet::new());
        std::thread::scope(|threads| {
            for thread in 0..THREADS {
                let (open, answered) = (&open, &answered);
                threads.spawn(move || {
                    for turn in 0..EACH {
                        let id = thread * EACH + turn;
                        let outcome = catch_unwind(AssertUnwindSafe(|| {
                            open.write(|tx| {
                                tx.run(ADD_TITLE, bind![id, &format!("t{id}")])?;
                                match id % 7 {
                                    3 => Err(Error::Unfit("refused".to_owned())),
                                    // The row of another act, or of this one: the same error either way.
                                    4 => tx.run(ADD_TITLE, bind![id, "again"]),
                                    5 => panic!("in the middle of an act"),
                                    _ => Ok(1),
                                }
                            })
                        }));
                        let happened = matches!(outcome, Ok(Ok(_)));
                        assert_eq!(happened, !matches!(id % 7, 3..=5), "{id}");
                        if happened {
                            answered.lock().unwrap().insert(id);
                        }
                    }
                });
            }
        });
        drop(open);
        let again = db.open();
        let there: BTreeSet<i64> = again
            .read(|tx| tx.all("SELECT id FROM book", &[], |row| row.get(0)))
            .unwrap()
            .into_iter()
            .collect();
        assert_eq!(there, answered.into_inner().unwrap());
        assert_eq!(there.len(), (0..THREADS * EACH).filter(|id| !matches!(id % 7, 3..=5)).count());
    }

    /// An act that was answered is seen by a reader that begins afterwards, and by another connection.
    fn what_was_answered_is_seen_by_all(db: &TestDb) {
        let (one, two) = (shelf(db), db.open());
        for id in 1..=20 {
            one.write(|tx| tx.run(ADD_TITLE, bind![id, &format!("t{id}")])).unwrap();
            assert_eq!(count(&two), id);
            assert_eq!(count(&one), id);
        }
    }

    /// A snapshot does not change while somebody writes.
    fn a_reader_sees_one_moment(db: &TestDb) {
        let db = shelf(db);
        db.write(|tx| tx.run(ADD_TITLE, bind![1, "a"])).unwrap();
        db.read(|tx| {
            let counted = |tx: &mut niangjia_store::Tx<'_>| {
                tx.one("SELECT COUNT(*) FROM book", &[], |row| row.get::<i64>(0))
            };
            let before = counted(tx)?;
            db.write(|tx| tx.run(ADD_TITLE, bind![2, "b"]))?;
            assert_eq!(counted(tx)?, before);
            Ok::<_, Error>(())
        })
        .unwrap();
        assert_eq!(count(&db), 2);
    }
}
