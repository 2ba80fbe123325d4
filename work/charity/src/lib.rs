//! 公益募捐: drives, who gave what, anonymous givers too, and what became of the money.
//!
//! [`donation`] is one gift to one drive; [`passing_on`] is money that was handed to somebody. Money given for others is never
//! the union's income and does not stand in its book.

pub mod donation;
mod headings;
pub mod measures;
pub mod passing_on;
pub mod sample;
mod waiting;
mod words;

use niangjia_office::slice::{Above, Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "charity",
        migrations: &[
            Migration {
                name: "20260125_charity",
                script: Script::Portable(include_str!("../migrations/20260125_charity.sql")),
            },
            Migration {
                name: "20260203_charity_ways",
                script: Script::Portable(include_str!("../migrations/20260203_charity_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&donation::DONATION, &passing_on::PASSING_ON],
        forms: &[&donation::FORM, &passing_on::FORM],
        typed_in: const {
            &[
                TypedIn::under(&donation::DONATION, &donation::FORM, &[Above::Title]),
                TypedIn::under(&passing_on::PASSING_ON, &passing_on::FORM, &[Above::Title]),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
