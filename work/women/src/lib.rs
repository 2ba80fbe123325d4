//! 女职工: who was screened. Activities of women are rows of the activity book and counted there.
//!
//! [`screening`] is the register with its form; [`measures`] are the figures, withheld where they are small. The register
//! says that somebody went, never what was found.

mod headings;
pub mod measures;
pub mod sample;
pub mod screening;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "women",
        migrations: &[
            Migration {
                name: "20260121_women",
                script: Script::Portable(include_str!("../migrations/20260121_women.sql")),
            },
            // What is sealed is none of the codes that the tables asked for.
            Migration {
                name: "20260202_women_sealed",
                script: Script::Portable(include_str!("../migrations/20260202_women_sealed.sql")),
            },
            Migration {
                name: "20260203_women_ways",
                script: Script::Portable(include_str!("../migrations/20260203_women_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&screening::SCREENING],
        forms: &[&screening::FORM],
        typed_in: const { &[TypedIn::line(&screening::SCREENING, &screening::FORM)] },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: &[],
        statements: screening::ALL,
    }
}
