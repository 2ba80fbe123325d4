//! From an office's workbooks to registers: sheets are recognised by what their columns mean and hold, lines become drafts
//! of records, and a file is taken whole or not at all.
//!
//! The way of a file: [`recognise`] finds the headings of each sheet and the form that fits them; [`table`] walks its rows and
//! tells records from totals, notes and repeated headings; [`cell`] reads each cell as its column says; the form's `take`
//! makes drafts; [`run`] settles them in one transaction and writes a [`receipt`]. Nothing is configured per file, file names
//! are not looked at, and nothing is guessed: what cannot be read is named with its sheet and cell. [`undo()`] takes a file back.

mod cell;
mod headings;
mod kept;
mod line;
mod mapping;
mod particulars;
mod receipt;
mod recognise;
mod run;
mod table;
mod totals;
mod undo;
mod words;

pub use kept::receipt_of;
pub use line::{EnterLineError, Entered, Typed, enter_line, is_needed, read_field};
pub use mapping::{Mapping, MappingError, PersonMapping, SheetMapping};
pub use receipt::{
    Candidate, Doubt, Example, FileReceipt, ProblemReceipt, RegisterReceipt, RegisterUndone,
    SheetReceipt,
};
pub use run::{Held, Import, ImportError, Input, Stage, import, import_held};
pub use undo::{Later, Undo, UndoError, Undone, undo};

/// What is said of files, sheets and cells that cannot be read, in Chinese, in Fluent.
pub const ZH_CN: &str = include_str!("../messages/zh-CN.ftl");
/// The same in English, in Fluent.
pub const EN: &str = include_str!("../messages/en.ftl");

/// Every statement of the import by name, for the test that prepares each on both databases.
#[must_use]
pub fn statements() -> Vec<(&'static str, &'static str)> {
    [undo::statements(), kept::ALL.to_vec()].concat()
}
