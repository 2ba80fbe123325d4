//! Files that are damaged, hostile or something else get one clear refusal each, and files that
//! only look so are read.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that fails"
)]

mod compound_files;
mod made;
mod odd_workbooks;
mod other_kinds;
mod zip_files;

use niangjia_workbook::{Limits, ReadError, Workbook, read_bytes};

fn read(bytes: &[u8]) -> Result<Workbook, ReadError> {
    read_bytes("名册.xls", bytes, &Limits::default())
}

/// The code of the refusal, and its detail.
fn refusal(bytes: &[u8]) -> (&'static str, String) {
    let error = read(bytes).unwrap_err();
    (error.code(), error.to_string())
}
