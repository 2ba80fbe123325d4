//! Which kind of file it is, by its content. Names lie: an export named `.xls` is as often an
//! xlsx, a csv or a web page.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use crate::package::Package;
use crate::separated::decode;
use crate::{Limits, OtherKind, ReadError};

/// A file that can be read, opened so far as was needed to tell its kind.
pub(crate) enum Kind<'a> {
    /// A zip file with a workbook of Excel 2007 or later, or of WPS.
    Xlsx(Package<'a>),
    /// A zip file with a workbook of LibreOffice.
    Ods(Package<'a>),
    /// The records of a workbook of Excel 95 to 2003, taken out of their compound file.
    Xls(Vec<u8>),
    /// Text, decoded.
    Text(Cow<'a, str>),
}

/// Tells the kind of a file.
pub(crate) fn kind_of<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Kind<'a>, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return kind_of_package(Package::open(bytes, limits)?);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return kind_of_compound(bytes);
    }
    // Export programs of old write the records without a compound file around them.
    if bytes.starts_with(b"\x09\x08\x08\0\0\x05") || bytes.starts_with(b"\x09\x08\x10\0\0\x06") {
        return Ok(Kind::Xls(bytes.to_vec()));
    }
    if let Some(kind) = kind_by_magic(bytes) {
        return Err(ReadError::NotASpreadsheet(kind));
    }
    let text = decode(bytes)?;
    match kind_of_text(&text) {
        Some(kind) => Err(ReadError::NotASpreadsheet(kind)),
        None => Ok(Kind::Text(text)),
    }
}

fn kind_of_package(mut package: Package<'_>) -> Result<Kind<'_>, ReadError> {
    let mimetype = package.beginning("mimetype", 100)?;
    if mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        return if package.is_encrypted() {
            Err(ReadError::Encrypted)
        } else {
            Ok(Kind::Ods(package))
        };
    }
    let other = if package.has("xl/workbook.bin") {
        OtherKind::BinaryWorkbook
    } else if package.has("word/document.xml") || mimetype.ends_with(b"opendocument.text") {
        OtherKind::Document
    } else if package.has("ppt/presentation.xml") || mimetype.ends_with(b"presentation") {
        OtherKind::Slides
    } else if package.has("[Content_Types].xml") && package.has("_rels/.rels")
        || package.has("xl/workbook.xml")
    {
        return Ok(Kind::Xlsx(package));
    } else {
        OtherKind::Archive
    };
    Err(ReadError::NotASpreadsheet(other))
}

/// Compound files hold the documents of old office programs, and encrypted new ones.
fn kind_of_compound<'a>(bytes: &[u8]) -> Result<Kind<'a>, ReadError> {
    let broken = |error| ReadError::broken(format!("compound file: {error}"));
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
    if file.exists("/EncryptionInfo") || file.exists("/EncryptedPackage") {
        return Err(ReadError::Encrypted);
    }
    for name in ["/Workbook", "/WORKBOOK", "/Book", "/BOOK"] {
        if file.is_stream(name) {
            let mut records = Vec::new();
            let stream = file.open_stream(name).map_err(broken)?;
            // No part of a file is longer than the file, whatever it says.
            stream
                .take(bytes.len() as u64)
                .read_to_end(&mut records)
                .map_err(broken)?;
            return Ok(Kind::Xls(records));
        }
    }
    Err(ReadError::NotASpreadsheet(
        if file.exists("/WordDocument") {
            OtherKind::Document
        } else if file.exists("/PowerPoint Document") {
            OtherKind::Slides
        } else {
            OtherKind::Unknown
        },
    ))
}

fn kind_by_magic(bytes: &[u8]) -> Option<OtherKind> {
    let table: [(&[u8], OtherKind); 17] = [
        (b"%PDF", OtherKind::Pdf),
        (b"{\\rtf", OtherKind::Document),
        (b"\x89PNG", OtherKind::Image),
        (b"\xFF\xD8\xFF", OtherKind::Image),
        (b"GIF8", OtherKind::Image),
        (b"II*\0", OtherKind::Image),
        (b"MM\0*", OtherKind::Image),
        (b"Rar!", OtherKind::Archive),
        (b"7z\xBC\xAF\x27\x1C", OtherKind::Archive),
        (b"\x1F\x8B", OtherKind::Archive),
        // The first records of workbooks of Excel 2, 3 and 4, which are in no compound file.
        (b"\x09\x00\x04\x00", OtherKind::AncientWorkbook),
        (b"\x09\x02\x06\x00", OtherKind::AncientWorkbook),
        (b"\x09\x04\x06\x00", OtherKind::AncientWorkbook),
        (b"\x7FELF", OtherKind::Unknown),
        (b"MZ\x90\0", OtherKind::Unknown),
        (b"SQLite format 3", OtherKind::Unknown),
        (b"BZh9", OtherKind::Archive),
    ];
    let known = table
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|&(_, kind)| kind);
    let inside = |at: usize, magic: &[u8]| bytes.get(at..at + magic.len()) == Some(magic);
    if known.is_none() {
        let webp = bytes.starts_with(b"RIFF") && inside(8, b"WEBP");
        let bmp = bytes.starts_with(b"BM") && inside(6, b"\0\0\0\0");
        return (webp || bmp).then_some(OtherKind::Image);
    }
    known
}

/// Web pages and XML are text too, but no tables separated by commas.
fn kind_of_text(text: &str) -> Option<OtherKind> {
    let beginning: String = text.trim_start().chars().take(2_000).collect();
    let beginning = beginning.to_ascii_lowercase();
    if !beginning.starts_with('<') {
        // The header of a mail in which a browser saves a page.
        return beginning
            .starts_with("mime-version:")
            .then_some(OtherKind::WebPage);
    }
    let page = [
        "<!doctype html",
        "<html",
        "<head",
        "<meta",
        "<body",
        "<table",
        "<style",
        "<div",
    ];
    if page.iter().any(|tag| beginning.contains(tag)) {
        Some(OtherKind::WebPage)
    } else if beginning.starts_with("<?xml") || beginning.starts_with("<!doctype") {
        Some(OtherKind::Xml)
    } else {
        None
    }
}
