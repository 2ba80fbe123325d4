//! Check-ups, enrolments and claims, as offices and insurers write them.

use health::checkup::CHECKUP;
use health::mutual_aid::ENROLMENT;
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
    Staff::new("00103", "方圆").woman().of("医学院"),
];

const CHECKUPS: &str = "\
2023年教职工健康体检名单,,,,,,
体检医院：某医院　　体检时间：2023年5月16日—19日,,,,,,
序号,工号,姓名,性别,部门,体检日期,备注
1,00101,林晓,女,教务处,2023.5.16,
2,00102,高远,男,医学院,5月17日,未体检
3,00103,方圆,女,医学院,5月17日,
4,00101,林晓,女,教务处,2023.5.19,
";

const ENROLMENTS: &str = "\
2023年职工医疗互助参保人员名单,,,,,,
保障期：2023年11月1日—2024年10月31日　　单位：元,,,,,,
序号,工号,姓名,部门,份数,缴费金额,其中：工会补助
1,101,林晓,教务处,1,120,50
2,103,方圆,医学院,2,240,50.50
合计,,,,3,360,100.50
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[health::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// Who stands in the list twice went once; who did not go is kept and not counted.
    fn a_person_listed_twice_went_once(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("体检", CHECKUPS);
        assert_eq!(receipt.form.as_deref(), Some("health.checkups"));
        assert_eq!(said(&receipt), [(7, "duplicate_person")]);
        desk.expect(2023, &[("health.checkups", 2)]);
        assert_eq!(desk.column(&CHECKUP, "state").len(), 3);
        assert_eq!(settled(&desk.read("体检", CHECKUPS)), (0, 0, 0));
        let corrected = desk.read("体检", &CHECKUPS.replace("未体检", ""));
        assert_eq!(settled(&corrected), (0, 1, 0));
        desk.expect(2023, &[("health.checkups", 3)]);
    }

    /// The list gives sums, which are checked, and a period of cover, which is kept as written.
    fn numbers_that_lost_their_zeros_are_found_and_staff_who_never_joined_are_told(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("互助", ENROLMENTS);
        assert_eq!(receipt.form.as_deref(), Some("health.mutual_aid"));
        assert_eq!(said(&receipt), [(5, "not_in_roster")]);
        desk.expect(2023, &[
            ("health.mutual_aid.enrolled", 2),
            ("health.mutual_aid.nonmembers", 1),
            ("health.mutual_aid.premium", 36_000),
            ("health.mutual_aid.subsidy", 10_050),
        ]);
        assert_eq!(desk.column(&ENROLMENT, "day"), ["2023-00-00"; 2]);
        assert_eq!(desk.column(&ENROLMENT, "cover"), ["2023年11月1日—2024年10月31日"; 2]);
        assert_eq!(settled(&desk.read("互助", ENROLMENTS)), (0, 0, 0));
        let corrected = ENROLMENTS.replace("240,50.50", "240,60").replace("100.50", "110");
        assert_eq!(settled(&desk.read("互助", &corrected)), (0, 1, 0));
        desk.expect(2023, &[("health.mutual_aid.subsidy", 11_000)]);
    }

    /// A claim is a payment for an event; who is not known by number is refused.
    fn claims_count_payments_and_people(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("给付", "\
2023年职工医疗互助给付明细表,,,,,
序号,工号,姓名,理赔类型,给付金额,给付日期
1,00101,林晓,住院,1200,2023.8.3
2,00101,林晓,意外,600元,2023年9月3日
3,00109,无人,住院,1,2023.9.3
");
        assert_eq!(receipt.form.as_deref(), Some("health.claims"));
        assert_eq!(said(&receipt), [(5, "unknown_number")]);
        desk.expect(2023, &[
            ("health.mutual_aid.claims.person_times", 2),
            ("health.mutual_aid.claims.persons", 1),
            ("health.mutual_aid.claims.amount", 180_000),
        ]);
    }
}
