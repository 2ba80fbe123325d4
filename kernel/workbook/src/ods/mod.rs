//! Workbooks of LibreOffice and OpenOffice: one XML file in a zip file, read by calamine.
//!
//! The format may say "the same again" of rows and cells, and programs say it a million times of
//! the empty rest of a sheet. The reader makes a dense grid of what is not empty, so `spread.rs`
//! finds out first how large that would be, and where merged areas are, of which the reader does
//! not tell.

mod spread;

use std::collections::HashMap;

use calamine::{Ods, OdsError, Reader};

use crate::gathering::{Gathering, Grid};
use crate::moment::Epoch;
use crate::package::Package;
use crate::value::put_range;
use crate::xlsx::{unique, visibility_of};
use crate::{Area, Limits, ReadError, Sheet, Visibility};

/// Reads all visible sheets, and lists the others.
pub(crate) fn read_sheets(
    mut package: Package<'_>,
    limits: &Limits,
) -> Result<Vec<Sheet>, ReadError> {
    let content = package.sound_part("content.xml")?;
    let measured = spread::measure(content, limits)?;
    if measured.has_blanks_between_cells {
        // The reader knows no white space there, though programs that set XML out in lines write it.
        let changed = package.changed(close_up_cells)?;
        return read_measured(Package::open(&changed, limits)?, limits, measured.tables);
    }
    read_measured(package, limits, measured.tables)
}

fn read_measured(
    package: Package<'_>,
    limits: &Limits,
    tables: Vec<spread::Table>,
) -> Result<Vec<Sheet>, ReadError> {
    unique(tables.iter().map(|table| table.name.as_str()))?;
    let mut merged: HashMap<String, Vec<Area>> = tables
        .into_iter()
        .map(|table| (table.name, table.merged))
        .collect();

    let (source, refusal) = package.into_source();
    let mut reader = Ods::new(source).map_err(|error| match error {
        OdsError::Password => ReadError::Encrypted,
        error => refusal.or_broken(error),
    })?;
    let mut gathering = Gathering::new(limits);
    let mut sheets = Vec::new();
    for entry in reader.sheets_metadata().to_vec() {
        let visibility = visibility_of(entry.visible);
        let mut grid = Grid::default();
        if visibility == Visibility::Visible {
            let range = reader
                .worksheet_range(&entry.name)
                .map_err(|error| refusal.or_broken(error))?;
            put_range(&range, Epoch::default(), &mut grid, &mut gathering)?;
            let merged = merged.remove(&entry.name).unwrap_or_default();
            merged.into_iter().for_each(|area| grid.merge(area));
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

/// Takes out the white space before cells and before the ends of rows.
fn close_up_cells(part: &mut Vec<u8>) {
    const BEFORE: [&[u8]; 3] = [
        b"<table:table-cell",
        b"<table:covered-table-cell",
        b"</table:table-row",
    ];
    let mut kept = 0;
    // Where the white space behind the last tag begins, while there is nothing else.
    let mut blanks = None;
    for at in 0..part.len() {
        let byte = part[at];
        if byte == b'<' && BEFORE.iter().any(|tag| part[at..].starts_with(tag)) {
            kept = blanks.unwrap_or(kept);
        }
        part[kept] = byte;
        kept += 1;
        match byte {
            b'>' => blanks = Some(kept),
            b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => blanks = None,
        }
    }
    part.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::close_up_cells;

    #[test]
    fn only_white_space_between_cells_goes() {
        let mut part = b"<table:table-row>\n <table:table-cell><text:p> a\n</text:p> </table:table-cell>\r\n\t\
            <table:covered-table-cell/> \n</table:table-row>\n"
            .to_vec();
        close_up_cells(&mut part);
        assert_eq!(
            String::from_utf8(part).unwrap(),
            "<table:table-row><table:table-cell><text:p> a\n</text:p> </table:table-cell>\
            <table:covered-table-cell/></table:table-row>\n"
        );
    }
}
