//! The records behind a figure as the rows of a table.

use super::history::POSTING;
use crate::lines_of_work;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use niangjia_access::{Action, Object, policy};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::looks::Seen;
use niangjia_office::measures::{Amounts, Made, Measure, Telling, TraceRow, veil};
use niangjia_office::registers::Privacy;
use niangjia_store::Error;
use niangjia_ui::views::{LinkView, RecordRow, RecordTable, SourceView, Spot};

/// What is the same for all rows of a figure.
struct About {
    slice: &'static str,
    /// The kind of the records, if they have pages.
    kind: Option<RecordKind>,
    /// Whether they are lines of vouchers, and this reader may open those.
    is_ledger: bool,
    /// What their amounts are.
    amounts: Amounts,
    /// Whether this reader may not see the amounts.
    hides_amounts: bool,
}

/// The records behind a figure, as far as this reader may see them.
///
/// # Errors
/// When a look cannot be noted; nothing is shown then.
pub(crate) fn table(
    reader: &Reader,
    measure: &Measure,
    mut rows: Vec<TraceRow>,
) -> Result<RecordTable, Error> {
    let sight = sight(reader, measure);
    as_seen(reader, measure, &mut rows)?;
    let kind = match &measure.made {
        Made::Fold { records, .. } => Some(records.kind),
        Made::Share { .. } | Made::PerHead { .. } => None,
    };
    let about = About {
        slice: lines_of_work::slice_of(measure),
        kind: kind.filter(|kind| reader.site.has(*kind)),
        is_ledger: kind == Some(POSTING) && reader.may_anywhere(Action::SeeLedger, ""),
        amounts: measure.amounts(),
        hides_amounts: hides(measure, Telling::Amount, sight),
    };
    Ok(RecordTable {
        reveal: None,
        note: withholds(reader, measure, sight).then(|| {
            let key = if measure.privacy() > sight {
                "web-withheld-records"
            } else if withholds_all(reader, measure, sight) {
                "web-withheld-counts"
            } else {
                "web-withheld-note"
            };
            reader.texts.text(key)
        }),
        rows: rows.iter().map(|row| record(reader, &about, row)).collect(),
    })
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
        href: match about.is_ledger {
            true => Some(addresses::posting(row.record)),
            false => about.kind.map(|kind| addresses::record(kind, row.record)),
        },
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

/// How much of the records behind a figure this reader sees. A list shows what is sensitive only when it is asked for, to
/// whoever may see it of every record; the address says that it was asked for.
pub(crate) fn sight(reader: &Reader, measure: &Measure) -> Privacy {
    let line = Object::of(lines_of_work::slice_of(measure));
    let sees = |privacy| policy::privacy(reader.viewer(), privacy, &line);
    if sees(Privacy::Sensitive) && reader.asked("sensitive") == Some("shown") {
        Privacy::Sensitive
    } else if sees(Privacy::Private) {
        Privacy::Private
    } else {
        Privacy::Internal
    }
}

/// The address at which a reader who may see what is sensitive is shown it; none for others, and where it is shown.
pub(crate) fn reveal(reader: &Reader, measure: &Measure, here: &str) -> Option<LinkView> {
    let line = Object::of(lines_of_work::slice_of(measure));
    let sees = policy::privacy(reader.viewer(), Privacy::Sensitive, &line);
    let sight = sight(reader, measure);
    (sees && sight < Privacy::Sensitive && withholds(reader, measure, sight)).then(|| LinkView {
        text: reader.texts.text("web-show-sensitive"),
        href: addresses::showing_sensitive(here),
    })
}

/// Takes from the records what this reader may not see, and opens what they asked to see, after the looks are on the disk.
pub(crate) fn as_seen(
    reader: &Reader,
    measure: &Measure,
    rows: &mut Vec<TraceRow>,
) -> Result<(), Error> {
    let sight = sight(reader, measure);
    veil(measure, sight, rows);
    if withholds_all(reader, measure, sight) {
        rows.clear();
    }
    if sight == Privacy::Sensitive {
        let seen = Seen::behind(measure, rows);
        let place = format!("/measures/{}", measure.id);
        let office = &reader.site.office;
        office
            .note_looks(&reader.actor(), &place, &seen)?
            .trace(measure, rows);
    }
    Ok(())
}

/// Whether a column of the records behind a figure is not seen.
fn hides(measure: &Measure, column: Telling, sight: Privacy) -> bool {
    match &measure.made {
        Made::Fold { records, .. } => records.privacy(column) > sight,
        Made::Share { .. } | Made::PerHead { .. } => false,
    }
}

/// Whether none of the records behind a figure is seen: a figure of some kinds only would tell the kind of each, and whoever
/// may see figures and no records sees how they divide and no names.
pub(crate) fn withholds_all(reader: &Reader, measure: &Measure, sight: Privacy) -> bool {
    let line = Object::of(lines_of_work::slice_of(measure));
    measure.privacy() > sight || !policy::privacy(reader.viewer(), Privacy::Internal, &line)
}

/// Whether not all that the records behind a figure say is seen.
fn withholds(reader: &Reader, measure: &Measure, sight: Privacy) -> bool {
    withholds_all(reader, measure, sight)
        || Telling::ALL
            .into_iter()
            .any(|column| hides(measure, column, sight))
}
