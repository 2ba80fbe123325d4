//! Entering a record that no sheet brought.

use crate::garden::{CHAIN, PLOT, asked, bring, clerk, planted};
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordRef;
use niangjia_office::people::{People, sample};
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::{Office, history};
use niangjia_store::Value;
use testkit::both_databases;

fn plot(crop: &str) -> Vec<Value> {
    vec![
        Value::Null,
        Value::Null,
        "2023-05-00".into(),
        crop.into(),
        true.into(),
        Value::from(10_i64),
    ]
}

fn entered(
    office: &Office,
    act: &str,
    key: &str,
    values: &[Value],
) -> Result<RecordId, EnterError> {
    let done = office.act(&clerk(), asked(act), |act| enter(act, &PLOT, key, values));
    done.map(niangjia_office::Done::outcome)
}

fn n_plots(office: &Office) -> i64 {
    office
        .look(|look| {
            look.tx.one(
                "SELECT COUNT(*) FROM garden_plot WHERE sheet IS NULL AND sheet_row IS NULL",
                &[],
                |row| row.get::<i64>(0),
            )
        })
        .unwrap()
}

both_databases! {
    fn an_entered_record_is_kept_and_said(db: &TestDb) {
        let office = db.office(CHAIN);
        let id = entered(&office, "one", "a", &plot("corn")).unwrap();
        assert_eq!(n_plots(&office), 1);
        let record = RecordRef { kind: PLOT.kind, id };
        let told = office.look(|look| history::of_record(look.tx, look.union, record)).unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].event, "garden.plot.entered");
        let detail: serde_json::Value = serde_json::from_str(&told[0].detail).unwrap();
        assert_eq!((&detail["is"]["crop"], &detail["is"]["harvest"]), (&"corn".into(), &10.into()));
    }

    fn a_key_is_taken_once(db: &TestDb) {
        let office = db.office(CHAIN);
        entered(&office, "one", "a", &plot("corn")).unwrap();
        let refused = entered(&office, "two", "a", &plot("beans"));
        assert!(matches!(refused, Err(EnterError::KeyTaken { key, .. }) if key == "a"));
        bring(&office, "sheet", &[], &[planted("b", 2, 10)]);
        assert!(matches!(entered(&office, "three", "b", &plot("beans")), Err(EnterError::KeyTaken { .. })));
        assert_eq!(n_plots(&office), 1);
    }

    fn values_that_no_field_holds_are_refused(db: &TestDb) {
        let office = db.office(CHAIN);
        let short = &plot("corn")[..5];
        assert!(matches!(
            entered(&office, "short", "a", short),
            Err(EnterError::WrongNumber { fields: 6, values: 5, .. })
        ));
        let missing: &[(usize, &str)] = &[(2, "day"), (3, "crop"), (4, "watered")];
        for (at, wanted) in missing {
            let mut values = plot("corn");
            values[*at] = Value::Null;
            let refused = entered(&office, wanted, "a", &values);
            assert!(matches!(refused, Err(EnterError::Missing { column, .. }) if column == *wanted), "{wanted}");
        }
        let unfit: &[(usize, &str, Value)] = &[
            (0, "person", "somebody".into()),
            (1, "unit", true.into()),
            (2, "day", "in May".into()),
            (2, "day", Value::from(20_230_500_i64)),
            (3, "crop", "wheat".into()),
            (4, "watered", Value::from(1_i64)),
            (5, "harvest", "10".into()),
        ];
        for (number, (at, wanted, value)) in unfit.iter().enumerate() {
            let mut values = plot("corn");
            values[*at] = value.clone();
            let refused = entered(&office, &format!("unfit {number}"), "a", &values);
            assert!(matches!(refused, Err(EnterError::Unfit { column, .. }) if column == *wanted), "{wanted} {value:?}");
        }
        assert_eq!(n_plots(&office), 0);
    }

    fn sample_people_join_and_leave(db: &TestDb) {
        let office = db.office(&[]);
        let done = office.act(&clerk(), asked("people"), |act| {
            let branch = sample::branch(act, "机关第一分工会")?;
            let day = |written: &str| written.parse().unwrap();
            let stays = sample::person(1).member_of(branch, day("2015-03-00")).keep(act)?;
            let left = sample::person(2).member_of(branch, day("2010-09-01")).left(day("2023-06-30"), "retired").keep(act)?;
            let outside = sample::person(3).from_outside().keep(act)?;
            Ok::<_, EnterError>((branch, [stays, left, outside]))
        });
        let (branch, [stays, left, outside]) = done.unwrap().outcome();
        let people = office.look(|look| People::load(look.tx, look.union)).unwrap();
        let day = "2023-07-01".parse().unwrap();
        let known = |person| people.get(person).unwrap();
        assert_eq!(known(stays).unit_on(Some(day)), Some(branch));
        assert!(!known(stays).had_left_by(day) && known(left).had_left_by(day));
        assert!(known(outside).outside && !known(outside).was_ever_member());
        let again = office.act(&clerk(), asked("again"), |act| sample::person(1).keep(act).map(|_| ()));
        assert!(matches!(again, Err(EnterError::KeyTaken { .. })));
    }
}
