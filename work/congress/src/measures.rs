//! The figures of this line of work. A delegate counts on the day of the session.

use crate::{delegate, session, vote};
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&SESSIONS, &DELEGATES, &WOMEN, &VOTES];

static SESSIONS: Records = Records {
    name: "congress.sessions",
    kind: session::SESSION.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT s.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, s.held_on AS day, \
          s.state AS kind, CAST(NULL AS TEXT) AS level, \
          CAST(s.term AS TEXT) || '.' || CAST(s.session AS TEXT) AS subject, \
          CAST(NULL AS BIGINT) AS amount, s.sheet, s.sheet_row FROM congress_session s \
          WHERE s.union_id = $1 AND s.held_on >= $2 AND s.held_on < $3 AND NOT s.withdrawn AND s.state = 'held'",
};

/// The mandates that held at the session; the subject is the delegation.
static DELEGATES: Records = Records {
    name: "congress.delegates",
    kind: delegate::DELEGATE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT d.id AS record, d.person, d.unit, s.held_on AS day, d.standing AS kind, d.category AS level, \
          d.delegation AS subject, CAST(NULL AS BIGINT) AS amount, d.sheet, d.sheet_row \
          FROM congress_session s JOIN congress_delegate d ON d.union_id = s.union_id AND d.session = s.id \
          WHERE s.union_id = $1 AND s.held_on >= $2 AND s.held_on < $3 AND NOT s.withdrawn \
          AND NOT d.withdrawn AND d.state IN ('elected', 'confirmed')",
};

static WOMEN: Records = Records {
    name: "congress.women",
    kind: delegate::DELEGATE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT d.id AS record, d.person, d.unit, s.held_on AS day, d.standing AS kind, d.category AS level, \
          d.delegation AS subject, CAST(NULL AS BIGINT) AS amount, d.sheet, d.sheet_row \
          FROM congress_session s JOIN congress_delegate d ON d.union_id = s.union_id AND d.session = s.id \
          JOIN person p ON p.union_id = d.union_id AND p.id = d.person \
          WHERE s.union_id = $1 AND s.held_on >= $2 AND s.held_on < $3 AND NOT s.withdrawn \
          AND NOT d.withdrawn AND d.state IN ('elected', 'confirmed') AND p.sex = 'female'",
};

/// Votes; the subject is the matter.
static VOTES: Records = Records {
    name: "congress.votes",
    kind: vote::VOTE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT v.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, s.held_on AS day, \
          v.kind, v.outcome AS level, v.matter AS subject, CAST(NULL AS BIGINT) AS amount, v.sheet, v.sheet_row \
          FROM congress_session s JOIN congress_vote v ON v.union_id = s.union_id AND v.session = s.id \
          WHERE s.union_id = $1 AND s.held_on >= $2 AND s.held_on < $3 AND NOT s.withdrawn AND NOT v.withdrawn",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("congress.sessions", Unit::Event, &SESSIONS, Fold::Count),
    Measure::only(
        "congress.delegates",
        Unit::Person,
        &DELEGATES,
        &[kind(&["full"])],
        Fold::Persons,
    ),
    Measure::only(
        "congress.delegates.nonvoting",
        Unit::Person,
        &DELEGATES,
        &[kind(&["nonvoting"])],
        Fold::Persons,
    ),
    Measure::only(
        "congress.delegates.invited",
        Unit::Person,
        &DELEGATES,
        &[kind(&["invited"])],
        Fold::Persons,
    ),
    Measure::only(
        "congress.delegations",
        Unit::Body,
        &DELEGATES,
        &[kind(&["full"])],
        Fold::Subjects,
    ),
    Measure::only(
        "congress.delegates.teachers",
        Unit::Person,
        &DELEGATES,
        &[kind(&["full"]), level(&["teacher"])],
        Fold::Persons,
    ),
    Measure::share(
        "congress.delegates.teachers_share",
        "congress.delegates.teachers",
        "congress.delegates",
    ),
    Measure::only(
        "congress.delegates.women",
        Unit::Person,
        &WOMEN,
        &[kind(&["full"])],
        Fold::Persons,
    ),
    Measure::share(
        "congress.delegates.women_share",
        "congress.delegates.women",
        "congress.delegates",
    ),
    Measure::fold("congress.votes", Unit::Item, &VOTES, Fold::Count),
    Measure::only(
        "congress.votes.carried",
        Unit::Item,
        &VOTES,
        &[level(&["carried"])],
        Fold::Count,
    ),
];
