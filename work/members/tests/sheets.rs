//! The roster, the leavers and the committees in one office: the same people, whichever sheet came first.

use members::committee::COMMITTEE;
use niangjia_office::measures::Split;
use niangjia_office::org::UNIT;
use niangjia_office::people::{MEMBERSHIP, PERSON};
use testkit::{Desk, Staff, TestDb, both_databases, said, settled};

const ROSTER: &str = "\
示例学院2023年工会会员花名册,,,,,,,
序号,工号,姓名,性别,出生日期,所属分工会,部门,入会时间
1,00101,林 晓,女,1988-01-01,信息工程学院分工会,信息工程学院,2010.09
2,00103,周强,男,1988.1.1,,信息工程学院,1999-10-07
3,00102,阿依·努尔,女,1988年1月1日,机关第一分工会,机关第一,2023年9月
";

const LEAVERS: &str = "\
2023年离会人员名单,,,,,,
序号,工号,姓名,所属分工会,入会时间,离会时间,离会原因
";

fn desk(db: &TestDb) -> Desk {
    Desk::new(db, &[members::slice()])
}

fn leavers(lines: &str) -> String {
    format!("{LEAVERS}{lines}\n")
}

/// Two members, one of whom stands in another branch in the later of two rosters.
fn two_rosters(db: &TestDb, years: [&str; 2]) {
    let desk = desk(db);
    for year in years {
        let branch = if year == "2022年" {
            "甲分工会"
        } else {
            "乙分工会"
        };
        let roster = format!(
            "{year}会员花名册,,,,\n工号,姓名,性别,所属分工会,入会时间\n\
             00301,高远,男,{branch},2012.09\n00302,丁宁,女,乙分工会,2013.09\n"
        );
        let receipt = desk.read(year, &roster);
        let moves = said(&receipt);
        let moves = moves.iter().filter(|(_, code)| *code == "moved_to_branch");
        assert_eq!(moves.count(), usize::from(year == years[1]), "{receipt:?}");
        // The same roster once more changes nothing.
        let again = desk.read(year, &roster);
        assert_eq!(settled(&again), (0, 0, 0), "{again:?}");
    }
    let members = |year| {
        let parts = desk.parts("people.members", year, Split::Branch);
        let of = |name: &str| {
            let part = parts
                .iter()
                .find(|(label, _)| label.as_deref() == Some(name));
            part.map_or(0, |(_, members)| *members)
        };
        [of("甲分工会"), of("乙分工会")]
    };
    assert_eq!((members(2023), members(2024)), ([1, 1], [0, 2]));
    for year in [2023, 2024] {
        desk.expect(
            year,
            &[
                ("people.members", 2),
                ("people.members.joined", 0),
                ("people.members.left", 0),
            ],
        );
    }
    let gone = desk.read(
        "离会",
        &leavers("1,00301,高远,乙分工会,2012.09,2024-06-30,调出"),
    );
    assert_eq!(said(&gone), []);
    desk.expect(2024, &[("people.members", 1), ("people.members.left", 1)]);
    assert_eq!(members(2023), [1, 1]);
}

