//! How far the cells of an .ods would spread.
//!
//! Names of tags and attributes are compared with their usual prefixes, since the reader knows no
//! others; what is called otherwise neither of the two sees.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::gathering::{LAST_COLUMN, LAST_ROW};
use crate::{Area, Limits, ReadError};

/// Blanks in a row that one tag may stand for; a cell can hold no more characters.
const MOST_BLANKS: usize = 32_767;

/// Attributes of cells that are not empty.
const FILLING: [&str; 8] = [
    "office:value-type",
    "calcext:value-type",
    "office:value",
    "office:string-value",
    "office:date-value",
    "office:time-value",
    "office:boolean-value",
    "table:formula",
];

/// A sheet before it is read.
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) merged: Vec<Area>,
}

/// What was found out about the content.
pub(crate) struct Measured {
    pub(crate) tables: Vec<Table>,
    /// White space stands in rows beside the cells.
    pub(crate) has_blanks_between_cells: bool,
}

/// Walks through the content, and refuses what is not well-formed or would spread beyond limits.
pub(crate) fn measure(content: impl BufRead, limits: &Limits) -> Result<Measured, ReadError> {
    // The reader looks for the end of a sheet until it finds it, so there must be one.
    let mut reader = Reader::from_reader(content);
    reader.config_mut().expand_empty_elements = true;
    let mut spread = Spread::new(limits);
    let mut tables = Vec::new();
    let mut depth = 0_u32;
    let mut piece = Vec::new();
    let mut has_blanks_between_cells = false;
    loop {
        piece.clear();
        let place = reader.buffer_position();
        let event = reader.read_event_into(&mut piece);
        let event = event.map_err(|error| damaged(&error))?;
        match event {
            Event::Start(tag) => {
                depth += 1;
                match tag.name().as_ref() {
                    "table:table" => spread.begin_table(&tag)?,
                    "table:table-row" => spread.begin_row(&tag)?,
                    "table:table-cell" | "table:covered-table-cell" => {
                        spread.begin_cell(&tag, place)?;
                    }
                    "text:s" => spread.blanks(&tag)?,
                    _ => (),
                }
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                match tag.name().as_ref() {
                    "table:table" => tables.extend(spread.end_table()?),
                    "table:table-row" => spread.end_row()?,
                    "table:table-cell" | "table:covered-table-cell" => {
                        spread.end_cell(reader.buffer_position())?;
                    }
                    _ => (),
                }
            }
            Event::Text(text) if !text.trim().is_empty() => spread.fill(),
            Event::Text(_) => has_blanks_between_cells |= spread.is_between_cells(),
            Event::CData(_) | Event::GeneralRef(_) => spread.fill(),
            Event::Eof if depth == 0 => {
                return Ok(Measured {
                    tables,
                    has_blanks_between_cells,
                });
            }
            Event::Eof => return Err(ReadError::broken("content.xml: ends in the middle")),
            _ => (),
        }
    }
}

/// What is counted, and the sheet, row and cell that are open.
struct Spread {
    limits: Limits,
    repeats: usize,
    repeated_bytes: usize,
    area: usize,
    table: Option<Table>,
    /// The first and the last row with something in it, and the last such column; 0 for none.
    first_row: usize,
    last_row: usize,
    last_column: usize,
    /// Rows before the open one, and how many it stands for.
    rows: usize,
    row: Option<Row>,
    cell: Option<OpenCell>,
}

#[derive(Default)]
struct Row {
    repeats: usize,
    columns: usize,
    last_column: usize,
    filled: usize,
    bytes: usize,
}

struct OpenCell {
    repeats: usize,
    filled: bool,
    begins: u64,
    blanks: usize,
}

