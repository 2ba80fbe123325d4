//! The activity book and the lists beside it, as an office writes them.

use crate::sign_in::{ATTENDANCE, SIGN_IN_LIST};
use crate::title::title_key;
use crate::{activity, slice};
use niangjia_office::slice::Slice;
use testkit::{Somebody, Tray, said_of as said};

static SLICE: Slice = slice();

const BOOK: &str = "2023年度活动台账,,,,,,,,\n\
序号,活动名称,类型,时间,地点,角色,合作单位,参与人数,备注\n\
1,“花香满园”插花艺术讲座,讲座,2023年5月12日,园艺室,主办,,3,\n\
2,春游,文体活动,4月15日,湖边,主办,,,因大风取消\n\
3,单身联谊（第一期）,青年联谊,2023.5.20,中心,主办,甲学院,46人,\n\
4,单身联谊（第二期）,青年联谊,9月16日,广场,联合主办,乙医院、甲学院,52,\n\
5,兄弟单位交友活动,青年联谊,2023.7.1,县城,参加,丙局,9,\n\
6,趣味运动会,文体活动,5月26日-27日,操场,承办,,120,\n\
7,干部培训班,培训,2023.11.16,一楼,主办,,2,\n\
8,干部培训班,培训,2023.11.16,二楼,主办,,5,\n";

const PEOPLE: &[Somebody] = &[
    Somebody {
        number: "00101",
        name: "林晓",
        sex: "female",
        department: "教务处",
        branch: Some("机关第一分工会"),
    },
    Somebody {
        number: "00102",
        name: "高远",
        sex: "male",
        department: "医学院",
        branch: Some("医学院分工会"),
    },
    Somebody {
        number: "00103",
        name: "林晓",
        sex: "female",
        department: "医学院",
        branch: Some("医学院分工会"),
    },
];

fn desk() -> Tray {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read("活动.csv", BOOK);
    assert_eq!(receipt.form.as_deref(), Some("activities.book"));
    assert_eq!(said(&receipt), [(4, "activity_cancelled")]);
    desk
}

#[test]
fn held_is_what_the_union_held_and_nobody_cancelled() {
    let desk = desk();
    for (id, value) in [
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
    ] {
        assert_eq!(desk.value(id, 2023), Some(value), "{id}");
        assert_eq!(desk.value(id, 2022), Some(0), "{id} a year before");
    }
}

#[test]
fn the_same_book_again_changes_nothing_and_a_corrected_one_only_its_line() {
    let desk = desk();
    let again = desk.read("活动.csv", &format!("{BOOK}\n"));
    assert_eq!(
        (again.new, again.changed, again.same, again.withdrawn),
        (0, 0, 8, 0)
    );
    let corrected = desk.read("活动.csv", &BOOK.replace("46人", "45人"));
    assert_eq!(
        (corrected.new, corrected.changed, corrected.same),
        (0, 1, 7)
    );
    assert_eq!(desk.value("youth.matchmaking.participants", 2023), Some(97));
}

#[test]
fn a_list_without_a_year_has_the_day_of_the_activity_in_its_title() {
    let desk = desk();
    let list = "插花艺术讲座签到表,,,\n序号,姓名,分工会,签到\n\
                1,林晓,机关一分会,√\n2,高 远,医学院,请假\n3,林晓,医学院,√\n4,林晓,机关一分会,√\n";
    let receipt = desk.read("签到.csv", list);
    assert_eq!(receipt.form.as_deref(), Some("activities.sign_in"));
    assert_eq!(said(&receipt), [(6, "duplicate_person")]);
    assert_eq!(desk.column(&SIGN_IN_LIST, "day"), ["2023-05-12"]);
    assert_eq!(desk.value("activities.flower.participants", 2023), Some(2));
    assert_eq!(
        desk.column(&ATTENDANCE, "state")
            .iter()
            .filter(|state| *state == "excused")
            .count(),
        1
    );
}

#[test]
fn a_title_that_fits_two_activities_belongs_to_none() {
    let desk = desk();
    let list = |title: &str| format!("{title},,,\n序号,姓名,分工会,签到\n1,高远,医学院,√\n");
    let nowhere = desk.read("培训一.csv", &list("干部培训班签到表"));
    assert_eq!(said(&nowhere), [(3, "value_missing")]);
    let of_the_year = desk.read("培训二.csv", &list("2023年干部培训班签到表"));
    assert_eq!(said(&of_the_year), []);
    assert_eq!(desk.column(&SIGN_IN_LIST, "day"), ["2023-00-00"]);
    assert_eq!(desk.value("people.cadres.trained", 2023), Some(1));
}

#[test]
fn items_and_clubs_are_counted() {
    let desk = desk();
    desk.read(
        "项目.csv",
        "2023年趣味运动会竞赛项目表,,,\n序号,项目名称,参赛人次,裁判长\n1,拔河,80,高远\n2,跳绳,40,林晓\n合计,2项,120,\n",
    );
    assert_eq!(desk.value("activities.sports.items", 2023), Some(2));
    assert_eq!(desk.value("activities.sports.entries", 2023), Some(120));
    desk.read(
        "社团.csv",
        "2023年职工社团一览表,,,\n序号,社团名称,负责人,成员人数\n1,书画社,高远,20人\n2,太极协会,林晓,35\n",
    );
    assert_eq!(desk.value("activities.clubs", 2023), Some(2));
}

#[test]
fn titles_compare_without_year_marks_and_kind_of_list() {
    for (title, activity) in [
        ("“花 香”插花讲座签到表", "“花香”插花讲座"),
        ("2023年度趣味运动会竞赛项目表", "趣味运动会"),
        ("２０２３年干部培训班签到", "干部培训班"),
    ] {
        assert_eq!(title_key(title), title_key(activity), "{title}");
    }
    assert_ne!(
        title_key("单身联谊（第一期）"),
        title_key("单身联谊（第二期）")
    );
    assert_eq!(title_key("签到"), "签到");
}

#[test]
fn every_kind_role_and_state_of_the_words_is_one_of_the_register() {
    for word in crate::words::KINDS {
        assert!(activity::KINDS.contains(&word.code), "{}", word.code);
    }
    for word in crate::words::ROLES {
        assert!(activity::ROLES.contains(&word.code), "{}", word.code);
    }
    for word in crate::words::LISTS {
        assert!(crate::sign_in::KINDS.contains(&word.code), "{}", word.code);
    }
}
