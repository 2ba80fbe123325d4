//! The draft of the report as a page shows it: every figure a link that opens it.

use crate::web::addresses;
use crate::web::reader::Span;
use annual_report::{ReportDraft, ReportFigure};
use niangjia_document::{Block, Document, Format, LineKind, Span as Written};
use niangjia_ui::pages::{Chapter, FigureLink, Item, Paragraph, Sheet, Span as TextSpan, Support};
use std::collections::BTreeSet;

/// The report is in the union's language, whatever the language of the page.
const LANGUAGE: &str = "zh-CN";

/// The sheet of a draft.
pub(crate) fn sheet(draft: &ReportDraft, span: &Span) -> Sheet {
    let remarked = remarked(draft);
    laid(&draft.document, |number, _| {
        let figure = figure(draft, number)?;
        Some(FigureLink {
            number,
            text: together(figure),
            href: addresses::open_figure(&span.name, &figure.measure, number),
            support: support(figure, &remarked),
        })
    })
}

/// The numbers of the figures about which arithmetic does not hold.
pub(crate) fn remarked(draft: &ReportDraft) -> BTreeSet<u32> {
    let remarks = draft.remarks.iter();
    remarks.filter_map(|remark| remark.figure).collect()
}

/// What a figure of a draft rests on.
pub(crate) fn support(figure: &ReportFigure, remarked: &BTreeSet<u32>) -> Support {
    match (figure.value, remarked.contains(&figure.number)) {
        (None, _) => Support::Bare,
        (Some(_), true) => Support::Remarked,
        (Some(_), false) => Support::Records,
    }
}

/// The figure of a number.
pub(crate) fn figure(draft: &ReportDraft, number: u32) -> Option<&ReportFigure> {
    // Figures are numbered from 1 in the order of the list.
    draft.figures.get(number.checked_sub(1)? as usize)
}

/// A document as a sheet; each figure becomes what the closure answers for its number and its words, else plain words.
pub(crate) fn laid(document: &Document, link: impl Fn(u32, &str) -> Option<FigureLink>) -> Sheet {
    let mut sheet = Sheet {
        language: LANGUAGE.to_owned(),
        title: Vec::new(),
        subtitle: String::new(),
        draft_mark: None,
        salutation: None,
        opening: Vec::new(),
        chapters: Vec::new(),
        closing: Vec::new(),
    };
    // What follows the last chapter has no heading of its own, so it is counted off from the end.
    let all = document.blocks();
    let closing = document.outlook.len() + document.closing.len();
    let body = all
        .iter()
        .filter(|block| matches!(block, Block::Body(_)))
        .count();
    let (mut read, mut number) = (0, 0);
    for block in &all {
        match block {
            Block::Line(kind, words) => line(&mut sheet, *kind, words),
            Block::Body(paragraph) => {
                let spans = paragraph.spans.iter().map(|span| match span {
                    Written::Text(words) => TextSpan::Text(words.clone()),
                    Written::Figure(figure) => {
                        number += 1;
                        match link(number, &figure.text) {
                            Some(link) => TextSpan::Figure(link),
                            None => TextSpan::Text(figure.text.clone()),
                        }
                    }
                });
                let paragraph = Paragraph {
                    spans: spans.collect(),
                };
                read += 1;
                place(&mut sheet, read + closing > body).push(paragraph);
            }
        }
    }
    sheet
}

fn line(sheet: &mut Sheet, kind: LineKind, words: &str) {
    let words = words.to_owned();
    match kind {
        LineKind::Title => sheet.title.push(words),
        LineKind::Subtitle => sheet.subtitle = words,
        LineKind::DraftMark => sheet.draft_mark = Some(words),
        LineKind::Salutation => sheet.salutation = Some(words),
        LineKind::Chapter => {
            sheet.chapters.push(Chapter {
                heading: words,
                paragraphs: Vec::new(),
                items: Vec::new(),
            });
        }
        LineKind::Item => {
            if let Some(chapter) = sheet.chapters.last_mut() {
                chapter.items.push(Item {
                    heading: words,
                    paragraphs: Vec::new(),
                });
            }
        }
        LineKind::Issuer | LineKind::Date | LineKind::Seal => {
            sheet.closing.push(Paragraph {
                spans: vec![TextSpan::Text(words)],
            });
        }
    }
}

/// Where the next paragraph stands.
fn place(sheet: &mut Sheet, is_closing: bool) -> &mut Vec<Paragraph> {
    if is_closing {
        return &mut sheet.closing;
    }
    match sheet.chapters.last_mut() {
        None => &mut sheet.opening,
        Some(chapter) => match chapter.items.last_mut() {
            Some(item) => &mut item.paragraphs,
            None => &mut chapter.paragraphs,
        },
    }
}

/// A number and its unit stay on one line; a list of names may be broken anywhere between them.
pub(crate) fn together(figure: &ReportFigure) -> String {
    match figure.format {
        Format::Names(_) => figure.printed.clone(),
        _ => figure.printed.replace(' ', "\u{a0}"),
    }
}
