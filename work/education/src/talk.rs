//! Talks and lectures: on what, by whom, and how many came.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What kind of talk it is.
pub const KINDS: &[&str] = &["lecture", "talk", "study", "film", "other"];
/// How far a talk has come. What an office's book lists was held, unless it says otherwise.
pub const STATES: &[&str] = &["planned", "held", "cancelled"];

/// The register.
pub const TALK: Register = Register {
    kind: RecordKind("education.talk"),
    table: "education_talk",
    fields: &[
        Field::must("topic", Holds::Text),
        Field::must("kind", Holds::Choice(KINDS)),
        Field::may("speaker", Holds::Text),
        Field::must("day", Holds::Day),
        Field::must("last_day", Holds::Day),
        Field::may("place", Holds::Text),
        Field::may("attendance", Holds::Whole),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The book of talks. Its speaker tells it from the book of activities.
pub const FORM: Form = Form {
    name: "education.talks",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("topic", Reads::Text, headings::TOPIC),
        Column::may("kind", Reads::Text, headings::KIND),
        Column::must("speaker", Reads::Text, headings::SPEAKER),
        Column::must("day", Reads::Span, headings::TALK_DAY),
        Column::may("place", Reads::Text, headings::PLACE),
        Column::may("attendance", Reads::Whole, headings::ATTENDANCE),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::TALKS,
    against: headings::NOT_TALKS,
    take,
};

/// The kind stands in its column, or else in the title of the book: a book of lectures need not say so in each line.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let topic = line.need("topic", line.text("topic"))?;
    let days = line.need("day", line.span("day"))?;
    let titles = line.titles.iter().map(String::as_str);
    let kind = line
        .text("kind")
        .into_iter()
        .chain(titles)
        .find_map(words::kind_in)
        .unwrap_or("other");
    let cancelled = line.text("note").is_some_and(words::says_cancelled);
    let values = vec![
        topic.into(),
        kind.into(),
        line.text("speaker").into(),
        days.from.into(),
        days.to.into(),
        line.text("place").into(),
        line.whole("attendance").into(),
        line.text("note").into(),
        if cancelled { "cancelled" } else { "held" }.into(),
    ];
    let key = key(days.from, topic);
    taking.put(line, &TALK, &key, values);
    Ok(())
}

/// What makes a talk this one.
pub(crate) fn key(day: PartialDay, topic: &str) -> String {
    format!("{day}|{}", text::word_key(topic))
}
