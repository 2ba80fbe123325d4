//! Workbooks of Excel 95 to 2003, and of WPS under the ending `.et`: a chain of binary records.
//!
//! The first records tell of the whole workbook (`book.rs`): its sheets and where each begins,
//! its formats and its texts. Then come the records of the sheets with their cells (`sheet.rs`).
//! A record has a number and at most 8 kB; what is longer goes on in the next record, and a text
//! may be cut anywhere (`strings.rs`).

mod book;
mod records;
mod sheet;
mod strings;

use crate::gathering::Gathering;
use crate::{ReadError, Sheet, Visibility};

/// Reads all visible sheets, and lists the others.
pub(crate) fn read_sheets(
    stream: &[u8],
    gathering: &mut Gathering,
) -> Result<Vec<Sheet>, ReadError> {
    let book = book::read(stream, gathering)?;
    let mut sheets = Vec::with_capacity(book.entries.len());
    // Sheets lie one after another, so together they are no longer than the stream. A file that
    // lets many sheets begin in the same place is no workbook.
    let mut left = stream.len();
    for entry in &book.entries {
        let (rows, merged) = match entry.visibility {
            Visibility::Visible => sheet::read(stream, entry.begins, &book, &mut left, gathering)?,
            Visibility::Hidden | Visibility::VeryHidden => Default::default(),
        };
        let (name, visibility) = (entry.name.clone(), entry.visibility);
        sheets.push(Sheet {
            name,
            visibility,
            rows,
            merged,
        });
    }
    Ok(sheets)
}
