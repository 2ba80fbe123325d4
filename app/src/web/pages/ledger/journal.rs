//! The journal: the vouchers of a period by day, turned by key.

use super::asked::{Asked, asked, kind_name};
use super::{FUNDS, money};
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_access::Action;
use niangjia_office::ledger::{Entry, JournalPage, journal, journal_tally};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::RegisterPage;
use niangjia_ui::views::{
    ColumnView, FilterBar, LinkView, ListRow, ListTable, NarrowView, TurnView,
};

/// Vouchers on one page.
const ENTRIES: usize = 50;
/// Vouchers on a sheet for printing.
const ON_PAPER: usize = 1_000;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<RegisterPage> {
    let asked = asked(reader)?;
    let is_sheet = reader.asked("sheet") == Some("yes");
    let most = if is_sheet { ON_PAPER } else { ENTRIES };
    let (found, (n_entries, sum), bar) = reader.site.office.look(|look| {
        Ok::<_, Error>((
            journal(look, &asked.journal, asked.after, most)?,
            journal_tally(look, &asked.journal)?,
            asked.bar(reader, look)?,
        ))
    })?;
    let texts = &reader.texts;
    let is_empty = found.entries.is_empty() && asked.after.is_none();
    let about = [("amount", money(sum).into())];
    Ok(RegisterPage {
        frame: reader.frame(Place::Ledger, &asked.picked.span)?,
        name: asked.title(reader),
        purpose: texts.text("web-journal-lead"),
        notes: match is_empty {
            true => Vec::new(),
            false => vec![texts.with("web-journal-sum", &about)],
        },
        undo: None,
        add: None,
        tools: tools(reader, &asked, is_sheet),
        narrow: (!is_sheet).then(|| narrow(reader, bar)),
        table: table(reader, &found),
        turn: turn(reader, &asked, &found, n_entries),
        empty: is_empty.then(|| {
            let key = match asked.is_narrowed() {
                true => ("web-register-none-found", "web-register-none-found-lead"),
                false => ("web-ledger-empty", "web-ledger-empty-lead"),
            };
            (texts.text(key.0), texts.text(key.1), None)
        }),
    })
}

fn narrow(reader: &Reader, bar: FilterBar) -> NarrowView {
    let more = FilterBar {
        action: bar.action.clone(),
        inputs: Vec::new(),
        apply: reader.texts.text("web-register-more"),
        clear: None,
    };
    NarrowView {
        bar,
        more,
        is_open: false,
        kept: Vec::new(),
    }
}

fn tools(reader: &Reader, asked: &Asked, is_sheet: bool) -> Vec<LinkView> {
    let link = |key: &str, href| LinkView {
        text: reader.texts.text(key),
        href,
    };
    if is_sheet {
        return vec![link("web-register-back", asked.at(addresses::JOURNAL, &[]))];
    }
    let mut tools = Vec::new();
    if reader.may_anywhere(Action::Export, FUNDS) {
        let sheet = asked.at(addresses::JOURNAL, &[("sheet", "yes")]);
        tools.push(link("web-register-print", sheet));
        let workbook = asked.at("/ledger/journal.xlsx", &[]);
        tools.push(link("web-register-export", workbook));
    }
    let period = [("period", asked.picked.span.name.as_str())];
    let balances = addresses::asking(addresses::LEDGER, period);
    tools.push(link("ui-ledger-balances", balances));
    tools
}

fn table(reader: &Reader, found: &JournalPage) -> ListTable {
    let texts = &reader.texts;
    let column = |key: &str, class| ColumnView {
        name: texts.text(key),
        class,
        sort_href: None,
        sorted: None,
    };
    let row = |entry: &Entry| ListRow {
        href: addresses::entry(entry.id),
        id: String::new(),
        cells: vec![
            shown::day(&entry.day),
            entry.number.clone(),
            entry.summary.clone(),
            standing(reader, entry),
            money(entry.amount),
        ],
        is_withdrawn: false,
        person_href: None,
    };
    ListTable {
        columns: vec![
            column("ui-column-date", "date"),
            column("web-entry-number", ""),
            column("web-entry-summary", "subject"),
            column("web-entry-kind", ""),
            column("ui-column-amount", "amount"),
        ],
        rows: found.entries.iter().map(row).collect(),
        sums: Vec::new(),
        ticked: None,
    }
}

/// What a voucher is, and that it was taken back.
fn standing(reader: &Reader, entry: &Entry) -> String {
    match entry.reversed_by {
        Some(_) => reader.texts.text("web-entry-reversed"),
        None => kind_name(reader, &entry.kind),
    }
}

fn turn(reader: &Reader, asked: &Asked, found: &JournalPage, n_entries: i64) -> TurnView {
    let number = shown::grouped(&n_entries.to_string());
    let about = [("number", number.into())];
    let next = found.next.map(|id| id.to_string());
    TurnView {
        count: reader.texts.with("web-journal-count", &about),
        count_href: None,
        start: asked.after.map(|_| asked.at(addresses::JOURNAL, &[])),
        before: None,
        after: next.map(|id| asked.at(addresses::JOURNAL, &[("after", &id)])),
    }
}
