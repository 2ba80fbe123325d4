//! The cells of one sheet, in one pass over its XML.

use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::strings::{RichText, unescape};
use crate::gathering::{Gathering, Grid, LAST_COLUMN, LAST_ROW};
use crate::package::Package;
use crate::shown::{Epoch, Shown, cell_of_iso_date};
use crate::xml::{attribute, local_name, push_text};
use crate::{Area, Cell, Decimal, ReadError, Row};

/// What the cells of all sheets refer to.
pub(crate) struct Shared<'a> {
    pub(crate) strings: &'a [Arc<str>],
    pub(crate) styles: &'a [Shown],
    pub(crate) epoch: Epoch,
}

/// Reads the rows and merged areas of the sheet in that part.
pub(crate) fn read(
    package: &mut Package<'_>,
    part: &str,
    shared: &Shared<'_>,
    gathering: &mut Gathering,
) -> Result<(Vec<Row>, Vec<Area>), ReadError> {
    let Some(mut xml) = package.xml(part)? else {
        return Err(ReadError::broken(format!("{part} is missing")));
    };
    let mut grid = Grid::default();
    let mut place = Place { row: 0, column: 0 };
    let mut open = OpenCell::default();
    loop {
        let event = xml.next()?;
        match &event {
            Event::Start(tag) => match local_name(tag) {
                "row" => place.enter_row(tag)?,
                "c" => open.begin(tag, &mut place)?,
                "v" => open.inside = Inside::Value,
                "is" => {
                    open.inside = Inside::Text;
                    open.rich.clear();
                }
                "f" => open.inside = Inside::Nothing,
                "mergeCell" => merge(tag, &mut grid),
                _ if open.inside == Inside::Text => open.rich.add(&event)?,
                _ => (),
            },
            Event::Empty(tag) => match local_name(tag) {
                "row" => place.enter_row(tag)?,
                // An empty cell only counts as a place.
                "c" => {
                    open.begin(tag, &mut place)?;
                    open.is_open = false;
                }
                "mergeCell" => merge(tag, &mut grid),
                _ => (),
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "c" if open.is_open => {
                    if let Some(cell) = open.finish(shared, gathering)? {
                        grid.put(gathering, place.row, place.column, cell)?;
                    }
                }
                "v" | "is" => open.inside = Inside::Nothing,
                _ if open.inside == Inside::Text => open.rich.add(&event)?,
                _ => (),
            },
            Event::Eof => return Ok(grid.finish()),
            _ => match open.inside {
                Inside::Value => push_text(&event, &mut open.value)?,
                Inside::Text => open.rich.add(&event)?,
                Inside::Nothing => (),
            },
        }
    }
}

/// Where the reader is, counted from 1. Rows and cells may leave out where they are; then they
/// follow the one before.
struct Place {
    row: u32,
    column: u32,
}

impl Place {
    fn enter_row(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        self.row = match attribute(tag, "r") {
            Some(number) => number
                .parse()
                .map_err(|_| ReadError::broken(format!("there is no row {number}")))?,
            None => self.row.saturating_add(1),
        };
        self.column = 0;
        Ok(())
    }
}

/// The cell that is being read.
#[derive(Default)]
struct OpenCell {
    is_open: bool,
    kind: CellKind,
    style: Option<usize>,
    value: String,
    rich: RichText,
    inside: Inside,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    #[default]
    Nothing,
    Value,
    Text,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum CellKind {
    #[default]
    Number,
    SharedText,
    InlineText,
    FormulaText,
    Bool,
    Error,
    Date,
}

impl OpenCell {
    /// Begins a cell and enters its place.
    fn begin(&mut self, tag: &BytesStart<'_>, place: &mut Place) -> Result<(), ReadError> {
        self.is_open = true;
        self.kind = CellKind::Number;
        self.style = None;
        self.value.clear();
        self.rich.clear();
        self.inside = Inside::Nothing;
        let mut has_place = false;
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for found in attributes.flatten() {
            match found.key.as_ref() {
                "r" => {
                    has_place = true;
                    (place.row, place.column) = cell_place(&found.value).ok_or_else(|| {
                        ReadError::broken(format!("there is no cell {}", found.value))
                    })?;
                }
                "t" => {
                    self.kind = match &*found.value {
                        "s" => CellKind::SharedText,
                        "inlineStr" => CellKind::InlineText,
                        "str" => CellKind::FormulaText,
                        "b" => CellKind::Bool,
                        "e" => CellKind::Error,
                        "d" => CellKind::Date,
                        _ => CellKind::Number,
                    }
                }
                "s" => self.style = found.value.parse().ok(),
                _ => (),
            }
        }
        if !has_place {
            place.column = place.column.saturating_add(1);
        }
        Ok(())
    }

