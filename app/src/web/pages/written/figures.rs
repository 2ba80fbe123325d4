//! All figures of a report with what each rests on; evidence for those that were typed; saying that they were read.

use super::panel::{moved, state};
use super::text::span;
use super::{Found, Leaf, act, found, head, report, writes};
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::handed::{Handed, HandedFile};
use crate::web::pages::sheet::figure;
use crate::web::reader::Reader;
use annual_report::actions::{self, WriteError};
use annual_report::evidence::{self, Declared};
use annual_report::{FigureState, HandFigure, HandState, State};
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::calendar::Day;
use niangjia_base::ids::RecordId;
use niangjia_ui::Place;
use niangjia_ui::pages::{Badge, FindingSection, FindingsPage, FormPage, ReportFinding, Tone};
use niangjia_ui::views::{Control, FormView, InputView, Line, LinkView};
use sha2::{Digest, Sha256};

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| page(reader, &found(reader, &id)?))
        .await
}

fn page(reader: &Reader, found: &Found) -> Answered<FindingsPage> {
    let texts = &reader.texts;
    let (bound, changed) = of_records(reader, found)?;
    let of = |wanted: fn(&HandState) -> bool| {
        let all = found.shown.hand.iter().enumerate();
        let all = all.filter(|(_, figure)| wanted(&figure.state));
        all.map(|(place, figure)| typed(reader, found, place, figure))
            .collect::<Vec<_>>()
    };
    let section = |id: &str, key: &str, findings: Vec<ReportFinding>| FindingSection {
        id: id.to_owned(),
        title: texts.with(key, &[("n", findings.len().into())]),
        findings,
        none: texts.text("web-report-none-of-these"),
    };
    let loose = found.shown.loose.iter().map(|evidence| ReportFinding {
        title: evidence.written.clone(),
        lines: vec![told(reader, evidence)],
        form: withdraw_form(reader, found, evidence.id),
        ..ReportFinding::default()
    });
    let mut sections = vec![
        section("changed", "web-report-section-changed", changed),
        section(
            "typed",
            "web-report-section-typed",
            of(|state| *state == HandState::Typed),
        ),
        section(
            "declared",
            "web-report-section-declared",
            of(|state| matches!(state, HandState::Declared(_))),
        ),
        section("bound", "web-report-section-bound", bound),
        section(
            "static",
            "web-report-section-static",
            of(|state| matches!(state, HandState::Static(_))),
        ),
    ];
    let loose: Vec<ReportFinding> = loose.collect();
    if !loose.is_empty() {
        sections.push(section("loose", "web-report-section-loose", loose));
    }
    let may_read = writes(reader) && found.report().state != State::Final;
    let form = may_read.then(|| {
        let address = addresses::written_page(found.report().id, "read");
        reader.form(address, "web-report-read")
    });
    Ok(FindingsPage {
        frame: reader.frame(Place::Report, &span(found))?,
        top: Some(head(reader, found, Leaf::Figures)),
        title: texts.text("web-report-tab-figures"),
        lead: texts.text("web-report-figures-lead"),
        chips: Vec::new(),
        verdict: None,
        form: form.filter(|_| super::changed(&found.shown) > 0),
        has_legend: true,
        sections,
    })
}

/// The figures that come out of records: those that are what they were, and those that changed.
fn of_records(
    reader: &Reader,
    found: &Found,
) -> Answered<(Vec<ReportFinding>, Vec<ReportFinding>)> {
    let (mut bound, mut changed) = (Vec::new(), Vec::new());
    let id = found.report().id;
    for reference in &found.shown.references {
        let standing = reference
            .number
            .and_then(|number| figure(&found.shown.draft, number));
        let measure = reference
            .point
            .as_ref()
            .and_then(|point| reader.site.measure(point.measure));
        let (Some(measure), Some(standing)) = (measure, standing) else {
            continue;
        };
        let mut finding = ReportFinding {
            chip: Some(state(reader, false)),
            title: format!("{} {}", reader.texts.measure(measure), standing.printed),
            href: Some(format!(
                "{}#figure",
                addresses::written_figure(id, standing.number)
            )),
            lines: vec![format!("{{{{{}}}}}", reference.written)],
            ..ReportFinding::default()
        };
        match &reference.state {
            FigureState::Bound => bound.push(finding),
            FigureState::Changed(change) => {
                let (sentences, records) = moved(reader, measure, change)?;
                finding.chip = Some(state(reader, true));
                finding.lines = sentences;
                finding.links = records;
                changed.push(finding);
            }
        }
    }
    Ok((bound, changed))
}

