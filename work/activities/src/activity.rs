//! The activity book: one line for each activity, with the union's role in it and its partners.

use crate::title::title_key;
use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What kind of activity it is; how the office wrote it is kept beside it.
pub const KINDS: &[&str] = &[
    "sports_arts",
    "quiz",
    "talk",
    "lecture",
    "contest",
    "matchmaking",
    "youth",
    "women",
    "members",
    "training",
    "free_clinic",
    "retirement",
    "other",
];
/// What the union's part in it is: to hold it, alone or with others, to carry it out for somebody, to help, to take part.
pub const ROLES: &[&str] = &["organised", "joint", "hosted", "assisted", "joined", "team"];
/// How far an activity has come. What an office's book lists was held, unless the book says that it was cancelled.
pub const STATES: &[&str] = &["planned", "sign_up", "held", "cancelled"];

/// The register of activities.
pub const ACTIVITY: Register = Register {
    kind: RecordKind("activities.activity"),
    table: "activity",
    fields: &[
        Field::must("name", Holds::Text),
        Field::must("name_key", Holds::Text),
        Field::must("kind", Holds::Choice(KINDS)),
        Field::may("kind_written", Holds::Text),
        Field::must("day", Holds::Day),
        Field::must("last_day", Holds::Day),
        Field::may("place", Holds::Text),
        Field::must("role", Holds::Choice(ROLES)),
        Field::may("participants", Holds::Whole),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The bodies with which an activity was held.
pub const PARTNER: Register = Register {
    kind: RecordKind("activities.partner"),
    table: "activity_partner",
    fields: &[
        Field::must("activity", Holds::Record("activities.activity")),
        Field::must("name", Holds::Text),
        Field::must("name_key", Holds::Text),
    ],
};

/// The activity book. It is read before the lists that belong to its activities.
pub const FORM: Form = Form {
    name: "activities.book",
    rank: Rank::First,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("name", Reads::Text, headings::ACTIVITY),
        Column::may("kind", Reads::Text, headings::KIND),
        Column::must("day", Reads::Span, headings::DAYS),
        Column::may("place", Reads::Text, headings::PLACE),
        Column::may("role", Reads::Choice(words::ROLES), headings::ROLE),
        Column::may("partners", Reads::Names, headings::PARTNERS),
        Column::must("participants", Reads::Whole, headings::PARTICIPANTS),
        Column::may("state", Reads::Text, headings::STATE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::BOOK,
    against: headings::SIGN_IN,
    take,
};

/// A book without a column for the role lists what the union itself held.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let name = line.need("name", line.text("name"))?;
    let days = line.need("day", line.span("day"))?;
    let kind = line.text("kind");
    let cancelled = [line.text("note"), line.text("state")]
        .into_iter()
        .flatten()
        .any(words::says_cancelled);
    if cancelled {
        taking.warn(line, "activity_cancelled", vec![("name", name.to_owned())]);
    }
    let key = free_key(taking, &key(days.from, name));
    let values = vec![
        name.into(),
        title_key(name).into(),
        kind.and_then(|kind| words::code_in(words::KINDS, kind))
            .unwrap_or("other")
            .into(),
        kind.into(),
        days.from.into(),
        days.to.into(),
        line.text("place").into(),
        line.code("role").unwrap_or("organised").into(),
        line.whole("participants").into(),
        line.text("note").into(),
        if cancelled { "cancelled" } else { "held" }.into(),
    ];
    let activity = taking.put_parent(line, &ACTIVITY, &key, values)?;
    for partner in line.names("partners") {
        let values = vec![
            activity.into(),
            partner.as_str().into(),
            text::word_key(partner).into(),
        ];
        taking.put_once(line, &PARTNER, &partner_key(&key, partner), values);
    }
    Ok(())
}

/// A second activity of the same name on the same day is another activity.
fn free_key(taking: &Taking<'_, '_, '_>, key: &str) -> String {
    let mut free = key.to_owned();
    let mut count = 1;
    while taking.has_put(&ACTIVITY, &free) {
        count += 1;
        free = format!("{key}#{count}");
    }
    free
}

/// What makes an activity this one: its first day and its name.
pub(crate) fn key(day: PartialDay, name: &str) -> String {
    format!("{day}|{}", text::word_key(name))
}

/// What makes a partner this one.
pub(crate) fn partner_key(activity: &str, partner: &str) -> String {
    format!("{activity}|{}", text::word_key(partner))
}
