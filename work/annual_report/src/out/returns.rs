//! The tables that the federation above asks for, out of the same measures as the text.

use crate::figures::{Point, Registry, Values};
use crate::presented::Wording;
use crate::remarks::SMALL;
use crate::report::Report;
use niangjia_office::Look;
use niangjia_store::Error;

/// A table of a return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnTable {
    /// The word in its message key, `report-return-organisation`.
    pub name: &'static str,
    /// Its lines.
    pub lines: Vec<ReturnLine>,
}

/// A line of a return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnLine {
    /// Its number: `2.03`.
    pub number: String,
    /// The measure.
    pub measure: &'static str,
    /// What it is called.
    pub name: String,
    /// The unit.
    pub unit: String,
    /// The value, in the measure's unit; nothing where there is none, or it is withheld.
    pub value: Option<i64>,
    /// The value as it stands in the table.
    pub printed: String,
    /// How it is counted.
    pub definition: String,
}

/// The tables with their measures, in the blocks of the federation's yearly survey of unions.
const TABLES: [(&str, &[&str]); 9] = [
    (
        "organisation",
        &[
            "people.members",
            "people.members.women",
            "people.members.joined",
            "people.members.left",
            "people.branches",
            "people.cadres.trained",
        ],
    ),
    (
        "democracy",
        &[
            "congress.delegates",
            "congress.delegates.women",
            "congress.proposals.received",
            "congress.proposals.docketed",
            "congress.proposals.replied",
            "congress.proposals.reply_rate",
            "congress.proposals.satisfaction_rate",
        ],
    ),
    (
        "labour",
        &[
            "contests.held",
            "contests.winners",
            "innovation.submitted",
            "innovation.five_smalls",
        ],
    ),
    (
        "protection",
        &[
            "care.condolences.person_times",
            "care.condolences.amount",
            "care.visits.person_times",
            "care.visits.amount",
            "care.visits.hardship",
            "care.campaigns.person_times",
            "care.campaigns.amount",
            "health.mutual_aid.enrolled",
            "health.mutual_aid.claims.person_times",
            "health.mutual_aid.claims.amount",
            "health.checkups",
        ],
    ),
    (
        "benefits",
        &[
            "benefits.festival.recipients",
            "benefits.festival.person_times",
            "benefits.festival.amount",
        ],
    ),
    (
        "culture",
        &[
            "activities.held",
            "activities.participants",
            "activities.lectures.held",
            "education.quizzes.held",
            "education.quizzes.person_times",
        ],
    ),
    (
        "women",
        &[
            "women.activities.held",
            "women.activities.participants",
            "women.screened",
            "youth.matchmaking.sessions",
            "youth.wedding.couples",
        ],
    ),
    (
        "honours",
        &[
            "honours.upper",
            "honours.upper.collective",
            "honours.upper.individual",
        ],
    ),
    (
        "finance",
        &[
            "funds.income",
            "funds.income.alloc",
            "funds.income.dues",
            "funds.income.superior",
            "funds.income.administrative",
            "funds.expense",
            "funds.expense.activities",
            "funds.expense.services",
            "funds.expense.rights",
            "funds.expense.business",
            "funds.expense.capital",
            "funds.expense.other",
            "funds.balance",
        ],
    ),
];

/// The tables of a report's period. Measures that no line of work has are not in them.
///
/// # Errors
/// When the database cannot be read.
pub fn returns(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    report: &Report,
) -> Result<Vec<ReturnTable>, Error> {
    let mut values = Values::new(look, registry, report.period).of_branch(report.branch.as_deref());
    let all = TABLES
        .iter()
        .flat_map(|(_, measures)| *measures)
        .copied()
        .collect();
    values.ask_together(&all)?;
    let mut tables = Vec::new();
    for (place, (name, measures)) in (1..).zip(TABLES) {
        let mut lines = Vec::new();
        let known = measures
            .iter()
            .filter_map(|id| values.measure(id))
            .collect::<Vec<_>>();
        for (line, measure) in (1..).zip(known) {
            let point: Point = values.point(measure);
            let figure = values.value(measure, &point)?;
            let withheld = measure.delicate && figure.n_records < SMALL && figure.n_records > 0;
            let value = figure.value.filter(|_| !withheld);
            let printed = match value {
                Some(value) => measure.unit.print(value),
                None if withheld => (wording.word)("report-page-withheld"),
                None => String::new(),
            };
            lines.push(ReturnLine {
                number: format!("{place}.{line:02}"),
                measure: measure.id,
                name: (wording.word)(&measure.name_key()),
                unit: (wording.word)(measure.unit.key()),
                value,
                printed,
                definition: (wording.word)(&measure.definition_key()),
            });
        }
        tables.push(ReturnTable { name, lines });
    }
    Ok(tables)
}

/// Every measure that a table names, for the test that each is answered.
#[cfg(test)]
pub(crate) fn named() -> Vec<&'static str> {
    TABLES
        .iter()
        .flat_map(|(_, measures)| *measures)
        .copied()
        .collect()
}
