//! 会员与组织: who is a member, of which branch, from when to when; the committees, and who holds which office in them.
//!
//! People, branches and memberships are the kernel's own registers, because every line of work needs them; the sheets that
//! make them known are read here: [`roster`] and [`leavers`]. [`committee`] keeps the committees with their terms and
//! [`office`] who holds an office, from a day up to another; [`measures`] are the figures. A person who was known before the
//! roster came, from a payroll for one, stays the same person.

pub mod committee;
mod headings;
pub mod leavers;
pub mod measures;
mod moves;
pub mod office;
pub mod roster;
pub mod sample;
mod waiting;
mod words;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "people",
        migrations: &[
            Migration {
                name: "20260111_members",
                script: Script::Portable(include_str!("../migrations/20260111_members.sql")),
            },
            Migration {
                name: "20260203_members_ways",
                script: Script::Portable(include_str!("../migrations/20260203_members_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[&committee::COMMITTEE, &office::OFFICE],
        forms: &[&roster::FORM, &leavers::FORM, &office::FORM],
        typed_in: const {
            &[
                TypedIn::line(&niangjia_office::people::MEMBERSHIP, &roster::FORM),
                TypedIn::line(&office::OFFICE, &office::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
