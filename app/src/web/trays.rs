//! Trays: files that somebody handed in and that are not in the registers yet.
//!
//! A tray belongs to the account that handed it in. It lies in a working folder beside the data (of a server, in the data
//! folder of this machine), sealed with the vault's key, and survives a restart and a signing out: whatever was under way
//! goes on when the tray is looked at, or when the program starts. A tray is read, waits while somebody looks through it
//! and settles what is doubtful, and is taken in; then its files are deleted. What nobody takes in goes after a day.

mod held;
mod job;

pub(crate) use held::{Holding, MOST_BYTES};
pub(crate) use job::{Far, go_on, resume};

use anyhow::{Context, Result};
use held::open;
use niangjia_base::calendar::Moment;
use niangjia_base::ids::{AccountId, TypedId};
use niangjia_import::{FileReceipt, Mapping};
use niangjia_office::vault::Vault;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long a tray is kept, in milliseconds.
const A_DAY: i64 = 86_400_000;
/// Trays of one account that may wait at the same time.
const TRAYS: usize = 10;
/// The file that tells of a tray.
const TOLD: &str = "tray";
/// The file with what came of a tray.
const CAME: &str = "came";

/// The trays of the office.
pub(crate) struct Trays {
    folder: PathBuf,
    mapping: PathBuf,
    /// Whoever changes a tray or the mapping holds it.
    changing: Mutex<()>,
    /// The work that is under way, by tray.
    jobs: Mutex<BTreeMap<String, Far>>,
    /// One tray at a time: each may need a good deal of memory, and the database has one writer.
    turn: Mutex<()>,
}

/// Files that were handed in together.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Tray {
    /// Its name in addresses, which nobody can guess.
    pub(crate) id: String,
    account: i64,
    /// When it was handed in.
    pub(crate) made_at: i64,
    /// Its files.
    pub(crate) files: Vec<TrayFile>,
    /// How far it has come.
    pub(crate) state: State,
    /// The number of the failure that ended the last work on it.
    pub(crate) failed: Option<String>,
    /// When it was read or taken in last, as it is stored.
    pub(crate) worked_at: Option<String>,
}

/// A file of a tray.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TrayFile {
    /// Its name without folders.
    pub(crate) name: String,
    /// Its length in bytes.
    pub(crate) bytes: u64,
    /// Under which name it is held.
    held: String,
}

/// How far a tray has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum State {
    /// It is being sent.
    Arriving,
    /// It is being read.
    Reading,
    /// It waits for somebody to look through it.
    Waiting,
    /// It is being taken in.
    Taking,
    /// It was taken in.
    In,
}

/// What becomes of a form with files.
pub(crate) enum Begun {
    /// The files of this tray are held as they come.
    Now(Tray),
    /// The same form was sent before; this is its tray.
    Before(Tray),
    /// So many trays of this account wait that there is no more room.
    Full,
}

impl Trays {
    /// The trays in a folder, and the mapping that their settling is written into.
    pub(crate) fn new(folder: PathBuf, mapping: PathBuf) -> Self {
        Self {
            folder,
            mapping,
            changing: Mutex::default(),
            jobs: Mutex::default(),
            turn: Mutex::default(),
        }
    }

    /// Begins a tray under a name that follows from the form.
    pub(crate) fn begin(
        &self,
        vault: &Vault,
        account: AccountId,
        id: &str,
        now: Moment,
    ) -> Result<Begun> {
        let _changing = self.change();
        if let Some(known) = self.told(vault, id)
            && known.state != State::Arriving
        {
            return Ok(Begun::Before(known));
        }
        let own = self.all(vault)?;
        let own = own.iter().filter(|tray| tray.is_of(account));
        if own.filter(|tray| tray.state != State::In).count() >= TRAYS {
            return Ok(Begun::Full);
        }
        let tray = Tray {
            id: id.to_owned(),
            account: account.whole(),
            made_at: now.milliseconds(),
            files: Vec::new(),
            state: State::Arriving,
            failed: None,
            worked_at: None,
        };
        let folder = self.folder.join(id);
        std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        self.tell(vault, &tray)?;
        Ok(Begun::Now(tray))
    }

    /// All files of a tray are there: it can be read. Of a form that was sent twice at once the first to arrive counts.
    pub(crate) fn arrived(
        &self,
        vault: &Vault,
        id: &str,
        files: Vec<(String, Holding)>,
    ) -> Result<()> {
        let _changing = self.change();
        let Some(mut tray) = self.told(vault, id).filter(|t| t.state == State::Arriving) else {
            for (_, holding) in files {
                holding.let_go()?;
            }
            return Ok(());
        };
        for (name, holding) in files {
            let (bytes, held) = holding.finish()?;
            tray.files.push(TrayFile { name, bytes, held });
        }
        tray.state = State::Reading;
        self.tell(vault, &tray)
    }

    /// A place for the next file of a tray that arrives, under a name that nothing has yet.
    pub(crate) fn hold(&self, id: &str, held: String) -> Result<Holding> {
        Holding::begin(&self.folder.join(id), id, held)
    }

