//! The annual report of a period, with one of its figures opened, and as a file.

use super::sheet::sheet;
use super::{figures, records};
use crate::annual;
use crate::reports;
use crate::typesetting::{Typesetter, Unset};
use crate::web::addresses;
use crate::web::answer::{Answered, Download, Fault};
use crate::web::reader::{Reader, Span};
use annual_report::{LeftOut, ReportDraft};
use axum::extract::Path;
use axum::response::Response;
use niangjia_document::{write_docx_created_at, write_markdown};
use niangjia_office::files;
use niangjia_office::measures::{Measure, Split, trace};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{self, OpenFigure, Problem, Remark, ReportPage, Standing};
use niangjia_ui::views::{SplitTab, SplitView};
use std::io::Cursor;

/// Records that an open figure shows at once.
const FIRST_RECORDS: i64 = 6;

pub(crate) async fn show(reader: Reader, Path(period): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &period)).await
}

pub(crate) async fn word(reader: Reader, Path(period): Path<String>) -> Response {
    reader
        .download(move |reader| as_word(reader, &period))
        .await
}

pub(crate) async fn pdf(reader: Reader, Path(period): Path<String>) -> Response {
    reader.download(move |reader| as_pdf(reader, &period)).await
}

pub(crate) async fn markdown(reader: Reader, Path(period): Path<String>) -> Response {
    reader
        .download(move |reader| as_markdown(reader, &period))
        .await
}

fn page(reader: &Reader, period: &str) -> Answered<ReportPage> {
    let span = reader.span_named(period)?;
    let draft = draft(reader, &span)?;
    let open = match reader.asked("open") {
        Some(id) => {
            let measure = reader.site.measure(id).ok_or(Fault::NotFound)?;
            Some(open(reader, &span, measure)?)
        }
        None => None,
    };
    let here = addresses::report(&span.name);
    Ok(ReportPage {
        frame: reader.frame(Place::Report, &span)?,
        name: reader.texts.with(
            "report-name",
            &[("year", span.period.last().year().to_string().into())],
        ),
        word_href: format!("{here}/report.docx"),
        pdf_href: Typesetter::find().map(|_| format!("{here}/report.pdf")),
        markdown_href: format!("{here}/report.md"),
        standing: standing(reader, &draft)?,
        sheet: sheet(&draft, &span),
        remarks: remarks(reader, &draft),
        left_out: draft
            .left_out
            .iter()
            .map(|omission| left_out(reader, omission))
            .collect(),
        open,
    })
}

fn draft(reader: &Reader, span: &Span) -> Answered<ReportDraft> {
    Ok(annual::draft(
        &reader.site.office,
        &reader.texts,
        span.period,
        None,
    )?)
}

fn standing(reader: &Reader, draft: &ReportDraft) -> Answered<Standing> {
    let lines = reader
        .site
        .office
        .look(|look| files::all(look.tx, look.union))?;
    let records: i64 = lines
        .iter()
        .map(|line| line.n_rows.saturating_sub(line.n_refused))
        .sum();
    Ok(Standing {
        figures: draft
            .figures
            .iter()
            .filter(|figure| figure.value.is_some())
            .count() as u64,
        as_of: reader.now(),
        records: u64::try_from(records).unwrap_or(0),
    })
}

fn remarks(reader: &Reader, draft: &ReportDraft) -> Vec<Remark> {
    let (messages, language) = (reader.texts.messages(), reader.texts.language());
    let remark = |remark: &annual_report::Remark| Remark {
        calculation: remark.calculation(),
        sentence: remark.sentence(messages, language),
        figure: remark.figure,
    };
    draft.remarks.iter().map(remark).collect()
}

/// A sentence that is not in the text, in the words of the page.
pub(super) fn left_out(reader: &Reader, omission: &LeftOut) -> pages::LeftOut {
    let place = [omission.chapter.as_deref(), omission.item.as_deref()];
    let key = format!("measure-{}", omission.measure.replace('.', "-"));
    let named = reader.texts.messages().has(&key);
    pages::LeftOut {
        place: place.into_iter().flatten().collect::<Vec<_>>().join(" › "),
        subject: if named {
            reader.texts.text(&key)
        } else {
            omission.measure.clone()
        },
        reason: reader.texts.text(omission.reason.key()),
    }
}