/// A number that was typed, with what stands behind it.
fn typed(reader: &Reader, found: &Found, place: usize, figure: &HandFigure) -> ReportFinding {
    let texts = &reader.texts;
    let report = found.report();
    let (tone, key) = match &figure.state {
        HandState::Typed => (Tone::Bad, "web-report-state-typed"),
        HandState::Declared(_) => (Tone::Calm, "web-report-state-declared"),
        HandState::Static(_) => (Tone::Plain, "web-report-state-static"),
    };
    let mut finding = ReportFinding {
        id: format!("hand-{place}"),
        chip: Some(Badge {
            tone,
            text: texts.text(key),
            href: None,
        }),
        title: figure.written.clone(),
        href: Some(format!(
            "{}#p{}",
            addresses::written_paragraph(report.id, figure.paragraph),
            figure.paragraph
        ))
        .filter(|_| writes(reader) && report.state != State::Final),
        ..ReportFinding::default()
    };
    if !figure.sentence.is_empty() {
        finding.lines.push(figure.sentence.clone());
    }
    match &figure.state {
        HandState::Typed if writes(reader) && report.state != State::Final => {
            let asked = place.to_string();
            let address = addresses::written_page(report.id, "declare");
            finding.links.push(LinkView {
                text: texts.text("web-report-declare"),
                href: addresses::asking(&address, [("hand", asked.as_str())]),
            });
        }
        HandState::Typed => {}
        HandState::Declared(evidence) => {
            finding.lines.push(told(reader, evidence));
            finding.form = withdraw_form(reader, found, evidence.id);
        }
        HandState::Static(fixed) => finding.lines.push(texts.text(&fixed.key())),
    }
    finding
}

/// Who answers for a figure, with which file, of which day.
fn told(reader: &Reader, evidence: &evidence::Evidence) -> String {
    let about = [
        ("person", evidence.person.as_str().into()),
        ("day", evidence.day.as_str().into()),
        ("file", evidence.file_name.as_str().into()),
        (
            "digest",
            evidence.file_digest.get(..16).unwrap_or_default().into(),
        ),
        ("by", reader.who(&evidence.actor).into()),
    ];
    let key = match evidence.file_name.is_empty() {
        true => "web-report-declared-by",
        false => "web-report-declared-with",
    };
    reader.texts.with(key, &about)
}

fn withdraw_form(reader: &Reader, found: &Found, evidence: RecordId) -> Option<FormView> {
    let report = found.report();
    if !writes(reader) || report.state == State::Final {
        return None;
    }
    let address = addresses::written_page(report.id, "evidence");
    let mut form = reader.form(address, "web-report-take-evidence-back");
    let value = evidence.to_string();
    let control = Control::Hidden { value };
    form.inputs
        .push(InputView::may("evidence", String::new(), control));
    Some(form)
}

pub(crate) async fn read(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let report = report(reader, &id)?;
        let done = act(reader, written, "report.read", |act, registry, wording| {
            actions::read(act, registry, wording, report.id)
        })?;
        done.map_err(Fault::from)?;
        Ok(Outcome::<FormPage>::Done {
            to: addresses::written_page(&id, "figures"),
            said: Some("said-report-read"),
        })
    })
    .await
}

pub(crate) async fn take_back(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let report = report(reader, &id)?;
        let evidence = written
            .text("evidence")
            .parse()
            .map_err(|_| Fault::NotFound)?;
        let evidence = <RecordId as niangjia_base::ids::TypedId>::from_whole(evidence);
        let done = act(reader, written, "report.evidence_back", |act, _, _| {
            evidence::withdraw(act, report.id, evidence)
        })?;
        match done {
            Ok(()) => {}
            Err(WriteError::NoEvidence) => return Err(Fault::NotFound),
            Err(other) => return Err(other.into()),
        }
        Ok(Outcome::<FormPage>::Done {
            to: addresses::written_page(&id, "figures"),
            said: Some("said-report-evidence-back"),
        })
    })
    .await
}

