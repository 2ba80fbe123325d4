//! 体检与医疗互助: who went for the check-up, who is enrolled in mutual aid, and what mutual aid paid.
//!
//! [`checkup`], [`mutual_aid`] and [`claim`] are the registers, each with its form; [`measures`] are the figures. A check-up
//! is an affair of all staff and paid by the administration, so here persons count who are no members. What a doctor found
//! is not kept at all.

pub mod checkup;
pub mod claim;
mod headings;
pub mod measures;
pub mod mutual_aid;
pub mod sample;
mod waiting;
mod words;

use niangjia_office::slice::{Above, Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "health",
        migrations: &[
            Migration {
                name: "20260123_health",
                script: Script::Portable(include_str!("../migrations/20260123_health.sql")),
            },
            Migration {
                name: "20260203_health_ways",
                script: Script::Portable(include_str!("../migrations/20260203_health_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&checkup::CHECKUP, &mutual_aid::ENROLMENT, &claim::CLAIM],
        forms: &[&checkup::FORM, &mutual_aid::FORM, &claim::FORM],
        typed_in: const {
            &[
                TypedIn::line(&checkup::CHECKUP, &checkup::FORM),
                TypedIn::under(&mutual_aid::ENROLMENT, &mutual_aid::FORM, &[Above::Year]),
                TypedIn::line(&claim::CLAIM, &claim::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
