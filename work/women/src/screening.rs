//! Screening for the two cancers: who went, on which day, where. What was found is between the woman and her doctor.

use crate::headings;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};
use niangjia_store::{Error, bind, statements};

statements! {
    SEX_OF = "SELECT sex FROM person WHERE union_id = $1 AND id = $2";
}

/// How far it has come. Whoever stands on the list of those screened was screened, unless a note says otherwise.
pub const STATES: &[&str] = &["booked", "screened", "missed", "declined"];

/// The register.
pub const SCREENING: Register = Register {
    kind: RecordKind("women.screening"),
    table: "women_screening",
    fields: &[
        Field::must("person", Holds::Person).seen_by(Privacy::Private),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day).seen_by(Privacy::Private),
        Field::may("agency", Holds::Text),
        Field::may("note", Holds::Text).seen_by(Privacy::Sensitive),
        Field::must("state", Holds::Choice(STATES)).seen_by(Privacy::Sensitive),
    ],
};

/// The list of those who were screened.
pub const FORM: Form = Form {
    name: "women.screenings",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("sex", Reads::Text, common::SEX),
        Column::may("age", Reads::Text, headings::AGE),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::or_title("day", Reads::Day, headings::DAY),
        Column::may_or_title("agency", Reads::Text, headings::AGENCY),
        Column::may("note", Reads::Text, common::NOTE).sensitive(),
    ],
    telling: headings::SCREENINGS,
    against: headings::OTHER_CHECKS,
    take,
};

/// Once a year is enough to count: a second line of the same woman is told and left out.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let unknown = match line.text("staff_number") {
        Some(_) => Unknown::Staff,
        None => Unknown::Refuse,
    };
    let person = taking.person(line, unknown)?;
    let day = line.need("day", line.day("day"))?;
    let name = line.text("name").unwrap_or_default();
    if is_male(taking, person)? {
        taking.warn(line, "male_on_womens_list", vec![("name", name.to_owned())]);
    }
    taking.warn_if_left(line, person, day);
    let note = line.text("note");
    let state = note.and_then(state_in).unwrap_or("screened");
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        line.text("agency").into(),
        note.into(),
        state.into(),
    ];
    let key = key(day, person);
    if !taking.put_once(line, &SCREENING, &key, values) {
        taking.warn(line, "duplicate_person", vec![("name", name.to_owned())]);
    }
    Ok(())
}

fn is_male(taking: &mut Taking<'_, '_, '_>, person: PersonId) -> Result<bool, Error> {
    let union = taking.act.union;
    let sex = taking.act.tx.maybe(SEX_OF, bind![union, person], |row| {
        row.get::<Option<String>>(0)
    })?;
    Ok(sex.flatten().as_deref() == Some("male"))
}

fn state_in(note: &str) -> Option<&'static str> {
    let key = text::word_key(note);
    let says = |words: &[&str]| words.iter().any(|word| key.contains(word));
    if says(headings::DECLINED) {
        Some("declined")
    } else if says(headings::MISSED) {
        Some("missed")
    } else {
        None
    }
}

/// What makes a screening this one: once a year.
pub(crate) fn key(day: PartialDay, person: PersonId) -> String {
    format!("{:04}|{person}", day.year())
}
