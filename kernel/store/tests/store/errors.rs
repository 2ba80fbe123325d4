//! What goes wrong is told apart in the same way on both databases, and leaves nothing behind.

use crate::shelf::{ADD, ADD_TITLE, count, shelf};
use niangjia_store::{Bind, Error, bind};
use testkit::both_databases;

#[derive(Debug, PartialEq)]
enum Mine {
    Refused,
    Store(String),
}

impl From<Error> for Mine {
    fn from(error: Error) -> Self {
        Self::Store(error.to_string())
    }
}

both_databases! {
    fn constraints_are_told_apart(db: &TestDb) {
        let db = shelf(db);
        db.write(|tx| tx.run(ADD_TITLE, bind![1, "a"])).unwrap();
        let try_row = |row: &[Bind<'_>; 7]| db.write(|tx| tx.run(ADD, row)).unwrap_err();
        let null = Bind::Null;
        let one = Bind::Whole(1);
        assert!(matches!(try_row(&[one, one, null, "b".into(), null, null, null]), Error::Unique));
        assert!(matches!(try_row(&[one, 2.into(), null, "a".into(), null, null, null]), Error::Unique));
        assert!(matches!(try_row(&[one, 2.into(), 9.into(), "b".into(), null, null, null]), Error::Foreign));
        assert!(matches!(try_row(&[one, 2.into(), one, "b".into(), null, null, 0.into()]), Error::Check(_)));
        assert!(matches!(try_row(&[null, 2.into(), one, "b".into(), null, null, null]), Error::Check(_)));
        assert_eq!(count(&db), 1);
    }

    fn a_text_does_not_go_into_a_column_of_numbers(db: &TestDb) {
        let db = shelf(db);
        let refused = db.write(|tx| tx.run("INSERT INTO book (union_id, id, pages) VALUES (1, 1, $1)", bind!["many"]));
        assert!(refused.is_err());
        assert_eq!(count(&db), 0);
    }

    fn a_closure_that_refuses_leaves_nothing(db: &TestDb) {
        let db = shelf(db);
        let answer: Result<(), Mine> = db.write(|tx| {
            tx.run(ADD_TITLE, bind![1, "a"])?;
            Err(Mine::Refused)
        });
        assert_eq!(answer, Err(Mine::Refused));
        assert_eq!(count(&db), 0);
    }

    fn a_closure_that_panics_leaves_nothing(db: &TestDb) {
        let db = shelf(db);
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _: Result<(), Error> = db.write(|tx| {
                tx.run(ADD_TITLE, bind![1, "a"])?;
                panic!("half-way");
            });
        }));
        assert!(panicked.is_err());
        db.write(|tx| tx.run(ADD_TITLE, bind![2, "b"])).unwrap();
        assert_eq!(count(&db), 1);
    }

    /// The error was about a key that is there already; the act before it in the same closure goes with it.
    fn a_failed_statement_takes_the_whole_act_with_it(db: &TestDb) {
        let db = shelf(db);
        let answer: Result<u64, Error> = db.write(|tx| {
            tx.run(ADD_TITLE, bind![1, "a"])?;
            tx.run(ADD_TITLE, bind![2, "a"])
        });
        assert!(matches!(answer, Err(Error::Unique)));
        assert_eq!(count(&db), 0);
    }
}
