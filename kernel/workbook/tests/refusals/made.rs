//! Files made for a test.

use std::io::{Cursor, Write};

use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// A zip file with these parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    zipped_by(CompressionMethod::Deflated, parts)
}

fn zipped_by(method: CompressionMethod, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with one sheet, and with these parts beside or instead of the usual ones.
pub(crate) fn workbook(others: &[(&str, &[u8])]) -> Vec<u8> {
    workbook_by(CompressionMethod::Deflated, others)
}

/// The same, with its parts as they are instead of packed.
pub(crate) fn stored(others: &[(&str, &[u8])]) -> Vec<u8> {
    workbook_by(CompressionMethod::Stored, others)
}

fn workbook_by(method: CompressionMethod, others: &[(&str, &[u8])]) -> Vec<u8> {
    let usual: [(&str, &[u8]); 6] = [
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            br#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook><sheets><sheet name="one" r:id="r1"/></sheets></workbook>"#,
        ),
        ("xl/sharedStrings.xml", "<sst><si><t>甲</t></si></sst>".as_bytes()),
        ("xl/sheet.xml", br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#),
    ];
    let mut parts: Vec<_> = usual.to_vec();
    for other in others {
        match parts.iter_mut().find(|part| part.0 == other.0) {
            Some(part) => part.1 = other.1,
            None => parts.push(*other),
        }
    }
    zipped_by(method, &parts)
}

/// A workbook whose one sheet has these rows.
pub(crate) fn workbook_of(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    workbook(&[("xl/sheet.xml", sheet.as_bytes())])
}

/// An .ods with this in its one sheet.
pub(crate) fn ods_of(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="one">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A compound file with these streams.
pub(crate) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// One record of an old workbook.
pub(crate) fn record(number: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    [&number.to_le_bytes(), &length.to_le_bytes(), bytes].concat()
}
