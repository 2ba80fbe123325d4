//! The pages, one file each: a handler, and how its page is filled.

pub(crate) mod account;
pub(crate) mod add;
pub(crate) mod bulk;
pub(crate) mod checks;
pub(crate) mod correct;
pub(crate) mod deeds;
pub(crate) mod entrance;
mod figures;
pub(crate) mod help;
mod hindrance;
mod history;
pub(crate) mod looks;
pub(crate) mod me;
pub(crate) mod measures;
pub(crate) mod password;
<<<<<<< HEAD
pub(crate) mod published;
pub(crate) mod received;
=======
pub(crate) mod people;
>>>>>>> main
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
mod waiting;
pub(crate) mod withdraw;
