//! The records behind a figure as the rows of a table.

use super::register::SIGHT;
use crate::lines_of_work;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::measures::{Amounts, Made, Measure, Telling, TraceRow, veil};
use niangjia_ui::views::{RecordRow, RecordTable, SourceView, Spot};

/// What is the same for all rows of a figure.
struct About {
    slice: &'static str,
    /// The kind of the records, if they have pages.
    kind: Option<RecordKind>,
    /// What their amounts are.
    amounts: Amounts,
    /// Whether this reader may not see the amounts.
    hides_amounts: bool,
}

/// The records behind a figure, as far as this reader may see them.
pub(crate) fn table(reader: &Reader, measure: &Measure, mut rows: Vec<TraceRow>) -> RecordTable {
    veil(measure, SIGHT, &mut rows);
    let kind = match &measure.made {
        Made::Fold { records, .. } => Some(records.kind),
        Made::Share { .. } | Made::PerHead { .. } => None,
    };
    let about = About {
        slice: lines_of_work::slice_of(measure),
        kind: kind.filter(|kind| reader.site.has(*kind)),
        amounts: measure.amounts(),
        hides_amounts: hides(measure, Telling::Amount),
    };
    RecordTable {
        note: withholds(measure).then(|| {
            let key = match measure.privacy() > SIGHT {
                true => "web-withheld-records",
                false => "web-withheld-note",
            };
            reader.texts.text(key)
        }),
        rows: rows.iter().map(|row| record(reader, &about, row)).collect(),
    }
}

fn record(reader: &Reader, about: &About, row: &TraceRow) -> RecordRow {
    let code = row.kind.as_deref().or(row.level.as_deref());
    let amount = match about.hides_amounts {
        true => Some(shown::WITHHELD.to_owned()),
        false => row
            .amount
            .map(|amount| shown::grouped(&about.amounts.print(amount))),
    };
    let called = row
        .name
        .as_deref()
        .or(row.subject.as_deref())
        .or(row.branch.as_deref());
    RecordRow {
        href: about.kind.map(|kind| addresses::record(kind, row.record)),
        date: row
            .day
            .as_deref()
            .map(|day| shown::day(shown::seen(day)))
            .unwrap_or_default(),
        subject: called.map_or_else(
            || row.record.to_string(),
            |called| shown::seen(called).to_owned(),
        ),
        branch: row.branch.clone().unwrap_or_default(),
        kind: code
            .map(|code| match shown::seen(code) {
                seen if seen == code => reader.texts.code(about.slice, code),
                withheld => withheld.to_owned(),
            })
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

/// Whether this reader may not see a column of the records behind a figure.
fn hides(measure: &Measure, column: Telling) -> bool {
    match &measure.made {
        Made::Fold { records, .. } => records.privacy(column) > SIGHT,
        Made::Share { .. } | Made::PerHead { .. } => false,
    }
}

/// Whether this reader may not see all that the records behind a figure say.
pub(crate) fn withholds(measure: &Measure) -> bool {
    measure.privacy() > SIGHT
        || Telling::ALL
            .into_iter()
            .any(|column| hides(measure, column))
}
