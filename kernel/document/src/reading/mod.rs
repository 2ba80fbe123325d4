//! The text of a file that somebody else wrote: its paragraphs, without layout.
//!
//! [`read_text`] is the door: bytes in, paragraphs or one reason out. The kind of a file is what its first bytes say,
//! whatever its name ends in. Word documents are read in `word.rs`, PDF in `pdf.rs` (where glyphs stand in `placing.rs`),
//! plain text and Markdown in `plain.rs`; `lines.rs` puts the lines of a page together again to paragraphs.
//!
//! What it refuses: a file that is broken, encrypted, or only a picture of a text; and whatever would unpack out of
//! proportion ([`TextLimits`]), before memory is spent on it. Nothing of a refused file is kept.

mod error;
mod limits;
mod lines;
mod matrix;
mod pdf;
mod placing;
mod plain;
mod word;

pub use error::{ReadTextError, Unread};
pub use limits::TextLimits;

use std::panic::{AssertUnwindSafe, catch_unwind};

/// The paragraphs of a file: Word (.docx), PDF with text in it, plain text or Markdown. The rows of a table are paragraphs
/// whose cells are kept apart by tabs. No paragraph is empty or has line breaks in it.
///
/// # Errors
/// The reason why it cannot be read.
pub fn read_text(bytes: &[u8], limits: &TextLimits) -> Result<Vec<String>, ReadTextError> {
    let size = bytes.len() as u64;
    if size > limits.file_bytes {
        let limit = limits.file_bytes;
        return Err(ReadTextError::TooLarge { bytes: size, limit });
    }
    // The parts we build on are good, but not proven never to panic on a damaged file. Nothing outside the closure is
    // changed by it, so nothing can be left half done.
    let read = catch_unwind(AssertUnwindSafe(|| read_kind(bytes, limits)));
    let paragraphs =
        read.unwrap_or_else(|_| Err(ReadTextError::broken("the reader gave up on it")))?;
    let kept: Vec<String> = paragraphs
        .into_iter()
        .map(|paragraph| tidied(&paragraph))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    if kept.is_empty() {
        return Err(ReadTextError::Empty);
    }
    Ok(kept)
}

fn read_kind(bytes: &[u8], limits: &TextLimits) -> Result<Vec<String>, ReadTextError> {
    // Some programs put a few bytes in front of a PDF; readers look for the mark in the first 1,024.
    let beginning = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    let is_pdf = beginning.windows(5).any(|window| window == b"%PDF-");
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        word::read(bytes, limits)
    } else if is_pdf {
        pdf::read(bytes, limits).map(|lines| lines::joined(&lines))
    } else if let Some(kind) = error::unread_kind(bytes) {
        Err(ReadTextError::NotAText(kind))
    } else {
        plain::read(bytes).map(|lines| lines::joined(&lines))
    }
}

/// Without blanks at its ends and without signs that nobody sees.
fn tidied(paragraph: &str) -> String {
    let seen = |c: &char| {
        !matches!(
            c,
            '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{00ad}' | '\u{0}'
        )
    };
    let kept: String = paragraph.chars().filter(seen).collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests;
