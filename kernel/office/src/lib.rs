//! What every line of work shares: the act through which all changes go, people and their membership by dates, the
//! organisation tree, registers and where their records came from, measures, the ledger, history and numbering.
//!
//! A line of work declares its registers, forms and measures in a [`slice::Slice`]; nothing here knows any of them.

pub mod act;
pub mod changes;
pub mod files;
pub mod forms;
pub mod history;
pub mod ledger;
pub mod looks;
pub mod measures;
pub mod numbering;
pub mod org;
pub mod people;
pub mod registers;
mod sample;
pub mod settings;
pub mod slice;
mod sources;
pub mod vault;
pub mod waiting;

pub use act::{Act, ActError, Asked, Done, Look, Office};
pub use sources::{NoRandomness, Sources};

use niangjia_store::{Migration, Script};

/// The kernel's own part of the migration chain.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "20260101_office",
        script: Script::Portable(include_str!("../migrations/20260101_office.sql")),
    },
    Migration {
        name: "20260102_history",
        script: Script::Pair {
            sqlite: include_str!("../migrations/20260102_history.sqlite.sql"),
            postgres: include_str!("../migrations/20260102_history.postgres.sql"),
        },
    },
    Migration {
        name: "20260110_undone_files",
        script: Script::Portable(include_str!("../migrations/20260110_undone_files.sql")),
    },
    Migration {
        name: "20260201_turnover",
        script: Script::Portable(include_str!("../migrations/20260201_turnover.sql")),
    },
    Migration {
        name: "20260202_kept_figures",
        script: Script::Portable(include_str!("../migrations/20260202_kept_figures.sql")),
    },
    Migration {
        name: "20260203_ways",
        script: Script::Portable(include_str!("../migrations/20260203_ways.sql")),
    },
    Migration {
        name: "20260203_settings",
        script: Script::Portable(include_str!("../migrations/20260203_settings.sql")),
    },
    Migration {
        name: "20260204_birthdays",
        script: Script::Portable(include_str!("../migrations/20260204_birthdays.sql")),
    },
    Migration {
        name: "20260301_corrections",
        script: Script::Portable(include_str!("../migrations/20260301_corrections.sql")),
    },
    Migration {
        name: "20260302_vault",
        script: Script::Pair {
            sqlite: include_str!("../migrations/20260302_vault.sqlite.sql"),
            postgres: include_str!("../migrations/20260302_vault.postgres.sql"),
        },
    },
];

/// The texts that every line of work shares, in Chinese, in Fluent.
pub const ZH_CN: &str = include_str!("../messages/zh-CN.ftl");
/// The texts that every line of work shares, in English, in Fluent.
pub const EN: &str = include_str!("../messages/en.ftl");
/// Every statement of the kernel by name, for the test that prepares each on both databases.
#[must_use]
pub fn statements() -> Vec<(&'static str, &'static str)> {
    let mut all = [
        act::ALL,
        changes::ALL,
        files::ALL,
        history::ALL,
        history::LISTED_STATEMENTS,
        history::SEAL_STATEMENTS,
        ledger::ALL,
        ledger::JOURNAL_STATEMENTS,
        ledger::SETTLE_STATEMENTS,
        ledger::TRIAL_STATEMENTS,
        looks::ALL,
        ledger::TURNOVER_STATEMENTS,
        measures::KEPT_STATEMENTS,
        numbering::ALL,
        people::typed::ALL,
        org::ALL,
        people::ABOUT_STATEMENTS,
        people::BIRTH_STATEMENTS,
        people::INDEX_STATEMENTS,
        people::MOVING_STATEMENTS,
        registers::belongs::ALL,
        registers::by_hand::ALL,
        settings::ALL,
        vault::ALL,
    ]
    .concat();
    all.sort_unstable();
    all
}
