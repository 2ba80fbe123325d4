//! Lists of those who are honoured, of several years in one office.

use niangjia_office::measures::Split;
use niangjia_office::people::PERSON;
use retirement::ceremony::CEREMONY;
use retirement::honour::HONOUR;
use testkit::{Desk, Staff, TestDb, both_databases, said, settled};

fn desk(db: &TestDb) -> Desk {
    Desk::new(db, &[retirement::slice()])
}

/// The list of a year: name, sex, department, birth, begin of work, retirement, note.
fn list(year: i16, lines: &str) -> String {
    format!(
        "{year}年荣休教职工名单,,,,,,,\n序号,姓名,性别,部门,出生年月,参加工作时间,退休时间,备注\n{lines}\n"
    )
}

both_databases! {
    /// A row of years in which there was a ceremony reaches back before the period and ends where a year is missing.
    fn years_in_a_row_reach_back_before_the_period(db: &TestDb) {
        let desk = desk(db);
        for (year, name) in [(2019, "何梅"), (2021, "宋燕"), (2022, "周强"), (2023, "马文")] {
            let line = format!("1,{name},男,教务处,1962.03,1991.08,{year}.03,纪念牌已发");
            let receipt = desk.read(&year.to_string(), &list(year, &line));
            assert_eq!(receipt.form.as_deref(), Some("retirement.honours"), "{receipt:?}");
            // The person, the ceremony and the honour.
            assert_eq!((said(&receipt), settled(&receipt)), (vec![], (3, 0, 0)));
        }
        desk.expect(2020, &[("retirement.ceremony_years", 0)]);
        let figures = |ceremonies, so_far| [
            ("retirement.ceremony_years", ceremonies),
            ("retirement.honoured", 1),
            ("retirement.honoured.so_far", so_far),
            ("retirement.honoured.thirty_years", 1),
            ("retirement.kits_handed_over", 1),
            ("retirement.honoured.women", 0),
        ];
        desk.expect(2022, &figures(2, 3));
        desk.expect(2023, &figures(3, 4));
        assert_eq!(desk.parts("retirement.honoured", 2023, Split::Sex), [(Some("male".to_owned()), 1)]);
    }

    /// In the same list the second line is the same person again, whose birth no other record knows yet.
    fn two_of_one_name_are_told_apart_by_their_birth(db: &TestDb) {
        let desk = desk(db);
        desk.read("2019", &list(2019, "1,宋燕,女,教务处,1964.02,1991.08,2019.03,"));
        let later = list(2023, "\
            1,宋燕,女,教务处,1968-02-11,1991.08,2023.03,\n2,宋燕,女,教务处,1968-02-11,1991.08,2023.03,");
        assert_eq!(said(&desk.read("2023", &later)), [(4, "duplicate_person")]);
        assert_eq!(settled(&desk.read("2023", &later)), (0, 0, 0));
        assert_eq!(desk.column(&PERSON, "born_on"), ["1964-02-00", "1968-02-11"]);
        desk.expect(2023, &[("retirement.honoured.so_far", 2), ("retirement.honoured", 1)]);
    }

    /// Staff who are known are not made known again; who is still a member is noted.
    fn whoever_is_known_is_the_same_person(db: &TestDb) {
        let desk = desk(db);
        desk.staff(&[
            Staff::new("00101", "何梅").woman().of("教务处").member("机关第一分工会"),
            Staff::new("00102", "周强").man().of("教务处").member("机关第一分工会").left("2023-03-01"),
        ]);
        let sheet = list(2023, "\
            1,何梅,女,教务处,1968.02,1991.08,2023.12,纪念牌待制作\n2,周强,男,教务处,1963.02,2000.08,2023.02,纪念牌未发");
        let receipt = desk.read("荣休", &sheet);
        assert_eq!(said(&receipt), [(3, "retired_but_member")]);
        assert_eq!(desk.column(&PERSON, "id").len(), 2);
        assert_eq!(desk.column(&HONOUR, "kit"), ["planned", "ready"]);
        assert_eq!(desk.column(&HONOUR, "years_worked"), ["32", "22"]);
        let corrected = desk.read("荣休", &sheet.replace("纪念牌未发", "纪念牌已发"));
        assert_eq!(settled(&corrected), (0, 1, 0));
        desk.expect(2023, &[
            ("retirement.honoured.women", 1),
            ("retirement.honoured.thirty_years", 1),
            ("retirement.kits_handed_over", 1),
        ]);
    }

    /// The ceremony of a year may be held in the next January.
    fn a_ceremony_in_january_is_that_of_the_year_of_its_list(db: &TestDb) {
        let desk = desk(db);
        let sheet = list(2023, "1,何梅,女,教务处,1968.02,1991.08,2023.12,").replace("名单,,,,,,,\n", "名单,,,,,,,\n荣休仪式：2024年1月12日,,,,,,,\n");
        assert_eq!(said(&desk.read("荣休", &sheet)), []);
        assert_eq!(desk.column(&CEREMONY, "day"), ["2024-01-12"]);
        desk.expect(2023, &[("retirement.honoured", 1)]);
        desk.expect(2024, &[("retirement.honoured", 0)]);
    }
}
