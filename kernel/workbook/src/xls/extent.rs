//! What the reader would make of the records, before it reads them.

use super::records::{Record, Records, number};
use super::texts;
use crate::{Limits, OtherKind, ReadError};

/// Columns of a sheet in these formats: IV.
const COLUMNS: u32 = 256;
/// The code page of Unicode.
const UNICODE: u16 = 1200;
/// The code page of old Chinese workbooks.
const CHINESE: u16 = 936;
/// The code page of western Europe, and another number for it.
const WESTERN: u16 = 1252;
const WESTERN_IN_OLD_WORKBOOKS: u16 = 0x8001;

/// Refuses records that are damaged, locked, or would spread beyond limits, and takes out those
/// that no cell needs. Returns the code page where the file does not say the right one.
pub(crate) fn check(stream: &mut [u8], limits: &Limits) -> Result<Option<u16>, ReadError> {
    let mut book = Book::default();
    let mut changes = Changes::default();
    book.look(stream, limits, &mut changes)?;

    // Sheets lie one after another, so together they are no longer than the stream. A file that
    // lets many sheets begin in the same place is no workbook.
    let mut left = stream.len();
    let mut extent = Extent::default();
    for &begins in &book.sheets {
        let ends = extent.add_sheet(stream, begins, &book, limits, &mut changes)?;
        left = left
            .checked_sub(ends.saturating_sub(begins))
            .ok_or_else(|| ReadError::bomb("sheets that share their records"))?;
    }
    changes.apply(stream);
    Ok(match (book.is_unicode, book.code_page) {
        (true, _) => Some(UNICODE),
        (false, None) => Some(CHINESE),
        (false, Some(WESTERN_IN_OLD_WORKBOOKS)) => Some(WESTERN),
        (false, Some(_)) => None,
    })
}

/// Two bytes each to be put in a place of the stream.
#[derive(Default)]
struct Changes(Vec<(usize, u16)>);

impl Changes {
    /// Lets readers pass over a record.
    fn take_out(&mut self, record: &Record<'_>) {
        self.0.push((record.at, number::NOTHING));
    }

    fn apply(self, stream: &mut [u8]) {
        for (at, word) in self.0 {
            if let Some(place) = stream.get_mut(at..at + 2) {
                place.copy_from_slice(&word.to_le_bytes());
            }
        }
    }
}

/// What the first records tell of the whole workbook.
#[derive(Default)]
struct Book {
    is_unicode: bool,
    code_page: Option<u16>,
    /// Where the records of each sheet begin.
    sheets: Vec<usize>,
    text_lengths: Vec<u32>,
}

impl Book {
    fn look(
        &mut self,
        stream: &[u8],
        limits: &Limits,
        changes: &mut Changes,
    ) -> Result<(), ReadError> {
        let mut records = Records::new(stream, 0);
        let Some(first) = records.next()? else {
            return Err(ReadError::broken("there are no records"));
        };
        self.is_unicode = match (first.number, first.word(0)?) {
            (number::BEGIN, 0x0600) => true,
            (number::BEGIN, 0x0500) => false,
            (first, _) if number::ANCIENT_BEGINS.contains(&first) => {
                return Err(ReadError::NotASpreadsheet(OtherKind::AncientWorkbook));
            }
            (first, version) => {
                return Err(ReadError::broken(format!(
                    "begins with record {first:#06x} of {version:#06x}"
                )));
            }
        };
        while let Some(record) = records.next()? {
            match record.number {
                number::FILE_PASSWORD => return Err(ReadError::Encrypted),
                number::BEGIN => return Err(ReadError::broken("begins twice")),
                number::CODE_PAGE => self.code_page = Some(record.word(0)?),
                number::SHEET if self.sheets.len() == limits.sheets => {
                    return Err(ReadError::bomb("too many sheets"));
                }
                number::SHEET => self.sheets.push(record.double_word(0)?),
                number::SHARED_TEXTS => self.text_lengths = texts::lengths(&record)?,
                // The names of areas and of other files' sheets are only needed for formulas.
                number::NAME | number::OTHER_SHEETS => changes.take_out(&record),
                number::END => return Ok(()),
                _ => (),
            }
        }
        Err(ReadError::broken("ends before the first sheet"))
    }
}

/// What all sheets come to.
#[derive(Default)]
struct Extent {
    area: usize,
    cells: usize,
    characters: usize,
}

