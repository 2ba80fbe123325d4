//! From the reader's values to our cells.

use std::sync::Arc;

use calamine::{CellErrorType, Data, DataRef, Range};

use crate::double::decimal_of;
use crate::gathering::{Gathering, Grid};
use crate::moment::{Epoch, cell_of_duration, cell_of_iso_date, cell_of_moment};
use crate::{Cell, Decimal, ReadError};

/// The cell of a value; `None` for an empty one.
pub(crate) fn cell_of(
    value: &DataRef<'_>,
    epoch: Epoch,
    gathering: &mut Gathering,
) -> Result<Option<Cell>, ReadError> {
    let number = |double| decimal_of(double).map(Cell::Number);
    Ok(match value {
        DataRef::Empty => None,
        DataRef::Int(whole) => Some(Cell::Number(Decimal::from_whole(*whole))),
        DataRef::Float(double) => or_error(number(*double), gathering)?,
        DataRef::Bool(value) => Some(Cell::Bool(*value)),
        DataRef::String(text) => cell_of_text(text, gathering)?,
        DataRef::SharedString(text) => cell_of_text(text, gathering)?,
        // Lengths of time stay numbers, in days.
        DataRef::DateTime(moment) if moment.is_duration() => {
            or_error(number(moment.as_f64()), gathering)?
        }
        DataRef::DateTime(moment) => {
            let number = decimal_of(moment.as_f64());
            or_error(
                number.map(|number| cell_of_moment(number, epoch)),
                gathering,
            )?
        }
        DataRef::DateTimeIso(text) => match cell_of_iso_date(text) {
            Some(date) => Some(date),
            None => cell_of_text(text, gathering)?,
        },
        DataRef::DurationIso(text) => match cell_of_duration(text) {
            Some(time) => Some(time),
            None => cell_of_text(text, gathering)?,
        },
        DataRef::Error(CellErrorType::GettingData) => Some(error("#GETTING_DATA", gathering)?),
        DataRef::Error(word) => Some(error(&word.to_string(), gathering)?),
    })
}

/// Puts the cells of a dense grid, as the reader makes it of .xls and .ods, in their places.
pub(crate) fn put_range(
    range: &Range<Data>,
    epoch: Epoch,
    grid: &mut Grid,
    gathering: &mut Gathering,
) -> Result<(), ReadError> {
    let Some((top, left)) = range.start() else {
        return Ok(());
    };
    for (down, right, value) in range.used_cells() {
        if let Some(cell) = cell_of(&borrowed(value), epoch, gathering)? {
            let place = |first: u32, further| {
                let further = u32::try_from(further).unwrap_or(u32::MAX);
                first.saturating_add(further).saturating_add(1)
            };
            grid.put(gathering, place(top, down), place(left, right), cell)?;
        }
    }
    Ok(())
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(whole) => DataRef::Int(*whole),
        Data::Float(double) => DataRef::Float(*double),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(value) => DataRef::Bool(*value),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(word) => DataRef::Error(word.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// The cell of a text; `None` where it has no characters. A text that is the word of an error is
/// that error: some files and formats keep errors only so.
pub(crate) fn cell_of_text(
    text: &str,
    gathering: &mut Gathering,
) -> Result<Option<Cell>, ReadError> {
    if text.is_empty() {
        return Ok(None);
    }
    let shared: Arc<str> = gathering.text(text)?;
    Ok(Some(if is_error_word(text) {
        Cell::Error(shared)
    } else {
        Cell::Text(shared)
    }))
}

/// A number beyond all numbers is what the office sees as an error.
fn or_error(cell: Option<Cell>, gathering: &mut Gathering) -> Result<Option<Cell>, ReadError> {
    match cell {
        Some(cell) => Ok(Some(cell)),
        None => error("#NUM!", gathering).map(Some),
    }
}

fn error(word: &str, gathering: &mut Gathering) -> Result<Cell, ReadError> {
    Ok(Cell::Error(gathering.text(word)?))
}

/// `#REF!`, `#SPILL!`, `#NAME?`, `#N/A`, and `Err:502` of LibreOffice. New words come with every
/// few years' Excel, so the form counts.
fn is_error_word(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:") {
        return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    let Some(word) = text.strip_prefix('#') else {
        return false;
    };
    let in_word = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'0' | b'/' | b'_');
    match word.strip_suffix(['!', '?']) {
        Some(word) => word.len() > 1 && word.bytes().all(in_word),
        None => matches!(word, "N/A" | "GETTING_DATA"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_error_word;

    #[test]
    fn errors_are_known_by_their_form() {
        for word in [
            "#DIV/0!",
            "#N/A",
            "#NAME?",
            "#SPILL!",
            "#GETTING_DATA",
            "Err:502",
        ] {
            assert!(is_error_word(word), "{word}");
        }
        for text in [
            "", "#", "#!", "#1", "#1!", "#A", "# REF!", "#ref!", "#工会!", "Err:", "Err:5021",
            "N/A",
        ] {
            assert!(!is_error_word(text), "{text}");
        }
    }
}
