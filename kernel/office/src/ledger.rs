//! The ledger's core: vouchers in double entry that balance to the fen, reversed and never changed.
//!
//! An amount is a debit when it is positive and a credit when it is negative; the postings of a voucher add up to nothing.
//! Accounts are those that the union's accounting rules fix for grassroots unions (财会〔2021〕7号); what a line of work calls
//! a sub-account is kept beside the account as its detail.

mod journal;
mod settle;
mod trial;
mod turnover;

pub(crate) use journal::ALL as JOURNAL_STATEMENTS;
pub use journal::{
    Entry, EntryLine, JournalAsked, JournalPage, KINDS, WholeEntry, class_of, journal,
    journal_tally, voucher_of, whole_entry,
};
pub(crate) use settle::ALL as SETTLE_STATEMENTS;
pub use settle::{VoucherDraft, settle_vouchers};
pub(crate) use trial::ALL as TRIAL_STATEMENTS;
pub use trial::{AccountBalance, TrialBalance, trial_balance};
pub(crate) use turnover::ALL as TURNOVER_STATEMENTS;
pub use turnover::{balances, turned_over_wrongly};

use crate::{Act, Look};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{RecordId, SheetId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_store::{Bind, Error, InsertInto, bind, statements};

statements! {
    UNBALANCED = "SELECT voucher FROM ledger_posting WHERE union_id = $1 \
                  GROUP BY voucher HAVING SUM(debit_fen) <> 0 ORDER BY voucher";
    POSTINGS_OF = "SELECT account, detail, debit_fen FROM ledger_posting WHERE union_id = $1 AND voucher = $2 ORDER BY id";
}

/// One account of the chart: its code and on which side its balance usually stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// The code: `102`.
    pub code: &'static str,
    /// What the account is.
    pub class: Class,
}

/// The classes of accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// 资产
    Asset,
    /// 负债
    Liability,
    /// 净资产
    NetAsset,
    /// 收入
    Income,
    /// 支出
    Expense,
}

/// The accounts of a grassroots union. Source: 《工会会计制度》 财会〔2021〕7号, in force since 2022-01-01; 221 by its footnote.
pub const CHART: &[Account] = &[
    Account {
        code: "101",
        class: Class::Asset,
    },
    Account {
        code: "102",
        class: Class::Asset,
    },
    Account {
        code: "131",
        class: Class::Asset,
    },
    Account {
        code: "135",
        class: Class::Asset,
    },
    Account {
        code: "141",
        class: Class::Asset,
    },
    Account {
        code: "162",
        class: Class::Asset,
    },
    Account {
        code: "163",
        class: Class::Asset,
    },
    Account {
        code: "182",
        class: Class::Asset,
    },
    Account {
        code: "211",
        class: Class::Liability,
    },
    Account {
        code: "215",
        class: Class::Liability,
    },
    Account {
        code: "221",
        class: Class::Liability,
    },
    Account {
        code: "301",
        class: Class::NetAsset,
    },
    Account {
        code: "321",
        class: Class::NetAsset,
    },
    Account {
        code: "322",
        class: Class::NetAsset,
    },
    Account {
        code: "401",
        class: Class::Income,
    },
    Account {
        code: "402",
        class: Class::Income,
    },
    Account {
        code: "403",
        class: Class::Income,
    },
    Account {
        code: "405",
        class: Class::Income,
    },
    Account {
        code: "408",
        class: Class::Income,
    },
    Account {
        code: "501",
        class: Class::Expense,
    },
    Account {
        code: "503",
        class: Class::Expense,
    },
    Account {
        code: "504",
        class: Class::Expense,
    },
    Account {
        code: "505",
        class: Class::Expense,
    },
    Account {
        code: "507",
        class: Class::Expense,
    },
    Account {
        code: "510",
        class: Class::Expense,
    },
];

/// The account of a code.
#[must_use]
pub fn account(code: &str) -> Option<Account> {
    CHART.iter().copied().find(|account| account.code == code)
}

/// One line of a voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The account's code.
    pub account: &'static str,
    /// The sub-account in words, or nothing.
    pub detail: String,
    /// A debit when positive, a credit when negative.
    pub debit: Fen,
}

