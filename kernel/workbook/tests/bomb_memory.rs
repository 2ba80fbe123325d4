//! Half a megabyte that would unpack to half a gigabyte is refused at once, and in little memory.
//!
//! A test binary of its own with one test, so that nothing else is in the memory it measures.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that fails"
)]

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use niangjia_workbook::{Limits, read_bytes};
use zip::write::SimpleFileOptions;

/// The most memory that this process has had so far, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// A zip file with a workbook in it, where the named part is 512 MiB of this text.
fn bomb(part: &str, text: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let relation = br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let sheet = br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet.xml"/></Relationships>"#;
    let book = br#"<workbook><sheets><sheet name="one" r:id="r1"/></sheets></workbook>"#;
    let parts: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relation),
        ("xl/_rels/workbook.xml.rels", sheet),
        ("xl/workbook.xml", book),
    ];
    for (name, bytes) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer
        .start_file(part, SimpleFileOptions::default())
        .unwrap();
    writer.write_all(b"<worksheet><sheetData>").unwrap();
    let megabyte = text.repeat((1 << 20) / text.len());
    for _ in 0..512 {
        writer.write_all(&megabyte).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_bomb_is_refused_in_little_memory() {
    let table: [(&str, &[u8]); 4] = [
        ("xl/sheet.xml", b" "),
        ("xl/sheet.xml", b"<row><c><v>1</v></c></row>"),
        ("xl/sharedStrings.xml", b"<si><t/></si>"),
        ("xl/media/image1.png", b"\0"),
    ];
    for (part, text) in table {
        let bytes = bomb(part, text);
        assert!(bytes.len() < 4 << 20, "{} bytes", bytes.len());
        let before = peak();
        let began = Instant::now();
        let refused = read_bytes("x.xlsx", &bytes, &Limits::default()).unwrap_err();
        let (took, more) = (began.elapsed(), peak() - before);
        println!("{part}: {} bytes, {took:?}, {more} KiB", bytes.len());
        assert_eq!(refused.code(), "bomb");
        assert!(more < 64 << 10, "{more} KiB more");
        assert!(took < Duration::from_secs(2), "{took:?}");
    }
    an_empty_rest_of_a_sheet_takes_no_memory();
}

/// LibreOffice writes the rest of a sheet as a million rows of 16,384 empty cells.
fn an_empty_rest_of_a_sheet_takes_no_memory() {
    let content = br#"<office:document-content><office:body><office:spreadsheet><table:table table:name="one"><table:table-row table:number-rows-repeated="20000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell office:value-type="float" office:value="7"/><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1028575"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 3] = [
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content),
    ];
    for (name, bytes) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    let before = peak();
    let workbook = read_bytes("x.ods", &bytes, &Limits::default()).unwrap();
    let more = peak() - before;
    assert_eq!(workbook.sheets[0].rows[0].number, 20_001);
    assert!(more < 8 << 10, "{more} KiB more");
}
