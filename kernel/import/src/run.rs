//! An import from beginning to end: files are read, sheets recognised, and each file settled in one act.

mod doubts;
mod examples;
mod moved;
mod reading;
mod sheet;

use crate::mapping::Mapping;
use crate::receipt::{FileReceipt, SheetReceipt};
use crate::recognise::Known;
use moved::Moved;
pub(crate) use moved::Place;
use niangjia_base::actor::Actor;
use niangjia_base::ids::RecordId;
use niangjia_office::files::{self, ReadFile};
use niangjia_office::forms::Form;
use niangjia_office::history::Event;
use niangjia_office::ledger::LedgerError;
use niangjia_office::people::People;
use niangjia_office::{Act, ActError, Asked, Office};
use niangjia_store::Error;
use niangjia_workbook::Limits;
use reading::{Content, File, Given};
use std::path::PathBuf;

/// What is imported, and how.
pub struct Import<'a> {
    /// Who imports.
    pub actor: &'a Actor,
    /// The forms of all lines of work.
    pub forms: &'a [&'static Form],
    /// What a person settled before.
    pub mapping: &'a Mapping,
    /// How much a file may ask for.
    pub limits: Limits,
    /// Whether anything is written, or only said.
    pub dry_run: bool,
}

/// A file to import.
#[derive(Clone, Debug)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
}

/// A file to import that lies somewhere else than on the disk as it is.
pub struct Held<'a> {
    /// Its name without folders.
    pub name: String,
    /// Gives its bytes; asked again when they were let go meanwhile.
    pub open: &'a (dyn Fn() -> std::io::Result<Vec<u8>> + 'a),
}

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is read.
    Reading,
    /// It is settled into the registers, or would be.
    Settling,
}

/// Why an import ended before its time; the files before are in, this one and those after it are not.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The act was refused.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Error),
    /// A voucher of a book does not balance.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// It was only a preview, and everything was taken back.
    #[error("a preview")]
    Preview(Vec<FileReceipt>),
}

/// The event of an imported file.
pub(crate) const IMPORTED: &str = "import.file";

/// Imports files, those first that make people known; each file is one act, all or nothing.
///
/// `progress` hears the name of each file before it is settled, and how many are done of how many.
///
/// # Errors
/// When an act is refused or the database fails.
pub fn import(
    office: &Office,
    what: &Import<'_>,
    inputs: &[Input],
    mut progress: impl FnMut(&str, usize, usize),
) -> Result<Vec<FileReceipt>, ImportError> {
    let inputs = inputs.iter().map(|input| Given::Path(input.path.clone()));
    let settling = |stage, name: &str, done, total| {
        if stage == Stage::Settling && !what.dry_run {
            progress(name, done, total);
        }
    };
    all(office, what, inputs.collect(), None, settling)
}

