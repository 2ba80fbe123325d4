//! 青年: collective weddings, outings, and the register in which single people look for one another.
//!
//! [`wedding`] and [`outing`] have forms of the lists that offices keep. [`matchmaking`] has none: what somebody says of
//! themselves there is theirs, it comes from nobody's sheet and goes into none. Matchmaking events are rows of the activity
//! book and counted there. [`measures`] are the figures.

mod headings;
pub mod matchmaking;
pub mod measures;
pub mod outing;
pub mod sample;
mod waiting;
pub mod wedding;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "youth",
        migrations: &[
            Migration {
                name: "20260122_youth",
                script: Script::Portable(include_str!("../migrations/20260122_youth.sql")),
            },
            // What is sealed is none of the codes that the tables asked for.
            Migration {
                name: "20260203_youth_sealed",
                script: Script::Portable(include_str!("../migrations/20260203_youth_sealed.sql")),
            },
            Migration {
                name: "20260401_youth_people",
                script: Script::Portable(include_str!("../migrations/20260401_youth_people.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &wedding::COUPLE,
            &outing::OUTING,
            &outing::PARTICIPANT,
            &matchmaking::PROFILE,
            &matchmaking::INTEREST,
        ],
        forms: &[&wedding::FORM, &outing::FORM],
        typed_in: const {
            &[
                TypedIn::line(&wedding::COUPLE, &wedding::FORM),
                TypedIn::line(&outing::PARTICIPANT, &outing::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
