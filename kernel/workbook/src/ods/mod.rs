//! Workbooks of LibreOffice and OpenOffice: one XML file in a zip file.
//!
//! The format may say "the same again" of rows and cells, and programs say it a million times of
//! the empty rest of a sheet. Here only what is not empty is repeated, and only so often as the
//! limits allow.

mod cell;

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use crate::gathering::{Gathering, Grid, LAST_COLUMN};
use crate::package::Package;
use crate::xml::{attribute, local_name};
use crate::{Area, Cell, ReadError, Sheet, Visibility};
use cell::OpenCell;

/// Parts of a sheet that hold text or cells which are none of its own: notes, pictures, buttons,
/// and what was there before a recorded change.
const PASSED_OVER: [&str; 5] = ["annotation", "shapes", "frame", "forms", "tracked-changes"];

/// Whether the file is protected by a password.
pub(crate) fn is_encrypted(package: &mut Package<'_>) -> Result<bool, ReadError> {
    if package.has("encrypted-package") {
        return Ok(true);
    }
    let Some(mut xml) = package.xml("META-INF/manifest.xml")? else {
        return Ok(false);
    };
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) if local_name(&tag) == "encryption-data" => {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => (),
        }
    }
}

/// Reads all visible sheets, and lists the others.
pub(crate) fn read_sheets(
    package: &mut Package<'_>,
    gathering: &mut Gathering,
) -> Result<Vec<Sheet>, ReadError> {
    let Some(mut xml) = package.xml("content.xml")? else {
        return Err(ReadError::broken("there is no content.xml"));
    };
    let mut styles = Styles::default();
    let mut sheets = Vec::new();
    let mut sheet: Option<OpenSheet> = None;
    let mut passed_over = 0_u32;
    loop {
        let event = xml.next()?;
        if passed_over > 0 {
            match event {
                Event::Start(_) => passed_over += 1,
                Event::End(_) => passed_over -= 1,
                Event::Eof => return Err(ReadError::broken("content.xml ends in the middle")),
                _ => (),
            }
            continue;
        }
        let is_empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = local_name(tag);
                if PASSED_OVER.contains(&name) {
                    passed_over = u32::from(!is_empty);
                    continue;
                }
                match (name, &mut sheet) {
                    ("table", None) if !is_empty => {
                        if sheets.len() == gathering.limits().sheets {
                            return Err(ReadError::bomb("too many sheets"));
                        }
                        sheet = Some(OpenSheet::begin(tag, &styles));
                    }
                    ("table", Some(_)) => {
                        return Err(ReadError::broken("a sheet within a sheet"));
                    }
                    ("table-row", Some(sheet)) => {
                        sheet.begin_row(tag)?;
                        if is_empty {
                            sheet.end_row(gathering)?;
                        }
                    }
                    ("table-cell" | "covered-table-cell", Some(sheet)) => {
                        sheet.begin_cell(tag)?;
                        if is_empty {
                            sheet.end_cell(gathering)?;
                        }
                    }
                    (_, Some(sheet)) => sheet.cell.add(&event)?,
                    (_, None) => styles.add(tag),
                }
            }
            Event::End(tag) => match (tag.local_name().as_ref(), &mut sheet) {
                ("table", Some(_)) => sheets.extend(sheet.take().map(OpenSheet::end)),
                ("table-row", Some(sheet)) => sheet.end_row(gathering)?,
                ("table-cell" | "covered-table-cell", Some(sheet)) => sheet.end_cell(gathering)?,
                (_, Some(sheet)) => sheet.cell.add(&event)?,
                (_, None) => (),
            },
            Event::Eof => return Ok(sheets),
            _ => {
                if let Some(sheet) = &mut sheet {
                    sheet.cell.add(&event)?;
                }
            }
        }
    }
}

/// The styles of sheets that are hidden.
#[derive(Default)]
struct Styles {
    current: String,
    hidden: BTreeSet<String>,
}

