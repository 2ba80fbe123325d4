//! Figures of random colleges: each equals its records and its parts, is the same on both databases, and is the one that
//! somebody with the whole truth about the college would have counted.

use super::books::{self, HOSPITAL, INCOME, JOINED};
use super::college::{College, Date, college};
use crate::commands::{check, import};
use crate::lines_of_work;
use niangjia_base::calendar::{Day, Period};
use niangjia_import::{FileReceipt, Input, Mapping};
use niangjia_office::measures::{Fold, Made, Split, figure, figures, fold_trace, split, trace};
use niangjia_office::{Office, Sources};
use niangjia_store::Error;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::collections::BTreeSet;
use std::path::PathBuf;
use testkit::{Engine, TestDb};

/// Tries a property on so many random colleges. A failure tells the seed; `NIANGJIA_TEST_SEED` runs it again.
pub(super) fn for_colleges<T: std::fmt::Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    property: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let asked = std::env::var("NIANGJIA_TEST_SEED").ok();
    let seed = asked.map_or_else(|| Sources::Machine.random(), |seed| seed.parse().unwrap());
    println!("NIANGJIA_TEST_SEED={seed}");
    let config = Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        max_shrink_iters: 30,
        max_shrink_time: 30_000,
        ..Config::default()
    };
    if let Err(error) = TestRunner::new(config).run(&strategy, property) {
        panic!("{error}");
    }
}

/// An office with nothing in it.
pub(super) fn empty(db: &TestDb) -> Office {
    db.office(&lines_of_work::further_migrations())
}

/// Imports files, of which no line is refused.
pub(super) fn take(office: &Office, paths: &[PathBuf]) -> Vec<FileReceipt> {
    let inputs: Vec<Input> = paths
        .iter()
        .map(|path| Input { path: path.clone() })
        .collect();
    let receipts = import::import(office, &Mapping::default(), &inputs, false).unwrap();
    for receipt in &receipts {
        assert!(receipt.problem.is_none(), "{receipt:?}");
        for sheet in &receipt.sheets {
            assert!(
                sheet.form.is_some(),
                "{}: {:?}",
                receipt.file,
                sheet.problems
            );
            assert_eq!(sheet.refused, 0, "{}: {:?}", receipt.file, sheet.problems);
        }
    }
    receipts
}

/// The office of a college, with all its books in it.
fn settled(db: &TestDb, college: &College) -> Office {
    let folder = tempfile::tempdir().unwrap();
    let office = empty(db);
    take(&office, &books::write(college, folder.path()));
    office
}

/// All figures of a period: id, value and how many records are behind it.
pub(super) fn all(office: &Office, period: Period) -> Vec<(&'static str, Option<i64>, i64)> {
    let measures = lines_of_work::measures();
    let all = office
        .look(|look| figures(look, &measures, period))
        .unwrap();
    all.into_iter()
        .map(|(measure, f)| (measure.id, f.value, f.n_records))
        .collect()
}

pub(super) fn days(from: Date, end: Date) -> Period {
    let day = |(year, month, day): Date| Day::new(year, month, day).unwrap();
    Period::new(day(from), day(end)).unwrap()
}

/// A year, a half year, a month, or from any day to any other.
fn period() -> impl Strategy<Value = (Date, Date)> {
    let any_day = || (2022..=2024_i16, 1..=12_i8, 1..=28_i8);
    prop_oneof![
        Just(((2023, 1, 1), (2024, 1, 1))),
        prop_oneof![
            Just(((2023, 1, 1), (2023, 7, 1))),
            Just(((2023, 7, 1), (2024, 1, 1)))
        ],
        (1..=12_i8).prop_map(|m| {
            (
                (2023, m, 1),
                if m == 12 {
                    (2024, 1, 1)
                } else {
                    (2023, m + 1, 1)
                },
            )
        }),
        (any_day(), any_day())
            .prop_filter("a period has a day", |(from, end)| from != end)
            .prop_map(|(one, other)| (one.min(other), one.max(other))),
    ]
}

