//! What is bound comes back, under its own number.

use crate::shelf::{ADD, shelf};
use niangjia_store::{Bind, Error, InsertInto, Value, bind};
use testkit::both_databases;

both_databases! {
    fn values_come_back_as_they_went_in(db: &TestDb) {
        let db = shelf(db);
        let cover: &[u8] = &[0, 1, 255];
        db.write(|tx| {
            tx.run(ADD, bind![1, 1, 1, "《娘家》\u{3000}'\"%", true, cover, i64::MAX])?;
            tx.run(ADD, bind![1, 2, Bind::Null, None::<&str>, false, Bind::Null, None::<i64>])
        })
        .unwrap();
        let read = |id: i64| {
            db.read(|tx| {
                tx.one(
                    "SELECT shelf, title, held, cover, pages FROM book WHERE union_id = 1 AND id = $1",
                    bind![id],
                    |row| {
                        Ok::<_, Error>((
                            row.get::<Option<i64>>(0)?,
                            row.get::<Option<String>>(1)?,
                            row.get::<bool>(2)?,
                            row.get::<Option<Vec<u8>>>(3)?,
                            row.get::<Option<i64>>(4)?,
                        ))
                    },
                )
            })
            .unwrap()
        };
        assert_eq!(
            read(1),
            (Some(1), Some("《娘家》\u{3000}'\"%".to_owned()), true, Some(cover.to_vec()), Some(i64::MAX))
        );
        assert_eq!(read(2), (None, None, false, None, None));
    }

    /// A value that was read as whatever stands there can be bound again.
    fn a_row_can_be_copied(db: &TestDb) {
        let db = shelf(db);
        let cover: &[u8] = b"cover";
        db.write(|tx| tx.run(ADD, bind![1, 1, 1, "a", true, cover, 7])).unwrap();
        let kept: Vec<Value> = db
            .read(|tx| {
                tx.one("SELECT shelf, held, cover, pages FROM book", &[], |row| {
                    (0..4).map(|column| row.get(column)).collect::<Result<_, Error>>()
                })
            })
            .unwrap();
        let [shelf, held, cover, pages] = kept.as_slice() else { panic!("{kept:?}") };
        db.write(|tx| {
            let copy = [1.into(), 2.into(), shelf.into(), "b".into(), held.into(), cover.into(), pages.into()];
            tx.run(ADD, &copy)
        })
        .unwrap();
        let same: i64 = db
            .read(|tx| {
                tx.one(
                    "SELECT COUNT(*) FROM book a JOIN book b ON a.shelf = b.shelf AND a.held = b.held \
                     AND a.cover = b.cover AND a.pages = b.pages WHERE a.id = 1 AND b.id = 2 AND b.held",
                    &[],
                    |row| row.get(0),
                )
            })
            .unwrap();
        assert_eq!(same, 1);
    }

    /// SQLite by itself would number the parameters by their first appearance.
    fn the_second_parameter_may_come_first(db: &TestDb) {
        let db = shelf(db);
        let ask = |sql: &'static str, values: &[Bind<'_>]| -> Result<String, Error> {
            db.read(|tx| tx.one(sql, values, |row| row.get(0)))
        };
        assert_eq!(
            ask("SELECT CAST($2 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT)", bind!["1", "2"]).unwrap(),
            "212"
        );
        assert!(matches!(ask("SELECT CAST($1 AS TEXT) || CAST($2 AS TEXT)", bind!["1"]), Err(Error::Driver(_))));
    }

    /// More rows than one statement of PostgreSQL takes, the last group not full.
    fn many_rows_are_inserted(db: &TestDb) {
        let db = shelf(db);
        let titles: Vec<String> = (0..4_321).map(|number| format!("t{number}")).collect();
        let rows: Vec<[Bind<'_>; 3]> =
            (0..).zip(&titles).map(|(id, title)| [1.into(), Bind::Whole(id), title.into()]).collect();
        let into = InsertInto { table: "book", columns: &["union_id", "id", "title"] };
        let writes = db
            .write(|tx| {
                tx.insert_many(into, rows.iter().map(<[_; 3]>::as_slice))?;
                tx.insert_many(into, [])?;
                Ok::<_, Error>(tx.writes())
            })
            .unwrap();
        assert_eq!(writes, 4_321);
        let found: (i64, i64, String) = db
            .read(|tx| {
                tx.one(
                    "SELECT COUNT(*), CAST(SUM(id) AS BIGINT), MAX(title) FROM book",
                    &[],
                    |row| Ok::<_, Error>((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
            })
            .unwrap();
        assert_eq!(found, (4_321, 4_321 * 4_320 / 2, "t999".to_owned()));
    }

    fn rows_are_ordered_by_their_bytes(db: &TestDb) {
        let db = shelf(db);
        let words = ["b", "B", "会", "a", "2023-00-00", "2023-01-01", "é"];
        db.write(|tx| {
            for (id, title) in (1..).zip(words) {
                tx.run(crate::shelf::ADD_TITLE, bind![id, title])?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
        let ordered: Vec<String> = db
            .read(|tx| tx.all("SELECT title FROM book ORDER BY title", &[], |row| row.get(0)))
            .unwrap();
        let mut expected = words.to_vec();
        expected.sort_unstable();
        assert_eq!(ordered, expected);
    }

    /// A statement that is not understood is refused when it is prepared.
    fn statements_are_parsed_without_running(db: &TestDb) {
        let db = shelf(db);
        db.read(|tx| {
            tx.prepare("DELETE FROM book WHERE id = $1")?;
            assert!(tx.prepare("SELECT colour FROM book").is_err());
            Ok::<_, Error>(())
        })
        .unwrap();
    }

    fn a_reader_cannot_write(db: &TestDb) {
        let db = shelf(db);
        let refused = db.read(|tx| tx.run(crate::shelf::ADD_TITLE, bind![1, "a"]));
        assert!(refused.is_err());
        assert_eq!(crate::shelf::count(&db), 0);
    }
}
