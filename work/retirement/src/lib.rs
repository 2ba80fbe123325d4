//! 荣休: who retires is honoured: the ceremony of the year, its list, and the medal and flowers that are handed over.
//!
//! [`ceremony`] is the ceremony of one year, [`honour`] one person honoured at it, with the sheet that lists them;
//! [`statutory`] is the month of retirement by law with the window in which one may choose; [`measures`] are the figures.
//! Lists of earlier years name people whom the union's other records do not know: they become former staff, and two of
//! one name are told apart by their birth.

pub mod ceremony;
mod headings;
pub mod honour;
pub mod measures;
pub mod sample;
pub mod statutory;
mod waiting;
mod words;

use niangjia_office::slice::{Above, Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "retirement",
        migrations: &[Migration {
            name: "20260113_retirement",
            script: Script::Portable(include_str!("../migrations/20260113_retirement.sql")),
        }],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&ceremony::CEREMONY, &honour::HONOUR],
        forms: &[&honour::FORM],
        typed_in: const {
            &[TypedIn::under(
                &honour::HONOUR,
                &honour::FORM,
                &[Above::Year],
            )]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: honour::STATEMENTS,
    }
}
