//! Writing: the text by paragraphs, one of them open; saving, moving, removing; what is said of a paragraph.
//!
//! The form answers a page, or, when the script beside it asks, the bare facts: the new version, or what somebody else wrote.

use super::hand::{Bit, Waiting};
use super::text::{doubts, hand_href, hand_support, remarks, states};
use super::{Found, Leaf, act, found, head, who_when};
use crate::reports;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::pages::sheet::{figure, remarked, support, together};
use crate::web::reader::Reader;
use crate::web::shown;
use annual_report::actions::{self, Theirs as Meanwhile, WriteError};
use annual_report::comments::{self, Comment};
use annual_report::{FigureState, HandState, Level, Mark, Paragraph, State, variables};
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_ui::Place;
use niangjia_ui::pages::{
    EditorPage, EditorParagraph, EditorPiece, OpenParagraph, Remark, Support, Theirs, Thread,
};
use niangjia_ui::views::{Control, FormView, InputView, LinkView, OptionView};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let found = found(reader, &id)?;
            let opened = Opened {
                paragraph: reader.asked("paragraph").map(str::to_owned),
                insert: reader.asked("insert").unwrap_or_default().to_owned(),
                ..Opened::default()
            };
            page(reader, &found, &opened)
        })
        .await
}

/// The paragraph that is open, and what came of writing it.
#[derive(Default)]
struct Opened {
    paragraph: Option<String>,
    insert: String,
    /// What was written and is not saved.
    text: Option<String>,
    wrong: Option<String>,
    theirs: Option<Meanwhile>,
    key: Option<String>,
}

fn page(reader: &Reader, found: &Found, opened: &Opened) -> Answered<EditorPage> {
    let shown = &found.shown;
    let office = &reader.site.office;
    let named = reports::worded(office, &reader.texts, |wording| {
        variables(&shown.report, wording)
    })?;
    let look = Looks {
        reader,
        found,
        opened,
        named,
        states: states(shown),
        remarked: remarked(&shown.draft),
    };
    Ok(EditorPage {
        frame: reader.frame(Place::Report, &super::text::span(found))?,
        head: head(reader, found, Leaf::Edit),
        paragraphs: shown.paragraphs.iter().map(|p| look.paragraph(p)).collect(),
        remarks: without_places(remarks(reader, &shown.draft)),
        doubts: doubts(reader, &shown.draft),
    })
}

/// Remarks without the places of their figures, which are on the page of the text.
fn without_places(mut remarks: Vec<Remark>) -> Vec<Remark> {
    remarks.iter_mut().for_each(|remark| remark.figure = None);
    remarks
}

/// What is needed to show a paragraph.
struct Looks<'l> {
    reader: &'l Reader,
    found: &'l Found,
    opened: &'l Opened,
    named: BTreeMap<String, String>,
    states: BTreeMap<u32, &'l FigureState>,
    remarked: BTreeSet<u32>,
}

