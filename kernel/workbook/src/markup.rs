//! XML, measured before anyone reads it.
//!
//! The reader of workbooks keeps whole pieces of XML in memory, makes room for as many texts as a
//! part promises, and keeps every font, format and sheet that it meets. So the bytes of each part
//! go through here first, once, in pieces as they are unpacked: how long the longest piece is, how
//! deep tags nest, and how many there are of those that are kept.

use quick_xml::events::BytesStart;

use crate::{Limits, ReadError};

/// Office files nest a dozen or two deep.
const DEEPEST: u32 = 256;
/// Excel itself allows 65,490 formats of cells, and as many links of a sheet.
const MOST_ENTRIES: usize = 200_000;
/// The shortest shared text is `<si/>`.
const SHORTEST_TEXT: usize = 5;

/// What is seen of one part so far.
pub(crate) struct Markup {
    limits: Limits,
    inside: Inside,
    /// Bytes of the piece so far, and its first ones, up to `KEPT`.
    length: usize,
    piece: Vec<u8>,
    bytes: usize,
    depth: u32,
    texts: usize,
    promised_texts: usize,
    sheets: usize,
    merged: usize,
    entries: usize,
    formats: usize,
    longest_name: usize,
    encrypted: bool,
}

/// So much of a tag is kept to look at its name and attributes.
const KEPT: usize = 4_096;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Text,
    Tag,
    /// An attribute's value, up to this quote.
    Quoted(u8),
    Comment,
    Data,
    Instruction,
}

impl Markup {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            inside: Inside::Text,
            length: 0,
            piece: Vec::new(),
            bytes: 0,
            depth: 0,
            texts: 0,
            promised_texts: 0,
            sheets: 0,
            merged: 0,
            entries: 0,
            formats: 0,
            longest_name: 0,
            encrypted: false,
        }
    }

    /// Goes through the next bytes of the part.
    pub(crate) fn take(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        self.bytes += bytes.len();
        for &byte in bytes {
            self.length += 1;
            if self.length > self.limits.piece_bytes {
                return Err(ReadError::bomb("a piece of XML is too long"));
            }
            match (self.inside, byte) {
                (Inside::Text, b'<') => self.begin(Inside::Tag),
                (Inside::Text, _) => (),
                (Inside::Tag, b'>') => {
                    self.end_tag()?;
                    self.begin(Inside::Text);
                }
                (Inside::Tag, _) => {
                    if let b'"' | b'\'' = byte {
                        self.inside = Inside::Quoted(byte);
                    }
                    self.keep(byte);
                    if let [b'?' | b'!', ..] = self.piece[..] {
                        self.begin_special()?;
                    }
                }
                (Inside::Quoted(quote), _) => {
                    if byte == quote {
                        self.inside = Inside::Tag;
                    }
                    self.keep(byte);
                }
                // Parsers do not agree on where these end.
                (Inside::Comment, b'>') if matches!(self.piece[..], [] | [b'-']) => {
                    return Err(ReadError::broken("a comment that is none"));
                }
                (Inside::Instruction, b'>') if self.piece.is_empty() => {
                    return Err(ReadError::broken("an instruction that is none"));
                }
                (Inside::Comment, b'>') if self.piece.ends_with(b"--") => self.begin(Inside::Text),
                (Inside::Data, b'>') if self.piece.ends_with(b"]]") => self.begin(Inside::Text),
                (Inside::Instruction, b'>') if self.piece.ends_with(b"?") => {
                    self.begin(Inside::Text);
                }
                // Of these only the last two bytes matter.
                (Inside::Comment | Inside::Data | Inside::Instruction, _) => {
                    if self.piece.len() > 1 {
                        self.piece.remove(0);
                    }
                    self.piece.push(byte);
                }
            }
        }
        Ok(())
    }

    /// Whether the part may be read, now that it has been seen to its end.
    pub(crate) fn finish(&self) -> Result<(), ReadError> {
        if self.depth > 0 || self.inside != Inside::Text {
            return Err(ReadError::broken("ends in the middle"));
        }
        if self.promised_texts > self.bytes / SHORTEST_TEXT {
            return Err(ReadError::broken(format!(
                "promises {} texts in {} bytes",
                self.promised_texts, self.bytes
            )));
        }
        // The reader keeps a copy of names of fonts and numbers for each format that uses them.
        if self.formats.saturating_mul(self.longest_name) > self.limits.text_bytes {
            return Err(ReadError::bomb("too many formats with too long names"));
        }
        Ok(())
    }

    /// Whether there are merged areas in this part.
    pub(crate) fn has_merged(&self) -> bool {
        self.merged > 0
    }

    /// Whether it is a list of parts that are encrypted.
    pub(crate) fn is_of_encrypted(&self) -> bool {
        self.encrypted
    }

    fn begin(&mut self, inside: Inside) {
        self.inside = inside;
        self.length = 0;
        self.piece.clear();
    }

    fn keep(&mut self, byte: u8) {
        if self.piece.len() < KEPT {
            self.piece.push(byte);
        }
    }

    /// Tells comments and the like from tags as soon as enough of them is there.
    fn begin_special(&mut self) -> Result<(), ReadError> {
        match &self.piece[..] {
            b"?" => self.begin(Inside::Instruction),
            b"!--" => self.begin(Inside::Comment),
            b"![CDATA[" => self.begin(Inside::Data),
            piece if b"!--".starts_with(piece) || b"![CDATA[".starts_with(piece) => (),
            _ => return Err(ReadError::broken("declares a document type")),
        }
        Ok(())
    }

    fn end_tag(&mut self) -> Result<(), ReadError> {
        if self.piece.first() == Some(&b'/') {
            self.depth = self.depth.saturating_sub(1);
            return Ok(());
        }
        if self.piece.last() != Some(&b'/') || self.length > KEPT {
            self.depth += 1;
        }
        if self.depth > DEEPEST {
            return Err(ReadError::bomb("nests too deep"));
        }
        let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
        let end = self.piece.iter().position(blank);
        let name = &self.piece[..end.unwrap_or(self.piece.len())];
        let prefix = name.iter().rposition(|&byte| byte == b':');
        let (count, most) = match &name[prefix.map_or(0, |at| at + 1)..] {
            b"c" | b"v" | b"row" | b"t" | b"f" => return Ok(()),
            b"si" => (&mut self.texts, self.limits.cells),
            b"mergeCell" => (&mut self.merged, self.limits.cells),
            b"sheet" | b"table" => (&mut self.sheets, self.limits.sheets),
            b"xf" => {
                self.entries += 1;
                (&mut self.formats, MOST_ENTRIES)
            }
            b"name" | b"numFmt" => {
                self.longest_name = self.longest_name.max(self.length);
                (&mut self.entries, MOST_ENTRIES)
            }
            b"font" | b"fill" | b"border" | b"definedName" | b"Relationship" => {
                (&mut self.entries, MOST_ENTRIES)
            }
            b"sst" => {
                self.promised_texts = promised(&self.piece);
                return Ok(());
            }
            b"encryption-data" => {
                self.encrypted = true;
                return Ok(());
            }
            _ => return Ok(()),
        };
        *count += 1;
        if *count <= most {
            Ok(())
        } else if most == self.limits.cells {
            Err(ReadError::TooManyCells { limit: most })
        } else {
            Err(ReadError::bomb("too many sheets, formats or names"))
        }
    }
}

