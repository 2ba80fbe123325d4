//! A member's own pages: of somebody of long standing, and of somebody who joined yesterday.

use crate::pages::{
    DeedsLine, DeedsPage, KindTile, LooksPage, MePage, OwnLook, ReceivedPage, SpendingFigure,
    SpendingPage, YearView,
};
use crate::views::{LinkView, OptionView, OwnRow, SplitBar};
use crate::{Entry, Frame, Group, Place};

fn text(text: &str) -> String {
    text.to_owned()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let pair = |(name, value): &(&str, &str)| (text(name), text(value));
    all.iter().map(pair).collect()
}

fn bar() -> Vec<Entry> {
    let entry = |place, href: &str| Entry {
        place,
        href: text(href),
        waiting: 0,
    };
    vec![
        entry(Place::Me, "/me"),
        entry(Place::Received, "/me/received"),
        entry(Place::Deeds, "/me/activities"),
        entry(Place::Looks, "/me/looks"),
        entry(Place::Spending, "/spending"),
    ]
}

/// The frame of a member, whose rail has their own pages and nothing else.
fn frame(place: Place) -> Frame {
    Frame {
        rail: vec![Group {
            key: None,
            entries: bar(),
        }],
        search: None,
        ..Frame::sample(place)
    }
}

fn row(title: &str, register: &str, day: &str, amount: &str, state: Option<&str>) -> OwnRow {
    OwnRow {
        title: text(title),
        register: text(register),
        day: text(day),
        amount: text(amount),
        state: state.map(text),
        fields: pairs(&[
            ("日期", day),
            ("所属分工会", "信息工程学院分工会"),
            ("经办人", "何文"),
        ]),
    }
}

fn bars(all: &[(&str, &str, u32)]) -> Vec<SplitBar> {
    let bar = |(label, value, per_mille): &(&str, &str, u32)| SplitBar {
        label: text(label),
        value: text(value),
        per_mille: *per_mille,
        href: None,
    };
    all.iter().map(bar).collect()
}

fn reports() -> Vec<LinkView> {
    vec![LinkView {
        text: text("2023 年度工会工作报告"),
        href: text("/reports/published/1"),
    }]
}

impl MePage {
    /// Somebody of long standing.
    pub fn sample() -> Self {
        let tile = |name: &str, value: &str| KindTile {
            name: text(name),
            value: text(value),
        };
        MePage {
            frame: frame(Place::Me),
            bar: bar(),
            greeting: text("林小川，您好"),
            standing: text("信息工程学院分工会 · 会员 13 年"),
            year: text("2023 年收到"),
            total: text("2,100.00 元"),
            kinds: vec![
                tile("节日、生日慰问", "1,200.00 元"),
                tile("慰问登记", "800.00 元"),
                tile("医疗互助参保", "100.00 元"),
                tile("职工体检", "1 次"),
            ],
            received_href: text("/me/received"),
            facts: pairs(&[
                ("工号", "00101"),
                ("姓名", "林小川"),
                ("性别", "女"),
                ("出生日期", "1988-01-01"),
                ("部门", "信息工程学院"),
            ]),
            spans: pairs(&[("信息工程学院分工会", "2010-09 起")]),
            offices: vec![row("委员", "任职", "2021-03", "", None)],
            recent: vec![
                row("住院", "慰问登记", "2023-08-09", "800.00 元", None),
                row("端午节", "节日、生日慰问", "2023-06-22", "200.00 元", None),
                row(
                    "关于增设停车位的提案",
                    "提案",
                    "2023-03-08",
                    "",
                    Some("已答复"),
                ),
            ],
            last_look: Some(text("2023-08-10 09:12，何文，慰问登记 2023-08-09")),
            looks_href: text("/me/looks"),
            spending_href: text("/spending"),
            reports: reports(),
        }
    }

    /// Somebody who joined yesterday.
    pub fn sample_new() -> Self {
        MePage {
            total: String::new(),
            kinds: Vec::new(),
            spans: Vec::new(),
            offices: Vec::new(),
            recent: Vec::new(),
            last_look: None,
            reports: Vec::new(),
            ..MePage::sample()
        }
    }
}

