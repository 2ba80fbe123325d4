//! The history is not changed or deleted, and whoever does it all the same breaks a seal.

use crate::garden::{CHAIN, act};
use niangjia_base::ids::TypedId;
use niangjia_office::Office;
use niangjia_office::history::{
    self, Broken, Event, HistoryAsked, ListedEntry, broken_at, chain, listed, verify,
};
use niangjia_store::{Error, Tx};
use testkit::{Engine, TestDb, both_databases};

/// Five entries: two under the first seal, two under the second, one not sealed yet.
fn sealed(db: &TestDb) -> Office {
    let office = db.office(CHAIN);
    let plot = niangjia_base::ids::RecordId::from_whole(7);
    for (number, seals) in [(1, false), (2, true), (3, false), (4, true), (5, false)] {
        act(&office, &format!("act-{number}"), |act| {
            let detail = serde_json::json!({ "number": number });
            act.record(Event::of(
                niangjia_base::record_ref::RecordKind("garden.plot"),
                plot,
                "watered",
                detail,
            ));
            Ok(())
        });
        if seals {
            let set = history::seal(office.db(), office.union(), office.now())
                .unwrap()
                .unwrap();
            assert_eq!((set.number, set.n_events), (number / 2, 2));
        }
    }
    office
}

/// What stops nobody who owns the database.
fn disarm(tx: &mut Tx<'_>, engine: Engine) -> Result<(), Error> {
    for (table, trigger) in [
        ("history", "history_is_not_deleted"),
        ("history", "history_is_not_changed"),
        ("history_seal", "history_seal_is_not_changed"),
    ] {
        let of = if engine == Engine::Postgres {
            format!(" ON {table}")
        } else {
            String::new()
        };
        tx.run(&format!("DROP TRIGGER {trigger}{of}"), &[])?;
    }
    if engine == Engine::Sqlite {
        tx.run("DROP TRIGGER history_seal_is_not_deleted", &[])?;
    }
    Ok(())
}

enum Tried {
    Found(Result<i64, Broken>),
    Failed(Error),
}

