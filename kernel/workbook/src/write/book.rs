//! The writer of workbooks.

use std::path::Path;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Column, ColumnKind, Value, WriteError};
use crate::double::double_of;
use crate::gathering::LAST_ROW;
use crate::{Date, Decimal};

/// Digits that a cell keeps of a number; a longer one is written as text, whole.
const EXACT_DIGITS: u64 = 1_000_000_000_000_000;

/// Writes a workbook, sheet by sheet. The same rows and the same day give the same bytes.
pub struct WorkbookWriter {
    workbook: Workbook,
    names: Vec<String>,
}

impl WorkbookWriter {
    /// A workbook without sheets. `made_on` is the day that its properties tell.
    ///
    /// # Errors
    /// [`WriteError::Workbook`] for a day before 1900.
    pub fn new(made_on: Date) -> Result<Self, WriteError> {
        let mut workbook = Workbook::new();
        // Twice as fast as the usual 6, and hardly larger.
        workbook.set_zip_compression_level(2);
        let made_at = day(made_on)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_at));
        Ok(Self {
            workbook,
            names: Vec::new(),
        })
    }

    /// Begins a sheet: the titles in a row each, then the header, which stays in sight and can be
    /// filtered by. Rows follow by [`SheetWriter::row`].
    ///
    /// # Errors
    /// [`WriteError::SheetName`] for a name that no sheet can have, or that one has already.
    pub fn sheet(
        &mut self,
        name: &str,
        titles: &[&str],
        columns: &[Column],
    ) -> Result<SheetWriter<'_>, WriteError> {
        let refused = || WriteError::SheetName {
            name: name.to_owned(),
        };
        if self
            .names
            .iter()
            .any(|used| used.to_lowercase() == name.to_lowercase())
        {
            return Err(refused());
        }
        self.names.push(name.to_owned());
        let sheet = self
            .workbook
            .add_worksheet_with_constant_memory()
            .map_err(storing)?;
        sheet.set_name(name).map_err(|_| refused())?;
        for (at, column) in columns.iter().enumerate() {
            sheet
                .set_column_width(place(at)?, column.width)
                .map_err(storing)?;
        }
        let mut writer = SheetWriter {
            sheet,
            formats: columns
                .iter()
                .map(|column| format_of(column.kind))
                .collect(),
            plain: Format::new(),
            day: format_of(ColumnKind::Date),
            money: format_of(ColumnKind::Money),
            next_row: 0,
            header_row: 0,
        };
        writer.begin(titles, columns)?;
        Ok(writer)
    }

    /// Stores the workbook in a file.
    ///
    /// # Errors
    /// [`WriteError::Storing`] when the disk does not take it.
    pub fn to_path(mut self, path: &Path) -> Result<(), WriteError> {
        self.workbook.save(path).map_err(storing)
    }

    /// The workbook as bytes, to be sent.
    ///
    /// # Errors
    /// [`WriteError::Workbook`] for a workbook without sheets.
    pub fn to_bytes(mut self) -> Result<Vec<u8>, WriteError> {
        self.workbook.save_to_buffer().map_err(storing)
    }
}

/// Writes the rows of one sheet, from top to bottom.
pub struct SheetWriter<'a> {
    sheet: &'a mut Worksheet,
    formats: Vec<Format>,
    plain: Format,
    day: Format,
    money: Format,
    next_row: u32,
    header_row: u32,
}

