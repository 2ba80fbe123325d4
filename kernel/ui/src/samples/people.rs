//! A member of the sample college, the tree of its branches, and one of them.

use crate::pages::{
    Chip, FactView, FieldView, LookRow, OrganisationPage, PersonPage, PostRow, SpanRow, UnitFigure,
    UnitLine, UnitPage, UnitRow, WorkLine, WorkRegister, WorkRow,
};
use crate::views::{
    ColumnView, Control, FilterBar, FormView, InputView, Line, LinkView, ListRow, ListTable,
};
use crate::{Frame, Place};

fn link(text: &str, href: &str) -> LinkView {
    LinkView {
        text: text.to_owned(),
        href: href.to_owned(),
    }
}

fn on(action: &str) -> FilterBar {
    let day = Control::line(Line::Day, "2023-12-31");
    FilterBar {
        action: action.to_owned(),
        inputs: vec![InputView::must("on", "截至哪一天".to_owned(), day)],
        apply: "查看".to_owned(),
        clear: Some(link("回到今天", action)),
    }
}

fn fact(name: &str, value: &str, href: Option<&str>) -> FactView {
    FactView {
        name: name.to_owned(),
        value: value.to_owned(),
        href: href.map(str::to_owned),
    }
}

fn row(date: &str, text: &str, amount: &str) -> WorkRow {
    WorkRow {
        date: date.to_owned(),
        text: text.to_owned(),
        amount: amount.to_owned(),
        href: "/registers/care.condolence/1".to_owned(),
    }
}

fn post(holder: Option<&str>, text: &str) -> PostRow {
    PostRow {
        holder: holder.map(|name| link(name, "/people/2")),
        text: text.to_owned(),
        span: "2021-09-01 起".to_owned(),
        href: Some("/registers/people.office/1".to_owned()),
    }
}

fn span(days: &str, unit: &str, text: &str, is_now: bool) -> SpanRow {
    SpanRow {
        span: days.to_owned(),
        unit: link(unit, "/organisation/1"),
        text: text.to_owned(),
        is_now,
        href: "/registers/people.membership/1".to_owned(),
    }
}

fn unit(depth: u8, name: &str, kind: &str, members: u64, bar: u8) -> UnitRow {
    UnitRow {
        depth,
        name: name.to_owned(),
        kind: kind.to_owned(),
        href: "/organisation/1".to_owned(),
        members,
        bar,
        posts: match depth {
            0 => vec![post(Some("龚世宇"), "主席"), post(Some("罗建林"), "委员")],
            _ => Vec::new(),
        },
    }
}

impl PersonPage {
    /// A member who moved once, seen as of the end of a year.
    pub fn sample() -> Self {
        let field = |name: &str, value: Option<&str>| FieldView {
            name: name.to_owned(),
            value: value.map(str::to_owned),
            href: None,
            as_written: None,
            source: None,
        };
        let register =
            |name: &str, records, sums: &[(&str, &str)], rows, more: bool| WorkRegister {
                name: name.to_owned(),
                records,
                sums: sums
                    .iter()
                    .map(|(name, sum)| ((*name).to_owned(), (*sum).to_owned()))
                    .collect(),
                rows,
                more: more.then(|| "/registers/benefits.gift?person=00471".to_owned()),
            };
        let line = |id: &str, name: &str, records, amount: &str, registers| WorkLine {
            id: id.to_owned(),
            name: name.to_owned(),
            records,
            amount: amount.to_owned(),
            registers,
        };
        PersonPage {
            frame: Frame::sample(Place::People),
            name: "马秀霞".to_owned(),
            standing: Chip {
                text: "会员".to_owned(),
                class: "good",
            },
            facts: vec![
                fact("工号", "00471", None),
                fact("性别", "女", None),
                fact("分工会", "人文艺术学院分工会", Some("/organisation/1")),
                fact("入会", "2010-09", None),
            ],
            notes: vec!["看到的是 2023-12-31 的情况，这一天以后的记录不在内。".to_owned()],
            undo: None,
            on: on("/people/1"),
            actions: vec![
                link("登记簿里的记录", "/registers/people.person/1"),
                link("调动", "/people/1/transfer"),
            ],
            fields: vec![field("部门", Some("人文艺术学院")), field("出生日期", None)],
            reveal: Some(FormView {
                action: "/people/1".to_owned(),
                token: "sample".to_owned(),
                key: "sample".to_owned(),
                submit: "显示敏感内容（会留下记录）".to_owned(),
                ..FormView::default()
            }),
            lines: vec![
                line(
                    "benefits",
                    "节日、生日慰问",
                    6,
                    "1,700.00 元",
                    vec![register(
                        "节日慰问",
                        6,
                        &[("金额", "1,700.00 元")],
                        vec![
                            row("2023-09-28", "中秋国庆 · 已发放", "400.00"),
                            row("2023-06-20", "端午节 · 已发放", "300.00"),
                        ],
                        true,
                    )],
                ),
                line(
                    "care",
                    "送温暖",
                    1,
                    "400.00 元",
                    vec![register(
                        "慰问登记",
                        1,
                        &[("金额", "400.00 元")],
                        vec![row("2023-01-06", "••• · 慰问金", "400.00")],
                        false,
                    )],
                ),
            ],
            add: vec![
                link("慰问登记", "/registers/care.condolence/new?person=00471"),
                link("节日慰问", "/registers/benefits.gift/new?person=00471"),
            ],
            posts: vec![post(None, "委员 · 女职工委员会")],
            spans: vec![
                span("2022-03-01 起", "人文艺术学院分工会", "", true),
                span(
                    "2010-09 至 2022-03-01",
                    "机关第一分工会",
                    "调往另一分工会",
                    false,
                ),
            ],
            looks: Some(vec![LookRow {
                at: "2024-03-01 10:12".to_owned(),
                by: "罗建林".to_owned(),
                record: link("慰问登记", "/registers/care.condolence/1"),
            }]),
        }
    }

