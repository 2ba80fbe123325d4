//! How long the shared texts are. They may be cut anywhere and go on in the next record.

use super::records::Record;
use crate::ReadError;

/// The characters of each of the shared texts.
pub(crate) fn lengths(record: &Record<'_>) -> Result<Vec<u32>, ReadError> {
    let mut pieces = Pieces {
        rest: record.bytes().get(8..).ok_or_else(cut)?,
        further: record.pieces.get(1..).unwrap_or_default(),
    };
    let mut lengths = Vec::new();
    while !pieces.is_finished() {
        lengths.push(pieces.pass_text()?);
    }
    Ok(lengths)
}

/// The pieces of a record as if they were one.
struct Pieces<'a> {
    rest: &'a [u8],
    further: &'a [&'a [u8]],
}

impl Pieces<'_> {
    fn is_finished(&self) -> bool {
        self.rest.is_empty() && self.further.iter().all(|piece| piece.is_empty())
    }

    fn pass_text(&mut self) -> Result<u32, ReadError> {
        let length = u32::from(self.word()?);
        let mut flags = self.byte()?;
        // Formats of runs and the readings of Japanese words follow the text.
        let runs = if flags & 8 != 0 { self.word()? } else { 0 };
        let readings = if flags & 4 != 0 {
            let (low, high) = (self.word()?, self.word()?);
            usize::from(high) << 16 | usize::from(low)
        } else {
            0
        };
        let mut left = length as usize;
        while left > 0 {
            // Where a text is cut, the next record begins with flags of its own.
            if self.rest.is_empty() {
                self.next_piece()?;
                flags = self.byte()?;
            }
            let width = if flags & 1 == 0 { 1 } else { 2 };
            let count = left.min(self.rest.len() / width);
            if count == 0 {
                return Err(cut());
            }
            self.rest = &self.rest[count * width..];
            left -= count;
        }
        self.pass(usize::from(runs) * 4)?;
        self.pass(readings)?;
        Ok(length)
    }

    fn pass(&mut self, mut bytes: usize) -> Result<(), ReadError> {
        while bytes > self.rest.len() {
            bytes -= self.rest.len();
            self.next_piece()?;
        }
        self.rest = &self.rest[bytes..];
        Ok(())
    }

    fn word(&mut self) -> Result<u16, ReadError> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn byte(&mut self) -> Result<u8, ReadError> {
        while self.rest.is_empty() {
            self.next_piece()?;
        }
        let byte = self.rest[0];
        self.rest = &self.rest[1..];
        Ok(byte)
    }

    fn next_piece(&mut self) -> Result<(), ReadError> {
        let (next, further) = self.further.split_first().ok_or_else(cut)?;
        (self.rest, self.further) = (next, further);
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
        // Four characters, cut after the first; the third record goes on in one byte.
        let mut record = Record {
            number: 0x00FC,
            at: 0,
            pieces: vec![
                &[0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0x07, 0x4E],
                &[1, 0x87, 0x65],
                &[0, b'A', b'B', 1, 0, 0x08, 1, 0, b'C', 9, 9, 9, 9],
            ],
        };
        assert_eq!(lengths(&record).unwrap(), [4, 1]);
        record.pieces.pop();
        assert_eq!(lengths(&record).unwrap_err().code(), "broken");
    }
}
