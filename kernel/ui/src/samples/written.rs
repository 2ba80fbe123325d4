//! A report of the sample year that is being written.

use super::figures::{by_kind, records};
use crate::pages::{
    Badge, EditorPage, EditorParagraph, EditorPiece, FigurePanel, FindingSection, FindingsPage,
    OpenParagraph, PageTab, PickerChoice, PickerPage, PickerRow, Remark, ReportFinding, ReportHead,
    ReportPage, ReportPeriod, ReportRow, ReportStage, ReportsPage, Span, Support, Theirs, Thread,
    Tone, WordView, WrittenPage,
};
use crate::views::{Control, FormView, InputView, LinkView, OptionView, SplitKind, SplitTab};
use crate::{Frame, Place};

const NAME: &str = "2023 年度工作报告";
const CHANGED: u32 = 9;

fn link(text: &str, href: &str) -> LinkView {
    LinkView {
        text: text.to_owned(),
        href: href.to_owned(),
    }
}

fn chip(tone: Tone, text: &str) -> Badge {
    Badge {
        tone,
        text: text.to_owned(),
        href: None,
    }
}

fn form(action: &str, submit: &str) -> FormView {
    FormView {
        action: action.to_owned(),
        token: "sample".to_owned(),
        key: "sample".to_owned(),
        submit: submit.to_owned(),
        ..FormView::default()
    }
}

fn head(stage: ReportStage) -> ReportHead {
    let tab = |text: &str, href: &str, current| PageTab {
        text: text.to_owned(),
        href: href.to_owned(),
        current,
    };
    ReportHead {
        name: NAME.to_owned(),
        list_href: "/reports".to_owned(),
        stage,
        seal: (stage != ReportStage::Draft).then(|| "3f2a-91bc-0d47-e8a1".to_owned()),
        tabs: vec![
            tab("正文", "/reports/written/1", stage != ReportStage::Draft),
            tab(
                "撰写",
                "/reports/written/1/edit",
                stage == ReportStage::Draft,
            ),
            tab("全部数字", "/reports/written/1/figures", false),
            tab("版本", "/reports/written/1/versions", false),
        ],
        chips: vec![
            chip(Tone::Good, "62 个数字有据可查"),
            chip(Tone::Look, "1 个数字变了"),
            Badge {
                href: Some("/reports/written/1/figures#typed".to_owned()),
                ..chip(Tone::Bad, "1 个数字没有出处")
            },
            chip(Tone::Calm, "1 个数字有人说明"),
        ],
        read: "数字由 林小川 阅看于 2024-03-12 09:30".to_owned(),
        actions: vec![link("核对全文", "/reports/written/1/check")],
        first: Some(link("封存审议稿", "/reports/written/1/seal")),
    }
}

impl ReportsPage {
    /// Three reports of two years.
    pub fn sample() -> Self {
        let row = |name: &str, stage, seals: &[&str], links| ReportRow {
            name: name.to_owned(),
            href: "/reports/written/1".to_owned(),
            kind: "年度工作报告".to_owned(),
            stage,
            seals: seals.iter().map(ToString::to_string).collect(),
            last: "林小川 2024-03-12 09:30".to_owned(),
            links,
        };
        let links = vec![
            link("撰写", "/reports/written/1/edit"),
            link("接着写下一年", "/reports/written/1/roll"),
        ];
        ReportsPage {
            frame: Frame::sample(Place::Report),
            new: Some(link("新建报告", "/reports/new")),
            ways: vec![
                link("核对一篇报告", "/check-report"),
                link("验证封存的报告", "/verify-seal"),
            ],
            periods: vec![
                ReportPeriod {
                    name: "2023 年度".to_owned(),
                    rows: vec![
                        row(NAME, ReportStage::Draft, &[], links.clone()),
                        row(
                            "2023 经费工作报告",
                            ReportStage::Reading,
                            &["审议稿 · 封存码 3f2a-91bc-0d47-e8a1"],
                            links,
                        ),
                    ],
                },
                ReportPeriod {
                    name: "2022 年度".to_owned(),
                    rows: vec![row(
                        "2022 年度工作报告",
                        ReportStage::Final,
                        &["定稿 · 封存码 77b0-12aa-90fe-4c3d"],
                        Vec::new(),
                    )],
                },
            ],
        }
    }

