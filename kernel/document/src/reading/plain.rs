//! Plain text and Markdown, in the encodings of Chinese offices; no character is guessed and none replaced.

use super::error::{ReadTextError, Unread};
use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The lines of a text; marks of Markdown at the head of a line are taken off, and the cells of a table kept apart by tabs.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<String>, ReadTextError> {
    let text = decoded(bytes)?;
    Ok(text.lines().map(unmarked).collect())
}

fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ReadTextError> {
    let wide = |encoding: &'static Encoding, rest: &[u8]| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(rest);
        let text = text.map(|text| Cow::Owned(text.into_owned()));
        text.ok_or(ReadTextError::UnknownEncoding)
    };
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return wide(UTF_16LE, rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return wide(UTF_16BE, rest);
    }
    let no_text =
        |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1A);
    if bytes.iter().any(no_text) {
        return Err(ReadTextError::NotAText(Unread::Other));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) => wide(GB18030, bytes),
    }
}

fn unmarked(line: &str) -> String {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{1a}');
    let heading = line.trim_start_matches('#');
    if heading.len() < line.len() && heading.starts_with(' ') {
        // An empty line after it, so that a heading is a paragraph of its own.
        return format!("{}\n", heading.trim());
    }
    if let Some(row) = line.strip_prefix('|') {
        let rule = row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
        let cells: Vec<&str> = row
            .trim_end_matches('|')
            .split('|')
            .map(str::trim)
            .collect();
        return if rule {
            String::new()
        } else {
            format!("{}\n", cells.join("\t"))
        };
    }
    let line = ["- ", "* ", "+ ", "> "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .unwrap_or(line);
    line.replace("**", "").replace("\\|", "|")
}
