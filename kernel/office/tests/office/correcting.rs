//! Correcting by hand, alone and beside others, and what a sheet may say afterwards.

use crate::garden::{CHAIN, PLOT, bring, clerk, planted, plots};
use niangjia_base::actor::Actor;
use niangjia_base::ids::{RecordId, SheetId, TypedId};
use niangjia_base::record_ref::RecordRef;
use niangjia_office::forms::Problem;
use niangjia_office::people::{PERSON, sample};
use niangjia_office::registers::{
    CorrectError, Correction, Draft, EnterError, Origin, Settled, correct, correct_many, enter,
    listed_one, put_back, said_before, settle_saying, version, withdraw,
};
use niangjia_office::{Act, Asked, Office, history};
use niangjia_store::Value;
use testkit::both_databases;

const ALL: &[usize] = &[0, 1, 2, 3, 4, 5];
const CROP: usize = 3;
const WATERED: usize = 4;
const HARVEST: usize = 5;

fn seen(office: &Office, record: RecordId, fields: &[usize]) -> String {
    let record = office
        .look(|look| listed_one(look, &PLOT, record))
        .unwrap()
        .unwrap();
    version(&PLOT, &record, fields)
}

fn by<T: serde::Serialize + serde::de::DeserializeOwned>(
    office: &Office,
    who: &str,
    key: &str,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, CorrectError>,
) -> Result<T, CorrectError> {
    let asked = Asked {
        command: "garden.correct",
        key,
        with: "",
    };
    office
        .act(&Actor::Operator(who.to_owned()), asked, closure)
        .map(niangjia_office::Done::outcome)
}

fn harvest(
    office: &Office,
    key: &str,
    record: RecordId,
    seen: &str,
    fen: i64,
) -> Result<Vec<usize>, CorrectError> {
    by(office, "clerk", key, |act| {
        let correction = Correction {
            record,
            seen,
            fields: &[HARVEST],
            values: &[fen.into()],
            reason: None,
        };
        correct(act, &PLOT, &correction)
    })
}

fn events(office: &Office, id: RecordId) -> Vec<(String, serde_json::Value)> {
    let record = RecordRef {
        kind: PLOT.kind,
        id,
    };
    let entries = office
        .look(|look| history::of_record(look.tx, look.union, record))
        .unwrap();
    entries
        .into_iter()
        .map(|e| (e.event, serde_json::from_str(&e.detail).unwrap()))
        .collect()
}

/// A sheet with one line comes again; what it says of the line, and what settling says about it.
fn again(
    office: &Office,
    version: &str,
    earlier: &[SheetId],
    harvest: i64,
) -> (Settled, Vec<&'static str>, SheetId) {
    let mut said: Vec<Problem> = Vec::new();
    let mut settled = Settled::default();
    let sheet = crate::garden::act(office, version, |act| {
        said.clear();
        let sheet: SheetId = act.id();
        let values = vec![
            Value::Null,
            Value::Null,
            "2023-05-00".into(),
            "beans".into(),
            true.into(),
            harvest.into(),
        ];
        let draft = Draft {
            id: act.id(),
            key: "a".to_owned(),
            row: 2,
            values,
        };
        let origin = Origin {
            sheet,
            earlier: earlier.to_vec(),
        };
        settled = settle_saying(act, &PLOT, &origin, vec![draft], &mut said)?;
        act.record(history::Event::named(
            "garden.read",
            serde_json::Value::Null,
        ));
        Ok(sheet)
    });
    (
        settled,
        said.iter().map(|problem| problem.code).collect(),
        sheet,
    )
}