    /// Somebody of whom nothing is known but the name.
    pub fn sample_empty() -> Self {
        PersonPage {
            standing: Chip {
                text: "不是会员".to_owned(),
                class: "plain",
            },
            notes: Vec::new(),
            actions: Vec::new(),
            fields: Vec::new(),
            reveal: None,
            lines: Vec::new(),
            add: Vec::new(),
            posts: Vec::new(),
            spans: Vec::new(),
            looks: Some(Vec::new()),
            ..PersonPage::sample()
        }
    }
}

impl OrganisationPage {
    /// Three branches, one with groups.
    pub fn sample() -> Self {
        OrganisationPage {
            frame: Frame::sample(Place::Organisation),
            lead: "3 个分工会，2 个小组，2023-12-31 共 182 名会员。".to_owned(),
            on: on("/organisation"),
            tools: vec![link("会员名册", "/people")],
            posts: vec![post(Some("周宁"), "主席 · 工会委员会")],
            units: vec![
                unit(0, "机关第一分工会", "分工会", 64, 70),
                unit(1, "教务处小组", "小组", 21, 23),
                unit(1, "图书馆小组", "小组", 18, 20),
                unit(0, "人文艺术学院分工会", "分工会", 91, 100),
                unit(0, "后勤保卫分工会", "分工会", 27, 30),
            ],
        }
    }

    /// Before any list of members was read.
    pub fn sample_empty() -> Self {
        OrganisationPage {
            lead: String::new(),
            tools: Vec::new(),
            posts: Vec::new(),
            units: Vec::new(),
            ..OrganisationPage::sample()
        }
    }
}

impl UnitPage {
    /// A branch with two groups.
    pub fn sample() -> Self {
        let column = |name: &str, class| ColumnView {
            name: name.to_owned(),
            class,
            sort_href: None,
            sorted: None,
        };
        let member = |name: &str, number: &str, department: &str| ListRow {
            href: "/people/1".to_owned(),
            id: "1".to_owned(),
            cells: [name, number, department].map(str::to_owned).to_vec(),
            person_href: None,
            is_withdrawn: false,
        };
        let figure = |name: &str, count: &str, amount: &str| UnitFigure {
            name: name.to_owned(),
            count: count.to_owned(),
            amount: amount.to_owned(),
            href: "/registers/care.condolence?unit=1".to_owned(),
        };
        UnitPage {
            frame: Frame::sample(Place::Organisation),
            above: vec![link("组织", "/organisation")],
            name: "机关第一分工会".to_owned(),
            kind: "分工会".to_owned(),
            lead: "2023-12-31 有 64 名会员，其中本级 25 人。".to_owned(),
            on: on("/organisation/1"),
            tools: vec![link("全部会员", "/people?unit=1")],
            posts: vec![post(Some("龚世宇"), "主席 · 分工会委员会")],
            below: vec![
                unit(1, "教务处小组", "小组", 21, 23),
                unit(1, "图书馆小组", "小组", 18, 20),
            ],
            members: ListTable {
                columns: vec![
                    column("姓名", "subject"),
                    column("工号", ""),
                    column("部门", ""),
                ],
                rows: vec![
                    member("马秀霞", "00471", "教务处"),
                    member("阿依古丽 · 买买提", "00112", "图书馆"),
                ],
                sums: Vec::new(),
                ticked: None,
            },
            all_members: Some(link("看全部 64 人", "/people?unit=1")),
            year: "2023 年".to_owned(),
            lines: vec![UnitLine {
                name: "送温暖".to_owned(),
                rows: vec![figure("慰问登记", "18", "6,400.00 元")],
            }],
        }
    }

    /// A branch without anybody in it on the day.
    pub fn sample_empty() -> Self {
        UnitPage {
            posts: Vec::new(),
            below: Vec::new(),
            members: ListTable::default(),
            all_members: None,
            lines: Vec::new(),
            tools: Vec::new(),
            ..UnitPage::sample()
        }
    }
}