/// Imports files that are held elsewhere. Under a name, `once`, that is the caller's for just these files, each of them is
/// taken once however often they are sent; what came of those that were taken before is answered.
///
/// `progress` hears the name of each file before it is read and before it is settled, and how many are done of how many.
///
/// # Errors
/// When an act is refused or the database fails.
pub fn import_held(
    office: &Office,
    what: &Import<'_>,
    held: &[Held<'_>],
    once: &str,
    progress: impl FnMut(Stage, &str, usize, usize),
) -> Result<Vec<FileReceipt>, ImportError> {
    let inputs = held.iter().map(Given::Held).collect();
    all(office, what, inputs, Some(once), progress)
}

fn all(
    office: &Office,
    what: &Import<'_>,
    inputs: Vec<Given<'_>>,
    once: Option<&str>,
    mut progress: impl FnMut(Stage, &str, usize, usize),
) -> Result<Vec<FileReceipt>, ImportError> {
    let known = &Known::of(what.forms);
    let mut files = reading::all(inputs, what, known, &mut progress);
    let total = files.len();
    let mut receipts: Vec<(usize, FileReceipt)> = Vec::new();
    if what.dry_run {
        let asked_key = format!("preview/{}/{:016x}", office.now(), office.random());
        let asked = Asked {
            command: "import.preview",
            key: &asked_key,
            with: "",
        };
        let previewed = office.act(what.actor, asked, |act| {
            let mut people = None;
            let all = files.iter_mut().enumerate().map(|(done, (_, file))| {
                progress(Stage::Settling, &file.name, done, total);
                settle(act, what, known, file, &mut people)
            });
            let all: Vec<FileReceipt> = all.collect::<Result<_, ImportError>>()?;
            Err::<(), ImportError>(ImportError::Preview(all))
        });
        match previewed {
            Err(ImportError::Preview(all)) => {
                receipts.extend(files.iter().map(|(place, _)| *place).zip(all))
            }
            Err(error) => return Err(error),
            Ok(_) => {}
        }
    } else {
        let mut people = None;
        for (done, (place, mut file)) in files.into_iter().enumerate() {
            progress(Stage::Settling, &file.name, done, total);
            let key = match once {
                Some(once) => format!("{once}/{place}"),
                None => format!("import/{}/{:016x}", office.now(), office.random()),
            };
            let receipt = keep(office, what, known, &key, &mut file, &mut people)?;
            receipts.push((place, receipt));
        }
    }
    receipts.sort_by_key(|(place, _)| *place);
    Ok(receipts.into_iter().map(|(_, receipt)| receipt).collect())
}

/// One file, one act.
fn keep(
    office: &Office,
    what: &Import<'_>,
    known: &Known,
    key: &str,
    file: &mut File<'_>,
    people: &mut Option<People>,
) -> Result<FileReceipt, ImportError> {
    let digest = file.digest.clone();
    let asked = Asked {
        command: IMPORTED,
        key,
        with: &digest,
    };
    let mut tries = 0;
    let done = office.act(what.actor, asked, |act| {
        // Another try must not see the people whom the first one made known.
        tries += 1;
        if tries > 1 {
            *people = None;
        }
        settle(act, what, known, file, people)
    });
    if done.is_err() {
        *people = None;
    }
    Ok(done?.outcome())
}

fn settle(
    act: &mut Act<'_, '_>,
    what: &Import<'_>,
    known: &Known,
    file: &mut File<'_>,
    people: &mut Option<People>,
) -> Result<FileReceipt, ImportError> {
    let mut receipt = FileReceipt {
        file: file.name.clone(),
        digest: file.digest.clone(),
        ..FileReceipt::default()
    };
    let parts = match file.content(what, known) {
        Content::Tables(parts) => parts,
        Content::Unreadable(problem) => {
            receipt.problem = Some(problem);
            return Ok(receipt);
        }
    };
    let first: RecordId = act.id();
    let mut moved = Moved::default();
    let mut kept = Vec::new();
    let mut settled: Vec<(usize, SheetReceipt)> = Vec::new();
    let mut parts = parts.into_iter().peekable();
    while let Some((place, part)) = parts.next() {
        let everybody = match people {
            Some(people) => people,
            None => people.insert(People::load(act.tx, act.union)?),
        };
        let whose = sheet::Whose {
            file: &file.name,
            digest: &file.digest,
        };
        let read = sheet::read(act, what, whose, everybody, part)?;
        if file.is_last && parts.peek().is_none() {
            // Nobody will be looked for any more, and a large union takes as much room as its payroll.
            *people = None;
        }
        let (receipt, source) = sheet::keep(act, what, &file.name, read, &mut moved)?;
        kept.extend(source);
        settled.push((place, receipt));
    }
    let last: RecordId = act.id();
    settled.sort_by_key(|(place, _)| *place);
    receipt.sheets = settled.into_iter().map(|(_, sheet)| sheet).collect();
    if receipt.changed_anything() {
        let read = ReadFile {
            name: &file.name,
            digest: &file.digest,
            bytes: file.bytes,
        };
        let id = files::keep_file(act, &read)?;
        for source in &kept {
            files::keep_sheet(act, id, source.id, &source.as_read())?;
        }
        let sheets: Vec<_> = receipt
            .sheets
            .iter()
            .map(|s| (&s.sheet, &s.registers))
            .collect();
        let detail = serde_json::json!({
            "file": file.name, "digest": file.digest, "sheets": sheets,
            "id": id, "ids": [first, last], "moved": moved,
        });
        act.record(Event::named(IMPORTED, detail));
        receipt.kept = (!what.dry_run).then_some(id);
    }
    Ok(receipt)
}
