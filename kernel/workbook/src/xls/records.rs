//! Records: a number, a length, and so many bytes.

use crate::ReadError;

/// The numbers of the records that are looked at.
pub(crate) mod number {
    pub(crate) const FORMULA: u16 = 0x0006;
    pub(crate) const END: u16 = 0x000A;
    pub(crate) const OTHER_SHEETS: u16 = 0x0017;
    pub(crate) const NAME: u16 = 0x0018;
    pub(crate) const FILE_PASSWORD: u16 = 0x002F;
    pub(crate) const CONTINUE: u16 = 0x003C;
    pub(crate) const CODE_PAGE: u16 = 0x0042;
    pub(crate) const SHEET: u16 = 0x0085;
    pub(crate) const MANY_SHORT_NUMBERS: u16 = 0x00BD;
    pub(crate) const RICH_TEXT: u16 = 0x00D6;
    pub(crate) const SHARED_TEXTS: u16 = 0x00FC;
    pub(crate) const SHARED_TEXT: u16 = 0x00FD;
    pub(crate) const DIMENSIONS: u16 = 0x0200;
    pub(crate) const NUMBER: u16 = 0x0203;
    pub(crate) const TEXT: u16 = 0x0204;
    pub(crate) const BOOL_OR_ERROR: u16 = 0x0205;
    pub(crate) const FORMULA_TEXT: u16 = 0x0207;
    pub(crate) const SHORT_NUMBER: u16 = 0x027E;
    pub(crate) const BEGIN: u16 = 0x0809;
    /// Beginnings of workbooks of Excel 2, 3 and 4.
    pub(crate) const ANCIENT_BEGINS: [u16; 3] = [0x0009, 0x0209, 0x0409];
    /// No record has this number, so readers pass over it.
    pub(crate) const NOTHING: u16 = 0xEEEE;
}

/// One record with those that continue it.
pub(crate) struct Record<'a> {
    pub(crate) number: u16,
    /// Where it begins in the stream; its bytes begin four later.
    pub(crate) at: usize,
    /// The bytes of the record itself, then of each that continues it; never none.
    pub(crate) pieces: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// The bytes of the record itself.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.pieces.first().copied().unwrap_or_default()
    }

    /// One byte.
    pub(crate) fn byte(&self, at: usize) -> Result<u8, ReadError> {
        let byte = self.bytes().get(at).copied();
        byte.ok_or_else(|| ReadError::broken(format!("record {:#06x} is too short", self.number)))
    }

    /// Two bytes from there, the lower one first.
    pub(crate) fn word(&self, at: usize) -> Result<u16, ReadError> {
        Ok(u16::from_le_bytes([self.byte(at)?, self.byte(at + 1)?]))
    }

    /// Four bytes from there.
    pub(crate) fn double_word(&self, at: usize) -> Result<usize, ReadError> {
        let (low, high) = (self.word(at)?, self.word(at + 2)?);
        Ok(usize::from(high) << 16 | usize::from(low))
    }
}

/// Goes through records from a place in the stream.
pub(crate) struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    pub(crate) fn new(stream: &'a [u8], begins: usize) -> Self {
        Self { stream, at: begins }
    }

    /// The place in the stream after the last record given out.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// The next record; `None` at the end of the stream.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'a>>, ReadError> {
        let at = self.at;
        let Some((number, bytes)) = self.one()? else {
            return Ok(None);
        };
        let mut pieces = vec![bytes];
        while self.number() == Some(number::CONTINUE) {
            let Some((_, bytes)) = self.one()? else { break };
            pieces.push(bytes);
        }
        Ok(Some(Record { number, at, pieces }))
    }

    fn number(&self) -> Option<u16> {
        let bytes = self.stream.get(self.at..)?.get(..2)?;
        Some(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn one(&mut self) -> Result<Option<(u16, &'a [u8])>, ReadError> {
        let header = self.stream.get(self.at..).and_then(|rest| rest.get(..4));
        let Some(&[number_low, number_high, length_low, length_high]) = header else {
            return Ok(None);
        };
        let begins = self.at + 4;
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let Some(bytes) = self.stream.get(begins..begins + length) else {
            return Err(ReadError::broken("a record goes beyond the end"));
        };
        self.at = begins + length;
        Ok(Some((u16::from_le_bytes([number_low, number_high]), bytes)))
    }
}
