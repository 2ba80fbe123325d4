//! A person as of a day: memberships by dates, moves from branch to branch, and what the registers hold about somebody.

use crate::garden::{CHAIN, PLOT, act, asked, clerk};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId};
use niangjia_office::people::{
    About, Gather, MEMBERSHIP, Move, MoveError, Moved, Standing, about, gather, move_to,
    naming_fields, sample, seen,
};
use niangjia_office::registers::query::{Belonging, Turn, page};
use niangjia_office::registers::{Query, Scope, enter, listed_one, member_of, take_back};
use niangjia_office::{ActError, Office, people};
use niangjia_store::{Error, Value};
use testkit::{TestDb, both_databases};

fn day(year: i16, month: i8, day: i8) -> Day {
    Day::new(year, month, day).unwrap()
}

struct Founded {
    office: Office,
    branches: [UnitId; 2],
    person: PersonId,
    stranger: PersonId,
}

fn failed(error: impl std::fmt::Display) -> ActError {
    ActError::Store(Error::Unfit(error.to_string()))
}

/// A member of the first of two branches since 2015-03, and somebody who was never a member.
fn founded(db: &TestDb) -> Founded {
    let office = db.office(CHAIN);
    let (branches, person, stranger) = act(&office, "people", |act| {
        let first = sample::branch(act, "机关分工会").map_err(failed)?;
        let second = sample::branch(act, "后勤分工会").map_err(failed)?;
        let since = "2015-03-00".parse().unwrap();
        let one = sample::person(1)
            .member_of(first, since)
            .keep(act)
            .map_err(failed)?;
        let two = sample::person(2).keep(act).map_err(failed)?;
        for (key, on, harvest) in [
            ("a", "2023-03-08", 300_i64),
            ("b", "2024-01-02", 200),
            ("c", "2023-05-00", 40),
        ] {
            let values = [
                one.into(),
                Value::Null,
                on.into(),
                "corn".into(),
                true.into(),
                harvest.into(),
            ];
            enter(act, &PLOT, key, &values).map_err(failed)?;
        }
        Ok(([first, second], one, two))
    });
    Founded {
        office,
        branches,
        person,
        stranger,
    }
}

impl Founded {
    fn on(&self, person: PersonId, on: Day) -> About {
        self.office
            .look(|look| about(look, person, on))
            .unwrap()
            .unwrap()
    }

    fn branch(&self, on: Day) -> Option<UnitId> {
        let unit = self
            .office
            .look(|look| member_of(look, self.person, on))
            .unwrap();
        assert_eq!(
            self.on(self.person, on).span().map(|span| span.unit),
            unit,
            "page and policy differ on {on}"
        );
        unit
    }

    fn moves(&self, key: &str, to: UnitId, on: Day) -> Result<Moved, MoveError> {
        let known = self.on(self.person, on);
        let record = known.span().map(|span| span.record);
        let seen = record.map(|record| {
            let listed = self
                .office
                .look(|look| listed_one(look, &MEMBERSHIP, record))
                .unwrap();
            seen(&listed.unwrap())
        });
        let seen = seen.unwrap_or_default();
        let asked_for = Move {
            person: self.person,
            to,
            on,
            seen: &seen,
            reason: "岗位调整",
        };
        let done = self.office.act(&clerk(), asked(key), |act| {
            let moved = move_to(act, &asked_for)?;
            Ok::<_, MoveError>((moved.ended, moved.begun))
        })?;
        let (ended, begun) = done.outcome();
        Ok(Moved { ended, begun })
    }
}