impl From<Error> for Tried {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Does something to the tables and says what verifying finds; then everything is as before.
fn found_after(office: &Office, engine: Engine, harm: &str) -> Result<i64, Broken> {
    let undone: Result<(), Tried> = office.db().write(|tx| {
        disarm(tx, engine)?;
        assert!(tx.run(harm, &[])? > 0, "{harm}");
        Err(Tried::Found(verify(tx, office.union())?))
    });
    match undone {
        Err(Tried::Found(verdict)) => verdict,
        Err(Tried::Failed(error)) => panic!("{harm}: {error}"),
        Ok(()) => panic!("the harm was not undone"),
    }
}

both_databases! {
    fn an_untouched_history_holds(db: &TestDb) {
        let office = sealed(db);
        let read = office.look(|look| verify(look.tx, look.union)).unwrap();
        assert_eq!(read, Ok(5));
        assert_eq!(history::seal(office.db(), office.union(), office.now()).unwrap().map(|s| s.n_events), Some(1));
        assert_eq!(history::seal(office.db(), office.union(), office.now()).unwrap(), None);
        assert_eq!(office.look(|look| verify(look.tx, look.union)).unwrap(), Ok(5));
    }

    fn any_changed_column_of_any_entry_is_found(db: &TestDb) {
        let office = sealed(db);
        for number in 1..=5 {
            for set in [
                "union_id = 2",
                "id = id + 1",
                "act_key = act_key || 'x'",
                "at = '2024-01-05T01:00:09.999Z'",
                "actor = 'operator:another'",
                "event = 'garden.plot.burnt'",
                "record_kind = NULL",
                "record_kind = 'garden.tree'",
                "record = NULL",
                "record = 8",
                "detail = '{}'",
                "digest = (SELECT digest FROM history_seal WHERE number = 1)",
                "seal = 3 - seal",
                "seal = NULL",
                "seal = 9",
            ] {
                if number == 5 && matches!(set, "union_id = 2" | "seal = 3 - seal" | "seal = NULL") {
                    continue; // No seal covers it yet: it may go, and it has none to change.
                }
                let harm = format!("UPDATE history SET {set} WHERE act_key = 'act-{number}'");
                let verdict = found_after(&office, db.engine(), &harm);
                assert!(verdict.is_err(), "{harm}: {verdict:?}");
            }
        }
        assert_eq!(office.look(|look| verify(look.tx, look.union)).unwrap(), Ok(5));
    }

    fn missing_and_added_entries_are_found(db: &TestDb) {
        let office = sealed(db);
        for (harm, broken) in [
            ("DELETE FROM history WHERE act_key = 'act-1'", Broken::Seal(1)),
            ("DELETE FROM history WHERE act_key = 'act-4'", Broken::Seal(2)),
            ("DELETE FROM history WHERE seal = 2", Broken::Seal(2)),
            // A true entry, pushed under a seal that was set without it.
            ("UPDATE history SET seal = 1 WHERE seal IS NULL", Broken::Seal(1)),
        ] {
            assert_eq!(found_after(&office, db.engine(), harm), Err(broken), "{harm}");
        }
        let copied = "INSERT INTO history (union_id, id, act_key, at, actor, event, record_kind, record, detail, digest, seal) \
                      SELECT union_id, id + 1000, act_key, at, actor, event, record_kind, record, detail, digest, seal FROM history WHERE act_key = 'act-1'";
        assert!(matches!(found_after(&office, db.engine(), copied), Err(Broken::Entry(_))));
    }

    fn a_changed_or_missing_seal_is_found(db: &TestDb) {
        let office = sealed(db);
        for (harm, broken) in [
            ("UPDATE history_seal SET digest = (SELECT digest FROM history_seal WHERE number = 1) WHERE number = 2", Broken::Seal(2)),
            ("UPDATE history_seal SET n_events = 3 WHERE number = 2", Broken::Seal(2)),
            ("UPDATE history_seal SET sealed_at = '2024-01-05T09:00:00.000Z' WHERE number = 1", Broken::Seal(1)),
            ("UPDATE history_seal SET number = 3 WHERE number = 2", Broken::MissingSeal(2)),
            ("DELETE FROM history_seal WHERE number = 1", Broken::MissingSeal(1)),
            ("DELETE FROM history_seal WHERE number = 2", Broken::MissingSeal(2)),
        ] {
            assert_eq!(found_after(&office, db.engine(), harm), Err(broken), "{harm}");
        }
    }

    /// Nobody does it by mistake: the database itself refuses.
    fn the_database_refuses_to_change_what_happened(db: &TestDb) {
        let office = sealed(db);
        crate::ledgers::post_one(&office, "v1", 500);
        for harm in [
            "UPDATE history SET detail = '{}' WHERE seal IS NOT NULL",
            "UPDATE history SET detail = '{}', seal = 2 WHERE seal IS NULL",
            "UPDATE history SET seal = NULL WHERE seal = 2",
            "DELETE FROM history",
            "UPDATE history_seal SET n_events = 0",
            "DELETE FROM history_seal",
            "UPDATE ledger_voucher SET summary = 'another'",
            "DELETE FROM ledger_voucher",
            "UPDATE ledger_posting SET debit_fen = debit_fen + 1",
            "DELETE FROM ledger_posting",
        ] {
            let refused = office.db().write(|tx| tx.run(harm, &[]));
            assert!(refused.is_err(), "{harm}");
        }
        assert_eq!(office.look(|look| verify(look.tx, look.union)).unwrap(), Ok(6));
    }

    /// Every entry is on one page, the newest first; what narrows it narrows it.
    fn the_history_is_turned_and_narrowed(db: &TestDb) {
        let office = sealed(db);
        let find = |asked: &HistoryAsked, before, most| {
            office.look(|look| listed(look.tx, look.union, asked, before, most)).unwrap()
        };
        let numbers = |entries: &[ListedEntry]| -> Vec<i64> {
            let number = |detail: &str| serde_json::from_str::<serde_json::Value>(detail).unwrap()["number"].as_i64();
            entries.iter().map(|line| number(&line.entry.detail).unwrap()).collect()
        };
        let all = HistoryAsked::default();
        for most in [1, 2, 5, 9] {
            let (mut seen, mut before, mut pages) = (Vec::new(), None, 0);
            loop {
                let page = find(&all, before, most);
                seen.extend(numbers(&page.entries));
                before = page.next;
                pages += 1;
                assert!(pages < 20);
                if before.is_none() { break }
            }
            assert_eq!(seen, [5, 4, 3, 2, 1], "{most}");
        }
        let seals: Vec<_> = find(&all, None, 9).entries.iter().map(|line| line.seal).collect();
        assert_eq!(seals, [None, Some(2), Some(2), Some(1), Some(1)]);
        let today = office.today().unwrap();
        let days = |from: niangjia_base::calendar::Day, to: niangjia_base::calendar::Day| HistoryAsked {
            days: niangjia_base::calendar::Period::new(from, to.next()),
            ..HistoryAsked::default()
        };
        let actor = find(&all, None, 1).entries[0].entry.actor.clone();
        let plot = niangjia_base::ids::RecordId::from_whole(7);
        for (asked, count) in [
            (HistoryAsked { actor: Some(actor), ..all.clone() }, 5),
            (HistoryAsked { actor: Some("account:1".to_owned()), ..all.clone() }, 0),
            (HistoryAsked { kind: Some("garden.plot".to_owned()), ..all.clone() }, 5),
            (HistoryAsked { kind: Some("garden.tree".to_owned()), ..all.clone() }, 0),
            (HistoryAsked { kind: Some("garden.plot".to_owned()), record: Some(plot), ..all.clone() }, 5),
            (days(today.later(-400), today.later(400)), 5),
            (days(today.later(-400), today.later(-100)), 0),
            (days(today.later(100), today.later(400)), 0),
        ] {
            assert_eq!(find(&asked, None, 9).entries.len(), count, "{asked:?}");
        }
        let chain = office.look(|look| chain(look.tx, look.union)).unwrap();
        assert_eq!((chain.n_seals, chain.n_sealed, chain.n_unsealed), (2, 4, 1));
        assert_eq!(chain.head.unwrap().0, 2);
        let at = office.look(|look| broken_at(look.tx, look.union, &Broken::Seal(1))).unwrap();
        assert_eq!(numbers(&find(&all, at, 9).entries), [2, 1]);
    }
}
