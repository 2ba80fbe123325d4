//! The trial balance: what stood on every account before a period, what moved in it, and what stands there after.
//!
//! What stood before comes from the turnover of months and costs little; the movements cost the postings of the period. A
//! voucher that opens the ledger says what was there before it, so it counts as that and not as a movement. Reversals are
//! movements like any other: the ledger shows all that was posted.

use super::balances;
use crate::Look;
use niangjia_base::calendar::Period;
use niangjia_base::money::Fen;
use niangjia_store::{Error, bind, statements};
use std::collections::BTreeMap;

statements! {
    MOVEMENTS = "SELECT m.account, CAST(COALESCE(SUM(m.opened), 0) AS BIGINT), CAST(COALESCE(SUM(m.debit), 0) AS BIGINT), \
                 CAST(COALESCE(SUM(m.credit), 0) AS BIGINT) FROM (SELECT p.account, \
                 CASE WHEN o.id IS NOT NULL THEN p.debit_fen ELSE 0 END AS opened, \
                 CASE WHEN o.id IS NULL AND p.debit_fen > 0 THEN p.debit_fen ELSE 0 END AS debit, \
                 CASE WHEN o.id IS NULL AND p.debit_fen < 0 THEN 0 - p.debit_fen ELSE 0 END AS credit \
                 FROM ledger_posting p LEFT JOIN (SELECT v.id FROM ledger_voucher v WHERE v.union_id = $1 \
                 AND v.kind = 'opening' AND v.day >= $2 AND v.day < $3) o ON o.id = p.voucher \
                 WHERE p.union_id = $1 AND p.day >= $2 AND p.day < $3) m GROUP BY m.account ORDER BY m.account";
}

/// What one account comes to over a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountBalance {
    /// The account's code.
    pub account: String,
    /// What stood there before, a debit when positive.
    pub opening: Fen,
    /// What was debited.
    pub debits: Fen,
    /// What was credited.
    pub credits: Fen,
    /// What stands there at the end, a debit when positive.
    pub closing: Fen,
}

/// The accounts of a period, and their sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialBalance {
    /// The accounts on which something stood or moved, by code.
    pub accounts: Vec<AccountBalance>,
    /// All debits of the movements.
    pub debits: Fen,
    /// All credits of the movements.
    pub credits: Fen,
    /// All balances at the end that are debits.
    pub closing_debits: Fen,
    /// All balances at the end that are credits.
    pub closing_credits: Fen,
}

impl TrialBalance {
    /// Whether debits and credits are the same, of the movements and at the end.
    #[must_use]
    pub fn balances(&self) -> bool {
        self.debits == self.credits && self.closing_debits == self.closing_credits
    }
}

/// The trial balance of a period.
///
/// # Errors
/// When the database cannot be read, or amounts add up to more than can be.
pub fn trial_balance(look: &mut Look<'_, '_>, period: Period) -> Result<TrialBalance, Error> {
    let (first, end) = (period.from().least_text(), period.end().least_text());
    let mut accounts: BTreeMap<String, AccountBalance> = BTreeMap::new();
    for (account, fen) in balances(look, &first)? {
        accounts.insert(account.clone(), begun(account, fen));
    }
    let moved = look
        .tx
        .all(MOVEMENTS, bind![look.union, &first, &end], |row| {
            let fen = |at| Ok::<_, Error>(Fen::new(row.get(at)?));
            Ok::<_, Error>((row.get::<String>(0)?, fen(1)?, fen(2)?, fen(3)?))
        })?;
    for (account, opened, debits, credits) in moved {
        let known = accounts
            .entry(account.clone())
            .or_insert_with(|| begun(account, Fen::ZERO));
        known.opening = sum(known.opening, opened)?;
        known.debits = debits;
        known.credits = credits;
        let moved = debits.minus(credits).ok_or_else(too_large)?;
        known.closing = sum(known.opening, moved)?;
    }
    let mut trial = TrialBalance {
        accounts: accounts.into_values().filter(says_something).collect(),
        debits: Fen::ZERO,
        credits: Fen::ZERO,
        closing_debits: Fen::ZERO,
        closing_credits: Fen::ZERO,
    };
    for account in &trial.accounts {
        trial.debits = sum(trial.debits, account.debits)?;
        trial.credits = sum(trial.credits, account.credits)?;
        if account.closing > Fen::ZERO {
            trial.closing_debits = sum(trial.closing_debits, account.closing)?;
        } else {
            let credit = Fen::ZERO.minus(account.closing).ok_or_else(too_large)?;
            trial.closing_credits = sum(trial.closing_credits, credit)?;
        }
    }
    Ok(trial)
}

fn begun(account: String, opening: Fen) -> AccountBalance {
    AccountBalance {
        account,
        opening,
        debits: Fen::ZERO,
        credits: Fen::ZERO,
        closing: opening,
    }
}

fn says_something(account: &AccountBalance) -> bool {
    [account.opening, account.debits, account.credits]
        .iter()
        .any(|fen| *fen != Fen::ZERO)
}

fn sum(one: Fen, other: Fen) -> Result<Fen, Error> {
    one.plus(other).ok_or_else(too_large)
}

fn too_large() -> Error {
    Error::Inconsistent {
        table: "ledger_posting",
        column: "debit_fen",
    }
}
