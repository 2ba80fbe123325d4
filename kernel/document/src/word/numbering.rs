//! The numbers of headings as Word counts them: 一、 for chapters, （一） for items.
//!
//! Each is a list of its own, so that items run on through all chapters. Headings carry the numbers, and so do their styles, for those that somebody adds
//! in Word; LibreOffice counts only what carries its number itself.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelSuffixType, LevelText, NumberFormat,
    Numbering, NumberingId, SpecialIndentType, Start,
};

use super::layout::{INDENT, StyleName};

/// The library has a list 1 of its own.
const CHAPTERS: usize = 2;
const ITEMS: usize = 3;

/// Gives the document the two lists.
pub(super) fn apply(docx: Docx) -> Docx {
    [
        (CHAPTERS, "%1、", StyleName::Chapter),
        (ITEMS, "（%1）", StyleName::Item),
    ]
    .into_iter()
    .fold(docx, |docx, (id, text, style)| {
        let mut level = Level::new(
            0,
            Start::new(1),
            NumberFormat::new("chineseCountingThousand"),
            LevelText::new(text),
            LevelJc::new("left"),
        )
        .paragraph_style(style.id())
        .indent(
            Some(0),
            Some(SpecialIndentType::FirstLine(INDENT)),
            None,
            None,
        );
        // The mark of the number is all that stands between it and the words.
        level.suffix = LevelSuffixType::Nothing;
        docx.add_abstract_numbering(AbstractNumbering::new(id).add_level(level))
            .add_numbering(Numbering::new(id, id))
    })
}

/// The list that headings of a style belong to.
pub(super) fn list(style: StyleName) -> Option<(NumberingId, IndentLevel)> {
    let id = match style {
        StyleName::Chapter => CHAPTERS,
        StyleName::Item => ITEMS,
        _ => return None,
    };
    Some((NumberingId::new(id), IndentLevel::new(0)))
}
