//! The results of contests, as an office writes them.

use crate::result::{MEMBER, RESULT};
use crate::slice;
use niangjia_office::people::PERSON;
use niangjia_office::slice::Slice;
use testkit::{Somebody, Tray, said_of as said};

static SLICE: Slice = slice();

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
];

const RESULTS: &str = "2023年辅导员技能竞赛获奖名单,,,,,\n序号,奖项,姓名,部门,总成绩,奖金（元）\n\
1,一等奖,林晓,教务处,92.5,500\n2,二等奖,高远、周岩,医学院,90,300\n3,二等奖,某班代表队,,88,300\n合计,,,,,1100\n";

#[test]
fn a_team_is_one_prize_and_students_stand_by_name() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read("获奖.csv", RESULTS);
    assert_eq!(receipt.form.as_deref(), Some("contests.results"));
    assert_eq!(said(&receipt), []);
    for (id, value) in [
        ("contests.held", 1),
        ("contests.prizes", 3),
        ("contests.prizes.first", 1),
        ("contests.prizes.second", 2),
        ("contests.prizes.third", 0),
        ("contests.prizes.amount", 110_000),
        ("contests.winners", 2),
    ] {
        assert_eq!(desk.value(id, 2023), Some(value), "{id}");
    }
    assert_eq!(desk.column(&MEMBER, "name").len(), 4);
    assert_eq!(desk.column(&PERSON, "id").len(), 2);
}

#[test]
fn a_corrected_prize_is_a_change() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    desk.read("获奖.csv", RESULTS);
    desk.read("获奖.csv", &RESULTS.replace("1,一等奖", "1,特等奖"));
    let grades = desk.column(&RESULT, "grade");
    assert_eq!(grades.len(), 3);
    assert_eq!(grades.iter().filter(|grade| *grade == "special").count(), 1);
}
