//! The activity book and the lists beside it, as an office writes them.

use activities::sign_in::{ATTENDANCE, SIGN_IN_LIST};
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

const BOOK: &str = "\
2023年度活动台账,,,,,,,,
序号,活动名称,类型,时间,地点,角色,合作单位,参与人数,备注
1,“花香满园”插花艺术讲座,讲座,2023年5月12日,园艺室,主办,,3,
2,春游,文体活动,4月15日,湖边,主办,,,因大风取消
3,单身联谊（第一期）,青年联谊,2023.5.20,中心,主办,甲学院,46人,
4,单身联谊（第二期）,青年联谊,9月16日,广场,联合主办,乙医院、甲学院,52,
5,兄弟单位交友活动,青年联谊,2023.7.1,县城,参加,丙局,9,
6,趣味运动会,文体活动,5月26日-27日,操场,承办,,120,
7,干部培训班,培训,2023.11.16,一楼,主办,,2,
8,干部培训班,培训,2023.11.16,二楼,主办,,5,
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[activities::slice()]);
    desk.staff(STAFF);
    let receipt = desk.read("活动", BOOK);
    assert_eq!(receipt.form.as_deref(), Some("activities.book"));
    assert_eq!(said(&receipt), [(4, "activity_cancelled")]);
    desk
}

both_databases! {
    /// What was cancelled is kept and not counted; what others held is counted apart.
    fn held_is_what_the_union_held_and_nobody_cancelled(db: &TestDb) {
        let desk = desk(db);
        let held = [
            ("activities.held", 6),
            ("activities.participants", 228),
            ("activities.joined_elsewhere", 1),
            ("activities.organised", 5),
            ("activities.hosted", 1),
            ("activities.partners", 2),
            ("activities.sports_arts.held", 1),
            ("activities.training.rounds", 2),
            ("youth.matchmaking.sessions", 2),
            ("youth.matchmaking.participants", 98),
            ("youth.matchmaking.partners", 2),
            ("youth.matchmaking.joined_elsewhere", 1),
        ];
        desk.expect(2023, &held);
        desk.expect(2022, &held.map(|(id, _)| (id, 0)));
    }

    /// A blank line is no change; a corrected number of people is one.
    fn the_same_book_again_changes_nothing_and_a_corrected_one_only_its_line(db: &TestDb) {
        let desk = desk(db);
        let again = desk.read("活动", &format!("{BOOK}\n"));
        assert_eq!((again.same, settled(&again)), (8, (0, 0, 0)));
        let corrected = desk.read("活动", &BOOK.replace("46人", "45人"));
        assert_eq!((corrected.same, settled(&corrected)), (7, (0, 1, 0)));
        desk.expect(2023, &[("youth.matchmaking.participants", 97)]);
    }

    /// Two of one name sign in, each in her branch; who was excused was not there.
    fn a_list_without_a_year_has_the_day_of_the_activity_in_its_title(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("签到", "\
插花艺术讲座签到表,,,
序号,姓名,分工会,签到
1,林晓,机关一分会,√
2,高 远,医学院,请假
3,林晓,医学院,√
4,林晓,机关一分会,√
");
        assert_eq!(receipt.form.as_deref(), Some("activities.sign_in"));
        assert_eq!(said(&receipt), [(6, "duplicate_person")]);
        assert_eq!(desk.column(&SIGN_IN_LIST, "day"), ["2023-05-12"]);
        desk.expect(2023, &[("activities.flower.participants", 2)]);
        let states = desk.column(&ATTENDANCE, "state");
        assert_eq!(states.iter().filter(|state| *state == "excused").count(), 1);
    }

    /// Without a year nobody can say which of two activities it was; with one, that year is all that is known.
    fn a_title_that_fits_two_activities_belongs_to_none(db: &TestDb) {
        let desk = desk(db);
        let list = |title: &str| format!("{title},,,\n序号,姓名,分工会,签到\n1,高远,医学院,√\n");
        let nowhere = desk.read("培训一", &list("干部培训班签到表"));
        assert_eq!(said(&nowhere), [(3, "year_missing")]);
        let of_the_year = desk.read("培训二", &list("2023年干部培训班签到表"));
        assert_eq!(said(&of_the_year), []);
        assert_eq!(desk.column(&SIGN_IN_LIST, "day"), ["2023-00-00"]);
        desk.expect(2023, &[("people.cadres.trained", 1)]);
    }

    /// The items of a sports day and the clubs of a year.
    fn items_and_clubs_are_counted(db: &TestDb) {
        let desk = desk(db);
        desk.read("项目", "\
2023年趣味运动会竞赛项目表,,,
序号,项目名称,参赛人次,裁判长
1,拔河,80,高远
2,跳绳,40,林晓
合计,2项,120,
");
        desk.read("社团", "\
2023年职工社团一览表,,,
序号,社团名称,负责人,成员人数
1,书画社,高远,20人
2,太极协会,林晓,35
");
        desk.expect(2023, &[
            ("activities.sports.items", 2),
            ("activities.sports.entries", 120),
            ("activities.clubs", 2),
        ]);
    }
}
