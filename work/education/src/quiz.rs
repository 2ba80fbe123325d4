//! Quizzes: a bank of questions, a paper drawn for each person, and what each person reached.
//!
//! A paper keeps the number that it was drawn with, so that anyone can draw it again. The right answers never leave the
//! server; an attempt is marked here, once for each person.

use crate::headings;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// How far a quiz has come. One whose results are filed was marked.
pub const STATES: &[&str] = &["draft", "open", "closed", "marked", "drawn"];
/// What kind of question it is.
pub const QUESTION_KINDS: &[&str] = &["single_choice", "several_choices", "true_or_false"];
/// Whether a question may stand in a paper.
pub const QUESTION_STATES: &[&str] = &["draft", "in_use", "retired"];
/// How far an attempt has come.
pub const ATTEMPT_STATES: &[&str] = &["begun", "handed_in", "marked", "void"];

/// The register of quizzes.
pub const QUIZ: Register = Register {
    kind: RecordKind("education.quiz"),
    table: "education_quiz",
    fields: &[
        Field::must("title", Holds::Text),
        Field::must("day", Holds::Day),
        Field::may("last_day", Holds::Day),
        Field::may("questions_per_paper", Holds::Whole),
        Field::may("full_score", Holds::Whole),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The register of questions.
pub const QUESTION: Register = Register {
    kind: RecordKind("education.question"),
    table: "education_question",
    fields: &[
        Field::must("quiz", Holds::Record("education.quiz")),
        Field::must("number", Holds::Whole),
        Field::must("kind", Holds::Choice(QUESTION_KINDS)),
        Field::must("wording", Holds::Text),
        Field::may("options", Holds::Text),
        Field::must("answer", Holds::Text).seen_by(Privacy::Private),
        Field::must("points", Holds::Whole),
        Field::must("state", Holds::Choice(QUESTION_STATES)),
    ],
};

/// The register of papers: which questions were drawn for whom follows from the number that they were drawn with.
pub const PAPER: Register = Register {
    kind: RecordKind("education.paper"),
    table: "education_paper",
    fields: &[
        Field::must("quiz", Holds::Record("education.quiz")),
        Field::must("person", Holds::Person),
        Field::must("drawn_with", Holds::Text),
        Field::must("day", Holds::Day),
    ],
};

/// The register of attempts.
pub const ATTEMPT: Register = Register {
    kind: RecordKind("education.attempt"),
    table: "education_attempt",
    fields: &[
        Field::must("quiz", Holds::Record("education.quiz")),
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::may("score", Holds::Whole).seen_by(Privacy::Private),
        Field::must("state", Holds::Choice(ATTEMPT_STATES)),
    ],
};

/// The results of a quiz, as a platform hands them out.
pub const FORM: Form = Form {
    name: "education.quiz_results",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may_or_title("quiz", Reads::Text, headings::QUIZ),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::must("name", Reads::Name, common::NAME),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::must("score", Reads::Whole, headings::SCORE),
        Column::may_or_title("day", Reads::Day, headings::ANSWERED_ON),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::QUIZZES,
    against: headings::NOT_QUIZZES,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let quiz = line.need("quiz", line.text("quiz").or_else(|| title_of(line)))?;
    let score = line.need("score", line.whole("score"))?;
    let year = line.year.and_then(|year| PartialDay::new(year, None, None));
    let day = line.need("day", line.day("day").or(year))?;
    let unknown = match line.text("staff_number") {
        Some(_) => Unknown::Staff,
        None => Unknown::Refuse,
    };
    let person = taking.person(line, unknown)?;
    let quiz_year = PartialDay::new(day.year(), None, None).unwrap_or(day);
    let key = key(day, quiz);
    let values = vec![
        quiz.into(),
        quiz_year.into(),
        None::<PartialDay>.into(),
        None::<i64>.into(),
        None::<i64>.into(),
        "marked".into(),
    ];
    let quiz = taking.put_parent(line, &QUIZ, &key, values)?;
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        quiz.into(),
        person.into(),
        unit.into(),
        day.into(),
        score.into(),
        "marked".into(),
    ];
    // The first attempt counts; a platform that let somebody try again lists them again.
    if !taking.put_once(line, &ATTEMPT, &attempt_key(&key, person), values) {
        let name = line.text("name").unwrap_or_default().to_owned();
        taking.warn(line, "duplicate_person", vec![("name", name)]);
    }
    Ok(())
}

/// The quiz's name: the first title that speaks of a quiz, without what kind of list it is.
fn title_of<'l>(line: &Line<'l>) -> Option<&'l str> {
    let title = line.titles.iter().map(String::as_str).find(|title| {
        let key = text::word_key(title);
        headings::QUIZZES.iter().any(|word| key.contains(word))
    })?;
    let mut name = title.trim();
    let shorter = |name: &'l str| {
        let endings = headings::RESULT_ENDINGS.iter();
        let mut rests = endings.filter_map(|ending| name.strip_suffix(ending));
        rests.find(|rest| !rest.is_empty())
    };
    while let Some(rest) = shorter(name) {
        name = rest;
    }
    Some(name)
}

/// What makes a quiz this one: it is held once a year.
pub(crate) fn key(day: PartialDay, title: &str) -> String {
    format!("{:04}|{}", day.year(), text::word_key(title))
}

/// What makes an attempt this one: the first of somebody counts.
pub(crate) fn attempt_key(quiz: &str, person: PersonId) -> String {
    format!("{quiz}|{person}")
}