both_databases! {
    /// The branch of a merged cell holds for the rows below; a membership ends before the day of leaving.
    fn members_are_counted_on_the_last_day(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("花名册", ROSTER);
        assert_eq!(receipt.form.as_deref(), Some("people.roster"), "{receipt:?}");
        assert_eq!((said(&receipt), settled(&receipt)), (vec![], (8, 0, 0)));
        assert_eq!(desk.column(&MEMBERSHIP, "joined_on"), ["1999-10-07", "2010-09-00", "2023-09-00"]);
        let gone = desk.read("离会", &leavers("\
            1,00103,周强,信息工程学院分工会,1999.10,2023.12.31,退休\n\
            2,00090,何梅,信息工程学院分工会,1990年5月,2024-01-01,调出"));
        assert_eq!(gone.form.as_deref(), Some("people.leavers"), "{gone:?}");
        assert_eq!(said(&gone), []);
        desk.expect(2022, &[
            ("people.members", 3),
            ("people.members.women", 1),
            ("people.members.joined", 0),
            ("people.members.left", 0),
            ("people.branches", 1),
            ("people.members.young", 2),
        ]);
        desk.expect(2023, &[
            ("people.members", 3),
            ("people.members.women", 2),
            ("people.members.women_rate", 6_667),
            ("people.members.joined", 1),
            ("people.members.left", 1),
            ("people.members.left.retired", 1),
            ("people.members.left.died", 0),
            ("people.branches", 2),
            ("people.members.young", 2),
        ]);
        desk.expect(2024, &[("people.members.young", 0), ("people.members.left.transferred", 1)]);
        let parts = desk.parts("people.members", 2023, Split::Branch);
        assert!(parts.contains(&(Some("信息工程学院分工会".to_owned()), 2)), "{parts:?}");
    }

    /// A number in the list of leavers that lost its zeros ends the membership of whose number it is.
    fn the_same_roster_again_changes_nothing_and_undoes_no_leaving(db: &TestDb) {
        let desk = desk(db);
        desk.read("花名册", ROSTER);
        let gone = leavers("1,103,周强,信息工程学院,1999.10,2023-06-01,去世");
        assert_eq!(settled(&desk.read("离会", &gone)), (0, 1, 0));
        let again = desk.read("花名册", ROSTER);
        assert_eq!((said(&again), settled(&again)), (vec![(4, "left_but_listed")], (0, 0, 0)));
        let again = desk.read("离会", &gone);
        assert_eq!((again.same, settled(&again)), (1, (0, 0, 0)));
        desk.expect(2023, &[("people.members", 2), ("people.members.left.died", 1)]);
    }

    /// A new roster withdraws the membership of who is no longer in it, never the person, and gives nobody another's row.
    fn a_new_roster_keeps_who_is_not_in_it_and_gives_nobody_the_row_of_another(db: &TestDb) {
        let desk = desk(db);
        desk.read("花名册", ROSTER);
        let next = ROSTER.replace("00103,周强,男,1988.1.1,,信息工程学院,1999-10-07", "00104,马文,男,1990-02-03,,信息工程学院,2023-10");
        // One person is new; the membership of the row goes from the one to the other.
        assert_eq!(settled(&desk.read("花名册", &next)), (1, 1, 0));
        assert_eq!(desk.column(&PERSON, "name").len(), 4);
        let gone = desk.read("离会", &leavers("1,00103,周强,信息工程学院,1999-10-07,2023-11-01,调出"));
        assert_eq!((said(&gone), settled(&gone)), (vec![], (1, 0, 0)));
        desk.expect(2023, &[("people.members", 3), ("people.members.left", 1)]);
    }

    /// A roster of a later year that shows another branch is a move with its day, and somebody who moved leaves the branch
    /// moved to.
    fn a_later_roster_moves_who_stands_in_another_branch(db: &TestDb) {
        two_rosters(db, ["2022年", "2024年"]);
    }

    /// The roster of an earlier year may come last.
    fn an_earlier_roster_tells_where_somebody_was_before(db: &TestDb) {
        two_rosters(db, ["2024年", "2022年"]);
    }

    fn a_roster_of_the_same_year_corrects_the_branch_and_one_with_a_day_moves_on_that_day(db: &TestDb) {
        let desk = desk(db);
        let roster = |title: &str, branch: &str| format!("{title},,,,\n工号,姓名,性别,所属分工会,入会时间\n00301,高远,男,{branch},2012.09\n");
        desk.read("花名册", &roster("2023年会员花名册", "甲分工会"));
        let corrected = desk.read("花名册", &roster("2023年会员花名册", "乙分工会"));
        assert_eq!(said(&corrected), []);
        assert_eq!(desk.column(&MEMBERSHIP, "joined_on"), ["2012-09-00"]);
        let moved = desk.read("新", &roster("会员花名册（截至2024年3月31日）", "丙分工会"));
        assert_eq!(said(&moved).len(), 1, "{moved:?}");
        assert_eq!(desk.column(&MEMBERSHIP, "joined_on"), ["2012-09-00", "2024-03-31"]);
        assert_eq!(desk.column(&MEMBERSHIP, "left_because"), ["moved", ""]);
    }

    /// A corrected cell changes one record.
    fn a_corrected_birth_changes_one_person(db: &TestDb) {
        let desk = desk(db);
        desk.read("花名册", ROSTER);
        assert_eq!(settled(&desk.read("花名册", &ROSTER.replace("1988.1.1", "1978.1"))), (0, 1, 0));
        assert!(desk.column(&PERSON, "born_on").contains(&"1978-01-00".to_owned()));
        desk.expect(2023, &[("people.members", 3), ("people.members.young", 2)]);
    }

    /// Two of one name have two numbers; two names under one number are a mistake, in a later file a correction.
    fn numbers_tell_people_apart_and_the_roster_may_correct_a_name(db: &TestDb) {
        let desk = desk(db);
        let roster = |lines: &str| format!("会员花名册,,,,\n工号,姓名,性别,所属分工会,入会时间\n{lines}\n");
        let receipt = desk.read("一", &roster("\
            00201,宋梅,女,机关第一分工会,2010.09\n00202,宋梅,女,机关第一分工会,2010.09\n\
            00201,宋梅,女,机关第一分工会,2010.09\n00202,别人,男,机关第一分工会,2010.09"));
        assert_eq!(said(&receipt), [(5, "duplicate_person"), (6, "id_mismatch")]);
        desk.expect(2023, &[("people.members", 2)]);
        let corrected = desk.read("二", &roster("00201,宋玫,女,机关第一分工会,2010.09"));
        assert_eq!(said(&corrected), [(3, "name_corrected")]);
        assert_eq!(desk.column(&PERSON, "name"), ["宋玫", "宋梅"]);
        let other = desk.read("三", &roster("201,无关,男,机关第一分工会,2010.09"));
        assert_eq!(said(&other), [(3, "id_mismatch")]);
        let nameless = desk.read("四", &roster(",宋梅,女,机关第一分工会,2010.09"));
        assert_eq!(said(&nameless), []);
        desk.expect(2023, &[("people.members", 2)]);
    }

    /// Whoever has no number is told from a namesake by the branch; without a day of joining nobody is a member yet.
    fn without_numbers_the_branch_tells_people_apart(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("花名册", "\
会员花名册,,,
姓名,性别,所属分工会,入会时间
何文,男,机关第一分工会,2010.09
何文,男,医学院分工会,2011.09
江晓云,女,医学院分工会,
");
        assert_eq!(said(&receipt), [(5, "joined_missing")]);
        desk.expect(2023, &[("people.members", 2), ("people.branches", 2)]);
        assert_eq!(desk.column(&PERSON, "name").len(), 3);
        let gone = desk.read("离会", &leavers("1,,何文,医学院,,2023-03-01,辞职"));
        assert_eq!((said(&gone), settled(&gone)), (vec![], (0, 1, 0)));
        assert_eq!(desk.column(&MEMBERSHIP, "left_on"), ["", "2023-03-01"]);
    }

    /// Staff who were known before the roster came learn what it knows more.
    fn who_was_known_first_stays_the_same_person(db: &TestDb) {
        let desk = desk(db);
        desk.staff(&[Staff::new("00101", "林晓"), Staff::new("00103", "周强"), Staff::new("00109", "非会员")]);
        let first: String = ROSTER.lines().take(3).map(|line| format!("{line}\n")).collect();
        // Branch and membership are new.
        assert_eq!(settled(&desk.read("花名册", &first)), (2, 1, 0));
        let gone = desk.read("离会", "\
2023年离会人员名单,,,,,
工号,姓名,性别,所属分工会,入会时间,离会时间
00103,周强,男,信息工程学院分工会,1999.10,2023-06-01
");
        assert_eq!(settled(&gone), (1, 1, 0));
        desk.expect(2023, &[("people.members", 1)]);
        assert_eq!(desk.parts("people.members.left", 2023, Split::Sex), [(Some("male".to_owned()), 1)]);
        assert_eq!(desk.column(&PERSON, "id").len(), 3);
    }

    /// Nobody leaves before joining; the branch that the line named is not made for it.
    fn leaving_before_joining_is_refused(db: &TestDb) {
        let desk = desk(db);
        let gone = desk.read("离会", &leavers("1,00301,何梅,医学院分工会,2023.05,2022-01-01,退休"));
        assert_eq!((said(&gone), settled(&gone)), (vec![(3, "left_before_joining")], (0, 0, 0)));
        assert_eq!((desk.column(&PERSON, "id").len(), desk.column(&UNIT, "id").len()), (0, 0));
    }

    /// The term is in the title; who is in office counts from a day up to another.
    fn offices_are_held_from_a_day_up_to_another(db: &TestDb) {
        let desk = desk(db);
        desk.read("花名册", ROSTER);
        let sheet = "\
示例学院第三届工会委员会委员名单,,,,,,
序号,工号,姓名,工会职务,专兼职,任职时间,离任时间
1,00101,林晓,主席,兼职,2021.04,
2,00103,周强,委员,兼职,2021.04,2023-06-01
3,00199,无人,委员,兼职,2021.04,
";
        let receipt = desk.read("委员", sheet);
        assert_eq!(receipt.form.as_deref(), Some("people.offices"), "{receipt:?}");
        assert_eq!(said(&receipt), [(5, "unknown_number")]);
        assert_eq!(desk.column(&COMMITTEE, "term"), ["3"]);
        desk.expect(2022, &[("people.cadres", 2)]);
        desk.expect(2023, &[("people.cadres", 1), ("people.committee.union", 1), ("people.cadres.full_time", 0)]);
        assert_eq!(settled(&desk.read("委员", sheet)), (0, 0, 0));
        assert_eq!(settled(&desk.read("委员", &sheet.replace("2023-06-01", "2024-06-01"))), (0, 1, 0));
        desk.expect(2023, &[("people.cadres", 2)]);
    }
}
