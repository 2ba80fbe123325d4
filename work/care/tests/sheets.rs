//! The book of condolences, the visits at festivals and the campaigns, as an office writes them.

use care::campaign::CAMPAIGN_GIFT;
use care::condolence::CONDOLENCE;
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
        .member("医学院分工会")
        .left("2023-05-01"),
    Staff::new("00103", "林晓")
        .woman()
        .of("医学院")
        .member("医学院分工会"),
    Staff::new("00104", "方圆").woman().of("医学院"),
];

const CONDOLENCES: &str = "\
2023年会员慰问登记表,,,,,,,
序号,日期,姓名,工号,所属分工会,慰问事由,金额,经办人
1,2023.2.6,林晓,,机关第一分工会,患病住院,500,何文
2,3月8日,高　远,102,医学院分工会,结婚,600元,何文
3,2023-06-01,高远,102,医学院分工会,生育,600,何文
4,2023年6月,林晓,00103,医学院分工会,直系亲属去世,\"1,000\",何文
5,2023.7.9,周岩,,医学院,住院,500,何文
6,2023.7.9,林晓,00102,医学院分工会,住院,500,何文
";

const VISITS: &str = "\
2023年节日走访慰问登记表,,,,,,
走访节日,走访时间,对象类别,姓名,所属分工会,慰问金额,走访人
春节,2023.1.12,生活困难,林晓,机关一分会,800,某主席
,2023.1.12,患重病,林晓,医学院,800,某主席
古尔邦节,6月27日,生活困难,林晓,机关一分会,500,某主席
合计,,,,,2100,
";

const CAMPAIGNS: &str = "\
2023年专项慰问登记表,,,,,,
批次,日期,人员类别,姓名,工号,部门,金额
春节慰问,2023.1.10,教师,林晓,00101,教务处,200
,2023.1.10,保洁员,热娜,,某物业公司,200
夏送清凉（后勤一线工人）,7月12日,保洁员,热娜,,某物业公司,100
,7月13日,教师,方圆,104,医学院,100
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[care::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// A number that lost its zeros is found; a leaver's payment stands and is told; who is unknown or mistaken is refused.
    fn the_book_says_who_got_what_and_why(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("慰问", CONDOLENCES);
        assert_eq!(receipt.form.as_deref(), Some("care.condolences"), "{receipt:?}");
        let expected = [(3, "id_missing"), (5, "left_but_listed"), (7, "unknown_person"), (8, "id_mismatch")];
        assert_eq!((said(&receipt), receipt.refused), (expected.to_vec(), 2));
        assert_eq!(desk.column(&CONDOLENCE, "day"), ["2023-02-06", "2023-03-08", "2023-06-00", "2023-06-01"]);
        desk.expect(2023, &[
            ("care.condolences.person_times", 4),
            ("care.condolences.persons", 3),
            ("care.condolences.amount", 270_000),
            ("care.condolences.hospital.person_times", 1),
            ("care.condolences.marriage.person_times", 1),
            ("care.condolences.birth.person_times", 1),
            ("care.condolences.bereavement.person_times", 1),
            ("care.condolences.hardship.person_times", 0),
        ]);
        desk.expect(2022, &[("care.condolences.person_times", 0)]);
    }

    /// The same book again changes nothing; a corrected amount changes one record; a line that is gone is withdrawn.
    fn a_new_version_of_the_book(db: &TestDb) {
        let desk = desk(db);
        desk.read("慰问", CONDOLENCES);
        assert_eq!(settled(&desk.read("慰问", CONDOLENCES)), (0, 0, 0));
        assert_eq!(settled(&desk.read("慰问", &CONDOLENCES.replace("结婚,600元", "结婚,800元"))), (0, 1, 0));
        desk.expect(2023, &[("care.condolences.amount", 290_000)]);
        let cut = CONDOLENCES.split("4,").next().unwrap_or_default();
        assert_eq!(settled(&desk.read("慰问", cut)), (0, 1, 1));
        desk.expect(2023, &[("care.condolences.person_times", 3), ("care.condolences.amount", 170_000)]);
    }

    /// The festival of a merged cell holds for the rows below; somebody visited twice is one person.
    fn visits_are_told_by_festival_and_branch(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("走访", VISITS);
        assert_eq!(receipt.form.as_deref(), Some("care.visits"), "{receipt:?}");
        assert_eq!(said(&receipt), []);
        let figures = [
            ("care.visits.person_times", 3),
            ("care.visits.hardship", 1),
            ("care.visits.illness", 1),
            ("care.visits.injury", 0),
            ("care.visits.amount", 210_000),
        ];
        desk.expect(2023, &figures);
        assert_eq!(settled(&desk.read("走访", VISITS)), (0, 0, 0));
        let corrected = desk.read("走访", &VISITS.replace("机关一分会,500", "机关一分会,600"));
        assert_eq!((said(&corrected), settled(&corrected)), (vec![(6, "total_row_differs")], (0, 1, 0)));
    }

    /// Batches stand in merged cells; who is not on the staff is made known as from outside, once for all batches.
    fn campaigns_reach_people_from_outside(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("专项", CAMPAIGNS);
        assert_eq!(receipt.form.as_deref(), Some("care.campaigns"), "{receipt:?}");
        assert_eq!((said(&receipt), settled(&receipt)), (vec![], (5, 0, 0)));
        assert_eq!(desk.column(&PERSON, "standing").iter().filter(|standing| *standing == "outside").count(), 1);
        assert_eq!(
            desk.column(&CAMPAIGN_GIFT, "campaign"),
            ["service_workers", "service_workers", "spring_festival", "spring_festival"]
        );
        desk.expect(2023, &[
            ("care.campaigns.spring_festival", 2),
            ("care.campaigns.service_workers", 2),
            ("care.campaigns.person_times", 4),
            ("care.campaigns.nonstaff", 1),
            ("care.campaigns.amount", 60_000),
            // The three registers are counted apart.
            ("care.condolences.person_times", 0),
            ("care.visits.person_times", 0),
        ]);
        assert_eq!(settled(&desk.read("专项", CAMPAIGNS)), (0, 0, 0));
        assert_eq!(settled(&desk.read("专项", &CAMPAIGNS.replace("医学院,100", "医学院,150"))), (0, 1, 0));
    }
}
