//! Where readers of every kind put the cells they find, under the limits of the workbook.

use std::collections::HashSet;
use std::sync::Arc;

use crate::{Area, Cell, Limits, ReadError, Row};

/// Rows of a sheet in the newest formats.
pub(crate) const LAST_ROW: u32 = 1_048_576;
/// Columns of a sheet in the newest formats: XFD.
pub(crate) const LAST_COLUMN: u32 = 16_384;

/// Texts up to this length are remembered, so that the same department in 10,000 rows is one.
const SHARED_TEXT_BYTES: usize = 64;
const SHARED_TEXTS: usize = 200_000;

/// What all sheets of a workbook share while they are read: its texts and what is left of limits.
pub(crate) struct Gathering {
    texts: HashSet<Arc<str>>,
    text_bytes: usize,
    cells: usize,
    limits: Limits,
}

impl Gathering {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            texts: HashSet::new(),
            text_bytes: 0,
            cells: 0,
            limits: *limits,
        }
    }

    /// A text, shared with an equal one where there is one already.
    pub(crate) fn text(&mut self, text: &str) -> Result<Arc<str>, ReadError> {
        if let Some(known) = self.texts.get(text) {
            return Ok(Arc::clone(known));
        }
        self.text_bytes += text.len();
        if self.text_bytes > self.limits.text_bytes {
            return Err(ReadError::bomb("too much text"));
        }
        let text = Arc::<str>::from(text);
        if text.len() <= SHARED_TEXT_BYTES && self.texts.len() < SHARED_TEXTS {
            self.texts.insert(Arc::clone(&text));
        }
        Ok(text)
    }

    fn count_cell(&mut self) -> Result<(), ReadError> {
        self.cells += 1;
        if self.cells > self.limits.cells {
            return Err(ReadError::TooManyCells {
                limit: self.limits.cells,
            });
        }
        Ok(())
    }
}

/// The rows of one sheet as they come in. Files keep them in order; some writers do not.
#[derive(Default)]
pub(crate) struct Grid {
    rows: Vec<Row>,
    number: u32,
    cells: Vec<(u32, Cell)>,
    out_of_order: bool,
    merged: Vec<Area>,
}

impl Grid {
    /// Puts a cell in its place, counted from 1.
    pub(crate) fn put(
        &mut self,
        gathering: &mut Gathering,
        row: u32,
        column: u32,
        cell: Cell,
    ) -> Result<(), ReadError> {
        if !(1..=LAST_ROW).contains(&row) || !(1..=LAST_COLUMN).contains(&column) {
            return Err(ReadError::broken(format!(
                "a cell in row {row}, column {column}"
            )));
        }
        gathering.count_cell()?;
        if row != self.number {
            self.close_row();
            self.out_of_order |= row < self.number;
            self.number = row;
        }
        self.out_of_order |= self.cells.last().is_some_and(|&(last, _)| last >= column);
        self.cells.push((column, cell));
        Ok(())
    }

    /// Remembers a merged area, if there is such an area.
    pub(crate) fn merge(&mut self, area: Area) {
        let real = 0 < area.first_row
            && area.first_row <= area.last_row
            && area.last_row <= LAST_ROW
            && 0 < area.first_column
            && area.first_column <= area.last_column
            && area.last_column <= LAST_COLUMN;
        if real {
            self.merged.push(area);
        }
    }

    /// All rows and merged areas, in order. Where a file gives a cell twice, the last one counts.
    pub(crate) fn finish(mut self) -> (Vec<Row>, Vec<Area>) {
        self.close_row();
        if self.out_of_order {
            self.rows.sort_by_key(|row| row.number);
            self.rows.dedup_by(|later, earlier| {
                let same = later.number == earlier.number;
                if same {
                    earlier.cells.append(&mut later.cells);
                }
                same
            });
            for row in &mut self.rows {
                row.cells.reverse();
                row.cells.sort_by_key(|&(column, _)| column);
                row.cells.dedup_by_key(|&mut (column, _)| column);
            }
        }
        self.rows.shrink_to_fit();
        self.merged.sort_unstable();
        self.merged.dedup();
        (self.rows, self.merged)
    }

    fn close_row(&mut self) {
        if !self.cells.is_empty() {
            // A copy of exactly the size; the buffer stays for the next row.
            let mut cells = Vec::with_capacity(self.cells.len());
            cells.append(&mut self.cells);
            self.rows.push(Row {
                number: self.number,
                cells,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Decimal;

    #[test]
    fn cells_out_of_order_come_out_in_order() {
        let mut gathering = Gathering::new(&Limits::default());
        let mut grid = Grid::default();
        let number = |whole| Cell::Number(Decimal::from_whole(whole));
        for (row, column, value) in [(3, 2, 1), (1, 2, 2), (1, 1, 3), (3, 1, 4), (3, 2, 5)] {
            grid.put(&mut gathering, row, column, number(value))
                .unwrap();
        }
        let (rows, _) = grid.finish();
        assert_eq!(
            rows,
            [
                Row {
                    number: 1,
                    cells: vec![(1, number(3)), (2, number(2))]
                },
                Row {
                    number: 3,
                    cells: vec![(1, number(4)), (2, number(5))]
                },
            ]
        );
    }

    #[test]
    fn equal_texts_are_one() {
        let mut gathering = Gathering::new(&Limits::default());
        let first = gathering.text("后勤保卫分工会").unwrap();
        let second = gathering.text("后勤保卫分工会").unwrap();
        assert!(Arc::ptr_eq(&first, &second));
    }

    #[test]
    fn cells_beyond_the_sheet_are_refused() {
        let mut gathering = Gathering::new(&Limits::default());
        for (row, column) in [(0, 1), (1, 0), (LAST_ROW + 1, 1), (1, LAST_COLUMN + 1)] {
            let refused = Grid::default().put(&mut gathering, row, column, Cell::Bool(true));
            assert_eq!(refused.unwrap_err().code(), "broken");
        }
    }
}
