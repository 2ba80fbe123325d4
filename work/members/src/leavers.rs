//! Those who left: the end of a membership with its day and its reason.

use crate::roster::{member, told};
use crate::{headings, moves, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId};
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, SEX_WORDS, Taking, Unknown, headings as common,
};
use niangjia_office::people::{Found, MEMBERSHIP, PERSON, membership_key};

/// The list of those who left in a year.
pub const FORM: Form = Form {
    name: "people.leavers",
    rank: Rank::Leavers,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("sex", Reads::Choice(SEX_WORDS), common::SEX),
        Column::may("ethnicity", Reads::Text, headings::ETHNICITY),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH).filled_down(),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may("post", Reads::Text, headings::POST),
        Column::may("born_on", Reads::Day, headings::BORN_ON),
        Column::may("working_since", Reads::Day, headings::WORKING_SINCE),
        Column::may("joined_on", Reads::Day, headings::JOINED_ON),
        Column::must("left_on", Reads::Day, headings::LEFT_ON),
        Column::may(
            "left_because",
            Reads::Choice(words::REASONS_FOR_LEAVING),
            headings::LEFT_BECAUSE,
        ),
        Column::may("phone", Reads::Text, headings::PHONE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::LEAVERS,
    against: headings::RETIREMENT,
    take,
};

/// The membership is the one that the roster has, if it has one; else the line itself must say branch and day of joining.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let left = line.need("left_on", line.day("left_on"))?;
    let person = match known(taking, line)? {
        Some(person) => person,
        None => member(taking, line, "former")?,
    };
    let written = line.day("joined_on");
    let held = membership(taking, person, written, left);
    let joined = line.need("joined_on", held.map(|held| held.1).or(written))?;
    if left < joined {
        return Err(Refusal::at("left_before_joining", "left_on")
            .about("left", left)
            .about("joined", joined));
    }
    let unit = match held {
        Some((unit, _)) => unit,
        None => {
            let branch = line.need("branch", line.text("branch"))?;
            taking.unit_or_new(line, branch)?
        }
    };
    let key = membership_key(person, joined);
    if taking.has_put(&MEMBERSHIP, &key) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
        return Ok(());
    }
    let values = vec![
        person.into(),
        unit.into(),
        joined.into(),
        left.into(),
        line.code("left_because").into(),
    ];
    taking.put_over(line, &MEMBERSHIP, None, &key, values)?;
    taking.people.joins(person, unit, joined, Some(left));
    Ok(())
}

/// Somebody whom the union knows by the same number and name, or by name and branch. A list of leavers tells less than the
/// roster did, so it only adds what nobody has told yet.
fn known(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<Option<PersonId>, Refusal> {
    let name = line.need("name", line.text("name"))?;
    let place = line.text("branch").or_else(|| line.text("department"));
    let found = match (line.text("staff_number"), place) {
        (Some(number), _) => taking.people.by_number(number),
        (None, Some(place)) => taking.people.by_name_and_place(name, place),
        (None, None) => Found::Nobody,
    };
    if matches!(found, Found::Nobody) {
        return Ok(None);
    }
    let person = taking.person(line, Unknown::Refuse)?;
    let record = RecordId::from_whole(person.whole());
    taking.put_under(line, &PERSON, record, told(line, name, "former"))?;
    Ok(Some(person))
}

/// The membership that ended: the one of the day of joining as far as the line knows it, else the one that held last.
fn membership(
    taking: &Taking<'_, '_, '_>,
    person: PersonId,
    joined: Option<PartialDay>,
    left: PartialDay,
) -> Option<(UnitId, PartialDay)> {
    let known = taking.people.get(person)?;
    let ended = known
        .memberships
        .iter()
        .filter(|held| joined.is_none_or(|joined| held.1.agrees(joined)))
        .filter(|held| held.1 <= left)
        .max_by_key(|held| held.1)?;
    // Whoever moved since joining leaves the branch moved to last.
    let spans = moves::chain(taking, person, ended.1);
    let last = spans.iter().rev().find(|span| span.1 <= left);
    Some(last.map_or((ended.0, ended.1), |span| (span.0, span.1)))
}
