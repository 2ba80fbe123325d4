//! A report as files: Word, PDF where there is a typesetter, Markdown, a page that stands by itself, the tables of the federation above, the sealed file.

use super::{Found, report};
use crate::reports::{self, Answering, Version};
use crate::typesetting::Typesetter;
use crate::web::addresses;
use crate::web::answer::{Answered, Download, Fault};
use crate::web::pages::report::lacking;
use crate::web::reader::Reader;
use annual_report::Report;
use annual_report::sealing::{self, Stage};
use axum::extract::Path;
use axum::response::Response;
use niangjia_ui::views::LinkView;

/// The files that a report may be had as: name, and the message that names it.
const FILES: [(&str, &str); 4] = [
    ("report.docx", "web-report-file-docx"),
    ("report.html", "web-report-file-html"),
    ("report.md", "web-report-file-md"),
    ("tables.xlsx", "web-report-file-xlsx"),
];

/// Those that the typesetter sets.
const PAPERS: [(&str, &str); 2] = [
    ("report.pdf", "web-report-file-pdf"),
    ("slides.pdf", "web-report-file-slides"),
];

/// Links to all files of a report.
pub(super) fn links(reader: &Reader, found: &Found) -> Vec<LinkView> {
    let id = found.report().id;
    let papers = Typesetter::find().map(|_| PAPERS).into_iter().flatten();
    let files = FILES.into_iter().chain(papers);
    let files = files.map(|(name, key)| LinkView {
        text: reader.texts.text(key),
        href: addresses::written_page(id, &format!("files/{name}")),
    });
    let seals = found.shown.seals.iter().map(|seal| LinkView {
        text: format!(
            "{} · {}",
            reader.texts.text("web-report-sealed-file"),
            reader.texts.text(seal.stage.state().key())
        ),
        href: addresses::written_page(
            id,
            &format!("files/{}.{}", seal.stage.word(), sealing::ENDING),
        ),
    });
    files.chain(seals).collect()
}

pub(crate) async fn show(reader: Reader, Path((id, name)): Path<(String, String)>) -> Response {
    reader
        .download(move |reader| {
            let report = report(reader, &id)?;
            file(reader, &report, &name)
        })
        .await
}

fn file(reader: &Reader, report: &Report, name: &str) -> Answered<Download> {
    let (office, texts) = (&reader.site.office, &reader.texts);
    if let Some(stage) = name
        .strip_suffix(sealing::ENDING)
        .and_then(|stem| stem.strip_suffix('.'))
    {
        let stage = Stage::of_word(stage).ok_or(Fault::NotFound)?;
        return sealed(reader, report, stage);
    }
    let answering = Answering::of(office)?;
    let version =
        || -> Answered<Version> { Ok(reports::version(office, texts, &answering, report, None)?) };
    let (content_type, bytes) = match name {
        "report.docx" => (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            reports::word_file(office, &version()?)?,
        ),
        "report.md" => (
            "text/markdown; charset=utf-8",
            reports::markdown(&version()?).into_bytes(),
        ),
        "report.html" => (
            "text/html; charset=utf-8",
            reports::page_file(office, texts, &version()?)?.into_bytes(),
        ),
        "report.pdf" => (
            "application/pdf",
            reports::pdf_file(office, texts, &version()?, false)?
                .map_err(|unset| lacking(reader, &unset))?
                .bytes,
        ),
        "slides.pdf" => (
            "application/pdf",
            reports::slides_file(office, texts, &answering, report, &version()?)?
                .map_err(|unset| lacking(reader, &unset))?
                .bytes,
        ),
        "tables.xlsx" => {
            let tables = reports::tables(office, texts, &answering, report)?;
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                reports::workbook(office, texts, report, &tables)?,
            )
        }
        _ => return Err(Fault::NotFound),
    };
    Ok(Download {
        name: name.to_owned(),
        content_type,
        bytes,
    })
}

/// The sealed file of a stage.
pub(super) fn sealed(reader: &Reader, report: &Report, stage: Stage) -> Answered<Download> {
    let seals = reader
        .site
        .office
        .look(|look| sealing::seals(look, report.id))?;
    let seal = seals.into_iter().find(|seal| seal.stage == stage);
    let seal = seal.ok_or(Fault::NotFound)?;
    Ok(Download {
        name: format!("report-{}.{}", stage.word(), sealing::ENDING),
        content_type: "application/json",
        bytes: seal.content.into_bytes(),
    })
}
