//! The items of an activity: the contests of a sports meeting, each with its entries and its judge.

use crate::title::{activity_of, day_of, list_titles, title_key};
use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// At what kind of event an item is played.
pub const EVENTS: &[&str] = &["fun_sports", "other"];

/// The register.
pub const ITEM: Register = Register {
    kind: RecordKind("activities.item"),
    table: "activity_item",
    fields: &[
        Field::may("activity", Holds::Record("activities.activity")),
        Field::must("event", Holds::Text),
        Field::must("kind", Holds::Choice(EVENTS)),
        Field::must("day", Holds::Day),
        Field::must("name", Holds::Text),
        Field::may("group_written", Holds::Text),
        Field::may("entries", Holds::Whole),
        Field::may("judge", Holds::Text),
    ],
};

/// The table of an activity's items.
pub const FORM: Form = Form {
    name: "activities.items",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("name", Reads::Text, headings::ITEM),
        Column::may("group", Reads::Text, headings::ITEM_GROUP),
        Column::may("day", Reads::Day, headings::DAYS),
        Column::must("entries", Reads::Whole, headings::ENTRIES),
        Column::may("judge", Reads::Text, headings::JUDGE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::ITEMS,
    against: headings::SIGN_IN,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let name = line.need("name", line.text("name"))?;
    let titles = list_titles(line, headings::ITEMS);
    let activity = activity_of(taking, &titles, line.year)?;
    let day = day_of(line, activity.as_ref())?;
    let event = titles.first().copied().unwrap_or_default();
    let kind = titles
        .iter()
        .find_map(|title| words::code_in(words::EVENTS, title));
    let key = key(day, event, name);
    let values = vec![
        activity.map(|activity| activity.id).into(),
        event.into(),
        kind.unwrap_or("other").into(),
        day.into(),
        name.into(),
        line.text("group").into(),
        line.whole("entries").into(),
        line.text("judge").into(),
    ];
    taking.put(line, &ITEM, &key, values);
    Ok(())
}

/// What makes an item this one.
pub(crate) fn key(day: PartialDay, event: &str, name: &str) -> String {
    format!(
        "{:04}|{}|{}",
        day.year(),
        title_key(event),
        text::word_key(name)
    )
}
