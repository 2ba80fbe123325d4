//! Workbooks of Excel 95 to 2003, and of WPS under the ending `.et`: a chain of binary records in
//! a compound file, read by calamine.
//!
//! The reader makes a dense grid of each sheet and a copy of a text for each cell that has it, so
//! `extent.rs` goes along the chain first and counts what that would come to. It also takes out
//! what the reader would only stumble over. Then the records come into a compound file of our own
//! making, so that the chains of sectors of the old one need not be trusted either.

mod extent;
mod records;
mod texts;

use std::io::{Cursor, Write};

use calamine::{Reader, SheetType, Xls, XlsError, XlsOptions};

use crate::gathering::{Gathering, Grid};
use crate::moment::Epoch;
use crate::value::put_range;
use crate::xlsx::{area_of, unique, visibility_of};
use crate::{Limits, ReadError, Sheet, Visibility};

/// Reads all visible sheets, and lists the others.
pub(crate) fn read_sheets(mut stream: Vec<u8>, limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let code_page = extent::check(&mut stream, limits)?;
    let file = compound(&stream).map_err(|error| ReadError::broken(error.to_string()))?;
    drop(stream);
    let mut options = XlsOptions::default();
    options.force_codepage = code_page;
    let reader = Xls::new_with_options(Cursor::new(&file[..]), options);
    let mut reader = reader.map_err(refusal)?;
    let epoch = if reader.has_1904_epoch() {
        Epoch::From1904
    } else {
        Epoch::From1900
    };

    let entries = reader.sheets_metadata().to_vec();
    unique(entries.iter().map(|entry| entry.name.as_str()))?;
    let mut gathering = Gathering::new(limits);
    let mut sheets = Vec::with_capacity(entries.len());
    // Sheets that are a chart or a macro have no grid.
    for entry in entries
        .into_iter()
        .filter(|entry| entry.typ == SheetType::WorkSheet)
    {
        let visibility = visibility_of(entry.visible);
        let mut grid = Grid::default();
        if visibility == Visibility::Visible {
            let range = reader.worksheet_range(&entry.name).map_err(refusal)?;
            put_range(&range, epoch, &mut grid, &mut gathering)?;
            let merged = reader
                .merge_cells_by_sheet_name(&entry.name)
                .map_err(refusal)?;
            merged.iter().for_each(|area| grid.merge(area_of(area)));
        }
        let (rows, merged) = grid.finish();
        sheets.push(Sheet {
            name: entry.name,
            visibility,
            rows,
            merged,
        });
    }
    Ok(sheets)
}

fn refusal(error: XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Encrypted,
        error => ReadError::broken(error.to_string()),
    }
}

/// A compound file with nothing but these records.
fn compound(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    // The reader does not take a file of the later version whose streams are all large.
    let bytes = Cursor::new(Vec::new());
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, bytes)?;
    file.create_stream("/Workbook")?.write_all(stream)?;
    file.flush()?;
    Ok(file.into_inner().into_inner())
}
