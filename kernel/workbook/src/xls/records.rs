//! Records: a number, a length, and so many bytes.

use crate::ReadError;

/// The numbers of the records that are read.
pub(crate) mod number {
    pub(crate) const FORMULA: u16 = 0x0006;
    pub(crate) const END: u16 = 0x000A;
    pub(crate) const DATE_MODE: u16 = 0x0022;
    pub(crate) const FILE_PASSWORD: u16 = 0x002F;
    pub(crate) const CONTINUE: u16 = 0x003C;
    pub(crate) const CODE_PAGE: u16 = 0x0042;
    pub(crate) const SHEET: u16 = 0x0085;
    pub(crate) const MANY_SHORT_NUMBERS: u16 = 0x00BD;
    pub(crate) const RICH_TEXT: u16 = 0x00D6;
    pub(crate) const CELL_FORMAT: u16 = 0x00E0;
    pub(crate) const MERGED: u16 = 0x00E5;
    pub(crate) const SHARED_TEXTS: u16 = 0x00FC;
    pub(crate) const SHARED_TEXT: u16 = 0x00FD;
    pub(crate) const NUMBER: u16 = 0x0203;
    pub(crate) const TEXT: u16 = 0x0204;
    pub(crate) const BOOL_OR_ERROR: u16 = 0x0205;
    pub(crate) const FORMULA_TEXT: u16 = 0x0207;
    pub(crate) const SHORT_NUMBER: u16 = 0x027E;
    pub(crate) const NUMBER_FORMAT: u16 = 0x041E;
    pub(crate) const BEGIN: u16 = 0x0809;
    /// Beginnings of workbooks of Excel 2, 3 and 4.
    pub(crate) const ANCIENT_BEGINS: [u16; 3] = [0x0009, 0x0209, 0x0409];
}

/// One record with those that continue it.
pub(crate) struct Record<'a> {
    pub(crate) number: u16,
    /// The bytes of the record itself, then of each that continues it; never none.
    pub(crate) pieces: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// The bytes of the record itself.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.pieces.first().copied().unwrap_or_default()
    }

    /// Two bytes from there.
    pub(crate) fn word(&self, at: usize) -> Result<u16, ReadError> {
        word(self.bytes(), at).ok_or_else(|| self.too_short())
    }

    /// Four bytes from there.
    pub(crate) fn double_word(&self, at: usize) -> Result<u32, ReadError> {
        let (low, high) = (self.word(at)?, self.word(at + 2)?);
        Ok(u32::from(high) << 16 | u32::from(low))
    }

    /// Eight bytes from there.
    pub(crate) fn quad_word(&self, at: usize) -> Result<u64, ReadError> {
        let (low, high) = (self.double_word(at)?, self.double_word(at + 4)?);
        Ok(u64::from(high) << 32 | u64::from(low))
    }

    /// One byte.
    pub(crate) fn byte(&self, at: usize) -> Result<u8, ReadError> {
        self.bytes()
            .get(at)
            .copied()
            .ok_or_else(|| self.too_short())
    }

    pub(crate) fn too_short(&self) -> ReadError {
        ReadError::broken(format!("record {:#06x} is too short", self.number))
    }
}

/// Two bytes of a record, the lower one first.
pub(crate) fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
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
        let Some((number, bytes)) = self.one()? else {
            return Ok(None);
        };
        let mut pieces = vec![bytes];
        while word(self.stream, self.at) == Some(number::CONTINUE) {
            let Some((_, bytes)) = self.one()? else { break };
            pieces.push(bytes);
        }
        Ok(Some(Record { number, pieces }))
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
