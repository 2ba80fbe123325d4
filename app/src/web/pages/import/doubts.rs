//! Who is meant in lines whose person could not be told: chosen among those of the name, or by staff number, or the line is
//! left out. What is chosen goes into the mapping, and the files are read again.

use super::{called, count, found, version, waiting};
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::trays::{State, Tray, go_on};
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::ids::TypedId;
use niangjia_base::text;
use niangjia_import::{Candidate, Doubt, FileReceipt, PersonMapping, SheetMapping, SheetReceipt};
use niangjia_office::people::typed::meant;

use niangjia_ui::Place;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView, OptionView};
use std::collections::BTreeMap;

/// Questions on one page; after they are answered the next come.
const QUESTIONS: usize = 40;
/// The value of the answer that is none yet.
const OPEN: &str = "";

/// One question: a line, or all lines with a name at a place.
struct Question<'c> {
    doubt: &'c Doubt,
    /// The lines that it is about.
    lines: Vec<(&'c FileReceipt, &'c SheetReceipt, &'c Doubt)>,
}

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let (tray, came) = waiting(reader, &id)?.ok_or(Fault::NotFound)?;
            let form = reader.form(addresses::tray_people(&id), "web-doubts-send");
            page(reader, &tray, &came, form, &BTreeMap::new(), None)
        })
        .await
}

pub(crate) async fn settle(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let to = addresses::tray(&id);
        found(reader, &id)?;
        // Whoever sends it twice, or settles what was read otherwise meanwhile, looks at the tray again.
        let Some((tray, came)) = waiting(reader, &id)? else {
            return Ok(Outcome::Done { to, said: None });
        };
        if written.text("seen") != version(&tray) {
            return Ok(Outcome::Done { to, said: None });
        }
        let questions = questions(&came);
        let (mut settled, mut wrong) = (Vec::new(), BTreeMap::new());
        for (at, question) in questions.iter().enumerate().take(QUESTIONS) {
            match answer(reader, written, at, question)? {
                Ok(Some(is)) => settled.extend(mappings(question, &is)),
                Ok(None) => {}
                Err(key) => {
                    wrong.insert(at, reader.texts.text(key));
                }
            }
        }
        if !wrong.is_empty() {
            let form = reader.form_again(addresses::tray_people(&id), "web-doubts-send", written);
            let page = page(reader, &tray, &came, form, &wrong, Some(written))?;
            return Ok(Outcome::Again(page));
        }
        if !settled.is_empty() {
            let (trays, vault) = (&reader.site.trays, reader.site.office.vault());
            trays.settle(|mapping| {
                for person in settled {
                    mapping.settle_person(person);
                }
            })?;
            trays.send_on(vault, &tray.id, &[State::Waiting], State::Reading)?;
            go_on(&reader.site, &found(reader, &id)?);
        }
        Ok(Outcome::Done { to, said: None })
    })
    .await
}

/// All questions about a tray, in the order of its lines.
fn questions(came: &[FileReceipt]) -> Vec<Question<'_>> {
    let mut all: Vec<Question<'_>> = Vec::new();
    for file in came {
        for sheet in &file.sheets {
            for doubt in &sheet.doubts {
                let line = (file, sheet, doubt);
                let known = all
                    .iter_mut()
                    .find(|known| doubt.is_about_place() && is_same(known.doubt, doubt));
                match known {
                    Some(known) => known.lines.push(line),
                    None => all.push(Question {
                        doubt,
                        lines: vec![line],
                    }),
                }
            }
        }
    }
    all
}

fn is_same(one: &Doubt, other: &Doubt) -> bool {
    let place = |doubt: &Doubt| doubt.place.as_deref().map(text::unit_key);
    one.is_about_place()
        && text::name_key(&one.name) == text::name_key(&other.name)
        && place(one) == place(other)
}

/// How the mapping names whoever was chosen; nothing while nobody was, and the message key of what is wrong.
fn answer(
    reader: &Reader,
    written: &Written,
    at: usize,
    question: &Question<'_>,
) -> Answered<Result<Option<String>, &'static str>> {
    let (chosen, typed) = (written.text(&name(at)), written.text(&other(at)));
    if chosen == OPEN && !typed.is_empty() {
        let meant = reader.site.office.look(|look| meant(look, typed))?;
        return Ok(match meant.as_slice() {
            [] => Err("web-doubts-nobody"),
            [only] => Ok(Some(match &only.staff_number {
                Some(number) => number.clone(),
                None => format!("id:{}", only.id.whole()),
            })),
            _ => Err("web-doubts-several"),
        });
    }
    let is_offered = |chosen: &str| {
        let mut offered = question.doubt.candidates.iter();
        chosen == SheetMapping::IGNORED || offered.any(|one| one.is == chosen)
    };
    Ok(match chosen {
        OPEN => Ok(None),
        chosen if is_offered(chosen) => Ok(Some(chosen.to_owned())),
        _ => Err("web-doubts-nobody"),
    })
}

