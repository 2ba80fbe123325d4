//! The page of a tray: how far it has come, what would come of it, what came of it; and taking it in.

use super::outcome::{self, Told};
use super::{called, count, found, since};
use crate::web::answer::Answered;
use crate::web::form::{Outcome, Posted};
use crate::web::reader::Reader;
use crate::web::trays::{Far, State, Tray, go_on};
use crate::web::{addresses, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_import::FileReceipt;
use niangjia_ui::Place;
use niangjia_ui::pages::{FileOutcome, ProgressView, TrayPage};
use niangjia_ui::views::{Control, FormView, InputView, LinkView};

/// Files whose new records are all shown on one page.
const AT_ONCE: usize = 3;
/// The seconds after which a page looks again how far the work has come.
const AGAIN: u8 = 2;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let tray = found(reader, &id)?;
            page(reader, &tray)
        })
        .await
}

/// Takes a tray in, or reads it again. Sent twice, it leads to the same page.
pub(crate) async fn take_in(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let tray = found(reader, &id)?;
        let (trays, vault) = (&reader.site.trays, reader.site.office.vault());
        let is_seen = trays.came(vault, &tray).is_some();
        let to = match written.text("again") == "yes" || !is_seen {
            true => State::Reading,
            false => State::Taking,
        };
        trays.send_on(vault, &tray.id, &[State::Waiting], to)?;
        go_on(&reader.site, &found(reader, &id)?);
        Ok(done(addresses::tray(&id), None))
    })
    .await
}

/// Throws a tray away.
pub(crate) async fn discard(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, _| {
        // Whoever sends it twice is told the same.
        let (trays, vault) = (&reader.site.trays, reader.site.office.vault());
        if found(reader, &id).is_ok() && !trays.discard(vault, &id)? {
            return Ok(done(addresses::tray(&id), None));
        }
        Ok(done(addresses::IMPORT.to_owned(), Some("said-discarded")))
    })
    .await
}

fn done(to: String, said: Option<&'static str>) -> Outcome<TrayPage> {
    Outcome::Done { to, said }
}

fn page(reader: &Reader, tray: &Tray) -> Answered<TrayPage> {
    let texts = &reader.texts;
    let far = go_on(&reader.site, tray);
    let came = match tray.state {
        State::Waiting | State::In => reader.site.trays.came(reader.site.office.vault(), tray),
        _ => None,
    };
    let (title, lead) = match (tray.state, &came) {
        (State::Arriving | State::Reading, _) => {
            ("web-tray-reading-title", "web-tray-reading-lead")
        }
        (State::Taking, _) => ("web-tray-taking-title", "web-tray-taking-lead"),
        (State::In, _) => ("web-tray-in-title", "web-tray-in-lead"),
        (State::Waiting, Some(_)) => ("web-tray-waiting-title", "web-tray-waiting-lead"),
        (State::Waiting, None) => ("web-tray-failed-title", "web-tray-failed-lead"),
    };
    let came = came.unwrap_or_default();
    let is_preview = tray.state == State::Waiting;
    let moments = [
        ("web-tray-handed-in", Some(since(tray))),
        (
            "web-tray-read",
            tray.worked_at.as_deref().map(shown::moment),
        ),
    ];
    let mut facts = vec![(texts.text("web-tray-files"), called(reader, tray))];
    let moments = moments.into_iter().take(if far.is_some() { 1 } else { 2 });
    facts.extend(moments.filter_map(|(key, moment)| Some((texts.text(key), moment?))));
    if tray.state == State::In {
        facts.insert(
            0,
            (texts.text("web-receipt-who"), reader.viewer().name.clone()),
        );
    }
    Ok(TrayPage {
        frame: reader.frame(Place::Import, &reader.newest_span()?)?,
        crumbs: Vec::new(),
        title: texts.text(title),
        lead: texts.text(lead),
        facts,
        notice: notice(reader, tray, &came),
        progress: far.map(|far| progress(reader, tray, far)),
        counts: match came.is_empty() {
            true => Vec::new(),
            false => outcome::counts(texts, came.iter().flat_map(|file| &file.sheets)),
        },
        settle: match is_preview {
            true => settle(reader, tray, &came),
            false => Vec::new(),
        },
        forms: match is_preview {
            true => forms(reader, tray, &came),
            false => Vec::new(),
        },
        links: match tray.state {
            State::In => vec![
                link(reader, "web-tray-sources", addresses::SOURCES),
                link(reader, "web-tray-more", addresses::IMPORT),
            ],
            _ => Vec::new(),
        },
        files: files(reader, tray, &came),
    })
}

fn progress(reader: &Reader, tray: &Tray, far: Far) -> ProgressView {
    let key = match (tray.state, &far.file) {
        (_, None) => "web-tray-turn",
        (State::Taking, _) => "web-tray-takes",
        _ => "web-tray-reads",
    };
    let file = far.file.unwrap_or_default();
    ProgressView {
        label: reader.texts.with(key, &[("file", file.into())]),
        done: far.done as u64,
        of: far.of.max(1) as u64,
        again: AGAIN,
        href: addresses::tray(&tray.id),
    }
}