/// A figure with its first records; the address says how it is divided and which place in the text it was opened from.
fn open(reader: &Reader, span: &Span, measure: &'static Measure) -> Answered<OpenFigure> {
    let number = reader
        .asked("at")
        .and_then(|at| at.parse().ok())
        .unwrap_or(0);
    let (figure, found, splits, first, sources) = reader.site.office.look(|look| {
        let (view, found) = figures::view(reader, look, measure, span)?;
        let splits = figures::splits(reader, look, measure, span.period)?;
        let records = trace(look, measure, span.period, None, FIRST_RECORDS)?;
        let sources = figures::sources(reader, look, measure, span.period)?;
        Ok::<_, Error>((view, found, splits, records, sources))
    })?;
    let here = addresses::open_figure(&span.name, measure.id, number);
    let chosen = chosen(reader, &splits);
    let tabs = splits.iter().enumerate().map(|(place, split)| SplitTab {
        kind: split.kind,
        href: format!("{here}&by={}#figure", figures::word_of(split.kind)),
        current: place == chosen,
    });
    let mut table = records::table(reader, measure, first.rows)?;
    // The sources are told below, for all records together.
    table.rows.iter_mut().for_each(|row| row.source = None);
    Ok(OpenFigure {
        number,
        tabs: tabs.collect(),
        bars: splits
            .get(chosen)
            .map(|split| split.bars.clone())
            .unwrap_or_default(),
        records: table,
        record_count: u64::try_from(found.n_records).unwrap_or(0),
        sources,
        evidence: Vec::new(),
        trace_href: addresses::trace(measure.id, &span.name),
        download_href: addresses::trace_workbook(measure.id, &span.name),
        close_href: addresses::report(&span.name),
        figure,
    })
}

/// The way that the address asks for, else the first.
fn chosen(reader: &Reader, splits: &[SplitView]) -> usize {
    let asked = reader
        .asked("by")
        .and_then(Split::of_word)
        .map(figures::kind_of);
    splits
        .iter()
        .position(|split| Some(split.kind) == asked)
        .unwrap_or(0)
}

fn as_word(reader: &Reader, period: &str) -> Answered<Download> {
    let span = reader.span_named(period)?;
    let draft = draft(reader, &span)?;
    let mut bytes = Cursor::new(Vec::new());
    write_docx_created_at(
        &draft.document,
        &reader.site.office.now().to_string(),
        &mut bytes,
    )?;
    Ok(Download {
        name: file_name(&span, "docx"),
        content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes: bytes.into_inner(),
    })
}

fn as_pdf(reader: &Reader, period: &str) -> Answered<Download> {
    let span = reader.span_named(period)?;
    let draft = draft(reader, &span)?;
    let office = &reader.site.office;
    let at = office.now().to_string();
    let set = reports::text_as_pdf(office, &reader.texts, &draft.document, &at)?;
    let pdf = set.map_err(|unset| lacking(reader, &unset))?;
    Ok(Download {
        name: file_name(&span, "pdf"),
        content_type: "application/pdf",
        bytes: pdf.bytes,
    })
}

/// Why there is no PDF, as a page.
pub(crate) fn lacking(reader: &Reader, unset: &Unset) -> Fault {
    Fault::Problem(Problem::Lacking {
        why: unset.sentence(&reader.texts),
    })
}

fn as_markdown(reader: &Reader, period: &str) -> Answered<Download> {
    let span = reader.span_named(period)?;
    let text = write_markdown(&draft(reader, &span)?.document);
    Ok(Download {
        name: file_name(&span, "md"),
        content_type: "text/markdown; charset=utf-8",
        bytes: text.into_bytes(),
    })
}

/// Colons are not for names of files.
fn file_name(span: &Span, ending: &str) -> String {
    format!("report-{}.{ending}", span.name.replace(':', "-"))
}
