//! XML in pieces, every piece bounded.
//!
//! The parser never expands entities of its own accord; a document type, the only place where
//! they could be declared, is refused all the same. Pieces longer than the limit and nesting
//! deeper than in any office file are refused, so memory stays at one piece.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::ReadError;

/// Office files nest a dozen or two deep.
const DEEPEST: u32 = 256;

/// Walks through the pieces of one XML file.
pub(crate) struct Xml<R> {
    reader: Reader<Metered<R>>,
    piece: Vec<u8>,
    piece_bytes: usize,
    depth: u32,
    part: String,
}

impl<R: BufRead> Xml<R> {
    /// `part` is the name of the file inside the workbook, for messages in the log.
    pub(crate) fn new(source: R, part: &str, piece_bytes: usize) -> Self {
        let mut reader = Reader::from_reader(Metered {
            source,
            left: 0,
            ran_out: false,
        });
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self {
            reader,
            piece: Vec::new(),
            piece_bytes,
            depth: 0,
            part: part.to_owned(),
        }
    }

    /// The next piece. Comments and the like come too; readers pass over what they do not know.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, ReadError> {
        self.piece.clear();
        // A long piece is rare, and its memory is not kept.
        self.piece.shrink_to(1 << 16);
        self.reader.get_mut().left = self.piece_bytes;
        let event = match self.reader.read_event_into(&mut self.piece) {
            Ok(event) => event,
            Err(_) if self.reader.get_ref().ran_out => {
                return Err(ReadError::bomb(format!(
                    "{}: a piece of XML is too long",
                    self.part
                )));
            }
            Err(error) => {
                let position = self.reader.error_position();
                return Err(ReadError::broken(format!(
                    "{}, byte {position}: {error}",
                    self.part
                )));
            }
        };
        match event {
            Event::Start(_) if self.depth == DEEPEST => {
                Err(ReadError::bomb(format!("{}: nests too deep", self.part)))
            }
            Event::Start(_) => {
                self.depth += 1;
                Ok(event)
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(event)
            }
            Event::DocType(_) => Err(ReadError::broken(format!(
                "{}: declares a document type",
                self.part
            ))),
            // The root tag is open, and the file is over.
            Event::Eof if self.depth > 0 => Err(ReadError::broken(format!(
                "{}: ends in the middle",
                self.part
            ))),
            event => Ok(event),
        }
    }
}

/// The name of a tag without its prefix, which every writer chooses for itself.
pub(crate) fn local_name<'a>(tag: &'a BytesStart<'_>) -> &'a str {
    tag.name().local_name().into_inner()
}

/// The value of an attribute, given by its name without prefix. Damaged attributes count as
/// absent: what matters is checked where it is used.
pub(crate) fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    let found = attributes
        .flatten()
        .find(|found| found.key.local_name().into_inner() == name)?;
    Some(unescaped(found.value))
}

/// An attribute's value with its entities resolved; where one is unknown, as written.
pub(crate) fn unescaped(value: Cow<'_, str>) -> Cow<'_, str> {
    if !value.contains('&') {
        return value;
    }
    match quick_xml::escape::unescape(&value) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => value,
    }
}

/// Adds the characters of a piece of text to `text`. Other pieces add nothing.
pub(crate) fn push_text(event: &Event<'_>, text: &mut String) -> Result<(), ReadError> {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => {
            if let Some(character) = resolve_predefined_entity(reference) {
                text.push_str(character);
            } else {
                match reference.resolve_char_ref() {
                    Ok(Some(character)) => text.push(character),
                    _ => return Err(ReadError::broken("an unknown entity in a text")),
                }
            }
        }
        _ => (),
    }
    Ok(())
}

/// Lets through so many bytes, and then no more until it is filled up again.
struct Metered<R> {
    source: R,
    left: usize,
    ran_out: bool,
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            self.ran_out = true;
            return Err(io::Error::other("too long"));
        }
        let bytes = self.source.fill_buf()?;
        Ok(&bytes[..bytes.len().min(self.left)])
    }

    fn consume(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
        self.source.consume(bytes);
    }
}

impl<R: BufRead> Read for Metered<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let count = bytes.len().min(into.len());
        into[..count].copy_from_slice(&bytes[..count]);
        self.consume(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(xml: &str, piece_bytes: usize) -> Result<String, ReadError> {
        let mut xml = Xml::new(xml.as_bytes(), "part", piece_bytes);
        let mut text = String::new();
        loop {
            let event = xml.next()?;
            if matches!(event, Event::Eof) {
                return Ok(text);
            }
            push_text(&event, &mut text)?;
        }
    }

    #[test]
    fn texts_are_joined_and_resolved() {
        assert_eq!(
            walk("<a>1 &lt;<b/>&#x4e8c;<![CDATA[<3>]]></a>", 100).unwrap(),
            "1 <二<3>"
        );
    }

    #[test]
    fn bombs_of_xml_are_refused() {
        let entities = "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"xx\">]><a>&b;</a>";
        let deep = "<a>".repeat(100_000);
        let long = format!("<a>{}</a>", "x".repeat(5_000));
        let attribute = format!("<a b='{}'/>", "x".repeat(5_000));
        let table = [
            (entities, "broken"),
            ("<a>&unknown;</a>", "broken"),
            ("<a><b>", "broken"),
            ("<a", "broken"),
            (&deep, "bomb"),
            (&long, "bomb"),
            (&attribute, "bomb"),
        ];
        for (xml, code) in table {
            assert_eq!(walk(xml, 1_000).unwrap_err().code(), code);
        }
    }
}
