//! Texts in records: of one byte or two bytes a character, and cut where a record was full.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16LE, WINDOWS_1251, WINDOWS_1252,
};

use crate::ReadError;

/// How texts are written in this workbook.
#[derive(Clone, Copy)]
pub(crate) enum Writing {
    /// Excel 97 and later: Unicode.
    Unicode,
    /// Excel 95: the bytes of some country's encoding.
    Bytes(&'static Encoding),
}

/// The encoding of a code page number; GB18030 where it is not known, as most files here are.
pub(crate) fn encoding_of(code_page: u16) -> &'static Encoding {
    match code_page {
        932 => SHIFT_JIS,
        949 => EUC_KR,
        950 => BIG5,
        1200 => UTF_16LE,
        1251 => WINDOWS_1251,
        1252 | 0x8001 => WINDOWS_1252,
        65_001 => UTF_8,
        _ => GB18030,
    }
}

/// Reads through the pieces of a record as if they were one.
pub(crate) struct Pieces<'a> {
    pieces: &'a [&'a [u8]],
    rest: &'a [u8],
}

impl<'a> Pieces<'a> {
    /// From a place in the first piece.
    pub(crate) fn new(pieces: &'a [&'a [u8]], at: usize) -> Self {
        let Some((first, pieces)) = pieces.split_first() else {
            return Self {
                pieces: &[],
                rest: &[],
            };
        };
        Self {
            pieces,
            rest: first.get(at..).unwrap_or_default(),
        }
    }

    /// A text whose length is given in one byte, as in names of sheets.
    pub(crate) fn short_text(&mut self, writing: Writing) -> Result<String, ReadError> {
        let length = usize::from(self.byte()?);
        self.text_of(length, writing)
    }

    /// A text whose length is given in two bytes.
    pub(crate) fn text(&mut self, writing: Writing) -> Result<String, ReadError> {
        let length = usize::from(self.word()?);
        self.text_of(length, writing)
    }

    /// Whether nothing is left.
    pub(crate) fn is_finished(&self) -> bool {
        self.rest.is_empty() && self.pieces.iter().all(|piece| piece.is_empty())
    }

    fn text_of(&mut self, length: usize, writing: Writing) -> Result<String, ReadError> {
        match writing {
            Writing::Bytes(encoding) => {
                let bytes = self.rest.get(..length).ok_or_else(cut)?;
                self.rest = &self.rest[length..];
                Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
            }
            Writing::Unicode => {
                let flags = self.byte()?;
                // Formats of runs and the readings of Japanese words follow the text.
                let runs = if flags & 8 != 0 {
                    usize::from(self.word()?) * 4
                } else {
                    0
                };
                let further = if flags & 4 != 0 {
                    let (low, high) = (self.word()?, self.word()?);
                    usize::from(high) << 16 | usize::from(low)
                } else {
                    0
                };
                let text = self.characters(length, flags)?;
                self.skip(runs)?;
                self.skip(further)?;
                Ok(text)
            }
        }
    }

    /// So many characters. Where they are cut by the end of a record, the next one begins with
    /// flags of its own, and may go on in the other width.
    fn characters(&mut self, mut length: usize, mut flags: u8) -> Result<String, ReadError> {
        let mut units: Vec<u16> = Vec::with_capacity(length.min(1 << 15));
        while length > 0 {
            if self.rest.is_empty() {
                self.next_piece()?;
                flags = self.byte()?;
            }
            if flags & 1 == 0 {
                let count = length.min(self.rest.len());
                units.extend(self.rest[..count].iter().map(|&byte| u16::from(byte)));
                self.rest = &self.rest[count..];
                length -= count;
            } else {
                let count = length.min(self.rest.len() / 2);
                if count == 0 {
                    return Err(cut());
                }
                let bytes = self.rest[..count * 2].chunks_exact(2);
                units.extend(bytes.map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
                self.rest = &self.rest[count * 2..];
                length -= count;
            }
        }
        Ok(String::from_utf16_lossy(&units))
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), ReadError> {
        while bytes > self.rest.len() {
            bytes -= self.rest.len();
            self.rest = &[];
            self.next_piece()?;
        }
        self.rest = &self.rest[bytes..];
        Ok(())
    }

    fn byte(&mut self) -> Result<u8, ReadError> {
        while self.rest.is_empty() {
            self.next_piece()?;
        }
        let byte = self.rest[0];
        self.rest = &self.rest[1..];
        Ok(byte)
    }

    fn word(&mut self) -> Result<u16, ReadError> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn next_piece(&mut self) -> Result<(), ReadError> {
        let (next, pieces) = self.pieces.split_first().ok_or_else(cut)?;
        (self.rest, self.pieces) = (next, pieces);
        Ok(())
    }
}

fn cut() -> ReadError {
    ReadError::broken("a text is cut short")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_go_on_in_the_next_record() {
        // 万文丽 AB, cut after the first character; the second record goes on in one byte.
        let pieces: [&[u8]; 3] = [
            &[4, 0, 1, 0x07, 0x4E],
            &[1, 0x87, 0x65],
            &[0, b'A', b'B', 1, 0, 0x08, 1, 0, b'C', 9, 9, 9, 9],
        ];
        let mut read = Pieces::new(&pieces, 0);
        assert_eq!(read.text(Writing::Unicode).unwrap(), "万文AB");
        assert_eq!(read.text(Writing::Unicode).unwrap(), "C");
        assert!(read.is_finished());
        assert_eq!(read.text(Writing::Unicode).unwrap_err().code(), "broken");
    }

    #[test]
    fn old_texts_are_in_the_code_page() {
        let bytes = GB18030.encode("后勤").0;
        let record = [&[4_u8][..], &bytes].concat();
        let pieces = [&record[..]];
        let text = Pieces::new(&pieces, 0).short_text(Writing::Bytes(encoding_of(936)));
        assert_eq!(text.unwrap(), "后勤");
    }
}