/// Every figure is the fold of its trace, and where records are only added up, the sum of each of its splits.
fn add_up(office: &Office, period: Period) -> Result<(), Error> {
    let measures = lines_of_work::measures();
    for measure in &measures {
        let Made::Fold { fold, .. } = &measure.made else {
            continue;
        };
        let value = office.look(|look| figure(look, &measures, measure, period))?;
        let rows = office
            .look(|look| trace(look, measure, period, None, i64::MAX - 1))?
            .rows;
        let id = measure.id;
        assert_eq!(
            value.value,
            fold_trace(*fold, &rows, period.last().year()),
            "{id} and its trace"
        );
        if *fold != Fold::YearsInARow {
            assert_eq!(
                value.n_records,
                i64::try_from(rows.len()).unwrap(),
                "{id} and its records"
            );
        }
        let middle = rows.len() / 2;
        if let Some(row) = rows.get(middle) {
            let page = office.look(|look| trace(look, measure, period, Some(row.record), 3))?;
            let behind = rows.get(middle + 1..).unwrap_or_default();
            let next = behind.get(..3).unwrap_or(behind);
            assert_eq!(page.rows, next, "the page of {id} in its middle");
            assert_eq!(page.next.is_some(), behind.len() > 3, "{id} ends");
        }
        if rows.is_empty() || !matches!(fold, Fold::Count | Fold::Sum) {
            continue;
        }
        for by in Split::ALL {
            let parts = office.look(|look| split(look, measure, period, by))?;
            let sum: i64 = parts.iter().map(|part| part.value).sum();
            assert_eq!(value.value, Some(sum), "{id} by {}", by.word());
            let records: i64 = parts.iter().map(|part| part.n_records).sum();
            assert_eq!(
                value.n_records,
                records,
                "the records of {id} by {}",
                by.word()
            );
        }
    }
    Ok(())
}

