//! Texts: those that all sheets share, and how any text of a workbook is put together.

use std::borrow::Cow;
use std::sync::Arc;

use quick_xml::events::Event;

use crate::ReadError;
use crate::gathering::Gathering;
use crate::package::Package;
use crate::xml::{attribute, local_name, push_text};

/// The shared texts by their numbers.
pub(crate) fn read(
    package: &mut Package<'_>,
    part: &str,
    gathering: &mut Gathering,
) -> Result<Vec<Arc<str>>, ReadError> {
    let mut strings = Vec::new();
    let Some(mut xml) = package.xml(part)? else {
        return Ok(strings);
    };
    let mut text = RichText::default();
    let limit = gathering.limits().cells;
    loop {
        let event = xml.next()?;
        let ended = match &event {
            Event::Start(tag) if local_name(tag) == "si" => {
                text.clear();
                false
            }
            Event::End(tag) => tag.local_name().as_ref() == "si",
            Event::Empty(tag) if local_name(tag) == "si" => {
                text.clear();
                true
            }
            Event::Eof => return Ok(strings),
            _ => false,
        };
        if !ended {
            text.add(&event)?;
        } else if strings.len() == limit {
            return Err(ReadError::TooManyCells { limit });
        } else {
            strings.push(gathering.text(text.text())?);
        }
    }
}

/// A text put together from its runs; the readings above Japanese words are left out.
#[derive(Default)]
pub(crate) struct RichText {
    text: String,
    run: String,
    in_run: bool,
    keeps_blanks: bool,
    in_reading: bool,
}

impl RichText {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        (self.in_run, self.in_reading) = (false, false);
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Takes what a piece inside of `<si>` or `<is>` adds.
    pub(crate) fn add(&mut self, event: &Event<'_>) -> Result<(), ReadError> {
        match event {
            Event::Start(tag) => match local_name(tag) {
                "t" if !self.in_reading => {
                    self.in_run = true;
                    self.keeps_blanks = attribute(tag, "space").as_deref() == Some("preserve");
                    self.run.clear();
                }
                "rPh" => self.in_reading = true,
                _ => (),
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" if self.in_run => {
                    self.in_run = false;
                    // Blanks at the ends count only where the file says so, as in Excel.
                    let blanks = [' ', '\t', '\r', '\n'];
                    let run: &str = &self.run;
                    let run = if self.keeps_blanks {
                        run
                    } else {
                        run.trim_matches(blanks)
                    };
                    self.text.push_str(&unescape(run));
                }
                "rPh" => self.in_reading = false,
                _ => (),
            },
            event if self.in_run => push_text(event, &mut self.run)?,
            _ => (),
        }
        Ok(())
    }
}

/// Resolves `_x000D_`, by which Excel writes characters that XML does not allow.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut units = Vec::new();
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let unit = rest.get(at + 2..at + 7).filter(|code| code.ends_with('_'));
        let unit = unit.and_then(|code| {
            let digits = &code[..4];
            let hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            if hexadecimal {
                u16::from_str_radix(digits, 16).ok()
            } else {
                None
            }
        });
        match unit {
            Some(unit) => {
                if at > 0 {
                    flush(&mut units, &mut resolved);
                }
                resolved.push_str(&rest[..at]);
                units.push(unit);
                rest = &rest[at + 7..];
            }
            None => {
                flush(&mut units, &mut resolved);
                resolved.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    flush(&mut units, &mut resolved);
    resolved.push_str(rest);
    Cow::Owned(resolved)
}

/// Neighbours belong together: a rare character takes two units.
fn flush(units: &mut Vec<u16>, text: &mut String) {
    text.extend(
        char::decode_utf16(units.drain(..)).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)),
    );
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes_of_excel_are_resolved() {
        let table = [
            ("第一行_x000D_\n第二行", "第一行\r\n第二行"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD842__xDFB7_野家", "𠮷野家"),
            ("_x12_", "_x12_"),
            ("a_xb_x0041_c", "a_xbAc"),
            ("_x", "_x"),
            ("_x好好好好_", "_x好好好好_"),
            ("_xD842_!", "\u{FFFD}!"),
        ];
        for (written, meant) in table {
            assert_eq!(unescape(written), meant);
        }
    }
}
