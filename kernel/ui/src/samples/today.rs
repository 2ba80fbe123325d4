//! The desk on a busy day and on the first one, and the page of help.

use crate::pages::{
    ComingRow, FigureCard, HelpPage, Hint, PersonRow, TodayPage, Topic, WaitingRow, YearChart,
};
use crate::views::{LinkView, SplitBar};
use crate::{Frame, Place};

fn text(text: &str) -> String {
    text.to_owned()
}

fn card(name: &str, value: &str, unit: &str, before: &str, bars: (u8, u8)) -> FigureCard {
    FigureCard {
        name: text(name),
        value: text(value),
        unit: text(unit),
        before: (!before.is_empty()).then(|| text(before)),
        bars: (!before.is_empty()).then_some(bars),
        href: text("/measures/people.members"),
    }
}

fn waits(deed: &str, class: &'static str, title: &str, register: &str, since: &str) -> WaitingRow {
    WaitingRow {
        deed: text(deed),
        class,
        title: text(title),
        register: text(register),
        since: text(since),
        href: text("/registers/proposals.proposal/1"),
    }
}

fn comes(day: &str, month: &str, deed: &str, title: &str) -> ComingRow {
    ComingRow {
        day: text(day),
        month: text(month),
        deed: text(deed),
        title: text(title),
        href: text("/registers/activities.activity/1"),
    }
}

fn person(name: &str, when: &str) -> PersonRow {
    PersonRow {
        name: text(name),
        when: text(when),
        href: text("/registers/people.person/1"),
    }
}

impl TodayPage {
    /// A day in June on which seven things wait.
    pub fn sample() -> Self {
        TodayPage {
            frame: Frame::sample(Place::Today),
            day: text("6 月 21 日 星期三"),
            title: text("今天有 7 件事等着办"),
            lead: text("往后三十天有 3 项日程。"),
            hint: None,
            figures: vec![
                card("年末会员数", "541", "人", "上年 533", (100, 98)),
                card("提案答复率", "84.44", "%", "上年 91.20", (92, 100)),
                card("慰问人次", "71", "人次", "上年 146", (48, 100)),
                card("参与人次", "1,204", "人次", "", (0, 0)),
                card("经费支出", "462,310.50", "元", "上年 863,100.00", (53, 100)),
            ],
            year: Some(YearChart {
                name: text("慰问人次"),
                period: text("2023 年度"),
                href: text("/measures/care.condolences.person_times?period=2023"),
                bars: [
                    ("1 月", "12", 750),
                    ("2 月", "9", 563),
                    ("3 月", "16", 1000),
                ]
                .map(|(label, value, per_mille)| SplitBar {
                    label: text(label),
                    value: text(value),
                    per_mille,
                    href: None,
                })
                .to_vec(),
            }),
            further: vec![LinkView {
                text: text("指标"),
                href: text("/measures"),
            }],
            waiting: vec![
                waits(
                    "请提案人评价",
                    "bad",
                    "关于改善教师午间休息条件的提案",
                    "提案",
                    "5 月 16 日起",
                ),
                waits("审批慰问", "look", "马秀霞", "慰问登记", "6 月 19 日起"),
                waits(
                    "支付报销",
                    "calm",
                    "六一亲子活动场地布置",
                    "报销",
                    "6 月 20 日起",
                ),
            ],
            n_waiting: 7,
            has_work: true,
            coming: vec![
                comes("22", "6 月", "发放慰问品", "端午节粽子礼盒"),
                comes("25", "6 月", "举办活动", "教职工趣味运动会"),
                comes("30", "6 月", "知识竞赛截止", "安全生产知识竞赛"),
            ],
            birthdays: Some(vec![
                person("李明华", "6 月 22 日"),
                person("阿依古丽", "6 月 27 日"),
            ]),
            retiring: Some(vec![person("王建国", "2023-09，满 60 岁")]),
        }
    }

    /// The first day of a new year, before anything of it was written down.
    pub fn sample_empty() -> Self {
        TodayPage {
            title: text("今天没有等着办的事"),
            lead: String::new(),
            hint: Some(Hint {
                text: text("2024 年还没有记录；最近有记录的是 2023 年。"),
                link: Some(LinkView {
                    text: text("怎样导入"),
                    href: text("/help#sources"),
                }),
            }),
            figures: Vec::new(),
            year: None,
            further: Vec::new(),
            waiting: Vec::new(),
            n_waiting: 0,
            coming: Vec::new(),
            birthdays: Some(Vec::new()),
            retiring: Some(Vec::new()),
            ..TodayPage::sample()
        }
    }
}

impl HelpPage {
    /// Two of the pages.
    pub fn sample() -> Self {
        let topic = |id: &str, title: &str, told: &str, href: Option<&str>| Topic {
            id: text(id),
            title: text(title),
            text: text(told),
            href: href.map(text),
        };
        HelpPage {
            frame: Frame::sample(Place::Help),
            topics: vec![
                topic(
                    "today",
                    "今日",
                    "打开办公室先看这里：什么等着办，什么快到日子，今年的数字比去年如何。每一行都通向记录本身。没有您权限内的事，就不会出现在这里。",
                    Some("/"),
                ),
                topic(
                    "search",
                    "搜索结果",
                    "按汉字或拼音找人、事和凭证。只找得到您可以看的记录。点开一条就到它所在的页面。",
                    None,
                ),
            ],
        }
    }
}