fn mappings(question: &Question<'_>, is: &str) -> Vec<PersonMapping> {
    let lines = question.lines.iter();
    lines
        .map(|(file, sheet, doubt)| doubt.mapping(file, sheet, is))
        .collect()
}

fn name(at: usize) -> String {
    format!("who-{at}")
}

fn other(at: usize) -> String {
    format!("number-{at}")
}

fn page(
    reader: &Reader,
    tray: &Tray,
    came: &[FileReceipt],
    mut form: FormView,
    wrong: &BTreeMap<usize, String>,
    written: Option<&Written>,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    let questions = questions(came);
    let text = |name: &str| written.map_or("", |written| written.text(name)).to_owned();
    for (at, question) in questions.iter().enumerate().take(QUESTIONS) {
        let chosen = text(&name(at));
        let label = label(reader, question);
        let options = options(reader, question, &chosen);
        let mut input = InputView::may(&name(at), label.clone(), Control::Select { options });
        input.hint = Some(hint(reader, question));
        input.error = wrong.get(&at).cloned();
        form.inputs.push(input);
        // One of several of a name stands among the answers.
        if question.doubt.code == "ambiguous_person" {
            continue;
        }
        let about = [("name", question.doubt.name.as_str().into())];
        let line = Control::words(&text(&other(at)));
        form.inputs.push(InputView::may(
            &other(at),
            texts.with("web-doubts-other", &about),
            line,
        ));
    }
    let value = version(tray).to_owned();
    form.inputs.push(InputView::may(
        "seen",
        String::new(),
        Control::Hidden { value },
    ));
    form.cancel = Some(LinkView {
        text: texts.text("web-tray-back"),
        href: addresses::tray(&tray.id),
    });
    let rest = questions.len().saturating_sub(QUESTIONS) as u64;
    let mut lead = texts.text("web-doubts-lead");
    if rest > 0 {
        lead.push_str(&texts.with("web-doubts-rest", &[("count", count(rest))]));
    }
    Ok(FormPage {
        frame: reader.frame(Place::Import, &reader.newest_span()?)?,
        crumbs: vec![LinkView {
            text: called(reader, tray),
            href: addresses::tray(&tray.id),
        }],
        title: texts.text("web-doubts-title"),
        lead,
        facts: Vec::new(),
        form,
    })
}

/// Whom the question is about, and where it stands.
fn label(reader: &Reader, question: &Question<'_>) -> String {
    let texts = &reader.texts;
    let Some((file, sheet, doubt)) = question.lines.first() else {
        return question.doubt.name.clone();
    };
    let about = [
        ("name", doubt.name.as_str().into()),
        ("file", file.file.as_str().into()),
        ("sheet", sheet.sheet.as_str().into()),
        ("row", doubt.row.into()),
        ("lines", count(question.lines.len() as u64)),
    ];
    texts.with("web-doubts-label", &about)
}

fn hint(reader: &Reader, question: &Question<'_>) -> String {
    let key = match question.doubt.code.as_str() {
        "ambiguous_person" => "web-doubt-several",
        "person_elsewhere" => "web-doubt-elsewhere",
        "unknown_person" | "unknown_number" | "winner_unknown" => "web-doubt-nobody",
        _ => "web-doubt-number",
    };
    let place = question.doubt.place.clone().unwrap_or_default();
    let mut hint = reader.texts.with(key, &[("place", place.into())]);
    if question.doubt.is_about_place() {
        hint.push_str(&reader.texts.text("web-doubt-lasts"));
    }
    hint
}

fn options(reader: &Reader, question: &Question<'_>, chosen: &str) -> Vec<OptionView> {
    let texts = &reader.texts;
    let option = |value: &str, label: String| OptionView {
        value: value.to_owned(),
        label,
        is_chosen: value == chosen,
    };
    let mut options = vec![option(OPEN, texts.text("web-doubts-open"))];
    let candidates = question.doubt.candidates.iter();
    options.extend(candidates.map(|one| option(&one.is, somebody(reader, one))));
    options.push(option(
        SheetMapping::IGNORED,
        texts.text("web-doubts-leave-out"),
    ));
    options
}

/// Somebody as they are told from others of the name.
fn somebody(reader: &Reader, one: &Candidate) -> String {
    let (branch, department) = (one.branch.as_deref(), one.department.as_deref());
    let beside = [
        one.number.as_deref(),
        branch,
        department.filter(|d| Some(*d) != branch),
    ];
    let beside: Vec<&str> = beside.into_iter().flatten().collect();
    let comma = reader.texts.text("web-list-comma");
    format!("{} · {}", one.name, beside.join(&comma))
}
