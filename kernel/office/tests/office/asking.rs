//! Asking a register: filters, orders, pages in both directions, scopes, and what records come to.

use crate::garden::{CHAIN, PLOT, act, bring, planted};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, RecordId, SheetId, TypedId, UnitId};
use niangjia_office::people::sample;
use niangjia_office::registers::query::{
    Asks, Filter, Order, Page, Source, Standing, Turn, page, tally, within,
};
use niangjia_office::registers::{Query, Scope, enter, listed_one, person_of, unit_of};
use niangjia_office::{ActError, Office, org};
use niangjia_store::{Error, Value};
use testkit::{TestDb, both_databases};

fn today() -> Day {
    Day::new(2024, 1, 5).unwrap()
}

fn everything() -> Query {
    Query::of(&PLOT, Scope::All, today())
}

struct Garden {
    office: Office,
    branches: [UnitId; 3],
    people: [PersonId; 2],
}

/// Two members of two branches, one of which has a group; plots of theirs, of a branch, and of nobody.
fn garden(db: &TestDb) -> Garden {
    let office = db.office(CHAIN);
    let made: ([UnitId; 3], [PersonId; 2]) = act(&office, "people", |act| {
        let failed = |error| ActError::Store(Error::Unfit(format!("{error}")));
        let first = sample::branch(act, "机关分工会").map_err(failed)?;
        let second = sample::branch(act, "后勤分工会").map_err(failed)?;
        let group = enter(
            act,
            &org::UNIT,
            "group",
            &["group".into(), "食堂小组".into(), second.into()],
        )
        .map_err(failed)?;
        let since = "2015-03-00".parse().unwrap();
        let one = sample::person(1)
            .member_of(first, since)
            .keep(act)
            .map_err(failed)?;
        let two = sample::person(2)
            .member_of(second, since)
            .keep(act)
            .map_err(failed)?;
        let plots: [(&str, Value, Value, &str, &str, Value); 7] = [
            (
                "a",
                one.into(),
                Value::Null,
                "2023-03-08",
                "corn",
                300_i64.into(),
            ),
            (
                "b",
                two.into(),
                Value::Null,
                "2023-03-08",
                "beans",
                200_i64.into(),
            ),
            (
                "c",
                Value::Null,
                first.into(),
                "2023-05-00",
                "corn",
                Value::Null,
            ),
            (
                "d",
                Value::Null,
                UnitId::from_whole(group.whole()).into(),
                "2023-05-09",
                "beans",
                100_i64.into(),
            ),
            (
                "e",
                Value::Null,
                Value::Null,
                "2023-07-01",
                "corn",
                50_i64.into(),
            ),
            (
                "f",
                one.into(),
                second.into(),
                "2023-00-00",
                "beans",
                Value::Null,
            ),
            (
                "g",
                two.into(),
                Value::Null,
                "2024-01-02",
                "corn",
                200_i64.into(),
            ),
        ];
        for (key, person, unit, day, crop, harvest) in plots {
            let values = [
                person,
                unit,
                day.into(),
                crop.into(),
                (key < "c").into(),
                harvest,
            ];
            enter(act, &PLOT, key, &values).map_err(failed)?;
        }
        Ok((
            [first, second, UnitId::from_whole(group.whole())],
            [one, two],
        ))
    });
    Garden {
        office,
        branches: made.0,
        people: made.1,
    }
}

fn keys(office: &Office, rows: &[RecordId]) -> String {
    let all: Vec<(i64, String)> = office
        .look(|look| {
            look.tx
                .all("SELECT id, record_key FROM garden_plot", &[], |row| {
                    Ok::<_, Error>((row.get(0)?, row.get(1)?))
                })
        })
        .unwrap();
    rows.iter()
        .map(|id| {
            all.iter()
                .find(|(known, _)| *known == id.whole())
                .unwrap()
                .1
                .as_str()
        })
        .collect()
}

fn asked(office: &Office, query: &Query, turn: &Turn, most: usize) -> Page {
    office
        .look(|look| page(look, &PLOT, query, turn, most))
        .unwrap()
}

fn found(office: &Office, query: &Query) -> String {
    let page = asked(office, query, &Turn::First, 50);
    assert_eq!((page.before, page.after), (None, None));
    let ids: Vec<RecordId> = page.rows.iter().map(|row| row.id).collect();
    keys(office, &ids)
}

