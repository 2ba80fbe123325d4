//! Workbooks of Excel 2007 and later, and of WPS: XML in a zip file.
//!
//! `contents.rs` finds out which sheets there are and where; `strings.rs` and `styles.rs` read
//! what all sheets share: their texts, and which formats show dates; `sheet.rs` reads the cells.

mod contents;
mod sheet;
mod strings;
mod styles;

use crate::gathering::Gathering;
use crate::package::Package;
use crate::{ReadError, Sheet, Visibility};

/// Reads all visible sheets, and lists the others.
pub(crate) fn read_sheets(
    package: &mut Package<'_>,
    gathering: &mut Gathering,
) -> Result<Vec<Sheet>, ReadError> {
    let contents = contents::read(package, gathering.limits().sheets)?;
    let strings = strings::read(package, &contents.strings, gathering)?;
    let styles = styles::read(package, &contents.styles)?;
    let book = sheet::Shared {
        strings: &strings,
        styles: &styles,
        epoch: contents.epoch,
    };

    let mut sheets = Vec::with_capacity(contents.sheets.len());
    for entry in contents.sheets {
        let (rows, merged) = match entry.visibility {
            Visibility::Visible => sheet::read(package, &entry.part, &book, gathering)?,
            Visibility::Hidden | Visibility::VeryHidden => Default::default(),
        };
        let (name, visibility) = (entry.name, entry.visibility);
        sheets.push(Sheet {
            name,
            visibility,
            rows,
            merged,
        });
    }
    Ok(sheets)
}
