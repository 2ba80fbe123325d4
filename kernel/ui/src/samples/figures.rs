//! A figure with its parts and records: condolences of the sample year.

use crate::chart::{Chart, Mark, Point, Shape};
use crate::pages::{Change, Filter, MeasureGroup, MeasureRow, MeasuresPage, TracePage, Way};
use crate::views::{
    Control, FigureView, FilterBar, InputView, Line, OptionView, Pager, PartView, RecordRow,
    RecordTable, SourceView, SplitBar, SplitKind, SplitView, Spot,
};
use crate::{Frame, Place};

pub(super) const BOOK: &str = "09慰问登记台账.xlsx";

pub(super) fn condolences() -> FigureView {
    FigureView {
        measure: "care.condolences.person_times".to_owned(),
        name: "慰问人次".to_owned(),
        value: "146".to_owned(),
        unit: "人次".to_owned(),
        definition: "本年度已发放的个人慰问（住院、结婚、生育、直系亲属去世、困难帮扶），按次计；\
                     同一人多次慰问分别计数。涉及 133 人。"
            .to_owned(),
        period: "2023-01-01 至 2023-12-31".to_owned(),
        parts: Vec::new(),
    }
}

pub(super) fn reply_rate() -> FigureView {
    let part = |name: &str, href: &str| PartView {
        name: name.to_owned(),
        value: "45".to_owned(),
        unit: "件".to_owned(),
        href: href.to_owned(),
    };
    FigureView {
        measure: "congress.proposals.reply_rate".to_owned(),
        name: "提案答复率".to_owned(),
        value: "100.00".to_owned(),
        unit: "%".to_owned(),
        definition: "已答复件数除以征集件数，保留两位小数。".to_owned(),
        period: "第三届第三次（2023-04-21）".to_owned(),
        parts: vec![
            part("已答复", "/measures/congress.proposals.replied"),
            part("征集提案", "/measures/congress.proposals.received"),
        ],
    }
}

pub(super) fn by_kind() -> Vec<SplitBar> {
    let kinds = [
        ("住院", 51),
        ("直系亲属去世", 44),
        ("生育", 23),
        ("结婚", 17),
        ("困难帮扶", 11),
    ];
    bars(&kinds)
}

fn point(label: &str, values: &[i64], remark: &str, href: Option<&str>) -> Point {
    let mark = |value: &i64| Mark {
        value: Some(*value),
        text: value.to_string(),
    };
    Point {
        label: label.to_owned(),
        href: href.map(str::to_owned),
        marks: values.iter().map(mark).collect(),
        remark: remark.to_owned(),
    }
}

/// Condolences of this year by month, beside those of the year before; one month is withheld.
fn months() -> Chart {
    let counts = [
        (9, 7),
        (8, 9),
        (14, 10),
        (13, 12),
        (12, 15),
        (15, 11),
        (9, 10),
        (8, 6),
        (16, 13),
        (14, 12),
        (15, 14),
        (13, 12),
    ];
    let mut points: Vec<Point> = (1..)
        .zip(counts)
        .map(|(month, (now, then))| point(&format!("{month} 月"), &[now, then], "", None))
        .collect();
    if let Some(mark) = points.first_mut().and_then(|first| first.marks.last_mut()) {
        mark.value = None;
        "少于 5".clone_into(&mut mark.text);
    }
    Chart {
        id: "months".to_owned(),
        title: "按月份".to_owned(),
        summary: "12 个月，最多的是 9 月，16 人次。".to_owned(),
        shape: Shape::Columns,
        head: "月份".to_owned(),
        series: vec!["2023 年度".to_owned(), "2022 年度".to_owned()],
        remark_head: None,
        points,
    }
}

/// Condolences over four years.
fn years() -> Chart {
    let link = |year: i16| format!("/measures/care.condolences.person_times?period={year}");
    Chart {
        id: "years".to_owned(),
        title: "历年".to_owned(),
        summary: "从 2020 年到 2023 年，由 118 到 146 人次。".to_owned(),
        shape: Shape::Columns,
        head: "年度".to_owned(),
        series: vec!["人次".to_owned()],
        remark_head: Some("比上年".to_owned()),
        points: [
            (2020, 118, ""),
            (2021, 126, "+8（+6.8%）"),
            (2022, 131, "+5（+4.0%）"),
            (2023, 146, "+15（+11.5%）"),
        ]
        .map(|(year, value, change)| point(&year.to_string(), &[value], change, Some(&link(year))))
        .into(),
    }
}

