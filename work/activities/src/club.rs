//! The clubs: what the union's members do together all year round. A list of a year names those that there were.

use crate::headings;
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// The register: a club in a year.
pub const CLUB: Register = Register {
    kind: RecordKind("activities.club"),
    table: "activity_club",
    fields: &[
        Field::must("name", Holds::Text),
        Field::must("name_key", Holds::Text),
        Field::must("day", Holds::Day),
        Field::may("head", Holds::Text),
        Field::may("members", Holds::Whole),
        Field::may("founded", Holds::Day),
        Field::may("note", Holds::Text),
    ],
};

/// The list of clubs of a year.
pub const FORM: Form = Form {
    name: "activities.clubs",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("name", Reads::Text, headings::CLUB),
        Column::may("head", Reads::Text, headings::CLUB_HEAD),
        Column::may("members", Reads::Whole, headings::CLUB_MEMBERS),
        Column::may("founded", Reads::Day, headings::FOUNDED),
        Column::may_or_title("year", Reads::Year, headings::CLUB_YEAR),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::CLUBS,
    against: &[],
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let name = line.need("name", line.text("name"))?;
    let year = line
        .whole("year")
        .and_then(|year| i16::try_from(year).ok())
        .or(line.year);
    let year = year.and_then(|year| PartialDay::new(year, None, None));
    let year = line.need("year", year)?;
    let key = key(year, name);
    let values = vec![
        name.into(),
        text::word_key(name).into(),
        year.into(),
        line.text("head").into(),
        line.whole("members").into(),
        line.day("founded").into(),
        line.text("note").into(),
    ];
    if !taking.put_once(line, &CLUB, &key, values) {
        taking.warn(line, "club_listed_twice", vec![("name", name.to_owned())]);
    }
    Ok(())
}

/// What makes a club of a year this one.
pub(crate) fn key(year: PartialDay, name: &str) -> String {
    format!("{:04}|{}", year.year(), text::word_key(name))
}
