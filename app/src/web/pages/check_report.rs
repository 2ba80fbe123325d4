//! A report that somebody wrote, of this union or another, held against the registers figure by figure. Nothing of it is kept.

use crate::checked_report::{self, Checked, CheckedReport};
use crate::commands::check_report::{refusal, unreadable};
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::form::Outcome;
use crate::web::handed::{Handed, HandedFile};
use crate::web::reader::{Reader, Span};
use annual_report::{Found, Judgement, Reading};
use axum::response::Response;
use niangjia_document::{TextLimits, read_text};
use niangjia_ui::Place;
use niangjia_ui::pages::{Badge, FindingSection, FindingsPage, ReportFinding, Tone};
use niangjia_ui::views::{Control, FormView, InputView};

pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
            let span = reader.newest_span()?;
            let form = form(reader, &span.name);
            page(reader, &span, form, None)
        })
        .await
}

fn form(reader: &Reader, period: &str) -> FormView {
    let texts = &reader.texts;
    let mut form = reader.form(addresses::CHECK_REPORT.to_owned(), "web-check-report-send");
    let file = Control::Files {
        accept: ".docx,.pdf,.txt,.md".to_owned(),
        are_many: false,
    };
    form.takes_files = true;
    form.inputs = vec![
        InputView::must("file", texts.text("web-check-report-file"), file)
            .hinted(texts.text("web-check-report-file-hint")),
        InputView::must(
            "period",
            texts.text("web-report-period"),
            Control::words(period),
        )
        .hinted(texts.text("web-report-period-hint")),
    ];
    form
}

fn page(
    reader: &Reader,
    span: &Span,
    form: FormView,
    checked: Option<&CheckedReport>,
) -> Answered<FindingsPage> {
    Ok(FindingsPage {
        frame: reader.frame(Place::Report, span)?,
        top: None,
        title: reader.texts.text("web-check-report"),
        lead: reader.texts.text("web-check-report-lead"),
        chips: checked
            .map(|checked| summary(reader, checked))
            .unwrap_or_default(),
        verdict: None,
        form: Some(form),
        has_legend: false,
        sections: checked
            .map(|checked| sections(reader, checked, span))
            .unwrap_or_default(),
    })
}

pub(crate) async fn check(form_sent: Handed) -> Response {
    form_sent
        .act(|reader, written, files| {
            let period = written.text("period");
            let mut again = form(reader, period);
            let newest = reader.newest_span()?;
            let span = match reader.span_named(period) {
                Ok(span) => span,
                Err(_) => {
                    again.faults.push(reader.texts.text("web-report-no-period"));
                    return Ok(Outcome::Again(page(reader, &newest, again, None)?));
                }
            };
            let reading = match read(reader, files.first()) {
                Ok(reading) => reading,
                Err(wrong) => {
                    again.faults.push(wrong);
                    return Ok(Outcome::Again(page(reader, &span, again, None)?));
                }
            };
            let (office, texts) = (&reader.site.office, &reader.texts);
            let checked = checked_report::check(office, texts, span.period, reading)?;
            Ok(Outcome::Shown(page(reader, &span, again, Some(&checked))?))
        })
        .await
}

/// The report in a file, or why it cannot be read.
fn read(reader: &Reader, file: Option<&HandedFile>) -> Result<Reading, String> {
    let texts = &reader.texts;
    let file = file.ok_or_else(|| texts.text("web-check-report-no-file"))?;
    let paragraphs = read_text(&file.bytes, &TextLimits::default())
        .map_err(|error| refusal(&error, &file.name, texts))?;
    Reading::of(&paragraphs).map_err(|_| {
        let reason = texts.text("cli-unreadable-too-many-numbers");
        unreadable(&file.name, &reason, texts)
    })
}

