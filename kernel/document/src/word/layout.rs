//! The measures of GB/T 9704 and the styles of the paper.
//!
//! Lengths are in twips, a twentieth of a point; font sizes are in half points.

use docx_rs::{
    AlignmentType, CharacterSpacing, DocGrid, DocGridType, Docx, FieldCharType, Footer, InstrPAGE,
    InstrText, LineSpacing, LineSpacingType, PageMargin, Paragraph, Run, RunFonts,
    SpecialIndentType, Style, StyleType,
};

use super::{fonts, numbering, text};
use crate::document::{LineKind, Signature};

const A4_WIDTH: u32 = 11_906;
const A4_HEIGHT: u32 = 16_838;
/// 28.95 pt: 22 lines fill 225 mm.
const LINE_PITCH: i32 = 579;
/// 二号, 三号 and 四号.
const SIZE_TITLE: usize = 44;
const SIZE_BODY: usize = 32;
const SIZE_PAGE_NUMBER: usize = 28;
/// A quarter of a point less after each character: 28 of 16 pt are 158 mm, a little more than
/// the 156 mm of the line.
const CHARACTER_SPACING: i32 = -5;
/// The width of a character of the text with its spacing.
const CHARACTER: i32 = 315;
/// Paragraphs and headings begin two characters in.
pub(super) const INDENT: i32 = 2 * CHARACTER;
const CHARACTERS_IN_A_LINE: i32 = 28;
/// The width of a character of the page number.
const PAGE_NUMBER_CHARACTER: i32 = 280;
/// From the bottom of the page to the bottom of the page number's line of 18 pt, so that its
/// dashes stand 7 mm under the text.
const FOOTER: i32 = 1_395;
const PAGE_NUMBER_LINE: i32 = 360;

/// The styles of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StyleName {
    /// Lines of the title.
    Title,
    /// Subtitle and draft mark.
    Subtitle,
    /// Salutation and empty lines: the text without its indent.
    Flush,
    /// Paragraphs.
    Body,
    /// Headings of chapters; Word's own first heading.
    Chapter,
    /// Headings of items; Word's own second heading.
    Item,
    /// Issuer and date.
    Signature,
    /// The seal, small, under everything else.
    Seal,
    /// Page numbers.
    PageNumber,
}

impl StyleName {
    pub(super) fn id(self) -> &'static str {
        match self {
            StyleName::Title => "Title",
            StyleName::Subtitle => "Subtitle",
            StyleName::Flush => "Salutation",
            StyleName::Body => "BodyText",
            StyleName::Chapter => "Heading1",
            StyleName::Item => "Heading2",
            StyleName::Signature => "Signature",
            StyleName::Seal => "Seal",
            StyleName::PageNumber => "Footer",
        }
    }

    /// Word's own names, which it shows in the reader's language.
    fn name(self) -> &'static str {
        match self {
            StyleName::Title => "Title",
            StyleName::Subtitle => "Subtitle",
            StyleName::Flush => "Salutation",
            StyleName::Body => "Body Text",
            StyleName::Chapter => "heading 1",
            StyleName::Item => "heading 2",
            StyleName::Signature => "Signature",
            StyleName::Seal => "Seal",
            StyleName::PageNumber => "footer",
        }
    }

    fn style(self) -> Style {
        let (font, size) = match self {
            StyleName::Title => (fonts::TITLE, SIZE_TITLE),
            StyleName::Subtitle | StyleName::Item => (fonts::ITEM, SIZE_BODY),
            StyleName::Chapter => (fonts::CHAPTER, SIZE_BODY),
            StyleName::Flush | StyleName::Body | StyleName::Signature => (fonts::BODY, SIZE_BODY),
            StyleName::PageNumber | StyleName::Seal => (fonts::PAGE_NUMBER, SIZE_PAGE_NUMBER),
        };
        let (alignment, indent) = match self {
            StyleName::Title | StyleName::Subtitle => (AlignmentType::Center, 0),
            StyleName::Body | StyleName::Chapter | StyleName::Item => (AlignmentType::Both, INDENT),
            StyleName::Flush => (AlignmentType::Both, 0),
            StyleName::Signature | StyleName::Seal => (AlignmentType::Left, 0),
            StyleName::PageNumber => (AlignmentType::Right, 0),
        };
        let pitch = match self {
            StyleName::PageNumber => PAGE_NUMBER_LINE,
            _ => LINE_PITCH,
        };
        let mut style = Style::new(self.id(), StyleType::Paragraph)
            .name(self.name())
            .based_on("Normal")
            .fonts(run_fonts(font))
            .size(size)
            .align(alignment)
            .line_spacing(
                LineSpacing::new()
                    .line_rule(LineSpacingType::Exact)
                    .line(pitch)
                    .before(0)
                    .after(0),
            )
            .indent(
                Some(0),
                Some(SpecialIndentType::FirstLine(indent)),
                Some(0),
                None,
            );
        // A page is full at 22 lines, also where a paragraph ends.
        style.paragraph_property.widow_control = Some(false);
        if !matches!(self, StyleName::Title | StyleName::PageNumber) {
            style.run_property.character_spacing = Some(CharacterSpacing::new(CHARACTER_SPACING));
        }
        match self {
            StyleName::Chapter => style = style.outline_lvl(0),
            StyleName::Item => style = style.outline_lvl(1),
            _ => {}
        }
        if matches!(self, StyleName::Chapter | StyleName::Item) {
            // A heading never stands alone at the foot of a page.
            style.paragraph_property.keep_next = Some(true);
            style = style.next(StyleName::Body.id());
            if let Some((list, level)) = numbering::list(self) {
                style.paragraph_property = style.paragraph_property.numbering(list, level);
            }
        }
        style
    }
}