impl Looks<'_> {
    fn paragraph(&self, paragraph: &Paragraph) -> EditorParagraph {
        let (reader, report) = (self.reader, self.found.report());
        let id = paragraph.id.to_string();
        let said = self.found.shown.comments.iter();
        let said = said.filter(|said| said.paragraph == paragraph.id);
        let open = said.filter(|said| said.answers.is_none() && said.resolved.is_none());
        let is_open = self.opened.paragraph.as_deref() == Some(id.as_str());
        EditorParagraph {
            level: reader.texts.text(level_key(paragraph.level)),
            is_line: !paragraph.level.is_running(),
            pieces: self.pieces(paragraph),
            by: who_when(reader, &paragraph.changed_by, &paragraph.changed_at),
            marks: paragraph.marks.iter().map(|m| mark(reader, m)).collect(),
            n_open: open.count() as u64,
            href: Some(addresses::written_paragraph(report.id, &id)),
            open: is_open.then(|| self.open(paragraph)),
            id,
        }
    }

    /// The words of a paragraph with its figures as they are printed now.
    fn pieces(&self, paragraph: &Paragraph) -> Vec<EditorPiece> {
        let shown = &self.found.shown;
        let own = shown.hand.iter().enumerate();
        let own = own.filter(|(_, figure)| {
            figure.paragraph == paragraph.id && !matches!(figure.state, HandState::Static(_))
        });
        let mut waiting = Waiting::of(own);
        let mut references = shown.references.iter();
        let mut pieces = Vec::new();
        let mut rest = paragraph.text.as_str();
        loop {
            let (words, after) = rest.split_once("{{").unwrap_or((rest, ""));
            // Lines of a paragraph are joined, as on paper.
            let words = words.replace('\n', "");
            let filled = self.named.iter().fold(words, |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), value)
            });
            for bit in waiting.cut(&filled) {
                pieces.push(match bit {
                    Bit::Words(words) => EditorPiece::Words(words),
                    Bit::Hand(place, figure, text) => EditorPiece::Figure {
                        text,
                        href: hand_href(shown, place),
                        class: hand_support(figure).class(),
                        written: figure.written.clone(),
                    },
                });
            }
            let Some((_, behind)) = after.split_once("}}") else {
                return pieces;
            };
            rest = behind;
            let reference = references.find(|reference| reference.paragraph == paragraph.id);
            if let Some(reference) = reference {
                pieces.push(self.figure(reference.number, &reference.written));
            }
        }
    }

    fn figure(&self, number: Option<u32>, written: &str) -> EditorPiece {
        let figure = number.and_then(|number| figure(&self.found.shown.draft, number));
        let Some(figure) = figure else {
            return EditorPiece::Missing {
                written: written.to_owned(),
            };
        };
        let is_changed = matches!(
            self.states.get(&figure.number),
            Some(FigureState::Changed(_))
        );
        let support = match is_changed {
            true => Support::Changed,
            false => support(figure, &self.remarked),
        };
        EditorPiece::Figure {
            text: together(figure),
            href: format!(
                "{}#figure",
                addresses::written_figure(self.found.report().id, figure.number)
            ),
            class: support.class(),
            written: written.to_owned(),
        }
    }

    fn open(&self, paragraph: &Paragraph) -> OpenParagraph {
        let (reader, opened, report) = (self.reader, self.opened, self.found.report());
        let texts = &reader.texts;
        let id = paragraph.id.to_string();
        let address = addresses::written_page(report.id, "paragraph");
        let is_final = report.state == State::Final;
        let mut form = reader.form(address.clone(), "web-report-save");
        if let Some(key) = &opened.key {
            form.key.clone_from(key);
        }
        form.faults.extend(opened.wrong.clone());
        form.cancel = Some(LinkView {
            text: texts.text("web-report-close"),
            href: format!("{}#p{id}", addresses::written_page(report.id, "edit")),
        });
        let seen = opened
            .theirs
            .as_ref()
            .map_or(paragraph.version, |theirs| theirs.version);
        let text = opened
            .text
            .clone()
            .unwrap_or_else(|| paragraph.text.clone());
        let find = addresses::written_page(report.id, "find");
        let deed = |word, key: &str| (word, texts.text(key));
        let mut deeds = vec![
            deed("up", "web-report-up"),
            deed("down", "web-report-down"),
            deed("remove", "web-report-remove"),
        ];
        if !paragraph.marks.is_empty() {
            deeds.insert(0, deed("looked-through", "web-report-looked-through"));
        }
        OpenParagraph {
            name: format!("{}/{id}", report.id),
            form: (!is_final).then_some(form),
            text: format!("{text}{}", opened.insert),
            seen,
            insert: opened.insert.clone(),
            theirs: opened.theirs.as_ref().map(|theirs| Theirs {
                who: who_when(reader, &theirs.actor, &theirs.at),
                text: theirs.text.clone(),
            }),
            find_href: (paragraph.level.is_running() && !is_final)
                .then(|| addresses::asking(&find, [("paragraph", id.as_str())])),
            deeds: (!is_final).then(|| (reader.form(address.clone(), "web-report-save"), deeds)),
            add: (!is_final).then(|| add_form(reader, address, &id)),
            threads: self.threads(paragraph.id),
            say: Some(comment_form(reader, report.id, &id, "web-report-say")),
        }
    }

    fn threads(&self, paragraph: RecordId) -> Vec<Thread> {
        let (reader, report) = (self.reader, self.found.report());
        let all = &self.found.shown.comments;
        let line = |said: &Comment| (who_when(reader, &said.actor, &said.at), said.text.clone());
        let heads = all
            .iter()
            .filter(|said| said.paragraph == paragraph && said.answers.is_none());
        let thread = |head: &Comment| {
            let answers = all.iter().filter(|said| said.answers == Some(head.id));
            let mut form = comment_form(
                reader,
                report.id,
                &paragraph.to_string(),
                "web-report-answer",
            );
            form.inputs.push(hidden("comment", &head.id.to_string()));
            for input in &mut form.inputs {
                // Several such fields stand on one page, and no two are called the same.
                if input.name == "text" {
                    input.name = format!("text-{}", head.id);
                    input.label = reader.texts.text("web-report-answer");
                }
            }
            let deed = |word, key: &str| (word, reader.texts.text(key));
            let deeds = match head.resolved {
                None => vec![
                    deed("answer", "web-report-answer"),
                    deed("settle", "web-report-settle"),
                ],
                Some(_) => vec![deed("reopen", "web-report-reopen")],
            };
            if head.resolved.is_some() {
                form.inputs.retain(InputView::is_hidden);
            }
            Thread {
                said: std::iter::once(head).chain(answers).map(line).collect(),
                settled: head.resolved.as_ref().map(|(at, by)| {
                    let about = [
                        ("by", reader.who(by).into()),
                        ("at", shown::moment(at).into()),
                    ];
                    reader.texts.with("web-report-settled", &about)
                }),
                form: Some((form, deeds)),
            }
        };
        heads.map(thread).collect()
    }
}

