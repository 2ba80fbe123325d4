//! What the figures rest on: registers, records, files, checks; and the pages of problems.

use super::figures::{cell, records};
use crate::pages::{
    CheckResult, CheckView, ChecksPage, ErrorPage, FieldView, Finding, HistoryEntry, Problem,
    RecordPage, RegisterGroup, RegisterPage, RegisterRow, RegistersPage, SheetRow, SourceFile,
    SourcesPage,
};
use crate::views::{
    ColumnView, Control, FilterBar, FormView, InputView, Line, LinkView, ListRow, ListTable,
    NarrowView, OptionView, TickedView, TurnView, UndoView,
};
use crate::{Frame, Head, Place};

impl RegistersPage {
    /// The registers of three lines of work.
    pub fn sample() -> Self {
        let row = |name: &str, purpose: &str, records, span: &str| RegisterRow {
            name: name.to_owned(),
            purpose: purpose.to_owned(),
            records,
            is_more: records > 100,
            span: span.to_owned(),
            href: "/registers/condolences".to_owned(),
        };
        let group = |id: &str, name: &str, rows| RegisterGroup {
            id: id.to_owned(),
            name: name.to_owned(),
            rows,
        };
        RegistersPage {
            frame: Frame::sample(Place::Registers),
            lead: "每项业务一本登记簿。".to_owned(),
            groups: vec![
                group(
                    "people",
                    "会员与组织",
                    vec![
                        row("会员名册", "谁在哪个分工会，何时入会、何时离会。", 542, ""),
                        row(
                            "干部培训签到",
                            "每次培训到场的兼职工会干部。",
                            63,
                            "2023-03-16 至 2023-10-19",
                        ),
                    ],
                ),
                group(
                    "care",
                    "送温暖",
                    vec![
                        row(
                            "慰问登记",
                            "住院、结婚、生育、亲属去世、困难帮扶的慰问。",
                            146,
                            "2023-01-06 至 2023-12-28",
                        ),
                        row(
                            "走访慰问",
                            "节日走访困难、患病和工伤职工。",
                            29,
                            "2023-01-10 至 2023-09-25",
                        ),
                        row(
                            "专项慰问",
                            "一线工人、志愿者、老教师等各批慰问。",
                            126,
                            "2023-01-12 至 2023-09-08",
                        ),
                    ],
                ),
                group(
                    "retirement",
                    "荣休",
                    vec![row(
                        "荣休名单",
                        "当年退休并参加荣休仪式的教职工。",
                        1,
                        "2023-12-20",
                    )],
                ),
            ],
        }
    }
}

impl RegisterPage {
    /// The register of condolences.
    pub fn sample() -> Self {
        let column = |name: &str, class, sorted: Option<bool>| ColumnView {
            name: name.to_owned(),
            class,
            sort_href: (class != "subject").then(|| format!("?sort={name}")),
            sorted,
        };
        let rows = records(12)
            .rows
            .into_iter()
            .enumerate()
            .map(|(at, row)| ListRow {
                href: row.href.unwrap_or_default(),
                id: format!("{}", at + 1),
                cells: vec![
                    format!("2023-{}", row.date),
                    row.subject,
                    row.branch,
                    row.kind,
                    row.amount,
                ],
                person_href: Some("/people/1".to_owned()),
                is_withdrawn: at == 3,
            });
        let option = |value: &str, label: &str| OptionView {
            value: value.to_owned(),
            label: label.to_owned(),
            is_chosen: false,
        };
        let link = |text: &str, href: &str| LinkView {
            text: text.to_owned(),
            href: href.to_owned(),
        };
        let bar = |apply: &str, inputs, clear| FilterBar {
            action: "/registers/care.condolence".to_owned(),
            inputs,
            apply: apply.to_owned(),
            clear,
        };
        let may =
            |name: &str, label: &str, control| InputView::may(name, label.to_owned(), control);
        RegisterPage {
            frame: Frame::sample(Place::Care),
            name: "慰问登记".to_owned(),
            purpose: "住院、结婚、生育、亲属去世、困难帮扶的慰问。".to_owned(),
            notes: vec!["标“•••”的内容只给经办的人看。".to_owned()],
            undo: Some(UndoView {
                text: "已更正 3 条记录。".to_owned(),
                form: Some(FormView {
                    action: "/registers/care.condolence/undo".to_owned(),
                    token: "sample".to_owned(),
                    key: "sample".to_owned(),
                    inputs: vec![may(
                        "act",
                        "编号",
                        Control::Hidden {
                            value: "sample".to_owned(),
                        },
                    )],
                    submit: "改回去".to_owned(),
                    ..FormView::default()
                }),
                link: None,
            }),
            add: Some(link("登记一条", "/registers/care.condolence/new")),
            tools: vec![
                link("打印", "/registers/care.condolence?sheet=yes"),
                link("导出 Excel", "/registers/care.condolence/records.xlsx"),
            ],
            narrow: Some(NarrowView {
                bar: bar(
                    "筛选",
                    vec![
                        may("person", "人员", Control::words("马秀霞")),
                        may(
                            "f-day-from",
                            "日期从",
                            Control::line(Line::Day, "2023-01-01"),
                        ),
                        may(
                            "f-reason",
                            "事由",
                            Control::Select {
                                options: vec![option("", "全部"), option("birth", "生育")],
                            },
                        ),
                    ],
                    Some(link("清除", "/registers/care.condolence")),
                ),
                more: bar(
                    "更多条件",
                    vec![may(
                        "f-amount-from",
                        "金额（元）从",
                        Control::line(Line::Decimal, ""),
                    )],
                    None,
                ),
                is_open: false,
                kept: vec![("sort".to_owned(), "-day".to_owned())],
            }),
            table: ListTable {
                columns: vec![
                    column("日期", "date", Some(true)),
                    column("慰问对象", "subject", None),
                    column("分工会", "", None),
                    column("事由", "", None),
                    column("金额", "amount", None),
                ],
                rows: rows.collect(),
                sums: ["", "", "", "", "57,600.00"].map(str::to_owned).to_vec(),
                ticked: Some(TickedView {
                    action: "/registers/care.condolence/bulk".to_owned(),
                    fields: vec![option("amount", "金额"), option("handler", "经办人")],
                }),
            },
            turn: TurnView {
                count: "共 146 条".to_owned(),
                count_href: Some("?count=all".to_owned()),
                start: Some("/registers/care.condolence".to_owned()),
                before: Some("?before=1".to_owned()),
                after: Some("?after=12".to_owned()),
            },
            empty: None,
        }
    }