/// How many shared texts a tag says that there are.
fn promised(tag: &[u8]) -> usize {
    let tag = String::from_utf8_lossy(tag);
    let tag = BytesStart::from_content(&*tag, 0);
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let counts = attributes.flatten();
    let counts = counts.filter(|attribute| attribute.key.as_ref() == "uniqueCount");
    // A number that is none is no promise, and neither is one beyond all numbers.
    counts
        .filter_map(|attribute| attribute.value.trim().parse().ok())
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(xml: &str) -> Result<(), ReadError> {
        let limits = Limits {
            piece_bytes: 1_000,
            cells: 10,
            sheets: 2,
            text_bytes: 5_000,
            ..Limits::default()
        };
        let mut markup = Markup::new(&limits);
        // Bytes come in pieces of any size.
        for bytes in xml.as_bytes().chunks(3) {
            markup.take(bytes)?;
        }
        markup.finish()
    }

    #[test]
    fn sound_parts_pass() {
        for xml in [
            "<?xml version='1.0'?><!-- < > --><a b='<>'>1 &lt;<b/><![CDATA[<c>]]>></a>\n",
            "<a><!----><?x ?></a>",
            "<sst uniqueCount='2'><si/><si/></sst>",
            "",
        ] {
            seen(xml).unwrap();
        }
    }

    #[test]
    fn bombs_of_xml_are_refused() {
        let long =
            |before: &str, after: &str| format!("<a>{before}{}{after}</a>", "x".repeat(2_000));
        let formats = format!("<name val='{}'/>", "x".repeat(900)) + &"<xf/>".repeat(10);
        let table = [
            (
                "<!DOCTYPE a [<!ENTITY b \"&c;&c;\">]><a>&b;</a>".to_owned(),
                "broken",
            ),
            ("<a><b/>".to_owned(), "broken"),
            ("<a".to_owned(), "broken"),
            ("<a></a><!--".to_owned(), "broken"),
            ("<a><!--></a>-->".to_owned(), "broken"),
            ("<a><?></a>?>".to_owned(), "broken"),
            (
                "<sst uniqueCount='4000000000'><si/></sst>".to_owned(),
                "broken",
            ),
            ("<a>".repeat(100_000), "bomb"),
            (long("", ""), "bomb"),
            (long("<b c='<", "'/>"), "bomb"),
            (long("<!--<", "-->"), "bomb"),
            (long("<![CDATA[<", "]]>"), "bomb"),
            ("<x:sheet/>".repeat(3), "bomb"),
            ("<definedName/>".repeat(MOST_ENTRIES + 1), "bomb"),
            (formats, "bomb"),
            ("<si/>".repeat(11), "too-many-cells"),
        ];
        for (xml, code) in table {
            assert_eq!(seen(&xml).unwrap_err().code(), code, "{:.80}", xml);
        }
    }
}
