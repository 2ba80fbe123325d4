//! One figure with every record behind it, as a page and as a workbook.

use super::{figures, records};
use crate::commands::trace::{cells, workbook as book};
use crate::web::addresses;
use crate::web::answer::{Answered, Download, Fault};
use crate::web::reader::Reader;
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::measures::{Measure, trace};
use niangjia_office::registers::Privacy;
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::TracePage;
use niangjia_ui::views::{Pager, RecordTable};
use std::cmp::Reverse;

/// Records on one page.
const RECORDS: i64 = 50;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

pub(crate) async fn workbook(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .download(move |reader| as_workbook(reader, &id))
        .await
}

fn page(reader: &Reader, id: &str) -> Answered<TracePage> {
    let measure = measure(reader, id)?;
    let span = reader.span()?;
    let after = reader
        .asked("after")
        .map(|id| id.parse().map(RecordId::from_whole))
        .transpose();
    let after = after.map_err(|_| Fault::NotFound)?;
    let (figure, found, mut splits, page) = reader.site.office.look(|look| {
        let (view, found) = figures::view(reader, look, measure, &span)?;
        // The parts are on the first page; whoever reads on has seen them.
        let splits = match after {
            None => figures::splits(reader, look, measure, span.period)?,
            Some(_) => Vec::new(),
        };
        Ok::<_, Error>((
            view,
            found,
            splits,
            trace(look, measure, span.period, after, RECORDS)?,
        ))
    })?;
    if let Some(by) = reader.asked("by") {
        splits.retain(|split| figures::word_of(split.kind) == by);
    }
    // The longest first, so that the cards fill both columns.
    splits.sort_by_key(|split| Reverse(figures::lines(split)));
    let before = after
        .and_then(|_| reader.asked("shown")?.parse::<u64>().ok())
        .unwrap_or(0);
    let listed = page.rows.len() as u64;
    let last = before.saturating_add(listed);
    let address = addresses::trace(measure.id, &span.name);
    let download_href = addresses::trace_workbook(measure.id, &span.name);
    // Turning the page and the workbook show as much as this page does.
    let shown = |address: &str| match records::sight(reader, measure) {
        Privacy::Sensitive => addresses::showing_sensitive(address),
        _ => address.to_owned(),
    };
    let here = shown(&address);
    Ok(TracePage {
        frame: reader.frame(Place::Measures, &span)?,
        figure,
        splits,
        filter: None,
        records: RecordTable {
            reveal: records::reveal(reader, measure, &here),
            ..records::table(reader, measure, page.rows)?
        },
        pager: Pager {
            total: u64::try_from(found.n_records).unwrap_or(0).max(last),
            first: if listed == 0 {
                0
            } else {
                before.saturating_add(1)
            },
            last,
            start: after.map(|_| format!("{here}#records")),
            next: page
                .next
                .map(|next| format!("{here}&after={next}&shown={last}#records")),
        },
        download_href: shown(&download_href),
    })
}

fn as_workbook(reader: &Reader, id: &str) -> Answered<Download> {
    let measure = measure(reader, id)?;
    let sight = records::sight(reader, measure);
    if records::withholds_all(reader, measure, sight) {
        return Err(Fault::NotFound);
    }
    let span = reader.span()?;
    let (office, texts) = (&reader.site.office, &reader.texts);
    let mut rows = office
        .look(|look| trace(look, measure, span.period, None, i64::MAX - 1))?
        .rows;
    records::as_seen(reader, measure, &mut rows)?;
    let rows: Vec<_> = rows.iter().map(|row| cells(measure, row, texts)).collect();
    Ok(Download {
        name: format!("{}.xlsx", measure.id),
        content_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: book(office, measure, &rows, texts)?.to_bytes()?,
    })
}

fn measure(reader: &Reader, id: &str) -> Answered<&'static Measure> {
    reader.site.measure(id).ok_or(Fault::NotFound)
}
