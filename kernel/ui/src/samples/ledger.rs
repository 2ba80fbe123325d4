//! The ledger and the history of the sample college: its bank account, one voucher, and who did what.

use crate::pages::{
    BudgetRow, BudgetView, ChainView, CheckResult, EntryLine, EntryPage, HistoryEntry, HistoryPage,
    HistoryRow, LedgerPage, MeasuresPage,
};
use crate::views::{
    ColumnView, Control, FilterBar, InputView, Line, LinkView, ListRow, ListTable, SourceView,
    Spot, TurnView,
};
use crate::{Frame, Place};

fn link(text: &str, href: &str) -> LinkView {
    LinkView {
        text: text.to_owned(),
        href: href.to_owned(),
    }
}

fn bar(action: &str, inputs: &[(&str, &str, &str)]) -> FilterBar {
    let input = |(name, label, value): &(&str, &str, &str)| {
        InputView::may(name, (*label).to_owned(), Control::line(Line::Day, value))
    };
    FilterBar {
        action: action.to_owned(),
        inputs: inputs.iter().map(input).collect(),
        apply: "查看".to_owned(),
        clear: None,
    }
}

impl MeasuresPage {
    /// No figure is called so.
    pub fn sample_none() -> Self {
        MeasuresPage {
            groups: Vec::new(),
            empty: Some((
                "没有这样的指标".to_owned(),
                "换一个词试试。".to_owned(),
                Some(link("清除条件", "/measures")),
            )),
            ..MeasuresPage::sample()
        }
    }
}

impl LedgerPage {
    /// Three accounts and the budget of expenses, one of which went over it.
    pub fn sample() -> Self {
        let column = |name: &str, class| ColumnView {
            name: name.to_owned(),
            class,
            sort_href: None,
            sorted: None,
        };
        let row = |cells: [&str; 5]| ListRow {
            href: "/ledger/journal?account=102".to_owned(),
            id: String::new(),
            cells: cells.map(str::to_owned).to_vec(),
            is_withdrawn: false,
            person_href: None,
        };
        let budget = |name: &str, actual: &str, budget: &str, rate: &str, per_mille| BudgetRow {
            name: name.to_owned(),
            actual: actual.to_owned(),
            budget: budget.to_owned(),
            rate: rate.to_owned(),
            per_mille,
            href: Some("/ledger/journal?account=501".to_owned()),
        };
        LedgerPage {
            frame: Frame::sample(Place::Ledger),
            name: "账簿：2023 年度".to_owned(),
            lead: "各科目的期初、发生和期末。".to_owned(),
            is_balanced: true,
            verdict: "借贷相等：各 1,268,000.00 元".to_owned(),
            tools: vec![
                link("打印", "/ledger?sheet=yes"),
                link("日记账", "/ledger/journal"),
            ],
            bar: bar("/ledger", &[("from", "从", ""), ("to", "到", "2023-12-31")]),
            table: ListTable {
                columns: vec![
                    column("科目", "subject"),
                    column("期初余额", "amount"),
                    column("借方发生", "amount"),
                    column("贷方发生", "amount"),
                    column("期末余额", "amount"),
                ],
                rows: vec![
                    row([
                        "102 银行存款",
                        "借 273,023.61",
                        "1,268,000.00",
                        "1,228,374.70",
                        "借 312,648.91",
                    ]),
                    row(["322 工会资金结余", "贷 273,023.61", "", "", "贷 273,023.61"]),
                    row(["401 会费收入", "", "", "401,200.00", "贷 401,200.00"]),
                ],
                sums: ["", "", "1,268,000.00", "1,268,000.00", ""]
                    .map(str::to_owned)
                    .to_vec(),
                ticked: None,
            },
            notes: vec!["冲销的凭证也计入发生额。".to_owned()],
            budgets: vec![BudgetView {
                id: "budget-expense".to_owned(),
                name: "支出预算执行".to_owned(),
                is_limit: true,
                rows: vec![
                    budget("501 职工活动支出", "512,300.00", "560,000.00", "91.5%", 915),
                    budget("504 维权支出", "88,000.00", "80,000.00", "110.0%", 1100),
                    budget("510 其他支出", "600.00", "0.00", "—", 0),
                ],
            }],
            empty: None,
        }
    }

    /// A ledger in which nothing was posted yet.
    pub fn sample_empty() -> Self {
        LedgerPage {
            table: ListTable::default(),
            budgets: Vec::new(),
            notes: Vec::new(),
            empty: Some((
                "这段时间没有记账".to_owned(),
                "导入经费收支明细账。".to_owned(),
                None,
            )),
            ..LedgerPage::sample()
        }
    }
}

