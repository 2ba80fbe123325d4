//! Registers of proposals as they come in: numbers, mergers, names that several have, and what counts as answered.

use testkit::{Desk, Staff, both_databases, said};

const STAFF: &[Staff] = &[
    Staff::new("00101", "江晓云").member("医学院分工会"),
    Staff::new("00102", "何文").member("机关第一分工会"),
    Staff::new("00103", "何文").member("医学院分工会"),
    Staff::new("00104", "路远").member("医学院分工会"),
    Staff::new("00105", "甘露").member("机关第一分工会"),
];

const REGISTER: &str = "\
示例学院第三届第三次教代会提案登记表
（2023年4月征集，2023年办理）　　截止日期：2023年12月15日
编号,案由,提案人,附议人,代表团,类别,审查意见,主办部门,协办部门,交办日期,答复日期,满意度,备注
1,关于食堂的提案,江晓云,路远、甘露,第一代表团,后勤服务,立案,后勤处,保卫处、工会,5月9日,7月10日,满意,
２,关于停车的提案,何　文,路远、江晓云,第一代表团,校园建设,并案（并入1号）,后勤处,,5月9日,,,
3,关于图书的提案,第二代表团,路远,第二代表团,教学科研,作为意见建议,图书馆,,5月9日,8月1日,不满意,
4,关于班车的提案,甘露,路远、江晓云、江晓云,第一代表团,后勤服务,与6号并案,后勤处,,5月9日,,未反馈,
5,关于某事的提案,甘露,路远、江晓云,第一代表团,其他,不予立案,,,,,,
6,关于照明的提案,路远,甘露、江晓云,第一代表团,校园建设,立案,后勤处,,5月9日,,,
6,关于绿化的提案,路远,甘露、江晓云,第一代表团,校园建设,待定,后勤处,,,,,
";

both_databases! {
    /// Several of a name stay a name; a delegation is no person; a number twice and an unclear verdict are asked about.
    fn what_is_doubtful_is_said(db: &TestDb) {
        let desk = Desk::new(db, &[proposals::slice()]);
        desk.staff(STAFF);
        let receipt = desk.read("提案", REGISTER);
        assert_eq!(receipt.form.as_deref(), Some("proposals.register"), "{receipt:?}");
        let expected = [
            (5, "ambiguous_person"),
            (6, "few_seconders"),
            (10, "verdict_unclear"),
            (10, "duplicate_number"),
        ];
        assert_eq!(said(&receipt), expected);
        assert_eq!(desk.value("congress.proposals.proposers", 2023), Some(3));
        assert_eq!(desk.value("congress.proposals.seconders", 2023), Some(3));
    }

    /// A merged proposal is answered when the one it was merged into is, and only then.
    fn a_merged_proposal_is_answered_with_the_other(db: &TestDb) {
        let desk = Desk::new(db, &[proposals::slice()]);
        desk.staff(STAFF);
        desk.read("提案", REGISTER);
        for (id, value) in [
            ("received", 7),
            ("docketed", 2),
            ("merged", 2),
            ("suggestions", 1),
            ("refused", 1),
            ("replied", 3),
            ("rated", 2),
            ("satisfied", 1),
            ("satisfaction_rate", 5_000),
            ("about.logistics", 2),
            ("delegations", 2),
            ("departments", 4),
            ("assisting_departments", 2),
        ] {
            assert_eq!(desk.value(&format!("congress.proposals.{id}"), 2023), Some(value), "{id}");
        }
        let answered = REGISTER.replace("立案,后勤处,,5月9日,,,", "立案,后勤处,,5月9日,9月1日,,");
        let receipt = desk.read("提案", &answered);
        let changed: u64 = receipt.registers.iter().map(|r| r.changed).sum();
        let new: u64 = receipt.registers.iter().map(|r| r.new + r.withdrawn).sum();
        assert_eq!((changed, new), (1, 0), "{receipt:?}");
        assert_eq!(desk.value("congress.proposals.replied", 2023), Some(5));
    }

    /// Two calls have the same numbers and do not answer for one another.
    fn the_numbers_of_two_calls_stay_apart(db: &TestDb) {
        let desk = Desk::new(db, &[proposals::slice()]);
        desk.staff(STAFF);
        desk.read("提案2023", REGISTER);
        let next = REGISTER
            .replace("第三届第三次", "第三届第四次")
            .replace("2023年4月征集，2023年", "2024年3月征集，2024年")
            .replace("立案,后勤处,保卫处、工会,5月9日,7月10日", "立案,后勤处,保卫处、工会,5月9日,");
        desk.read("提案2024", &next);
        assert_eq!(desk.value("congress.proposals.received", 2023), Some(7));
        assert_eq!(desk.value("congress.proposals.received", 2024), Some(7));
        assert_eq!(desk.value("congress.proposals.replied", 2023), Some(3));
        assert_eq!(desk.value("congress.proposals.replied", 2024), Some(1));
    }
}
