//! The turnover of each account in each month, from which balances come without adding up every posting.
//!
//! It is added to in the transaction that posts, and `niangjia check` adds up the postings to compare. Vouchers that are
//! posted at once on PostgreSQL would wait for one another at the same account; they add in several lanes.

use super::{LedgerError, Posting};
use crate::{Act, Look};
use niangjia_base::money::Fen;
use niangjia_store::{Error, bind, statements};
use std::collections::BTreeMap;

statements! {
    ADD_TURNOVER = "INSERT INTO ledger_turnover (union_id, account, month, lane, debit_fen) VALUES ($1, $2, $3, $4, $5) \
                    ON CONFLICT (union_id, account, month, lane) \
                    DO UPDATE SET debit_fen = ledger_turnover.debit_fen + excluded.debit_fen";
    BALANCES = "SELECT t.account, CAST(SUM(t.fen) AS BIGINT) FROM (\
                SELECT m.account, m.debit_fen AS fen FROM ledger_turnover m \
                WHERE m.union_id = $1 AND m.month < substr(CAST($2 AS TEXT), 1, 7) \
                UNION ALL SELECT p.account, p.debit_fen AS fen FROM ledger_posting p \
                WHERE p.union_id = $1 AND p.day >= substr(CAST($2 AS TEXT), 1, 7) AND p.day < $2) t \
                GROUP BY t.account ORDER BY t.account";
    TURNED_OVER_WRONGLY = "SELECT t.account, t.month FROM (\
                SELECT m.account, m.month, m.debit_fen AS fen FROM ledger_turnover m WHERE m.union_id = $1 \
                UNION ALL SELECT p.account, substr(p.day, 1, 7) AS month, 0 - p.debit_fen AS fen FROM ledger_posting p \
                WHERE p.union_id = $1) t \
                GROUP BY t.account, t.month HAVING SUM(t.fen) <> 0 ORDER BY t.account, t.month";
}

/// Adds the postings of a voucher to the turnover of its month.
pub(super) fn add(
    act: &mut Act<'_, '_>,
    day: &str,
    postings: &[Posting],
) -> Result<(), LedgerError> {
    let mut sums: BTreeMap<&'static str, Fen> = BTreeMap::new();
    for posting in postings {
        let sum = sums.entry(posting.account).or_insert(Fen::ZERO);
        *sum = sum.plus(posting.debit).ok_or(LedgerError::TooLarge)?;
    }
    let month = day.get(..7).unwrap_or(day);
    for (account, sum) in sums {
        let values = bind![act.union, account, month, act.lane, sum.fen()];
        act.tx.run(ADD_TURNOVER, values)?;
    }
    Ok(())
}

/// The balance of every account before a day, written as its least text; debits positive.
///
/// Months before come from the turnover, the days of the last one from the postings.
///
/// # Errors
/// When the database cannot be read.
pub fn balances(look: &mut Look<'_, '_>, before: &str) -> Result<Vec<(String, Fen)>, Error> {
    look.tx.all(BALANCES, bind![look.union, before], |row| {
        Ok((row.get(0)?, Fen::new(row.get(1)?)))
    })
}

/// The accounts and months whose turnover is not the sum of their postings; there are none unless somebody wrote into the
/// database by hand.
///
/// # Errors
/// When the database cannot be read.
pub fn turned_over_wrongly(look: &mut Look<'_, '_>) -> Result<Vec<(String, String)>, Error> {
    look.tx.all(TURNED_OVER_WRONGLY, bind![look.union], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
