//! Bytes that nobody meant to be a workbook.
//!
//! The first byte of the input says where the rest stands: alone, as a file; or as one part of a
//! file that is otherwise in order, since chance does not get past checksums. The reader must
//! answer with a workbook or a refusal, in little time and memory, and must not panic: the guard
//! in `read_bytes` is for the reader of workbooks (calamine) only, and the fuzzer ends at every
//! other panic, guarded or not.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use niangjia_workbook::{Limits, Workbook, read_bytes};
use zip::write::SimpleFileOptions;

const RELATIONS: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="s.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="t.xml"/></Relationships>"#;
const ROOT: &str = r#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook><sheets><sheet name="one" r:id="r1"/><sheet name="two" state="hidden" r:id="r2"/></sheets></workbook>"#;
const STRINGS: &str = "<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>";
const STYLES: &str = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
const SHEET: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c s="1"><v>45200</v></c></row></sheetData></worksheet>"#;

fuzz_target!(init: pass_over_the_reader(), |data: &[u8]| {
    let Some((&place, rest)) = data.split_first() else { return };
    let file = match place % 8 {
        1 => workbook("xl/s.xml", rest),
        2 => workbook("xl/sharedStrings.xml", rest),
        3 => workbook("xl/styles.xml", rest),
        4 => workbook("xl/workbook.xml", rest),
        5 => workbook("xl/_rels/workbook.xml.rels", rest),
        6 => zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest:manifest/>"),
            ("content.xml", rest),
        ]),
        7 => compound(rest),
        _ => rest.to_vec(),
    };
    let limits = Limits { part_bytes: 8 << 20, cells: 200_000, ..Limits::default() };
    if let Ok(read) = read_bytes("roster.csv", &file, &limits) {
        check(&read);
    }
});

/// Lets panics in calamine come to the guard.
fn pass_over_the_reader() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(|place| place.file()).unwrap_or_default();
        if !place.contains("/calamine-") {
            end(panic);
        }
    }));
}

/// What every workbook promises.
fn check(workbook: &Workbook) {
    for sheet in &workbook.sheets {
        assert!(sheet.rows.is_sorted_by(|one, next| one.number < next.number));
        for row in &sheet.rows {
            assert!((1..=1_048_576).contains(&row.number) && !row.cells.is_empty());
            assert!(row.cells.is_sorted_by(|one, next| one.0 < next.0));
            assert!(row.cells.iter().all(|(column, _)| (1..=16_384).contains(column)));
        }
    }
}

fn workbook(part: &str, content: &[u8]) -> Vec<u8> {
    let mut parts = [
        ("[Content_Types].xml", &b"<Types/>"[..]),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/sharedStrings.xml", STRINGS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/s.xml", SHEET.as_bytes()),
        ("xl/t.xml", SHEET.as_bytes()),
    ];
    for (name, bytes) in &mut parts {
        if *name == part {
            *bytes = content;
        }
    }
    zipped(&parts)
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(*name, stored).expect("a name");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

fn compound(stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    file.create_stream("/Workbook").expect("a name").write_all(stream).expect("memory");
    file.flush().expect("memory");
    file.into_inner().into_inner()
}
