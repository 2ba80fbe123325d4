//! A line that is refused leaves nothing behind: no person, no branch, no record.

use niangjia_office::forms::{Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown};
use niangjia_office::org::UNIT;
use niangjia_office::people::{MEMBERSHIP, PERSON};
use niangjia_office::slice::Slice;
use niangjia_store::Value;
use testkit::{Desk, both_databases, said, settled};

const ROLL: Slice = Slice {
    name: "roll",
    migrations: &[],
    zh_cn: "",
    en: "",
    registers: &[],
    forms: &[&FORM],
    records: &[],
    measures: &[],
    typed_in: &[],
    waiting: &[],
    statements: &[],
};

const FORM: Form = Form {
    name: "roll.members",
    rank: Rank::Roster,
    columns: &[
        Column::must("branch", Reads::Branch, &["分工会"]),
        Column::must("name", Reads::Name, &["姓名"]),
        Column::must("joined_on", Reads::Day, &["入会时间"]),
    ],
    telling: &[],
    against: &[],
    take: enrol,
};

/// Makes branch and person known before it finds out whether the line will do.
fn enrol(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let branch = line.need("branch", line.text("branch"))?;
    let unit = taking.unit_or_new(line, branch)?;
    let person = taking.person(line, Unknown::Staff)?;
    let joined = line.need("joined_on", line.day("joined_on"))?;
    let values = vec![
        person.into(),
        unit.into(),
        joined.into(),
        Value::Null,
        Value::Null,
    ];
    taking.put(line, &MEMBERSHIP, &format!("{joined}|{person}"), values);
    Ok(())
}

both_databases! {
    /// A branch that a refused line made is made again by the next line that names it, or by the next file, or never.
    fn a_branch_of_a_refused_line_is_forgotten(db: &TestDb) {
        let desk = Desk::new(db, &[ROLL]);
        let receipt = desk.read("名册", "分工会,姓名,入会时间\n\
            医学院分工会,林晓,\n医学院分工会,高远,2023-01-05\n机关分工会,方圆,\n");
        assert_eq!(said(&receipt), [(2, "value_missing"), (4, "value_missing")]);
        assert_eq!(settled(&receipt), (3, 0, 0));
        assert_eq!(desk.column(&UNIT, "name"), ["医学院分工会"]);
        assert_eq!(desk.column(&PERSON, "name"), ["高远"]);
        assert_eq!(desk.column(&MEMBERSHIP, "unit"), desk.column(&UNIT, "id"));

        let completed = desk.read("补录", "分工会,姓名,入会时间\n机关分工会,方圆,2023-02\n医学院,林晓,2023-02-01\n");
        assert_eq!((said(&completed), settled(&completed)), (vec![], (5, 0, 0)));
        assert_eq!(desk.column(&UNIT, "name").len(), 2);
        assert_eq!(desk.column(&PERSON, "name").len(), 3);
    }
}
