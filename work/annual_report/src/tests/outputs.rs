//! The outputs: a page that opens by itself, tables, and the proof that all agree.

use super::union::{SHORT, Union};
use crate::out::{Outputs, Page, Panel, agree, page, panels_of, returns, slides};
use crate::{Level, Shown};
use niangjia_document::write_markdown;
use testkit::{Engine, TestDb};

fn paged(union: &Union, shown: &Shown) -> (Vec<Panel>, String) {
    union.with_wording(|wording| {
        let panels = union
            .office
            .look(|look| panels_of(look, union.registry(), wording, shown))
            .unwrap();
        let written = page(
            &Page {
                document: &shown.draft.document,
                panels: &panels,
            },
            wording,
        );
        (panels, written)
    })
}

#[test]
fn the_page_stands_by_itself_and_names_nobody() {
    let db = TestDb::new(Engine::Sqlite);
    let union = Union::new(&db);
    for person in 1..=3 {
        for month in 1..=4 {
            union.give(person, &format!("2023-{month:02}-10"), "spring", 1_000);
        }
    }
    union.give(1, "2023-05-10", "summer", 1_000);
    union.give(2, "2023-05-11", "illness", 1_000);
    let mut text = SHORT.to_vec();
    text.push((Level::Paragraph, "甲<b>&乙\"，\\{不是引用\\}。"));
    let report = union.report(&text);
    let shown = union.show(report);
    let (panels, written) = paged(&union, &shown);
    assert_eq!(panels.len(), shown.draft.figures.len());
    for absent in [
        "张一", "王三", "<script", "http:", "https:", "src=", "<b>", "⟦",
    ] {
        let found = written.replace("http-equiv", "").contains(absent);
        // Measures of the test have no names among the messages.
        assert!(!found || absent == "⟦", "{absent}");
    }
    assert!(written.contains("甲&lt;b&gt;&amp;乙&quot;，{不是引用}。"));
    // Nothing is fetched, and every link of the page leads to a place on it that is there once.
    for fetched in ["url(", "@import", "<link", "<img", "<iframe", "<form"] {
        assert!(!written.contains(fetched), "{fetched}");
    }
    let links: Vec<&str> = written
        .split("href=\"")
        .skip(1)
        .filter_map(|link| link.split('"').next())
        .collect();
    assert_eq!(links.len(), 2 * panels.len());
    for link in links {
        let place = link.strip_prefix('#').unwrap();
        assert_eq!(
            written.matches(&format!("id=\"{place}\"")).count(),
            1,
            "{link}"
        );
    }
    assert_eq!(written.matches("<details").count(), panels.len());
    // The twelve of spring and the one of summer: months of three records are not told, nor can any be worked out.
    let times = panels
        .iter()
        .find(|panel| panel.measure == "gifts.times")
        .unwrap();
    assert_eq!(
        (times.value.as_deref(), times.records),
        (Some("14"), Some(14))
    );
    let by_kind = times
        .splits
        .iter()
        .find(|split| split.by == "kind")
        .unwrap();
    assert_eq!(
        by_kind
            .parts
            .iter()
            .filter(|(_, value)| value.is_some())
            .count(),
        1
    );
    let by_month = times
        .splits
        .iter()
        .find(|split| split.by == "month")
        .unwrap();
    assert!(
        by_month.parts.iter().all(|(_, value)| value.is_none()),
        "{by_month:?}"
    );
    // About health there is a total only, and not even that where it is small.
    let illness = panels
        .iter()
        .find(|panel| panel.measure == "gifts.illness")
        .unwrap();
    assert_eq!(
        (
            illness.value.as_deref(),
            illness.records,
            illness.splits.len()
        ),
        (None, None, 0)
    );
}

