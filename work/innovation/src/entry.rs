//! Entries: one result of work, handed in by a team of one branch in one round.

use crate::result::{self, GRADES, Outcome, RESULTS};
use crate::{code_of, headings, share, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What a result is: one of the five smalls (小发明、小创造、小革新、小设计、小建议; other regions say 小改造), or what rounds of
/// education unions call for.
pub const TOPICS: &[&str] = &[
    "invention",
    "creation",
    "renewal",
    "design",
    "suggestion",
    "technology",
    "teaching",
    "quality",
    "saving",
    "efficiency",
    "other",
];
/// What the branch or the union found when it looked through the entries.
pub const SCREENINGS: &[&str] = &["recommended", "returned", "not_recommended"];
/// How far an entry has come. A summary that was sent upward lists entries whose result is known.
pub const STATES: &[&str] = &[
    "draft",
    "submitted",
    "screened",
    "sent_up",
    "awarded",
    "not_awarded",
    "withdrawn",
];

/// The register.
pub const ENTRY: Register = Register {
    kind: RecordKind("innovation.entry"),
    table: "innovation_entry",
    fields: &[
        Field::must("year", Holds::Whole),
        Field::must("submitted_on", Holds::Day),
        Field::must("title", Holds::Text),
        Field::may("category", Holds::Text),
        Field::must("topic", Holds::Choice(TOPICS)),
        Field::may("unit", Holds::Unit),
        Field::may("leader", Holds::Person),
        Field::must("team", Holds::Text),
        Field::may("screening", Holds::Choice(SCREENINGS)),
        Field::may("result", Holds::Choice(RESULTS)),
        Field::may("grade", Holds::Choice(GRADES)),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The summary of a round, with what became of each entry.
pub const FORM: Form = Form {
    name: "innovation.entries",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may_or_title("submitted_on", Reads::Day, headings::SUBMITTED_ON),
        Column::must("title", Reads::Text, headings::TITLE),
        Column::may("category", Reads::Text, headings::CATEGORY),
        Column::must("team", Reads::Names, headings::TEAM),
        Column::may_or_title("branch", Reads::Branch, headings::BRANCH),
        Column::may(
            "screening",
            Reads::Choice(words::SCREENINGS),
            headings::SCREENING,
        ),
        Column::may("result", Reads::Text, headings::RESULT),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::ENTRIES,
    against: headings::OTHER_SHEETS,
    take,
};

/// An entry counts on the day on which the round was handed in, or in the year of the sheet when it does not say one.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let title = line.need("title", line.text("title"))?;
    let year = line.year.and_then(|year| PartialDay::new(year, None, None));
    let day = line.need("submitted_on", line.day("submitted_on").or(year))?;
    let branch = line.text("branch");
    let members = share::members(line.names("team"));
    let first = line.need("team", members.first())?;
    let leader = share::find(taking, line, &first.name, branch, day);
    let unit = branch
        .and_then(|written| taking.people.unit(written))
        .or_else(|| leader.and_then(|person| taking.branch_of(person, Some(day))));
    let outcome = outcome(line);
    let screening = line.code("screening");
    let category = line.text("category");
    let topic = category.and_then(|category| code_of(words::TOPICS, category));
    let values = vec![
        i64::from(day.year()).into(),
        day.into(),
        title.into(),
        category.into(),
        topic.unwrap_or("other").into(),
        unit.into(),
        leader.into(),
        line.names("team").join("、").into(),
        screening.into(),
        outcome.map(|outcome| outcome.result).into(),
        outcome.and_then(|outcome| outcome.grade).into(),
        line.text("note").into(),
        state(outcome, screening).into(),
    ];
    let key = key(day, branch, title);
    if taking.has_put(&ENTRY, &key) {
        return Err(Refusal::at("duplicate_entry", "title").about("title", title));
    }
    let id = taking.put_parent(line, &ENTRY, &key, values)?;
    share::take(taking, line, &key, id, day, &members);
    Ok(())
}

/// In a sheet with a column for results, an empty cell is no prize; without the column nothing is known yet.
fn outcome(line: &Line<'_>) -> Option<Outcome> {
    line.has("result")
        .then(|| result::read(line.text("result").unwrap_or_default()))
}

fn state(outcome: Option<Outcome>, screening: Option<&str>) -> &'static str {
    match (outcome, screening) {
        (Some(outcome), _) if outcome.result == "none" => "not_awarded",
        (Some(_), _) => "awarded",
        (None, Some(_)) => "screened",
        (None, None) => "submitted",
    }
}

/// What makes an entry this one: its title in a branch's round of a year.
pub(crate) fn key(day: PartialDay, branch: Option<&str>, title: &str) -> String {
    let branch = branch.map(text::unit_key).unwrap_or_default();
    format!("{:04}|{branch}|{}", day.year(), text::word_key(title))
}