both_databases! {
    fn the_latest_day_stands_first(db: &TestDb) {
        let garden = garden(db);
        assert_eq!(found(&garden.office, &everything()), "gedcbaf");
    }

    fn every_filter_finds_its_records(db: &TestDb) {
        let garden = garden(db);
        let [first, second, _] = garden.branches;
        let day = |written: &str| Some(written.parse().unwrap());
        for (field, asks, expected) in [
            (3, Asks::OneOf(vec!["corn".to_owned()]), "geca"),
            (3, Asks::OneOf(vec![]), ""),
            (0, Asks::Persons(vec![garden.people[0]]), "af"),
            (0, Asks::Empty, "edc"),
            (0, Asks::Filled, "gbaf"),
            (1, Asks::Units(vec![first, second]), "cf"),
            (2, Asks::Days(day("2023-05-01"), day("2023-05-31")), "dc"),
            (2, Asks::Days(day("2023-00-00"), day("2023-05-00")), "dcbaf"),
            (2, Asks::Days(None, day("2023-03-08")), "baf"),
            (4, Asks::Flag(true), "ba"),
            (4, Asks::Flag(false), "gedcf"),
            (5, Asks::Between(Some(100), Some(200)), "gdb"),
            (5, Asks::Between(Some(201), None), "a"),
            // A day holds no code.
            (2, Asks::OneOf(vec!["corn".to_owned()]), ""),
        ] {
            let said = format!("{asks:?}");
            let query = Query { filters: vec![Filter { field, asks }], ..everything() };
            assert_eq!(found(&garden.office, &query), expected, "{field} {said}");
        }
    }

    fn a_unit_is_asked_with_those_below_it_and_through_its_members(db: &TestDb) {
        let garden = garden(db);
        let [first, second, group] = garden.branches;
        let below = garden.office.look(|look| org::subtree(look.tx, look.union, second)).unwrap();
        assert_eq!(below, [second, group]);
        let of = |units: &[UnitId]| Query { units: Some(units.to_vec()), ..everything() };
        // The record f is about a member of the first branch and belongs to the second.
        assert_eq!(found(&garden.office, &of(&[first])), "ca");
        assert_eq!(found(&garden.office, &of(&below)), "gdbf");
        assert_eq!(found(&garden.office, &of(&[])), "");
    }

    fn a_scope_lets_nothing_else_through(db: &TestDb) {
        let garden = garden(db);
        let [first, second, _] = garden.branches;
        let [one, _] = garden.people;
        for (scope, expected) in [
            (Scope::Nothing, ""),
            (Scope::Units(vec![first]), "ca"),
            (Scope::Person(one), "af"),
            (Scope::UnitsAndPerson(vec![first], one), "caf"),
            (Scope::Units(vec![second]), "gbf"),
        ] {
            let query = Query { scope: scope.clone(), ..everything() };
            assert_eq!(found(&garden.office, &query), expected, "{scope:?}");
            for row in asked(&garden.office, &everything(), &Turn::First, 50).rows {
                let is_in = garden.office.look(|look| within(look, &PLOT, &scope, today(), row.id)).unwrap();
                assert_eq!(is_in, expected.contains(&keys(&garden.office, &[row.id])), "{scope:?}");
            }
        }
    }

    fn a_record_belongs_to_its_unit_or_to_its_persons_branch(db: &TestDb) {
        let garden = garden(db);
        let [first, second, group] = garden.branches;
        let rows = asked(&garden.office, &everything(), &Turn::First, 50).rows;
        let units: Vec<Option<UnitId>> = rows
            .iter()
            .map(|row| garden.office.look(|look| unit_of(look, &PLOT, row, today())).unwrap())
            .collect();
        // g e d c b a f
        assert_eq!(units, [Some(second), None, Some(group), Some(first), Some(second), Some(first), Some(second)]);
        assert_eq!(person_of(&PLOT, &rows[5]), Some(garden.people[0]));
    }

    /// Every order, both ways, two at a time to the end and back again.
    fn pages_turn_forwards_and_backwards_in_every_order(db: &TestDb) {
        let garden = garden(db);
        for by in [None, Some(2), Some(3), Some(4), Some(5)] {
            for descending in [false, true] {
                let query = Query { order: Order { by, descending }, ..everything() };
                let whole = found(&garden.office, &query);
                assert_eq!(whole.len(), 7);
                let mut turn = Turn::First;
                let mut pages = Vec::new();
                loop {
                    let page = asked(&garden.office, &query, &turn, 2);
                    let ids: Vec<RecordId> = page.rows.iter().map(|row| row.id).collect();
                    pages.push(keys(&garden.office, &ids));
                    match page.after {
                        Some(edge) => turn = Turn::After(edge),
                        None => break,
                    }
                }
                assert_eq!((pages.concat(), pages.len()), (whole.clone(), 4), "{by:?} {descending}");
                let last = asked(&garden.office, &query, &turn, 2);
                let mut back = vec![pages[3].clone()];
                let mut before = last.before;
                while let Some(edge) = before {
                    let page = asked(&garden.office, &query, &Turn::Before(edge), 2);
                    assert!(page.after.is_some());
                    let ids: Vec<RecordId> = page.rows.iter().map(|row| row.id).collect();
                    back.insert(0, keys(&garden.office, &ids));
                    before = page.before;
                }
                assert_eq!(back, pages, "{by:?} {descending}");
            }
        }
        let by_harvest = Query { order: Order { by: Some(5), descending: true }, ..everything() };
        assert_eq!(found(&garden.office, &by_harvest), "agbdefc");
    }

    fn amounts_add_up_and_counting_stops_where_it_is_told(db: &TestDb) {
        let garden = garden(db);
        let all = garden.office.look(|look| tally(look, &PLOT, &everything(), None)).unwrap();
        assert_eq!((all.records, all.complete, all.sums), (7, true, vec![(5, 850)]));
        let capped = garden.office.look(|look| tally(look, &PLOT, &everything(), Some(7))).unwrap();
        assert_eq!((capped.records, capped.complete), (7, true));
        let stopped = garden.office.look(|look| tally(look, &PLOT, &everything(), Some(6))).unwrap();
        assert_eq!((stopped.records, stopped.complete, stopped.sums), (6, false, vec![]));
        let none = Query { scope: Scope::Nothing, ..everything() };
        let none = garden.office.look(|look| tally(look, &PLOT, &none, Some(6))).unwrap();
        assert_eq!((none.records, none.sums), (0, vec![(5, 0)]));
    }

    fn sheets_and_withdrawn_records_are_asked_for(db: &TestDb) {
        let office = db.office(CHAIN);
        let (sheet, _) = bring(&office, "v1", &[], &[planted("a", 2, 10), planted("b", 3, 20)]);
        let (other, _) = bring(&office, "v2", &[sheet], &[planted("a", 2, 10), planted("c", 3, 20), planted("d", 4, 1)]);
        let of = |source, standing| Query { source, standing, ..everything() };
        let order = |query: Query| Query { order: Order::default(), ..query };
        assert_eq!(found(&office, &order(of(Source::Sheet(sheet), Standing::Counting))), "a");
        assert_eq!(found(&office, &order(of(Source::Sheet(other), Standing::Counting))), "cd");
        assert_eq!(found(&office, &of(Source::Typed, Standing::Both)), "");
        assert_eq!(found(&office, &of(Source::Sheet(SheetId::from_whole(5)), Standing::Both)), "");
        let (third, _) = bring(&office, "v3", &[sheet, other], &[planted("a", 2, 10)]);
        assert!(third.whole() > 0);
        assert_eq!(found(&office, &order(of(Source::Any, Standing::Withdrawn))), "cd");
        assert_eq!(found(&office, &order(of(Source::Any, Standing::Both))), "acd");
    }
}

both_databases! {
    fn texts_are_found_by_their_signs(db: &TestDb) {
        let office = db.office(&[]);
        act(&office, "units", |act| {
            for name in ["机关A工会", "50%班组", "后勤_工会"] {
                let values = ["branch".into(), name.into(), Value::Null];
                enter(act, &org::UNIT, name, &values).map_err(|error| ActError::Store(Error::Unfit(error.to_string())))?;
            }
            Ok(())
        });
        for (signs, n) in [("工会", 2), ("a工", 1), ("A工", 1), ("%", 1), ("_", 1), ("!", 0), ("人事", 0)] {
            let filters = vec![Filter { field: 1, asks: Asks::Contains(signs.to_owned()) }];
            let query = Query { filters, ..Query::of(&org::UNIT, Scope::All, today()) };
            let page = office.look(|look| page(look, &org::UNIT, &query, &Turn::First, 9)).unwrap();
            assert_eq!(page.rows.len(), n, "{signs}");
            for row in page.rows {
                assert!(office.look(|look| listed_one(look, &org::UNIT, row.id)).unwrap().is_some());
            }
        }
    }
}
