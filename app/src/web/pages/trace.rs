//! One figure with every record behind it, as a page and as a workbook.

use super::{figures, records, years};
use crate::commands::trace::{cells, workbook as book};
use crate::web::addresses;
use crate::web::answer::{Answered, Download, Fault};
use crate::web::reader::{Reader, Span};
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::measures::{Measure, trace};
use niangjia_office::registers::Privacy;
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::chart::Chart;
use niangjia_ui::pages::{TracePage, Way};
use niangjia_ui::views::{Pager, RecordTable, SplitKind, SplitView};
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
    let (figure, found, mut drawn, page) = reader.site.office.look(|look| {
        let (view, found) = figures::view(reader, look, measure, &span)?;
        // The parts and the years are on the first page; whoever reads on has seen them.
        let drawn = match after {
            None => Drawn {
                splits: figures::splits(reader, look, measure, span.period)?,
                years: years::years(reader, look, measure, &span)?,
                months: years::months(reader, look, measure, &span)?,
            },
            Some(_) => Drawn::default(),
        };
        Ok::<_, Error>((
            view,
            found,
            drawn,
            trace(look, measure, span.period, after, RECORDS)?,
        ))
    })?;
    // Months are a chart of their own, beside those of the year before.
    drawn.splits.retain(|split| split.kind != SplitKind::Month);
    let ways = ways(reader, measure, &span, &drawn);
    if let Some(by) = reader.asked("by") {
        drawn
            .splits
            .retain(|split| figures::word_of(split.kind) == by);
        drawn.months = drawn
            .months
            .filter(|_| by == figures::word_of(SplitKind::Month));
    }
    // The longest first, so that the cards fill both columns.
    drawn
        .splits
        .sort_by_key(|split| Reverse(figures::lines(split)));
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
        years: drawn.years,
        months: drawn.months,
        ways,
        splits: drawn.splits,
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

/// What is drawn of a figure.
#[derive(Default)]
struct Drawn {
    splits: Vec<SplitView>,
    years: Option<Chart>,
    months: Option<Chart>,
}

/// The ways in which the figure divides, each alone or all together.
fn ways(reader: &Reader, measure: &Measure, span: &Span, drawn: &Drawn) -> Vec<Way> {
    let asked = reader.asked("by");
    let months = drawn.months.iter().map(|_| SplitKind::Month);
    let kinds = drawn.splits.iter().map(|split| split.kind).chain(months);
    let address = addresses::trace(measure.id, &span.name);
    let mut ways = vec![Way {
        key: "ui-split-all",
        href: format!("{address}#ways"),
        current: asked.is_none(),
    }];
    ways.extend(kinds.map(|kind| {
        let word = figures::word_of(kind);
        Way {
            key: kind.key(),
            href: format!("{address}&by={word}#ways"),
            current: asked == Some(word),
        }
    }));
    ways
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
