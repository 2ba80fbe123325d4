//! 提案: what delegates ask of the college, who stands behind it, who handles it, and whether the answer satisfied.
//!
//! [`proposal`] keeps the proposals of a call, [`supporter`] the persons behind each, [`handling`] the departments in charge.
//! [`review`] reads what the committee wrote into one cell: docketed, a suggestion, merged into another number, refused.
//! [`measures`] are the figures; their names begin with `congress.proposals`, as the congress reports them.

pub mod handling;
mod headings;
pub mod measures;
pub mod proposal;
pub mod review;
pub mod sample;
pub mod supporter;
mod waiting;
mod words;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "proposals",
        migrations: &[
            Migration {
                name: "20260115_proposals",
                script: Script::Portable(include_str!("../migrations/20260115_proposals.sql")),
            },
            Migration {
                name: "20260203_proposals_ways",
                script: Script::Portable(include_str!("../migrations/20260203_proposals_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &proposal::PROPOSAL,
            &supporter::SUPPORTER,
            &handling::HANDLING,
        ],
        forms: &[&proposal::FORM],
        typed_in: const { &[TypedIn::line(&proposal::PROPOSAL, &proposal::FORM)] },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[],
    }
}
