//! The roster: every member with branch and day of joining. It makes people, branches and memberships known.

use crate::{headings, moves};
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId};
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, SEX_WORDS, Taking, headings as common,
    staff_record_key,
};
use niangjia_office::people::{Found, Known, MEMBERSHIP, PERSON, membership_key};
use niangjia_store::Value;

/// The list of members.
pub const FORM: Form = Form {
    name: "people.roster",
    rank: Rank::Roster,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("sex", Reads::Choice(SEX_WORDS), common::SEX),
        Column::may("ethnicity", Reads::Text, headings::ETHNICITY),
        Column::may("born_on", Reads::Day, headings::BORN_ON),
        Column::or_title("branch", Reads::Branch, common::BRANCH).filled_down(),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may("post", Reads::Text, headings::POST),
        Column::may("working_since", Reads::Day, headings::WORKING_SINCE),
        Column::must("joined_on", Reads::Day, headings::JOINED_ON),
        Column::may("phone", Reads::Text, headings::PHONE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::ROSTER,
    against: headings::LEAVERS,
    take,
};

/// Who stands here without a day of joining is known as staff; the membership waits for the day.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let branch = line.need("branch", line.text("branch"))?;
    let person = member(taking, line, "staff")?;
    let Some(joined) = line.day("joined_on") else {
        taking.warn(line, "joined_missing", named(line));
        return Ok(());
    };
    let unit = taking.unit_or_new(line, branch)?;
    if taking.has_put(&MEMBERSHIP, &membership_key(person, joined)) {
        taking.warn(line, "duplicate_person", named(line));
        return Ok(());
    }
    let left = moves::chain(taking, person, joined)
        .last()
        .and_then(|span| span.2);
    if let Some(left) = left {
        taking.warn_if_left(line, person, left);
    }
    moves::put(taking, line, (person, unit), joined)
}

/// Puts the person of a line of this workbook: the one who is known, or somebody new.
///
/// By staff number, else by name and the place beside it. A roster may correct a name, because the number says who it is;
/// two names under one number in the same sheet are a mistake.
pub(crate) fn member(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    standing: &'static str,
) -> Result<PersonId, Refusal> {
    let name = line.need("name", line.text("name"))?;
    let number = line.text("staff_number");
    let department = line.text("department");
    let place = line.text("branch").or(department);
    let key = match number {
        Some(number) => staff_record_key(number),
        None => format!(
            "{standing}:{}@{}",
            text::name_key(name),
            place.map(text::unit_key).unwrap_or_default()
        ),
    };
    let known = find(taking, line, name, number, place)?;
    if let (Some((id, before)), true) = (&known, taking.has_put(&PERSON, &key)) {
        if text::name_key(before) != text::name_key(name) {
            return Err(mismatch(number, name, before));
        }
        return Ok(*id);
    }
    if let Some((id, before)) = &known
        && text::name_key(before) != text::name_key(name)
    {
        // Only the very number says that it is the same person; one that lost its zeros may be another's.
        let same = taking
            .people
            .get(*id)
            .and_then(|k| k.staff_number.as_deref());
        if same != number {
            return Err(mismatch(number, name, before));
        }
        let about = vec![("name", name.to_owned()), ("known", before.clone())];
        taking.warn(line, "name_corrected", about);
    }
    let values = told(line, name, standing);
    let before = known.map(|(id, _)| id);
    let record = before.map(|id| RecordId::from_whole(id.whole()));
    let id = taking.put_over(line, &PERSON, record, &key, values)?;
    let id = PersonId::from_whole(id.whole());
    match before {
        Some(id) => {
            taking.people.correct(id, name, number);
            if department.is_some() {
                taking.people.place(id, department);
            }
        }
        None => taking.people.add(Known {
            id,
            staff_number: number.map(Into::into),
            name: name.into(),
            place: department.map(|d| text::unit_key(d).into()),
            outside: false,
            memberships: Vec::new(),
        }),
    }
    Ok(id)
}

/// What a line of this workbook tells of its person.
pub(crate) fn told(line: &Line<'_>, name: &str, standing: &'static str) -> Vec<Value> {
    vec![
        standing.into(),
        line.text("staff_number").into(),
        name.into(),
        text::name_key(name).into(),
        line.code("sex").into(),
        line.text("ethnicity").into(),
        line.day("born_on").into(),
        line.text("department").into(),
        line.text("post").into(),
        line.day("working_since").into(),
        line.text("phone").into(),
    ]
}

/// The id and the name of somebody who is known already.
fn find(
    taking: &Taking<'_, '_, '_>,
    line: &Line<'_>,
    name: &str,
    number: Option<&str>,
    place: Option<&str>,
) -> Result<Option<(PersonId, String)>, Refusal> {
    let found = match (number, place) {
        (Some(number), _) => taking.people.by_number(number),
        (None, Some(place)) => taking.people.by_name_and_place(name, place),
        (None, None) => Found::Nobody,
    };
    match found {
        Found::One(known) if !known.outside => Ok(Some((known.id, known.name.to_string()))),
        Found::One(_) | Found::Nobody => Ok(None),
        // A number that several have is one that lost its zeros; a name that several have needs the number.
        Found::Several(_) if number.is_some() => {
            Err(Refusal::at("ambiguous_number", "staff_number")
                .about("number", number.unwrap_or_default()))
        }
        Found::Several(several) => {
            let unit: Option<UnitId> = line
                .text("branch")
                .and_then(|branch| taking.people.unit(branch));
            let mut here = several
                .iter()
                .filter(|known| known.memberships.iter().any(|m| Some(m.0) == unit));
            match (here.next(), here.next()) {
                (Some(only), None) => Ok(Some((only.id, only.name.to_string()))),
                _ => Err(Refusal::at("ambiguous_person", "name").about("name", name)),
            }
        }
    }
}

fn mismatch(number: Option<&str>, name: &str, before: &str) -> Refusal {
    Refusal::at("id_mismatch", "staff_number")
        .about("number", number.unwrap_or_default())
        .about("name", name)
        .about("known", before)
}

fn named(line: &Line<'_>) -> Vec<(&'static str, String)> {
    let name = line.text("name").unwrap_or_default();
    vec![("name", name.to_owned())]
}
