//! The records behind a figure as the rows of a table.

use crate::lines_of_work;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::measures::{Amounts, Made, Measure, TraceRow};
use niangjia_ui::views::{RecordRow, RecordTable, SourceView, Spot};

/// What is the same for all rows of a figure.
struct About<'a> {
    measure: &'a Measure,
    slice: &'static str,
    /// The kind of the records, if they have pages.
    kind: Option<RecordKind>,
    /// What their amounts are.
    amounts: Amounts,
}

/// The records behind a figure.
pub(crate) fn table(reader: &Reader, measure: &Measure, rows: &[TraceRow]) -> RecordTable {
    let kind = match &measure.made {
        Made::Fold { records, .. } => Some(records.kind),
        Made::Share { .. } | Made::PerHead { .. } => None,
    };
    let about = About {
        measure,
        slice: lines_of_work::slice_of(measure),
        kind: kind.filter(|kind| reader.site.has(*kind)),
        amounts: measure.amounts(),
    };
    RecordTable {
        rows: rows.iter().map(|row| record(reader, &about, row)).collect(),
    }
}

fn record(reader: &Reader, about: &About<'_>, row: &TraceRow) -> RecordRow {
    // What a delicate figure is about is not told beside a name.
    let code = row
        .kind
        .as_deref()
        .or(row.level.as_deref())
        .filter(|_| !about.measure.delicate);
    let amount = row
        .amount
        .map(|amount| shown::grouped(&about.amounts.print(amount)));
    let called = row
        .name
        .as_deref()
        .or(row.subject.as_deref())
        .or(row.branch.as_deref());
    RecordRow {
        href: about.kind.map(|kind| addresses::record(kind, row.record)),
        date: row.day.as_deref().map(shown::day).unwrap_or_default(),
        subject: called.map_or_else(|| row.record.to_string(), str::to_owned),
        branch: row.branch.clone().unwrap_or_default(),
        kind: code
            .map(|code| reader.texts.code(about.slice, code))
            .unwrap_or_default(),
        amount: amount.unwrap_or_default(),
        source: place(row),
    }
}

fn place(row: &TraceRow) -> Option<SourceView> {
    Some(SourceView {
        file: row.file_name.clone()?,
        sheet: row.sheet_name.clone()?,
        spot: Spot::Row(row.sheet_row.and_then(|row| u64::try_from(row).ok())?),
        href: addresses::source(row.file?),
    })
}