both_databases! {
    fn a_correction_says_what_was_and_is_and_why(db: &TestDb) {
        let office = db.office(CHAIN);
        bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        let saw = seen(&office, id, ALL);
        let values = [Value::Null, Value::Null, "2023-05-07".into(), "corn".into(), false.into(), 25_i64.into()];
        let changed = by(&office, "clerk", "one", |act| {
            let correction = Correction { record: id, seen: &saw, fields: ALL, values: &values, reason: Some("weighed again") };
            correct(act, &PLOT, &correction)
        });
        assert_eq!(changed.unwrap(), [2, CROP, WATERED, HARVEST]);
        let now = &plots(&office)[0];
        assert_eq!((now.4, now.5, now.2), (false, Some(25), 2));
        let (event, detail) = events(&office, id).pop().unwrap();
        assert_eq!(event, "garden.plot.corrected");
        assert_eq!((&detail["was"]["harvest"], &detail["is"]["harvest"]), (&10.into(), &25.into()));
        assert_eq!(detail["reason"], "weighed again");
        assert_eq!(detail["was"].as_object().unwrap().len(), 4);
        assert_ne!(seen(&office, id, ALL), saw);
    }

    fn what_is_as_it_is_to_be_is_no_event(db: &TestDb) {
        let office = db.office(CHAIN);
        bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        let saw = seen(&office, id, &[HARVEST]);
        assert!(harvest(&office, "one", id, &saw, 10).unwrap().is_empty());
        assert!(events(&office, id).is_empty());
    }

    fn values_that_do_not_fit_change_nothing(db: &TestDb) {
        let office = db.office(CHAIN);
        bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        for (number, (field, value)) in [(CROP, Value::Null), (CROP, "wheat".into()), (2, "soon".into())].into_iter().enumerate() {
            let saw = seen(&office, id, &[field]);
            let refused = by(&office, "clerk", &format!("{number}"), |act| {
                let correction = Correction { record: id, seen: &saw, fields: &[field], values: std::slice::from_ref(&value), reason: None };
                correct(act, &PLOT, &correction)
            });
            assert!(matches!(refused, Err(CorrectError::Unfit(EnterError::Missing { .. } | EnterError::Unfit { .. }))), "{value:?}");
        }
        assert!(events(&office, id).is_empty());
    }

    /// Two read the same record; the first corrects it twice, and the second hears of both corrections and of no others.
    fn the_second_of_two_hears_what_the_first_did(db: &TestDb) {
        let office = db.office(CHAIN);
        bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        let saw = seen(&office, id, &[HARVEST]);
        harvest(&office, "before", id, &saw, 11).unwrap();
        let both_saw = seen(&office, id, &[HARVEST]);
        harvest(&office, "first", id, &both_saw, 12).unwrap();
        let saw = seen(&office, id, &[HARVEST]);
        harvest(&office, "first again", id, &saw, 13).unwrap();
        let refused = by(&office, "second", "second", |act| {
            let correction = Correction { record: id, seen: &both_saw, fields: &[HARVEST], values: &[99_i64.into()], reason: None };
            correct(act, &PLOT, &correction)
        });
        let Err(CorrectError::Meanwhile(others)) = refused else { panic!("{refused:?}") };
        assert_eq!(others.len(), 1);
        assert_eq!(others[0].entries.len(), 2, "{others:?}");
        assert_eq!(others[0].entries[0].actor, "operator:clerk");
        assert!(others[0].entries[0].detail.contains("12"), "{others:?}");
        assert_eq!(plots(&office)[0].5, Some(13));
        // Of another field nobody changed anything, so it may be corrected.
        let crop_seen = seen(&office, id, &[CROP]);
        let fine = by(&office, "second", "other field", |act| {
            let correction = Correction { record: id, seen: &crop_seen, fields: &[CROP], values: &["corn".into()], reason: None };
            correct(act, &PLOT, &correction)
        });
        assert_eq!(fine.unwrap(), [CROP]);
    }

    fn many_are_corrected_in_one_act_or_none(db: &TestDb) {
        let office = db.office(CHAIN);
        bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20), planted("c", 4, 30)]);
        let ids: Vec<RecordId> = plots(&office).into_iter().map(|plot| plot.1).collect();
        let saw: Vec<(RecordId, String)> = ids.iter().map(|id| (*id, seen(&office, *id, &[HARVEST]))).collect();
        harvest(&office, "meanwhile", ids[1], &saw[1].1, 21).unwrap();
        let many = |key: &str, records: &[(RecordId, String)]| by(&office, "clerk", key, |act| {
            correct_many(act, &PLOT, HARVEST, records, &50_i64.into(), Some("all weighed together"))
        });
        let refused = many("one", &saw);
        assert!(matches!(&refused, Err(CorrectError::Meanwhile(others)) if others.len() == 1 && others[0].record == ids[1]));
        assert_eq!(plots(&office)[0].5, Some(10));
        let saw: Vec<(RecordId, String)> = ids.iter().map(|id| (*id, seen(&office, *id, &[HARVEST]))).collect();
        assert_eq!(many("two", &saw).unwrap(), 3);
        assert!(plots(&office).iter().all(|plot| plot.5 == Some(50)));
        assert_eq!(events(&office, ids[0]).len(), 1);
    }

    fn a_record_is_withdrawn_and_put_back(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        let saw = seen(&office, id, ALL);
        by(&office, "clerk", "one", |act| withdraw(act, &PLOT, id, (&saw, ALL), "twice in the book")).unwrap();
        assert!(plots(&office)[0].3);
        assert_eq!(events(&office, id)[0].1["reason"], "twice in the book");
        let now = seen(&office, id, &[HARVEST]);
        assert!(matches!(harvest(&office, "two", id, &now, 1), Err(CorrectError::Withdrawn(_))));
        let twice = by(&office, "clerk", "three", |act| withdraw(act, &PLOT, id, (&saw, ALL), "again"));
        assert!(matches!(twice, Err(CorrectError::Meanwhile(others)) if others[0].entries.len() == 1));
        // The sheet still has it, and it stays withdrawn.
        let (settled, said, second) = again(&office, "v2", &[first], 10);
        assert_eq!((settled.same, settled.changed, said), (1, 0, vec![]));
        assert!(plots(&office)[0].3);
        // The sheet has something new about it, which somebody should see.
        let (settled, said, third) = again(&office, "v3", &[first, second], 11);
        assert_eq!((settled.same, said), (1, vec!["withdrawn_by_hand"]));
        let saw = seen(&office, id, ALL);
        by(&office, "clerk", "four", |act| put_back(act, &PLOT, id, (&saw, ALL), "it was not")).unwrap();
        assert!(!plots(&office)[0].3);
        assert_eq!(events(&office, id).last().unwrap().0, "garden.plot.put_back");
        // Now it is a record as any other: the sheet that no longer has it withdraws it.
        let (_, settled) = bring(&office, "v4", &[first, second, third], &[]);
        assert_eq!(settled.withdrawn, 1);
    }

    /// What an import withdrew and a hand put back is not withdrawn again by the same import.
    fn what_a_hand_put_back_stays(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let (second, settled) = bring(&office, "v2", &[first], &[]);
        assert_eq!(settled.withdrawn, 1);
        let id = plots(&office)[0].1;
        let saw = seen(&office, id, ALL);
        by(&office, "clerk", "back", |act| put_back(act, &PLOT, id, (&saw, ALL), "it is there")).unwrap();
        let (_, settled) = bring(&office, "v3", &[first, second], &[]);
        assert_eq!(settled.withdrawn, 0);
        assert!(!plots(&office)[0].3);
    }

    fn a_sheet_does_not_undo_what_a_hand_corrected(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        let said = || office.look(|look| said_before(look, &PLOT, id)).unwrap();
        let saw = seen(&office, id, &[HARVEST]);
        harvest(&office, "one", id, &saw, 12).unwrap();
        assert_eq!(said(), [(HARVEST, Value::Whole(10))]);
        // The same again.
        let (settled, problems, second) = again(&office, "v2", &[first], 10);
        assert_eq!((settled.same, settled.changed, problems), (1, 0, vec![]));
        assert_eq!(plots(&office)[0].5, Some(12));
        // A third value.
        let (settled, problems, third) = again(&office, "v3", &[first, second], 15);
        assert_eq!((settled.same, problems), (1, vec!["corrected_by_hand"]));
        assert_eq!(plots(&office)[0].5, Some(12));
        // The sheet was corrected itself; from now on it is the sheet's again.
        let (settled, problems, fourth) = again(&office, "v4", &[first, second, third], 12);
        assert_eq!((settled.same, problems), (1, vec![]));
        assert!(said().is_empty());
        let (settled, problems, _) = again(&office, "v5", &[first, second, third, fourth], 16);
        assert_eq!((settled.changed, problems), (1, vec![]));
        assert_eq!(plots(&office)[0].5, Some(16));
    }

    fn what_is_corrected_back_is_the_sheets_again(db: &TestDb) {
        let office = db.office(CHAIN);
        let (first, _) = bring(&office, "v1", &[], &[planted("a", 2, 10)]);
        let id = plots(&office)[0].1;
        for (key, fen) in [("one", 12), ("two", 14), ("three", 10)] {
            let saw = seen(&office, id, &[HARVEST]);
            harvest(&office, key, id, &saw, fen).unwrap();
        }
        assert!(office.look(|look| said_before(look, &PLOT, id)).unwrap().is_empty());
        let (settled, ..) = again(&office, "v2", &[first], 11);
        assert_eq!(settled.changed, 1);
    }

    fn what_names_compare_by_follows_a_corrected_name(db: &TestDb) {
        let office = db.office(&[]);
        let asked = Asked { command: "people", key: "people", with: "" };
        let id = office.act(&clerk(), asked, |act| sample::person(1).keep(act)).unwrap().outcome();
        let id = RecordId::from_whole(id.whole());
        let record = office.look(|look| listed_one(look, &PERSON, id)).unwrap().unwrap();
        let saw = version(&PERSON, &record, &[2]);
        let changed = by(&office, "clerk", "one", |act| {
            let correction = Correction { record: id, seen: &saw, fields: &[2], values: &["欧阳 · 晓".into()], reason: None };
            correct(act, &PERSON, &correction)
        });
        assert_eq!(changed.unwrap(), [2, 3]);
        let record = office.look(|look| listed_one(look, &PERSON, id)).unwrap().unwrap();
        assert_eq!(record.values[3], Value::from(niangjia_base::text::name_key("欧阳 · 晓")));
    }
}

/// Records that nobody has are not corrected.
#[test]
fn what_is_not_there_is_not_corrected() {
    let db = testkit::TestDb::new(testkit::Engine::Sqlite);
    let office = db.office(CHAIN);
    let asked = Asked {
        command: "garden.plant",
        key: "one",
        with: "",
    };
    let values = [
        Value::Null,
        Value::Null,
        "2023-05-00".into(),
        "corn".into(),
        true.into(),
        Value::Null,
    ];
    let done = office
        .act(&clerk(), asked, |act| enter(act, &PLOT, "a", &values))
        .unwrap()
        .outcome();
    let other = RecordId::from_whole(done.whole() + 1);
    assert!(matches!(
        harvest(&office, "two", other, "", 1),
        Err(CorrectError::NotThere(_))
    ));
}