    /// A register in which nothing is written yet.
    pub fn sample_empty() -> Self {
        RegisterPage {
            name: "社团活动".to_owned(),
            purpose: "各社团自己组织的活动。".to_owned(),
            notes: Vec::new(),
            undo: None,
            table: ListTable::default(),
            turn: TurnView::default(),
            narrow: None,
            tools: Vec::new(),
            empty: Some((
                "还没有记录".to_owned(),
                "导入办公室的表格，或者在这里登记第一条。".to_owned(),
                Some(LinkView {
                    text: "登记一条".to_owned(),
                    href: "/registers/activities.club/new".to_owned(),
                }),
            )),
            ..RegisterPage::sample()
        }
    }
}

impl RecordPage {
    /// One condolence, read from a row of the book and corrected once.
    pub fn sample() -> Self {
        let field = |name: &str, value: &str, at: &str| FieldView {
            name: name.to_owned(),
            value: Some(value.to_owned()),
            href: None,
            as_written: None,
            source: Some(cell(at)),
        };
        let link = |text: &str, href: &str| LinkView {
            text: text.to_owned(),
            href: href.to_owned(),
        };
        let entry = |at: &str, by: &str, sentence: &str| HistoryEntry {
            at: at.to_owned(),
            by: by.to_owned(),
            sentence: sentence.to_owned(),
        };
        RecordPage {
            frame: Frame::sample(Place::Registers),
            register: link("慰问登记", "/registers/condolences"),
            title: "结婚 · 马秀霞".to_owned(),
            number: "慰问登记 2023-001".to_owned(),
            notes: Vec::new(),
            undo: Some(UndoView {
                text: "已更正：金额 300.00 元 → 500.00 元。".to_owned(),
                form: None,
                link: Some(link("看看现在是谁改的", "/registers/care.condolence/1")),
            }),
            actions: vec![
                link("撤回", "/registers/care.condolence/1/withdraw"),
                link("更正", "/registers/care.condolence/1/correct"),
            ],
            fields: vec![
                FieldView {
                    as_written: Some("2023.1.6".to_owned()),
                    ..field("日期", "2023-01-06", "B4")
                },
                field("工号", "00471", "C4"),
                FieldView {
                    href: Some("/registers/people/1".to_owned()),
                    ..field("姓名", "马秀霞", "D4")
                },
                field("分工会", "人文艺术学院分工会", "E4"),
                field("慰问事由", "结婚", "F4"),
                field("慰问形式", "慰问金", "G4"),
                FieldView {
                    as_written: Some("400元".to_owned()),
                    ..field("金额", "400.00 元", "H4")
                },
                field("经办人", "罗建林", "I4"),
                FieldView {
                    value: None,
                    source: None,
                    ..field("银行账号", "", "J4")
                },
            ],
            counted_in: vec![
                link("慰问人次", "/measures/care.condolences.person_times"),
                link("慰问人数", "/measures/care.condolences.persons"),
                link("慰问金额", "/measures/care.condolences.amount"),
            ],
            history: vec![
                entry("2024-03-02 15:20", "龚世宇", "补上凭证 记-0312。"),
                entry(
                    "2024-03-01 10:12",
                    "罗建林",
                    "从 09慰问登记台账.xlsx 读入。",
                ),
            ],
            history_link: Some(link(
                "在操作历史里看",
                "/history?kind=care.condolence&record=1",
            )),
        }
    }
}