/// What comes out, counted.
pub(super) fn summary(reader: &Reader, checked: &CheckedReport) -> Vec<Badge> {
    let figures = checked.figures();
    let count = |wanted: Option<Judgement>| {
        let all = figures.iter();
        all.filter(|figure| figure.against.as_ref().map(|against| against.judgement) == wanted)
            .count()
    };
    let all = [
        (
            Tone::Good,
            "web-check-agrees",
            count(Some(Judgement::Agrees)),
        ),
        (
            Tone::Good,
            "web-check-rounded",
            count(Some(Judgement::Rounded)),
        ),
        (
            Tone::Bad,
            "web-check-differs",
            count(Some(Judgement::Differs)),
        ),
        (
            Tone::Look,
            "web-check-missing",
            count(Some(Judgement::NoRecords)),
        ),
        (Tone::Plain, "web-check-unknown", count(None)),
        (Tone::Look, "web-check-doubts", checked.doubts.len()),
        (Tone::Plain, "web-check-static", checked.n_fixed()),
    ];
    let chips = all.into_iter().filter(|(_, _, count)| *count > 0);
    chips
        .map(|(tone, key, count)| Badge {
            tone,
            text: reader.texts.with(key, &[("n", count.into())]),
            href: None,
        })
        .collect()
}

/// What comes out for every number of the text, the worst first.
pub(super) fn sections(
    reader: &Reader,
    checked: &CheckedReport,
    span: &Span,
) -> Vec<FindingSection> {
    let texts = &reader.texts;
    let figures = checked.figures();
    let place =
        |passage: usize| texts.with("cli-check-report-place", &[("number", passage.into())]);
    let section = |id: &str, key: &str, findings: Vec<ReportFinding>| FindingSection {
        id: id.to_owned(),
        title: texts.text(key),
        findings,
        none: String::new(),
    };
    let doubts = checked.doubts.iter().map(|doubt| {
        let first = doubt.figures.first().and_then(|at| figures.get(*at));
        let passage = first.map_or(0, |checked| checked.figure.passage);
        ReportFinding {
            title: doubt.calculation.clone(),
            lines: vec![
                texts.text(doubt.kind.key()),
                first
                    .map(|checked| checked.figure.sentence().to_owned())
                    .unwrap_or_default(),
                place(passage),
            ],
            ..ReportFinding::default()
        }
    });
    let of = |wanted: Option<Judgement>| -> Vec<ReportFinding> {
        let all = figures.iter();
        all.filter(|figure| figure.against.as_ref().map(|against| against.judgement) == wanted)
            .map(|figure| finding(reader, figure, span, &place(figure.figure.passage)))
            .collect()
    };
    let fixed = checked
        .reading
        .found
        .iter()
        .filter_map(|found| match found {
            Found::Fixed {
                fixed,
                written,
                passage,
            } => Some(ReportFinding {
                title: written.clone(),
                lines: vec![format!(
                    "{} · {}",
                    texts.text(&fixed.key()),
                    place(*passage)
                )],
                ..ReportFinding::default()
            }),
            Found::Figure(_) => None,
        });
    let all = vec![
        section("doubts", "cli-check-report-doubts", doubts.collect()),
        section(
            "differs",
            "cli-check-report-differs",
            of(Some(Judgement::Differs)),
        ),
        section(
            "missing",
            "cli-check-report-missing",
            of(Some(Judgement::NoRecords)),
        ),
        section("unknown", "cli-check-report-unknown", of(None)),
        section(
            "rounded",
            "cli-check-report-rounded",
            of(Some(Judgement::Rounded)),
        ),
        section(
            "agrees",
            "cli-check-report-agrees",
            of(Some(Judgement::Agrees)),
        ),
        section("static", "cli-check-report-fixed", fixed.collect()),
    ];
    all.into_iter()
        .filter(|section| !section.findings.is_empty())
        .collect()
}

fn finding(reader: &Reader, checked: &Checked<'_>, span: &Span, place: &str) -> ReportFinding {
    let texts = &reader.texts;
    let figure = checked.figure;
    let mut finding = ReportFinding {
        title: format!("{} {}", figure.written, figure.counted),
        lines: vec![figure.sentence().to_owned()],
        ..ReportFinding::default()
    };
    if let Some(against) = &checked.against {
        finding.href = Some(addresses::trace(against.measure.id, &span.name));
        let about = [
            ("name", texts.measure(against.measure).into()),
            ("value", against.value.as_str().into()),
            ("unit", texts.text(against.measure.unit.key()).into()),
            ("records", against.n_records.into()),
            (
                "certainty",
                texts.text(&against.pair.certainty.key()).into(),
            ),
        ];
        finding
            .lines
            .push(texts.with("cli-check-report-ours", &about));
    }
    finding.lines.push(place.to_owned());
    finding
}
