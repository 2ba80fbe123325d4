//! Bringing a sheet into a register, again and again.

use crate::garden::{CHAIN, PLOT, bring, planted, plots};
use niangjia_base::record_ref::RecordRef;
use niangjia_office::history;
use niangjia_office::registers::Settled;
use testkit::both_databases;

const NOTHING: Settled = Settled {
    new: 0,
    changed: 0,
    same: 0,
    withdrawn: 0,
};

fn trace(
    office: &niangjia_office::Office,
    id: niangjia_base::ids::RecordId,
) -> Vec<(String, serde_json::Value)> {
    let record = RecordRef {
        kind: PLOT.kind,
        id,
    };
    let entries = office
        .look(|look| history::of_record(look.tx, look.union, record))
        .unwrap();
    entries
        .into_iter()
        .map(|entry| (entry.event, serde_json::from_str(&entry.detail).unwrap()))
        .collect()
}

both_databases! {
    fn what_is_new_is_new_and_what_is_there_stays(db: &TestDb) {
        let office = db.office(CHAIN);
        let lines = [planted("a", 2, 10), planted("b", 3, 20)];
        let (first, settled) = bring(&office, "v1", &[], &lines);
        assert_eq!(settled, Settled { new: 2, ..NOTHING });
        let before = plots(&office);
        let (_, settled) = bring(&office, "v2", &[first], &lines);
        assert_eq!(settled, Settled { same: 2, ..NOTHING });
        assert_eq!(plots(&office), before);
        assert!(trace(&office, before[0].1).is_empty());
    }

    fn a_change_says_what_it_was_and_is(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20)]);
        let mut dry = planted("b", 3, 20);
        dry.watered = false;
        let (_, settled) = bring(&office, "v2", &[first], &[planted("a", 2, 15), dry]);
        assert_eq!(settled, Settled { changed: 2, ..NOTHING });
        let now = plots(&office);
        assert_eq!((now[0].5, now[1].4), (Some(15), false));
        let told = trace(&office, now[0].1);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, "garden.plot.changed");
        assert_eq!((&told[0].1["was"]["harvest"], &told[0].1["is"]["harvest"]), (&10.into(), &15.into()));
        assert_eq!(told[0].1["row"], 2);
    }

    fn what_the_new_version_lacks_is_withdrawn_and_comes_back(db: &TestDb) {
        let office = db.office(CHAIN);
        let both = [planted("a", 2, 10), planted("b", 3, 20)];
        let (first, _) = bring(&office, "v1", &[], &both);
        let (second, settled) = bring(&office, "v2", &[first], &both[..1]);
        assert_eq!(settled, Settled { same: 1, withdrawn: 1, ..NOTHING });
        let gone = plots(&office)[1].clone();
        assert!(gone.3);
        assert_eq!(trace(&office, gone.1)[0].0, "garden.plot.withdrawn");
        let (_, settled) = bring(&office, "v3", &[first, second], &both);
        assert_eq!(settled, Settled { same: 1, changed: 1, ..NOTHING });
        let back = plots(&office)[1].clone();
        assert_eq!((back.1, back.3), (gone.1, false));
        assert_eq!(trace(&office, back.1)[1].0, "garden.plot.taken_up_again");
    }

    /// A day was corrected, and the day is part of the key: the record in that row is the same record.
    fn a_corrected_key_in_the_same_row_is_the_same_record(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20)]);
        let id = plots(&office)[1].1;
        let (_, settled) = bring(&office, "v2", &[first], &[planted("a", 2, 10), planted("c", 3, 20)]);
        assert_eq!(settled, Settled { same: 1, changed: 1, ..NOTHING });
        let now = plots(&office);
        assert_eq!(now.iter().map(|plot| plot.0.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(now[1].1, id);
    }

    /// Another file with the same record does not take it from the first, and its absence there withdraws nothing.
    fn another_file_withdraws_nothing(db: &TestDb) {
        let office = db.office(CHAIN);
        bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20)]);
        let (_, settled) = bring(&office, "other", &[], &[planted("b", 9, 20), planted("d", 10, 5)]);
        assert_eq!(settled, Settled { new: 1, same: 1, ..NOTHING });
        assert!(plots(&office).iter().all(|plot| !plot.3));
    }

    /// Two lines changed places: keys decide, not rows.
    fn lines_that_change_places_stay_themselves(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20)]);
        let before = plots(&office);
        let (_, settled) = bring(&office, "v2", &[first], &[planted("b", 2, 20), planted("a", 3, 10)]);
        assert_eq!(settled, Settled { same: 2, ..NOTHING });
        assert_eq!(plots(&office).iter().map(|p| p.1).collect::<Vec<_>>(), before.iter().map(|p| p.1).collect::<Vec<_>>());
    }

    /// Two records exchange their keys by a correction in each row.
    fn keys_that_change_places_stay_with_their_lines(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20), planted("c", 4, 30)]);
        let (_, settled) = bring(&office, "v2", &[first], &[planted("b", 2, 10), planted("c", 3, 20), planted("d", 4, 30)]);
        assert_eq!(settled.withdrawn, 1, "{settled:?}");
        let standing: Vec<_> = plots(&office).into_iter().filter(|plot| !plot.3).map(|plot| (plot.0, plot.5)).collect();
        assert_eq!(
            standing,
            [("b".to_owned(), Some(10)), ("c".to_owned(), Some(20)), ("d".to_owned(), Some(30))]
        );
    }

    /// A wide table: one row gives a record for every month. When the row goes, all of them go.
    fn all_records_of_a_row_are_withdrawn(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("1", 2, 10), planted("2", 2, 20), planted("3", 2, 30)]);
        let (_, settled) = bring(&office, "v2", &[first], &[]);
        assert_eq!(settled, Settled { withdrawn: 3, ..NOTHING });
        assert!(plots(&office).iter().all(|plot| plot.3));
    }

    /// The key of every record of a row was corrected, because it holds the name that stands in the row.
    fn all_records_of_a_row_keep_their_ids_when_its_name_is_corrected(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a|1", 2, 10), planted("a|2", 2, 20)]);
        let ids: Vec<_> = plots(&office).into_iter().map(|plot| plot.1).collect();
        let (_, settled) = bring(&office, "v2", &[first], &[planted("b|2", 2, 20), planted("b|1", 2, 10)]);
        assert_eq!(settled, Settled { changed: 2, ..NOTHING });
        assert_eq!(plots(&office).into_iter().map(|plot| (plot.0, plot.1)).collect::<Vec<_>>(),
            [("b|1".to_owned(), ids[0]), ("b|2".to_owned(), ids[1])]);
    }

    /// Both were last changed in different versions, in the same row of each; the newest version has neither.
    fn records_of_different_versions_in_one_row_are_both_withdrawn(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20)]);
        let (second, _) = bring(&office, "v2", &[first], &[planted("b", 2, 20), planted("c", 3, 30)]);
        let (_, settled) = bring(&office, "v3", &[first, second], &[]);
        assert_eq!(settled, Settled { withdrawn: 2, ..NOTHING });
        assert!(plots(&office).iter().all(|plot| plot.3));
    }
}
