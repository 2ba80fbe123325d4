//! Opening the union's records: which database, and whether it is up to date.

use crate::lines_of_work;
use crate::texts::Texts;
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_access::second_factor;
use niangjia_base::actor::Actor;
use niangjia_base::ids::{TypedId, UnionId};
use niangjia_office::vault::{KeyFileError, UnlockError, unlock};
use niangjia_office::{Office, Sources};
use niangjia_store::{Db, Place};
use std::path::{Path, PathBuf};

/// Where the data is when nobody says.
pub(crate) const DEFAULT_FOLDER: &str = "niangjia-data";
/// The name of the SQLite file in its folder.
const FILE: &str = "niangjia.sqlite";
/// The name of the key beside the data.
const KEY: &str = "niangjia.key";
/// The name of the mapping beside the data.
const MAPPING: &str = "import.toml";
/// The name of the folder beside the data with what was handed in and is not in the registers yet.
const TRAYS: &str = "handed-in";

/// Where the records are, as the command line and the environment say.
pub(crate) struct Where {
    folder: PathBuf,
    database: Option<String>,
    /// The file of the key, if somebody says another.
    key: Option<PathBuf>,
}

impl Where {
    /// `--database`, else `NIANGJIA_DATABASE`, else the file in `--data`.
    pub(crate) fn of(matches: &ArgMatches) -> Self {
        let folder = matches
            .get_one::<String>("data")
            .map_or_else(|| PathBuf::from(DEFAULT_FOLDER), PathBuf::from);
        Self {
            folder,
            database: matches.get_one::<String>("database").cloned(),
            key: matches.get_one::<PathBuf>("key").cloned(),
        }
    }

    /// The records in a folder, whatever database is named.
    pub(crate) fn in_folder(folder: &Path, matches: &ArgMatches) -> Self {
        Self {
            folder: folder.to_owned(),
            database: None,
            ..Self::of(matches)
        }
    }

    /// The database.
    pub(crate) fn place(&self) -> Place {
        match &self.database {
            Some(database) => Place::parse(database),
            None => Place::File(self.folder.join(FILE)),
        }
    }

    /// The data as a person would name it: its folder; of a server only that it is one, for its address holds a password.
    pub(crate) fn named(&self) -> String {
        match self.place() {
            Place::File(file) => file.parent().unwrap_or(&file).display().to_string(),
            Place::Server(_) => "PostgreSQL".to_owned(),
        }
    }

    /// The mapping that people settled, kept with the data.
    pub(crate) fn mapping(&self) -> PathBuf {
        self.beside(MAPPING)
    }

    /// Where files wait that were handed in.
    pub(crate) fn trays(&self) -> PathBuf {
        self.beside(TRAYS)
    }

    /// The key to the sealed fields: `--key`, else `NIANGJIA_KEY_FILE`, else the one with the data.
    fn key(&self) -> PathBuf {
        self.key.clone().unwrap_or_else(|| self.beside(KEY))
    }

    /// A file with the data; of a server, in the folder where data lies when nobody says.
    fn beside(&self, name: &str) -> PathBuf {
        match self.place() {
            Place::File(file) => file.with_file_name(name),
            Place::Server(_) => self.folder.join(name),
        }
    }

    /// Opens the records, brings them up to date, and takes the key to their sealed fields.
    pub(crate) fn open(&self, texts: &Texts) -> Result<Office> {
        let db = self.database()?;
        db.migrate(
            &lines_of_work::migrations(),
            &Sources::Machine.now().to_string(),
        )?;
        self.unlocked(db, texts)
    }

    /// Opens the database without touching its schema, and without the key.
    pub(crate) fn database(&self) -> Result<Db> {
        let place = self.place();
        if let Place::File(file) = &place
            && let Some(folder) = file
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        Ok(Db::open(&place)?)
    }

    /// The office of a database that is up to date. What was kept from before there was a key is sealed with it.
    pub(crate) fn unlocked(&self, db: Db, texts: &Texts) -> Result<Office> {
        let (union, sources) = (UnionId::from_whole(1), Sources::Machine);
        let vault = unlock(
            &db,
            union,
            &sources,
            &self.key(),
            &lines_of_work::registers(),
        )
        .map_err(|error| said(error, texts))?;
        let office = Office::new(db, union, sources, vault);
        second_factor::seal_old(&office)?;
        Ok(office)
    }
}

/// Why the key does not fit, as one sentence.
fn said(error: UnlockError, texts: &Texts) -> anyhow::Error {
    let named = |file: PathBuf| file.display().to_string();
    let sentence = match error {
        UnlockError::Missing { key, file } => texts.with(
            "cli-key-missing",
            &[("key", key.into()), ("file", named(file).into())],
        ),
        UnlockError::Another { key, file, found } => texts.with(
            "cli-key-another",
            &[
                ("key", key.into()),
                ("file", named(file).into()),
                ("found", found.into()),
            ],
        ),
        UnlockError::File(KeyFileError::NotAKey(file)) => {
            texts.with("cli-key-unread", &[("file", named(file).into())])
        }
        error => return error.into(),
    };
    anyhow::Error::msg(sentence)
}

/// Who acts at the command line: the account of the machine.
pub(crate) fn operator() -> Actor {
    let name = ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok());
    Actor::Operator(name.unwrap_or_else(|| "unknown".to_owned()))
}
