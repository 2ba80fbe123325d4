//! The pages, one file each: a handler, and how its page is filled.

pub(crate) mod account;
pub(crate) mod checks;
pub(crate) mod entrance;
mod figures;
pub(crate) mod help;
mod history;
pub(crate) mod measures;
pub(crate) mod password;
pub(crate) mod record;
mod records;
pub(crate) mod register;
pub(crate) mod registers;
pub(crate) mod report;
pub(crate) mod settings;
mod sheet;
pub(crate) mod sources;
pub(crate) mod today;
pub(crate) mod trace;
mod waiting;
