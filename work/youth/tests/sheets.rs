//! Couples and outings, as an office writes them.

use niangjia_office::people::PERSON;
use testkit::{Desk, Staff, TestDb, both_databases, said, settled};
use youth::wedding::COUPLE;

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
        .of("保卫处")
        .member("后勤分工会"),
];

const COUPLES: &str = "\
2023年集体婚礼新人名单,,,,
序号,新郎,新郎单位,新娘,新娘单位
1,高　远,医学院,林晓,教务处
2,周岩,县医院,林晓,外单位
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[youth::slice()]);
    desk.staff(STAFF);
    desk
}

fn linked(desk: &Desk, column: &str) -> usize {
    desk.column(&COUPLE, column)
        .iter()
        .filter(|id| !id.is_empty())
        .count()
}

both_databases! {
    /// A bride of a name that two have is linked by her department; whoever is from elsewhere stays a name.
    fn spouses_are_linked_by_name_and_place_and_nobody_is_made_known(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("婚礼", COUPLES);
        assert_eq!(receipt.form.as_deref(), Some("youth.weddings"));
        assert_eq!(said(&receipt), []);
        desk.expect(2023, &[("youth.wedding.couples", 2)]);
        assert_eq!((linked(&desk, "groom_person"), linked(&desk, "bride_person")), (1, 1));
        assert_eq!(desk.column(&PERSON, "id").len(), 3);
    }

    /// The same list again changes nothing; a corrected department links one more.
    fn a_corrected_place_changes_one_couple(db: &TestDb) {
        let desk = desk(db);
        desk.read("婚礼", COUPLES);
        assert_eq!(settled(&desk.read("婚礼", COUPLES)), (0, 0, 0));
        let corrected = desk.read("婚礼", &COUPLES.replace("林晓,外单位", "林晓,保卫处"));
        assert_eq!((said(&corrected), settled(&corrected)), (vec![], (0, 1, 0)));
        assert_eq!(linked(&desk, "bride_person"), 2);
        desk.expect(2023, &[("youth.wedding.couples", 2)]);
    }

    /// The lists of two outings are two outings of the same people.
    fn an_outing_is_one_record_and_its_people_are_counted_once_each(db: &TestDb) {
        let desk = desk(db);
        let list = |name: &str, day: &str| {
            format!("2023年青年素质拓展名单,,\n活动名称：{name}　　活动时间：{day},,\n序号,姓名,部门\n1,高远,医学院\n2,林晓,教务处\n")
        };
        desk.read("一", &list("秋游", "2023年9月9日"));
        desk.read("二", &list("春游", "2023年4月9日"));
        desk.expect(2023, &[("youth.outings.person_times", 4), ("youth.outings.persons", 2)]);
    }
}
