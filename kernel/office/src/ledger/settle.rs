//! Bringing the vouchers of an imported book into the ledger: what differs is reversed and posted again.

use super::{LedgerError, Posting, Voucher, account, post, postings};
use crate::Act;
use crate::history::Event;
use crate::registers::{Origin, Settled};
use niangjia_base::ids::{RecordId, TypedId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_base::record_ref::RecordKind;
use niangjia_store::{Error, bind, statements};
use std::collections::{HashMap, HashSet};

/// The kind of a voucher in history and traces.
const VOUCHER: RecordKind = RecordKind("funds.voucher");

statements! {
    STANDING = "SELECT v.id, v.record_key, v.sheet, v.number, v.day, v.summary, v.kind FROM ledger_voucher v \
                WHERE v.union_id = $1 AND v.record_key >= $2 AND v.record_key <= $3 AND v.kind <> 'reversal' \
                AND NOT EXISTS (SELECT 1 FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses = v.id) ORDER BY v.id";
    STANDING_OF_SHEET = "SELECT v.id, v.record_key, v.sheet, v.number, v.day, v.summary, v.kind FROM ledger_voucher v \
                WHERE v.union_id = $1 AND v.sheet = $2 AND v.kind <> 'reversal' \
                AND NOT EXISTS (SELECT 1 FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses = v.id) ORDER BY v.id";
}

/// A voucher as a book has it; its source names the row, and gets its sheet when it is settled.
pub type VoucherDraft = Voucher;

struct Kept {
    id: VoucherId,
    key: String,
    sheet: Option<i64>,
    number: String,
    day: String,
    summary: String,
    kind: String,
}

/// Posts the vouchers of a book that the ledger does not have; reverses and posts again those that differ; reverses those
/// that an earlier version of the same file had and this one has not.
///
/// # Errors
/// When a voucher does not balance or the database does not take it.
pub fn settle_vouchers(
    act: &mut Act<'_, '_>,
    origin: &Origin,
    mut drafts: Vec<VoucherDraft>,
) -> Result<Settled, LedgerError> {
    for draft in &mut drafts {
        draft.source = draft.source.map(|(_, row)| (origin.sheet, row));
    }
    let mut settled = Settled::default();
    let keys: HashSet<String> = drafts.iter().map(|draft| draft.key.clone()).collect();
    let mut standing: HashMap<String, Kept> = HashMap::new();
    for sheet in &origin.earlier {
        for kept in act
            .tx
            .all(STANDING_OF_SHEET, bind![act.union, *sheet], kept)?
        {
            standing.insert(kept.key.clone(), kept);
        }
    }
    if let (Some(first), Some(last)) = (keys.iter().min(), keys.iter().max()) {
        for kept in act.tx.all(STANDING, bind![act.union, first, last], kept)? {
            if keys.contains(&kept.key) {
                standing.insert(kept.key.clone(), kept);
            }
        }
    }
    for draft in &drafts {
        let Some(kept) = standing.remove(&draft.key) else {
            post(act, draft)?;
            settled.new += 1;
            continue;
        };
        let was = postings(act, kept.id)?;
        if same(&kept, &was, draft) {
            settled.same += 1;
            continue;
        }
        reverse(act, &kept, &was)?;
        let id = post(act, draft)?;
        let detail = serde_json::json!({
            "reversed": kept.id.whole(), "was": told(&was),
            "is": draft.postings.iter().map(|p| (p.account, &p.detail, p.debit.fen())).collect::<Vec<_>>(),
        });
        act.record(Event::of(
            VOUCHER,
            RecordId::from_whole(id.whole()),
            "corrected",
            detail,
        ));
        settled.changed += 1;
    }
    let mut left: Vec<Kept> = standing.into_values().collect();
    left.sort_by_key(|kept| kept.id);
    for kept in left {
        let earlier = kept
            .sheet
            .is_some_and(|s| origin.earlier.iter().any(|e| e.whole() == s));
        if earlier {
            let was = postings(act, kept.id)?;
            reverse(act, &kept, &was)?;
            let detail = serde_json::json!({ "was": told(&was) });
            act.record(Event::of(
                VOUCHER,
                RecordId::from_whole(kept.id.whole()),
                "reversed",
                detail,
            ));
            settled.withdrawn += 1;
        }
    }
    Ok(settled)
}

fn kept(row: &niangjia_store::Row<'_>) -> Result<Kept, Error> {
    Ok(Kept {
        id: row.id(0)?,
        key: row.get(1)?,
        sheet: row.get(2)?,
        number: row.get(3)?,
        day: row.get(4)?,
        summary: row.get(5)?,
        kind: row.get(6)?,
    })
}

fn same(kept: &Kept, was: &[(String, String, Fen)], draft: &VoucherDraft) -> bool {
    kept.number == draft.number
        && kept.day == draft.day.to_string()
        && kept.summary == draft.summary
        && kept.kind == draft.kind
        && was.len() == draft.postings.len()
        && was
            .iter()
            .zip(&draft.postings)
            .all(|((account, detail, debit), posting)| {
                account == posting.account && *detail == posting.detail && *debit == posting.debit
            })
}

fn told(postings: &[(String, String, Fen)]) -> Vec<(&String, &String, i64)> {
    postings
        .iter()
        .map(|(account, detail, debit)| (account, detail, debit.fen()))
        .collect()
}

/// Takes a voucher back by one with the opposite sides, on the same day, so that the period's figures come right.
fn reverse(
    act: &mut Act<'_, '_>,
    kept: &Kept,
    was: &[(String, String, Fen)],
) -> Result<(), LedgerError> {
    let mut opposite = Vec::with_capacity(was.len());
    for (code, detail, debit) in was {
        let known = account(code).ok_or_else(|| LedgerError::NoAccount(code.clone()))?;
        let debit = Fen::ZERO.minus(*debit).ok_or(LedgerError::TooLarge)?;
        opposite.push(Posting {
            account: known.code,
            detail: detail.clone(),
            debit,
        });
    }
    let day = kept.day.parse().map_err(|_| Error::Inconsistent {
        table: "ledger_voucher",
        column: "day",
    })?;
    let reversal = Voucher {
        key: kept.key.clone(),
        number: kept.number.clone(),
        day,
        summary: kept.summary.clone(),
        kind: "reversal",
        reverses: Some(kept.id),
        source: None,
        postings: opposite,
    };
    post(act, &reversal).map(drop)
}
