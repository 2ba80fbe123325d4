//! 送温暖: condolences for one person and one event, visits at festivals, campaigns for groups.
//!
//! [`condolence`], [`visit`] and [`campaign`] are the three registers, each with the form of the sheets that offices keep;
//! [`measures`] are the figures. The three are never added up into one another.

pub mod campaign;
pub mod condolence;
mod headings;
pub mod measures;
pub mod sample;
pub mod visit;
mod waiting;
mod words;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "care",
        migrations: &[
            Migration {
                name: "20260110_care",
                script: Script::Portable(include_str!("../migrations/20260110_care.sql")),
            },
            Migration {
                name: "20260203_care_ways",
                script: Script::Portable(include_str!("../migrations/20260203_care_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &condolence::CONDOLENCE,
            &visit::VISIT,
            &campaign::CAMPAIGN_GIFT,
        ],
        forms: &[&condolence::FORM, &visit::FORM, &campaign::FORM],
        typed_in: const {
            &[
                TypedIn::line(&condolence::CONDOLENCE, &condolence::FORM),
                TypedIn::line(&visit::VISIT, &visit::FORM),
                TypedIn::line(&campaign::CAMPAIGN_GIFT, &campaign::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
