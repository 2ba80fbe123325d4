//! The door: a file or its bytes in, a workbook or one reason out.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::gathering::Gathering;
use crate::kind::{Kind, kind_of};
use crate::{Limits, ReadError, Workbook, ods, separated, xls, xlsx};

/// Reads a file of tables: xlsx, xls, ods or csv, whatever its name ends in.
///
/// # Errors
/// The reason why it cannot be read; nothing is kept of a file that is refused.
pub fn read(path: &Path, limits: &Limits) -> Result<Workbook, ReadError> {
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ReadError::NotFound,
        _ => ReadError::Unreadable(error),
    })?;
    let bytes = file.metadata().map_err(ReadError::Unreadable)?.len();
    if bytes > limits.file_bytes {
        return Err(ReadError::TooLarge {
            bytes,
            limit: limits.file_bytes,
        });
    }
    let mut content = Vec::new();
    // One byte more than allowed: a file that grows meanwhile is refused below.
    file.take(limits.file_bytes + 1)
        .read_to_end(&mut content)
        .map_err(ReadError::Unreadable)?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    read_bytes(&name, &content, limits)
}

/// Reads a file of tables that is in memory already, such as an upload. `name` is the file's
/// name; only a csv file uses it, to name its sheet.
///
/// # Errors
/// The reason why it cannot be read, as [`read`].
pub fn read_bytes(name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    if bytes.len() as u64 > limits.file_bytes {
        let bytes = bytes.len() as u64;
        return Err(ReadError::TooLarge {
            bytes,
            limit: limits.file_bytes,
        });
    }
    // The parts we build on are good, but not proven never to panic on a damaged file. Nothing
    // outside the closure is changed by it, so nothing can be left half done.
    catch_unwind(AssertUnwindSafe(|| read_kind(name, bytes, limits)))
        .unwrap_or_else(|_| Err(ReadError::broken("the reader gave up on it")))
}

fn read_kind(name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
    let sheets = match kind_of(bytes, limits)? {
        Kind::Xlsx(package) => xlsx::read_sheets(package, limits)?,
        Kind::Ods(package) => ods::read_sheets(package, limits)?,
        Kind::Xls(records) => xls::read_sheets(records, limits)?,
        Kind::Text(text) => {
            let mut gathering = Gathering::new(limits);
            vec![separated::read_sheet(name, &text, &mut gathering)?]
        }
    };
    Ok(Workbook { sheets })
}