fn by_branch() -> Vec<SplitBar> {
    bars(&[
        ("后勤保卫分工会", 21),
        ("医学院分工会", 18),
        ("公共基础学院分工会", 16),
        ("机关第二分工会", 15),
        ("机电工程学院分工会", 14),
        ("机关第一分工会", 13),
        ("信息工程学院分工会", 12),
        ("经济管理学院分工会", 11),
        ("人文艺术学院分工会", 10),
        ("其余 6 个分工会", 16),
    ])
}

fn bars(parts: &[(&str, u32)]) -> Vec<SplitBar> {
    let longest = parts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let bar = |(label, count): &(&str, u32)| SplitBar {
        label: (*label).to_owned(),
        value: count.to_string(),
        per_mille: count * 1000 / longest,
        href: Some(format!(
            "/measures/care.condolences.person_times?part={count}#records"
        )),
    };
    parts.iter().map(bar).collect()
}

/// The first records of the book, each with the cell of its amount.
pub(super) fn records(count: usize) -> RecordTable {
    let rows = [
        ("01-06", "马秀霞", "人文艺术学院分工会", "结婚", "400.00"),
        ("01-09", "江玉琴", "经济管理学院分工会", "住院", "300.00"),
        (
            "01-18",
            "侯玉云",
            "后勤保卫分工会",
            "直系亲属去世",
            "500.00",
        ),
        ("01-18", "阎天杰", "医学院分工会", "困难帮扶", "500.00"),
        (
            "01-21",
            "巴合提·哈布力",
            "公共基础学院分工会",
            "直系亲属去世",
            "500.00",
        ),
        ("01-25", "金学强", "公共基础学院分工会", "生育", "300.00"),
        (
            "01-26",
            "外力·热合曼",
            "公共基础学院分工会",
            "住院",
            "300.00",
        ),
        ("01-27", "赵海峰", "机关第二分工会", "住院", "300.00"),
        (
            "01-28",
            "余雨颖",
            "机关第二分工会",
            "直系亲属去世",
            "500.00",
        ),
        (
            "02-13",
            "阿依努尔·库尔班",
            "机关第二分工会",
            "困难帮扶",
            "500.00",
        ),
        ("02-14", "尹永林", "后勤保卫分工会", "住院", "300.00"),
        ("02-14", "陆文颖", "医学院分工会", "住院", "300.00"),
    ];
    let row = |(place, (date, subject, branch, kind, amount)): (usize, &(_, _, _, _, _))| {
        let number = place + 1;
        RecordRow {
            href: Some(format!("/registers/condolences/{number}")),
            date: String::from(*date),
            subject: String::from(*subject),
            branch: String::from(*branch),
            kind: String::from(*kind),
            amount: String::from(*amount),
            source: Some(cell(&format!("H{}", number + 3))),
        }
    };
    RecordTable {
        rows: rows.iter().enumerate().map(row).take(count).collect(),
        note: None,
        reveal: None,
    }
}

pub(super) fn cell(cell: &str) -> SourceView {
    SourceView {
        file: BOOK.to_owned(),
        sheet: "2023年".to_owned(),
        spot: Spot::Cell(cell.to_owned()),
        href: "/sources#condolences".to_owned(),
    }
}

impl TracePage {
    /// Condolences, all of them.
    pub fn sample() -> Self {
        let split = |kind, bars| SplitView { kind, bars };
        let mut records = records(12);
        for row in &mut records.rows {
            row.date.insert_str(0, "2023-");
        }
        // One record was typed in by a clerk and stands in no file.
        if let Some(last) = records.rows.last_mut() {
            last.source = None;
        }
        TracePage {
            frame: Frame::sample(Place::Measures),
            figure: condolences(),
            years: Some(years()),
            months: Some(months()),
            ways: [
                ("ui-split-all", "", true),
                (SplitKind::Kind.key(), "?by=kind", false),
                (SplitKind::Month.key(), "?by=month", false),
                (SplitKind::Sex.key(), "?by=sex", false),
            ]
            .map(|(key, asked, current)| Way {
                key,
                href: format!("/measures/care.condolences.person_times{asked}"),
                current,
            })
            .into(),
            splits: vec![
                split(SplitKind::Kind, by_kind()),
                split(SplitKind::Branch, by_branch()),
                split(SplitKind::Sex, bars(&[("女", 79), ("男", 67)])),
            ],
            filter: None,
            records,
            pager: Pager {
                total: 146,
                first: 1,
                last: 12,
                start: None,
                next: Some("?after=12#records".to_owned()),
            },
            download_href: "/measures/care.condolences.person_times.xlsx".to_owned(),
        }
    }

