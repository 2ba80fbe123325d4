//! The screening list, as an office writes it.

use crate::screening::SCREENING;
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
fn women_are_counted_once_and_a_man_is_told() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "筛查.csv",
        "2023年女职工“两癌”筛查人员名单,,,,,\n筛查机构：某妇幼保健院,,,,,\n序号,工号,姓名,年龄,分工会,筛查日期\n\
         1,00101,林晓,44,机关第一分工会,4月12日\n2,102,高远,40,医学院分工会,4月12日\n\
         3,00103,方圆,30,医学院,2023.4.13\n4,00101,林晓,44,机关第一分工会,4月13日\n5,00104,梁辰,31,医学院,4月14日\n",
    );
    assert_eq!(receipt.form.as_deref(), Some("women.screenings"));
    assert_eq!(
        said(&receipt),
        [(5, "male_on_womens_list"), (7, "duplicate_person")]
    );
    assert_eq!(desk.value("women.screened", 2023), Some(4));
    assert_eq!(desk.column(&SCREENING, "agency"), ["某妇幼保健院"; 4]);
}

#[test]
fn who_did_not_go_is_not_counted() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "筛查.csv",
        "2023年“两癌”筛查名单,,,,\n序号,工号,姓名,筛查日期,备注\n1,00101,林晓,4月12日,自愿放弃\n2,00103,方圆,4月12日,\n",
    );
    assert_eq!(said(&receipt), []);
    assert_eq!(desk.value("women.screened", 2023), Some(1));
}
