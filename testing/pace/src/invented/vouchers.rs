//! The ledger of an invented union, posted through the office's own ledger.

use super::{FIRST_YEAR, Filling, LAST_YEAR};
use anyhow::Result;
use niangjia_base::actor::Actor;
use niangjia_base::calendar::PartialDay;
use niangjia_base::money::Fen;
use niangjia_office::Asked;
use niangjia_office::Office;
use niangjia_office::history::Event;
use niangjia_office::ledger::{Posting, Voucher, post};

/// Vouchers in one act.
const AT_ONCE: u64 = 5_000;
/// Postings of one voucher.
const POSTINGS: u64 = 4;
/// Postings for each member, over all ten years: ten million in a union of a million.
const FOR_A_MEMBER: u64 = 10;
/// What money is spent on, by account.
const EXPENSES: [&str; 5] = ["501", "503", "504", "505", "507"];

pub(super) fn fill(filling: &mut Filling<'_>) -> Result<()> {
    let total = filling.members.count * FOR_A_MEMBER / POSTINGS;
    let mut done = 0;
    while done < total {
        let end = total.min(done + AT_ONCE);
        posted(filling.office, done..end, total)?;
        done = end;
    }
    filling.rows.insert("ledger_voucher", total);
    filling.rows.insert("ledger_posting", total * POSTINGS);
    Ok(())
}

fn posted(office: &Office, numbers: std::ops::Range<u64>, total: u64) -> Result<()> {
    let key = format!("pace/vouchers/{}", numbers.start);
    let asked = Asked {
        command: "pace.vouchers",
        key: &key,
        with: "",
    };
    office.act(&Actor::Program, asked, |act| {
        for number in numbers.clone() {
            if let Some(voucher) = voucher(number, total) {
                post(act, &voucher)?;
            }
        }
        act.record(Event::named(
            "pace.vouchers",
            serde_json::json!({ "from": numbers.start }),
        ));
        Ok::<_, anyhow::Error>(())
    })?;
    Ok(())
}

/// None only for a day that there is not, and every month has 28.
fn voucher(number: u64, total: u64) -> Option<Voucher> {
    let years = u64::try_from(LAST_YEAR - FIRST_YEAR + 1).unwrap_or(1);
    let (month_of_all, of_month) = (number * years * 12 / total, number % 28);
    let year = FIRST_YEAR + i16::try_from(month_of_all / 12).unwrap_or(0);
    let month = i8::try_from(month_of_all % 12 + 1).unwrap_or(1);
    let day = i8::try_from(of_month + 1).unwrap_or(1);
    let amount = |by: u64| Fen::new(i64::try_from(number * by % 90_000 + 100).unwrap_or(100));
    let expense = |by: u64| {
        EXPENSES
            .get(usize::try_from((number + by) % 5).unwrap_or(0))
            .copied()
            .unwrap_or("504")
    };
    let (first, second) = (amount(7), amount(13));
    let credit = |amount: Fen| Fen::ZERO.minus(amount).unwrap_or(Fen::ZERO);
    let posting = |account, detail: u64, debit| Posting {
        account,
        detail: format!("明细{detail}"),
        debit,
    };
    Some(Voucher {
        key: format!("{year}|{number}"),
        number: format!("{number}"),
        day: PartialDay::new(year, Some(month), Some(day))?,
        summary: format!("凭证{number}"),
        kind: "entry",
        reverses: None,
        source: None,
        postings: vec![
            posting(expense(0), number % 12, first),
            posting("102", 0, credit(first)),
            posting(expense(1), number % 12, second),
            posting("101", 0, credit(second)),
        ],
    })
}
