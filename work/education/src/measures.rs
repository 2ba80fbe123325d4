//! The figures of this line of work.

use crate::{notice, quiz, talk};
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Telling, Unit, guarded};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&TALKS, &ATTEMPTS, &MEMBERS_ATTEMPTS, &NOTICES];

static TALKS: Records = Records {
    name: "education.talks",
    kind: talk::TALK.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT t.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, t.day, t.kind, \
          CAST(NULL AS TEXT) AS level, t.topic AS subject, t.attendance AS amount, t.sheet, t.sheet_row \
          FROM education_talk t \
          WHERE t.union_id = $1 AND t.day >= $2 AND t.day < $3 AND NOT t.withdrawn AND t.state = 'held'",
};

/// A quiz of a year is told from that of another by its own record, so a title used again is another subject.
static ATTEMPTS: Records = Records {
    name: "education.attempts",
    kind: quiz::ATTEMPT.kind,
    guarded: &[guarded(Telling::Amount, &quiz::ATTEMPT, "score")],
    amounts: Amounts::Numbers,
    sql: "SELECT a.id AS record, a.person, a.unit, a.day, CAST(NULL AS TEXT) AS kind, a.state AS level, \
          q.record_key AS subject, a.score AS amount, a.sheet, a.sheet_row \
          FROM education_attempt a JOIN education_quiz q ON q.union_id = a.union_id AND q.id = a.quiz \
          WHERE a.union_id = $1 AND a.day >= $2 AND a.day < $3 AND NOT a.withdrawn AND NOT q.withdrawn \
          AND a.state IN ('handed_in', 'marked')",
};

/// Those who are members at the end of the period, so that the part is a part of the members that the rate compares it with.
static MEMBERS_ATTEMPTS: Records = Records {
    name: "education.members_attempts",
    kind: quiz::ATTEMPT.kind,
    guarded: &[guarded(Telling::Amount, &quiz::ATTEMPT, "score")],
    amounts: Amounts::Numbers,
    sql: "SELECT a.id AS record, a.person, a.unit, a.day, CAST(NULL AS TEXT) AS kind, a.state AS level, \
          q.record_key AS subject, a.score AS amount, a.sheet, a.sheet_row \
          FROM education_attempt a JOIN education_quiz q ON q.union_id = a.union_id AND q.id = a.quiz \
          WHERE a.union_id = $1 AND a.day >= $2 AND a.day < $3 AND NOT a.withdrawn AND NOT q.withdrawn \
          AND a.state IN ('handed_in', 'marked') AND EXISTS (SELECT 1 FROM membership m \
          WHERE m.union_id = a.union_id AND m.person = a.person AND NOT m.withdrawn AND m.joined_on < $3 \
          AND (m.left_on IS NULL OR m.left_on >= $3))",
};

static NOTICES: Records = Records {
    name: "education.notices",
    kind: notice::NOTICE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT n.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, n.day, \
          n.audience AS kind, n.state AS level, n.title AS subject, CAST(NULL AS BIGINT) AS amount, n.sheet, \
          n.sheet_row FROM education_notice n \
          WHERE n.union_id = $1 AND n.day >= $2 AND n.day < $3 AND NOT n.withdrawn AND n.state = 'published'",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("education.talks.held", Unit::Event, &TALKS, Fold::Count),
    Measure::fold(
        "education.talks.attendance",
        Unit::PersonTime,
        &TALKS,
        Fold::Sum,
    ),
    Measure::fold(
        "education.quizzes.held",
        Unit::Event,
        &ATTEMPTS,
        Fold::Subjects,
    ),
    Measure::fold(
        "education.quizzes.person_times",
        Unit::PersonTime,
        &ATTEMPTS,
        Fold::Count,
    ),
    Measure::fold(
        "education.quizzes.persons",
        Unit::Person,
        &ATTEMPTS,
        Fold::Persons,
    ),
    Measure::fold(
        "education.quizzes.members",
        Unit::Person,
        &MEMBERS_ATTEMPTS,
        Fold::Persons,
    ),
    Measure::share(
        "education.quizzes.member_rate",
        "education.quizzes.members",
        "people.members",
    ),
    Measure::fold(
        "education.notices.published",
        Unit::Piece,
        &NOTICES,
        Fold::Count,
    ),
];
