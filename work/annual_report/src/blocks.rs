//! The draft from top to bottom, its figures with their numbers.

use crate::{ReportDraft, ReportFigure};
use niangjia_document::{Block, LineKind, Span};

/// What comes next on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextBlock<'d> {
    /// A line of its own with its number and marks: title, subtitle, heading, salutation.
    Line(LineKind, String),
    /// A paragraph.
    Paragraph(Vec<Piece<'d>>),
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'d> {
    /// Words.
    Words(&'d str),
    /// A figure; [`ReportFigure::number`] is its number in the text.
    Figure(&'d ReportFigure),
}

/// The draft as lines and paragraphs.
#[must_use]
pub fn blocks(draft: &ReportDraft) -> Vec<TextBlock<'_>> {
    let mut figures = draft.figures.iter();
    let blocks = draft.document.blocks().into_iter();
    let blocks = blocks.map(|block| match block {
        Block::Line(kind, words) => TextBlock::Line(kind, words),
        Block::Body(paragraph) => {
            let pieces = paragraph.spans.iter().map(|span| match span {
                Span::Text(words) => Piece::Words(words),
                // The draft lists the document's figures in this very order.
                Span::Figure(figure) => figures
                    .next()
                    .map_or(Piece::Words(&figure.text), Piece::Figure),
            });
            TextBlock::Paragraph(pieces.collect())
        }
    });
    blocks.collect()
}