/// The page, the styles and the page numbers.
pub(super) fn apply(docx: Docx) -> Docx {
    let mut docx = docx
        .page_size(A4_WIDTH, A4_HEIGHT)
        .page_margin(PageMargin {
            top: 2_098,
            bottom: 1_984,
            left: 1_588,
            right: 1_474,
            header: 851,
            footer: FOOTER,
            gutter: 0,
        })
        .default_fonts(run_fonts(fonts::BODY))
        .default_size(SIZE_BODY);
    // The pitch of the lines is in the styles; a grid of another pitch would disturb it.
    docx.document.section_property = docx
        .document
        .section_property
        .doc_grid(DocGrid::with_empty().grid_type(DocGridType::Default));
    for style in [
        StyleName::Title,
        StyleName::Subtitle,
        StyleName::Flush,
        StyleName::Body,
        StyleName::Chapter,
        StyleName::Item,
        StyleName::Signature,
        StyleName::Seal,
        StyleName::PageNumber,
    ] {
        docx = docx.add_style(style.style());
    }
    docx = numbering::apply(docx);
    // One character of space at the outer edge: right on odd pages, left on even ones.
    let odd = page_number().indent(Some(0), None, Some(PAGE_NUMBER_CHARACTER), None);
    let even = page_number().align(AlignmentType::Left).indent(
        Some(PAGE_NUMBER_CHARACTER),
        None,
        Some(0),
        None,
    );
    docx.footer(Footer::new().add_paragraph(odd))
        .even_footer(Footer::new().add_paragraph(even))
}

/// Where issuer and date stand: the issuer two characters from the right edge, the date beginning
/// two characters right of the issuer's beginning; a date that is longer stands two characters
/// from the edge and moves the issuer to the left.
pub(super) fn place_signature(
    paragraph: Paragraph,
    kind: LineKind,
    signature: &Signature,
) -> Paragraph {
    let (issuer_left, date_left) = signature_left(&signature.issuer, &signature.date);
    let left = match kind {
        LineKind::Issuer => issuer_left,
        LineKind::Date => date_left,
        _ => return paragraph,
    };
    // The issuer does not part from the date.
    paragraph.keep_next(kind == LineKind::Issuer).indent(
        Some(left.max(0) * CHARACTER / 4),
        None,
        Some(0),
        None,
    )
}

/// The left ends of issuer and date, in quarters of a character from the left edge.
fn signature_left(issuer: &str, date: &str) -> (i32, i32) {
    const TWO_CHARACTERS: i32 = 8;
    let (issuer_width, date_width) = (width(issuer), width(date));
    let right = 4 * CHARACTERS_IN_A_LINE - TWO_CHARACTERS;
    if issuer.is_empty() || date_width > issuer_width {
        let left = right - date_width;
        (left - TWO_CHARACTERS, left)
    } else {
        let left = right - issuer_width;
        (left, left + TWO_CHARACTERS)
    }
}

/// The width of a line in quarters of a character: digits and Latin letters are half as wide as
/// Chinese characters, and Word sets a gap of a quarter where the two meet.
fn width(text: &str) -> i32 {
    let mut width = 0;
    let mut before: Option<char> = None;
    for c in text::for_paper(text).chars() {
        width += if c.is_ascii() { 2 } else { 4 };
        width += before.map_or(0, |before| i32::from(before.is_ascii() != c.is_ascii()));
        before = Some(c);
    }
    width
}

fn page_number() -> Paragraph {
    let field = Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::PAGE(InstrPAGE::new()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("1")
        .add_field_char(FieldCharType::End, false);
    Paragraph::new()
        .style(StyleName::PageNumber.id())
        .add_run(Run::new().add_text("— "))
        .add_run(field)
        .add_run(Run::new().add_text(" —"))
}

/// One font for Chinese characters, digits and Latin letters alike, as the standard has it.
fn run_fonts(font: &str) -> RunFonts {
    RunFonts::new()
        .hint("eastAsia")
        .ascii(font)
        .hi_ansi(font)
        .east_asia(font)
        .cs(font)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issuer_and_date_stand_where_the_standard_has_them() {
        let date = "2032年3月8日";
        // 6 half and 3 whole characters with 5 gaps: 29 quarters.
        assert_eq!(width(date), 29);
        for (issuer, date, left) in [
            // Nine characters: two from the edge, the date two further in.
            ("青禾学院工会委员会", date, (112 - 8 - 36, 112 - 8 - 36 + 8)),
            // A short issuer makes room for the date.
            ("院工会", date, (112 - 8 - 29 - 8, 112 - 8 - 29)),
            ("", date, (112 - 8 - 29 - 8, 112 - 8 - 29)),
            ("青禾学院工会委员会", "", (68, 76)),
        ] {
            assert_eq!(signature_left(issuer, date), left, "{issuer} {date}");
        }
    }
}
