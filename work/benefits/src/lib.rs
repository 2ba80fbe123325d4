//! 节日、生日慰问与餐补: gifts to every member at the festivals and on birthdays, and the college's meal subsidy.
//!
//! [`campaign`] is one occasion of one year with its standard per head, [`gift`] what one member got at it, with the sheets
//! that list them; [`meal_subsidy`] is money of the college, kept here and never added to the union's. [`measures`] are the
//! figures. A gift is due to whoever is a member on the day; somebody listed who had left is pointed out.

pub mod campaign;
pub mod gift;
mod headings;
pub mod meal_subsidy;
pub mod measures;
pub mod sample;
mod waiting;
mod words;

use niangjia_office::slice::{Above, Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "benefits",
        migrations: &[
            Migration {
                name: "20260112_benefits",
                script: Script::Portable(include_str!("../migrations/20260112_benefits.sql")),
            },
            Migration {
                name: "20260203_benefits_ways",
                script: Script::Portable(include_str!("../migrations/20260203_benefits_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &campaign::CAMPAIGN,
            &gift::GIFT,
            &meal_subsidy::MEAL_SUBSIDY,
        ],
        forms: &[&gift::FORM, &gift::WIDE_FORM, &meal_subsidy::FORM],
        typed_in: const {
            &[
                TypedIn::under(&gift::GIFT, &gift::FORM, &[Above::Year]),
                TypedIn::under(
                    &meal_subsidy::MEAL_SUBSIDY,
                    &meal_subsidy::FORM,
                    &[Above::Year],
                ),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