impl Extent {
    /// Adds the sheet that begins there, and returns where it ends.
    fn add_sheet(
        &mut self,
        stream: &[u8],
        begins: usize,
        book: &Book,
        limits: &Limits,
        changes: &mut Changes,
    ) -> Result<usize, ReadError> {
        let mut records = Records::new(stream, begins);
        let mut corners = Corners::default();
        // Charts inside of the sheet are chains of records of their own.
        let mut depth = 0_u32;
        while let Some(record) = records.next()? {
            match record.number {
                number::BEGIN => depth += 1,
                number::END if depth <= 1 => break,
                number::END => depth -= 1,
                _ if depth > 1 => (),
                // A promise of so many cells, for which the reader would make room.
                number::DIMENSIONS => changes.take_out(&record),
                number::FORMULA => {
                    corners.add(&record, 1)?;
                    // No word of the formula itself, as only its result counts.
                    record.word(20)?;
                    changes.0.push((record.at + 4 + 20, 0));
                }
                number::NUMBER | number::SHORT_NUMBER | number::BOOL_OR_ERROR => {
                    corners.add(&record, 1)?;
                }
                number::MANY_SHORT_NUMBERS => {
                    corners.add(&record, record.bytes().len().saturating_sub(6) / 6)?;
                }
                number::SHARED_TEXT => {
                    corners.add(&record, 1)?;
                    let Some(&length) = book.text_lengths.get(record.double_word(6)?) else {
                        return Err(ReadError::broken("there is no such shared text"));
                    };
                    self.characters += length as usize;
                }
                number::TEXT | number::RICH_TEXT => {
                    corners.add(&record, 1)?;
                    is_whole(&record, 6, book)?;
                }
                number::FORMULA_TEXT if corners.cells == 0 => {
                    return Err(ReadError::broken("a result without a formula"));
                }
                number::FORMULA_TEXT => {
                    is_whole(&record, 0, book)?;
                    corners.cells += 1;
                }
                _ => (),
            }
        }
        self.area += corners.area();
        self.cells += corners.cells;
        // A text of the reader's is a copy, and each cell comes twice.
        if self.characters > limits.text_bytes / 4 {
            return Err(ReadError::bomb("too much text"));
        }
        if self.area.max(self.cells) > limits.cells {
            return Err(ReadError::TooManyCells {
                limit: limits.cells,
            });
        }
        Ok(records.at())
    }
}

/// A text is refused whose record is shorter than it, and also one that goes on in the next
/// record: that happens to results of formulas with thousands of characters, which the reader
/// would cut off.
fn is_whole(record: &Record<'_>, at: usize, book: &Book) -> Result<(), ReadError> {
    let length = usize::from(record.word(at)?);
    let (begins, width) = if length == 0 {
        (2, 1)
    } else if book.is_unicode {
        (3, if record.byte(at + 2)? & 1 == 0 { 1 } else { 2 })
    } else {
        (2, 1)
    };
    if at + begins + length * width > record.bytes().len() {
        return Err(ReadError::broken("a text is cut short"));
    }
    Ok(())
}

/// The corners of the area in which a sheet has cells, from 0.
#[derive(Default)]
struct Corners {
    cells: usize,
    rows: Option<(u32, u32)>,
    columns: Option<(u32, u32)>,
}

impl Corners {
    /// Adds so many cells in a row.
    fn add(&mut self, record: &Record<'_>, count: usize) -> Result<(), ReadError> {
        let row = u32::from(record.word(0)?);
        let first = u32::from(record.word(2)?);
        let last = first.saturating_add(u32::try_from(count.max(1) - 1).unwrap_or(u32::MAX));
        if last >= COLUMNS {
            let (row, column) = (row + 1, last.saturating_add(1));
            return Err(ReadError::broken(format!(
                "a cell in row {row}, column {column}"
            )));
        }
        self.cells += count;
        let wider = |corners: Option<(u32, u32)>, first: u32, last: u32| {
            let (low, high) = corners.unwrap_or((first, last));
            Some((low.min(first), high.max(last)))
        };
        self.rows = wider(self.rows, row, row);
        self.columns = wider(self.columns, first, last);
        Ok(())
    }

    fn area(&self) -> usize {
        let length = |corners: Option<(u32, u32)>| corners.map_or(0, |(low, high)| high - low + 1);
        length(self.rows) as usize * length(self.columns) as usize
    }
}
