//! The settings of a union, and whose day comes.

use crate::garden::{CHAIN, asked, clerk};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_office::people::sample::{branch, person};
use niangjia_office::people::{birthdays, born_between};
use niangjia_office::registers::EnterError;
use niangjia_office::settings::{Settings, change, settings};
use niangjia_office::{ActError, Office};
use niangjia_store::bind;
use testkit::both_databases;

both_databases! {
    fn settings_are_kept_and_forgotten_with_a_trace(db: &TestDb) {
        let office = db.office(CHAIN);
        let now = |office: &Office| office.look(settings).unwrap();
        assert_eq!(now(&office), Settings::default());
        let other = Settings { year: Some(2023), idle_minutes: 45 };
        for (key, to) in [("1", &other), ("2", &other), ("3", &Settings::default())] {
            office.act(&clerk(), asked(key), |act| Ok::<_, ActError>(change(act, to)?)).unwrap();
            assert_eq!(now(&office), *to);
        }
        let events: i64 = office
            .look(|look| {
                let sql = "SELECT COUNT(*) FROM history WHERE union_id = $1 AND event = 'union.set_up'";
                look.tx.one(sql, bind![look.union], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(events, 2, "a change that changes nothing leaves no trace");
    }

    fn birthdays_are_found_over_the_turn_of_the_year(db: &TestDb) {
        let office = db.office(CHAIN);
        let births = ["1990-12-30", "1985-01-02", "1979-01-00", "1970-06-15", "1988-12-31"];
        office
            .act(&clerk(), asked("people"), |act| {
                let branch = branch(act, "机关分工会")?;
                for (number, born) in births.iter().enumerate() {
                    let joined: PartialDay = "2015-09-01".parse().unwrap();
                    let mut one = person(number).named(&format!("甲{number}")).member_of(branch, joined);
                    if *born == "1988-12-31" {
                        one = one.left("2020-01-01".parse().unwrap(), "retired");
                    }
                    let id = one.keep(act)?;
                    let sql = "UPDATE person SET born_on = $3 WHERE union_id = $1 AND id = $2";
                    act.tx.run(sql, bind![act.union, id, *born])?;
                }
                Ok::<_, EnterError>(())
            })
            .unwrap();
        let day = |text: &str| text.parse::<Day>().unwrap();
        let found = |from: &str, to: &str| {
            let born = office.look(|look| birthdays(look, day(from), day(to), 10)).unwrap();
            born.iter().map(|born| born.born.to_string()).collect::<Vec<_>>()
        };
        // Nobody who has left, and nobody whose day is not known.
        assert_eq!(found("2023-12-25", "2024-01-07"), ["1990-12-30", "1985-01-02"]);
        assert_eq!(found("2023-06-15", "2023-06-15"), ["1970-06-15"]);
        assert!(found("2023-03-01", "2023-03-14").is_empty());
        let born = office.look(|look| born_between(look, "1979-01", "1985-01", 10)).unwrap();
        assert_eq!(born.len(), 2, "a month without a day is a month all the same");
    }
}
