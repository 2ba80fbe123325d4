//! Check-ups, enrolments and claims, as offices and insurers write them.

use crate::mutual_aid::ENROLMENT;
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
fn a_person_listed_twice_went_once() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "体检.csv",
        "2023年教职工健康体检名单,,,,,,\n体检医院：某医院　　体检时间：2023年5月16日—19日,,,,,,\n\
         序号,工号,姓名,性别,部门,体检日期,备注\n1,00101,林晓,女,教务处,2023.5.16,\n2,00102,高远,男,医学院,5月17日,未体检\n\
         3,00103,方圆,女,医学院,5月17日,\n4,00101,林晓,女,教务处,2023.5.19,\n",
    );
    assert_eq!(receipt.form.as_deref(), Some("health.checkups"));
    assert_eq!(said(&receipt), [(7, "duplicate_person")]);
    assert_eq!(desk.value("health.checkups", 2023), Some(2));
}

#[test]
fn numbers_that_lost_their_zeros_are_found_and_staff_who_never_joined_are_told() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let sheet = "2023年职工医疗互助参保人员名单,,,,,,\n保障期：2023年11月1日—2024年10月31日　　单位：元,,,,,,\n\
                 序号,工号,姓名,部门,份数,缴费金额,其中：工会补助\n1,101,林晓,教务处,1,120,50\n\
                 2,103,方圆,医学院,2,240,50.50\n合计,,,,3,360,100.50\n";
    let receipt = desk.read("互助.csv", sheet);
    assert_eq!(receipt.form.as_deref(), Some("health.mutual_aid"));
    assert_eq!(said(&receipt), [(5, "not_in_roster")]);
    for (id, value) in [
        ("health.mutual_aid.enrolled", 2),
        ("health.mutual_aid.nonmembers", 1),
        ("health.mutual_aid.premium", 36_000),
        ("health.mutual_aid.subsidy", 10_050),
    ] {
        assert_eq!(desk.value(id, 2023), Some(value), "{id}");
    }
    assert_eq!(desk.column(&ENROLMENT, "day"), ["2023-00-00"; 2]);
    assert_eq!(
        desk.column(&ENROLMENT, "cover"),
        ["2023年11月1日—2024年10月31日"; 2]
    );
    let corrected = desk.read(
        "互助.csv",
        &sheet
            .replace("240,50.50", "240,60")
            .replace("100.50", "110"),
    );
    assert_eq!(
        (corrected.new, corrected.changed, corrected.same),
        (0, 1, 1)
    );
    assert_eq!(desk.value("health.mutual_aid.subsidy", 2023), Some(11_000));
}

#[test]
fn claims_count_payments_and_people() {
    let desk = Tray::of(&[&SLICE], PEOPLE);
    let receipt = desk.read(
        "给付.csv",
        "2023年职工医疗互助给付明细表,,,,,\n序号,工号,姓名,理赔类型,给付金额,给付日期\n\
         1,00101,林晓,住院,1200,2023.8.3\n2,00101,林晓,意外,600元,2023年9月3日\n3,00109,无人,住院,1,2023.9.3\n",
    );
    assert_eq!(receipt.form.as_deref(), Some("health.claims"));
    assert_eq!(said(&receipt), [(5, "unknown_number")]);
    assert_eq!(
        desk.value("health.mutual_aid.claims.person_times", 2023),
        Some(2)
    );
    assert_eq!(
        desk.value("health.mutual_aid.claims.persons", 2023),
        Some(1)
    );
    assert_eq!(
        desk.value("health.mutual_aid.claims.amount", 2023),
        Some(180_000)
    );
}
