//! Opening the union's records: which database, and whether it is up to date.

use crate::lines_of_work;
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_base::actor::Actor;
use niangjia_base::ids::{TypedId, UnionId};
use niangjia_office::{Office, Sources};
use niangjia_store::{Db, Place};
use std::path::{Path, PathBuf};

/// Where the data is when nobody says.
pub(crate) const DEFAULT_FOLDER: &str = "niangjia-data";
/// The name of the SQLite file in its folder.
const FILE: &str = "niangjia.sqlite";
/// The name of the mapping beside the data.
const MAPPING: &str = "import.toml";

/// Where the records are, as the command line and the environment say.
pub(crate) struct Where {
    folder: PathBuf,
    database: Option<String>,
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
        }
    }

    /// The records in a folder.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            database: None,
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
        match self.place() {
            Place::File(file) => file.with_file_name(MAPPING),
            Place::Server(_) => self.folder.join(MAPPING),
        }
    }

    /// Opens the records and brings them up to date.
    pub(crate) fn open(&self) -> Result<Office> {
        let office = self.open_as_it_is()?;
        office
            .db()
            .migrate(&lines_of_work::migrations(), &office.now().to_string())?;
        Ok(office)
    }

    /// Opens the records without touching their schema.
    pub(crate) fn open_as_it_is(&self) -> Result<Office> {
        let place = self.place();
        if let Place::File(file) = &place
            && let Some(folder) = file
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        let db = Db::open(&place)?;
        Ok(Office::new(db, UnionId::from_whole(1), Sources::Machine))
    }
}

/// Who acts at the command line: the account of the machine.
pub(crate) fn operator() -> Actor {
    let name = ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok());
    Actor::Operator(name.unwrap_or_else(|| "unknown".to_owned()))
}