impl Styles {
    fn add(&mut self, tag: &BytesStart<'_>) {
        match local_name(tag) {
            "style" => {
                self.current = attribute(tag, "name").unwrap_or_default().into_owned();
            }
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.hidden.insert(self.current.clone());
            }
            _ => (),
        }
    }
}

/// The sheet that is being read.
struct OpenSheet {
    name: String,
    visibility: Visibility,
    grid: Grid,
    /// The row being read, from 1, and how many rows are the same.
    row: u32,
    row_repeats: u32,
    cells: Vec<(u32, Cell)>,
    /// The column before the cell being read, and how many cells are the same.
    column: u32,
    cell_repeats: u32,
    cell: OpenCell,
}

impl OpenSheet {
    fn begin(tag: &BytesStart<'_>, styles: &Styles) -> Self {
        let style = attribute(tag, "style-name").unwrap_or_default();
        let hidden = styles.hidden.contains(&*style);
        Self {
            name: attribute(tag, "name").unwrap_or_default().into_owned(),
            visibility: if hidden {
                Visibility::Hidden
            } else {
                Visibility::Visible
            },
            grid: Grid::default(),
            row: 0,
            row_repeats: 0,
            cells: Vec::new(),
            column: 0,
            cell_repeats: 0,
            cell: OpenCell::default(),
        }
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        // The rows before this one have been as many as they repeat.
        self.row = self
            .row
            .saturating_add(self.row_repeats.max(u32::from(self.row == 0)));
        self.row_repeats = count(tag, "number-rows-repeated")?;
        self.column = 0;
        self.cells.clear();
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        self.cell_repeats = count(tag, "number-columns-repeated")?;
        self.cell.begin(tag);
        let rows = count(tag, "number-rows-spanned")?;
        let columns = count(tag, "number-columns-spanned")?;
        if self.visibility == Visibility::Visible && (rows > 1 || columns > 1) {
            let first_column = self.column.saturating_add(1);
            self.grid.merge(Area {
                first_row: self.row,
                first_column,
                last_row: self.row.saturating_add(rows - 1),
                last_column: first_column.saturating_add(columns - 1),
            });
        }
        Ok(())
    }

    fn end_cell(&mut self, gathering: &mut Gathering) -> Result<(), ReadError> {
        // An end without a beginning ends nothing.
        let repeats = std::mem::take(&mut self.cell_repeats);
        if repeats == 0 {
            return Ok(());
        }
        if self.row == 0 {
            return Err(ReadError::broken("a cell outside of all rows"));
        }
        let cell = self.cell.finish(gathering)?;
        if let Some(cell) = cell
            && self.visibility == Visibility::Visible
        {
            if self.column.saturating_add(repeats) > LAST_COLUMN {
                return Err(ReadError::broken("a cell beyond the last column"));
            }
            gathering.count_repeats(repeats as usize - 1)?;
            for further in 1..=repeats {
                self.cells
                    .push((self.column.saturating_add(further), cell.clone()));
            }
        }
        self.column = self.column.saturating_add(repeats);
        Ok(())
    }

    fn end_row(&mut self, gathering: &mut Gathering) -> Result<(), ReadError> {
        if self.cells.is_empty() {
            return Ok(());
        }
        gathering.count_repeats(
            self.cells
                .len()
                .saturating_mul((self.row_repeats as usize).saturating_sub(1)),
        )?;
        for further in 0..self.row_repeats {
            for (column, cell) in &self.cells {
                let row = self.row.saturating_add(further);
                self.grid.put(gathering, row, *column, cell.clone())?;
            }
        }
        self.cells.clear();
        Ok(())
    }

    fn end(self) -> Sheet {
        let (rows, merged) = self.grid.finish();
        Sheet {
            name: self.name,
            visibility: self.visibility,
            rows,
            merged,
        }
    }
}

/// A count of at least 1; 1 where the tag does not give it.
fn count(tag: &BytesStart<'_>, name: &str) -> Result<u32, ReadError> {
    match attribute(tag, name) {
        None => Ok(1),
        Some(value) => match value.parse() {
            Ok(count) if count > 0 => Ok(count),
            _ => Err(ReadError::broken(format!("{name} is {value}"))),
        },
    }
}
