//! Handing workbooks in: they are read at once, looked through and settled by hand, and taken in when somebody says so.
//!
//! What was handed in is a tray ([`crate::web::trays`]). Nothing is in the registers before it is taken in; what the page
//! of a tray says is what the import says that it would do. What is settled goes into the mapping that the command line
//! uses too.

mod arriving;
mod columns;
mod doubts;
pub(super) mod outcome;
mod tray;

pub(crate) use arriving::arrive;
pub(crate) use columns::{settle as settle_sheet, show as sheet};
pub(crate) use doubts::{settle as settle_people, show as people};
pub(crate) use tray::{discard, show as tray, take_in};

use super::account::signed;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::Reader;
use crate::web::trays::{MOST_BYTES, State, Tray};
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_base::calendar::Moment;
use niangjia_import::FileReceipt;
use niangjia_ui::Place;
use niangjia_ui::pages::{ImportPage, TrayRow};
use niangjia_ui::views::{Control, FormView, InputView};

/// Files in one tray.
const MOST_FILES: usize = 60;
/// Bytes of all files of one tray that the page speaks of, in MB.
const MOST_IN_ALL: u64 = 256;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(|reader| page(reader, form(reader))).await
}

fn page(reader: &Reader, form: FormView) -> Answered<ImportPage> {
    let (texts, trays) = (&reader.texts, &reader.site.trays);
    let own = trays.of(reader.site.office.vault(), signed(reader)?.account)?;
    let each = MOST_BYTES / (1024 * 1024);
    let sizes = [
        ("files", count(MOST_FILES as u64)),
        ("each", count(each)),
        ("all", count(MOST_IN_ALL)),
    ];
    Ok(ImportPage {
        frame: reader.frame(Place::Import, &reader.newest_span()?)?,
        limits: vec![
            texts.text("web-import-takes"),
            texts.with("web-import-limits", &sizes),
            texts.text("web-import-keeps"),
        ],
        form,
        trays: own.iter().map(|tray| row(reader, tray)).collect(),
    })
}

/// The form for files.
fn form(reader: &Reader) -> FormView {
    let texts = &reader.texts;
    let files = Control::Files {
        accept: ".xlsx,.xlsm,.xls,.et,.ods,.csv".to_owned(),
        are_many: true,
    };
    let files = InputView::must("files", texts.text("web-import-files"), files);
    FormView {
        takes_files: true,
        inputs: vec![files.hinted(texts.text("web-import-files-hint"))],
        ..reader.form(addresses::IMPORT_FILES.to_owned(), "web-import-send")
    }
}

fn row(reader: &Reader, tray: &Tray) -> TrayRow {
    let (state, class) = match tray.state {
        State::Arriving | State::Reading => ("web-tray-reading", "calm"),
        State::Waiting => ("web-tray-waiting", "look"),
        State::Taking => ("web-tray-taking", "calm"),
        State::In => ("web-tray-in", "good"),
    };
    TrayRow {
        href: addresses::tray(&tray.id),
        name: called(reader, tray),
        since: since(tray),
        state: reader.texts.text(state),
        class,
    }
}

/// What the files of a tray are called together.
fn called(reader: &Reader, tray: &Tray) -> String {
    let first = tray.files.first().map_or("", |file| file.name.as_str());
    let about = [
        ("file", first.into()),
        ("count", count(tray.files.len() as u64)),
    ];
    match tray.files.len() {
        1 => first.to_owned(),
        _ => reader.texts.with("web-tray-called", &about),
    }
}

fn since(tray: &Tray) -> String {
    shown::moment(&Moment::from_milliseconds(tray.made_at).to_string())
}

/// A tray of this reader's; of others nobody is told.
fn found(reader: &Reader, id: &str) -> Answered<Tray> {
    let account = signed(reader)?.account;
    let tray = reader
        .site
        .trays
        .get(reader.site.office.vault(), account, id);
    tray.ok_or(Fault::NotFound)
}

/// A tray that waits to be looked through, with what would come of it.
fn waiting(reader: &Reader, id: &str) -> Answered<Option<(Tray, Vec<FileReceipt>)>> {
    let tray = found(reader, id)?;
    if tray.state != State::Waiting {
        return Ok(None);
    }
    let came = reader.site.trays.came(reader.site.office.vault(), &tray);
    Ok(came.map(|came| (tray, came)))
}

/// What a form was made of: another reading of the files may say something else at the same places.
fn version(tray: &Tray) -> &str {
    tray.worked_at.as_deref().unwrap_or_default()
}

/// The name of a form of sheets.
fn form_name(reader: &Reader, form: &str) -> String {
    let key = format!("form-{}", form.replace('.', "-"));
    reader.texts.text(&key)
}

fn count(n: u64) -> niangjia_messages::Argument<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}
