//! Files of tables, as Chinese offices write them, read into plain grids and written again.
//!
//! **What it knows:** files, sheets, rows and cells. It knows nothing of unions, of headers or of
//! people: whoever calls it decides what a row means.
//!
//! ```
//! # fn main() -> Result<(), niangjia_workbook::ReadError> {
//! use niangjia_workbook::{Cell, Limits};
//! let bytes = "工号,姓名\n00226,万文丽\n".as_bytes();
//! let workbook = niangjia_workbook::read_bytes("名册.csv", bytes, &Limits::default())?;
//! let row = &workbook.sheets[0].rows[1];
//! assert_eq!((row.number, row.cell(1)), (2, Some(&Cell::Text("00226".into()))));
//! # Ok(())
//! # }
//! ```
//!
//! **The words.** A [`Workbook`] holds [`Sheet`]s in the order of the file; a sheet holds the
//! [`Row`]s that have something in them, under the numbers that the office sees (from 1); a row
//! holds its non-empty [`Cell`]s by column (from 1). A number is a [`Decimal`], exact and free of
//! the noise of binary fractions. A date is a [`Date`] only where the file says so; a number that
//! may be a date stays a number, and [`date_of_serial`] helps the caller who knows better.
//!
//! **What is decided here.** The value of a formula is the one kept in the file. Hidden rows and
//! columns are data like others; a hidden sheet is listed with its name and without rows. Text
//! is kept as written, blanks and all. The kind of a file is what its first bytes say, whatever
//! its name ends in.
//!
//! **What it refuses.** Everything that cannot be read safely ends in a [`ReadError`] with a
//! stable code, before memory is spent: [`Limits`] bounds the file, its unpacked parts, its
//! cells and its text. Cells in A1 and XFD1048576 of an xlsx cost two cells; an .xls or an .ods,
//! of which the library makes a dense grid, is refused where that grid would be too large.
//!
//! **Where to look.** [`read`] and [`read_bytes`] are in `read.rs`; `kind.rs` tells files apart.
//! Workbooks are read by calamine, behind guards: `package.rs` opens zip files under suspicion,
//! `markup.rs` measures the XML in them, `source.rs` closes what did not pass. `xlsx.rs`, `ods/`
//! and `xls/` read one kind each; `value.rs` and `moment.rs` turn the library's values into cells;
//! `separated/` reads csv; all put cells into the `gathering.rs` they share. `write/` writes xlsx
//! and csv.

mod date;
mod decimal;
mod double;
mod gathering;
mod grid;
mod kind;
mod limits;
mod markup;
mod moment;
mod ods;
mod package;
mod read;
mod read_error;
mod separated;
mod source;
mod value;
mod write;
mod xls;
mod xlsx;

pub use date::{Date, Time, date_of_serial};
pub use decimal::Decimal;
pub use grid::{Area, Cell, Row, Sheet, Visibility, Workbook};
pub use limits::Limits;
pub use read::{read, read_bytes};
pub use read_error::{OtherKind, ReadError};
pub use write::{
    Column, ColumnKind, SeparatedWriter, SheetWriter, Value, WorkbookWriter, WriteError,
};
