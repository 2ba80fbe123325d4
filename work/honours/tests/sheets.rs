//! Lists of honours as they come in: who holds what, in which year it counts, and whom a winner's text names.

use testkit::{Desk, Staff, both_databases, said};

const STAFF: &[Staff] = &[
    Staff::new("00101", "江晓云").member("医学院分工会"),
    Staff::new("00102", "何文").member("机关第一分工会"),
    Staff::new("00103", "何文").member("医学院分工会"),
    Staff::new("00104", "路远").member("机关第一分工会"),
];

both_databases! {
    /// A person has two commendations, a short branch name tells homonyms apart, and who is unknown there is refused.
    fn commendations_are_counted_by_person_and_by_award(db: &TestDb) {
        let desk = Desk::new(db, &[honours::slice()]);
        desk.staff(STAFF);
        let receipt = desk.read("学院表彰", "\
2023年度工会评选表彰名单,,,,,
表彰项目,序号,获奖集体/个人,所属分工会,表彰时间,备注
五一先进集体,1,检验教研室,医学院,2023年4月28日,
五一工作能手,1,江晓云,医学院,2023年4月28日,
五一工作能手,2,何　文,机关一分会,2023年4月28日,
五一工作能手,3,何文,机关一分会,2023年4月28日,
优秀工会积极分子,1,江晓云,医学院,2023.12.22,
优秀工会积极分子,2,路远,医学院,2023.12.22,
");
        assert_eq!(receipt.form.as_deref(), Some("honours.commendations"), "{receipt:?}");
        assert_eq!(said(&receipt), [(6, "duplicate_person"), (8, "person_elsewhere")]);
        for (id, value) in [
            ("honours.college.collectives", 1),
            ("honours.college.individuals", 2),
            ("honours.activists", 1),
            ("honours.college.commendations", 4),
            ("honours.college.persons", 2),
        ] {
            assert_eq!(desk.value(id, 2023), Some(value), "{id}");
        }
    }

    /// An honour counts when it was conferred; a winner is a person only when the text leaves no doubt.
    fn honours_from_above_count_when_they_were_conferred(db: &TestDb) {
        let desk = Desk::new(db, &[honours::slice()]);
        desk.staff(STAFF);
        let receipt = desk.read("上级荣誉", "\
2023年度获上级荣誉情况统计表,,,,,,,,
序号,荣誉名称,级别,授予单位,获奖集体/个人,类型,荣誉年度,授予日期,备注
1,模范职工之家,自治区,自治区总工会、自治区教育工会,示例学院,集体,2022年度,2023.4.28,
2,巾帼建功标兵,地区,地区妇联,医学院 何文,个人,2022年度,2023年3月7日,
3,五一劳动奖章,地区,地区工会,何文,个人,2023年度,2023年4月30日,
4,三八红旗手,全国,全国妇联,江晓云（医学院）,个人,2023年度,2024年3月8日,
");
        assert_eq!(receipt.form.as_deref(), Some("honours.upper"), "{receipt:?}");
        assert_eq!(said(&receipt), [(5, "winner_unknown")]);
        for (id, year, value) in [
            ("honours.upper", 2022, 0),
            ("honours.upper", 2023, 3),
            ("honours.upper.collective", 2023, 1),
            ("honours.upper.individual", 2023, 2),
            ("honours.upper.regional", 2023, 1),
            ("honours.upper.national", 2024, 1),
        ] {
            assert_eq!(desk.value(id, year), Some(value), "{id} {year}");
        }
    }
}
