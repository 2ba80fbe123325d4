//! Offices: who is chair, vice chair or member of which committee, from a day up to another.

use crate::committee::{self, COMMITTEE};
use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId};
use niangjia_base::numerals;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};
use niangjia_store::Value;

/// What somebody is in a committee, or for it.
pub const POSITIONS: &[&str] = &["chair", "vice_chair", "member", "group_leader", "officer"];
/// Whether union work is all that somebody does.
pub const DUTIES: &[&str] = &["full_time", "part_time", "attached"];

/// The register.
pub const OFFICE: Register = Register {
    kind: RecordKind("people.office"),
    table: "union_office_held",
    fields: &[
        Field::must("committee", Holds::Record("people.committee")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("position", Holds::Choice(POSITIONS)),
        Field::may("duty", Holds::Choice(DUTIES)),
        Field::must("held_from", Holds::Day),
        Field::may("held_until", Holds::Day),
        Field::may("note", Holds::Text),
    ],
};

/// The list of a committee's members, or of all who do union work.
pub const FORM: Form = Form {
    name: "people.offices",
    rank: Rank::First,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH).filled_down(),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::or_title(
            "committee",
            Reads::Choice(words::COMMITTEES),
            headings::COMMITTEE,
        )
        .filled_down(),
        Column::may("term", Reads::Text, headings::TERM).filled_down(),
        Column::must(
            "position",
            Reads::Choice(words::POSITIONS),
            headings::POSITION,
        ),
        Column::may("duty", Reads::Choice(words::DUTIES), headings::DUTY),
        Column::or_title("held_from", Reads::Day, headings::HELD_FROM),
        Column::may("held_until", Reads::Day, headings::HELD_UNTIL),
        Column::may_or_title("elected_on", Reads::Day, headings::ELECTED_ON),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::CADRES,
    against: headings::CADRES_NOT,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let person = taking.person(line, Unknown::Refuse)?;
    let kind = line.need("committee", line.code("committee"))?;
    let position = line.need("position", line.code("position"))?;
    let from = line.need("held_from", line.day("held_from"))?;
    let until = line.day("held_until");
    if let Some(until) = until.filter(|until| *until < from) {
        return Err(Refusal::at("span_backwards", "held_until").about("read", until));
    }
    taking.warn_if_left(line, person, from);
    let unit = taking.branch_of(person, Some(from));
    let of_branch = if kind == "branch_committee" {
        unit
    } else {
        None
    };
    let term = line
        .text("term")
        .into_iter()
        .chain(line.titles.iter().map(String::as_str))
        .find_map(term);
    let values = vec![
        kind.into(),
        of_branch.into(),
        term.into(),
        line.day("elected_on").into(),
        Value::Null,
        "elected".into(),
    ];
    let committee_key = committee::key(kind, of_branch, term);
    let committee = taking.put_over(line, &COMMITTEE, None, &committee_key, values)?;
    let values = vec![
        committee.into(),
        person.into(),
        unit.into(),
        position.into(),
        line.code("duty").into(),
        from.into(),
        until.into(),
        line.text("note").into(),
    ];
    let key = key(from, committee, person, position);
    if !taking.put_once(line, &OFFICE, &key, values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// The number of a term: 3 of 第三届工会委员会.
fn term(written: &str) -> Option<i64> {
    let plain = text::word_key(written);
    let (before, _) = plain.split_once('届')?;
    let numeral: Vec<char> = before
        .chars()
        .rev()
        .take_while(|sign| {
            sign.is_ascii_digit() || *sign == '十' || numerals::digit_value(*sign).is_some()
        })
        .collect();
    numerals::parse(&numeral.iter().rev().collect::<String>())
}

/// What makes an office this one.
pub(crate) fn key(
    from: PartialDay,
    committee: RecordId,
    person: PersonId,
    position: &str,
) -> String {
    format!("{from}|{committee}|{person}|{position}")
}

#[cfg(test)]
mod tests {
    use super::term;

    #[test]
    fn a_term_has_a_number() {
        for (written, expected) in [
            ("第三届工会委员会委员名单", Some(3)),
            ("第12届", Some(12)),
            ("第十一届经审委员会", Some(11)),
            ("历届委员", None),
            ("工会干部名册", None),
        ] {
            assert_eq!(term(written), expected, "{written}");
        }
    }
}
