//! The screening list, as an office writes it.

use testkit::{Desk, Staff, TestDb, both_databases, said, settled};
use women::screening::SCREENING;

const STAFF: &[Staff] = &[
    Staff::new("00101", "林晓")
        .woman()
        .of("教务处")
        .member("机关第一分工会"),
    Staff::new("00102", "高远")
        .man()
        .of("医学院")
        .member("医学院分工会"),
    Staff::new("00103", "方圆").woman().of("医学院"),
];

const LIST: &str = "\
2023年女职工“两癌”筛查人员名单,,,,,
筛查机构：某妇幼保健院,,,,,
序号,工号,姓名,年龄,分工会,筛查日期
1,00101,林晓,44,机关第一分工会,4月12日
2,102,高远,40,医学院分工会,4月12日
3,00103,方圆,30,医学院,2023.4.13
4,00101,林晓,44,机关第一分工会,4月13日
5,00104,梁辰,31,医学院,4月14日
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[women::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// A number that lost its zeros is found all the same, and staff who are on no other list yet are made known.
    fn women_are_counted_once_and_a_man_is_told(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("筛查", LIST);
        assert_eq!(receipt.form.as_deref(), Some("women.screenings"));
        assert_eq!(said(&receipt), [(5, "male_on_womens_list"), (7, "duplicate_person")]);
        desk.expect(2023, &[("women.screened", 4)]);
        assert_eq!(desk.column(&SCREENING, "agency"), ["某妇幼保健院"; 4]);
    }

    /// Whoever declined stands in the list and is not counted.
    fn who_did_not_go_is_not_counted(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("筛查", "\
2023年“两癌”筛查名单,,,,
序号,工号,姓名,筛查日期,备注
1,00101,林晓,4月12日,自愿放弃
2,00103,方圆,4月12日,
");
        assert_eq!(said(&receipt), []);
        desk.expect(2023, &[("women.screened", 1)]);
    }

    /// The same list again changes nothing; a corrected day changes one record, and a line that is gone is withdrawn.
    fn a_new_version_of_the_list(db: &TestDb) {
        let desk = desk(db);
        desk.read("筛查", LIST);
        assert_eq!(settled(&desk.read("筛查", LIST)), (0, 0, 0));
        assert_eq!(settled(&desk.read("筛查", &LIST.replace("2023.4.13", "2023.4.20"))), (0, 1, 0));
        let without = LIST.replace("2,102,高远,40,医学院分工会,4月12日\n", "");
        let shorter = desk.read("筛查", &without.replace("2023.4.13", "2023.4.20"));
        assert_eq!(said(&shorter), [(6, "duplicate_person")]);
        assert_eq!(desk.column(&SCREENING, "day"), ["2023-04-12", "2023-04-20", "2023-04-14"]);
        desk.expect(2023, &[("women.screened", 3)]);
    }
}