    fn finish(
        &mut self,
        shared: &Shared<'_>,
        gathering: &mut Gathering,
    ) -> Result<Option<Cell>, ReadError> {
        self.is_open = false;
        self.inside = Inside::Nothing;
        if self.kind == CellKind::InlineText {
            return text(self.rich.text(), gathering);
        }
        let value = self.value.as_str();
        if value.is_empty() {
            return Ok(None);
        }
        Ok(match self.kind {
            CellKind::SharedText => {
                let number: Option<usize> = value.trim().parse().ok();
                let Some(text) = number.and_then(|number| shared.strings.get(number)) else {
                    return Err(ReadError::broken(format!(
                        "there is no shared text {value}"
                    )));
                };
                (!text.is_empty()).then(|| Cell::Text(Arc::clone(text)))
            }
            CellKind::Number | CellKind::InlineText => match Decimal::from_text(value) {
                Some(number) => {
                    let shown = self.style.and_then(|style| shared.styles.get(style));
                    let shown = shown.copied().unwrap_or_default();
                    Some(shown.cell(number, shared.epoch))
                }
                None => text(value, gathering)?,
            },
            CellKind::FormulaText => text(&unescape(value), gathering)?,
            CellKind::Bool => Some(Cell::Bool(matches!(value.trim(), "1" | "true" | "TRUE"))),
            CellKind::Error => Some(Cell::Error(gathering.text(value)?)),
            CellKind::Date => match cell_of_iso_date(value) {
                Some(date) => Some(date),
                None => text(value, gathering)?,
            },
        })
    }
}

fn text(text: &str, gathering: &mut Gathering) -> Result<Option<Cell>, ReadError> {
    Ok(if text.is_empty() {
        None
    } else {
        Some(Cell::Text(gathering.text(text)?))
    })
}

fn merge(tag: &BytesStart<'_>, grid: &mut Grid) {
    let Some(reference) = attribute(tag, "ref") else {
        return;
    };
    let (first, last) = reference
        .split_once(':')
        .unwrap_or((&reference, &reference));
    if let (Some((first_row, first_column)), Some((last_row, last_column))) =
        (cell_place(first), cell_place(last))
    {
        grid.merge(Area {
            first_row,
            first_column,
            last_row,
            last_column,
        });
    }
}

/// The row and column of `B12`, if a sheet has such a cell.
fn cell_place(reference: &str) -> Option<(u32, u32)> {
    let (mut row, mut column) = (0_u32, 0_u32);
    for byte in reference.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' => row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?,
            b'$' => (),
            _ => return None,
        }
    }
    let inside = (1..=LAST_ROW).contains(&row) && (1..=LAST_COLUMN).contains(&column);
    inside.then_some((row, column))
}

#[cfg(test)]
mod tests {
    use super::cell_place;

    #[test]
    fn references_name_cells() {
        let table = [
            ("A1", Some((1, 1))),
            ("aa10", Some((10, 27))),
            ("$C$7", Some((7, 3))),
            ("XFD1048576", Some((1_048_576, 16_384))),
            ("XFE1", None),
            ("A1048577", None),
            ("A0", None),
            ("12", None),
            ("A", None),
            ("1A", None),
            ("", None),
            ("ZZZZZZZZZZ1", None),
            ("A99999999999", None),
        ];
        for (reference, place) in table {
            assert_eq!(cell_place(reference), place, "{reference}");
        }
    }
}