pub(crate) async fn ask(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let found = found(reader, &id)?;
            let place = reader.asked("hand").and_then(|place| place.parse().ok());
            let place: usize = place.ok_or(Fault::NotFound)?;
            let figure = found.shown.hand.get(place).ok_or(Fault::NotFound)?;
            let address = addresses::written_page(&id, "declare");
            let form = reader.form(address, "web-report-declare");
            let about = About {
                paragraph: figure.paragraph.to_string(),
                written: figure.written.clone(),
                person: String::new(),
                day: String::new(),
            };
            declare_page(reader, &found, form, &about, None)
        })
        .await
}

/// What stands in the form of a declaration.
struct About {
    paragraph: String,
    written: String,
    person: String,
    day: String,
}

fn declare_page(
    reader: &Reader,
    found: &Found,
    mut form: FormView,
    about: &About,
    wrong: Option<String>,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    let id = found.report().id;
    let hidden = |name: &str, value: &str| {
        let value = value.to_owned();
        InputView::may(name, String::new(), Control::Hidden { value })
    };
    let file = Control::Files {
        accept: String::new(),
        are_many: false,
    };
    form.takes_files = true;
    form.faults.extend(wrong);
    form.inputs = vec![
        hidden("paragraph", &about.paragraph),
        hidden("written", &about.written),
        InputView::must(
            "person",
            texts.text("web-report-person"),
            Control::words(&about.person),
        ),
        InputView::must(
            "day",
            texts.text("web-report-day"),
            Control::line(Line::Day, &about.day),
        ),
        InputView::may("file", texts.text("web-report-file"), file)
            .hinted(texts.text("web-report-file-hint")),
    ];
    form.cancel = Some(LinkView {
        text: texts.text("web-cancel"),
        href: addresses::written_page(id, "figures"),
    });
    Ok(FormPage {
        frame: reader.frame(Place::Report, &span(found))?,
        crumbs: vec![LinkView {
            text: found.report().name.clone(),
            href: addresses::written(id),
        }],
        title: texts.text("web-report-declare"),
        lead: texts.text("web-report-declare-lead"),
        facts: vec![(texts.text("web-report-figure"), about.written.clone())],
        form,
    })
}

pub(crate) async fn declare(Path(id): Path<String>, form: Handed) -> Response {
    form.act(move |reader, written, files| {
        let report = report(reader, &id)?;
        let refused = match keep(reader, written, files, report.id)? {
            None => {
                return Ok(Outcome::Done {
                    to: addresses::written_page(&id, "figures"),
                    said: Some("said-report-declared"),
                });
            }
            Some(refused) => refused,
        };
        let text = |name: &str| written.text(name).to_owned();
        let about = About {
            paragraph: text("paragraph"),
            written: text("written"),
            person: text("person"),
            day: text("day"),
        };
        let address = addresses::written_page(&id, "declare");
        let form = reader.form_again(address, "web-report-declare", written);
        let found = found(reader, &id)?;
        Ok(Outcome::Again(declare_page(
            reader,
            &found,
            form,
            &about,
            Some(refused),
        )?))
    })
    .await
}

/// Keeps a declaration; answers why not, if it is refused. Of the file only its name and digest are kept.
fn keep(
    reader: &Reader,
    written: &Written,
    files: &[HandedFile],
    report: RecordId,
) -> Answered<Option<String>> {
    let Ok(day) = written.text("day").parse::<Day>() else {
        return Ok(Some(reader.texts.text("web-report-no-day")));
    };
    let paragraph = written
        .text("paragraph")
        .parse()
        .map_err(|_| Fault::NotFound)?;
    let paragraph = <RecordId as niangjia_base::ids::TypedId>::from_whole(paragraph);
    let file = files.first();
    let digest = file.map(|file| {
        let digest = Sha256::digest(&file.bytes);
        digest
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    });
    let declared = Declared {
        paragraph,
        written: written.text("written"),
        file_name: file.map_or("", |file| &file.name),
        file_digest: digest.as_deref().unwrap_or_default(),
        person: written.text("person"),
        day,
    };
    let done = act(reader, written, "report.declare", |act, _, _| {
        evidence::declare(act, report, declared)
    })?;
    Ok(done
        .err()
        .map(|refused| super::editor::said(reader, &refused)))
}