    /// Condolences of one kind, in the middle of the list.
    pub fn sample_narrowed() -> Self {
        let mut page = TracePage::sample();
        page.splits.clear();
        (page.years, page.months) = (None, None);
        page.ways.clear();
        page.filter = Some(Filter {
            label: "住院".to_owned(),
            clear_href: "/measures/care.condolences.person_times#records".to_owned(),
        });
        page.pager = Pager {
            total: 51,
            first: 13,
            last: 24,
            start: Some("?part=51#records".to_owned()),
            next: Some("?part=51&after=24#records".to_owned()),
        };
        page
    }
}

impl MeasuresPage {
    /// Some figures of three lines of work; the year before has records of some.
    pub fn sample() -> Self {
        let option = |value: &str, label: &str, is_chosen| OptionView {
            value: value.to_owned(),
            label: label.to_owned(),
            is_chosen,
        };
        MeasuresPage {
            frame: Frame::sample(Place::Measures),
            bar: FilterBar {
                action: "/measures".to_owned(),
                inputs: vec![
                    InputView::may(
                        "period",
                        "期间".to_owned(),
                        Control::Select {
                            options: vec![
                                option("2024", "2024 年度", false),
                                option("2023", "2023 年度", true),
                            ],
                        },
                    ),
                    InputView::may("q", "查找".to_owned(), Control::line(Line::Search, "")),
                ],
                apply: "查看".to_owned(),
                clear: None,
            },
            download_href: "/measures/figures.xlsx?period=2023".to_owned(),
            empty: None,
            before: "与 2022 年度相比".to_owned(),
            groups: vec![
                group(
                    "people",
                    "会员与组织",
                    &[
                        ("people.members", "年末会员数", "525", "人", "512", "+13"),
                        (
                            "people.members.women",
                            "其中女会员",
                            "273",
                            "人",
                            "261",
                            "+12",
                        ),
                        (
                            "people.members.joined",
                            "当年新入会",
                            "30",
                            "人",
                            "24",
                            "+6",
                        ),
                        ("people.members.left", "当年离会", "17", "人", "19", "−2"),
                        ("people.branches", "分工会数", "15", "个", "15", "0"),
                    ],
                ),
                group(
                    "congress",
                    "双代会与提案",
                    &[
                        ("congress.delegates", "正式代表", "125", "人", "", ""),
                        (
                            "congress.proposals.received",
                            "征集提案",
                            "45",
                            "件",
                            "38",
                            "+7",
                        ),
                        (
                            "congress.proposals.docketed",
                            "立案",
                            "28",
                            "件",
                            "25",
                            "+3",
                        ),
                        (
                            "congress.proposals.reply_rate",
                            "答复率",
                            "100.00",
                            "%",
                            "",
                            "",
                        ),
                    ],
                ),
                group(
                    "benefits",
                    "节日慰问与餐补",
                    &[
                        (
                            "benefits.festival.amount",
                            "节日及生日慰问金额",
                            "863,100.00",
                            "元",
                            "",
                            "",
                        ),
                        (
                            "benefits.festival.recipients",
                            "节日慰问受益会员",
                            "540",
                            "人",
                            "",
                            "",
                        ),
                        (
                            "benefits.meal_subsidy.amount",
                            "教职工餐补",
                            "1,977,500.00",
                            "元",
                            "1,902,250.00",
                            "+75,250.00",
                        ),
                    ],
                ),
            ],
            as_of: "2024-04-12 09:30".to_owned(),
        }
    }
}

fn group(id: &str, name: &str, rows: &[(&str, &str, &str, &str, &str, &str)]) -> MeasureGroup {
    let row = |&(measure, name, value, unit, before, difference): &(_, _, _, _, &str, &str)| {
        let change = Change {
            before: before.to_owned(),
            difference: difference.to_owned(),
            share: if unit == "人" {
                "+2.5%".to_owned()
            } else {
                String::new()
            },
        };
        MeasureRow {
            measure: String::from(measure),
            name: String::from(name),
            value: String::from(value),
            unit: String::from(unit),
            change: Some(change).filter(|change| !change.before.is_empty()),
            href: format!("/measures/{measure}"),
        }
    };
    MeasureGroup {
        id: id.to_owned(),
        name: name.to_owned(),
        rows: rows.iter().map(row).collect(),
    }
}