impl EntryPage {
    /// A voucher that was taken back and posted anew.
    pub fn sample() -> Self {
        let line = |id: &str, account: &str, detail: &str, debit: &str, credit: &str| EntryLine {
            id: id.to_owned(),
            account: account.to_owned(),
            href: "/ledger/journal?account=501".to_owned(),
            detail: detail.to_owned(),
            debit: debit.to_owned(),
            credit: credit.to_owned(),
        };
        EntryPage {
            frame: Frame::sample(Place::Ledger),
            journal: link("日记账", "/ledger/journal?period=2023"),
            title: "记-0312".to_owned(),
            kind: "记账凭证".to_owned(),
            summary: "三八节文艺演出租赁音响".to_owned(),
            day: "2023-03-08".to_owned(),
            notices: vec![(
                "这张凭证已被冲销。".to_owned(),
                link("看冲销凭证", "/ledger/entries/2"),
            )],
            lines: vec![
                line("1", "501 职工活动支出", "文体活动", "3,600.00", ""),
                line("2", "102 银行存款", "", "", "3,600.00"),
            ],
            debits: "3,600.00".to_owned(),
            credits: "3,600.00".to_owned(),
            verdict: "借贷相等。".to_owned(),
            facts: vec![
                ("入账".to_owned(), "2024-03-01 10:12 罗建林".to_owned()),
                ("编号".to_owned(), "1".to_owned()),
            ],
            source: Some(SourceView {
                file: "14工会经费收支明细账.xlsx".to_owned(),
                sheet: "2023年".to_owned(),
                spot: Spot::Row(45),
                href: "/sources#book".to_owned(),
            }),
            counted_in: vec![link("经费支出", "/measures/funds.expense?period=2023")],
            history: vec![HistoryEntry {
                at: "2024-03-01 10:12".to_owned(),
                by: "罗建林".to_owned(),
                sentence: "更正".to_owned(),
            }],
            history_link: Some(link(
                "在操作历史里看",
                "/history?kind=funds.voucher&record=1",
            )),
            download_href: "/ledger/entries/1/entry.xlsx".to_owned(),
        }
    }
}

impl HistoryPage {
    /// Two things that happened, under a chain that holds.
    pub fn sample() -> Self {
        let row = |at: &str, register: &str, record, sentence: &str, seal: &str| HistoryRow {
            at: at.to_owned(),
            by: "林小川".to_owned(),
            register: register.to_owned(),
            record,
            sentence: sentence.to_owned(),
            seal: seal.to_owned(),
            digest: "9f2c61ab03d7".to_owned(),
            is_broken: false,
        };
        HistoryPage {
            frame: Frame::sample(Place::History),
            chain: ChainView {
                state: CheckResult::Agrees,
                verdict: "链条完整".to_owned(),
                sentence: "从第 1 条到最新一条逐条核对，没有改动、增添或缺失。".to_owned(),
                facts: vec![
                    ("已封".to_owned(), "2,318 条，12 封".to_owned()),
                    ("未封".to_owned(), "3 条".to_owned()),
                ],
                head: "9f2c61ab03d7e5c4".to_owned(),
                link: Some(link("重新核对", "/history?check=yes")),
            },
            bar: bar("/history", &[("from", "从", ""), ("to", "到", "")]),
            rows: vec![
                row(
                    "2024-03-02 15:20",
                    "慰问登记",
                    Some(link("马秀霞", "/registers/care.condolence/1")),
                    "更正：金额 300.00 元 → 500.00 元（原因：回单）",
                    "未封",
                ),
                row(
                    "2024-03-01 10:12",
                    "",
                    None,
                    "导入文件 09慰问登记台账.xlsx",
                    "第 12 封",
                ),
            ],
            turn: TurnView {
                after: Some("/history?before=7".to_owned()),
                ..TurnView::default()
            },
            empty: None,
        }
    }

    /// A chain that is broken at an entry.
    pub fn sample_broken() -> Self {
        let mut page = HistoryPage::sample();
        page.chain.state = CheckResult::Differs;
        page.chain.verdict = "链条断了".to_owned();
        page.chain.link = Some(link("看断在哪里", "/history?before=8#entries"));
        if let Some(row) = page.rows.last_mut() {
            row.is_broken = true;
        }
        page
    }
}