fn hidden(name: &str, value: &str) -> InputView {
    let value = value.to_owned();
    InputView::may(name, String::new(), Control::Hidden { value })
}

fn comment_form(reader: &Reader, report: RecordId, paragraph: &str, submit: &str) -> FormView {
    let mut form = reader.form(addresses::written_page(report, "comments"), submit);
    let text = Control::Long {
        value: String::new(),
    };
    form.inputs = vec![
        InputView::must("text", reader.texts.text("web-report-say"), text),
        hidden("paragraph", paragraph),
    ];
    form
}

fn add_form(reader: &Reader, address: String, after: &str) -> FormView {
    let texts = &reader.texts;
    let mut form = reader.form(address, "web-report-add");
    let levels = [
        Level::Paragraph,
        Level::Item,
        Level::Chapter,
        Level::Outlook,
        Level::Closing,
        Level::Title,
        Level::Subtitle,
        Level::Salutation,
    ];
    let options = levels.into_iter().map(|level| OptionView {
        value: level.word().to_owned(),
        label: texts.text(level_key(level)),
        is_chosen: level == Level::Paragraph,
    });
    let text = Control::Long {
        value: String::new(),
    };
    form.inputs = vec![
        InputView::must(
            "level",
            texts.text("web-report-level"),
            Control::Select {
                options: options.collect(),
            },
        ),
        InputView::must("new", texts.text("ui-editor-text"), text),
        hidden("paragraph", after),
        hidden("deed", "add"),
    ];
    form
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::Title => "web-report-level-title",
        Level::Subtitle => "web-report-level-subtitle",
        Level::DraftMark => "web-report-level-draft-mark",
        Level::Salutation => "web-report-level-salutation",
        Level::Chapter => "web-report-level-chapter",
        Level::Item => "web-report-level-item",
        Level::Paragraph => "web-report-level-paragraph",
        Level::Outlook => "web-report-level-outlook",
        Level::Closing => "web-report-level-closing",
        Level::Issuer => "web-report-level-issuer",
        Level::Date => "web-report-level-date",
    }
}

