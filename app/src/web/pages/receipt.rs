//! The receipt of an imported file: who, when, what became of its sheets; and taking the file back.

use super::import::outcome::{self, Told};
use super::register::name;
use crate::lines_of_work;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted};
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::{Action, Object};
use niangjia_base::ids::{FileId, TypedId};
use niangjia_import::{
    FileReceipt, Later, RegisterUndone, SheetReceipt, Undo, UndoError, Undone, receipt_of,
};
use niangjia_office::files::{self, SheetLine};
use niangjia_ui::Place;
use niangjia_ui::pages::{FileOutcome, TrayPage};
use niangjia_ui::views::{LinkView, RemarkView, SheetOutcome};

/// Records that a refusal names; more would hide what is to be done.
const NAMED: usize = 20;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let file = File::of(reader, &id)?;
            receipt(reader, &file)
        })
        .await
}

/// What taking the file back would do, or what stands in its way.
pub(crate) async fn ask(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let file = File::of(reader, &id)?;
            question(reader, &file)
        })
        .await
}

/// Takes the file back. Sent twice, it leads to the same receipt.
pub(crate) async fn undo(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, _| {
        let file = File::of(reader, &id)?;
        match take_back(reader, file.id, false) {
            Ok(_) | Err(UndoError::Before(_)) => Ok(Outcome::Done {
                to: addresses::receipt(file.id),
                said: Some("said-file-undone"),
            }),
            Err(error) => Ok(Outcome::Again(hindered(reader, &file, error)?)),
        }
    })
    .await
}

/// An imported file.
struct File {
    id: FileId,
    sheets: Vec<SheetLine>,
}

impl File {
    fn of(reader: &Reader, id: &str) -> Answered<Self> {
        let id = id.parse().map(FileId::from_whole);
        let id = id.map_err(|_| Fault::NotFound)?;
        let mut sheets = reader
            .site
            .office
            .look(|look| files::all(look.tx, look.union))?;
        sheets.retain(|sheet| sheet.file == id);
        match sheets.is_empty() {
            true => Err(Fault::NotFound),
            false => Ok(Self { id, sheets }),
        }
    }

    fn line(&self) -> &SheetLine {
        &self.sheets[0]
    }

    /// The page of the file, with its facts and nothing else.
    fn page(&self, reader: &Reader, title: String, lead: &str) -> Answered<TrayPage> {
        let (texts, line) = (&reader.texts, self.line());
        let fact = |key: &str, value: String| (texts.text(key), value);
        let mut facts = vec![
            fact("web-receipt-who", reader.who(&line.imported_by)),
            fact("web-receipt-when", shown::moment(&line.imported_at)),
            fact("web-receipt-digest", line.digest.chars().take(16).collect()),
        ];
        if let Some((at, by)) = &line.undone {
            let about = [
                ("moment", shown::moment(at).into()),
                ("person", reader.who(by).into()),
            ];
            facts.push(fact(
                "web-receipt-undone",
                texts.with("web-sources-undone", &about),
            ));
        }
        Ok(TrayPage {
            frame: reader.frame(Place::Sources, &reader.newest_span()?)?,
            crumbs: Vec::new(),
            title,
            lead: texts.text(lead),
            facts,
            notice: None,
            progress: None,
            counts: Vec::new(),
            settle: Vec::new(),
            forms: Vec::new(),
            links: Vec::new(),
            files: Vec::new(),
        })
    }
}

fn receipt(reader: &Reader, file: &File) -> Answered<TrayPage> {
    let texts = &reader.texts;
    let kept = receipt_of(&reader.site.office, file.id)?;
    let receipt = kept.unwrap_or_else(|| from_sheets(&file.sheets));
    // What is said of a row may repeat what stands in it; it is told to whoever may bring such rows in.
    let is_whole = reader.may(Action::Import, &Object::UNION);
    let told = |place: usize| Told {
        place: place.to_string(),
        settle: None,
        is_whole,
        has_new: false,
    };
    let mut page = file.page(reader, file.line().file_name.clone(), "web-receipt-lead")?;
    let is_undone = file.line().undone.is_some();
    page.notice = is_undone.then(|| (texts.text("web-receipt-is-undone"), "look"));
    page.counts = outcome::counts(texts, receipt.sheets.iter());
    page.links
        .push(link(reader, "web-tray-sources", addresses::source(file.id)));
    if !is_undone && reader.may(Action::UndoImport, &Object::UNION) {
        page.links
            .push(link(reader, "web-receipt-undo", addresses::undo(file.id)));
    }
    let sheets = receipt.sheets.iter().enumerate();
    page.files = vec![FileOutcome {
        id: "sheets".to_owned(),
        name: texts.text("web-receipt-sheets"),
        problem: None,
        link: None,
        sheets: sheets
            .map(|(place, sheet)| outcome::sheet(reader, sheet, &told(place)))
            .collect(),
    }];
    Ok(page)
}

/// What the kept sheets tell of a file whose import left no receipt.
fn from_sheets(sheets: &[SheetLine]) -> FileReceipt {
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    let sheet = |line: &SheetLine| SheetReceipt {
        sheet: line.sheet_name.clone(),
        form: Some(line.form.clone()),
        same: whole(line.n_rows),
        refused: whole(line.n_refused),
        ..SheetReceipt::default()
    };
    FileReceipt {
        sheets: sheets.iter().map(sheet).collect(),
        ..FileReceipt::default()
    }
}

