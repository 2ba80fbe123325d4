//! Votes: what was put to a session, how, and what it decided.

use crate::rules::{self, Count, OUTCOMES};
use crate::{headings, session, words};
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What a matter is.
pub const KINDS: &[&str] = &["report", "scheme", "election", "resolution"];
/// How delegates vote.
pub const METHODS: &[&str] = &["show_of_hands", "secret_ballot"];
/// How far a vote has come. A sheet of results lists what was announced.
pub const STATES: &[&str] = &["tabled", "opened", "counted", "announced"];

/// The register.
pub const VOTE: Register = Register {
    kind: RecordKind("congress.vote"),
    table: "congress_vote",
    fields: &[
        Field::must("session", Holds::Record("congress.session")),
        Field::must("matter", Holds::Text),
        Field::must("kind", Holds::Choice(KINDS)),
        Field::may("method", Holds::Choice(METHODS)),
        Field::may("due", Holds::Whole),
        Field::may("present", Holds::Whole),
        Field::may("issued", Holds::Whole),
        Field::may("collected", Holds::Whole),
        Field::must("in_favour", Holds::Whole),
        Field::may("against", Holds::Whole),
        Field::may("abstained", Holds::Whole),
        Field::may("outcome", Holds::Choice(OUTCOMES)),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The results of the votes of a session.
pub const FORM: Form = Form {
    name: "congress.votes",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title("session", Reads::Session, headings::SESSION),
        Column::may_or_title("held_on", Reads::Day, headings::HELD_ON),
        Column::must("matter", Reads::Text, headings::MATTER),
        Column::may_or_title("method", Reads::Choice(words::METHODS), headings::METHOD),
        Column::may("due", Reads::Whole, headings::DUE),
        Column::may("present", Reads::Whole, headings::PRESENT),
        Column::may("issued", Reads::Whole, headings::ISSUED),
        Column::may("collected", Reads::Whole, headings::COLLECTED),
        Column::must("in_favour", Reads::Whole, headings::IN_FAVOUR),
        Column::must("against", Reads::Whole, headings::AGAINST),
        Column::may("abstained", Reads::Whole, headings::ABSTAINED),
        Column::may("outcome", Reads::Choice(words::OUTCOMES), headings::OUTCOME),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::VOTES,
    against: headings::ROSTERS,
    take,
};

/// Where the sheet says an outcome that its own counts do not make, the written one stands and somebody is asked to look.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let (session, session_key) = session::of_line(taking, line)?;
    let matter = line.need("matter", line.text("matter"))?;
    let in_favour = line.need("in_favour", line.whole("in_favour"))?;
    let count = Count {
        due: line.whole("due"),
        present: line.whole("present"),
        issued: line.whole("issued"),
        collected: line.whole("collected"),
        in_favour,
    };
    let counted = rules::outcome(count);
    let written = line.code("outcome");
    if counted
        .zip(written)
        .is_some_and(|(one, other)| one != other)
    {
        let about = vec![("matter", matter.to_owned())];
        taking.warn(line, "outcome_differs", about);
    }
    let values = vec![
        session.into(),
        matter.into(),
        kind_of(matter).into(),
        line.code("method").into(),
        count.due.into(),
        count.present.into(),
        count.issued.into(),
        count.collected.into(),
        in_favour.into(),
        line.whole("against").into(),
        line.whole("abstained").into(),
        written.or(counted).into(),
        line.text("note").into(),
        "announced".into(),
    ];
    let key = key(&session_key, matter);
    taking.put(line, &VOTE, &key, values);
    Ok(())
}

/// What a matter is, by the longest word that it holds; what has none is a resolution.
fn kind_of(matter: &str) -> &'static str {
    let matter = text::word_key(matter);
    let all = words::KINDS
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    let found = all
        .filter(|(_, word)| matter.contains(word))
        .max_by_key(|(_, word)| word.len());
    found.map_or("resolution", |(code, _)| code)
}

/// What makes a vote this one.
pub(crate) fn key(session: &str, matter: &str) -> String {
    format!("{session}|{}", text::word_key(matter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matter_is_what_its_longest_word_says() {
        for (matter, kind) in [
            ("学院工作报告", "report"),
            ("工会经费审查工作报告", "report"),
            ("《绩效工资分配办法（修订）》", "scheme"),
            ("第三届工会委员会委员选举", "election"),
            ("关于建设节约型校园的决议", "resolution"),
            ("倡议书", "resolution"),
        ] {
            assert_eq!(kind_of(matter), kind, "{matter}");
        }
    }
}
