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
    let tables = spread::measure(content, limits)?;
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
