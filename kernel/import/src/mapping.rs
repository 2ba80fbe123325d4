//! What a person settled about sheets that nobody could recognise: a file beside the data, editable with any editor.
//!
//! A sheet is known again by its headings, whatever its file is called. The file is TOML:
//!
//! ```toml
//! [[sheet]]
//! headings = ["序号", "姓名", "钱数"]
//! form = "charity.donations"        # or "-" for a sheet that nobody needs, "?" while nobody chose
//! [sheet.columns]
//! "钱数" = "amount"                  # the column of the form, "-" for one that nobody needs, "?" while nobody chose
//! ```
//!
//! Who is meant in a line whose person could not be told stands there too; see [`PersonMapping`].

mod people;

pub use people::PersonMapping;
pub(crate) use people::SettledPeople;

use crate::headings::Heading;
use niangjia_office::forms::Form;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// All that was settled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The sheets.
    #[serde(default, rename = "sheet")]
    pub sheets: Vec<SheetMapping>,
    /// Who is meant in certain lines.
    #[serde(default, rename = "person", skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonMapping>,
}

/// What was settled about the sheets with certain headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetMapping {
    /// The headings as written, from left to right.
    pub headings: Vec<String>,
    /// The name of the form, or `-`.
    pub form: String,
    /// Heading and column of the form, or `-` or `?`.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
}

impl SheetMapping {
    /// Stands for a sheet or a column that nobody needs.
    pub const IGNORED: &str = "-";
    /// Stands for a form or a column that nobody chose yet; it is recognised as if it were not mentioned.
    pub const OPEN: &str = "?";

    /// Whether nobody needs the sheet.
    #[must_use]
    pub fn is_ignored(&self) -> bool {
        self.form == Self::IGNORED
    }
}

/// Why a mapping could not be used.
#[derive(Debug, thiserror::Error)]
pub enum MappingError {
    /// It cannot be read or written.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// It is not written as it should be.
    #[error("{0}")]
    NotToml(#[from] toml::de::Error),
    /// It cannot be put into words.
    #[error("{0}")]
    Unwritable(#[from] toml::ser::Error),
    /// It names a form that there is not.
    #[error("there is no form {0}")]
    NoForm(String),
    /// It names a column that a form does not have.
    #[error("the form {form} has no column {column}")]
    NoColumn {
        /// The form.
        form: String,
        /// The column.
        column: String,
    },
    /// It says of a name alone who is meant, and two may have it.
    #[error("which {0} is meant needs a place, or a file with sheet and row")]
    NoPlace(String),
}

impl Mapping {
    /// Reads the file; nothing is settled when there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read, or is not written as it should be.
    pub fn read(path: &Path) -> Result<Self, MappingError> {
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(toml::from_str(&text)?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes the file, and makes its folder when there is none.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, path: &Path) -> Result<(), MappingError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Whoever reads it meanwhile reads the old one or the new one.
        let mut new = path.as_os_str().to_owned();
        new.push(".new");
        std::fs::write(&new, toml::to_string_pretty(self)?)?;
        Ok(std::fs::rename(&new, path)?)
    }

    /// Settles a sheet with these headings; what was settled about them before no longer counts.
    pub fn settle_sheet(&mut self, sheet: SheetMapping) {
        self.sheets.retain(|known| known.headings != sheet.headings);
        self.sheets.push(sheet);
    }

    /// Settles who is meant in lines; what was settled about the same lines before no longer counts.
    pub fn settle_person(&mut self, person: PersonMapping) {
        self.people.retain(|known| !known.is_about_same(&person));
        self.people.push(person);
    }

    /// What was settled about a sheet with these headings, also while it is open.
    #[must_use]
    pub fn sheet(&self, headings: &[String]) -> Option<&SheetMapping> {
        self.sheets.iter().find(|known| known.headings == headings)
    }

    /// Whether all forms and columns that it names are there; a word written wrongly would settle nothing without a sign.
    ///
    /// # Errors
    /// The first form or column that is not there.
    pub fn check(&self, forms: &[&'static Form]) -> Result<(), MappingError> {
        let is_open = |word: &str| [SheetMapping::IGNORED, SheetMapping::OPEN].contains(&word);
        for sheet in self.sheets.iter().filter(|sheet| !is_open(&sheet.form)) {
            let form = forms
                .iter()
                .find(|form| form.name == sheet.form)
                .ok_or_else(|| MappingError::NoForm(sheet.form.clone()))?;
            let stranger = sheet
                .columns
                .values()
                .find(|name| !is_open(name) && form.columns.iter().all(|c| c.name != **name));
            if let Some(column) = stranger {
                let (form, column) = (sheet.form.clone(), column.clone());
                return Err(MappingError::NoColumn { form, column });
            }
        }
        match self.people.iter().find(|person| !person.says_where()) {
            Some(person) => Err(MappingError::NoPlace(person.name.clone())),
            None => Ok(()),
        }
    }

    /// What was settled about a sheet with these headings.
    pub(crate) fn of(&self, headings: &[Heading]) -> Option<&SheetMapping> {
        self.sheets
            .iter()
            .filter(|sheet| sheet.form != SheetMapping::OPEN)
            .find(|sheet| {
                sheet.headings.len() == headings.len()
                    && sheet
                        .headings
                        .iter()
                        .zip(headings)
                        .all(|(settled, heading)| *settled == heading.written)
            })
    }
}