    /// Nothing yet.
    pub fn sample_empty() -> Self {
        ReportsPage {
            periods: Vec::new(),
            ..ReportsPage::sample()
        }
    }
}

impl WrittenPage {
    /// A sealed report without an open figure.
    pub fn sample() -> Self {
        let page = ReportPage::sample();
        let mut sheet = page.sheet;
        for paragraph in sheet
            .chapters
            .iter_mut()
            .flat_map(|chapter| &mut chapter.items)
            .flat_map(|item| &mut item.paragraphs)
        {
            for span in &mut paragraph.spans {
                if let Span::Figure(figure) = span {
                    figure.support = match figure.number {
                        CHANGED => Support::Changed,
                        13 => Support::Declared,
                        _ => figure.support,
                    };
                }
            }
        }
        WrittenPage {
            frame: page.frame,
            head: head(ReportStage::Reading),
            sheet,
            open: None,
            remarks: page.remarks,
            doubts: vec![Remark {
                calculation: "43 ÷ 45 = 95.55…% ≠ 97.3%".to_owned(),
                sentence: "按文中的总数，无论怎样取舍小数，都算不出这个比例。".to_owned(),
                figure: None,
            }],
            left_out: page.left_out,
            files: vec![
                link("Word 文件", "/reports/written/1/files/report.docx"),
                link(
                    "封存文件",
                    "/reports/written/1/files/reading.niangjia-report",
                ),
            ],
        }
    }

    /// With a figure opened that changed since it was read.
    pub fn sample_with_figure() -> Self {
        let tab = |kind, current| SplitTab {
            kind,
            href: format!("?figure={CHANGED}#figure"),
            current,
        };
        let mut table = records(4);
        table.rows.iter_mut().for_each(|row| row.source = None);
        let open = FigurePanel {
            number: CHANGED,
            measure: "care.condolences.person_times".to_owned(),
            name: "慰问人次".to_owned(),
            value: "147".to_owned(),
            unit: "人次".to_owned(),
            definition: "已发放的个人慰问，按次计；同一人多次慰问分别计数。".to_owned(),
            period: "2023-01-01 至 2023-12-31".to_owned(),
            state: Some(chip(Tone::Look, "上次阅看以后变了")),
            moved: vec![
                "上次是 146，现在是 147。".to_owned(),
                "记录新增 1 条，减少 0 条，改动 0 条。".to_owned(),
            ],
            moved_records: vec![link("马兰 · 生育", "/registers/care.condolence/9")],
            tabs: vec![tab(SplitKind::Kind, true), tab(SplitKind::Month, false)],
            bars: by_kind(),
            parts: vec![(
                "按级别".to_owned(),
                vec![("校级".to_owned(), "12".to_owned())],
            )],
            records: table,
            counted: "共 147 条记录，这里列出 4 条。".to_owned(),
            sources: Vec::new(),
            links: vec![link(
                "打开指标和全部记录",
                "/measures/care.condolences.person_times",
            )],
            close_href: "/reports/written/1".to_owned(),
        };
        WrittenPage {
            open: Some(open),
            ..WrittenPage::sample()
        }
    }
}

