//! The book of talks and the results of a quiz, as they are handed in.

use education::quiz::QUIZ;
use education::talk::TALK;
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
    Staff::new("00104", "林晓")
        .woman()
        .of("医学院")
        .member("医学院分工会"),
];

const QUIZ_SHEET: &str = "\
2023年宪法知识竞答成绩表,,,,,
序号,工号,姓名,部门,得分,答题时间
1,00101,林晓,教务处,90,2023.11.6
2,00103,方圆,医学院,100,11月7日
3,00101,林晓,教务处,95,2023.11.8
";

const TALKS: &str = "\
2023年度讲座登记表,,,,,
序号,讲座主题,主讲人,时间,参加人数,备注
1,劳动法,王老师,2023.4.5,120,
2,急救,李老师,5月6日,60人,因故取消
3,消防,李老师,5月8日,30人,
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[education::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// Each person counts once in each quiz, and among members only who is one.
    fn a_quiz_counts_each_person_once_and_members_among_members(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("答题", QUIZ_SHEET);
        assert_eq!(receipt.form.as_deref(), Some("education.quiz_results"));
        assert_eq!(said(&receipt), [(5, "duplicate_person")]);
        assert_eq!(desk.column(&QUIZ, "title"), ["2023年宪法知识竞答"]);
        desk.read("答题二", "\
2023年安全知识竞答成绩表,,,
序号,姓名,分工会,得分
1,林晓,机关一分会,80
");
        desk.expect(2023, &[
            ("education.quizzes.held", 2),
            ("education.quizzes.person_times", 3),
            ("education.quizzes.persons", 2),
            ("education.quizzes.members", 1),
        ]);
    }

    /// Two of one name are told apart by what stands beside the name; without it the line is refused.
    fn a_name_that_two_have_needs_a_place(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("答题", "\
2023年安全知识竞答成绩表,,,
序号,姓名,部门,得分
1,林 晓,医学院,80
2,林晓,,75
");
        assert_eq!(said(&receipt), [(4, "ambiguous_person")]);
        desk.expect(2023, &[("education.quizzes.person_times", 1), ("education.quizzes.members", 1)]);
    }

    /// A talk that was called off is kept and not counted.
    fn talks_that_did_not_take_place_are_not_counted(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("讲座", TALKS);
        assert_eq!(receipt.form.as_deref(), Some("education.talks"));
        assert_eq!(desk.column(&TALK, "state").len(), 3);
        desk.expect(2023, &[("education.talks.held", 2), ("education.talks.attendance", 150)]);
    }

    /// The same sheets again change nothing; a corrected cell changes its line alone.
    fn read_again_only_what_was_corrected_changes(db: &TestDb) {
        let desk = desk(db);
        desk.read("讲座", TALKS);
        desk.read("答题", QUIZ_SHEET);
        assert_eq!(settled(&desk.read("讲座", &format!("{TALKS}\n"))), (0, 0, 0));
        assert_eq!(settled(&desk.read("答题", QUIZ_SHEET)), (0, 0, 0));
        assert_eq!(settled(&desk.read("讲座", &TALKS.replace("30人", "31人"))), (0, 1, 0));
        assert_eq!(settled(&desk.read("答题", &QUIZ_SHEET.replace(",100,", ",98,"))), (0, 1, 0));
        desk.expect(2023, &[("education.talks.attendance", 151), ("education.quizzes.person_times", 2)]);
    }
}
