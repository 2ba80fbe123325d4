//! What members read: the report as it was sealed, with what everybody may see behind its figures.

use super::{report, stage};
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::pages::sheet::laid;
use crate::web::reader::{Reader, Span};
use crate::web::shown;
use annual_report::out::Panel;
use annual_report::{Report, sealing};
use axum::extract::Path;
use axum::response::Response;
use niangjia_ui::Place;
use niangjia_ui::pages::{FigureLink, FigurePanel, ReportHead, Support, WrittenPage};
use niangjia_ui::views::{LinkView, RecordTable};

/// A list of names is broken between them; everything shorter stays on one line.
const ONE_LINE: usize = 16;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<WrittenPage> {
    let report = report(reader, id)?;
    let mut seals = reader
        .site
        .office
        .look(|look| sealing::seals(look, report.id))?;
    // What was never sealed is nothing that was published.
    let seal = seals.pop().ok_or(Fault::NotFound)?;
    let document = sealing::sealed_document(&seal.content).ok_or(Fault::NotFound)?;
    let panels = sealing::sealed_panels(&seal.content).unwrap_or_default();
    let here = addresses::published(report.id);
    let sheet = laid(&document, |number, text| {
        panels
            .iter()
            .any(|panel| panel.number == number)
            .then(|| FigureLink {
                number,
                text: match text.chars().count() < ONE_LINE {
                    true => text.replace(' ', "\u{a0}"),
                    false => text.to_owned(),
                },
                href: format!("{here}?figure={number}"),
                support: Support::Records,
            })
    });
    let open = reader
        .asked("figure")
        .and_then(|number| number.parse().ok())
        .and_then(|number: u32| panels.iter().find(|panel| panel.number == number));
    let about = [
        ("at", shown::moment(&seal.at).into()),
        ("seal", sealing::short(&seal.digest).into()),
    ];
    let span = Span {
        name: report.period.to_string(),
        period: report.period,
    };
    Ok(WrittenPage {
        frame: reader.frame(Place::Report, &span)?,
        head: ReportHead {
            name: report.name.clone(),
            list_href: addresses::REPORTS.to_owned(),
            stage: stage(&report),
            seal: Some(sealing::short(&seal.digest)),
            tabs: Vec::new(),
            chips: Vec::new(),
            read: reader.texts.with("web-report-published", &about),
            actions: Vec::new(),
            first: None,
        },
        sheet,
        open: open.map(|panel| public(reader, &report, panel)),
        remarks: Vec::new(),
        doubts: Vec::new(),
        left_out: Vec::new(),
        files: vec![LinkView {
            text: reader.texts.text("web-report-sealed-file"),
            href: format!("{here}/sealed"),
        }],
    })
}

/// What everybody may see behind a figure; it was sealed with the report and names nobody.
fn public(reader: &Reader, report: &Report, panel: &Panel) -> FigurePanel {
    let texts = &reader.texts;
    let withheld = texts.text("report-page-withheld");
    let parts = panel.splits.iter().map(|split| {
        let by = match split.by.as_str() {
            "month" => "report-page-by-month",
            "branch" => "report-page-by-branch",
            "level" => "report-page-by-level",
            _ => "report-page-by-kind",
        };
        let parts = split.parts.iter().map(|(label, value)| {
            let label = match label.as_str() {
                "" => texts.text("report-page-not-said"),
                label => label.to_owned(),
            };
            (label, value.clone().unwrap_or_else(|| withheld.clone()))
        });
        (texts.text(by), parts.collect())
    });
    let part = panel.part.as_ref().map(|part| format!(" · {part}"));
    FigurePanel {
        number: panel.number,
        measure: panel.measure.clone(),
        name: panel.name.clone(),
        value: panel
            .value
            .as_deref()
            .map_or_else(|| panel.printed.clone(), shown::grouped),
        unit: panel
            .value
            .as_ref()
            .map(|_| panel.unit.clone())
            .unwrap_or_default(),
        definition: panel.definition.clone(),
        period: format!("{}{}", panel.period, part.unwrap_or_default()),
        state: None,
        moved: Vec::new(),
        moved_records: Vec::new(),
        tabs: Vec::new(),
        bars: Vec::new(),
        parts: parts.collect(),
        records: RecordTable::default(),
        counted: match panel.records {
            Some(n) => texts.with("web-report-records-counted", &[("n", n.into())]),
            None => withheld,
        },
        sources: Vec::new(),
        links: Vec::new(),
        close_href: addresses::published(report.id),
    }
}

pub(crate) async fn file(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .download(move |reader| {
            let report = report(reader, &id)?;
            let seals = reader
                .site
                .office
                .look(|look| sealing::seals(look, report.id))?;
            let last = seals.last().ok_or(Fault::NotFound)?;
            super::files::sealed(reader, &report, last.stage)
        })
        .await
}
