//! The one door: an act happens once, whole, and leaves word.

use crate::garden::{CHAIN, act, asked, bring, clerk, n_events, planted, plots};
use niangjia_office::history::{self, Event};
use niangjia_office::{ActError, Asked, Done};
use niangjia_store::{Error, bind};
use testkit::both_databases;

const TAKE: &str = "INSERT INTO office_number (union_id, series, last_number) VALUES ($1, $2, 1)";

both_databases! {
    fn the_same_key_acts_once(db: &TestDb) {
        let office = db.office(CHAIN);
        let mut runs = 0;
        let mut ask = || {
            office.act(&clerk(), asked("form-1"), |act| {
                runs += 1;
                act.tx.run(TAKE, bind![act.union, "once"])?;
                act.record(Event::named("garden.begun", serde_json::json!({})));
                Ok::<_, ActError>(format!("run {runs}"))
            })
        };
        let first = ask().unwrap();
        let second = ask().unwrap();
        assert!(matches!(&first, Done::Now(outcome) if outcome == "run 1"), "{first:?}");
        assert_eq!(second, Done::Before(first.outcome()));
        assert_eq!(n_events(&office), 1);
    }

    fn a_key_belongs_to_one_request(db: &TestDb) {
        let office = db.office(CHAIN);
        act(&office, "form-1", |_| Ok(()));
        for other in [
            Asked { command: "garden.water", ..asked("form-1") },
            Asked { with: "another form", ..asked("form-1") },
        ] {
            let refused = office.act(&clerk(), other, |_| Ok::<(), ActError>(()));
            assert!(matches!(&refused, Err(ActError::KeyUsedOtherwise(key)) if key == "form-1"), "{refused:?}");
        }
    }

    fn writing_without_a_word_is_refused(db: &TestDb) {
        let office = db.office(CHAIN);
        let refused = office.act(&clerk(), asked("silent"), |act| {
            act.tx.run(TAKE, bind![act.union, "silent"])?;
            Ok::<(), ActError>(())
        });
        assert!(matches!(refused, Err(ActError::NothingRecorded(command)) if command == "garden.plant"));
        let taken: Option<i64> = office
            .look(|look| look.tx.maybe("SELECT last_number FROM office_number", &[], |row| row.get(0)))
            .unwrap_or_else(|error: Error| panic!("{error}"));
        assert_eq!(taken, None);
        // The key was not used up.
        act(&office, "silent", |_| Ok(()));
    }

    fn a_refused_act_leaves_no_word(db: &TestDb) {
        let office = db.office(CHAIN);
        let refused = office.act(&clerk(), asked("refused"), |act| {
            act.record(Event::named("garden.begun", serde_json::json!({})));
            Err::<(), _>(ActError::NoDay)
        });
        assert!(refused.is_err());
        assert_eq!(n_events(&office), 0);
    }

    /// The same form sent by two browsers at the same moment.
    fn a_key_sent_twice_at_once_acts_once(db: &TestDb) {
        let (one, two) = (db.office(CHAIN), db.office(CHAIN));
        let outcomes: Vec<Done<i64>> = std::thread::scope(|threads| {
            let sent: Vec<_> = [&one, &two, &one, &two]
                .map(|office| {
                    threads.spawn(|| {
                        office
                            .act(&clerk(), asked("twice"), |act| {
                                act.record(Event::named("garden.begun", serde_json::json!({})));
                                niangjia_office::numbering::next(act, "plots").map_err(ActError::from)
                            })
                            .unwrap()
                    })
                })
                .into();
            sent.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(outcomes.iter().filter(|done| matches!(done, Done::Now(_))).count(), 1, "{outcomes:?}");
        assert!(outcomes.into_iter().all(|done| done.outcome() == 1));
        assert_eq!(n_events(&one), 1);
    }

    fn two_unions_in_one_database_do_not_meet(db: &TestDb) {
        use niangjia_base::ids::{TypedId, UnionId};
        let (one, two) = (db.office(CHAIN), db.office_of(UnionId::from_whole(2), CHAIN));
        act(&one, "name", |act| Ok(act.name_union("第一工会")?));
        act(&two, "name", |act| Ok(act.name_union("第二工会")?));
        bring(&one, "v1", &[], &[planted("a", 2, 10)]);
        bring(&two, "v1", &[], &[planted("a", 2, 20), planted("b", 3, 30)]);
        assert_eq!((one.name().unwrap().as_deref(), two.name().unwrap().as_deref()), (Some("第一工会"), Some("第二工会")));
        assert_eq!((plots(&one).len(), plots(&two).len()), (1, 2));
    }

    fn the_history_says_who_and_when(db: &TestDb) {
        let office = db.office(CHAIN);
        act(&office, "name", |act| Ok(act.name_union("示例工会")?));
        act(&office, "again", |act| Ok(act.name_union("示例工会")?));
        act(&office, "other", |act| Ok(act.name_union("另一工会")?));
        let entries = office.look(|look| history::latest(look.tx, look.union)).unwrap();
        assert_eq!(entries.len(), 2);
        let newest = &entries[0];
        assert_eq!((newest.event.as_str(), newest.actor.as_str()), ("union.named", "operator:clerk"));
        assert!(newest.at.starts_with("2024-01-05T01:00:00"), "{}", newest.at);
        assert!(newest.detail.contains("另一工会"));
    }
}
