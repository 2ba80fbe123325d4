//! Finding anything by a few signs: by Chinese text, by pinyin (`zhangwei`), by its initials (`zw`), by a number.
//!
//! A *wording* is a text as it stands in a field of a register; equal texts of one register are one wording, whoever has
//! them. A *word* is what a wording may be asked by: the text from one of its signs on, and that in pinyin and in initials
//! ([`spelling`]). Words lead to wordings and wordings to records, in two tables that are the same on both databases; what
//! somebody types is the beginning of a word, and so one sign is enough and the first answers cost what the last ones do.
//!
//! The tables are no records and no act writes them. They are brought up to date behind the acts ([`keeping`]), and so
//! they may lag, and may name what has been corrected since. They only say where to look: [`finding`] reads each record
//! anew, within the scope of whoever asks, and shows it only if the words stand in it now.
//!
//! Refused: sensitive fields are never read here, nor are private ones; one does not find by what one may not see.

mod finding;
mod keeping;
mod spelling;
mod wanted;
mod words;

pub use finding::{Asked, Edge, Hit, NoEdge, Part, found};
pub use keeping::{Kept, Share, catch_up, searched, statements_of};
pub use wanted::{Match, Wanted};

use niangjia_store::{Migration, Script};

/// This crate's part of the migration chain.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "20260401_search",
    script: Script::Portable(include_str!("../migrations/20260401_search.sql")),
}];

/// Every statement by name, for the test that prepares each on both databases.
#[must_use]
pub fn statements() -> Vec<(&'static str, &'static str)> {
    [finding::ALL, keeping::ALL].concat()
}
