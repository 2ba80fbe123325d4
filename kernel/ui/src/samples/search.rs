//! What was found by a few words, nothing found, and the page before anything was asked.

use crate::pages::{FoundGroup, FoundRow, Marked, SearchPage};
use crate::views::LinkView;
use crate::{Frame, Place};

fn text(text: &str) -> String {
    text.to_owned()
}

/// A text whose marked part stands in brackets.
fn marked(written: &str) -> Marked {
    let (before, rest) = written.split_once('[').unwrap_or((written, ""));
    let (marked, after) = rest.split_once(']').unwrap_or((rest, ""));
    Marked {
        before: text(before),
        marked: text(marked),
        after: text(after),
    }
}

fn row(href: &str, title: &str, facts: &str, quote: Option<(&str, &str)>) -> FoundRow {
    FoundRow {
        href: text(href),
        title: marked(title),
        facts: text(facts),
        quote: quote.map(|(field, quote)| (text(field), marked(quote))),
    }
}

fn group(id: &str, name: &str, rows: Vec<FoundRow>, more: Option<&str>) -> FoundGroup {
    FoundGroup {
        id: text(id),
        name: text(name),
        rows,
        more: more.map(|more| LinkView {
            text: text(more),
            href: format!("/search?q=lx&in={id}"),
        }),
    }
}

impl SearchPage {
    /// What is found by two initials.
    pub fn sample() -> Self {
        let person = "/registers/people.person/1";
        let mut frame = Frame::sample(Place::Search);
        if let Some(search) = &mut frame.search {
            search.words = text("lx");
        }
        SearchPage {
            frame,
            words: text("lx"),
            notes: Vec::new(),
            groups: vec![
                group(
                    "people-person",
                    "人员",
                    vec![
                        row(person, "[林晓]", "00101 · 信息工程学院", None),
                        row(person, "[林晓]川", "00317 · 机关第一", None),
                    ],
                    Some("更多人员"),
                ),
                group(
                    "activities-activity",
                    "活动",
                    vec![
                        row(
                            "/registers/activities.activity/7",
                            "[龙象]杯足球赛",
                            "2023-05-20",
                            None,
                        ),
                        row(
                            "/registers/activities.activity/9",
                            "秋季健步走",
                            "2023-10-14 · 机关第一分工会",
                            Some(("备注", "沿[老校]区外侧步道一圈，约六公里")),
                        ),
                    ],
                    None,
                ),
                group(
                    "measures",
                    "指标",
                    vec![row(
                        "/measures/education.talks?period=2023",
                        "[理想]信念讲座场次",
                        "",
                        None,
                    )],
                    None,
                ),
            ],
            all: None,
        }
    }

    /// One group with a page behind it.
    pub fn sample_group() -> Self {
        let mut page = Self::sample();
        page.groups.truncate(1);
        page.all = Some(text("/search?q=lx"));
        page.notes = vec![text("刚写入的记录正在编入搜索，稍后再搜会更全。")];
        page
    }

    /// Nothing found.
    pub fn sample_none() -> Self {
        SearchPage {
            words: text("查无此事"),
            groups: Vec::new(),
            ..Self::sample()
        }
    }

    /// Nothing asked yet.
    pub fn sample_empty() -> Self {
        SearchPage {
            frame: Frame::sample(Place::Search),
            words: String::new(),
            ..Self::sample_none()
        }
    }
}
