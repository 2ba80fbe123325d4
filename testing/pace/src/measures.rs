//! All measures of a year, the slowest of them with the way the database takes, and one figure with its trace.

use crate::clock::{Spent, Whose, median, spent, spent_once_of};
use crate::invented::{self, LAST_YEAR};
use crate::section::{Row, Section, shown};
use anyhow::{Context, Result};
use niangjia::lines_of_work;
use niangjia_base::calendar::Period;
use niangjia_base::ids::RecordId;
use niangjia_office::measures::{Measure, figure, figures, statements, trace};
use niangjia_office::{Look, Office};
use niangjia_store::{Error, bind};
use std::path::Path;
use std::time::Duration;

/// How many of the slowest are shown.
const SLOWEST: usize = 10;
/// How often a page is asked for in one run.
const OFTEN: u32 = 100;
/// Members of the largest union.
const HUGE: u64 = 1_000_000;
/// Rows on a page of a trace.
const PAGE: i64 = 50;

/// Measures all measures of the last year of an invented union: counted anew, and as they were kept.
pub(crate) fn all_of_a_year(file: &Path, members: u64) -> Result<Section> {
    let office = invented::empty(file)?;
    let period = Period::year(LAST_YEAR).context("a year")?;
    let all = lines_of_work::measures();
    let runs = if members < HUGE { 7 } else { 3 };
    let mut section = Section::default();
    let aim = match members {
        5_000 => Some(Duration::from_millis(50)),
        HUGE => Some(Duration::from_secs(2)),
        _ => None,
    };
    for (how, anew) in [("counted anew", true), ("kept", false)] {
        let mut whole = Vec::new();
        if !anew {
            // Counted once, so that they are kept.
            office.look(|look| figures(look, &all, period))?;
        }
        for _ in 0..runs {
            let (_, took) = spent(Whose::Thread, || {
                Ok(office.look(|look| {
                    if anew {
                        look.anew();
                    }
                    figures(look, &all, period)
                })?)
            })?;
            whole.push(took);
        }
        let what = format!(
            "{} measures of {LAST_YEAR}, {members} members, {how}",
            all.len()
        );
        section.rows.push(Row::time(what, aim, median(whole)));
    }
    if members == 5_000 || members == HUGE {
        let slowest = each_alone(&office, &all, period)?;
        section.after.push(format!(
            "The slowest, each asked alone and counted anew, with {members} members:"
        ));
        section.after.push(told(&office, &slowest)?);
    }
    Ok(section)
}

/// One figure of each list, each with the first page of its trace, and a page far behind.
pub(crate) fn with_trace(file: &Path, members: u64) -> Result<Section> {
    let office = invented::empty(file)?;
    let period = Period::year(LAST_YEAR).context("a year")?;
    let all = lines_of_work::measures();
    let aim = Some(Duration::from_millis(20));
    let mut section = Section::default();
    for id in [
        "care.condolences.amount",
        "health.checkups",
        "people.members",
        "benefits.festival.amount",
        "funds.balance",
    ] {
        let Some(measure) = all.iter().find(|measure| measure.id == id) else {
            continue;
        };
        // Counted once, so that it is kept.
        let found = office.look(|look| figure(look, &all, measure, period))?;
        let records = found.n_records;
        let far = office.look(|look| record_at(look, measure, period, records / 2))?;
        let ways = [
            ("first", "", false, None, aim),
            ("first", ", the figure counted anew", true, None, None),
            ("middle", "", false, far, aim),
        ];
        for (place, how, anew, after, aim) in ways {
            let mut runs = Vec::new();
            for _ in 0..5 {
                let times = if anew { 1 } else { OFTEN };
                runs.push(spent_once_of(Whose::Thread, times, || {
                    Ok(office.look(|look| {
                        if anew {
                            look.anew();
                        }
                        let found = figure(look, &all, measure, period)?;
                        let page = trace(look, measure, period, after, PAGE)?;
                        Ok::<_, Error>((found, page))
                    })?)
                })?);
            }
            let what = format!(
                "`{id}` and its {place} {PAGE} records of {records}, {members} members{how}"
            );
            section.rows.push(Row::time(what, aim, median(runs)));
        }
    }
    Ok(section)
}

/// The record in a place of a trace, for asking for the page behind it.
fn record_at(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    place: i64,
) -> Result<Option<RecordId>, Error> {
    let page = trace(look, measure, period, None, place.max(1))?;
    Ok(page.next)
}

struct Alone {
    measure: &'static Measure,
    n_records: i64,
    took: Spent,
}

fn each_alone(office: &Office, all: &[&'static Measure], period: Period) -> Result<Vec<Alone>> {
    let mut alone = Vec::new();
    for measure in all {
        let (found, took) = spent(Whose::Thread, || {
            Ok(office.look(|look| {
                look.anew();
                figure(look, all, measure, period)
            })?)
        })?;
        alone.push(Alone {
            measure,
            n_records: found.n_records,
            took,
        });
    }
    let without = alone
        .iter()
        .filter(|alone| alone.n_records == 0)
        .map(|alone| alone.measure.id);
    let without: Vec<&str> = without.collect();
    if !without.is_empty() {
        eprintln!("without records: {}", without.join(" "));
    }
    alone.sort_by_key(|alone| std::cmp::Reverse(alone.took));
    alone.truncate(SLOWEST);
    Ok(alone)
}

fn told(office: &Office, slowest: &[Alone]) -> Result<String> {
    let mut lines = vec![
        "| Measure | Records | Time | Way |".to_owned(),
        "|---|---|---|---|".to_owned(),
    ];
    for alone in slowest {
        let way = office.look(|look| way(look, alone.measure))?.join("; ");
        let took = shown(alone.took.cpu);
        lines.push(format!(
            "| `{}` | {} | {took} | {way} |",
            alone.measure.id, alone.n_records
        ));
    }
    Ok(lines.join("\n"))
}

/// How the database finds the records of a figure.
fn way(look: &mut Look<'_, '_>, measure: &Measure) -> Result<Vec<String>, Error> {
    let Some(sql) = statements(measure).into_iter().next() else {
        return Ok(vec!["two other measures".to_owned()]);
    };
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    let (from, end) = (
        format!("{LAST_YEAR}-00-00"),
        format!("{}-00-00", LAST_YEAR + 1),
    );
    look.tx.all(&sql, bind![look.union, &from, &end], |row| {
        row.get::<String>(3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_asked_together_answer_as_each_does_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (office, _) = invented::fill(&folder.path().join("union.sqlite"), 72).unwrap();
        let all = lines_of_work::measures();
        let period = Period::year(LAST_YEAR).unwrap();
        let together = office.look(|look| figures(look, &all, period)).unwrap();
        let mut with_records = 0;
        for (measure, found) in together {
            let alone = office
                .look(|look| figure(look, &all, measure, period))
                .unwrap();
            assert_eq!(found, alone, "{}", measure.id);
            with_records += i32::from(found.n_records > 0);
        }
        assert!(
            with_records > 150,
            "only {with_records} measures have records"
        );
    }
}
