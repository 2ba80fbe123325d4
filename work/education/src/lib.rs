//! 宣传教育: talks with their attendance, notices with who read them, quizzes online.
//!
//! [`talk`] and [`quiz`] have forms of the sheets that offices keep: the book of talks, and the results that a quiz platform
//! hands out. [`notice`] has none, because a notice begins here. [`measures`] are the figures.

mod headings;
pub mod measures;
pub mod notice;
pub mod quiz;
pub mod sample;
pub mod talk;
mod waiting;
mod words;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "education",
        migrations: &[
            Migration {
                name: "20260119_education",
                script: Script::Portable(include_str!("../migrations/20260119_education.sql")),
            },
            Migration {
                name: "20260203_education_ways",
                script: Script::Portable(include_str!("../migrations/20260203_education_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &talk::TALK,
            &notice::NOTICE,
            &notice::READING,
            &quiz::QUIZ,
            &quiz::QUESTION,
            &quiz::PAPER,
            &quiz::ATTEMPT,
        ],
        forms: &[&talk::FORM, &quiz::FORM],
        typed_in: const {
            &[
                TypedIn::line(&talk::TALK, &talk::FORM),
                TypedIn::fields(&notice::NOTICE),
                TypedIn::line(&quiz::ATTEMPT, &quiz::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
