//! The honoured: who was on the list of which year, when they retired, and whether the kit was handed over.

use crate::{ceremony::CEREMONY, headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, SEX_WORDS, Taking, Unknown, headings as common,
};
use niangjia_office::people::{Found, Known};
use niangjia_office::registers::{Field, Holds, Register};
use niangjia_store::{Error, bind, statements};

statements! {
    BORN_ON = "SELECT born_on FROM person WHERE union_id = $1 AND id = $2";
}

/// The statements of this file, for the test that prepares every statement.
pub(crate) const STATEMENTS: &[(&str, &str)] = &[("born_on", BORN_ON)];

/// How far an honour has come: the month of retirement is near, the person is on the list, the ceremony was held.
pub const STATES: &[&str] = &["due", "listed", "honoured"];
/// How far medal, flowers and album have come.
pub const KITS: &[&str] = &["planned", "ready", "handed_over"];

/// The register.
pub const HONOUR: Register = Register {
    kind: RecordKind("retirement.honour"),
    table: "retirement_honour",
    fields: &[
        Field::must("ceremony", Holds::Record("retirement.ceremony")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::may("retired_on", Holds::Day),
        Field::may("years_worked", Holds::Whole),
        Field::may("kit", Holds::Choice(KITS)),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of those who are honoured in a year.
pub const FORM: Form = Form {
    name: "retirement.honours",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("sex", Reads::Choice(SEX_WORDS), common::SEX),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("born_on", Reads::Day, headings::BORN_ON),
        Column::may("working_since", Reads::Day, headings::WORKING_SINCE),
        Column::must("retired_on", Reads::Day, headings::RETIRED_ON),
        Column::may_or_title("day", Reads::Day, headings::CEREMONY),
        Column::may_or_title("place", Reads::Text, headings::CEREMONY_PLACE),
        Column::may("kit", Reads::Text, headings::KIT),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::HONOURS,
    against: headings::NOT_HONOURS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    // The month is what the rules know; a day behind it is when the papers were made out.
    let retired = line
        .day("retired_on")
        .and_then(|day| PartialDay::new(day.year(), day.month(), None));
    let ceremony = line.day("day");
    let year = line.year.or(ceremony.or(retired).map(PartialDay::year));
    let year = line.need("day", year)?;
    let person = retiree(taking, line)?;
    let whole_year = line.need("day", PartialDay::new(year, None, None))?;
    let held = ceremony.unwrap_or(whole_year);
    let values = vec![held.into(), line.text("place").into(), "held".into()];
    let ceremony = taking.put_over(line, &CEREMONY, None, &ceremony_key(year), values)?;
    // A list belongs to its year, even if its ceremony was held in the next January.
    let day = if held.year() == year {
        held
    } else {
        whole_year
    };
    let still = taking
        .people
        .get(person)
        .is_some_and(|known| known.memberships.iter().any(|held| held.2.is_none()));
    if still {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.note(line, "retired_but_member", vec![("name", name)]);
    }
    let unit = taking.branch_of(person, retired.or(Some(day)));
    let note = line.text("note");
    let values = vec![
        ceremony.into(),
        person.into(),
        unit.into(),
        day.into(),
        retired.into(),
        years(line.day("working_since"), retired).into(),
        line.text("kit").or(note).and_then(kit).into(),
        note.into(),
        "honoured".into(),
    ];
    let key = key(year, person);
    if !taking.put_once(line, &HONOUR, &key, values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// By staff number; else by name and place, unless the births differ; else by name and birth; else former staff.
fn retiree(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<PersonId, Refusal> {
    if line.text("staff_number").is_some() {
        return taking.person(line, Unknown::Former);
    }
    let name = line.need("name", line.text("name"))?;
    let place = line.text("department").or_else(|| line.text("branch"));
    let here = match place.map(|place| taking.people.by_name_and_place(name, place)) {
        Some(Found::One(known)) => vec![known],
        Some(Found::Several(several)) => several,
        Some(Found::Nobody) | None => Vec::new(),
    };
    let ids = |known: Vec<&Known>| -> Vec<PersonId> { known.iter().map(|k| k.id).collect() };
    let (here, all) = (ids(here), ids(taking.people.by_name(name)));
    let born = line.day("born_on");
    let mut fitting = Vec::new();
    for id in here {
        let known = born_on(taking, id)?;
        if born
            .zip(known)
            .is_none_or(|(born, known)| born.agrees(known))
        {
            fitting.push(id);
        }
    }
    if fitting.is_empty() {
        for id in all {
            let known = born_on(taking, id)?;
            let same = born
                .zip(known)
                .is_some_and(|(born, known)| born.month().is_some() && born.agrees(known));
            if same {
                fitting.push(id);
            }
        }
    }
    match fitting.as_slice() {
        [only] => Ok(*only),
        [] => Ok(taking.make_known(line, name, None, place, Unknown::Former)),
        _ => Err(Refusal::at("ambiguous_person", "name").about("name", name)),
    }
}

fn born_on(taking: &mut Taking<'_, '_, '_>, person: PersonId) -> Result<Option<PartialDay>, Error> {
    let union = taking.act.union;
    let born: Option<Option<String>> =
        taking
            .act
            .tx
            .maybe(BORN_ON, bind![union, person], |row| row.get(0))?;
    Ok(born.flatten().and_then(|day| day.parse().ok()))
}

/// Full years from the month of beginning to the month of retirement, if both are known.
fn years(since: Option<PartialDay>, retired: Option<PartialDay>) -> Option<i64> {
    let index = |day: PartialDay| Some(i64::from(day.year()) * 12 + i64::from(day.month()?));
    let months = index(retired?)? - index(since?)?;
    (months >= 0).then_some(months / 12)
}

/// How far the kit has come, by the longest word that was written.
fn kit(written: &str) -> Option<&'static str> {
    let key = text::word_key(written);
    let all = words::KITS
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    all.filter(|(_, word)| key.contains(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(code, _)| code)
}

/// What makes the ceremony of a year this one.
pub(crate) fn ceremony_key(year: i16) -> String {
    format!("{year:04}")
}

/// What makes an honour this one: once a year.
pub(crate) fn key(year: i16, person: PersonId) -> String {
    format!("{year:04}|{person}")
}

#[cfg(test)]
mod tests {
    use super::{kit, years};

    #[test]
    fn full_years_are_counted_by_the_month() {
        for (since, retired, expected) in [
            ("1991-08-00", "2023-12-00", Some(32)),
            ("1991-08-00", "2023-07-00", Some(31)),
            ("1991-08-15", "2023-08-00", Some(32)),
            ("1991-00-00", "2023-08-00", None),
            ("2024-01-00", "2023-08-00", None),
        ] {
            let day = |text: &str| text.parse().ok();
            assert_eq!(years(day(since), day(retired)), expected, "{since}");
        }
    }

    #[test]
    fn a_note_tells_of_the_kit() {
        for (note, expected) in [
            ("纪念牌已发", Some("handed_over")),
            ("纪念牌未发", Some("ready")),
            ("纪念牌待制作", Some("planned")),
            ("回老家", None),
        ] {
            assert_eq!(kit(note), expected, "{note}");
        }
    }
}
