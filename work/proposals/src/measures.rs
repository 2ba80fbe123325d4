//! The figures of this line of work. A proposal counts on the day of its call.

use crate::{handling, proposal, supporter};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&PROPOSALS, &TOPICS, &REPLIED, &SUPPORTERS, &DEPARTMENTS];

/// All proposals: what the committee decided, what the proposer thinks of the answer, and the delegation.
static PROPOSALS: Records = Records {
    name: "proposals.proposals",
    kind: proposal::PROPOSAL.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT p.id AS record, p.proposer AS person, p.unit, p.called_on AS day, p.verdict AS kind, p.rating AS level, \
          p.delegation AS subject, CAST(NULL AS BIGINT) AS amount, p.sheet, p.sheet_row FROM proposal p \
          WHERE p.union_id = $1 AND p.called_on >= $2 AND p.called_on < $3 AND NOT p.withdrawn",
};

/// The same by topic; the subject is the category as written.
static TOPICS: Records = Records {
    name: "proposals.topics",
    kind: proposal::PROPOSAL.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT p.id AS record, p.proposer AS person, p.unit, p.called_on AS day, p.topic AS kind, p.verdict AS level, \
          p.category AS subject, CAST(NULL AS BIGINT) AS amount, p.sheet, p.sheet_row FROM proposal p \
          WHERE p.union_id = $1 AND p.called_on >= $2 AND p.called_on < $3 AND NOT p.withdrawn",
};

/// Those with an answer: their own, or that of the proposal of the same call that they were merged into.
static REPLIED: Records = Records {
    name: "proposals.replied",
    kind: proposal::PROPOSAL.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT p.id AS record, p.proposer AS person, p.unit, p.called_on AS day, p.verdict AS kind, p.rating AS level, \
          p.lead AS subject, CAST(NULL AS BIGINT) AS amount, p.sheet, p.sheet_row FROM proposal p \
          WHERE p.union_id = $1 AND p.called_on >= $2 AND p.called_on < $3 AND NOT p.withdrawn \
          AND (p.answered_on IS NOT NULL OR (p.verdict = 'merged' AND EXISTS (SELECT 1 FROM proposal t \
          WHERE t.union_id = p.union_id AND t.number = p.merged_into AND t.term IS NOT DISTINCT FROM p.term \
          AND t.session IS NOT DISTINCT FROM p.session AND substr(t.called_on, 1, 4) = substr(p.called_on, 1, 4) \
          AND t.answered_on IS NOT NULL AND NOT t.withdrawn)))",
};

/// The persons behind proposals; a name that several have is in the list without a person.
static SUPPORTERS: Records = Records {
    name: "proposals.supporters",
    kind: supporter::SUPPORTER.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT s.id AS record, s.person, s.unit, s.called_on AS day, s.role AS kind, CAST(NULL AS TEXT) AS level, \
          s.name AS subject, CAST(NULL AS BIGINT) AS amount, s.sheet, s.sheet_row FROM proposal_supporter s \
          WHERE s.union_id = $1 AND s.called_on >= $2 AND s.called_on < $3 AND NOT s.withdrawn",
};

static DEPARTMENTS: Records = Records {
    name: "proposals.departments",
    kind: handling::HANDLING.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT h.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, h.called_on AS day, \
          h.role AS kind, CAST(NULL AS TEXT) AS level, h.department AS subject, CAST(NULL AS BIGINT) AS amount, \
          h.sheet, h.sheet_row FROM proposal_handling h \
          WHERE h.union_id = $1 AND h.called_on >= $2 AND h.called_on < $3 AND NOT h.withdrawn",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold(
        "congress.proposals.received",
        Unit::Piece,
        &PROPOSALS,
        Fold::Count,
    ),
    proposals("congress.proposals.docketed", &[kind(&["docketed"])]),
    proposals("congress.proposals.suggestions", &[kind(&["suggestion"])]),
    proposals("congress.proposals.merged", &[kind(&["merged"])]),
    proposals("congress.proposals.refused", &[kind(&["refused"])]),
    Measure::share(
        "congress.proposals.docket_rate",
        "congress.proposals.docketed",
        "congress.proposals.received",
    ),
    Measure::fold(
        "congress.proposals.replied",
        Unit::Piece,
        &REPLIED,
        Fold::Count,
    ),
    Measure::share(
        "congress.proposals.reply_rate",
        "congress.proposals.replied",
        "congress.proposals.received",
    ),
    proposals(
        "congress.proposals.rated",
        &[level(&["satisfied", "basically_satisfied", "dissatisfied"])],
    ),
    proposals(
        "congress.proposals.satisfied",
        &[level(&["satisfied", "basically_satisfied"])],
    ),
    Measure::share(
        "congress.proposals.satisfaction_rate",
        "congress.proposals.satisfied",
        "congress.proposals.rated",
    ),
    proposals(
        "congress.proposals.fully_satisfied",
        &[level(&["satisfied"])],
    ),
    Measure::share(
        "congress.proposals.full_satisfaction_rate",
        "congress.proposals.fully_satisfied",
        "congress.proposals.rated",
    ),
    about("congress.proposals.about.teaching", &[kind(&["teaching"])]),
    about("congress.proposals.about.campus", &[kind(&["campus"])]),
    about(
        "congress.proposals.about.personnel",
        &[kind(&["personnel"])],
    ),
    about(
        "congress.proposals.about.logistics",
        &[kind(&["logistics"])],
    ),
    about("congress.proposals.about.students", &[kind(&["students"])]),
    about(
        "congress.proposals.about.management",
        &[kind(&["management"])],
    ),
    about("congress.proposals.about.other", &[kind(&["other"])]),
    Measure::fold(
        "congress.proposals.delegations",
        Unit::Body,
        &PROPOSALS,
        Fold::Subjects,
    ),
    Measure::only(
        "congress.proposals.proposers",
        Unit::Person,
        &SUPPORTERS,
        &[kind(&["proposer"])],
        Fold::Persons,
    ),
    Measure::only(
        "congress.proposals.seconders",
        Unit::Person,
        &SUPPORTERS,
        &[kind(&["seconder"])],
        Fold::Persons,
    ),
    Measure::fold(
        "congress.proposals.departments",
        Unit::Body,
        &DEPARTMENTS,
        Fold::Subjects,
    ),
    Measure::only(
        "congress.proposals.lead_departments",
        Unit::Body,
        &DEPARTMENTS,
        &[kind(&["lead"])],
        Fold::Subjects,
    ),
    Measure::only(
        "congress.proposals.assisting_departments",
        Unit::Body,
        &DEPARTMENTS,
        &[kind(&["assisting"])],
        Fold::Subjects,
    ),
];

const fn proposals(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Piece, &PROPOSALS, only, Fold::Count)
}

const fn about(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Piece, &TOPICS, only, Fold::Count)
}
