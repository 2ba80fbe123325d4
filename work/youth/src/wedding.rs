//! Collective weddings: the couples. Most spouses are not staff; they stand here as text and nobody is made known for it.

use crate::headings;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::people::Found;
use niangjia_office::registers::{Field, Holds, Register};

/// How far a couple has come. Those on the list of a wedding were wed.
pub const STATES: &[&str] = &["signed_up", "wed", "withdrawn"];

/// The register.
pub const COUPLE: Register = Register {
    kind: RecordKind("youth.couple"),
    table: "youth_couple",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("groom", Holds::Text),
        Field::may("groom_place", Holds::Text),
        Field::may("groom_person", Holds::Person),
        Field::must("bride", Holds::Text),
        Field::may("bride_place", Holds::Text),
        Field::may("bride_person", Holds::Person),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of couples of a wedding.
pub const FORM: Form = Form {
    name: "youth.weddings",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("groom", Reads::Name, headings::GROOM),
        Column::may("groom_place", Reads::Place, headings::GROOM_PLACE),
        Column::must("bride", Reads::Name, headings::BRIDE),
        Column::may("bride_place", Reads::Place, headings::BRIDE_PLACE),
        Column::may_or_title("day", Reads::Day, headings::WEDDING_DAY),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::WEDDINGS,
    against: &[],
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let groom = line.need("groom", line.text("groom"))?;
    let bride = line.need("bride", line.text("bride"))?;
    let year = || line.year.and_then(|year| PartialDay::new(year, None, None));
    let day = line.need("day", line.day("day").or_else(year))?;
    let (groom_place, bride_place) = (line.text("groom_place"), line.text("bride_place"));
    let groom_person = staff(taking, line, groom, groom_place);
    let bride_person = staff(taking, line, bride, bride_place);
    let values = vec![
        day.into(),
        groom.into(),
        groom_place.into(),
        groom_person.into(),
        bride.into(),
        bride_place.into(),
        bride_person.into(),
        line.text("note").into(),
        "wed".into(),
    ];
    let key = key(day, groom, bride);
    if !taking.put_once(line, &COUPLE, &key, values) {
        let names = format!("{groom} {bride}");
        taking.warn(line, "duplicate_person", vec![("name", names)]);
    }
    Ok(())
}

/// The member of staff whom name and place name together; of several of one name and place nobody is chosen.
fn staff(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    name: &str,
    place: Option<&str>,
) -> Option<PersonId> {
    match taking.people.by_name_and_place(name, place?) {
        Found::One(known) => Some(known.id),
        Found::Nobody => None,
        Found::Several(several) => {
            let numbers: Vec<&str> = several
                .iter()
                .filter_map(|known| known.staff_number.as_deref())
                .collect();
            let about = vec![("name", name.to_owned()), ("numbers", numbers.join(" "))];
            taking.note(line, "ambiguous_person", about);
            None
        }
    }
}

/// What makes a couple this one.
pub(crate) fn key(day: PartialDay, groom: &str, bride: &str) -> String {
    format!(
        "{:04}|{}|{}",
        day.year(),
        text::name_key(groom),
        text::name_key(bride)
    )
}
