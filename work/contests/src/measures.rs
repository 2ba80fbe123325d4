//! The figures of this line of work.

use crate::{contest, result};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&CONTESTS, &RESULTS, &WINNERS];

static CONTESTS: Records = Records {
    name: "contests.contests",
    kind: contest::CONTEST.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT c.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, c.day, \
          c.level AS kind, CAST(NULL AS TEXT) AS level, c.name AS subject, CAST(NULL AS BIGINT) AS amount, c.sheet, \
          c.sheet_row FROM contest c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn \
          AND c.state IN ('published', 'closed')",
};

static RESULTS: Records = Records {
    name: "contests.results",
    kind: result::RESULT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT r.id AS record, r.person, r.unit, r.day, CAST(NULL AS TEXT) AS kind, r.grade AS level, \
          r.winner AS subject, r.prize AS amount, r.sheet, r.sheet_row \
          FROM contest_result r JOIN contest c ON c.union_id = r.union_id AND c.id = r.contest \
          WHERE r.union_id = $1 AND r.day >= $2 AND r.day < $3 AND NOT r.withdrawn AND NOT c.withdrawn \
          AND c.state IN ('published', 'closed')",
};

/// The staff among the winners, those in teams too.
static WINNERS: Records = Records {
    name: "contests.winners",
    kind: result::MEMBER.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT m.id AS record, m.person, m.unit, r.day, CAST(NULL AS TEXT) AS kind, r.grade AS level, \
          m.name AS subject, CAST(NULL AS BIGINT) AS amount, m.sheet, m.sheet_row \
          FROM contest_result_member m JOIN contest_result r ON r.union_id = m.union_id AND r.id = m.result \
          JOIN contest c ON c.union_id = r.union_id AND c.id = r.contest \
          WHERE m.union_id = $1 AND r.day >= $2 AND r.day < $3 AND NOT m.withdrawn AND NOT r.withdrawn \
          AND NOT c.withdrawn AND m.person IS NOT NULL AND c.state IN ('published', 'closed')",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("contests.held", Unit::Event, &CONTESTS, Fold::Count),
    Measure::fold("contests.prizes", Unit::Item, &RESULTS, Fold::Count),
    prizes(
        "contests.prizes.first",
        &[level(&["special", "first", "champion"])],
    ),
    prizes("contests.prizes.second", &[level(&["second", "runner_up"])]),
    prizes("contests.prizes.third", &[level(&["third", "third_place"])]),
    Measure::fold("contests.prizes.amount", Unit::Yuan, &RESULTS, Fold::Sum),
    Measure::fold("contests.winners", Unit::Person, &WINNERS, Fold::Persons),
];

const fn prizes(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Item, &RESULTS, only, Fold::Count)
}