/// Why a paragraph needs rewriting, in a sentence.
fn mark(reader: &Reader, mark: &Mark) -> String {
    let why = reader.texts.text(mark.kind.key());
    let about = match reader.site.measure(&mark.about) {
        Some(measure) => reader.texts.measure(measure),
        None => mark.about.clone(),
    };
    match (&mark.was, &mark.is) {
        (Some(was), Some(is)) => format!("{about}: {why} {was} → {is}"),
        _ => format!("{about}: {why}"),
    }
}

pub(crate) async fn send(Path(id): Path<String>, form: Posted) -> Response {
    if form.is_from_script() {
        return form
            .answer(move |reader, written| data(reader, written, &id))
            .await;
    }
    form.act(move |reader, written| {
        let report = super::report(reader, &id)?;
        let paragraph = written.text("paragraph").to_owned();
        let back = format!(
            "{}#p{paragraph}",
            addresses::written_paragraph(&id, &paragraph)
        );
        let said = match write(reader, written, report.id)? {
            Ok(said) => said,
            Err(refused) => {
                let found = found(reader, &id)?;
                let opened = opened(reader, written, paragraph, refused);
                return Ok(Outcome::Again(page(reader, &found, &opened)?));
            }
        };
        let to = match said {
            "said-report-removed" => addresses::written_page(&id, "edit"),
            _ => back,
        };
        Ok(Outcome::Done {
            to,
            said: Some(said),
        })
    })
    .await
}

/// What stands in the form again after it was refused.
fn opened(reader: &Reader, written: &Written, paragraph: String, refused: WriteError) -> Opened {
    let key = written.given(crate::web::form::KEY).map(str::to_owned);
    let text = written.given("text").map(str::to_owned);
    let (theirs, wrong) = match refused {
        WriteError::Conflict(theirs) => (Some(*theirs), None),
        other => (None, Some(said(reader, &other))),
    };
    Opened {
        paragraph: Some(paragraph),
        insert: String::new(),
        text,
        wrong,
        theirs,
        key,
    }
}

/// Why it was refused, in a sentence that names what it is about.
pub(super) fn said(reader: &Reader, refused: &WriteError) -> String {
    let why = reader.texts.text(refused.key());
    match refused {
        WriteError::NoMeasure(about)
        | WriteError::NoVariable(about)
        | WriteError::Withheld(about)
        | WriteError::NotWritten(about) => format!("{why} ({about})"),
        WriteError::Unprintable { measure, format } => format!("{why} ({measure} | {format})"),
        _ => why,
    }
}

fn id_of(text: &str) -> Answered<RecordId> {
    let id: i64 = text.parse().map_err(|_| Fault::NotFound)?;
    Ok(RecordId::from_whole(id))
}

/// Does to a paragraph what the button says; answers the message of what was done.
fn write(
    reader: &Reader,
    written: &Written,
    report: RecordId,
) -> Answered<Result<&'static str, WriteError>> {
    let paragraph = id_of(written.text("paragraph"))?;
    let seen: i64 = written.text("seen").parse().unwrap_or(-1);
    let (command, said) = match written.text("deed") {
        "save" => ("report.save", "said-report-saved"),
        "up" => ("report.up", "said-report-moved"),
        "down" => ("report.down", "said-report-moved"),
        "remove" => ("report.remove", "said-report-removed"),
        "looked-through" => ("report.looked_through", "said-report-looked-through"),
        "add" => ("report.add", "said-report-added"),
        "restore" => ("report.restore", "said-report-restored"),
        _ => return Err(Fault::NotFound),
    };
    let text = written.given("text").unwrap_or_default();
    let done = act(reader, written, command, |act, registry, _| {
        match written.text("deed") {
            "up" | "down" => {
                let after = neighbour(act, report, paragraph, written.text("deed") == "up")?;
                match after {
                    Some(after) => actions::move_paragraph(act, report, paragraph, seen, after),
                    None => Ok(seen),
                }
            }
            "remove" => actions::remove_paragraph(act, report, paragraph, seen),
            "looked-through" => actions::clear_marks(act, report, paragraph, seen),
            "add" => {
                let level = Level::of_word(written.text("level")).unwrap_or(Level::Paragraph);
                let new = written.given("new").unwrap_or_default();
                let added =
                    actions::add_paragraph(act, registry, report, Some(paragraph), level, new);
                added.map(TypedId::whole)
            }
            "restore" => {
                let version: i64 = written.text("version").parse().unwrap_or(-1);
                actions::restore_paragraph(act, registry, report, paragraph, seen, version)
            }
            _ => actions::save_paragraph(act, registry, report, paragraph, seen, text),
        }
    })?;
    Ok(done.map(|_: i64| said))
}

