//! Numbers of a series have no gaps, whoever takes them at once and whoever fails.

use crate::garden::{CHAIN, asked, clerk};
use niangjia_office::history::Event;
use niangjia_office::{ActError, numbering};
use std::collections::BTreeSet;
use std::sync::Mutex;
use testkit::both_databases;

both_databases! {
    fn numbers_have_no_gaps(db: &TestDb) {
        let (one, two) = (db.office(CHAIN), db.office(CHAIN));
        let taken = Mutex::new(Vec::new());
        std::thread::scope(|threads| {
            for (thread, office) in [&one, &two, &one, &two].into_iter().enumerate() {
                let taken = &taken;
                threads.spawn(move || {
                    for turn in 0..10 {
                        let key = format!("{thread}-{turn}");
                        let outcome = office.act(&clerk(), asked(&key), |act| {
                            let number = numbering::next(act, "proposals/2026")?;
                            act.record(Event::named("proposals.numbered", serde_json::json!({ "number": number })));
                            if turn % 4 == 3 { Err(ActError::NoDay) } else { Ok(number) }
                        });
                        match outcome {
                            Ok(done) => taken.lock().unwrap().push(done.outcome()),
                            Err(ActError::NoDay) => {}
                            Err(error) => panic!("{error}"),
                        }
                    }
                });
            }
        });
        let taken = taken.into_inner().unwrap();
        assert_eq!(taken.len(), 32);
        assert_eq!(taken.into_iter().collect::<BTreeSet<_>>(), (1..=32).collect());
    }

    fn series_count_apart(db: &TestDb) {
        let office = db.office(CHAIN);
        let numbers = crate::garden::act(&office, "some", |act| {
            act.record(Event::named("proposals.numbered", serde_json::json!({})));
            ["a/2026", "a/2026", "b/2026", "a/2026"]
                .into_iter()
                .map(|series| numbering::next(act, series).map_err(ActError::from))
                .collect::<Result<Vec<_>, _>>()
        });
        assert_eq!(numbers, [1, 2, 1, 3]);
    }
}
