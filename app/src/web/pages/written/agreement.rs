//! Whether all readers of a report are told the same: the congress its prose, members their page, the federation above its
//! tables; and the whole text held against the registers once more.

use super::text::span;
use super::{Leaf, found, head};
use crate::checked_report;
use crate::reports;
use crate::web::answer::Answered;
use crate::web::pages::check_report::{sections, summary};
use crate::web::reader::Reader;
use annual_report::Reading;
use axum::extract::Path;
use axum::response::Response;
use niangjia_document::write_markdown;
use niangjia_ui::Place;
use niangjia_ui::pages::{Badge, FindingSection, FindingsPage, ReportFinding, Tone};

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<FindingsPage> {
    let found = found(reader, id)?;
    let texts = &reader.texts;
    let office = &reader.site.office;
    let differing = reports::disagreements(office, texts, &found.answering, found.report())?;
    let verdict = match differing.len() {
        0 => (Tone::Good, texts.text("web-report-agree")),
        n => (
            Tone::Bad,
            texts.with("web-report-disagree", &[("n", n.into())]),
        ),
    };
    let findings = differing.into_iter().map(|title| ReportFinding {
        title,
        ..ReportFinding::default()
    });
    let tables = reports::tables(office, texts, &found.answering, found.report())?;
    let lines: usize = tables.iter().map(|table| table.lines.len()).sum();
    let readers = [
        (
            "web-report-reader-congress",
            texts.with(
                "web-report-reader-figures",
                &[("n", found.shown.draft.figures.len().into())],
            ),
        ),
        (
            "web-report-reader-members",
            texts.with(
                "web-report-reader-figures",
                &[("n", found.shown.draft.figures.len().into())],
            ),
        ),
        (
            "web-report-reader-federation",
            texts.with("web-report-reader-lines", &[("n", lines.into())]),
        ),
    ];
    let readers = readers.into_iter().map(|(key, line)| ReportFinding {
        title: texts.text(key),
        lines: vec![line],
        ..ReportFinding::default()
    });
    Ok(FindingsPage {
        frame: reader.frame(Place::Report, &span(&found))?,
        top: Some(head(reader, &found, Leaf::Agreement)),
        title: texts.text("web-report-tab-agreement"),
        lead: texts.text("web-report-agreement-lead"),
        chips: Vec::new(),
        verdict: Some(Badge {
            tone: verdict.0,
            text: verdict.1,
            href: None,
        }),
        form: None,
        has_legend: false,
        sections: vec![
            FindingSection {
                id: "differing".to_owned(),
                title: texts.text("web-report-differing"),
                findings: findings.collect(),
                none: texts.text("web-report-none-of-these"),
            },
            FindingSection {
                id: "readers".to_owned(),
                title: texts.text("web-report-readers"),
                findings: readers.collect(),
                none: String::new(),
            },
        ],
    })
}

pub(crate) async fn check(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let found = found(reader, &id)?;
            let text = write_markdown(&found.shown.draft.document);
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let reading = Reading::of(&lines)?;
            let span = span(&found);
            let checked =
                checked_report::check(&reader.site.office, &reader.texts, span.period, reading)?;
            Ok(FindingsPage {
                frame: reader.frame(Place::Report, &span)?,
                top: Some(head(reader, &found, Leaf::Other)),
                title: reader.texts.text("web-report-check"),
                lead: reader.texts.text("web-report-check-lead"),
                chips: summary(reader, &checked),
                verdict: None,
                form: None,
                has_legend: false,
                sections: sections(reader, &checked, &span),
            })
        })
        .await
}
