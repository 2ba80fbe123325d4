//! The balances of all accounts.

use crate::clock::{Whose, median, spent_once_of};
use crate::invented;
use crate::section::{Row, Section};
use anyhow::Result;
use niangjia_office::ledger::balances;
use niangjia_store::{Error, bind};
use std::path::Path;
use std::time::Duration;

/// How often the balances are asked for in one run.
const OFTEN: u32 = 20;

/// Measures the balances at the end of all postings, and in the middle of a month.
pub(crate) fn all_balances(file: &Path) -> Result<Section> {
    let office = invented::empty(file)?;
    let postings: i64 = office.look(|look| {
        look.tx
            .one("SELECT COUNT(*) FROM ledger_posting", bind![], |row| {
                row.get::<i64>(0)
            })
            .map_err(|e: Error| e)
    })?;
    let mut section = Section::default();
    for (what, before) in [
        ("at the end", "9999-00-00"),
        ("in the middle of a month", "2023-06-16"),
    ] {
        let mut runs = Vec::new();
        for _ in 0..3 {
            runs.push(spent_once_of(Whose::Thread, OFTEN, || {
                Ok(office.look(|look| balances(look, before))?)
            })?);
        }
        let what = format!("Balances of {postings} postings {what}");
        section
            .rows
            .push(Row::time(what, Some(Duration::from_secs(1)), median(runs)));
    }
    Ok(section)
}
