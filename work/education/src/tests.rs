//! The book of talks and the results of a quiz, as they are handed in.

use crate::quiz::QUIZ;
use crate::slice;
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
    Somebody {
        number: "00103",
        name: "方圆",
        sex: "female",
        department: "医学院",
        branch: None,
    },
];

#[test]
fn a_quiz_counts_each_person_once_and_members_among_members() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "答题.csv",
        "2023年宪法知识竞答成绩表,,,,,\n序号,工号,姓名,部门,得分,答题时间\n1,00101,林晓,教务处,90,2023.11.6\n\
         2,00103,方圆,医学院,100,11月7日\n3,00101,林晓,教务处,95,2023.11.8\n",
    );
    assert_eq!(receipt.form.as_deref(), Some("education.quiz_results"));
    assert_eq!(said(&receipt), [(5, "duplicate_person")]);
    assert_eq!(desk.column(&QUIZ, "title"), ["2023年宪法知识竞答"]);
    desk.read(
        "答题二.csv",
        "2023年安全知识竞答成绩表,,,\n序号,姓名,分工会,得分\n1,林晓,机关一分会,80\n",
    );
    for (id, value) in [
        ("education.quizzes.held", 2),
        ("education.quizzes.person_times", 3),
        ("education.quizzes.persons", 2),
        ("education.quizzes.members", 1),
    ] {
        assert_eq!(desk.value(id, 2023), Some(value), "{id}");
    }
}

#[test]
fn talks_that_did_not_take_place_are_not_counted() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "讲座.csv",
        "2023年度讲座登记表,,,,,\n序号,讲座主题,主讲人,时间,参加人数,备注\n1,劳动法,王老师,2023.4.5,120,\n\
         2,急救,李老师,5月6日,60人,因故取消\n3,消防,李老师,5月8日,30人,\n",
    );
    assert_eq!(receipt.form.as_deref(), Some("education.talks"));
    assert_eq!(desk.value("education.talks.held", 2023), Some(2));
    assert_eq!(desk.value("education.talks.attendance", 2023), Some(150));
}
