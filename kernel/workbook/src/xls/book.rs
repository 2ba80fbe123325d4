//! What the first records tell of the whole workbook.

use std::collections::BTreeMap;
use std::sync::Arc;

use encoding_rs::GB18030;

use super::records::{Records, number};
use super::strings::{Pieces, Writing, encoding_of};
use crate::gathering::Gathering;
use crate::shown::{Epoch, Shown};
use crate::{OtherKind, ReadError, Visibility};

/// The workbook without its cells.
pub(crate) struct Book {
    pub(crate) entries: Vec<Entry>,
    pub(crate) texts: Vec<Arc<str>>,
    /// How the cells of each format number are shown.
    pub(crate) shown: Vec<Shown>,
    pub(crate) epoch: Epoch,
    pub(crate) writing: Writing,
}

/// One sheet in the table of contents.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) visibility: Visibility,
    /// Where its records begin in the stream.
    pub(crate) begins: usize,
}

pub(crate) fn read(stream: &[u8], gathering: &mut Gathering) -> Result<Book, ReadError> {
    let mut records = Records::new(stream, 0);
    let mut book = Book {
        entries: Vec::new(),
        texts: Vec::new(),
        shown: Vec::new(),
        epoch: Epoch::default(),
        writing: begin(&mut records)?,
    };
    let mut formats = BTreeMap::new();
    let mut format_numbers = Vec::new();
    while let Some(record) = records.next()? {
        match record.number {
            number::FILE_PASSWORD => return Err(ReadError::Encrypted),
            number::CODE_PAGE => {
                if let Writing::Bytes(encoding) = &mut book.writing {
                    *encoding = encoding_of(record.word(0)?);
                }
            }
            number::DATE_MODE if record.word(0)? == 1 => book.epoch = Epoch::From1904,
            number::NUMBER_FORMAT => {
                let mut code = Pieces::new(&record.pieces, 2);
                let code = match book.writing {
                    Writing::Unicode => code.text(book.writing)?,
                    Writing::Bytes(_) => code.short_text(book.writing)?,
                };
                formats.insert(record.word(0)?, Shown::by_code(&code));
            }
            number::CELL_FORMAT => format_numbers.push(record.word(2)?),
            number::SHEET => {
                if book.entries.len() == gathering.limits().sheets {
                    return Err(ReadError::bomb("too many sheets"));
                }
                let visibility = match record.byte(4)? & 3 {
                    0 => Visibility::Visible,
                    1 => Visibility::Hidden,
                    _ => Visibility::VeryHidden,
                };
                // Sheets that are a chart or a macro have no grid.
                if record.byte(5)? == 0 {
                    let name = Pieces::new(&record.pieces, 6).short_text(book.writing)?;
                    let begins = record.double_word(0)? as usize;
                    book.entries.push(Entry {
                        name,
                        visibility,
                        begins,
                    });
                }
            }
            number::SHARED_TEXTS => {
                let mut texts = Pieces::new(&record.pieces, 8);
                while !texts.is_finished() {
                    book.texts.push(gathering.text(&texts.text(book.writing)?)?);
                }
            }
            number::END => break,
            _ => (),
        }
    }
    book.shown = format_numbers
        .into_iter()
        .map(|format| {
            formats
                .get(&format)
                .copied()
                .unwrap_or_else(|| Shown::by_number(u32::from(format)))
        })
        .collect();
    Ok(book)
}

/// Reads the first record, which tells the age of the workbook.
fn begin(records: &mut Records<'_>) -> Result<Writing, ReadError> {
    let Some(record) = records.next()? else {
        return Err(ReadError::broken("there are no records"));
    };
    match (record.number, record.word(0)?) {
        (number::BEGIN, 0x0600) => Ok(Writing::Unicode),
        (number::BEGIN, 0x0500) => Ok(Writing::Bytes(GB18030)),
        (first, _) if number::ANCIENT_BEGINS.contains(&first) => {
            Err(ReadError::NotASpreadsheet(OtherKind::AncientWorkbook))
        }
        (first, version) => Err(ReadError::broken(format!(
            "begins with record {first:#06x} of {version:#06x}"
        ))),
    }
}
