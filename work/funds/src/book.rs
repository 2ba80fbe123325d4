//! The income and expense book: every line becomes a voucher that balances.
//!
//! The account on the other side is the bank's. Money in is a debit of 102 and a credit of the income; money out a credit of
//! 102 and a debit of the expense; a red line has the same sides with its sign. The line with which a book begins opens the
//! ledger, unless the ledger has the year before: then the two must agree. The balance column is checked line by line.

use crate::{headings, subject, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::money::Fen;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::ledger::{Posting, Voucher};
use niangjia_store::{Error, bind};

/// 银行存款
pub(crate) const BANK: &str = "102";
/// 工会资金结余
const BROUGHT_FORWARD: &str = "322";
/// What a line remembers for the one below.
const BALANCE: &str = "balance";

/// How much money the ledger has before a day, and whether it has any entry.
pub(crate) const MONEY_BEFORE: &str = "SELECT COUNT(*), CAST(COALESCE(SUM(debit_fen), 0) AS BIGINT) FROM ledger_posting \
    WHERE union_id = $1 AND account IN ('101', '102') AND day < $2";

/// The book of a year.
pub const FORM: Form = Form {
    name: "funds.book",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("day", Reads::Day, headings::DAY),
        Column::may("number", Reads::Text, headings::NUMBER),
        Column::must("summary", Reads::Text, headings::SUMMARY),
        Column::must("subject", Reads::Text, headings::SUBJECT),
        Column::must("income", Reads::Money, headings::INCOME),
        Column::must("expense", Reads::Money, headings::EXPENSE),
        Column::may("balance", Reads::Balance, headings::BALANCE),
    ],
    telling: headings::BOOK,
    against: headings::BUDGET,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let day = line.need("day", line.day("day"))?;
    let summary = line.need("summary", line.text("summary"))?;
    let amounts = (line.money("income"), line.money("expense"));
    let change = match amounts {
        (None, None) => {
            let balance = line.need("income", line.money("balance"))?;
            let begins = words::OPENINGS.contains(&text::word_key(summary).as_str());
            return if begins {
                open(taking, line, day, summary, balance)
            } else {
                Err(Refusal::at("value_missing", "income"))
            };
        }
        (income, expense) => income
            .unwrap_or_default()
            .minus(expense.unwrap_or_default())
            .ok_or_else(|| Refusal::at("bad_amount", "income"))?,
    };
    let subject = subject::read(line.need("subject", line.text("subject"))?, "subject")?;
    check_balance(taking, line, change);
    let key = match line.text("number") {
        Some(number) => key(day, number),
        None => format!("{day}|{}|{}", subject.account, text::word_key(summary)),
    };
    let other = Fen::ZERO.minus(change).unwrap_or_default();
    let postings = vec![
        posting(BANK, String::new(), change),
        posting(subject.account, subject.detail, other),
    ];
    taking.put_voucher(line, voucher(key, line, day, summary, "entry", postings));
    Ok(())
}

/// The first line of a book.
fn open(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    day: PartialDay,
    summary: &str,
    balance: Fen,
) -> Result<(), Refusal> {
    taking.remember(BALANCE, balance.fen());
    let before = day.to_string();
    let (entries, money) =
        taking
            .act
            .tx
            .one(MONEY_BEFORE, bind![taking.act.union, &before], |row| {
                Ok::<_, Error>((row.get::<i64>(0)?, Fen::new(row.get(1)?)))
            })?;
    if entries > 0 {
        if money != balance {
            differs(taking, line, balance, money);
        }
        return Ok(());
    }
    let other = Fen::ZERO.minus(balance).unwrap_or_default();
    let postings = vec![
        posting(BANK, String::new(), balance),
        posting(BROUGHT_FORWARD, String::new(), other),
    ];
    let key = format!("{:04}|opening", day.year());
    taking.put_voucher(line, voucher(key, line, day, summary, "opening", postings));
    Ok(())
}

/// Warns when the balance is not the one above with this line; then goes on from what the book says.
fn check_balance(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>, change: Fen) {
    let expected = taking
        .remembered(BALANCE)
        .and_then(|above| Fen::new(above).plus(change));
    let written = line.money("balance");
    if let (Some(written), Some(expected)) = (written, expected)
        && written != expected
    {
        differs(taking, line, written, expected);
    }
    if let Some(balance) = written.or(expected) {
        taking.remember(BALANCE, balance.fen());
    }
}

fn differs(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>, read: Fen, expected: Fen) {
    let about = vec![
        ("read", read.to_string()),
        ("expected", expected.to_string()),
    ];
    taking.warn(line, "balance_differs", about);
}

fn posting(account: &'static str, detail: String, debit: Fen) -> Posting {
    Posting {
        account,
        detail,
        debit,
    }
}

fn voucher(
    key: String,
    line: &Line<'_>,
    day: PartialDay,
    summary: &str,
    kind: &'static str,
    postings: Vec<Posting>,
) -> Voucher {
    Voucher {
        key,
        number: line.text("number").unwrap_or_default().to_owned(),
        day,
        summary: summary.to_owned(),
        kind,
        reverses: None,
        source: None,
        postings,
    }
}

/// What makes a voucher with a number this one.
pub(crate) fn key(day: PartialDay, number: &str) -> String {
    format!("{:04}|{}", day.year(), text::word_key(number))
}
