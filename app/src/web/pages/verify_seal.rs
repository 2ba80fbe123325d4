//! A sealed report is proved or refused, and if refused, it is said where. Nothing of the file is kept.

use crate::sealed_report::{proved, said};
use crate::web::answer::Answered;
use crate::web::form::Outcome;
use crate::web::handed::Handed;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use annual_report::sealing::{self, Stage, Verified};
use axum::response::Response;
use niangjia_ui::Place;
use niangjia_ui::pages::{Badge, FindingSection, FindingsPage, ReportFinding, Tone};
use niangjia_ui::views::{Control, InputView};

pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| page(reader, "", None, Vec::new()))
        .await
}

fn page(
    reader: &Reader,
    printed: &str,
    verdict: Option<Badge>,
    sections: Vec<FindingSection>,
) -> Answered<FindingsPage> {
    let texts = &reader.texts;
    let mut form = reader.form(addresses::VERIFY_SEAL.to_owned(), "web-verify-seal-send");
    let file = Control::Files {
        accept: format!(".{}", sealing::ENDING),
        are_many: false,
    };
    form.takes_files = true;
    form.inputs = vec![
        InputView::must("file", texts.text("web-verify-seal-file"), file),
        InputView::may(
            "seal",
            texts.text("web-verify-seal-printed"),
            Control::words(printed),
        )
        .hinted(texts.text("web-verify-seal-printed-hint")),
    ];
    Ok(FindingsPage {
        frame: reader.frame(Place::Report, &reader.newest_span()?)?,
        top: None,
        title: texts.text("web-verify-seal"),
        lead: texts.text("web-verify-seal-lead"),
        chips: Vec::new(),
        verdict,
        form: Some(form),
        has_legend: false,
        sections,
    })
}

pub(crate) async fn verify(form: Handed) -> Response {
    form.act(|reader, written, files| {
        let texts = &reader.texts;
        let printed = written.text("seal");
        let verdict = |tone, text| Badge {
            tone,
            text,
            href: None,
        };
        let Some(file) = files.first() else {
            let wrong = verdict(Tone::Bad, texts.text("web-verify-seal-no-file"));
            return Ok(Outcome::Again(page(
                reader,
                printed,
                Some(wrong),
                Vec::new(),
            )?));
        };
        let asked = Some(printed).filter(|printed| !printed.is_empty());
        Ok(match proved(&file.bytes, asked) {
            Ok(verified) => {
                let chip = verdict(Tone::Good, texts.text("web-verify-seal-holds"));
                let told = vec![told(reader, &verified)];
                Outcome::Shown(page(reader, printed, Some(chip), told)?)
            }
            Err(broken) => {
                let chip = verdict(Tone::Bad, said(&broken, texts));
                Outcome::Shown(page(reader, printed, Some(chip), Vec::new())?)
            }
        })
    })
    .await
}

/// What was proved.
fn told(reader: &Reader, verified: &Verified) -> FindingSection {
    let texts = &reader.texts;
    let stage = Stage::of_word(&verified.stage).map(|stage| texts.text(stage.state().key()));
    let about = [
        ("stage", stage.unwrap_or_default().into()),
        ("at", shown::moment(&verified.sealed_at).into()),
        ("figures", verified.n_figures.into()),
        ("period", verified.period.as_str().into()),
    ];
    FindingSection {
        id: "proved".to_owned(),
        title: verified.name.clone(),
        findings: vec![ReportFinding {
            title: verified.union.clone(),
            lines: vec![
                texts.with("web-verify-seal-told", &about),
                sealing::short(&verified.seal),
                verified.seal.clone(),
            ],
            ..ReportFinding::default()
        }],
        none: String::new(),
    }
}
