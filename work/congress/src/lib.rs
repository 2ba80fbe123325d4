//! 双代会: terms and sessions, the delegates of each, and what was put to the vote.
//!
//! [`session`] says which session was held when; [`delegate`] keeps the roster by delegation; [`vote`] keeps what was decided,
//! checked against [`rules`]; [`measures`] are the figures. Other lines of work ask [`session::session_days`] for the days
//! from one session to the next and read no table of this one.

pub mod delegate;
mod headings;
pub mod measures;
pub mod rules;
pub mod sample;
pub mod session;
pub mod vote;
mod waiting;
mod words;

pub use session::{session_days, sessions};

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "congress",
        migrations: &[Migration {
            name: "20260114_congress",
            script: Script::Portable(include_str!("../migrations/20260114_congress.sql")),
        }],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&session::SESSION, &delegate::DELEGATE, &vote::VOTE],
        forms: &[&delegate::FORM, &vote::FORM],
        typed_in: const {
            &[
                TypedIn::line(&delegate::DELEGATE, &delegate::FORM),
                TypedIn::line(&vote::VOTE, &vote::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: session::ALL,
    }
}