/// After which paragraph one stands when it goes up or down by one; nothing at the end of the text. At the head it stands after
/// none.
fn neighbour(
    act: &mut niangjia_office::Act<'_, '_>,
    report: RecordId,
    paragraph: RecordId,
    is_up: bool,
) -> Result<Option<Option<RecordId>>, WriteError> {
    let all = actions::order(&mut act.look(), report)?;
    let at = all
        .iter()
        .position(|id| *id == paragraph)
        .ok_or(WriteError::NoParagraph)?;
    Ok(match (is_up, at) {
        (true, 0) => None,
        (true, 1) => Some(None),
        (true, at) => Some(Some(all[at - 2])),
        (false, at) => all.get(at + 1).map(|next| Some(*next)),
    })
}

/// What the script reads: the new version, or what somebody else wrote.
fn data(reader: &Reader, written: &Written, id: &str) -> Answered<Response> {
    let report = super::report(reader, id)?;
    let paragraph = id_of(written.text("paragraph"))?;
    let seen: i64 = written.text("seen").parse().unwrap_or(-1);
    let text = written.given("text").unwrap_or_default();
    let done = act(reader, written, "report.save", |act, registry, _| {
        actions::save_paragraph(act, registry, report.id, paragraph, seen, text)
    })?;
    let key = reader.site.secret();
    Ok(match done {
        Ok(version) => bare(
            StatusCode::OK,
            &json!({ "version": version, "at": reader.now(), "key": key }),
        ),
        Err(WriteError::Conflict(theirs)) => bare(
            StatusCode::CONFLICT,
            &json!({
                "version": theirs.version, "text": theirs.text, "who": who_when(reader, &theirs.actor, &theirs.at),
                "key": key,
            }),
        ),
        Err(refused) => bare(
            StatusCode::UNPROCESSABLE_ENTITY,
            &json!({ "said": said(reader, &refused), "key": key }),
        ),
    })
}

fn bare(status: StatusCode, told: &Value) -> Response {
    let mut response = Response::new(Body::from(told.to_string()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

pub(crate) async fn comment(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let report = super::report(reader, &id)?;
        let paragraph = written.text("paragraph").to_owned();
        let about = id_of(&paragraph)?;
        let head = written.text("comment").to_owned();
        let head_id = id_of(if head.is_empty() { "0" } else { &head })?;
        let answer = format!("text-{head}");
        let (command, said) = match (head.is_empty(), written.text("deed")) {
            (true, _) => ("report.comment", "said-report-commented"),
            (false, "settle") => ("report.settle", "said-report-settled"),
            (false, "reopen") => ("report.reopen", "said-report-reopened"),
            (false, _) => ("report.answer", "said-report-commented"),
        };
        let done = act(reader, written, command, |act, _, _| match command {
            "report.comment" => {
                comments::comment(act, report.id, about, written.text("text")).map(|_| ())
            }
            "report.settle" => comments::resolve(act, report.id, head_id),
            "report.reopen" => comments::reopen(act, report.id, head_id),
            _ => comments::answer(act, report.id, head_id, written.text(&answer)).map(|_| ()),
        })?;
        match done {
            Ok(()) => {
                let open = addresses::written_paragraph(&id, &paragraph);
                Ok(Outcome::Done {
                    to: format!("{open}#p{paragraph}"),
                    said: Some(said),
                })
            }
            Err(refused) => {
                let found = found(reader, &id)?;
                let opened = Opened {
                    paragraph: Some(paragraph),
                    wrong: Some(super::editor::said(reader, &refused)),
                    ..Opened::default()
                };
                Ok(Outcome::Again(page(reader, &found, &opened)?))
            }
        }
    })
    .await
}