/// What one ought to know before anything else.
fn notice(reader: &Reader, tray: &Tray, came: &[FileReceipt]) -> Option<(String, &'static str)> {
    let texts = &reader.texts;
    if let Some(number) = &tray.failed {
        let about = [("number", number.as_str().into())];
        return Some((texts.with("web-tray-failed", &about), "bad"));
    }
    let unread = came.iter().filter(|file| file.problem.is_some()).count();
    let sheets = || came.iter().flat_map(|file| &file.sheets);
    let refused: u64 = sheets().map(|sheet| sheet.refused).sum();
    let about = [("files", count(unread as u64)), ("rows", count(refused))];
    let changes = came.iter().any(FileReceipt::changed_anything);
    match tray.state {
        State::Waiting | State::In if unread > 0 => {
            Some((texts.with("web-tray-unread", &about), "bad"))
        }
        State::Waiting | State::In if !came.is_empty() && !changes => {
            Some((texts.text("web-tray-nothing-new"), "look"))
        }
        State::Waiting if refused > 0 => Some((texts.with("web-tray-refused", &about), "look")),
        State::In if refused > 0 => Some((texts.with("web-tray-in-refused", &about), "look")),
        State::In => Some((texts.text("web-tray-is-in"), "good")),
        _ => None,
    }
}

/// What somebody should settle first: whom the lines mean, and what the sheets are.
fn settle(reader: &Reader, tray: &Tray, came: &[FileReceipt]) -> Vec<LinkView> {
    let texts = &reader.texts;
    let sheets = || came.iter().flat_map(|file| &file.sheets);
    let people: usize = sheets().map(|sheet| sheet.doubts.len()).sum();
    let mut links = Vec::new();
    if people > 0 {
        let about = [("count", count(people as u64))];
        links.push(LinkView {
            text: texts.with("web-tray-settle-people", &about),
            href: addresses::tray_people(&tray.id),
        });
    }
    for (at, file) in came.iter().enumerate() {
        for (place, sheet) in file.sheets.iter().enumerate() {
            if sheet.form.is_none() && !sheet.headings.is_empty() {
                let about = [("sheet", sheet.sheet.as_str().into())];
                links.push(LinkView {
                    text: texts.with("web-tray-settle-sheet", &about),
                    href: addresses::tray_sheet(&tray.id, at, place),
                });
            }
        }
    }
    links
}

fn forms(reader: &Reader, tray: &Tray, came: &[FileReceipt]) -> Vec<FormView> {
    let (texts, take_in) = (&reader.texts, addresses::take_in(&tray.id));
    let readable = came.iter().filter(|file| file.problem.is_none()).count();
    let mut forms = Vec::new();
    if came.iter().any(FileReceipt::changed_anything) {
        let about = [("count", count(readable as u64))];
        forms.push(FormView {
            submit: texts.with("web-tray-take-in", &about),
            ..reader.form(take_in.clone(), "web-tray-again")
        });
    }
    let mut again = reader.form(take_in, "web-tray-again");
    let value = "yes".to_owned();
    again.inputs.push(InputView::may(
        "again",
        String::new(),
        Control::Hidden { value },
    ));
    let discard = reader.form(addresses::discard(&tray.id), "web-tray-discard");
    forms.push(FormView {
        is_quiet: true,
        ..again
    });
    forms.push(FormView {
        is_quiet: true,
        ..discard
    });
    forms
}

fn files(reader: &Reader, tray: &Tray, came: &[FileReceipt]) -> Vec<FileOutcome> {
    let is_preview = tray.state == State::Waiting;
    // New records of many files at once would make a page of many screens; they are opened file by file.
    let open = reader.asked("open").and_then(|open| open.parse().ok());
    let is_open = |at: usize| came.len() <= AT_ONCE || open == Some(at);
    let told = |at, place| Told {
        place: format!("{at}-{place}"),
        settle: is_preview.then_some((tray.id.as_str(), at, place)),
        is_whole: true,
        has_new: is_open(at),
    };
    let to_open = |at: usize, file: &FileReceipt| {
        let has_new = file.sheets.iter().any(|sheet| sheet.new > 0);
        let text = reader.texts.text("web-tray-open");
        let href = format!("{}?open={at}#file-{at}", addresses::tray(&tray.id));
        (is_preview && has_new && !is_open(at)).then_some(LinkView { text, href })
    };
    let all = came.iter().enumerate().map(|(at, file)| FileOutcome {
        id: format!("file-{at}"),
        name: file.file.clone(),
        problem: outcome::problem(reader, file),
        link: file
            .kept
            .map(|kept| link(reader, "web-sources-receipt", &addresses::receipt(kept)))
            .or_else(|| to_open(at, file)),
        sheets: file
            .sheets
            .iter()
            .enumerate()
            .map(|(place, sheet)| outcome::sheet(reader, sheet, &told(at, place)))
            .collect(),
    });
    all.collect()
}

fn link(reader: &Reader, key: &str, href: &str) -> LinkView {
    LinkView {
        text: reader.texts.text(key),
        href: href.to_owned(),
    }
}