impl SheetWriter<'_> {
    /// Writes the next row; cells that it does not have stay empty.
    ///
    /// # Errors
    /// [`WriteError::TooManyRows`], [`WriteError::TooManyCells`], [`WriteError::TooLong`].
    pub fn row(&mut self, values: &[Value<'_>]) -> Result<(), WriteError> {
        let row = self.next_row;
        if row >= LAST_ROW {
            return Err(WriteError::TooManyRows);
        }
        if values.len() > self.formats.len() {
            return Err(WriteError::TooManyCells { row: row + 1 });
        }
        // Taken out while the cells are written; a copy for each cell costs more than the cell.
        let formats = std::mem::take(&mut self.formats);
        let mut cells = values.iter().zip(&formats).enumerate();
        let written =
            cells.try_for_each(|(at, (&value, format))| self.cell(row, place(at)?, format, value));
        self.formats = formats;
        written?;
        self.next_row += 1;
        Ok(())
    }

    /// Ends the sheet: the filter over the header now reaches down to the last row.
    ///
    /// # Errors
    /// [`WriteError::Workbook`], though nothing is known that would cause it.
    pub fn finish(self) -> Result<(), WriteError> {
        if self.formats.is_empty() {
            return Ok(());
        }
        let last_column = place(self.formats.len() - 1)?;
        let last_row = self.next_row.saturating_sub(1);
        self.sheet
            .autofilter(self.header_row, 0, last_row, last_column)
            .map_err(storing)?;
        Ok(())
    }

    fn begin(&mut self, titles: &[&str], columns: &[Column]) -> Result<(), WriteError> {
        let title = Format::new().set_bold().set_font_size(14);
        for text in titles {
            self.sheet
                .write_string_with_format(self.next_row, 0, *text, &title)
                .map_err(storing)?;
            self.next_row += 1;
        }
        self.header_row = self.next_row;
        let header = Format::new()
            .set_bold()
            .set_align(FormatAlign::Center)
            .set_border_bottom(FormatBorder::Thin);
        for (at, column) in columns.iter().enumerate() {
            let text = column.header.as_str();
            self.sheet
                .write_string_with_format(self.header_row, place(at)?, text, &header)
                .map_err(storing)?;
        }
        self.next_row += 1;
        self.sheet
            .set_freeze_panes(self.next_row, 0)
            .map_err(storing)?;
        Ok(())
    }

    fn cell(
        &mut self,
        row: u32,
        column: u16,
        format: &Format,
        value: Value<'_>,
    ) -> Result<(), WriteError> {
        let written = match value {
            Value::Empty => return Ok(()),
            Value::Text(text) => self
                .sheet
                .write_string_with_format(row, column, text, format),
            Value::Date(date) => {
                // In a column of text a day is still a day.
                self.sheet
                    .write_datetime_with_format(row, column, &day(date)?, &self.day)
            }
            Value::Whole(_) | Value::Fen(_) | Value::Number(_) => {
                let number = value.number().unwrap_or(Decimal::from_whole(0));
                if number.digits().unsigned_abs() >= EXACT_DIGITS {
                    let text = number.to_string();
                    self.sheet
                        .write_string_with_format(row, column, text, &self.plain)
                } else {
                    let is_money = matches!(value, Value::Fen(_));
                    let format = if is_money { &self.money } else { format };
                    self.sheet
                        .write_number_with_format(row, column, double_of(number), format)
                }
            }
        };
        match written {
            Ok(_) => Ok(()),
            Err(XlsxError::MaxStringLengthExceeded) => Err(WriteError::TooLong { row: row + 1 }),
            Err(error) => Err(storing(error)),
        }
    }
}

fn format_of(kind: ColumnKind) -> Format {
    match kind {
        // The text format keeps 00226 a text when the office edits the cell.
        ColumnKind::Text => Format::new().set_num_format("@"),
        ColumnKind::Whole => Format::new().set_num_format("0"),
        ColumnKind::Money => Format::new().set_num_format("#,##0.00"),
        ColumnKind::Date => Format::new().set_num_format("yyyy-mm-dd"),
    }
}

fn day(date: Date) -> Result<ExcelDateTime, WriteError> {
    let year = u16::try_from(date.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, date.month(), date.day()).map_err(WriteError::Workbook)
}

fn place(column: usize) -> Result<u16, WriteError> {
    u16::try_from(column).map_err(|_| WriteError::TooManyCells { row: 1 })
}

fn storing(error: XlsxError) -> WriteError {
    match error {
        XlsxError::IoError(error) => WriteError::Storing(error),
        error => WriteError::Workbook(error),
    }
}