impl ReceivedPage {
    /// Two years.
    pub fn sample() -> Self {
        let year = |id: &str, name: &str, total: &str, bars, rows| YearView {
            id: text(id),
            name: text(name),
            total: text(total),
            bars,
            rows,
        };
        ReceivedPage {
            frame: frame(Place::Received),
            bar: bar(),
            received: vec![
                year(
                    "received-2023",
                    "2023 年",
                    "1,000.00 元",
                    bars(&[
                        ("慰问登记", "800.00", 1000),
                        ("节日、生日慰问", "200.00", 250),
                    ]),
                    vec![
                        row("住院", "慰问登记", "2023-08-09", "800.00 元", None),
                        row("端午节", "节日、生日慰问", "2023-06-22", "200.00 元", None),
                        row(
                            "生育",
                            "慰问登记",
                            "2023-05-02",
                            "500.00 元",
                            Some("待审批"),
                        ),
                    ],
                ),
                year(
                    "received-2022",
                    "2022 年",
                    "",
                    Vec::new(),
                    vec![row("优秀工会积极分子", "学院表彰", "2022-05-01", "", None)],
                ),
            ],
            given: vec![year(
                "given-2023",
                "2023 年",
                "50.00 元",
                Vec::new(),
                vec![row("99 公益日", "捐款", "2023-09-09", "50.00 元", None)],
            )],
        }
    }

    /// Nothing yet.
    pub fn sample_empty() -> Self {
        ReceivedPage {
            received: Vec::new(),
            given: Vec::new(),
            ..ReceivedPage::sample()
        }
    }
}

impl DeedsPage {
    /// Two lines of work.
    pub fn sample() -> Self {
        let line = |id: &str, name: &str, rows| DeedsLine {
            id: text(id),
            name: text(name),
            rows,
        };
        DeedsPage {
            frame: frame(Place::Deeds),
            bar: bar(),
            lines: vec![
                line(
                    "activities",
                    "活动",
                    vec![row(
                        "教职工趣味运动会",
                        "签到人员",
                        "2023-10-21",
                        "",
                        Some("到会"),
                    )],
                ),
                line(
                    "proposals",
                    "提案",
                    vec![row(
                        "关于增设停车位的提案",
                        "提案",
                        "2023-03-08",
                        "",
                        Some("已答复"),
                    )],
                ),
            ],
        }
    }

    /// Nothing yet.
    pub fn sample_empty() -> Self {
        DeedsPage {
            lines: Vec::new(),
            ..DeedsPage::sample()
        }
    }
}

impl LooksPage {
    /// Two looks, and more before them.
    pub fn sample() -> Self {
        let row = |at: &str, who: &str, place: &str| OwnLook {
            at: text(at),
            who: text(who),
            record: text("慰问登记 2023-08-09"),
            place: text(place),
        };
        LooksPage {
            frame: frame(Place::Looks),
            bar: bar(),
            rows: vec![
                row("2023-08-10 09:12", "何文", "记录页"),
                row("2023-08-09 16:40", "周宁", "指标明细"),
            ],
            is_more: true,
        }
    }

    /// Nobody looked.
    pub fn sample_empty() -> Self {
        LooksPage {
            rows: Vec::new(),
            is_more: false,
            ..LooksPage::sample()
        }
    }
}

impl SpendingPage {
    /// A year with its books.
    pub fn sample() -> Self {
        let figure = |name: &str, value: &str, before: Option<&str>| SpendingFigure {
            name: text(name),
            value: text(value),
            unit: text("元"),
            before: before.map(text),
        };
        let year = |value: &str, is_chosen| OptionView {
            value: text(value),
            label: format!("{value} 年度"),
            is_chosen,
        };
        SpendingPage {
            frame: frame(Place::Spending),
            bar: bar(),
            action: text("/spending"),
            years: vec![year("2023", true), year("2022", false)],
            figures: vec![
                figure("经费收入", "1,204,500.00", Some("上年 1,180,000.00")),
                figure("经费支出", "863,100.00", Some("上年 846,310.50")),
                figure("资金结余", "541,200.00", None),
            ],
            spent: bars(&[
                ("职工活动支出", "462,310.50", 1000),
                ("职工服务支出", "300,789.50", 650),
                ("业务支出", "100,000.00", 216),
            ]),
            months: bars(&[
                ("1月", "12,000", 160),
                ("2月", "75,000", 1000),
                ("3月", "0", 0),
            ]),
            came_in: bars(&[
                ("拨缴经费收入", "904,500.00", 1000),
                ("会费收入", "300,000.00", 331),
            ]),
            reports: reports(),
            as_of: text("2023-12-31 18:00"),
        }
    }

    /// A year without books.
    pub fn sample_empty() -> Self {
        SpendingPage {
            years: Vec::new(),
            figures: Vec::new(),
            spent: Vec::new(),
            months: Vec::new(),
            came_in: Vec::new(),
            reports: Vec::new(),
            ..SpendingPage::sample()
        }
    }
}
