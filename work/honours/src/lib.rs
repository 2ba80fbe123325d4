//! 评选表彰: what bodies above the college conferred on it, and what the union itself commended.
//!
//! [`upper`] keeps honours of a level above the college, each once however many bodies conferred it; [`commendation`] keeps the
//! union's own, one record a person or body. Both know the [`STATES`] from the call to the award; [`measures`] are the figures.

pub mod commendation;
mod headings;
pub mod measures;
pub mod sample;
pub mod upper;
mod words;

use niangjia_base::text;
use niangjia_office::forms::Word;
use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// Who holds an honour.
pub const HOLDERS: &[&str] = &["collective", "individual"];

/// How far an honour has come: called for, nominated from below, checked by the branch, reviewed, publicised for objections,
/// reported upward, awarded; or not chosen, or withdrawn afterwards. A list of honours holds those that were awarded.
pub const STATES: &[&str] = &[
    "called",
    "nominated",
    "branch_checked",
    "reviewed",
    "publicised",
    "objected",
    "reported",
    "awarded",
    "not_chosen",
    "revoked",
];

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "honours",
        migrations: &[
            Migration {
                name: "20260116_honours",
                script: Script::Portable(include_str!("../migrations/20260116_honours.sql")),
            },
            Migration {
                name: "20260203_honours_ways",
                script: Script::Portable(include_str!("../migrations/20260203_honours_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&upper::UPPER, &commendation::COMMENDATION],
        forms: &[&upper::FORM, &commendation::FORM],
        typed_in: const {
            &[
                TypedIn::line(&upper::UPPER, &upper::FORM),
                TypedIn::line(&commendation::COMMENDATION, &commendation::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: &[],
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
