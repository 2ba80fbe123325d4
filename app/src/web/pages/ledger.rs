//! The ledger: balances of the accounts ([`show`]), the journal of the vouchers, each voucher, and all of it as workbooks.
//!
//! Nothing here changes the ledger; what was posted is taken back by a reversal, which an import or the undoing of one
//! posts.

mod asked;
mod entry;
mod export;
mod journal;

pub(crate) use entry::{lead_to, show as show_entry};
pub(crate) use export::{
    balances as balances_workbook, entry as entry_workbook, journal as journal_workbook,
};
pub(crate) use journal::show as show_journal;

use super::periods::picked;
use crate::texts::Texts;
use crate::web::answer::Answered;
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_access::Action;
use niangjia_base::calendar::Period;
use niangjia_base::money::Fen;
use niangjia_base::ratio;
use niangjia_office::Look;
use niangjia_office::ledger::{AccountBalance, TrialBalance, trial_balance};
use niangjia_office::measures::{Part, Split, figure, split};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{BudgetRow, BudgetView, LedgerPage};
use niangjia_ui::views::{ColumnView, FilterBar, LinkView, ListRow, ListTable};

/// The line of work whose book the ledger is.
const FUNDS: &str = "funds";
/// The side of the budget that is a limit.
const EXPENSES: &str = "budget-expense";
/// The sides of the budget: what was planned, what came of it, the message of its name.
const SIDES: [(&str, &str, &str, &str); 2] = [
    (
        "budget-income",
        "funds.budget.income_adjusted",
        "funds.income",
        "web-ledger-budget-income",
    ),
    (
        EXPENSES,
        "funds.budget.expense_adjusted",
        "funds.expense",
        "web-ledger-budget-expense",
    ),
];

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<LedgerPage> {
    let picked = picked(reader)?;
    let span = &picked.span;
    let is_sheet = reader.asked("sheet") == Some("yes");
    let (trial, budgets, inputs) = reader.site.office.look(|look| {
        Ok::<_, Error>((
            trial_balance(look, span.period)?,
            budgets(reader, look, span)?,
            picked.inputs(reader, look)?,
        ))
    })?;
    let texts = &reader.texts;
    let is_empty = trial.accounts.is_empty();
    Ok(LedgerPage {
        frame: reader.frame(Place::Ledger, span)?,
        name: texts.with(
            "web-ledger-title",
            &[("period", shown::span(texts, span.period).into())],
        ),
        lead: texts.text("web-ledger-lead"),
        is_balanced: trial.balances(),
        verdict: verdict(texts, &trial),
        tools: tools(reader, span, is_sheet),
        bar: FilterBar {
            action: addresses::LEDGER.to_owned(),
            inputs: if is_sheet { Vec::new() } else { inputs },
            apply: texts.text("web-look"),
            clear: None,
        },
        table: table(reader, &trial, span),
        notes: vec![
            texts.text("web-ledger-note-opening"),
            texts.text("web-ledger-note-reversed"),
        ],
        budgets,
        empty: is_empty.then(|| {
            let way = LinkView {
                text: texts.text("ui-place-sources"),
                href: addresses::SOURCES.to_owned(),
            };
            (
                texts.text("web-ledger-empty"),
                texts.text("web-ledger-empty-lead"),
                reader.may_anywhere(Action::SeeSources, "").then_some(way),
            )
        }),
    })
}

/// That debits and credits are the same, with their sums; or by how much they are not.
fn verdict(texts: &Texts, trial: &TrialBalance) -> String {
    let about = [
        ("debits", money(trial.debits).into()),
        ("credits", money(trial.credits).into()),
        ("left", money(trial.closing_debits).into()),
        ("right", money(trial.closing_credits).into()),
    ];
    let key = match trial.balances() {
        true => "web-ledger-balanced",
        false => "web-ledger-unbalanced",
    };
    texts.with(key, &about)
}

fn tools(reader: &Reader, span: &Span, is_sheet: bool) -> Vec<LinkView> {
    let at = |key: &str, address: &str, more: (&str, &str)| LinkView {
        text: reader.texts.text(key),
        href: addresses::asking(address, [("period", span.name.as_str()), more]),
    };
    if is_sheet {
        return vec![at("web-register-back", addresses::LEDGER, ("", ""))];
    }
    let mut tools = Vec::new();
    if reader.may_anywhere(Action::Export, FUNDS) {
        tools.push(at(
            "web-register-print",
            addresses::LEDGER,
            ("sheet", "yes"),
        ));
        tools.push(at("web-register-export", "/ledger/balances.xlsx", ("", "")));
    }
    tools.push(at("web-ledger-journal", addresses::JOURNAL, ("", "")));
    tools
}