fn paragraphs() -> Vec<EditorParagraph> {
    let words = |text: &str| EditorPiece::Words(text.to_owned());
    let figure = |text: &str, class, written: &str| EditorPiece::Figure {
        text: text.to_owned(),
        href: "/reports/written/1?figure=9#figure".to_owned(),
        class,
        written: written.to_owned(),
    };
    let paragraph = |id: &str, level: &str, is_line, pieces| EditorParagraph {
        id: id.to_owned(),
        level: level.to_owned(),
        is_line,
        pieces,
        by: "林小川 2024-03-12 09:30".to_owned(),
        marks: Vec::new(),
        n_open: 0,
        href: Some(format!("/reports/written/1/edit?paragraph={id}")),
        open: None,
    };
    let told = vec![
        words("会员住院、结婚、生育、亲属离世时，工会都到场：全年慰问 "),
        figure(
            "147 人次",
            "fig changed",
            "care.condolences.person_times | whole",
        ),
        words("，发放慰问金 "),
        figure("5.76 万元", "fig", "care.condolences.amount | wan:2"),
        words("，收到感谢信 "),
        figure("16 封", "fig bare", "16封"),
        words("。上门走访 "),
        EditorPiece::Missing {
            written: "care.visits.injury | whole".to_owned(),
        },
        words("。"),
    ];
    let marked = EditorParagraph {
        marks: vec!["慰问金: 文中说的增减同今年的数字不符。".to_owned()],
        n_open: 1,
        ..paragraph("12", "段落", false, told)
    };
    vec![
        paragraph("10", "章", true, vec![words("服务教职工")]),
        paragraph("11", "节", true, vec![words("送温暖")]),
        marked,
    ]
}

fn open() -> OpenParagraph {
    let say = |name: &str| {
        let text = Control::Long {
            value: String::new(),
        };
        InputView::must(name, "提意见".to_owned(), text)
    };
    let with = |mut form: FormView, name: &str| {
        form.inputs.push(say(name));
        form
    };
    let comments = "/reports/written/1/comments";
    OpenParagraph {
        name: "1/12".to_owned(),
        form: Some(FormView {
            cancel: Some(link("收起", "/reports/written/1/edit#p12")),
            ..form("/reports/written/1/paragraph", "保存")
        }),
        text: "会员住院、结婚、生育、亲属离世时，工会都到场：全年慰问{{care.condolences.person_times | whole}}，发放慰问金{{care.condolences.amount | wan:2}}。".to_owned(),
        seen: 4,
        insert: String::new(),
        theirs: None,
        find_href: Some("/reports/written/1/find?paragraph=12".to_owned()),
        deeds: Some((
            form("/reports/written/1/paragraph", "保存"),
            vec![("up", "上移".to_owned()), ("down", "下移".to_owned()), ("remove", "删去这一段".to_owned())],
        )),
        add: Some(with(form("/reports/written/1/paragraph", "加上"), "new")),
        threads: vec![
            Thread {
                said: vec![
                    ("马兰 2024-03-12 10:00".to_owned(), "慰问金请同财务再核一次。".to_owned()),
                    ("林小川 2024-03-12 10:20".to_owned(), "已核，一致。".to_owned()),
                ],
                settled: None,
                form: Some((with(form(comments, "回复"), "text-7"), vec![("answer", "回复".to_owned()), ("settle", "已处理".to_owned())])),
            },
            Thread {
                said: vec![("马兰 2024-03-11 10:00".to_owned(), "“到场”改为“上门”？".to_owned())],
                settled: Some("林小川 于 2024-03-11 11:00 处理".to_owned()),
                form: None,
            },
        ],
        say: Some(with(form(comments, "提意见"), "text")),
    }
}

impl EditorPage {
    /// A paragraph open for writing.
    pub fn sample() -> Self {
        let page = WrittenPage::sample();
        let mut paragraphs = paragraphs();
        if let Some(last) = paragraphs.last_mut() {
            last.open = Some(open());
        }
        EditorPage {
            frame: page.frame,
            head: head(ReportStage::Draft),
            paragraphs,
            remarks: Vec::new(),
            doubts: page.doubts,
        }
    }

    /// Somebody else has removed the paragraph meanwhile.
    pub fn sample_meanwhile() -> Self {
        let mut page = EditorPage::sample();
        for paragraph in &mut page.paragraphs {
            if let Some(open) = &mut paragraph.open {
                open.theirs = Some(Theirs {
                    who: "马兰 2024-03-12 09:58".to_owned(),
                    text: None,
                });
            }
        }
        page
    }
}

