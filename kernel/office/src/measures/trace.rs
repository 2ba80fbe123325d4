//! The records behind a figure, each with its source.

use super::figure::from_records;
use super::{Fold, Made, Measure, Only, Records};
use crate::Look;
use crate::vault::Vault;
use niangjia_base::calendar::Period;
use niangjia_base::ids::{FileId, PersonId, RecordId, SheetId, TypedId};
use niangjia_store::{Error, Row, bind};
use std::collections::BTreeSet;

/// One record behind a figure. What comes of sensitive fields is sealed; see [`crate::looks`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceRow {
    /// The record.
    pub record: RecordId,
    /// The person, if it is about one.
    pub person: Option<PersonId>,
    /// The person's name as written.
    pub name: Option<String>,
    /// The person's staff number.
    pub staff_number: Option<String>,
    /// The branch's name.
    pub branch: Option<String>,
    /// The day, as far as it is known.
    pub day: Option<String>,
    /// The code of its kind.
    pub kind: Option<String>,
    /// The code of its level.
    pub level: Option<String>,
    /// What a reader calls it.
    pub subject: Option<String>,
    /// Its amount: fen, or a number of heads.
    pub amount: Option<i64>,
    /// The sheet that it was read from.
    pub sheet: Option<SheetId>,
    /// That sheet's file.
    pub file: Option<FileId>,
    /// The name of that sheet's file.
    pub file_name: Option<String>,
    /// The name of that sheet.
    pub sheet_name: Option<String>,
    /// The row.
    pub sheet_row: Option<i64>,
}

/// Some of the records behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TracePage {
    /// The records, by day and then by id.
    pub rows: Vec<TraceRow>,
    /// The record after which the next page begins, if there is one.
    pub next: Option<RecordId>,
}

/// The records behind a figure by day, after one of them, so many at most; none for a share, whose parts have their own.
///
/// When the record to begin after is behind the figure no more, the first page comes again.
///
/// # Errors
/// When the database cannot be read.
pub fn trace(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    after: Option<RecordId>,
    most: i64,
) -> Result<TracePage, Error> {
    let Made::Fold { records, only, .. } = &measure.made else {
        return Ok(TracePage {
            rows: Vec::new(),
            next: None,
        });
    };
    let (from, end) = (period.from().least_text(), period.end().least_text());
    let vault = Some(look.vault);
    let mut behind = (String::new(), RecordId::from_whole(i64::MIN));
    if let Some(record) = after {
        let values = bind![look.union, &from, &end, record];
        let day = look
            .tx
            .maybe(&day_sql(vault, records, only), values, |row| {
                row.get::<Option<String>>(0)
            })?;
        if let Some(day) = day.flatten() {
            behind = (day, record);
        }
    }
    let (day, record) = behind;
    // Nothing that lies on an earlier day is on the page, so the list may begin there.
    let begin = if cuts_by_its_day(records) && day > from {
        &day
    } else {
        &from
    };
    let one_more = most.saturating_add(1);
    let values = bind![look.union, begin, &end, one_more, record, &day];
    let mut rows = look
        .tx
        .all(&page_sql(vault, records, only), values, traced)?;
    let page = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = if more {
        rows.last().map(|row| row.record)
    } else {
        None
    };
    Ok(TracePage { rows, next })
}

fn traced(row: &Row<'_>) -> Result<TraceRow, Error> {
    Ok(TraceRow {
        record: row.id(0)?,
        person: row.maybe_id(1)?,
        name: row.get(2)?,
        staff_number: row.get(3)?,
        branch: row.get(4)?,
        day: row.get(5)?,
        kind: row.get(6)?,
        level: row.get(7)?,
        subject: row.get(8)?,
        amount: row.get(9)?,
        sheet: row.maybe_id(10)?,
        file_name: row.get(11)?,
        sheet_name: row.get(12)?,
        sheet_row: row.get(13)?,
        file: row.maybe_id(14)?,
    })
}

/// What a trace asks, for the test that prepares each statement on both databases.
pub(super) fn statements(records: &Records, only: &[Only]) -> [String; 2] {
    [day_sql(None, records, only), page_sql(None, records, only)]
}

/// Whether the first day is bound for nothing but to cut the list by the day that its records have.
fn cuts_by_its_day(records: &Records) -> bool {
    records.sql.contains(" >= $2 AND ") && records.sql.matches("$2").count() == 1
}

fn day_sql(vault: Option<&Vault>, records: &Records, only: &[Only]) -> String {
    let from = from_records(vault, records, only);
    format!("SELECT r.day FROM {from} AND r.record = $4")
}

/// Day and id are compared at once, so that an index on both leads to the place and the page needs no more than its rows; and
/// it is cut before names and sources are looked up.
fn page_sql(vault: Option<&Vault>, records: &Records, only: &[Only]) -> String {
    const COLUMNS: &str = "r.record, r.person, r.unit, r.day, r.kind, r.level, r.subject, r.amount, r.sheet, r.sheet_row";
    let from = from_records(vault, records, only);
    format!(
        "SELECT r.record, r.person, p.name, p.staff_number, u.name, r.day, r.kind, r.level, r.subject, r.amount, \
         r.sheet, f.name, s.name, r.sheet_row, f.id \
         FROM (SELECT {COLUMNS} FROM {from} AND (r.day, r.record) > ($6, $5) ORDER BY r.day, r.record LIMIT $4) r \
         LEFT JOIN person p ON p.union_id = $1 AND p.id = r.person \
         LEFT JOIN unit u ON u.union_id = $1 AND u.id = r.unit \
         LEFT JOIN source_sheet s ON s.union_id = $1 AND s.id = r.sheet \
         LEFT JOIN source_file f ON f.union_id = $1 AND f.id = s.file_id ORDER BY r.day, r.record"
    )
}

/// Adds up a whole trace as the measure says; for checking that the figure is its trace.
#[must_use]
pub fn fold(fold: Fold, rows: &[TraceRow], last_year: i16) -> Option<i64> {
    let distinct = |count: usize| i64::try_from(count).ok();
    match fold {
        Fold::Count => distinct(rows.len()),
        Fold::Persons => distinct(
            rows.iter()
                .filter_map(|r| r.person)
                .collect::<BTreeSet<_>>()
                .len(),
        ),
        Fold::Units => distinct(
            rows.iter()
                .filter_map(|r| r.branch.as_deref())
                .collect::<BTreeSet<_>>()
                .len(),
        ),
        Fold::Subjects => distinct(
            rows.iter()
                .filter_map(|r| r.subject.as_deref())
                .collect::<BTreeSet<_>>()
                .len(),
        ),
        Fold::Sum => rows
            .iter()
            .filter_map(|r| r.amount)
            .try_fold(0i64, i64::checked_add),
        Fold::Latest => rows
            .iter()
            .max_by(|a, b| a.day.cmp(&b.day).then(a.record.cmp(&b.record)))
            .and_then(|r| r.amount),
        Fold::YearsInARow => {
            let years: BTreeSet<i64> = rows
                .iter()
                .filter_map(|r| {
                    r.day
                        .as_deref()
                        .and_then(|d| d.get(..4))
                        .and_then(|y| y.parse().ok())
                })
                .collect();
            distinct(
                (0..)
                    .take_while(|back| years.contains(&(i64::from(last_year) - back)))
                    .count(),
            )
        }
    }
}
