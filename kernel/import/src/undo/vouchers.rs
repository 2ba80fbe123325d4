//! The vouchers of a book that is taken back: those that it posted are reversed, those that it reversed are posted again.

use super::UndoError;
use super::account::Account;
use super::later::Later;
use crate::receipt::RegisterUndone;
use niangjia_base::ids::{RecordId, SheetId, TypedId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::Act;
use niangjia_office::history::Event;
use niangjia_office::ledger::{LedgerError, Posting, Voucher, account, post, postings};
use niangjia_store::{Error, bind, statements};
use std::collections::HashSet;

/// The kind of a voucher in history and traces.
pub(super) const VOUCHER: RecordKind = RecordKind("funds.voucher");

statements! {
    POSTED = "SELECT v.id, v.record_key, v.sheet, v.sheet_row, v.number, v.day, v.summary, v.kind FROM ledger_voucher v \
              WHERE v.union_id = $1 AND v.id >= $2 AND v.id <= $3 AND v.kind <> 'reversal' \
              AND NOT EXISTS (SELECT 1 FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses = v.id) ORDER BY v.id";
    POSTED_AGAIN = "SELECT v.id, v.record_key, v.sheet, v.sheet_row, v.number, v.day, v.summary, v.kind FROM ledger_voucher v \
              WHERE v.union_id = $1 AND v.id > $2 AND v.sheet = $3 AND v.kind <> 'reversal' \
              AND NOT EXISTS (SELECT 1 FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses = v.id) ORDER BY v.id";
    REVERSED = "SELECT v.id, v.record_key, v.sheet, v.sheet_row, v.number, v.day, v.summary, v.kind FROM ledger_voucher w \
              JOIN ledger_voucher v ON v.union_id = w.union_id AND v.id = w.reverses \
              WHERE w.union_id = $1 AND w.id >= $2 AND w.id <= $3 AND (v.id < $2 OR v.id > $3) ORDER BY v.id";
    REVERSED_SINCE = "SELECT v.id, v.record_key, w.posted_at FROM ledger_voucher w \
              JOIN ledger_voucher v ON v.union_id = w.union_id AND v.id = w.reverses \
              WHERE w.union_id = $1 AND v.id >= $2 AND v.id <= $3 AND (w.id < $2 OR w.id > $3) ORDER BY v.id";
}

struct Kept {
    id: VoucherId,
    key: String,
    source: Option<(SheetId, i64)>,
    number: String,
    day: String,
    summary: String,
    kind: String,
}

/// The vouchers of the file that were reversed since and do not stand again.
pub(super) fn reversed_since(
    act: &mut Act<'_, '_>,
    account: &Account,
) -> Result<Vec<Later>, UndoError> {
    let (first, last) = account.range();
    let standing: HashSet<String> = again(act, account)?.into_iter().map(|v| v.key).collect();
    let reversed = act
        .tx
        .all(REVERSED_SINCE, bind![act.union, first, last], |row| {
            let at: String = row.get(2)?;
            Ok::<_, Error>((row.id::<RecordId>(0)?, row.get::<String>(1)?, at))
        })?;
    let gone = reversed
        .into_iter()
        .filter(|(_, key, _)| !standing.contains(key));
    Ok(gone
        .map(|(id, _, at)| Later {
            kind: VOUCHER.0.to_owned(),
            id,
            at,
            by: String::new(),
            file: None,
        })
        .collect())
}

/// Reverses what the file posted, and posts again what it reversed.
pub(super) fn take_back(
    act: &mut Act<'_, '_>,
    account: &Account,
) -> Result<RegisterUndone, UndoError> {
    let mut done = RegisterUndone::default();
    let (first, last) = account.range();
    let mut posted = act.tx.all(POSTED, bind![act.union, first, last], kept)?;
    posted.extend(again(act, account)?);
    let reversed = act.tx.all(REVERSED, bind![act.union, first, last], kept)?;
    for voucher in posted {
        let lines = lines(act, &voucher, |debit| Fen::ZERO.minus(debit))?;
        let reversal = Voucher {
            kind: "reversal",
            reverses: Some(voucher.id),
            source: None,
            ..voucher_of(&voucher, lines)?
        };
        post(act, &reversal)?;
        record(act, account, voucher.id, "reversed");
        done.withdrawn += 1;
    }
    for voucher in reversed {
        let lines = lines(act, &voucher, Some)?;
        let again = voucher_of(&voucher, lines)?;
        let id = post(act, &again)?;
        record(act, account, id, "posted_again");
        done.stand_again += 1;
    }
    Ok(done)
}

/// Vouchers of the file that another file reversed and that stand again since that one was taken back.
fn again(act: &mut Act<'_, '_>, account: &Account) -> Result<Vec<Kept>, Error> {
    let (_, last) = account.range();
    let mut all = Vec::new();
    for sheet in &account.sheets {
        all.extend(
            act.tx
                .all(POSTED_AGAIN, bind![act.union, last, *sheet], kept)?,
        );
    }
    Ok(all)
}

fn record(act: &mut Act<'_, '_>, account: &Account, voucher: VoucherId, name: &str) {
    let detail = serde_json::json!({ "undone": account.file.whole() });
    let id = RecordId::from_whole(voucher.whole());
    act.record(Event::of(VOUCHER, id, name, detail));
}

fn lines(
    act: &mut Act<'_, '_>,
    voucher: &Kept,
    side: impl Fn(Fen) -> Option<Fen>,
) -> Result<Vec<Posting>, UndoError> {
    let lines = postings(act, voucher.id)?.into_iter();
    lines
        .map(|(code, detail, debit)| {
            let known = account(&code).ok_or(LedgerError::NoAccount(code))?;
            Ok(Posting {
                account: known.code,
                detail,
                debit: side(debit).ok_or(LedgerError::TooLarge)?,
            })
        })
        .collect()
}

fn voucher_of(kept: &Kept, postings: Vec<Posting>) -> Result<Voucher, Error> {
    let day = kept.day.parse().map_err(|_| Error::Inconsistent {
        table: "ledger_voucher",
        column: "day",
    })?;
    Ok(Voucher {
        key: kept.key.clone(),
        number: kept.number.clone(),
        day,
        summary: kept.summary.clone(),
        kind: if kept.kind == "opening" {
            "opening"
        } else {
            "entry"
        },
        reverses: None,
        source: kept.source,
        postings,
    })
}

fn kept(row: &niangjia_store::Row<'_>) -> Result<Kept, Error> {
    let sheet: Option<SheetId> = row.maybe_id(2)?;
    let line: Option<i64> = row.get(3)?;
    Ok(Kept {
        id: row.id(0)?,
        key: row.get(1)?,
        source: sheet.zip(line),
        number: row.get(4)?,
        day: row.get(5)?,
        summary: row.get(6)?,
        kind: row.get(7)?,
    })
}
