//! 劳动竞赛: contests with their rounds, judges and marks, and who won what.
//!
//! [`contest`] is the contest itself with its rounds and judges, [`entry`] are those who take part with their marks, and
//! [`result`] is who won, with the form of the list that offices keep. [`measures`] are the figures.

pub mod contest;
pub mod entry;
mod headings;
pub mod measures;
pub mod result;
pub mod sample;
mod waiting;
mod words;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "contests",
        migrations: &[
            Migration {
                name: "20260120_contests",
                script: Script::Portable(include_str!("../migrations/20260120_contests.sql")),
            },
            Migration {
                name: "20260401_contests_people",
                script: Script::Portable(include_str!(
                    "../migrations/20260401_contests_people.sql"
                )),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &contest::CONTEST,
            &contest::ROUND,
            &contest::JUDGE,
            &entry::ENTRY,
            &entry::MARK,
            &result::RESULT,
            &result::MEMBER,
        ],
        forms: &[&result::FORM],
        typed_in: const { &[TypedIn::line(&result::RESULT, &result::FORM)] },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
