//! Text in which a character separates the cells: csv, and what is called so.
//!
//! Chinese Excel writes csv in GB18030; others write UTF-8, with a mark in front or without;
//! "Unicode text" is UTF-16. Cells are separated by comma, semicolon or tab. Every cell is text,
//! as nothing in the file says otherwise.

mod decoding;
mod splitting;

use crate::gathering::{Gathering, Grid};
use crate::{Cell, ReadError, Sheet, Visibility};

pub(crate) use decoding::decode;
use splitting::{Splitter, separator_of};

/// Reads the one sheet of a text, named after the file.
pub(crate) fn read_sheet(
    file_name: &str,
    text: &str,
    gathering: &mut Gathering,
) -> Result<Sheet, ReadError> {
    let stem = match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file_name,
    };
    let mut grid = Grid::default();
    let mut splitter = Splitter::new(text, separator_of(text));
    while let Some((row, column, field)) = splitter.next_field()? {
        if !field.is_empty() {
            let cell = Cell::Text(gathering.text(&field)?);
            grid.put(gathering, row, column, cell)?;
        }
    }
    let (rows, merged) = grid.finish();
    Ok(Sheet {
        name: stem.to_owned(),
        visibility: Visibility::Visible,
        rows,
        merged,
    })
}
