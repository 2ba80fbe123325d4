//! Rosters and results of votes as they come in: who is whom, what is counted once, what is warned about.

use testkit::{Desk, Staff, both_databases, said};

const ROSTER: &str = "\
示例学院第三届第三次教职工代表大会代表名册
（2023年4月21日）
序号,代表团,姓名,工号,性别,类别,代表性质,备注
1,第一代表团,江晓云,00101,女,教师,正式,
2,第一代表团,江晓云,00101,女,教师,正式,
3,第二代表团,何　文,00102,男,管理,列席,
4,第二代表团,何文,,男,,特邀,退休老领导
5,第二代表团,路远,00999,男,教师,正式,
6,第二代表团,甘露,,女,教师,正式,
";

both_databases! {
    /// A guest is not the member of the same name, nobody is a delegate twice, and a delegate without a number must be known.
    fn a_roster_tells_delegates_from_guests(db: &TestDb) {
        let desk = Desk::new(db, &[congress::slice()]);
        desk.staff(&[Staff::new("00101", "江晓云").member("医学院分工会"), Staff::new("00102", "何文").member("机关第一分工会")]);
        let receipt = desk.read("名册", ROSTER);
        assert_eq!(receipt.form.as_deref(), Some("congress.delegates"), "{receipt:?}");
        assert_eq!(said(&receipt), [(5, "duplicate_person"), (9, "unknown_person")]);
        assert_eq!(desk.value("congress.delegates", 2023), Some(2));
        assert_eq!(desk.value("congress.delegates.nonvoting", 2023), Some(1));
        assert_eq!(desk.value("congress.delegates.invited", 2023), Some(1));
        assert_eq!(desk.value("congress.delegations", 2023), Some(2));
        assert_eq!(desk.value("congress.delegates", 2022), Some(0));
    }

    /// The same roster again changes nothing, guests included.
    fn a_roster_read_again_changes_nothing(db: &TestDb) {
        let desk = Desk::new(db, &[congress::slice()]);
        desk.staff(&[Staff::new("00101", "江晓云").member("医学院分工会"), Staff::new("00102", "何文").member("机关第一分工会")]);
        let first = desk.read("名册", ROSTER);
        let again = desk.read("名册", ROSTER);
        assert_eq!(first.new, 4);
        let changed: u64 = again.registers.iter().map(|r| r.new + r.changed + r.withdrawn).sum();
        assert_eq!(changed, 0, "{again:?}");
        assert_eq!(desk.value("congress.delegates.invited", 2023), Some(1));
    }

    /// A session lasts until the next one is held.
    fn a_session_ends_where_the_next_begins(db: &TestDb) {
        let desk = Desk::new(db, &[congress::slice()]);
        desk.staff(&[Staff::new("00101", "江晓云").member("医学院分工会"), Staff::new("00102", "何文").member("机关第一分工会")]);
        desk.read("名册", ROSTER);
        let days = |term, session| {
            let days = desk.office().look(|look| congress::session_days(look.tx, look.union, term, session));
            let days = days.expect("the days of a session are read");
            days.map(|(held, next)| (held.to_string(), next.map(|day| day.to_string())))
        };
        assert_eq!(days(3, 3), Some(("2023-04-21".to_owned(), None)));
        assert_eq!(days(3, 4), None);
        let next = ROSTER.replace("第三届第三次", "第三届第四次").replace("2023年4月21日", "2024年3月29日");
        desk.read("名册2024", &next);
        assert_eq!(days(3, 3), Some(("2023-04-21".to_owned(), Some("2024-03-29".to_owned()))));
    }

    /// Votes are checked against the counts; what the sheet says stands.
    fn a_vote_is_checked_against_its_counts(db: &TestDb) {
        let desk = Desk::new(db, &[congress::slice()]);
        let receipt = desk.read("表决", "\
第三届第三次教代会表决结果
（2023年4月21日）
序号,表决事项,表决方式,应到,实到,赞成,反对,弃权,表决结果
1,学院工作报告,举手表决,125,110,110,0,0,通过
2,绩效工资分配办法,无记名投票,125,110,60,40,10,通过
3,教职工考核办法,无记名投票,125,110,60,40,10,
");
        assert_eq!(receipt.form.as_deref(), Some("congress.votes"), "{receipt:?}");
        assert_eq!(said(&receipt), [(5, "outcome_differs")]);
        assert_eq!(desk.value("congress.votes", 2023), Some(3));
        assert_eq!(desk.value("congress.votes.carried", 2023), Some(2));
    }
}