fn table(reader: &Reader, trial: &TrialBalance, span: &Span) -> ListTable {
    let texts = &reader.texts;
    let column = |key: &str, class| ColumnView {
        name: texts.text(key),
        class,
        sort_href: None,
        sorted: None,
    };
    ListTable {
        columns: vec![
            column("ui-entry-account", "subject"),
            column("web-ledger-opening", "amount"),
            column("web-ledger-debits", "amount"),
            column("web-ledger-credits", "amount"),
            column("web-ledger-closing", "amount"),
        ],
        rows: trial
            .accounts
            .iter()
            .map(|account| ListRow {
                href: of_account(&account.account, span),
                id: String::new(),
                cells: cells(texts, account).into(),
                is_withdrawn: false,
                person_href: None,
            })
            .collect(),
        sums: vec![
            String::new(),
            String::new(),
            money(trial.debits),
            money(trial.credits),
            String::new(),
        ],
        ticked: None,
    }
}

fn cells(texts: &Texts, account: &AccountBalance) -> [String; 5] {
    [
        account_name(texts, &account.account),
        balance(texts, account.opening),
        moved(account.debits),
        moved(account.credits),
        balance(texts, account.closing),
    ]
}

/// The entries of an account in a period.
fn of_account(account: &str, span: &Span) -> String {
    let asked = [("period", span.name.as_str()), ("account", account)];
    addresses::asking(addresses::JOURNAL, asked)
}

/// An account by its code and its name.
fn account_name(texts: &Texts, code: &str) -> String {
    match texts.code(FUNDS, code) {
        name if name == code => code.to_owned(),
        name => format!("{code} {name}"),
    }
}

/// A balance with the side on which it stands; nothing for nothing.
fn balance(texts: &Texts, fen: Fen) -> String {
    let size = Fen::ZERO.minus(fen).unwrap_or_default();
    let (key, size) = match fen {
        Fen::ZERO => return String::new(),
        fen if fen > Fen::ZERO => ("web-ledger-debit", fen),
        _ => ("web-ledger-credit", size),
    };
    texts.with(key, &[("amount", money(size).into())])
}

fn moved(fen: Fen) -> String {
    match fen {
        Fen::ZERO => String::new(),
        fen => money(fen),
    }
}

fn money(fen: Fen) -> String {
    shown::money(fen.fen())
}

/// Both sides of the budget beside what was posted, account by account. They are the measures' own lists: the same figures
/// as everywhere else. A side without a budget in the period is left out.
fn budgets(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    span: &Span,
) -> Result<Vec<BudgetView>, Error> {
    let mut views = Vec::new();
    for (id, planned, posted, name) in SIDES {
        let measures = reader
            .site
            .measure(planned)
            .zip(reader.site.measure(posted));
        let Some((planned, posted)) = measures else {
            continue;
        };
        let period = budget_period(span.period);
        if figure(look, &reader.site.measures, planned, period)?.n_records == 0 {
            continue;
        }
        let planned = split(look, planned, period, Split::Level)?;
        let actual = split(look, posted, span.period, Split::Kind)?;
        views.push(BudgetView {
            id: id.to_owned(),
            name: reader.texts.text(name),
            is_limit: id == EXPENSES,
            rows: budget_rows(reader, &planned, &actual, span),
        });
    }
    Ok(views)
}

/// A budget is made for a year: that of the last day of the period.
fn budget_period(period: Period) -> Period {
    Period::year(period.last().year()).unwrap_or(period)
}

fn budget_rows(reader: &Reader, planned: &[Part], actual: &[Part], span: &Span) -> Vec<BudgetRow> {
    let mut codes: Vec<&str> = planned
        .iter()
        .chain(actual)
        .filter_map(|part| part.label.as_deref())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    let of = |parts: &[Part], code: &str| {
        let part = parts
            .iter()
            .find(|part| part.label.as_deref() == Some(code));
        part.map_or(0, |part| part.value)
    };
    let row = |code: &str| {
        let (planned, actual) = (of(planned, code), of(actual, code));
        let per_mille = match planned {
            1.. => ratio::half_up(i128::from(actual) * 1000, planned.into()),
            _ => None,
        };
        BudgetRow {
            name: account_name(&reader.texts, code),
            actual: shown::money(actual),
            budget: shown::money(planned),
            rate: per_mille.map_or_else(
                || reader.texts.text("web-no-value"),
                |rate| format!("{}.{}%", rate / 10, (rate % 10).abs()),
            ),
            per_mille: per_mille
                .and_then(|rate| u32::try_from(rate).ok())
                .unwrap_or(0),
            href: Some(of_account(code, span)),
        }
    };
    codes.into_iter().map(row).collect()
}
