//! Taking back an imported file, in one act.
//!
//! Records that the file brought new are withdrawn; records that it changed get back what they held, their key and their
//! source; records that it withdrew stand again; vouchers that it posted are reversed, and those that it reversed are posted
//! again. Records to which others refer stay: people and branches above all.
//!
//! Nothing is guessed. If something of the file was changed since by an act that still counts, nothing happens and the refusal
//! names those records; so it is when a newer version of the file was imported. Afterwards the file is marked, and importing it
//! again is importing it for the first time.

mod account;
mod later;
mod records;
mod stays;
mod vouchers;

pub use later::Later;

use crate::receipt::RegisterUndone;
use account::Account;
use niangjia_base::actor::Actor;
use niangjia_base::ids::{FileId, TypedId};
use niangjia_office::files;
use niangjia_office::history::Event;
use niangjia_office::ledger::LedgerError;
use niangjia_office::registers::Register;
use niangjia_office::{Act, ActError, Asked, Office};
use niangjia_store::Error;
use serde::{Deserialize, Serialize};

/// The event of a file that was taken back.
pub(crate) const UNDONE: &str = "import.undone";

/// Who takes a file back, and how.
pub struct Undo<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// All registers, those that every line of work shares among them.
    pub registers: &'a [&'static Register],
    /// Whether anything is written, or only said.
    pub dry_run: bool,
}

/// What became of the records of a file that was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// The name of the file.
    pub file: String,
    /// By register, those that the file had filled.
    pub registers: Vec<RegisterUndone>,
}

/// Why a file was not taken back; nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// There is no such file.
    #[error("there is no imported file {0}")]
    NoFile(FileId),
    /// It was taken back before.
    #[error("the file was taken back at {0}")]
    Before(String),
    /// The history does not say what its import did, because an older version of the program did it.
    #[error("the history does not say what the import did")]
    NoAccount,
    /// A newer version of the same file is in.
    #[error("a newer version of the file was imported at {at}")]
    Newer {
        /// The newer version.
        file: FileId,
        /// When it was imported.
        at: String,
    },
    /// Something of it was changed since.
    #[error("{} records of the file were changed since", .0.len())]
    ChangedSince(Vec<Later>),
    /// The act was refused.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Error),
    /// A voucher was not posted.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The history holds something that is not understood.
    #[error("the history cannot be read: {0}")]
    History(#[from] serde_json::Error),
    /// It was only a preview, and everything was taken back.
    #[error("a preview")]
    Preview(Undone),
}

/// Takes back an imported file.
///
/// # Errors
/// When it cannot be taken back, an act is refused, or the database fails; nothing has changed then.
pub fn undo(office: &Office, what: &Undo<'_>, file: FileId) -> Result<Undone, UndoError> {
    let key = format!("undo/{file}/{}/{:016x}", office.now(), office.random());
    let asked = Asked {
        command: UNDONE,
        key: &key,
        with: "",
    };
    let done = office.act(what.actor, asked, |act| {
        let undone = take_back(act, what.registers, file)?;
        if what.dry_run {
            return Err(UndoError::Preview(undone));
        }
        Ok(undone)
    });
    match done {
        Ok(done) => Ok(done.outcome()),
        Err(UndoError::Preview(undone)) => Ok(undone),
        Err(error) => Err(error),
    }
}

fn take_back(
    act: &mut Act<'_, '_>,
    registers: &[&'static Register],
    file: FileId,
) -> Result<Undone, UndoError> {
    let kept = files::kept(act.tx, act.union, file)?.ok_or(UndoError::NoFile(file))?;
    if let Some(at) = kept.undone_at {
        return Err(UndoError::Before(at));
    }
    if let Some((file, at)) = files::newer(act.tx, act.union, file, &kept.name)? {
        return Err(UndoError::Newer { file, at });
    }
    let account = Account::read(act, file)?.ok_or(UndoError::NoAccount)?;
    let mut later = later::of(act, &account)?;
    later.extend(vouchers::reversed_since(act, &account)?);
    if !later.is_empty() {
        return Err(UndoError::ChangedSince(later));
    }
    let mut undone: Vec<RegisterUndone> = Vec::new();
    for register in registers {
        let done = records::give_back(act, register, &account)?;
        if done != RegisterUndone::default() {
            undone.push(RegisterUndone {
                register: register.kind.0.to_owned(),
                ..done
            });
        }
    }
    let stays = stays::of(act, registers, &account)?;
    for register in registers {
        let done = records::withdraw(act, register, &account, &stays)?;
        if done == RegisterUndone::default() {
            continue;
        }
        match undone.iter_mut().find(|u| u.register == register.kind.0) {
            Some(known) => {
                (known.withdrawn, known.stay) = (done.withdrawn, done.stay);
            }
            None => undone.push(RegisterUndone {
                register: register.kind.0.to_owned(),
                ..done
            }),
        }
    }
    let of_vouchers = vouchers::take_back(act, &account)?;
    if of_vouchers != RegisterUndone::default() {
        undone.push(RegisterUndone {
            register: vouchers::VOUCHER.0.to_owned(),
            ..of_vouchers
        });
    }
    files::mark_undone(act, file)?;
    let detail = serde_json::json!({
        "id": file.whole(), "file": kept.name, "digest": kept.digest, "act": account.act, "registers": undone,
    });
    act.record(Event::named(UNDONE, detail));
    Ok(Undone {
        file: kept.name,
        registers: undone,
    })
}

/// Every statement of the undoing, by name.
pub(crate) fn statements() -> Vec<(&'static str, &'static str)> {
    [account::ALL, later::ALL, vouchers::ALL].concat()
}
