//! The text of a Word document (.docx): one part of a zip file, read as a stream of markup.
//!
//! What Word shows is read: inserted text, text boxes, the cells of tables. What it does not show is passed over: deleted
//! text, the instructions of fields, and the second version of a drawing for older programs. Numbers that Word makes by
//! itself before headings are no text of the file.

use super::TextLimits;
use super::error::{ReadTextError, Unread};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

const TEXT: &str = "word/document.xml";
/// Below this many unpacked bytes nobody asks for the proportion.
const SMALL: u64 = 4 * 1_024 * 1_024;
/// Unpacked bytes per packed byte; documents have 5 to 30, bombs have 1,000.
const RATIO: u64 = 200;
/// Office programs nest a few dozen deep.
const DEEPEST: usize = 512;
/// Bytes of one tag or text.
const PIECE: usize = 4 * 1_024 * 1_024;

pub(super) fn read(bytes: &[u8], limits: &TextLimits) -> Result<Vec<String>, ReadTextError> {
    if claims_more_parts_than(bytes, limits.parts) {
        return Err(ReadTextError::Bomb("too many parts"));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
    let names: Vec<String> = (0..archive.len())
        .filter_map(|at| {
            archive
                .name_for_index(at)?
                .ok()
                .map(|name| name.into_owned())
        })
        .collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if !has(TEXT) {
        return Err(ReadTextError::NotAText(match () {
            () if has("xl/") => Unread::Workbook,
            () if has("content.xml") => Unread::Marked,
            () => Unread::Other,
        }));
    }
    let part = archive.by_name(TEXT).map_err(refusal)?;
    let most = (part.compressed_size().saturating_mul(RATIO)).max(SMALL);
    let most = most.min(limits.unpacked_bytes);
    // One byte more than allowed tells whether there was more.
    let mut counted = Counted {
        inner: part.take(most + 1),
        read: 0,
    };
    let read = walk(BufReader::with_capacity(1 << 16, &mut counted), limits);
    if counted.read > most {
        return Err(ReadTextError::Bomb("the text of the document"));
    }
    read
}

/// Counts what goes through.
struct Counted<R> {
    inner: R,
    read: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.read += read as u64;
        Ok(read)
    }
}

fn walk(part: impl BufRead, limits: &TextLimits) -> Result<Vec<String>, ReadTextError> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    let mut text = Gathered::default();
    let (mut depth, mut buffer) = (0_usize, Vec::new());
    // Depth of the element that is passed over, with everything in it.
    let mut passed_over: Option<usize> = None;
    let mut in_text = false;
    loop {
        buffer.clear();
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(ReadTextError::broken)?;
        match event {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(ReadTextError::Bomb("nests too deep"));
                }
                let name = tag.local_name();
                if passed_over.is_none() && is_passed_over(name.as_ref()) {
                    passed_over = Some(depth);
                }
                if passed_over.is_none() {
                    in_text = text.begins(name.as_ref());
                }
            }
            Event::End(tag) => {
                if passed_over.is_none() {
                    text.ends(tag.local_name().as_ref());
                }
                if passed_over == Some(depth) {
                    passed_over = None;
                }
                in_text = false;
                depth = depth.saturating_sub(1);
            }
            Event::Text(piece) if in_text && passed_over.is_none() => text.push(&piece),
            Event::GeneralRef(name) if in_text && passed_over.is_none() => {
                let sign = match &*name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => name.resolve_char_ref().map_err(ReadTextError::broken)?,
                };
                text.line.extend(sign);
            }
            Event::DocType(_) => return Err(ReadTextError::broken("declares a document type")),
            Event::Eof if depth == 0 => return Ok(text.finished()),
            Event::Eof => return Err(ReadTextError::broken("ends in the middle")),
            _ => (),
        }
        if buffer.len() > PIECE || text.bytes > limits.text_bytes {
            return Err(ReadTextError::Bomb("too much text"));
        }
    }
}

fn is_passed_over(name: &str) -> bool {
    matches!(
        name,
        "del" | "moveFrom" | "Fallback" | "instrText" | "delText" | "delInstrText"
    )
}

/// The paragraphs so far, and the one that is open.
#[derive(Default)]
struct Gathered {
    paragraphs: Vec<String>,
    line: String,
    bytes: usize,
    /// Tables within tables.
    rows: usize,
}

impl Gathered {
    /// Whether what follows is text.
    fn begins(&mut self, name: &str) -> bool {
        match name {
            "p" if self.rows == 0 => self.close(),
            "tr" => {
                if self.rows == 0 {
                    self.close();
                }
                self.rows += 1;
            }
            "tab" => self.line.push(' '),
            "br" | "cr" => self.line.push(' '),
            "noBreakHyphen" => self.line.push('-'),
            _ => (),
        }
        name == "t"
    }

    fn push(&mut self, piece: &str) {
        self.bytes += piece.len();
        self.line.extend(piece.chars().map(|c| {
            if matches!(c, '\n' | '\r' | '\t') {
                ' '
            } else {
                c
            }
        }));
    }

    fn ends(&mut self, name: &str) {
        match name {
            "p" if self.rows == 0 => self.close(),
            "tc" => self.line.push('\t'),
            "tr" => {
                self.rows = self.rows.saturating_sub(1);
                if self.rows == 0 {
                    self.close();
                }
            }
            _ => (),
        }
    }

    fn close(&mut self) {
        if !self.line.trim().is_empty() {
            self.paragraphs.push(std::mem::take(&mut self.line));
        }
        self.line.clear();
    }

    fn finished(mut self) -> Vec<String> {
        self.close();
        self.paragraphs
    }
}

fn refusal(error: ZipError) -> ReadTextError {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
            ReadTextError::Encrypted
        }
        error => ReadTextError::broken(error),
    }
}

/// Whether a directory in the zip file claims more parts than allowed; the archive reader makes room for as many as are
/// claimed, so this is asked before.
fn claims_more_parts_than(bytes: &[u8], limit: usize) -> bool {
    let count = |at: usize, width: usize| {
        let digits = bytes.get(at..at + width).unwrap_or_default();
        digits
            .iter()
            .rev()
            .fold(0_u64, |value, byte| value << 8 | u64::from(*byte))
    };
    let claims = |at: usize| match bytes.get(at..at + 4) {
        Some(b"PK\x05\x06") => count(at + 10, 2),
        Some(b"PK\x06\x06") => count(at + 32, 8),
        _ => 0,
    };
    let marks = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'P');
    let claimed = marks
        .map(|(at, _)| claims(at))
        .filter(|count| *count != u64::from(u16::MAX));
    claimed.max().unwrap_or(0) > limit as u64
}