fn take_back(reader: &Reader, file: FileId, dry_run: bool) -> Result<Undone, UndoError> {
    let (registers, actor) = (lines_of_work::registers(), reader.actor());
    let what = Undo {
        actor: &actor,
        registers: &registers,
        dry_run,
    };
    niangjia_import::undo(&reader.site.office, &what, file)
}

fn question(reader: &Reader, file: &File) -> Answered<TrayPage> {
    let undone = match take_back(reader, file.id, true) {
        Ok(undone) => undone,
        Err(error) => return hindered(reader, file, error),
    };
    let texts = &reader.texts;
    let about = [("file", file.line().file_name.as_str().into())];
    let title = texts.with("web-undo-title", &about);
    let mut page = file.page(reader, title, "web-undo-lead")?;
    page.crumbs.push(back(file));
    let registers = undone.registers.iter();
    page.facts
        .extend(registers.map(|one| (register_name(reader, &one.register), line(reader, one))));
    let mut form = reader.form(addresses::undo(file.id), "web-undo-do");
    form.is_grave = true;
    form.cancel = Some(link(reader, "web-undo-not", addresses::receipt(file.id)));
    page.forms.push(form);
    Ok(page)
}

/// Why the file is not taken back, and what to do first.
fn hindered(reader: &Reader, file: &File, error: UndoError) -> Answered<TrayPage> {
    let texts = &reader.texts;
    let at = |at: &str| [("at", shown::moment(at).into())];
    let (said, later) = match error {
        UndoError::Before(moment) => (texts.with("cli-undo-before", &at(&moment)), Vec::new()),
        UndoError::Newer { at: moment, .. } => {
            (texts.with("cli-undo-newer", &at(&moment)), Vec::new())
        }
        UndoError::NoAccount => (texts.text("cli-undo-no-account"), Vec::new()),
        UndoError::NoFile(_) => return Err(Fault::NotFound),
        UndoError::ChangedSince(later) => {
            let count = i64::try_from(later.len()).unwrap_or(i64::MAX);
            let said = texts.with("web-undo-changed", &[("count", count.into())]);
            (said, later)
        }
        error => return Err(error.into()),
    };
    let about = [("file", file.line().file_name.as_str().into())];
    let title = texts.with("web-undo-title", &about);
    let mut page = file.page(reader, title, "web-undo-not-lead")?;
    page.crumbs.push(back(file));
    page.notice = Some((said, "bad"));
    page.links
        .push(link(reader, "web-undo-back", addresses::receipt(file.id)));
    if !later.is_empty() {
        page.files.push(FileOutcome {
            id: "later".to_owned(),
            name: texts.text("web-undo-later"),
            problem: None,
            link: None,
            sheets: vec![changed_since(reader, &later)],
        });
    }
    Ok(page)
}

fn changed_since(reader: &Reader, later: &[Later]) -> SheetOutcome {
    let texts = &reader.texts;
    let remark = |one: &Later| {
        let about = [
            ("moment", shown::moment(&one.at).into()),
            ("person", reader.who(&one.by).into()),
            ("file", one.file.as_deref().unwrap_or("-").into()),
        ];
        let key = match one.file {
            Some(_) => "web-undo-by-file",
            None => "web-undo-by-hand",
        };
        RemarkView {
            place: one.id.to_string(),
            weight: register_name(reader, &one.kind),
            class: "look",
            text: texts.with(key, &about),
        }
    };
    let rest = later.len().saturating_sub(NAMED);
    let rest = i64::try_from(rest).unwrap_or(i64::MAX);
    SheetOutcome {
        id: "changed".to_owned(),
        name: texts.text("web-undo-records"),
        form: String::new(),
        register: None,
        counts: Vec::new(),
        settle: Vec::new(),
        remarks: later.iter().take(NAMED).map(remark).collect(),
        more: (rest > 0).then(|| texts.with("web-undo-more", &[("count", rest.into())])),
        tables: Vec::new(),
    }
}

fn line(reader: &Reader, one: &RegisterUndone) -> String {
    let parts = [
        ("cli-undo-withdrawn", one.withdrawn),
        ("cli-undo-given-back", one.given_back),
        ("cli-undo-stand-again", one.stand_again),
        ("cli-undo-withdrawn-again", one.withdrawn_again),
        ("cli-undo-stay", one.stay),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let said = parts.map(|(key, count)| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        reader.texts.with(key, &[("count", count.into())])
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// A register by the kind of its records; vouchers, which are in none, have a name too.
fn register_name(reader: &Reader, kind: &str) -> String {
    match reader.site.register(kind) {
        Some(register) => name(&reader.texts, register),
        None => reader
            .texts
            .text(&format!("register-{}", kind.replace('.', "-"))),
    }
}

fn back(file: &File) -> LinkView {
    LinkView {
        text: file.line().file_name.clone(),
        href: addresses::receipt(file.id),
    }
}

fn link(reader: &Reader, key: &str, href: String) -> LinkView {
    LinkView {
        text: reader.texts.text(key),
        href,
    }
}
