//! Sealing a report, with what is still open told before; and what was corrected since, against the seal.

use super::panel::moved;
use super::text::span;
use super::versions::words;
use super::{Found, Leaf, act, found, head, next_seal};
use crate::reports;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted};
use crate::web::reader::Reader;
use crate::web::shown;
use annual_report::actions::WriteError;
use annual_report::sealing::{self, Since, Stage};
use annual_report::{HandState, KeptSeal, State};
use axum::extract::Path;
use axum::response::Response;
use niangjia_office::history;
use niangjia_ui::Place;
use niangjia_ui::pages::{Badge, FindingSection, FindingsPage, FormPage, ReportFinding, Tone};
use niangjia_ui::views::{Control, FormView, InputView, LinkView};

pub(crate) async fn ask(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let found = found(reader, &id)?;
            if found.report().state == State::Final {
                return Err(Fault::NotFound);
            }
            let form = reader.form(
                addresses::written_page(&id, "seal"),
                next_seal(found.report()),
            );
            page(reader, &found, form, None)
        })
        .await
}

fn page(
    reader: &Reader,
    found: &Found,
    mut form: FormView,
    wrong: Option<String>,
) -> Answered<FormPage> {
    let (texts, report) = (&reader.texts, found.report());
    let tick = Control::Tick { is_ticked: false };
    let mut sure = InputView::must("sure", texts.text("web-report-sure"), tick);
    sure.error = wrong;
    let value = report.state.word().to_owned();
    form.inputs = vec![
        InputView::may("state", String::new(), Control::Hidden { value }),
        sure,
    ];
    form.is_grave = true;
    form.cancel = Some(LinkView {
        text: texts.text("web-cancel"),
        href: addresses::written(report.id),
    });
    let shown = &found.shown;
    let typed = shown
        .hand
        .iter()
        .filter(|figure| figure.state == HandState::Typed);
    let marked = shown.paragraphs.iter().filter(|p| !p.marks.is_empty());
    let open = shown.comments.iter();
    let open = open.filter(|said| said.answers.is_none() && said.resolved.is_none());
    let facts = [
        ("web-report-fact-figures", shown.draft.figures.len()),
        ("web-report-fact-changed", super::changed(shown)),
        ("web-report-fact-typed", typed.count()),
        ("web-report-fact-marked", marked.count()),
        ("web-report-fact-comments", open.count()),
        ("web-report-fact-remarks", shown.draft.remarks.len()),
        ("web-report-fact-left-out", shown.draft.left_out.len()),
    ];
    Ok(FormPage {
        frame: reader.frame(Place::Report, &span(found))?,
        crumbs: vec![LinkView {
            text: report.name.clone(),
            href: addresses::written(report.id),
        }],
        title: texts.text(next_seal(report)),
        lead: texts.text(match report.state {
            State::Draft => "web-report-seal-reading-lead",
            State::Reading | State::Final => "web-report-seal-final-lead",
        }),
        facts: facts
            .into_iter()
            .map(|(key, count)| (texts.text(key), count.to_string()))
            .collect(),
        form,
    })
}

pub(crate) async fn seal(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let report = super::report(reader, &id)?;
        let again = |wrong: &str| {
            let found = found(reader, &id)?;
            let address = addresses::written_page(&id, "seal");
            let form = reader.form_again(address, next_seal(&report), written);
            let wrong = Some(reader.texts.text(wrong));
            Ok(Outcome::Again(page(reader, &found, form, wrong)?))
        };
        if written.text("sure") != "yes" {
            return again("web-report-not-sure");
        }
        let office = &reader.site.office;
        // What is sealed rests on a history that is sealed up to here.
        history::seal(office.db(), office.union(), office.now())?;
        let seen = written.text("state").to_owned();
        let done = act(reader, written, "report.seal", |act, registry, wording| {
            // Whoever agreed to one seal did not agree to the next one.
            let now = annual_report::reports(&mut act.look())?;
            let now = now.into_iter().find(|known| known.id == report.id);
            if now.is_none_or(|now| now.state.word() != seen) {
                return Err(WriteError::Sealed);
            }
            sealing::seal(act, registry, wording, report.id)
        })?;
        history::seal(office.db(), office.union(), office.now())?;
        match done {
            Ok(_) => Ok(Outcome::Done {
                to: addresses::written_page(&id, "changes"),
                said: Some("said-report-sealed"),
            }),
            Err(refused) => again(refused.key()),
        }
    })
    .await
}

pub(crate) async fn changes(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let found = found(reader, &id)?;
            since_page(reader, &found)
        })
        .await
}