#[test]
fn slides_tell_the_year_before_and_withhold_what_the_page_withholds() {
    let db = TestDb::new(Engine::Sqlite);
    let union = Union::new(&db);
    for person in 1..=3 {
        for month in 1..=3 {
            for day in [10, 11] {
                union.give(person, &format!("2023-{month:02}-{day}"), "spring", 1_000);
            }
        }
    }
    union.give(2, "2023-01-12", "illness", 1_000);
    union.give(1, "2022-05-10", "spring", 123_456);
    let report = union.report(&SHORT);
    let shown = union.show(report);
    let (panels, _) = paged(&union, &shown);
    let slides = union.with_wording(|wording| {
        union
            .office
            .look(|look| {
                let content = (&shown.draft.document, panels.as_slice());
                slides(look, union.registry(), wording, &shown.report, content)
            })
            .unwrap()
    });
    // One chapter needs no slide of the whole.
    assert_eq!(slides.len(), 1);
    assert_eq!(slides[0].heading, "一、慰问");
    let figures: Vec<(&str, &str, &str)> = slides[0]
        .figures
        .iter()
        .map(|figure| {
            (
                figure.measure.as_str(),
                figure.printed.as_str(),
                figure.before.as_str(),
            )
        })
        .collect();
    // The one who was ill is on the page as withheld, and on no slide.
    assert_eq!(
        figures,
        [
            ("gifts.times", "19 人次", "上年 1 人次"),
            ("gifts.amount", "190 元", "上年 1234.56 元"),
            ("gifts.per_head", "60 元", "上年 1234.56 元"),
            ("gifts.spring", "180 元", "上年 1234.56 元"),
        ]
    );
    let chart = slides[0].chart.as_ref().unwrap();
    let bars: Vec<(&str, Option<&str>)> = chart
        .bars
        .iter()
        .map(|bar| (bar.label.as_str(), bar.value.as_deref()))
        .collect();
    assert_eq!(
        bars,
        [("1月", Some("7")), ("2月", Some("6")), ("3月", Some("6"))]
    );
}

#[test]
fn outputs_agree_and_a_tampered_one_does_not() {
    let db = TestDb::new(Engine::Sqlite);
    let union = Union::new(&db);
    union.give(1, "2023-01-10", "spring", 123_456);
    union.give(2, "2023-06-10", "summer", 1_000);
    let report = union.report(&SHORT);
    let shown = union.show(report);
    let markdown = write_markdown(&shown.draft.document);
    let (_, written) = paged(&union, &shown);
    let measures = union.registry().measures;
    let differ = |markdown: &str, page: &str, tamper: bool| {
        union.with_wording(|wording| {
            let mut tables = union
                .office
                .look(|look| returns(look, union.registry(), wording, &shown.report))
                .unwrap();
            // The tables of the federation know other measures; one of them stands for this test's own.
            tables[0].lines.push(crate::out::ReturnLine {
                number: "1.01".to_owned(),
                measure: "gifts.amount",
                name: String::new(),
                unit: String::new(),
                value: Some(if tamper { 124_457 } else { 124_456 }),
                printed: String::new(),
                definition: String::new(),
            });
            let outputs = Outputs {
                draft: &shown.draft,
                period: shown.report.period,
                branch: None,
                markdown,
                page,
                tables: &tables,
            };
            let found = agree(&outputs, measures, wording.word);
            found
                .into_iter()
                .map(|found| found.about)
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(differ(&markdown, &written, false), [] as [String; 0]);
    assert_eq!(differ(&markdown, &written, true), ["gifts.amount"]);
    let other = written.replacen("1244.56", "1244.65", 1);
    assert_eq!(differ(&markdown, &other, false).len(), 2);
    assert!(!differ(&markdown.replace("全年", "全月"), &written, false).is_empty());
}

/// Every measure of the federation's tables is one of the sample year's, or beyond it one that the report names.
#[test]
fn the_tables_name_measures_that_the_report_knows() {
    let report = niangjia_document::Template::parse(crate::TEXT).unwrap();
    let known: Vec<&str> = report.references().iter().map(|r| r.id.as_str()).collect();
    for id in crate::out::named() {
        assert!(known.contains(&id), "{id}");
    }
}