impl Spread {
    fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            repeats: 0,
            repeated_bytes: 0,
            area: 0,
            table: None,
            last_row: 0,
            first_row: 0,
            last_column: 0,
            rows: 0,
            row: None,
            cell: None,
        }
    }

    fn begin_table(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        if self.table.is_some() {
            return Err(ReadError::broken("a sheet within a sheet"));
        }
        let name = attribute(tag, "table:name")?;
        self.table = Some(Table {
            name: name.unwrap_or_default(),
            merged: Vec::new(),
        });
        (self.rows, self.first_row, self.last_row, self.last_column) = (0, 0, 0, 0);
        Ok(())
    }

    fn end_table(&mut self) -> Result<Option<Table>, ReadError> {
        // The reader keeps a place for each cell between the first and the last of all rows.
        if self.last_row > 0 {
            self.area += (self.last_row + 1 - self.first_row) * self.last_column;
        }
        if self.area > self.limits.cells {
            return Err(ReadError::TooManyCells {
                limit: self.limits.cells,
            });
        }
        Ok(self.table.take())
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        if self.row.is_some() || self.table.is_none() {
            return Err(ReadError::broken("a row outside of its place"));
        }
        let key = "table:number-rows-repeated";
        let repeats = attribute(tag, key)?.map_or(Ok(1), |value| count(key, &value))?;
        self.row = Some(Row {
            repeats,
            ..Row::default()
        });
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        let Some(row) = self.row.take() else {
            return Ok(());
        };
        let first = self.rows + 1;
        self.rows = self.rows.saturating_add(row.repeats);
        if row.filled == 0 {
            return Ok(());
        }
        if self.rows > LAST_ROW as usize {
            return Err(ReadError::broken("a cell beyond the last row"));
        }
        if self.first_row == 0 {
            self.first_row = first;
        }
        self.last_row = self.rows;
        self.last_column = self.last_column.max(row.last_column);
        self.count_repeats(row.filled, row.bytes, row.repeats - 1)
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>, place: u64) -> Result<(), ReadError> {
        let (Some(row), Some(table)) = (&self.row, &mut self.table) else {
            return Err(ReadError::broken("a cell outside of all rows"));
        };
        if self.cell.is_some() {
            return Err(ReadError::broken("a cell within a cell"));
        }
        let (mut repeats, mut rows, mut columns, mut filled) = (1, 1, 1, false);
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| damaged(&error))?;
            let value = &attribute.value;
            match attribute.key.as_ref() {
                key @ "table:number-columns-repeated" => repeats = count(key, value)?,
                key @ "table:number-rows-spanned" => rows = count(key, value)?,
                key @ "table:number-columns-spanned" => columns = count(key, value)?,
                key => filled |= FILLING.contains(&key),
            }
        }
        let place_of = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (rows, columns) = (place_of(rows), place_of(columns));
        if rows > 1 || columns > 1 {
            let (first_row, first_column) = (place_of(self.rows + 1), place_of(row.columns + 1));
            table.merged.push(Area {
                first_row,
                first_column,
                last_row: first_row.saturating_add(rows - 1),
                last_column: first_column.saturating_add(columns - 1),
            });
        }
        self.cell = Some(OpenCell {
            repeats,
            filled,
            begins: place,
            blanks: 0,
        });
        Ok(())
    }

    fn end_cell(&mut self, place: u64) -> Result<(), ReadError> {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else {
            return Ok(());
        };
        row.columns = row.columns.saturating_add(cell.repeats);
        if !cell.filled {
            return Ok(());
        }
        if row.columns > LAST_COLUMN as usize {
            return Err(ReadError::broken("a cell beyond the last column"));
        }
        let bytes = usize::try_from(place - cell.begins).unwrap_or(usize::MAX);
        let bytes = bytes.saturating_add(cell.blanks);
        row.last_column = row.columns;
        row.filled += cell.repeats;
        row.bytes = row.bytes.saturating_add(bytes.saturating_mul(cell.repeats));
        self.count_repeats(1, bytes, cell.repeats - 1)
    }

    /// Whether a row is open and none of its cells.
    fn is_between_cells(&self) -> bool {
        self.row.is_some() && self.cell.is_none()
    }

    /// Something stands in the open cell.
    fn fill(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.filled = true;
        }
    }

    fn blanks(&mut self, tag: &BytesStart<'_>) -> Result<(), ReadError> {
        let blanks = attribute(tag, "text:c")?.map_or(Some(1), |count| count.parse().ok());
        if let Some(cell) = &mut self.cell {
            cell.filled = true;
            cell.blanks = cell.blanks.saturating_add(blanks.unwrap_or(usize::MAX));
            if cell.blanks > MOST_BLANKS {
                return Err(ReadError::bomb("too many blanks"));
            }
        }
        Ok(())
    }

    /// Counts cells that are not written in the file, but said to be like another.
    fn count_repeats(&mut self, cells: usize, bytes: usize, times: usize) -> Result<(), ReadError> {
        self.repeats = self.repeats.saturating_add(cells.saturating_mul(times));
        self.repeated_bytes = self
            .repeated_bytes
            .saturating_add(bytes.saturating_mul(times));
        if self.repeats > self.limits.repeated_cells || self.repeated_bytes > self.limits.text_bytes
        {
            return Err(ReadError::bomb("too many cells are repeated"));
        }
        Ok(())
    }
}

/// The value of an attribute, if the tag is in order and has it.
fn attribute(tag: &BytesStart<'_>, key: &str) -> Result<Option<String>, ReadError> {
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| damaged(&error))?;
        if attribute.key.as_ref() == key {
            let value = unescape(&attribute.value).map_err(|error| damaged(&error))?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// A count of at least 1.
fn count(key: &str, value: &str) -> Result<usize, ReadError> {
    let value = unescape(value).map_err(|error| damaged(&error))?;
    match value.parse() {
        Ok(count) if count > 0 => Ok(count),
        _ => Err(ReadError::broken(format!("{key} is {value}"))),
    }
}

fn damaged(error: &dyn std::fmt::Display) -> ReadError {
    ReadError::broken(format!("content.xml: {error}"))
}