both_databases! {
    fn a_move_has_a_day_and_the_days_before_keep_their_branch(db: &TestDb) {
        let o = founded(db);
        let [first, second] = o.branches;
        o.moves("move", second, day(2023, 9, 1)).unwrap();
        assert_eq!(o.branch(day(2015, 2, 28)), None);
        assert_eq!(o.branch(day(2023, 8, 31)), Some(first));
        assert_eq!(o.branch(day(2023, 9, 1)), Some(second));
        assert_eq!(o.on(o.person, day(2024, 1, 1)).since().unwrap().to_string(), "2015-03-00");
        assert_eq!(o.on(o.person, day(2010, 1, 1)).standing, Standing::NotYet(0));
        assert_eq!(o.on(o.stranger, day(2024, 1, 1)).standing, Standing::Never);

        // Moved once more in between, the days on both sides stay right.
        o.moves("again", first, day(2024, 5, 1)).unwrap();
        assert_eq!(o.branch(day(2024, 4, 30)), Some(second));
        assert_eq!(o.branch(day(2024, 5, 1)), Some(first));
        assert_eq!(o.on(o.person, day(2024, 6, 1)).spans.len(), 3);

        // What is no move is refused.
        assert!(matches!(o.moves("same", first, day(2024, 6, 1)), Err(MoveError::Same(_))));
        assert!(matches!(o.moves("begins", second, day(2024, 5, 1)), Err(MoveError::Begins)));
        assert!(matches!(o.moves("early", second, day(2001, 5, 1)), Err(MoveError::NoMember(_))));

        // The way back: the new span is withdrawn, the old one is open again, and the same move can be made once more.
        let undone = |key: &str, of: &str, records: [RecordId; 2]| {
            let records = records.map(|id| (&MEMBERSHIP, id));
            act(&o.office, key, |act| take_back(act, of, &records, "撤销").map_err(failed))
        };
        let last = o.on(o.person, day(2024, 6, 1)).spans;
        assert_eq!(undone("back", "again", [last[1].record, last[2].record]), 2);
        assert_eq!(o.branch(day(2024, 6, 1)), Some(second));
        o.moves("once more", first, day(2024, 5, 1)).unwrap();
        assert_eq!(o.branch(day(2024, 6, 1)), Some(first));
    }

    fn a_person_is_told_with_what_the_registers_hold(db: &TestDb) {
        let o = founded(db);
        let ask = |person, on, scope: Scope| {
            let ask = Gather { person, on, today: on, scope, fields: naming_fields(&PLOT), most: 2 };
            o.office.look(|look| gather(look, &PLOT, &ask)).unwrap()
        };
        let days = |person, on, scope| {
            let found = ask(person, on, scope);
            let days: Vec<Value> = found.records.iter().map(|row| row.values[2].clone()).collect();
            (days, found.tally.records, found.tally.sums.clone())
        };
        let (shown, count, sums) = days(o.person, day(2024, 1, 5), Scope::All);
        assert_eq!(shown, ["2024-01-02".into(), "2023-05-00".into()]);
        assert_eq!((count, sums), (3, vec![(5, 540)]));
        let (_, count, sums) = days(o.person, day(2023, 12, 31), Scope::All);
        assert_eq!((count, sums), (2, vec![(5, 340)]), "what is of later than the day is left out");
        assert_eq!(days(o.stranger, day(2024, 1, 5), Scope::All).1, 0);
        let [first, second] = o.branches;
        assert_eq!(days(o.person, day(2024, 1, 5), Scope::Units(vec![first])).1, 3);
        assert_eq!(days(o.person, day(2024, 1, 5), Scope::Units(vec![second])).1, 0);
        assert_eq!(days(o.person, day(2024, 1, 5), Scope::Person(o.stranger)).1, 0);
        let none = Gather { person: o.person, on: day(2024, 1, 5), today: day(2024, 1, 5), scope: Scope::All, fields: Vec::new(), most: 2 };
        assert_eq!(o.office.look(|look| gather(look, &PLOT, &none)).unwrap().tally.records, 0);
        let nobody = PersonId::from_whole(1);
        assert!(o.office.look(|look| about(look, nobody, day(2024, 1, 5))).unwrap().is_none());
    }

    fn people_are_listed_by_how_they_stand_on_a_day(db: &TestDb) {
        let o = founded(db);
        let [first, second] = o.branches;
        o.moves("move", second, day(2023, 9, 1)).unwrap();
        let listed = |on, belonging, units: Option<UnitId>| {
            let mut query = Query::of(&people::PERSON, Scope::All, day(2024, 1, 5));
            query.on = on;
            query.belonging = belonging;
            query.units = units.map(|unit| vec![unit]);
            let found = o.office.look(|look| page(look, &people::PERSON, &query, &Turn::First, 9)).unwrap();
            found.rows.iter().map(|row| PersonId::from_whole(row.id.whole())).collect::<Vec<_>>()
        };
        use Belonging::{Former, Member, Never};
        assert_eq!(listed(day(2024, 1, 1), Some(Member), None), [o.person]);
        assert_eq!(listed(day(2024, 1, 1), Some(Never), None), [o.stranger]);
        assert_eq!(listed(day(2001, 1, 1), Some(Never), None).len(), 2);
        assert!(listed(day(2024, 1, 1), Some(Former), None).is_empty(), "whoever moved has not left");
        for (on, in_first) in [(day(2023, 8, 31), true), (day(2023, 9, 1), false)] {
            assert_eq!(listed(on, Some(Member), Some(first)).len(), usize::from(in_first), "{on}");
            assert_eq!(listed(on, Some(Member), Some(second)).len(), usize::from(!in_first), "{on}");
        }
    }
}