/// Figures counted from the college itself.
fn counted(college: &College, from: Date, end: Date) -> Vec<(&'static str, i64)> {
    // A day of which only the month is known counts from the first of the month.
    let known = |(y, m, d): Date| (y, m.max(1), d.max(1));
    let within = |day: Date| known(day) >= from && known(day) < end;
    let held_on = |member: &super::college::Member, end: Date| {
        known(member.joined) < end && member.left.is_none_or(|(left, _)| left >= end)
    };
    let here: Vec<_> = college.members.iter().filter(|m| held_on(m, end)).collect();
    let len = |n: usize| i64::try_from(n).unwrap();
    let distinct = |who: Vec<usize>| len(who.into_iter().collect::<BTreeSet<_>>().len());
    let remembered: Vec<_> = college
        .condolences
        .iter()
        .filter(|c| within(c.day))
        .collect();
    let gifts: Vec<_> = college
        .gifts
        .iter()
        .filter(|_| within((2023, 0, 0)))
        .collect();
    let given: Vec<_> = college.donations.iter().filter(|d| within(d.day)).collect();
    let paying: Vec<i64> = college
        .payroll
        .iter()
        .filter(|_| within((2023, 11, 0)))
        .filter(|pay| {
            college
                .members
                .get(pay.person)
                .is_some_and(|m| held_on(m, (2023, 12, 1)))
        })
        .map(|pay| pay.fen)
        .collect();
    let flow = |income: bool, from: Date| -> i64 {
        let entries = college
            .entries
            .iter()
            .filter(|e| e.day >= from && e.day < end);
        entries
            .filter(|e| INCOME.contains(&e.subject) == income)
            .map(|e| e.fen)
            .sum()
    };
    let opened = if (2023, 1, 1) < end {
        college.opening
    } else {
        0
    };
    let ours: Vec<_> = college
        .activities
        .iter()
        .filter(|a| within(a.day) && a.role != JOINED && !a.cancelled)
        .collect();
    vec![
        ("people.members", len(here.len())),
        (
            "people.members.women",
            len(here.iter().filter(|m| m.woman).count()),
        ),
        (
            "people.branches",
            distinct(here.iter().map(|m| m.branch).collect()),
        ),
        (
            "people.members.joined",
            len(college.members.iter().filter(|m| within(m.joined)).count()),
        ),
        (
            "people.members.left",
            len(college
                .members
                .iter()
                .filter(|m| m.left.is_some_and(|(day, _)| within(day)))
                .count()),
        ),
        ("care.condolences.person_times", len(remembered.len())),
        (
            "care.condolences.persons",
            distinct(remembered.iter().map(|c| c.member).collect()),
        ),
        (
            "care.condolences.amount",
            remembered.iter().map(|c| c.fen).sum(),
        ),
        (
            "care.condolences.hospital.person_times",
            len(remembered.iter().filter(|c| c.reason == HOSPITAL).count()),
        ),
        ("benefits.festival.person_times", len(gifts.len())),
        (
            "benefits.festival.recipients",
            distinct(gifts.iter().map(|g| g.member).collect()),
        ),
        (
            "benefits.festival.amount",
            gifts.iter().map(|g| g.fen).sum(),
        ),
        ("charity.donations", len(given.len())),
        (
            "charity.donors",
            distinct(given.iter().filter_map(|d| d.member).collect()),
        ),
        ("charity.raised", given.iter().map(|d| d.fen).sum()),
        ("funds.dues.payers", len(paying.len())),
        ("funds.dues.monthly_base_total", paying.iter().sum()),
        (
            "funds.dues.monthly_total",
            paying.iter().map(|fen| (fen * 50 + 5_000) / 10_000).sum(),
        ),
        ("funds.income", flow(true, from)),
        ("funds.expense", flow(false, from)),
        (
            "funds.balance",
            opened + flow(true, (0, 0, 0)) - flow(false, (0, 0, 0)),
        ),
        ("activities.held", len(ours.len())),
        (
            "activities.participants",
            ours.iter().map(|a| a.participants).sum(),
        ),
    ]
}

fn figures_are_those_of_the_college(engine: Engine, cases: u32) {
    for_colleges(cases, (college(), period()), |(college, (from, end))| {
        let db = TestDb::new(engine);
        let office = settled(&db, &college);
        let found = all(&office, days(from, end));
        for (id, value) in counted(&college, from, end) {
            let figure = found.iter().find(|(found, ..)| *found == id);
            prop_assert_eq!(figure.map(|f| f.1), Some(Some(value)), "{}", id);
        }
        add_up(&office, days(from, end)).unwrap();
        Ok(())
    });
}

#[test]
fn figures_are_those_of_the_college_on_sqlite() {
    figures_are_those_of_the_college(Engine::Sqlite, 24);
}

#[test]
fn figures_are_those_of_the_college_on_postgres() {
    figures_are_those_of_the_college(Engine::Postgres, 6);
}

#[test]
fn both_databases_tell_the_same_figures() {
    for_colleges(5, (college(), period()), |(college, (from, end))| {
        let told = [Engine::Sqlite, Engine::Postgres].map(|engine| {
            let db = TestDb::new(engine);
            all(&settled(&db, &college), days(from, end))
        });
        prop_assert_eq!(&told[0], &told[1]);
        Ok(())
    });
}

fn the_checks_hold(engine: Engine, cases: u32) {
    for_colleges(cases, college(), |college| {
        let db = TestDb::new(engine);
        for checked in check::all(&settled(&db, &college)).unwrap() {
            prop_assert!(
                checked.faults.is_empty(),
                "{}: {:?}",
                checked.name,
                checked.faults
            );
        }
        Ok(())
    });
}

#[test]
fn the_checks_hold_on_sqlite() {
    the_checks_hold(Engine::Sqlite, 12);
}

#[test]
fn the_checks_hold_on_postgres() {
    the_checks_hold(Engine::Postgres, 4);
}