/// A voucher to be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// What makes it this voucher: its year and number.
    pub key: String,
    /// Its number as the office writes it.
    pub number: String,
    /// Its day.
    pub day: PartialDay,
    /// What it is about.
    pub summary: String,
    /// What it is: `entry`, `opening`, `reversal`.
    pub kind: &'static str,
    /// The voucher that it reverses.
    pub reverses: Option<VoucherId>,
    /// Where it was read.
    pub source: Option<(SheetId, i64)>,
    /// Its lines.
    pub postings: Vec<Posting>,
}

/// Why a voucher was not posted.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// Its debits and credits differ by so much.
    #[error("debits and credits differ by {0}")]
    Unbalanced(Fen),
    /// Its sum does not fit.
    #[error("the amounts are too large")]
    TooLarge,
    /// The chart has no such account.
    #[error("there is no account {0}")]
    NoAccount(String),
    /// It has no lines.
    #[error("a voucher without postings")]
    Empty,
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Posts a voucher.
///
/// # Errors
/// When it does not balance, names an account that is not in the chart, or the database does not take it.
pub fn post(act: &mut Act<'_, '_>, voucher: &Voucher) -> Result<VoucherId, LedgerError> {
    let mut sum = Fen::ZERO;
    for posting in &voucher.postings {
        if account(posting.account).is_none() {
            return Err(LedgerError::NoAccount(posting.account.to_owned()));
        }
        sum = sum.plus(posting.debit).ok_or(LedgerError::TooLarge)?;
    }
    if voucher.postings.is_empty() {
        return Err(LedgerError::Empty);
    }
    if sum != Fen::ZERO {
        return Err(LedgerError::Unbalanced(sum));
    }
    let id: VoucherId = act.id();
    let (day, at) = (voucher.day.to_string(), act.now.to_string());
    let row: &[Bind<'_>] = bind![
        act.union,
        id,
        &voucher.key,
        voucher.source.map(|(sheet, _)| sheet),
        voucher.source.map(|(_, row)| row),
        &voucher.number,
        &day,
        &voucher.summary,
        voucher.kind,
        voucher.reverses,
        &at,
    ];
    act.tx.insert_many(
        InsertInto {
            table: "ledger_voucher",
            columns: VOUCHER_COLUMNS,
        },
        [row],
    )?;
    let ids: Vec<RecordId> = voucher.postings.iter().map(|_| act.id()).collect();
    let rows: Vec<[Bind<'_>; 7]> = voucher
        .postings
        .iter()
        .zip(&ids)
        .map(|(posting, line)| {
            [
                act.union.into(),
                (*line).into(),
                id.into(),
                posting.account.into(),
                (&posting.detail).into(),
                (&day).into(),
                posting.debit.fen().into(),
            ]
        })
        .collect();
    let into = InsertInto {
        table: "ledger_posting",
        columns: POSTING_COLUMNS,
    };
    act.tx
        .insert_many(into, rows.iter().map(<[Bind<'_>; 7]>::as_slice))?;
    turnover::add(act, &day, &voucher.postings)?;
    Ok(id)
}

const VOUCHER_COLUMNS: &[&str] = &[
    "union_id",
    "id",
    "record_key",
    "sheet",
    "sheet_row",
    "number",
    "day",
    "summary",
    "kind",
    "reverses",
    "posted_at",
];
const POSTING_COLUMNS: &[&str] = &[
    "union_id",
    "id",
    "voucher",
    "account",
    "detail",
    "day",
    "debit_fen",
];

/// The postings of a voucher, in their order: account, detail, debit.
///
/// # Errors
/// When the database cannot be read.
pub fn postings(
    act: &mut Act<'_, '_>,
    voucher: VoucherId,
) -> Result<Vec<(String, String, Fen)>, Error> {
    act.tx.all(POSTINGS_OF, bind![act.union, voucher], |row| {
        Ok((row.get(0)?, row.get(1)?, Fen::new(row.get(2)?)))
    })
}

/// The vouchers that do not balance; there are none unless somebody wrote into the database by hand.
///
/// # Errors
/// When the database cannot be read.
pub fn unbalanced(look: &mut Look<'_, '_>) -> Result<Vec<VoucherId>, Error> {
    look.tx.all(UNBALANCED, bind![look.union], |row| row.id(0))
}
