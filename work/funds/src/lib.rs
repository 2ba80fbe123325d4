//! 经费: dues out of the payroll, the book in double entry, the budget, claims before they are paid, and the audits.
//!
//! [`dues`] reads a payroll and says what each member owes; [`deductions`] is the list for those who withhold it. [`book`]
//! turns every line of the income and expense book into a voucher that balances; [`subject`] says which account a subject in
//! words is. [`budget`], [`claim`] and [`audit`] are registers beside the ledger; [`measures`] are the figures.

pub mod audit;
pub mod book;
pub mod budget;
pub mod claim;
pub mod deductions;
pub mod dues;
mod headings;
pub mod measures;
pub mod sample;
pub mod subject;
mod waiting;
mod words;

use niangjia_office::slice::{Slice, TypedIn};
use niangjia_store::{Migration, Script};

/// What this line of work hands to the program.
#[must_use]
pub const fn slice() -> Slice {
    Slice {
        name: "funds",
        migrations: &[
            Migration {
                name: "20260124_funds",
                script: Script::Portable(include_str!("../migrations/20260124_funds.sql")),
            },
            Migration {
                name: "20260203_funds_ways",
                script: Script::Portable(include_str!("../migrations/20260203_funds_ways.sql")),
            },
        ],
        zh_cn: include_str!("../messages/zh-CN.ftl"),
        en: include_str!("../messages/en.ftl"),
        registers: &[
            &dues::PAYROLL,
            &dues::RATE,
            &budget::BUDGET_LINE,
            &claim::CLAIM,
            &audit::AUDIT,
        ],
        forms: &[
            &dues::FORM,
            &book::FORM,
            &budget::FORM,
            &claim::FORM,
            &audit::FORM,
        ],
        typed_in: const {
            &[
                TypedIn::line(&dues::PAYROLL, &dues::FORM),
                TypedIn::line(&budget::BUDGET_LINE, &budget::FORM),
                TypedIn::line(&claim::CLAIM, &claim::FORM),
                TypedIn::line(&audit::AUDIT, &audit::FORM),
            ]
        },
        records: measures::RECORDS,
        measures: measures::MEASURES,
        waiting: waiting::WAITING,
        statements: &[
            ("MONEY_BEFORE", book::MONEY_BEFORE),
            ("OWED", deductions::OWED),
        ],
    }
}