impl RecordPage {
    /// A record that was withdrawn, of which no history is told.
    pub fn sample_withdrawn() -> Self {
        RecordPage {
            notes: vec!["这条记录已撤回，不计入任何指标。".to_owned()],
            counted_in: Vec::new(),
            history: Vec::new(),
            history_link: None,
            ..RecordPage::sample()
        }
    }
}

impl SourcesPage {
    /// Two files, one with refused rows and a hidden sheet.
    pub fn sample() -> Self {
        let sheet = |name: &str, register: &str, taken, refused| SheetRow {
            name: name.to_owned(),
            register: Some(register)
                .filter(|text| !text.is_empty())
                .map(|text| LinkView {
                    text: text.to_owned(),
                    href: "/registers/condolences".to_owned(),
                }),
            taken,
            refused,
            refused_href: "/sources/condolences/refused".to_owned(),
        };
        let file = |id: &str, name: &str, digest: &str, sheets| SourceFile {
            id: id.to_owned(),
            name: name.to_owned(),
            digest: digest.to_owned(),
            imported_at: "2024-03-01 10:12".to_owned(),
            imported_by: "罗建林".to_owned(),
            receipt: Some(LinkView {
                text: "收件单".to_owned(),
                href: format!("/sources/{id}"),
            }),
            undone: (id == "festivals").then(|| "2024-03-02 09:00 由罗建林撤回".to_owned()),
            sheets,
        };
        SourcesPage {
            frame: Frame::sample(Place::Sources),
            import: Some(LinkView {
                text: "导入表格".to_owned(),
                href: "/import".to_owned(),
            }),
            empty: "还没有读入过文件。".to_owned(),
            files: vec![
                file(
                    "condolences",
                    super::figures::BOOK,
                    "9f2c61ab",
                    vec![
                        sheet("2023年", "慰问登记", 146, 2),
                        sheet("2022年备份", "", 0, 0),
                    ],
                ),
                file(
                    "festivals",
                    "07节日慰问发放表.xlsx",
                    "03d7e5c4",
                    vec![
                        sheet("春节", "节日慰问", 512, 0),
                        sheet("古尔邦节", "节日慰问", 505, 0),
                        sheet("端午节", "节日慰问", 505, 0),
                        sheet("中秋国庆", "节日慰问", 527, 0),
                        sheet("生日", "节日慰问", 517, 0),
                    ],
                ),
            ],
        }
    }
}

impl ChecksPage {
    /// Five checks, one of each result that needs somebody.
    pub fn sample() -> Self {
        let check = |id: &str, name: &str, result, finding: &str| CheckView {
            id: id.to_owned(),
            name: name.to_owned(),
            result,
            finding: finding.to_owned(),
            findings: Vec::new(),
        };
        let link = |text: &str| Finding {
            text: text.to_owned(),
            href: Some("/registers/condolences/1".to_owned()),
        };
        ChecksPage {
            frame: Frame::sample(Place::Checks),
            made_at: "2024-04-12 09:30".to_owned(),
            checks: vec![
                CheckView {
                    findings: vec![link("记-0312"), link("记-0318")],
                    ..check(
                        "vouchers",
                        "凭证与登记",
                        CheckResult::Differs,
                        "2 张凭证的金额与登记簿不同。",
                    )
                },
                CheckView {
                    findings: vec![
                        link("宋燕（机关第一分工会）"),
                        link("宋燕（后勤保卫分工会）"),
                    ],
                    ..check(
                        "people",
                        "同名的人",
                        CheckResult::Remark,
                        "有 1 组同名会员的记录没有工号。",
                    )
                },
                check(
                    "history",
                    "操作留痕",
                    CheckResult::Agrees,
                    "2,318 步操作，链条完整。",
                ),
                check(
                    "ledger",
                    "经费收支",
                    CheckResult::Agrees,
                    "年末结余 312,648.91 元，与逐笔相加相同。",
                ),
                check(
                    "sources",
                    "文件与记录",
                    CheckResult::Agrees,
                    "20 个文件的校验码未变。",
                ),
            ],
        }
    }
}

impl ErrorPage {
    /// A page about a problem.
    pub fn sample(problem: Problem) -> Self {
        ErrorPage {
            head: Head::sample(),
            problem,
            home_href: "/".to_owned(),
            registers_href: "/registers".to_owned(),
        }
    }
}
