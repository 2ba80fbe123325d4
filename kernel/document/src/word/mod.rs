//! The document as Word, in the layout of GB/T 9704 for official papers.
//!
//! A4 with margins of 37, 35, 28 and 26 mm leaves a text area of 156 by 225 mm, in which stand 22
//! lines of 28 characters of size 三号 (16 pt). `layout` holds the measures and the styles,
//! `text` what is done to words on their way to the paper, `properties` what the file says of
//! itself. The same document gives the same bytes: no clock is read and nothing is random.
//!
//! The fonts of the standard (方正小标宋简体, 仿宋_GB2312, 楷体_GB2312, 黑体) are named, not
//! enclosed: offices have them.

mod fonts;
mod layout;
mod numbering;
mod properties;
mod text;

use std::io::{self, Seek, Write};

use docx_rs::{Docx, Paragraph as WordParagraph, Run};

use crate::document::{Block, Document, LineKind};
use layout::StyleName;

pub use text::for_paper;

/// Writes the document without a date of its own.
pub fn write_docx<W: Write + Seek>(document: &Document, out: &mut W) -> io::Result<()> {
    write(document, None, out)
}

/// Writes the document with the instant of its making, as `2026-03-08T01:02:03Z`.
pub fn write_docx_created_at<W: Write + Seek>(
    document: &Document,
    instant: &str,
    out: &mut W,
) -> io::Result<()> {
    write(document, Some(instant), out)
}

fn write<W: Write + Seek>(
    document: &Document,
    instant: Option<&str>,
    out: &mut W,
) -> io::Result<()> {
    let blocks = document.blocks();
    let mut docx = layout::apply(Docx::new());
    let mut previous = None;
    for block in &blocks {
        let (kind, text, style) = match block {
            Block::Line(kind, text) => (Some(*kind), without_number(*kind, text), style_of(*kind)),
            Block::Body(paragraph) => (None, paragraph.text(), StyleName::Body),
        };
        if is_set_apart(previous, kind) {
            docx = docx.add_paragraph(paragraph(StyleName::Flush, ""));
        }
        let mut written = paragraph(style, &text);
        if let (Some(kind), Some(signature)) = (kind, &document.signature) {
            written = layout::place_signature(written, kind, signature);
        }
        docx = docx.add_paragraph(written);
        previous = Some(kind);
    }
    let mut package = docx.build();
    package.doc_props.core = properties::core(document, instant);
    package.pack(out).map_err(io::Error::from)
}

fn style_of(kind: LineKind) -> StyleName {
    match kind {
        LineKind::Title => StyleName::Title,
        LineKind::Subtitle | LineKind::DraftMark => StyleName::Subtitle,
        LineKind::Salutation => StyleName::Flush,
        LineKind::Chapter => StyleName::Chapter,
        LineKind::Item => StyleName::Item,
        LineKind::Issuer | LineKind::Date => StyleName::Signature,
        LineKind::Seal => StyleName::Seal,
    }
}

/// The number of a heading comes from its style, so that Word counts on when somebody moves a chapter.
fn without_number(kind: LineKind, line: &str) -> String {
    let mark = match kind {
        LineKind::Chapter => '、',
        LineKind::Item => '）',
        _ => return line.to_owned(),
    };
    let words = line.split_once(mark).map_or(line, |(_, words)| words);
    words.to_owned()
}

/// An empty line stands between the title with its subtitle and mark and the text, and between
/// the text and the signature.
fn is_set_apart(previous: Option<Option<LineKind>>, next: Option<LineKind>) -> bool {
    let is_head = |kind: Option<LineKind>| {
        matches!(
            kind,
            Some(LineKind::Title | LineKind::Subtitle | LineKind::DraftMark)
        )
    };
    let is_foot = |kind: Option<LineKind>| {
        matches!(
            kind,
            Some(LineKind::Issuer | LineKind::Date | LineKind::Seal)
        )
    };
    previous.is_some_and(|previous| {
        (is_head(previous) && !is_head(next)) || (is_foot(next) && !is_foot(previous))
    })
}

fn paragraph(style: StyleName, words: &str) -> WordParagraph {
    let mut paragraph = WordParagraph::new().style(style.id());
    if let Some((list, level)) = numbering::list(style) {
        paragraph = paragraph.numbering(list, level);
    }
    if words.is_empty() {
        return paragraph;
    }
    paragraph.add_run(Run::new().add_text(text::for_paper(words)))
}
