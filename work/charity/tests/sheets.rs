//! The list of a drive and what became of the money, as an office writes them.

use charity::donation::DONATION;
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
    Staff::new("00103", "林晓")
        .woman()
        .of("医学院")
        .member("医学院分工会"),
];

const DRIVE: &str = "\
2023年“99公益日”募捐明细表,,,,
序号,捐款人,所属分工会,捐款金额,捐款时间
1,林晓,机关第一分工会,100,9月7日
2,林 晓,医学院,50,9月7日
3,爱心人士,医学院,20.50,9月8日
4,爱心人士,医学院,20.50,9月8日
5,周岩,医学院,10,9月9日
6,高远,医学院,66,9月9日
合计,,,267,
";

const PASSED_ON: &str = "\
2023年“99公益日”善款拨付情况表,,,,
序号,拨付日期,受赠方,拨付金额,状态
1,2023.10.9,某县慈善会,200,已拨付
2,2023.10.10,某中心小学,50,待拨付
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[charity::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// Two of one name are two givers, two without a name two gifts, and a giver whom nobody knows is told and counted.
    fn every_gift_counts_whoever_gave_it(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("募捐", DRIVE);
        assert_eq!(receipt.form.as_deref(), Some("charity.donations"), "{receipt:?}");
        assert_eq!((said(&receipt), receipt.refused), (vec![(7, "unknown_person")], 0));
        let figures = [
            ("charity.raised", 26_700),
            ("charity.donations", 6),
            ("charity.donors", 3),
            ("charity.anonymous", 2),
            ("charity.all.drives", 1),
        ];
        desk.expect(2023, &figures);
        desk.expect(2022, &figures.map(|(id, _)| (id, 0)));
        assert_eq!(desk.column(&PERSON, "id").len(), STAFF.len());
    }

    /// The same list again changes nothing; a corrected amount changes one gift.
    fn a_corrected_gift_is_a_change(db: &TestDb) {
        let desk = desk(db);
        desk.read("募捐", DRIVE);
        assert_eq!(settled(&desk.read("募捐", DRIVE)), (0, 0, 0));
        let corrected = desk.read("募捐", &DRIVE.replace("医学院,50,", "医学院,60,"));
        assert_eq!((said(&corrected), settled(&corrected)), (vec![(7, "unknown_person"), (9, "total_row_differs")], (0, 1, 0)));
        desk.expect(2023, &[("charity.raised", 27_700)]);
        assert_eq!(desk.column(&DONATION, "day").iter().filter(|day| *day == "2023-09-08").count(), 2);
    }

    /// Money of another drive is not the giving day's; without a day the year is known.
    fn drives_are_counted_apart(db: &TestDb) {
        let desk = desk(db);
        desk.read("募捐", DRIVE);
        let receipt = desk.read("一日捐", "2023年慈善一日捐捐款名单,,\n捐款人,所属分工会,捐款金额\n高远,医学院,30\n");
        assert_eq!((receipt.form.as_deref(), said(&receipt)), (Some("charity.donations"), vec![]));
        desk.expect(2023, &[
            ("charity.raised", 26_700),
            ("charity.all.raised", 29_700),
            ("charity.all.drives", 2),
            ("charity.all.donors", 3),
        ]);
        assert!(desk.column(&DONATION, "day").contains(&"2023-00-00".to_owned()));
    }

    /// What waits to be passed on is not passed on.
    fn money_is_passed_on_when_it_is(db: &TestDb) {
        let desk = desk(db);
        desk.read("募捐", DRIVE);
        let receipt = desk.read("拨付", PASSED_ON);
        assert_eq!(receipt.form.as_deref(), Some("charity.passing_on"), "{receipt:?}");
        desk.expect(2023, &[
            ("charity.passed_on", 20_000),
            ("charity.recipients", 1),
            ("charity.passed_on.share", 7_491),
        ]);
        assert_eq!(settled(&desk.read("拨付", PASSED_ON)), (0, 0, 0));
        assert_eq!(settled(&desk.read("拨付", &PASSED_ON.replace("待拨付", "已拨付"))), (0, 1, 0));
        desk.expect(2023, &[("charity.passed_on", 25_000), ("charity.recipients", 2)]);
    }

    /// Amounts as people write them; a nameless gift is known again by its number in the list.
    fn a_corrected_nameless_gift_is_the_same_gift(db: &TestDb) {
        let desk = desk(db);
        let drive = "\
2023年“99公益日”教职工募捐明细表,,,,,
序号,捐款人,所在分工会,捐款金额（元）,捐款时间,备注
1,林　晓,机关一分会,20元,2023.9.7,
2,爱心人士,,¥6.66,2023.9.8,
3,爱心人士,,１０,2023.9.8,
4,林晓,机关一分会,30,2023.9.9,
合计,,,66.66,,
制表人：甲,,,,,
";
        let receipt = desk.read("募捐", drive);
        assert_eq!((said(&receipt), receipt.new), (vec![], 4));
        desk.expect(2023, &[("charity.raised", 6_666), ("charity.donors", 1), ("charity.anonymous", 2)]);
        let corrected = desk.read("募捐", &drive.replace(",１０,", ",100,").replace("66.66", "156.66"));
        assert_eq!((said(&corrected), settled(&corrected)), (vec![], (0, 1, 0)));
        desk.expect(2023, &[("charity.raised", 15_666), ("charity.donations", 4)]);
        desk.read("书籍", &drive.replace("“99公益日”教职工募捐", "春季书籍捐款"));
        desk.expect(2023, &[("charity.raised", 15_666), ("charity.all.raised", 22_332), ("charity.all.drives", 2)]);
    }
}
