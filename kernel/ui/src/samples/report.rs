//! A report of the sample year, in words of its own.

use super::figures::{BOOK, by_kind, condolences, records, reply_rate};
use crate::pages::{
    Chapter, FigureLink, Item, LeftOut, OpenFigure, Paragraph, Remark, ReportPage, Sheet, Span,
    Standing, Support,
};
use crate::views::{LinkView, RecordTable, SourceView, SplitKind, SplitTab, Spot};
use crate::{Frame, Place};

const CONDOLENCES: u32 = 9;
const REPLY_RATE: u32 = 7;

impl ReportPage {
    /// The report without an open figure.
    pub fn sample() -> Self {
        ReportPage {
            frame: Frame::sample(Place::Report),
            name: "2023 年度工会工作报告（审议稿）".to_owned(),
            word_href: "/report.docx".to_owned(),
            pdf_href: Some("/report.pdf".to_owned()),
            markdown_href: "/report.md".to_owned(),
            standing: Standing {
                figures: 62,
                as_of: "2024-04-12 09:30".to_owned(),
                records: 14_208,
            },
            sheet: sheet(),
            remarks: vec![Remark {
                calculation: "863,100.00 ÷ 540 = 1,598.33".to_owned(),
                sentence: "人均金额不是整数：总额、人数和人均三者不能同时成立，请写明人均为约数。"
                    .to_owned(),
                figure: Some(11),
            }],
            left_out: vec![
                LeftOut {
                    place: "三、（八）".to_owned(),
                    subject: "收到感谢信".to_owned(),
                    reason: "没有登记簿记载感谢信。".to_owned(),
                },
                LeftOut {
                    place: "四、（十一）".to_owned(),
                    subject: "社团活动".to_owned(),
                    reason: "本年度没有社团活动的记录。".to_owned(),
                },
            ],
            open: None,
        }
    }

    /// The report with condolences opened beside it.
    pub fn sample_with_figure() -> Self {
        let tab = |kind, current| SplitTab {
            kind,
            href: format!("?open=care.condolences.person_times&at={CONDOLENCES}#figure"),
            current,
        };
        let open = OpenFigure {
            number: CONDOLENCES,
            figure: condolences(),
            tabs: vec![
                tab(SplitKind::Kind, true),
                tab(SplitKind::Branch, false),
                tab(SplitKind::Month, false),
                tab(SplitKind::Level, false),
                tab(SplitKind::Sex, false),
            ],
            bars: by_kind(),
            records: RecordTable {
                rows: records(6)
                    .rows
                    .into_iter()
                    .map(|row| crate::views::RecordRow {
                        source: None,
                        ..row
                    })
                    .collect(),
                note: None,
                reveal: None,
            },
            record_count: 146,
            sources: vec![SourceView {
                file: BOOK.to_owned(),
                sheet: "2023年".to_owned(),
                spot: Spot::Rows(4, 151),
                href: "/sources#condolences".to_owned(),
            }],
            evidence: vec![LinkView {
                text: "凭证 记-0312 等 38 张".to_owned(),
                href: "/registers/vouchers".to_owned(),
            }],
            trace_href: "/measures/care.condolences.person_times".to_owned(),
            download_href: "/measures/care.condolences.person_times.xlsx".to_owned(),
            close_href: "/report".to_owned(),
        };
        ReportPage {
            open: Some(open),
            ..ReportPage::sample()
        }
    }

    /// The report with a rate opened beside it, which has no records of its own.
    pub fn sample_with_rate() -> Self {
        let open = OpenFigure {
            number: REPLY_RATE,
            figure: reply_rate(),
            tabs: Vec::new(),
            bars: Vec::new(),
            records: RecordTable::default(),
            record_count: 45,
            sources: vec![SourceView {
                file: "04提案登记表（三届三次）.xlsx".to_owned(),
                sheet: "提案登记".to_owned(),
                spot: Spot::Row(4),
                href: "/sources#proposals".to_owned(),
            }],
            evidence: Vec::new(),
            trace_href: "/measures/congress.proposals.reply_rate".to_owned(),
            download_href: "/measures/congress.proposals.reply_rate.xlsx".to_owned(),
            close_href: "/report".to_owned(),
        };
        ReportPage {
            open: Some(open),
            ..ReportPage::sample()
        }
    }
}

fn sheet() -> Sheet {
    let chapter = |heading: &str, items| Chapter {
        heading: heading.to_owned(),
        paragraphs: Vec::new(),
        items,
    };
    let item = |heading: &str, text: &str| Item {
        heading: heading.to_owned(),
        paragraphs: vec![paragraph(text)],
    };
    Sheet {
        language: "zh-CN".to_owned(),
        title: vec![
            "一年一本明白账".to_owned(),
            "把娘家的事办在会员心上".to_owned(),
        ],
        subtitle: "示例职业技术学院工会 2023 年度工作报告".to_owned(),
        draft_mark: Some("审议稿".to_owned()),
        salutation: Some("各位代表：".to_owned()),
        opening: vec![paragraph(
            "受工会委员会委托，现将 2023 年度工作报告如下，请予审议。截至年末，工会有会员\
             [1:525 人]，其中女会员 [2:273 人]，设分工会 [3:15 个]。",
        )],
        chapters: vec![
            chapter(
                "二、民主管理",
                vec![
                    item(
                        "（四）教代会、工代会",
                        "4 月 21 日召开三届三次双代会，正式代表 [4:125 人] 到会审议学校和工会的报告。",
                    ),
                    item(
                        "（五）提案办理",
                        "会前征集提案 [5:45 件]，立案 [6:28 件]，答复率 [7:100%]，\
                         已作评价的 [8:43 件] 全部为满意或基本满意。",
                    ),
                ],
            ),
            chapter(
                "三、服务教职工",
                vec![
                    item(
                        "（六）送温暖",
                        "会员住院、结婚、生育、亲属离世和遇到困难时，工会都到场：全年慰问 \
                         [9:146 人次]，发放慰问金（含慰问品）[10:5.76 万元]。",
                    ),
                    item(
                        "（七）节日慰问",
                        "春节、古尔邦节、端午节、中秋国庆和生日，五次慰问惠及会员 540 人，\
                         合计 [!12:86.31 万元]，人均 [!11:1,598.33 元]。",
                    ),
                    item(
                        "（八）健康与互助",
                        "组织 [13:494 人] 参加体检，[14:523 人] 参加医疗互助，[15:168 人] 完成“两癌”\
                         筛查；收到感谢信 [?16:16 封]。",
                    ),
                ],
            ),
        ],
        closing: vec![paragraph("以上报告，请予审议。")],
    }
}

/// Text in which `[7:100%]` is figure 7, `[!7:…]` one with a remark and `[?7:…]` one without a
/// source.
fn paragraph(text: &str) -> Paragraph {
    let mut spans = Vec::new();
    for (place, piece) in text.split(['[', ']']).enumerate() {
        if place % 2 == 0 {
            spans.push(Span::Text(piece.trim_matches(' ').to_owned()));
        } else if let Some((number, text)) = piece.split_once(':') {
            spans.push(Span::Figure(figure(number, text)));
        }
    }
    Paragraph { spans }
}

fn figure(number: &str, text: &str) -> FigureLink {
    let support = match number.chars().next() {
        Some('!') => Support::Remarked,
        Some('?') => Support::Bare,
        _ => Support::Records,
    };
    let digits = number.trim_start_matches(['!', '?']);
    FigureLink {
        number: digits.parse().unwrap_or_default(),
        text: text.to_owned(),
        href: format!("/report?open=measure-{digits}&at={digits}"),
        support,
    }
}
