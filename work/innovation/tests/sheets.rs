//! Summaries of innovation rounds as they come in: teams, homonyms, prizes in words, and rounds that are not judged yet.

use testkit::{Desk, Staff, both_databases, said};

const STAFF: &[Staff] = &[
    Staff::new("00101", "江晓云").member("医学院分工会"),
    Staff::new("00102", "何文").member("机关第一分工会"),
    Staff::new("00103", "何文").member("医学院分工会"),
    Staff::new("00104", "路远").member("医学院分工会"),
];

const SUMMARY: &str = "\
2023年职工优秀创新成果申报汇总表,,,,,,
申报单位：示例学院工会委员会,,,,,,
填报日期：2023年6月9日；结果更新：2023年11月,,,,,,
序号,成果名称,成果类别,申报人,分工会,评审结果,备注
1,甲方案,节能减排,江晓云（60%）、何文（40%）,医学院分工会,“五小”群众性优秀创新成果奖,
2,乙课程,教学改革,路远、何文,经济管理学院分工会,劳模引领性优秀创新成果三等奖,
3,丙装置,创新技术,江晓云、校外专家,医学院分工会,—,
4,丁流程,提高效率,江晓云、路远,医学院分工会,,
5,丁流程,提高效率,路远,医学院分工会,未获奖,
";

both_databases! {
    /// A homonym is the one of the branch, else nobody; whoever is not staff stays a name; the same result counts once.
    fn teams_are_found_in_their_branch_first(db: &TestDb) {
        let desk = Desk::new(db, &[innovation::slice()]);
        desk.staff(STAFF);
        let receipt = desk.read("汇总表", SUMMARY);
        assert_eq!(receipt.form.as_deref(), Some("innovation.entries"), "{receipt:?}");
        let expected = [(6, "ambiguous_person"), (7, "member_outside"), (9, "duplicate_entry")];
        assert_eq!(said(&receipt), expected);
        for (id, value) in [
            ("submitted", 4),
            ("five_smalls", 1),
            ("model_worker_led", 1),
            ("not_awarded", 2),
            ("awarded", 2),
            ("award_rate", 5_000),
            ("members", 3),
            ("member_times", 8),
            ("winners", 3),
            ("branches", 1),
        ] {
            assert_eq!(desk.value(&format!("innovation.{id}"), 2023), Some(value), "{id}");
        }
    }

    /// Without a column for results nothing is lost or won yet; with it, the same entries are told their result.
    fn a_round_is_judged_later(db: &TestDb) {
        let desk = Desk::new(db, &[innovation::slice()]);
        desk.staff(STAFF);
        let without: String = SUMMARY
            .lines()
            .map(|line| {
                let cells: Vec<&str> = line.split(',').collect();
                format!("{},{}\n", cells[..5].join(","), cells[6])
            })
            .collect();
        let first = desk.read("汇总表", &without);
        assert_eq!(first.form.as_deref(), Some("innovation.entries"), "{first:?}");
        assert_eq!(desk.value("innovation.submitted", 2023), Some(4));
        assert_eq!(desk.value("innovation.not_awarded", 2023), Some(0));
        let judged = desk.read("汇总表", SUMMARY);
        let entries = judged.registers.iter().find(|r| r.register == "innovation.entry");
        assert_eq!(entries.map(|r| (r.new, r.changed)), Some((0, 4)), "{judged:?}");
        assert_eq!(desk.value("innovation.not_awarded", 2023), Some(2));
    }
}
