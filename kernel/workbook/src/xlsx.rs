//! Workbooks of Excel 2007 and later, and of WPS: XML in a zip file, read by calamine.
//!
//! The cells come one by one, so a sheet never becomes a dense grid.

use std::collections::{HashMap, HashSet};

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::gathering::{Gathering, Grid};
use crate::moment::Epoch;
use crate::package::Package;
use crate::source::{Refusal, Source};
use crate::value::{cell_of, cell_of_text};
use crate::{Area, Cell, Limits, ReadError, Sheet, Visibility};

/// Reads all visible sheets, and lists the others.
pub(crate) fn read_sheets(package: Package<'_>, limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let bytes = package.bytes();
    match Book::open(package)?.read(limits) {
        Err(Stopped::AtErrorWord(_)) => {
            // The reader knows the errors of Excel 2007 and stops at those that came later.
            let changed =
                Package::open(bytes, limits)?.changed(|part| errors_become_texts(part))?;
            let package = Package::open(&changed, limits)?;
            Book::open(package)?.read(limits).map_err(ReadError::from)
        }
        other => other.map_err(ReadError::from),
    }
}

/// An opened workbook.
struct Book<'a> {
    reader: Xlsx<Source<'a>>,
    refusal: Refusal,
    epoch: Epoch,
    has_merged: bool,
}

/// Why reading stopped.
enum Stopped {
    AtErrorWord(String),
    At(ReadError),
}

impl From<ReadError> for Stopped {
    fn from(error: ReadError) -> Self {
        Self::At(error)
    }
}

impl From<Stopped> for ReadError {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::AtErrorWord(word) => Self::broken(format!("an unknown error {word}")),
            Stopped::At(error) => error,
        }
    }
}

impl<'a> Book<'a> {
    fn open(package: Package<'a>) -> Result<Self, ReadError> {
        let has_merged = package.has_merged();
        let (source, refusal) = package.into_source();
        let reader = Xlsx::new(source).map_err(|error| refusal.or_broken(error))?;
        let epoch = if reader.has_1904_epoch() {
            Epoch::From1904
        } else {
            Epoch::From1900
        };
        Ok(Self {
            reader,
            refusal,
            epoch,
            has_merged,
        })
    }

    fn read(mut self, limits: &Limits) -> Result<Vec<Sheet>, Stopped> {
        let mut gathering = Gathering::new(limits);
        let entries = self.reader.sheets_metadata().to_vec();
        unique(entries.iter().map(|entry| entry.name.as_str()))?;
        let mut sheets = Vec::with_capacity(entries.len());
        // Sheets that are a chart or a dialogue have no grid.
        for entry in entries
            .into_iter()
            .filter(|entry| entry.typ == SheetType::WorkSheet)
        {
            let visibility = visibility_of(entry.visible);
            let mut grid = Grid::default();
            if visibility == Visibility::Visible {
                self.read_cells(&entry.name, &mut grid, &mut gathering)?;
                self.read_merged(&entry.name, &mut grid)?;
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

    fn read_cells(
        &mut self,
        name: &str,
        grid: &mut Grid,
        gathering: &mut Gathering,
    ) -> Result<(), Stopped> {
        let broken = |error| Stopped::At(self.refusal.or_broken(error).in_part(name));
        let mut cells = self.reader.worksheet_cells_reader(name).map_err(broken)?;
        // Shared texts by where the reader keeps them, so that none is looked at twice.
        let mut shared: HashMap<*const u8, Cell> = HashMap::new();
        loop {
            let cell = match cells.next_cell() {
                Ok(Some(cell)) => cell,
                Ok(None) => return Ok(()),
                Err(XlsxError::CellError(word)) => return Err(Stopped::AtErrorWord(word)),
                Err(error) => return Err(broken(error)),
            };
            let (row, column) = cell.get_position();
            let found = match cell.get_value() {
                DataRef::SharedString(text) => match shared.get(&text.as_ptr()) {
                    Some(known) => Some(known.clone()),
                    None => {
                        let cell = cell_of_text(text, gathering)?;
                        if let Some(cell) = &cell {
                            shared.insert(text.as_ptr(), cell.clone());
                        }
                        cell
                    }
                },
                value => cell_of(value, self.epoch, gathering)?,
            };
            if let Some(found) = found {
                let (row, column) = (row.saturating_add(1), column.saturating_add(1));
                grid.put(gathering, row, column, found)?;
            }
        }
    }

    fn read_merged(&mut self, name: &str, grid: &mut Grid) -> Result<(), Stopped> {
        if !self.has_merged {
            return Ok(());
        }
        let broken = |error| Stopped::At(self.refusal.or_broken(error).in_part(name));
        let merged = self
            .reader
            .merge_cells_by_sheet_name(name)
            .map_err(broken)?;
        merged.iter().for_each(|area| grid.merge(area_of(area)));
        Ok(())
    }
}

/// Refuses a workbook in which two sheets have the same name, since the reader goes by names.
pub(crate) fn unique<'n>(names: impl Iterator<Item = &'n str>) -> Result<(), ReadError> {
    let mut known = HashSet::new();
    for name in names {
        if !known.insert(name) {
            return Err(ReadError::broken(format!("two sheets are called {name}")));
        }
    }
    if known.is_empty() {
        return Err(ReadError::broken("there are no sheets"));
    }
    Ok(())
}

pub(crate) fn visibility_of(visible: SheetVisible) -> Visibility {
    match visible {
        SheetVisible::Visible => Visibility::Visible,
        SheetVisible::Hidden => Visibility::Hidden,
        SheetVisible::VeryHidden => Visibility::VeryHidden,
    }
}

/// An area counted from 1.
pub(crate) fn area_of(area: &Dimensions) -> Area {
    Area {
        first_row: area.start.0.saturating_add(1),
        first_column: area.start.1.saturating_add(1),
        last_row: area.end.0.saturating_add(1),
        last_column: area.end.1.saturating_add(1),
    }
}

/// Gives the cells that are errors the type of dates, which the reader hands on as they are
/// written; the form of the word then tells that it is an error.
fn errors_become_texts(part: &mut [u8]) {
    let mut rest = part;
    while let Some(at) = rest.windows(3).position(|bytes| bytes == b"<c ") {
        rest = &mut rest[at + 3..];
        let end = rest
            .iter()
            .position(|&byte| byte == b'>')
            .unwrap_or(rest.len());
        let tag = &mut rest[..end];
        for quoted in [b"t=\"e\"", b"t='e'"] {
            if let Some(at) = tag.windows(5).position(|bytes| bytes == quoted) {
                tag[at + 3] = b'd';
            }
        }
    }
}