impl PickerPage {
    /// A measure chosen among several.
    pub fn sample() -> Self {
        let option = |value: &str, label: &str, is_chosen| OptionView {
            value: value.to_owned(),
            label: label.to_owned(),
            is_chosen,
        };
        let options = vec![
            option("wan:2", "万，两位小数", true),
            option("yuan", "元", false),
        ];
        let mut chosen = form("/reports/written/1/find", "预览");
        chosen.inputs.push(InputView::must(
            "format",
            "写法".to_owned(),
            Control::Select { options },
        ));
        PickerPage {
            frame: Frame::sample(Place::Report),
            head: head(ReportStage::Draft),
            asked: "慰问".to_owned(),
            action: "/reports/written/1/find".to_owned(),
            kept: vec![("paragraph".to_owned(), "12".to_owned())],
            found: vec![
                PickerRow {
                    name: "慰问金额".to_owned(),
                    id: "care.condolences.amount".to_owned(),
                    value: "57,600.00 元".to_owned(),
                    href: "/reports/written/1/find?measure=care.condolences.amount".to_owned(),
                },
                PickerRow {
                    name: "慰问人次".to_owned(),
                    id: "care.condolences.person_times".to_owned(),
                    value: "146 人次".to_owned(),
                    href: "/reports/written/1/find?measure=care.condolences.person_times"
                        .to_owned(),
                },
            ],
            chosen: Some(PickerChoice {
                name: "慰问金额".to_owned(),
                definition: "已发放的个人慰问金，含慰问品折价。".to_owned(),
                form: chosen,
                reference: "{{care.condolences.amount | wan:2}}".to_owned(),
                printed: Some("5.76 万元".to_owned()),
                wrong: Some("看不懂 @ 后面的期间。".to_owned()),
                insert: Some(link("放进段落", "/reports/written/1/edit?paragraph=12")),
            }),
            back: link("回到正文", "/reports/written/1/edit"),
        }
    }

    /// Nothing fits.
    pub fn sample_none() -> Self {
        PickerPage {
            found: Vec::new(),
            chosen: None,
            ..PickerPage::sample()
        }
    }
}

impl FindingsPage {
    /// What changed since a seal.
    pub fn sample() -> Self {
        let word = |text: &str| text.to_owned();
        FindingsPage {
            frame: Frame::sample(Place::Report),
            top: Some(head(ReportStage::Reading)),
            title: "封存以后".to_owned(),
            lead: "与封存码 3f2a-91bc-0d47-e8a1 相比，现在有哪些不同。".to_owned(),
            chips: vec![chip(Tone::Plain, "1 个更正")],
            verdict: Some(chip(Tone::Look, "封存以后有更正。")),
            form: Some(form("/reports/written/1/read", "以现在的数字为准")),
            has_legend: true,
            sections: vec![
                FindingSection {
                    id: "figures".to_owned(),
                    title: "更正过的数字".to_owned(),
                    findings: vec![ReportFinding {
                        id: "hand-1".to_owned(),
                        chip: Some(chip(Tone::Look, "封存以后更正")),
                        title: "慰问金额".to_owned(),
                        href: Some("/measures/care.condolences.amount".to_owned()),
                        lines: vec!["5.76 万元 → 5.81 万元".to_owned()],
                        links: vec![link("马兰 · 生育", "/registers/care.condolence/9")],
                        ..ReportFinding::default()
                    }],
                    none: String::new(),
                },
                FindingSection {
                    id: "text".to_owned(),
                    title: "改过的文字".to_owned(),
                    findings: vec![ReportFinding {
                        title: "改过的一段".to_owned(),
                        words: vec![
                            WordView::Same(word("工会都")),
                            WordView::Gone(word("到场")),
                            WordView::New(word("上门")),
                        ],
                        ..ReportFinding::default()
                    }],
                    none: String::new(),
                },
                FindingSection {
                    id: "rules".to_owned(),
                    title: "换过版本的规则".to_owned(),
                    findings: Vec::new(),
                    none: "没有。".to_owned(),
                },
            ],
        }
    }
}
