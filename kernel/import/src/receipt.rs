//! What an import did, or would do: a receipt for each file, sheet and register.

use crate::mapping::{PersonMapping, SheetMapping};
use niangjia_base::ids::FileId;
use niangjia_office::forms::Weight;
use niangjia_office::registers::Settled;
use serde::{Deserialize, Serialize};

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileReceipt {
    /// Its name without folders.
    pub file: String,
    /// Why it was not read at all.
    pub problem: Option<ProblemReceipt>,
    /// Its sheets, in their order.
    pub sheets: Vec<SheetReceipt>,
    /// Under which id it was kept, if it changed anything and was no preview.
    #[serde(default)]
    pub kept: Option<FileId>,
    /// The SHA-256 of its content, in hexadecimal.
    #[serde(default)]
    pub digest: String,
}

/// What became of a sheet. The counts are those of its main register, the one with about one record a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetReceipt {
    /// Its name.
    pub sheet: String,
    /// The form that it was recognised as.
    pub form: Option<String>,
    /// The main register.
    pub register: Option<String>,
    /// Records that were not there before.
    pub new: u64,
    /// Records that were there with other content.
    pub changed: u64,
    /// Records that were there just so.
    pub same: u64,
    /// Records of an earlier version of the file that this one no longer has.
    pub withdrawn: u64,
    /// Lines that were not taken.
    pub refused: u64,
    /// The same counts for every register that the sheet filled.
    pub registers: Vec<RegisterReceipt>,
    /// What there is to say about it.
    pub problems: Vec<ProblemReceipt>,
    /// The headings, when nobody could say what the sheet or one of its columns is.
    pub headings: Vec<String>,
    /// The headings of the columns that are not used, when the sheet was recognised.
    #[serde(default)]
    pub unused: Vec<String>,
    /// The columns of the form that the sheet does not have and one of those may be, each with its usual heading.
    #[serde(default)]
    pub lacking: Vec<(String, String)>,
    /// Lines whose person could not be told; of a preview only.
    #[serde(default)]
    pub doubts: Vec<Doubt>,
    /// Some of the records that would be written; of a preview only.
    #[serde(default)]
    pub examples: Vec<Example>,
}

/// A line whose person could not be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// The row.
    pub row: i64,
    /// The problem: `ambiguous_person`.
    pub code: String,
    /// The name as written.
    pub name: String,
    /// The branch or department beside it, if the problem names it.
    pub place: Option<String>,
    /// Those of that name.
    pub candidates: Vec<Candidate>,
}

/// Somebody who may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// How a mapping names the person: the staff number, else `id:` and the id.
    pub is: String,
    /// The name.
    pub name: String,
    /// The staff number.
    pub number: Option<String>,
    /// The branch of the last membership.
    pub branch: Option<String>,
    /// The department.
    pub department: Option<String>,
}

/// A record that would be written. What is sensitive stands there sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The kind of its register.
    pub register: String,
    /// The row that it was read from.
    pub row: Option<i64>,
    /// `new`, `changed` or `withdrawn`.
    pub what: String,
    /// The values of the register's fields, in their order, as they would be.
    pub values: Vec<serde_json::Value>,
    /// What persons and units among them are called.
    pub names: Vec<Option<String>>,
    /// What stood there before, with what it is called, where that differs.
    pub was: Vec<Option<(serde_json::Value, Option<String>)>>,
}

/// The counts of one register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterReceipt {
    /// The kind of its records.
    pub register: String,
    /// Records that were not there before.
    pub new: u64,
    /// Records that were there with other content.
    pub changed: u64,
    /// Records that were there just so.
    pub same: u64,
    /// Records that were withdrawn.
    pub withdrawn: u64,
}

/// What became of the records of one register when a file was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterUndone {
    /// The kind of its records.
    pub register: String,
    /// Records that the file had brought, withdrawn now; vouchers, reversed.
    pub withdrawn: u64,
    /// Records that it had brought and that stay, because others refer to them.
    pub stay: u64,
    /// Records that it had changed, as they were before.
    pub given_back: u64,
    /// Records that it had withdrawn and that stand again; vouchers, posted again.
    pub stand_again: u64,
    /// Records that it had taken up again and that are withdrawn as before.
    pub withdrawn_again: u64,
}

/// Something to say about a file, a sheet, a column or a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemReceipt {
    /// The row, if it is about one.
    pub row: Option<i64>,
    /// The letters of the column, if it is about one.
    pub column: Option<String>,
    /// What it is.
    pub code: String,
    /// What the message names.
    pub about: Vec<(String, String)>,
    /// `noted`, `warned` or `refused`.
    pub weight: String,
}

impl FileReceipt {
    /// Whether the import changed anything for this file.
    #[must_use]
    pub fn changed_anything(&self) -> bool {
        self.sheets
            .iter()
            .flat_map(|sheet| &sheet.registers)
            .any(|r| r.new + r.changed + r.withdrawn > 0)
    }
}

impl Doubt {
    /// Whether everybody of the name at the place is meant by one answer, and not this line alone: nobody there is called
    /// so, and so the answer cannot be mixed up with somebody else.
    #[must_use]
    pub fn is_about_place(&self) -> bool {
        let nobody_there = ["unknown_person", "person_elsewhere"].contains(&self.code.as_str());
        nobody_there && self.place.is_some()
    }

    /// What a mapping says when the person is settled.
    #[must_use]
    pub fn mapping(&self, file: &FileReceipt, sheet: &SheetReceipt, is: &str) -> PersonMapping {
        let left_out = is == SheetMapping::IGNORED;
        if self.is_about_place() && !left_out {
            return PersonMapping {
                name: self.name.clone(),
                place: self.place.clone(),
                is: is.to_owned(),
                ..PersonMapping::default()
            };
        }
        PersonMapping {
            name: self.name.clone(),
            place: None,
            file: Some(file.file.clone()),
            digest: Some(file.digest.chars().take(DIGEST_SIGNS).collect()),
            sheet: Some(sheet.sheet.clone()),
            row: Some(self.row),
            is: is.to_owned(),
        }
    }
}

/// Signs of a file's digest that tell its content from any other.
const DIGEST_SIGNS: usize = 16;

impl ProblemReceipt {
    pub(crate) fn of(problem: niangjia_office::forms::Problem) -> Self {
        Self {
            row: problem.row,
            column: problem.column,
            code: problem.code.to_owned(),
            about: problem
                .about
                .into_iter()
                .map(|(name, what)| (name.to_owned(), what))
                .collect(),
            weight: match problem.weight {
                Weight::Noted => "noted",
                Weight::Warned => "warned",
                Weight::Refused => "refused",
            }
            .to_owned(),
        }
    }

    pub(crate) fn about_sheet(code: &str, weight: &str, about: Vec<(String, String)>) -> Self {
        Self {
            row: None,
            column: None,
            code: code.to_owned(),
            about,
            weight: weight.to_owned(),
        }
    }
}

impl RegisterReceipt {
    pub(crate) fn of(register: &str, settled: Settled) -> Self {
        Self {
            register: register.to_owned(),
            new: settled.new,
            changed: settled.changed,
            same: settled.same,
            withdrawn: settled.withdrawn,
        }
    }
}
