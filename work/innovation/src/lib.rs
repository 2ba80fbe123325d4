//! 五小创新: results of work that teams hand in, branches screen, the union sends upward, and the upper body awards.
//!
//! [`entry`] keeps the results with what became of them, [`share`] the members of each team in their order; [`result`] reads
//! what the upper body wrote back; [`measures`] are the figures.

pub mod entry;
mod headings;
pub mod measures;
pub mod result;
pub mod sample;
pub mod share;
mod waiting;
mod words;

use niangjia_base::text;
use niangjia_office::forms::Word;
use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "innovation",
        migrations: &[
            Migration {
                name: "20260117_innovation",
                script: Script::Portable(include_str!("../migrations/20260117_innovation.sql")),
            },
            Migration {
                name: "20260203_innovation_ways",
                script: Script::Portable(include_str!(
                    "../migrations/20260203_innovation_ways.sql"
                )),
            },
            Migration {
                name: "20260401_innovation_people",
                script: Script::Portable(include_str!(
                    "../migrations/20260401_innovation_people.sql"
                )),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&entry::ENTRY, &share::SHARE],
        forms: &[&entry::FORM],
        typed_in: const { &[TypedIn::line(&entry::ENTRY, &entry::FORM)] },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}

/// The code of the longest word that a text holds.
fn code_of(words: &[Word], written: &str) -> Option<&'static str> {
    let written = text::word_key(written);
    let all = words
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    all.filter(|(_, word)| written.contains(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(code, _)| code)
}