fn since_page(reader: &Reader, found: &Found) -> Answered<FindingsPage> {
    let (texts, report) = (&reader.texts, found.report());
    let asked = reader.asked("stage").and_then(Stage::of_word);
    let seals = &found.shown.seals;
    let seal = match asked {
        Some(stage) => seals.iter().find(|seal| seal.stage == stage),
        None => seals.last(),
    };
    let seal = seal.ok_or(Fault::NotFound)?;
    let office = &reader.site.office;
    let registry = found.answering.registry();
    let since = reports::worded(office, texts, |wording| {
        office.look(|look| sealing::since(look, registry, wording, report.id, seal.stage))
    })??;
    let since = since.ok_or(Fault::NotFound)?;
    let mut sections = vec![
        FindingSection {
            id: "figures".to_owned(),
            title: texts.text("web-report-since-figures"),
            findings: figures(reader, &since)?,
            none: texts.text("web-report-since-no-figures"),
        },
        FindingSection {
            id: "text".to_owned(),
            title: texts.text("web-report-since-text"),
            findings: since
                .text
                .iter()
                .map(|differs| ReportFinding {
                    title: texts.text(differs.kind.key()),
                    words: words(&differs.words),
                    ..ReportFinding::default()
                })
                .collect(),
            none: texts.text("web-report-since-no-text"),
        },
    ];
    if !since.rules.is_empty() {
        sections.push(FindingSection {
            id: "rules".to_owned(),
            title: texts.text("web-report-since-rules"),
            findings: since
                .rules
                .iter()
                .map(|rule| ReportFinding {
                    title: texts.text(rule_key(rule)),
                    ..ReportFinding::default()
                })
                .collect(),
            none: String::new(),
        });
    }
    sections.push(FindingSection {
        id: "seals".to_owned(),
        title: texts.text("web-report-seals"),
        findings: seals
            .iter()
            .map(|seal| sealed(reader, found, seal))
            .collect(),
        none: String::new(),
    });
    Ok(FindingsPage {
        frame: reader.frame(Place::Report, &span(found))?,
        top: Some(head(reader, found, Leaf::Changes)),
        title: texts.text("web-report-tab-changes"),
        lead: texts.with(
            "web-report-since-lead",
            &[("seal", sealing::short(&since.seal).into())],
        ),
        chips: Vec::new(),
        verdict: None,
        form: None,
        has_legend: false,
        sections,
    })
}

fn figures(reader: &Reader, since: &Since) -> Answered<Vec<ReportFinding>> {
    let texts = &reader.texts;
    let mut findings = Vec::new();
    for figure in &since.figures {
        let Some(measure) = reader.site.measure(&figure.measure) else {
            continue;
        };
        let nothing = texts.text("web-no-value");
        let printed = format!(
            "{} → {}",
            figure.sealed.as_deref().unwrap_or(&nothing),
            figure.now.as_deref().unwrap_or(&nothing)
        );
        let (mut lines, links) = moved(reader, measure, &figure.change)?;
        lines.insert(0, printed);
        if figure.redefined {
            lines.push(texts.text("cli-report-redefined"));
        }
        findings.push(ReportFinding {
            chip: Some(Badge {
                tone: Tone::Look,
                text: texts.text("web-report-state-corrected"),
                href: None,
            }),
            title: texts.measure(measure),
            lines,
            links,
            ..ReportFinding::default()
        });
    }
    Ok(findings)
}

fn sealed(reader: &Reader, found: &Found, seal: &KeptSeal) -> ReportFinding {
    let texts = &reader.texts;
    let page = addresses::written_page(found.report().id, "changes");
    let file = format!("files/{}.{}", seal.stage.word(), sealing::ENDING);
    let link = |key: &str, href: String| LinkView {
        text: texts.text(key),
        href,
    };
    let about = [
        ("at", shown::moment(&seal.at).into()),
        ("by", reader.who(&seal.actor).into()),
    ];
    ReportFinding {
        title: texts.text(seal.stage.state().key()),
        lines: vec![
            texts.with("web-report-by-at", &about),
            sealing::short(&seal.digest),
            seal.digest.clone(),
        ],
        links: vec![
            link(
                "web-report-since-this",
                addresses::asking(&page, [("stage", seal.stage.word())]),
            ),
            link(
                "web-report-sealed-file",
                addresses::written_page(found.report().id, &file),
            ),
            link("web-verify-seal", addresses::VERIFY_SEAL.to_owned()),
        ],
        ..ReportFinding::default()
    }
}

fn rule_key(rule: &str) -> &'static str {
    match rule {
        "identities" => "web-report-rule-identities",
        "within" => "web-report-rule-within",
        "small" => "web-report-rule-small",
        "program" => "web-report-rule-program",
        _ => "web-report-rule-schema",
    }
}