    /// A tray of an account.
    pub(crate) fn get(&self, vault: &Vault, account: AccountId, id: &str) -> Option<Tray> {
        let is_id = id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit());
        let tray = is_id.then(|| self.told(vault, id)).flatten();
        tray.filter(|tray| tray.is_of(account) && tray.state != State::Arriving)
    }

    /// The trays of an account, the newest first.
    pub(crate) fn of(&self, vault: &Vault, account: AccountId) -> Result<Vec<Tray>> {
        let mut all = self.all(vault)?;
        all.retain(|tray| tray.is_of(account) && tray.state != State::Arriving);
        all.sort_by_key(|tray| std::cmp::Reverse(tray.made_at));
        Ok(all)
    }

    /// What came of reading a tray, or of taking it in.
    pub(crate) fn came(&self, vault: &Vault, tray: &Tray) -> Option<Vec<FileReceipt>> {
        self.read(vault, &tray.id, CAME)
    }

    /// Sends a tray on to its next state, if it is in one of those before it; answers whether it was.
    pub(crate) fn send_on(
        &self,
        vault: &Vault,
        id: &str,
        from: &[State],
        to: State,
    ) -> Result<bool> {
        let _changing = self.change();
        let Some(mut tray) = self.told(vault, id).filter(|t| from.contains(&t.state)) else {
            return Ok(false);
        };
        tray.state = to;
        tray.failed = None;
        self.tell(vault, &tray)?;
        Ok(true)
    }

    /// Throws a tray away, unless it is being taken in.
    pub(crate) fn discard(&self, vault: &Vault, id: &str) -> Result<bool> {
        let _changing = self.change();
        if self
            .told(vault, id)
            .is_some_and(|t| t.state == State::Taking)
        {
            return Ok(false);
        }
        self.remove(id)?;
        Ok(true)
    }

    /// Throws away what is older than a day, and what no key of ours opens.
    pub(crate) fn sweep(&self, vault: &Vault, now: Moment) -> Result<()> {
        let _changing = self.change();
        for id in self.ids()? {
            let is_young = |tray: &Tray| {
                let age = now.milliseconds().saturating_sub(tray.made_at);
                age < A_DAY || tray.state == State::Taking
            };
            if !self.told(vault, &id).is_some_and(|tray| is_young(&tray)) {
                self.remove(&id)?;
            }
        }
        Ok(())
    }

    /// The mapping as it stands.
    pub(crate) fn mapping(&self) -> Result<Mapping> {
        Mapping::read(&self.mapping).with_context(|| self.mapping.display().to_string())
    }

    /// Where the mapping is.
    pub(crate) fn mapping_file(&self) -> &Path {
        &self.mapping
    }

    /// Changes the mapping; of two at once the second begins with what the first wrote.
    pub(crate) fn settle(&self, change: impl FnOnce(&mut Mapping)) -> Result<()> {
        let _changing = self.change();
        let mut mapping = self.mapping()?;
        change(&mut mapping);
        mapping
            .write(&self.mapping)
            .with_context(|| self.mapping.display().to_string())
    }

    fn change(&self) -> MutexGuard<'_, ()> {
        lock(&self.changing)
    }

    fn ids(&self) -> Result<Vec<String>> {
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error).with_context(|| self.folder.display().to_string()),
        };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        Ok(names.collect())
    }

    fn all(&self, vault: &Vault) -> Result<Vec<Tray>> {
        let ids = self.ids()?;
        Ok(ids.iter().filter_map(|id| self.told(vault, id)).collect())
    }

    fn told(&self, vault: &Vault, id: &str) -> Option<Tray> {
        self.read(vault, id, TOLD)
    }

    fn tell(&self, vault: &Vault, tray: &Tray) -> Result<()> {
        self.write(vault, &tray.id, TOLD, tray)
    }

    fn read<T: DeserializeOwned>(&self, vault: &Vault, id: &str, what: &str) -> Option<T> {
        let sealed = std::fs::read(self.folder.join(id).join(what)).ok()?;
        let bytes = vault.open_bytes(&place(id, what), &sealed)?;
        serde_json::from_slice(&bytes).ok()
    }

    fn write<T: Serialize>(&self, vault: &Vault, id: &str, what: &str, value: &T) -> Result<()> {
        let file = self.folder.join(id).join(what);
        let sealed = vault.seal_bytes(&place(id, what), &serde_json::to_vec(value)?);
        // Whoever reads it meanwhile reads the old one or the new one.
        let new = file.with_extension("new");
        std::fs::write(&new, sealed)
            .and_then(|()| std::fs::rename(&new, &file))
            .with_context(|| file.display().to_string())
    }

    fn remove(&self, id: &str) -> Result<()> {
        let folder = self.folder.join(id);
        match std::fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(error).with_context(|| folder.display().to_string())
            }
            _ => Ok(()),
        }
    }

    /// The bytes of a file of a tray.
    fn bytes(&self, vault: &Vault, tray: &Tray, file: &TrayFile) -> std::io::Result<Vec<u8>> {
        let path = self.folder.join(&tray.id).join(&file.held);
        open(vault, &path, &tray.id, file)
    }
}

impl Tray {
    fn is_of(&self, account: AccountId) -> bool {
        self.account == account.whole()
    }

    /// Whether something is being done to it.
    pub(crate) fn is_under_way(&self) -> bool {
        matches!(self.state, State::Reading | State::Taking)
    }
}

/// To what something in a tray is bound when it is sealed.
fn place(id: &str, what: &str) -> String {
    format!("import.tray.{id}.{what}")
}

/// A lock that a panic elsewhere does not close for good: what it guards is written whole or not at all.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
