//! Gifts and meals in an office whose members join and leave.

use benefits::campaign::CAMPAIGN;
use benefits::gift::GIFT;
use benefits::meal_subsidy::MEAL_SUBSIDY;
use niangjia_office::measures::Split;
use testkit::{Desk, Staff, TestDb, both_databases, said, settled};

const STAFF: &[Staff] = &[
    Staff::new("001", "林晓")
        .woman()
        .member("信息分工会")
        .since("2010-09-00"),
    Staff::new("002", "周强")
        .man()
        .member("信息分工会")
        .since("1999-10-07")
        .left("2023-06-01"),
    Staff::new("003", "马文").man().of("信息"),
    Staff::new("004", "林晓").woman().member("机关第一分工会"),
];

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[benefits::slice()]);
    desk.staff(STAFF);
    desk
}

/// A list of one occasion: what stands under the title, and its lines.
fn list(occasion: &str, under: &str, lines: &str) -> String {
    format!(
        "2023年{occasion}慰问品发放表,,,,\n{under},,,,\n序号,姓名,所属分工会,标准金额,签领\n{lines}\n"
    )
}

both_databases! {
    /// Every line was issued, whether it was signed for or not; who should not stand there is pointed out.
    fn every_listed_line_was_issued_and_leavers_are_pointed_out(db: &TestDb) {
        let desk = desk(db);
        let spring = desk.read("春节", &list("春节", "发放时间：2023年1月10日　　慰问品：米、油",
            "1,林晓,信息分工会,500,√\n2,周强,,500,\n3,马文,信息,500.00,\n4,林 晓,信息,500,\n合计,,,2000,"));
        assert_eq!(spring.form.as_deref(), Some("benefits.gifts"), "{spring:?}");
        assert_eq!(said(&spring), [(6, "not_in_roster"), (7, "duplicate_person")]);
        assert_eq!(desk.column(&CAMPAIGN, "goods"), ["米、油"]);
        let qurban = desk.read("古尔邦", &list("古尔邦节", "", "1,周强,信息,300,"));
        assert_eq!(said(&qurban), []);
        let autumn = desk.read("中秋", &list("中秋国庆", "发放时间：2023年9月22日", "1,周强,信息,400,"));
        assert_eq!(said(&autumn), [(4, "left_but_listed")]);
        let figures = [
            ("benefits.festival.amount", 270_000),
            ("benefits.festival.amount.spring_festival", 200_000),
            ("benefits.festival.amount.qurban", 30_000),
            ("benefits.festival.amount.mid_autumn_national", 40_000),
            ("benefits.festival.recipients", 3),
            ("benefits.festival.person_times", 6),
            ("benefits.festival.per_capita", 90_000),
            ("benefits.festival.signed", 1),
            ("benefits.festival.signed_rate", 1_667),
        ];
        desk.expect(2023, &figures);
        for (id, value) in figures {
            assert_ne!(desk.value(id, 2022), Some(value), "{id}");
        }
        let parts = desk.parts("benefits.festival.amount", 2023, Split::Month);
        let months: Vec<&str> = parts.iter().filter_map(|part| part.0.as_deref()).collect();
        assert_eq!(months, ["2023-00", "2023-01", "2023-09"]);
    }

    /// A name that two have belongs to the one of the branch; in a third branch it is nobody's.
    fn a_homonym_is_the_one_of_the_branch(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("端午", &list("端午节", "发放时间：2023年6月15日",
            "1,林晓,机关一分会,280,\n2,林晓,信息,280,\n3,林晓,医学院,280,"));
        assert_eq!(said(&receipt), [(6, "person_elsewhere")]);
        desk.expect(2023, &[("benefits.festival.recipients", 2), ("benefits.festival.amount", 56_000)]);
    }

    /// Birthdays count in the year of the list, whatever the year of birth; nobody has one on the 29th of February every year.
    fn a_birthday_is_in_the_year_of_the_list(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("生日", "\
2023年会员生日慰问发放表,,,,
序号,姓名,所属分工会,出生日期,标准
1,林晓,信息,1988-03-08,200
2,周强,信息,1964-02-29,200
");
        assert_eq!(said(&receipt), []);
        desk.expect(2023, &[("benefits.festival.amount.birthday", 40_000), ("benefits.birthday.recipients", 2)]);
        let parts = desk.parts("benefits.birthday.recipients", 2023, Split::Month);
        let month = |month: &str| (Some(month.to_owned()), 1);
        assert_eq!(parts, [month("2023-02"), month("2023-03")]);
        assert_eq!(desk.column(&CAMPAIGN, "day"), ["2023-00-00"]);
    }

    /// The same list again changes nothing; a corrected amount changes the gift and, if it was the first, the standard.
    fn a_corrected_amount_is_a_change_and_not_another_gift(db: &TestDb) {
        let desk = desk(db);
        let june = |lines: &str| list("端午节", "发放时间：2023年6月15日", lines);
        let first = june("1,林晓,信息,280,\n2,林晓,机关一分会,280,");
        assert_eq!(settled(&desk.read("端午", &first)), (3, 0, 0));
        assert_eq!(settled(&desk.read("端午", &first)), (0, 0, 0));
        assert_eq!(settled(&desk.read("端午", &june("1,林晓,信息,280,\n2,林晓,机关一分会,290,"))), (0, 1, 0));
        assert_eq!(settled(&desk.read("端午", &june("1,林晓,信息,290,\n2,林晓,机关一分会,290,"))), (0, 2, 0));
        desk.expect(2023, &[("benefits.festival.amount", 58_000)]);
        assert_eq!(desk.column(&GIFT, "amount"), ["29000"; 2]);
    }

    /// One table for a year: the occasions are headings, each filled cell a gift.
    fn occasions_may_stand_in_the_headings(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("全年", "\
2023年会员节日慰问发放表,,,,
序号,姓名,所属分工会,春节,端午节
1,林晓,信息,500,280
2,周强,信息,500,
");
        assert_eq!(receipt.form.as_deref(), Some("benefits.gifts_by_occasion"), "{receipt:?}");
        assert_eq!(desk.column(&CAMPAIGN, "occasion"), ["dragon_boat", "spring_festival"]);
        desk.expect(2023, &[
            ("benefits.festival.amount.spring_festival", 100_000),
            ("benefits.festival.amount.dragon_boat", 28_000),
            ("benefits.festival.person_times", 3),
        ]);
    }

    /// Months across, heads and amount under each; the college's money is no gift of the union.
    fn meals_are_months_of_departments_and_no_gifts(db: &TestDb) {
        let desk = desk(db);
        let sheet = "\
2023年教职工餐补统计表,,,,
经费来源：学院行政经费,,,,
部门,1月,,3月,
,人数,金额,人数,金额
教务处,15,5250,14,4900
图书馆,2,700,,
合计,17,5950,14,4900
";
        let receipt = desk.read("餐补", sheet);
        assert_eq!(receipt.form.as_deref(), Some("benefits.meal_subsidy"), "{receipt:?}");
        assert_eq!((said(&receipt), settled(&receipt)), (vec![], (3, 0, 0)));
        assert_eq!(desk.column(&MEAL_SUBSIDY, "funded_by"), ["college"; 3]);
        desk.expect(2023, &[
            ("benefits.meal_subsidy.amount", 1_085_000),
            ("benefits.meal_subsidy.person_months", 31),
            ("benefits.festival.amount", 0),
        ]);
        let wrong = sheet.replace("14,4900\n图", "14,4800\n图");
        let corrected = desk.read("餐补", &wrong);
        assert_eq!((said(&corrected), settled(&corrected)), (vec![(7, "total_row_differs")], (0, 1, 0)));
    }
}
