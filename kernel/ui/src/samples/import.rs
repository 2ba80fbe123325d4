//! Files that are handed in, looked through and taken in.

use crate::pages::{FileOutcome, ImportPage, ProgressView, TrayPage, TrayRow};
use crate::views::{
    Control, CountView, FormView, InputView, LinkView, PlainTable, RemarkView, SheetOutcome,
};
use crate::{Frame, Place};

fn link(text: &str, href: &str) -> LinkView {
    LinkView {
        text: text.to_owned(),
        href: href.to_owned(),
    }
}

fn counts(numbers: [u64; 5]) -> Vec<CountView> {
    let names = ["新增", "更改", "未变", "撤回", "退回"];
    let classes = ["good", "look", "plain", "look", "bad"];
    let all = names.into_iter().zip(numbers).zip(classes);
    all.map(|((name, number), class)| CountView {
        name: name.to_owned(),
        number,
        class,
    })
    .collect()
}

fn form(action: &str, submit: &str, is_quiet: bool) -> FormView {
    FormView {
        action: action.to_owned(),
        token: "sample".to_owned(),
        key: "sample".to_owned(),
        submit: submit.to_owned(),
        is_quiet,
        ..FormView::default()
    }
}

impl ImportPage {
    /// One tray waits.
    pub fn sample() -> Self {
        let files = Control::Files {
            accept: ".xlsx,.xls,.ods,.csv".to_owned(),
            are_many: true,
        };
        ImportPage {
            frame: Frame::sample(Place::Import),
            limits: vec![
                "可以交：xlsx、xlsm、xls、ods、csv，还有 WPS 表格。".to_owned(),
                "一次最多 60 个文件，每个不超过 64 MB，合计不超过 256 MB。".to_owned(),
            ],
            form: FormView {
                takes_files: true,
                inputs: vec![
                    InputView::must("files", "文件".to_owned(), files)
                        .hinted("可以一次选多个，也可以把文件拖到这里。".to_owned()),
                ],
                ..form("/import/files", "交给程序看", false)
            },
            trays: vec![TrayRow {
                href: "/import/7d1f".to_owned(),
                name: "09慰问登记台账.xlsx 等 2 个文件".to_owned(),
                since: "2024-03-01 10:12".to_owned(),
                state: "待确认".to_owned(),
                class: "look",
            }],
        }
    }

    /// Nothing waits.
    pub fn sample_empty() -> Self {
        ImportPage {
            trays: Vec::new(),
            ..ImportPage::sample()
        }
    }
}

impl TrayPage {
    /// Two files, looked through before they are taken in.
    pub fn sample() -> Self {
        let remark = |place: &str, weight: &str, class, text: &str| RemarkView {
            place: place.to_owned(),
            weight: weight.to_owned(),
            class,
            text: text.to_owned(),
        };
        let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        let sheet = SheetOutcome {
            id: "sheet-0-0".to_owned(),
            name: "2023年".to_owned(),
            form: "慰问登记".to_owned(),
            register: Some(link("慰问登记", "/registers/care.condolence")),
            counts: counts([144, 1, 0, 0, 2]),
            settle: vec![
                link("认定 2 行是谁", "/import/7d1f/people#sheet-0-0"),
                link("认定 1 列", "/import/7d1f/sheets/0-0"),
            ],
            remarks: vec![
                remark(
                    "C12",
                    "退回",
                    "bad",
                    "叫王丽的不止一人（工号 00578 00611），无法认定是谁；请填写工号。",
                ),
                remark("F", "说明", "plain", "没有用到“经办部门”这一列。"),
            ],
            more: Some("另有 3 条说明没有列出。".to_owned()),
            tables: vec![
                PlainTable {
                    caption: "要更改的（1 条）".to_owned(),
                    columns: texts(&["行", "记录", "项目", "原来", "改为"]),
                    rows: vec![texts(&["31", "马秀霞", "金额", "300.00 元", "500.00 元"])],
                    is_open: true,
                },
                PlainTable {
                    caption: "要新增的前 2 条".to_owned(),
                    columns: texts(&["行", "日期", "对象", "金额", "备注"]),
                    rows: vec![
                        texts(&["3", "2023-01-06", "高俊", "300.00 元", ""]),
                        texts(&["4", "2023-01-09", "李思琪", "300.00 元", "转账"]),
                    ],
                    is_open: false,
                },
            ],
        };
        TrayPage {
            frame: Frame::sample(Place::Import),
            crumbs: Vec::new(),
            title: "先看一遍".to_owned(),
            lead: "还没有写进登记簿。下面是收下以后会发生的事。".to_owned(),
            facts: vec![("交来".to_owned(), "2024-03-01 10:12".to_owned())],
            notice: Some(("有 2 行认不出是谁，收下时会退回。".to_owned(), "look")),
            progress: None,
            counts: counts([144, 1, 0, 0, 2]),
            settle: vec![link("认定 2 行是谁", "/import/7d1f/people")],
            forms: vec![
                form("/import/7d1f/take-in", "收下这 2 个文件", false),
                form("/import/7d1f/discard", "不要了", true),
            ],
            links: Vec::new(),
            files: vec![
                FileOutcome {
                    id: "file-0".to_owned(),
                    name: "09慰问登记台账.xlsx".to_owned(),
                    problem: None,
                    link: None,
                    sheets: vec![sheet],
                },
                FileOutcome {
                    id: "file-1".to_owned(),
                    name: "旧账.xlsx".to_owned(),
                    problem: Some("文件加了密码，读不了；请去掉密码再交。".to_owned()),
                    link: None,
                    sheets: Vec::new(),
                },
            ],
        }
    }

    /// Files that are being read.
    pub fn sample_running() -> Self {
        TrayPage {
            title: "正在读".to_owned(),
            lead: "读完就能先看一遍，还不会写进登记簿。".to_owned(),
            facts: Vec::new(),
            notice: None,
            progress: Some(ProgressView {
                label: "正在读 09慰问登记台账.xlsx".to_owned(),
                done: 1,
                of: 2,
                again: 2,
                href: "/import/7d1f".to_owned(),
            }),
            counts: Vec::new(),
            settle: Vec::new(),
            forms: Vec::new(),
            files: Vec::new(),
            ..TrayPage::sample()
        }
    }

    /// The receipt of a file that is in.
    pub fn sample_receipt() -> Self {
        let mut page = TrayPage::sample();
        page.frame = Frame::sample(Place::Sources);
        page.title = "09慰问登记台账.xlsx".to_owned();
        page.lead = "这个文件的收件单。".to_owned();
        page.facts = vec![
            ("谁".to_owned(), "罗建林".to_owned()),
            ("何时".to_owned(), "2024-03-01 10:12".to_owned()),
        ];
        page.notice = None;
        page.settle.clear();
        page.forms.clear();
        page.links = vec![
            link("来源文件", "/sources#file-7"),
            link("撤回这个文件……", "/sources/7/undo"),
        ];
        page.files.truncate(1);
        for sheet in page.files.iter_mut().flat_map(|file| &mut file.sheets) {
            sheet.settle.clear();
            sheet.tables.clear();
        }
        for file in &mut page.files {
            file.link = Some(link("收件单", "/sources/7"));
        }
        page
    }
}
