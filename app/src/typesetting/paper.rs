//! Papers for the typesetter: a report, the table of its figures, and slides, as JSON with every word ready.

use crate::texts::Texts;
use annual_report::out::{Panel, Slide};
use niangjia_base::calendar::Period;
use niangjia_document::{Block, Document, LineKind, for_paper};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A report in the official layout. `made` is the instant of its making, as `2026-03-08T01:02:03Z`.
pub(crate) fn report(document: &Document, union: &str, made: &str) -> Value {
    let mut blocks = Vec::new();
    for block in document.blocks() {
        let (kind, words) = match block {
            Block::Line(LineKind::Issuer | LineKind::Date, _) => continue,
            Block::Line(kind, words) => {
                if kind == LineKind::Seal {
                    signed(document, &mut blocks);
                }
                (word_of(kind), words)
            }
            Block::Body(paragraph) => ("text", paragraph.text()),
        };
        blocks.push(json!({ "kind": kind, "text": for_paper(&words) }));
    }
    if document.seal.is_none() {
        signed(document, &mut blocks);
    }
    json!({
        "form": "report",
        "title": lines(&document.title),
        "author": union,
        "made": made,
        "blocks": blocks,
    })
}

/// Issuer and date are placed together.
fn signed(document: &Document, blocks: &mut Vec<Value>) {
    let signature = document.signature.as_ref();
    if let Some(signature) = signature.filter(|one| !(one.issuer.is_empty() && one.date.is_empty()))
    {
        blocks.push(json!({
            "kind": "signature",
            "issuer": for_paper(&signature.issuer),
            "date": for_paper(&signature.date),
        }));
    }
}

fn word_of(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Title => "title",
        LineKind::Subtitle => "subtitle",
        LineKind::DraftMark => "draft_mark",
        LineKind::Salutation => "salutation",
        LineKind::Chapter => "chapter",
        LineKind::Item => "item",
        LineKind::Issuer | LineKind::Date => "signature",
        LineKind::Seal => "seal",
    }
}

/// Puts a table of the figures behind a report: what each is called, of which days it is, and how it is counted.
pub(crate) fn annex(report: &mut Value, panels: &[Panel], texts: &Texts) {
    let column = |name: &str, width: u32, number: bool| json!({ "title": texts.chinese(name), "width": width, "number": number });
    let columns = [
        column("typeset-annex-number", 3, true),
        column("typeset-annex-name", 7, false),
        column("typeset-annex-printed", 5, false),
        column("typeset-annex-period", 6, false),
        column("typeset-annex-definition", 14, false),
    ];
    let mut known = BTreeSet::new();
    let told = panels.iter().filter(|panel| {
        panel.printed.starts_with(|c: char| c.is_ascii_digit())
            && known.insert((&panel.measure, &panel.period, &panel.part))
    });
    let rows = told.zip(1..).map(|(panel, number)| {
        json!([
            number.to_string(),
            for_paper(&panel.name),
            for_paper(&panel.printed),
            days(&panel.period),
            for_paper(&panel.definition),
        ])
    });
    let table = json!({
        "kind": "table",
        "caption": texts.chinese("typeset-annex"),
        "new_page": true,
        "columns": columns,
        "rows": rows.collect::<Vec<Value>>(),
    });
    if let Some(blocks) = report.get_mut("blocks").and_then(Value::as_array_mut) {
        blocks.push(table);
    }
}

/// The key figures for a hall; `seal` is the short seal of a sealed report.
pub(crate) fn slides(
    document: &Document,
    slides: &[Slide],
    period: Period,
    seal: Option<&str>,
    (union, made): (&str, &str),
    texts: &Texts,
) -> Value {
    let chinese = |key: &str, about: &[(&str, niangjia_messages::Argument<'_>)]| {
        let texts = texts.speaking(niangjia_messages::Language::Chinese);
        texts.with(key, about)
    };
    let shown = slides.iter().map(|slide| {
        let figures = slide.figures.iter().map(|figure| {
            json!({
                "printed": figure.printed,
                "name": for_paper(&figure.name),
                "before": figure.before,
            })
        });
        let chart = slide.chart.as_ref().map(|chart| {
            let bars = chart.bars.iter();
            let bars = bars.map(|bar| json!({ "label": bar.label, "value": bar.value, "printed": bar.printed }));
            json!({ "caption": chart.caption, "bars": bars.collect::<Vec<Value>>() })
        });
        json!({ "heading": slide.heading, "figures": figures.collect::<Vec<Value>>(), "chart": chart })
    });
    let mut source = vec![
        chinese(
            "typeset-source-registers",
            &[("period", days(&period.to_string()).into())],
        ),
        chinese("typeset-source-before", &[]),
        chinese("typeset-source-withheld", &[]),
    ];
    if let Some(seal) = seal {
        source.push(chinese("typeset-source-sealed", &[("seal", seal.into())]));
    }
    json!({
        "form": "slides",
        "title": lines(&document.title),
        "author": union,
        "made": made,
        "subtitle": document.subtitle.as_deref().map(for_paper).unwrap_or_default(),
        "mark": document.draft_mark.as_deref().map(|mark| format!("（{mark}）")).unwrap_or_default(),
        "footer": union,
        "slides": shown.collect::<Vec<Value>>(),
        "source": { "heading": texts.chinese("typeset-source"), "lines": source },
    })
}

/// The days of a figure: a whole year by its number, others from day to day.
fn days(period: &str) -> String {
    match period.split_once("..") {
        Some((from, to)) => match (from.strip_suffix("-01-01"), to.strip_suffix("-12-31")) {
            (Some(first), Some(last)) if first == last => first.to_owned(),
            _ => format!("{from} – {to}"),
        },
        None => period.to_owned(),
    }
}

fn lines(title: &[String]) -> Vec<String> {
    title.iter().map(|line| for_paper(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn a_whole_year_is_told_by_its_number() {
        for (period, told) in [
            ("2023-01-01..2023-12-31", "2023"),
            ("2022-01-01..2023-12-31", "2022-01-01 – 2023-12-31"),
            ("2023-01-01..2023-06-30", "2023-01-01 – 2023-06-30"),
            ("2023", "2023"),
        ] {
            assert_eq!(days(period), told);
        }
    }
}
