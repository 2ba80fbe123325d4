//! The report as one page without any script: it is read from top to bottom, and every figure opens.

use super::Panel;
use crate::presented::Wording;
use niangjia_document::{Block, Document, Figure, LineKind, Paragraph, Span};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What a page is made of.
pub struct Page<'a> {
    /// The text.
    pub document: &'a Document,
    /// What opens behind its figures.
    pub panels: &'a [Panel],
}

const STYLE: &str = include_str!("../../assets/page.css");

/// Writes the page: one file, nothing is fetched from anywhere. `wording` speaks the language of the report.
#[must_use]
pub fn page(page: &Page<'_>, wording: &Wording<'_>) -> String {
    let title = escaped(&page.document.title.join(" "));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    );
    let mut number = 0_u32;
    for block in page.document.blocks() {
        match block {
            Block::Line(kind, words) => {
                let (tag, class) = tag(kind);
                line(&mut out, tag, class, &escaped(&words));
            }
            Block::Body(paragraph) => body(&mut out, paragraph, page.panels, &mut number),
        }
    }
    out.push_str("</main>\n");
    let explained = escaped(&(wording.word)("report-page-figures"));
    let _ = writeln!(out, "<section id=\"figures\">\n<h2>{explained}</h2>");
    for panel in page.panels {
        opened(&mut out, panel, wording);
    }
    out.push_str("</section>\n</body>\n</html>\n");
    out
}

fn tag(kind: LineKind) -> (&'static str, &'static str) {
    match kind {
        LineKind::Title => ("h1", "title"),
        LineKind::Subtitle => ("p", "subtitle"),
        LineKind::DraftMark => ("p", "draft-mark"),
        LineKind::Salutation => ("p", "salutation"),
        LineKind::Chapter => ("h2", "chapter"),
        LineKind::Item => ("h3", "item"),
        LineKind::Issuer | LineKind::Date => ("p", "signature"),
        LineKind::Seal => ("p", "seal"),
    }
}

fn line(out: &mut String, tag: &str, class: &str, words: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "<{tag} class=\"{class}\">{words}</{tag}>");
}

fn body(out: &mut String, paragraph: &Paragraph, panels: &[Panel], number: &mut u32) {
    let mut words = String::new();
    let mut seen = BTreeSet::new();
    for span in &paragraph.spans {
        match span {
            Span::Text(text) => words.push_str(&escaped(text)),
            Span::Figure(figure) => {
                *number += 1;
                words.push_str(&linked(figure, *number, panels));
                seen.insert(*number);
            }
        }
    }
    line(out, "p", "text", &words);
}

/// A figure leads to what stands behind it, where something does.
fn linked(figure: &Figure, number: u32, panels: &[Panel]) -> String {
    let (printed, measure) = (escaped(&figure.text), escaped(&figure.reference));
    if panels.iter().any(|panel| panel.number == number) {
        format!(
            "<a class=\"figure\" id=\"place-{number}\" href=\"#figure-{number}\" data-measure=\"{measure}\">{printed}</a>"
        )
    } else {
        format!("<span class=\"figure\" data-measure=\"{measure}\">{printed}</span>")
    }
}

fn opened(out: &mut String, panel: &Panel, wording: &Wording<'_>) {
    let word = |key: &str| escaped(&(wording.word)(key));
    let number = panel.number;
    let _ = writeln!(
        out,
        "<details class=\"panel\" id=\"figure-{number}\">\n<summary><span class=\"printed\">{}</span> {}</summary>",
        escaped(&panel.printed),
        escaped(&panel.name)
    );
    line(out, "p", "definition", &escaped(&panel.definition));
    let withheld = word("report-page-withheld");
    let value = match &panel.value {
        Some(value) => format!("{} {}", escaped(value), escaped(&panel.unit)),
        None => withheld.clone(),
    };
    let records = panel
        .records
        .map_or(withheld.clone(), |records| records.to_string());
    let mut facts = vec![
        (word("report-page-value"), value),
        (word("report-page-period"), escaped(&panel.period)),
        (word("report-page-records"), records),
    ];
    if let Some(part) = &panel.part {
        facts.push((word("report-page-part"), escaped(part)));
    }
    out.push_str("<dl>\n");
    for (name, fact) in facts {
        let _ = writeln!(out, "<dt>{name}</dt><dd>{fact}</dd>");
    }
    out.push_str("</dl>\n");
    for split in &panel.splits {
        let by = word(&format!("report-page-by-{}", split.by));
        let _ = writeln!(out, "<table><caption>{by}</caption><tbody>");
        for (label, value) in &split.parts {
            let label = if label.is_empty() {
                word("report-page-not-said")
            } else {
                escaped(label)
            };
            let value = value.as_deref().map_or(withheld.clone(), escaped);
            let _ = writeln!(
                out,
                "<tr><th scope=\"row\">{label}</th><td>{value}</td></tr>"
            );
        }
        out.push_str("</tbody></table>\n");
    }
    let back = word("report-page-back");
    let _ = writeln!(
        out,
        "<p class=\"back\"><a href=\"#place-{number}\">{back}</a></p>\n</details>"
    );
}

/// Text in which nothing is taken for markup.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c if c.is_control() && c != '\n' => {}
            c => safe.push(c),
        }
    }
    safe
}
