//! The ledger as workbooks: balances, journal, one voucher.

use super::asked::{asked, kind_name};
use super::entry::{sums, title};
use super::{FUNDS, account_name, balance};
use crate::web::answer::{Answered, Download, Fault};
use crate::web::pages::measures::today;
use crate::web::pages::{WORKBOOK, periods};
use crate::web::reader::Reader;
use crate::web::shown;
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_access::policy::REFUSED_ROLE;
use niangjia_base::ids::{TypedId, VoucherId};
use niangjia_office::ledger::{journal as entries, trial_balance, whole_entry};
use niangjia_workbook::{Column, ColumnKind, SheetWriter, Value, WorkbookWriter};

/// Vouchers taken from the database at once.
const AT_ONCE: usize = 2_000;
/// The most vouchers in a file; a worksheet has a little more room than their lines.
const MOST: usize = 400_000;

pub(crate) async fn balances(reader: Reader) -> Response {
    reader.download(balances_book).await
}

pub(crate) async fn journal(reader: Reader) -> Response {
    reader.download(journal_book).await
}

pub(crate) async fn entry(reader: Reader, Path(id): Path<String>) -> Response {
    reader.download(move |reader| entry_book(reader, &id)).await
}

fn balances_book(reader: &Reader) -> Answered<Download> {
    must_export(reader)?;
    let span = periods::only(reader)?;
    let trial = reader
        .site
        .office
        .look(|look| trial_balance(look, span.period))?;
    let texts = &reader.texts;
    let money = |key: &str| Column::new(texts.text(key), ColumnKind::Money, 16);
    let text = |key: &str, width| Column::new(texts.text(key), ColumnKind::Text, width);
    let columns = [
        text("ui-entry-account", 24),
        text("web-ledger-opening", 20),
        money("web-ledger-debits"),
        money("web-ledger-credits"),
        text("web-ledger-closing", 20),
    ];
    let about = [("period", shown::span(texts, span.period).into())];
    book(
        reader,
        "balances",
        &texts.with("web-ledger-title", &about),
        &columns,
        |sheet| {
            for account in &trial.accounts {
                let (name, opening, closing) = (
                    account_name(texts, &account.account),
                    balance(texts, account.opening),
                    balance(texts, account.closing),
                );
                sheet.row(&[
                    Value::Text(&name),
                    Value::Text(&opening),
                    Value::Fen(account.debits.fen()),
                    Value::Fen(account.credits.fen()),
                    Value::Text(&closing),
                ])?;
            }
            let sum = texts.text("ui-list-sum");
            sheet.row(&[
                Value::Text(&sum),
                Value::Empty,
                Value::Fen(trial.debits.fen()),
                Value::Fen(trial.credits.fen()),
                Value::Empty,
            ])?;
            Ok(())
        },
    )
}

/// Every line of every voucher that was asked for.
fn journal_book(reader: &Reader) -> Answered<Download> {
    must_export(reader)?;
    let asked = asked(reader)?;
    periods::only(reader)?;
    let title = asked.title(reader);
    book(reader, "journal", &title, &line_columns(reader), |sheet| {
        reader.site.office.look(|look| {
            let (mut after, mut written) = (None, 0);
            loop {
                let found = entries(look, &asked.journal, after, AT_ONCE)?;
                written += found.entries.len();
                for entry in &found.entries {
                    if let Some(whole) = whole_entry(look, entry.id)? {
                        lines(reader, sheet, &whole)?;
                    }
                }
                match found.next {
                    Some(next) if written < MOST => after = Some(next),
                    _ => return Ok::<_, Fault>(()),
                }
            }
        })
    })
}

fn entry_book(reader: &Reader, id: &str) -> Answered<Download> {
    must_export(reader)?;
    let id = id.parse().map(VoucherId::from_whole);
    let id = id.map_err(|_| Fault::NotFound)?;
    let whole = reader.site.office.look(|look| whole_entry(look, id))?;
    let whole = whole.ok_or(Fault::NotFound)?;
    let title = title(reader, &whole);
    book(reader, "entry", &title, &line_columns(reader), |sheet| {
        lines(reader, sheet, &whole)?;
        let (debits, credits) = sums(&whole.lines)?;
        let sum = reader.texts.text("ui-list-sum");
        let mut cells = [Value::Empty; 8];
        cells[0] = Value::Text(&sum);
        cells[6] = Value::Fen(debits.fen());
        cells[7] = Value::Fen(credits.fen());
        sheet.row(&cells)?;
        Ok(())
    })
}

fn line_columns(reader: &Reader) -> [Column; 8] {
    let column = |key: &str, kind, width| Column::new(reader.texts.text(key), kind, width);
    [
        column("ui-column-date", ColumnKind::Text, 12),
        column("web-entry-number", ColumnKind::Text, 12),
        column("web-entry-kind", ColumnKind::Text, 12),
        column("web-entry-summary", ColumnKind::Text, 36),
        column("ui-entry-account", ColumnKind::Text, 22),
        column("ui-entry-detail", ColumnKind::Text, 18),
        column("ui-entry-debit", ColumnKind::Money, 16),
        column("ui-entry-credit", ColumnKind::Money, 16),
    ]
}

fn lines(
    reader: &Reader,
    sheet: &mut SheetWriter<'_>,
    whole: &niangjia_office::ledger::WholeEntry,
) -> Answered<()> {
    let entry = &whole.entry;
    let (day, kind) = (shown::day(&entry.day), kind_name(reader, &entry.kind));
    for line in &whole.lines {
        let account = account_name(&reader.texts, &line.account);
        let fen = line.debit.fen();
        let (debit, credit) = match fen > 0 {
            true => (Value::Fen(fen), Value::Empty),
            false => (Value::Empty, Value::Fen(fen.saturating_neg())),
        };
        sheet.row(&[
            Value::Text(&day),
            Value::Text(&entry.number),
            Value::Text(&kind),
            Value::Text(&entry.summary),
            Value::Text(&account),
            Value::Text(&line.detail),
            debit,
            credit,
        ])?;
    }
    Ok(())
}

/// A workbook of one sheet.
fn book(
    reader: &Reader,
    name: &str,
    title: &str,
    columns: &[Column],
    fill: impl FnOnce(&mut SheetWriter<'_>) -> Answered<()>,
) -> Answered<Download> {
    let mut out = WorkbookWriter::new(today(reader)?)?;
    let about = [("moment", reader.now().into())];
    let printed = reader.texts.with("ui-printed", &about);
    let mut sheet = out.sheet(name, &[title, &printed], columns)?;
    fill(&mut sheet)?;
    sheet.finish()?;
    Ok(Download {
        name: format!("{name}.xlsx"),
        content_type: WORKBOOK,
        bytes: out.to_bytes()?,
    })
}

fn must_export(reader: &Reader) -> Answered<()> {
    match reader.may_anywhere(Action::Export, FUNDS) {
        true => Ok(()),
        false => Err(Fault::Refused(REFUSED_ROLE)),
    }
}
