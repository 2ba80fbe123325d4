//! The balances of all accounts.

use crate::clock::{Whose, median, spent};
use crate::invented;
use crate::section::{Row, Section};
use anyhow::Result;
use niangjia_office::ledger::balances;
use niangjia_store::{Error, bind};
use std::path::Path;
use std::time::Duration;

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
            let (_, took) = spent(Whose::Thread, || {
                Ok(office.look(|look| balances(look, before))?)
            })?;
            runs.push(took);
        }
        let what = format!("Balances of {postings} postings {what}");
        section
            .rows
            .push(Row::time(what, Some(Duration::from_secs(1)), median(runs)));
    }
    Ok(section)
}
