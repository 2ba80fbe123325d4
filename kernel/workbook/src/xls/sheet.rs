//! The cells of one sheet.

use std::sync::Arc;

use super::book::Book;
use super::records::{Record, Records, number, word};
use super::strings::Pieces;
use crate::double::decimal_of_bits;
use crate::gathering::{Gathering, Grid};
use crate::{Area, Cell, Decimal, ReadError, Row};

/// Reads the rows and merged areas of the sheet that begins there. `left` is how many bytes of
/// records may yet be read.
pub(crate) fn read(
    stream: &[u8],
    begins: usize,
    book: &Book,
    left: &mut usize,
    gathering: &mut Gathering,
) -> Result<(Vec<Row>, Vec<Area>), ReadError> {
    let mut grid = Grid::default();
    let mut records = Records::new(stream, begins);
    // Where the text belongs that a formula has resulted in; it comes in a later record.
    let mut awaits_text = None;
    // Charts inside of the sheet are chains of records of their own.
    let mut depth = 0_u32;
    while let Some(record) = records.next()? {
        match record.number {
            number::BEGIN => depth += 1,
            number::END if depth <= 1 => break,
            number::END => depth -= 1,
            _ if depth > 1 => (),
            number::MERGED => merge(&record, &mut grid)?,
            number::FORMULA_TEXT => {
                if let Some((row, column)) = awaits_text.take() {
                    let text = Pieces::new(&record.pieces, 0).text(book.writing)?;
                    if !text.is_empty() {
                        let cell = Cell::Text(gathering.text(&text)?);
                        grid.put(gathering, row, column, cell)?;
                    }
                }
            }
            number::MANY_SHORT_NUMBERS => many_short_numbers(&record, book, &mut grid, gathering)?,
            number::FORMULA
            | number::SHARED_TEXT
            | number::TEXT
            | number::RICH_TEXT
            | number::NUMBER
            | number::SHORT_NUMBER
            | number::BOOL_OR_ERROR => {
                let row = u32::from(record.word(0)?) + 1;
                let column = u32::from(record.word(2)?) + 1;
                match value_of(&record, book, gathering)? {
                    Found::Cell(cell) => grid.put(gathering, row, column, cell)?,
                    Found::TextFollows => awaits_text = Some((row, column)),
                    Found::Nothing => (),
                }
            }
            _ => (),
        }
    }
    *left = left
        .checked_sub(records.at().saturating_sub(begins))
        .ok_or_else(|| ReadError::bomb("sheets that share their records"))?;
    Ok(grid.finish())
}

enum Found {
    Cell(Cell),
    TextFollows,
    Nothing,
}

fn value_of(
    record: &Record<'_>,
    book: &Book,
    gathering: &mut Gathering,
) -> Result<Found, ReadError> {
    let format = record.word(4)?;
    let text = |text: &str, gathering: &mut Gathering| {
        Ok(if text.is_empty() {
            Found::Nothing
        } else {
            Found::Cell(Cell::Text(gathering.text(text)?))
        })
    };
    match record.number {
        number::SHARED_TEXT => {
            let found = book.texts.get(record.double_word(6)? as usize);
            let Some(found) = found else {
                return Err(ReadError::broken("there is no such shared text"));
            };
            let cell = Cell::Text(Arc::clone(found));
            Ok(if found.is_empty() {
                Found::Nothing
            } else {
                Found::Cell(cell)
            })
        }
        number::TEXT | number::RICH_TEXT => text(
            &Pieces::new(&record.pieces, 6).text(book.writing)?,
            gathering,
        ),
        number::NUMBER => Ok(number_cell(
            decimal_of_bits(record.quad_word(6)?),
            format,
            book,
        )),
        number::SHORT_NUMBER => Ok(number_cell(
            short_number(record.double_word(6)?),
            format,
            book,
        )),
        number::BOOL_OR_ERROR => {
            let value = record.byte(6)?;
            Ok(Found::Cell(match record.byte(7)? {
                0 => Cell::Bool(value != 0),
                _ => Cell::Error(gathering.text(error_word(value))?),
            }))
        }
        // A formula: its result is a number, or says what else it is.
        _ if record.word(12)? == 0xFFFF => {
            let value = record.byte(8)?;
            Ok(match record.byte(6)? {
                0 => Found::TextFollows,
                1 => Found::Cell(Cell::Bool(value != 0)),
                2 => Found::Cell(Cell::Error(gathering.text(error_word(value))?)),
                _ => Found::Nothing,
            })
        }
        _ => Ok(number_cell(
            decimal_of_bits(record.quad_word(6)?),
            format,
            book,
        )),
    }
}

fn number_cell(number: Option<Decimal>, format: u16, book: &Book) -> Found {
    let shown = book
        .shown
        .get(usize::from(format))
        .copied()
        .unwrap_or_default();
    number.map_or(Found::Nothing, |number| {
        Found::Cell(shown.cell(number, book.epoch))
    })
}

fn many_short_numbers(
    record: &Record<'_>,
    book: &Book,
    grid: &mut Grid,
    gathering: &mut Gathering,
) -> Result<(), ReadError> {
    let row = u32::from(record.word(0)?) + 1;
    let first = u32::from(record.word(2)?) + 1;
    // A format and a number for each cell, and at the end the last column once more.
    let count = record.bytes().len().saturating_sub(6) / 6;
    for (at, column) in (4..).step_by(6).zip(first..).take(count) {
        let number = short_number(record.double_word(at + 2)?);
        if let Found::Cell(cell) = number_cell(number, record.word(at)?, book) {
            grid.put(gathering, row, column, cell)?;
        }
    }
    Ok(())
}

/// A number in four bytes: whole or the upper half of a double, and perhaps in hundredths.
fn short_number(bits: u32) -> Option<Decimal> {
    let in_hundredths = bits & 1 != 0;
    let number = if bits & 2 != 0 {
        Decimal::from_whole(i64::from(bits.cast_signed() >> 2))
    } else {
        decimal_of_bits(u64::from(bits & !3) << 32)?
    };
    let scale = number.scale() + if in_hundredths { 2 } else { 0 };
    Some(Decimal::new(number.digits(), scale))
}

fn error_word(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#?",
    }
}

fn merge(record: &Record<'_>, grid: &mut Grid) -> Result<(), ReadError> {
    for at in 0..usize::from(record.word(0)?) {
        let place = |further: usize| word(record.bytes(), 2 + at * 8 + further).map(u32::from);
        let (Some(first_row), Some(last_row), Some(first_column), Some(last_column)) =
            (place(0), place(2), place(4), place(6))
        else {
            return Err(record.too_short());
        };
        grid.merge(Area {
            first_row: first_row + 1,
            first_column: first_column + 1,
            last_row: last_row + 1,
            last_column: last_column + 1,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::short_number;

    #[test]
    fn short_numbers_are_of_four_kinds() {
        let table = [
            (0x0000_0006, "1"),
            ((123_456 << 2) | 3, "1234.56"),
            (0xFFFF_FFFE, "-1"),
            (0x3FF0_0000, "1"),
            (0x3FF8_0001, "0.015"),
            (0x40FE_2408, "123456.5"),
        ];
        for (bits, shown) in table {
            assert_eq!(short_number(bits).unwrap().to_string(), shown);
        }
        assert_eq!(short_number(0x7FF0_0000), None);
    }
}
