//! The pages, one file each: a handler, and how its page is filled.

pub(crate) mod account;
pub(crate) mod add;
pub(crate) mod annals;
pub(crate) mod bulk;
pub(crate) mod check_report;
pub(crate) mod checks;
pub(crate) mod correct;
pub(crate) mod deeds;
pub(crate) mod entrance;
mod figures;
pub(crate) mod help;
mod hindrance;
mod history;
pub(crate) mod import;
pub(crate) mod ledger;
pub(crate) mod looks;
pub(crate) mod me;
pub(crate) mod measures;
pub(crate) mod password;
pub(crate) mod people;
mod periods;
pub(crate) mod receipt;
pub(crate) mod received;
pub(crate) mod record;
mod records;
pub(crate) mod register;
pub(crate) mod registers;
pub(crate) mod report;
pub(crate) mod search;
pub(crate) mod second_step;
pub(crate) mod settings;
mod sheet;
pub(crate) mod sources;
pub(crate) mod spending;
pub(crate) mod take_back;
pub(crate) mod today;
pub(crate) mod trace;
mod typed;
pub(crate) mod verify_seal;
mod waiting;
pub(crate) mod withdraw;
pub(crate) mod written;
mod years;

/// What a workbook is, for the header.
pub(crate) const WORKBOOK: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
