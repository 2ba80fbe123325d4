//! 文体活动: what the union held, with whom, and who came.
//!
//! [`activity`] is the activity book, with the partners of each activity; [`item`] are the items of a sports meeting;
//! [`sign_in`] are the lists on which people signed; [`club`] are the clubs. [`title`] finds the activity that a list belongs
//! to by the list's title. [`measures`] are the figures, those about young people and women among them as far as they
//! count activities.

pub mod activity;
pub mod club;
mod headings;
pub mod item;
pub mod measures;
pub mod sample;
pub mod sign_in;
pub mod title;
mod waiting;
mod words;

#[cfg(test)]
mod tests;

use niangjia_office::slice::{Above, Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "activities",
        migrations: &[
            Migration {
                name: "20260118_activities",
                script: Script::Portable(include_str!("../migrations/20260118_activities.sql")),
            },
            Migration {
                name: "20260203_activities_ways",
                script: Script::Portable(include_str!(
                    "../migrations/20260203_activities_ways.sql"
                )),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &activity::ACTIVITY,
            &activity::PARTNER,
            &item::ITEM,
            &sign_in::SIGN_IN_LIST,
            &sign_in::ATTENDANCE,
            &club::CLUB,
        ],
        forms: &[&activity::FORM, &item::FORM, &sign_in::FORM, &club::FORM],
        typed_in: const {
            &[
                TypedIn::line(&activity::ACTIVITY, &activity::FORM),
                TypedIn::under(&item::ITEM, &item::FORM, &[Above::Title]),
                TypedIn::under(&sign_in::ATTENDANCE, &sign_in::FORM, &[Above::Title]),
                TypedIn::line(&club::CLUB, &club::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: title::ALL,
    }
}
