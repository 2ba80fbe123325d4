//! The results of contests, as an office writes them.

use contests::result::{MEMBER, RESULT};
use niangjia_office::people::PERSON;
use testkit::{Desk, Staff, TestDb, both_databases, said, settled};

const STAFF: &[Staff] = &[
    Staff::new("00101", "林晓")
        .woman()
        .of("教务处")
        .member("机关第一分工会"),
    Staff::new("00102", "高远")
        .man()
        .of("医学院")
        .member("医学院分工会"),
    Staff::new("00103", "高远")
        .man()
        .of("图书馆")
        .member("机关第一分工会"),
];

const RESULTS: &str = "\
2023年辅导员技能竞赛获奖名单,,,,,
序号,奖项,姓名,部门,总成绩,奖金（元）
1,一等奖,林晓,教务处,92.5,500
2,二等奖,高远、周岩,医学院,90,300
3,二等奖,某班代表队,,88,300
合计,,,,,1100
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[contests::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// A team is one prize; whoever is not on the staff stands by name, and nobody is made known.
    fn a_team_is_one_prize_and_students_stand_by_name(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("获奖", RESULTS);
        assert_eq!(receipt.form.as_deref(), Some("contests.results"));
        assert_eq!(said(&receipt), []);
        desk.expect(2023, &[
            ("contests.held", 1),
            ("contests.prizes", 3),
            ("contests.prizes.first", 1),
            ("contests.prizes.second", 2),
            ("contests.prizes.third", 0),
            ("contests.prizes.amount", 110_000),
            ("contests.winners", 2),
        ]);
        assert_eq!(desk.column(&MEMBER, "name").len(), 4);
        assert_eq!(desk.column(&PERSON, "id").len(), STAFF.len());
    }

    /// A name that two have, without a place, is nobody's, and is told.
    fn a_homonym_is_not_guessed(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("获奖", &RESULTS.replace("高远、周岩,医学院", "高远、周岩,"));
        assert_eq!(said(&receipt), [(4, "ambiguous_person")]);
        desk.expect(2023, &[("contests.prizes", 3), ("contests.winners", 1)]);
    }

    /// The same list again changes nothing; a corrected prize is a change; a total that does not add up is told.
    fn a_corrected_prize_is_a_change(db: &TestDb) {
        let desk = desk(db);
        desk.read("获奖", RESULTS);
        assert_eq!(settled(&desk.read("获奖", RESULTS)), (0, 0, 0));
        let corrected = desk.read("获奖", &RESULTS.replace("1,一等奖", "1,特等奖").replace("92.5,500", "92.5,800"));
        assert_eq!(said(&corrected), [(6, "total_row_differs")]);
        assert_eq!(settled(&corrected), (0, 1, 0));
        let grades = desk.column(&RESULT, "grade");
        assert_eq!(grades.len(), 3);
        assert_eq!(grades.iter().filter(|grade| *grade == "special").count(), 1);
        desk.expect(2023, &[("contests.prizes.amount", 140_000), ("contests.prizes.first", 1)]);
    }
}
