//! The draft of the report as a page shows it: every figure a link that opens it.

use crate::web::addresses;
use crate::web::reader;
use annual_report::{Piece, ReportDraft, ReportFigure, TextBlock, blocks};
use niangjia_document::{Block, Document, Format, LineKind, Span};
use niangjia_ui::pages::{Chapter, FigureLink, Item, Paragraph, Sheet, Span as TextSpan, Support};
use std::collections::BTreeSet;

/// The report is in the union's language, whatever the language of the page.
const LANGUAGE: &str = "zh-CN";

/// The sheet of a draft.
pub(crate) fn sheet(draft: &ReportDraft, span: &reader::Span) -> Sheet {
    let remarked: BTreeSet<u32> = draft
        .remarks
        .iter()
        .filter_map(|remark| remark.figure)
        .collect();
    let mut sheet = blank();
    // What follows the last chapter has no heading of its own, so it is counted off from the end.
    let all = blocks(draft);
    let closing = draft.document.outlook.len() + draft.document.closing.len();
    let body = all
        .iter()
        .filter(|block| matches!(block, TextBlock::Paragraph(_)))
        .count();
    let mut read = 0;
    for block in &all {
        match block {
            TextBlock::Line(kind, words) => line(&mut sheet, *kind, words),
            TextBlock::Paragraph(pieces) => {
                let paragraph = paragraph(pieces, span, &remarked);
                read += 1;
                place(&mut sheet, read + closing > body).push(paragraph);
            }
        }
    }
    sheet
}

/// The sheet of a text of which no figure opens.
pub(crate) fn printed(document: &Document) -> Sheet {
    let mut sheet = blank();
    let blocks = document.blocks();
    let body = blocks
        .iter()
        .filter(|block| matches!(block, Block::Body(_)))
        .count();
    let closing = document.outlook.len() + document.closing.len();
    let mut read = 0;
    for block in &blocks {
        match block {
            Block::Line(kind, words) => line(&mut sheet, *kind, words),
            Block::Body(paragraph) => {
                let spans = paragraph.spans.iter().map(|span| match span {
                    Span::Text(text) => text.clone(),
                    Span::Figure(figure) => figure.text.clone(),
                });
                let paragraph = Paragraph {
                    spans: vec![TextSpan::Text(spans.collect())],
                };
                read += 1;
                place(&mut sheet, read + closing > body).push(paragraph);
            }
        }
    }
    sheet
}

fn blank() -> Sheet {
    Sheet {
        language: LANGUAGE.to_owned(),
        title: Vec::new(),
        subtitle: String::new(),
        draft_mark: None,
        salutation: None,
        opening: Vec::new(),
        chapters: Vec::new(),
        closing: Vec::new(),
    }
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

fn paragraph(pieces: &[Piece<'_>], span: &reader::Span, remarked: &BTreeSet<u32>) -> Paragraph {
    let spans = pieces.iter().map(|piece| match piece {
        Piece::Words(words) => TextSpan::Text((*words).to_owned()),
        Piece::Figure(figure) => TextSpan::Figure(FigureLink {
            number: figure.number,
            text: together(figure),
            href: addresses::open_figure(&span.name, &figure.measure, figure.number),
            support: match (figure.value, remarked.contains(&figure.number)) {
                (None, _) => Support::Bare,
                (Some(_), true) => Support::Remarked,
                (Some(_), false) => Support::Records,
            },
        }),
    });
    Paragraph {
        spans: spans.collect(),
    }
}

/// A number and its unit stay on one line; a list of names may be broken anywhere between them.
fn together(figure: &ReportFigure) -> String {
    match figure.format {
        Format::Names(_) => figure.printed.clone(),
        _ => figure.printed.replace(' ', "\u{a0}"),
    }
}
