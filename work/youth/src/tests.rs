//! Couples and outings, as an office writes them.

use crate::slice;
use crate::wedding::COUPLE;
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
    Somebody {
        number: "00103",
        name: "林晓",
        sex: "female",
        department: "保卫处",
        branch: Some("后勤分工会"),
    },
];

#[test]
fn spouses_are_linked_by_name_and_place_and_nobody_is_made_known() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "婚礼.csv",
        "2023年集体婚礼新人名单,,,,\n序号,新郎,新郎单位,新娘,新娘单位\n\
         1,高　远,医学院,林晓,教务处\n2,周岩,县医院,林晓,外单位\n",
    );
    assert_eq!(receipt.form.as_deref(), Some("youth.weddings"));
    assert_eq!(said(&receipt), []);
    assert_eq!(desk.value("youth.wedding.couples", 2023), Some(2));
    let linked = |column| {
        desk.column(&COUPLE, column)
            .iter()
            .filter(|id| !id.is_empty())
            .count()
    };
    assert_eq!((linked("groom_person"), linked("bride_person")), (1, 1));
    assert_eq!(desk.column(&PERSON, "id").len(), 3);
}

#[test]
fn an_outing_is_one_record_and_its_people_are_counted_once_each() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let list = |name: &str, day: &str| {
        format!(
            "2023年青年素质拓展名单,,\n活动名称：{name}　　活动时间：{day},,\n序号,姓名,部门\n1,高远,医学院\n2,林晓,教务处\n"
        )
    };
    desk.read("一.csv", &list("秋游", "2023年9月9日"));
    desk.read("二.csv", &list("春游", "2023年4月9日"));
    assert_eq!(desk.value("youth.outings.person_times", 2023), Some(4));
    assert_eq!(desk.value("youth.outings.persons", 2023), Some(2));
}
