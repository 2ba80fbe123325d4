//! Compound files: old workbooks, old documents, encrypted new ones.

use crate::made::{compound, record, zipped};
use crate::{read, refusal};
use encoding_rs::GB18030;
use niangjia_workbook::{Cell, Decimal};

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;

fn begin(version: u16) -> Vec<u8> {
    record(
        BEGIN,
        &[version.to_le_bytes(), [5, 0], [0; 2], [0; 2]].concat(),
    )
}

/// The stream of a workbook of Excel 95 with these sheets in these places.
fn stream(first: &[Vec<u8>], places: &[u32], cells: &[Vec<u8>]) -> Vec<u8> {
    let name = GB18030.encode("名册").0;
    let entry = |place: u32| {
        let length = [u8::try_from(name.len()).unwrap()];
        record(
            SHEET,
            &[&place.to_le_bytes()[..], &[0, 0], &length, &name].concat(),
        )
    };
    let mut stream = begin(0x0500);
    stream.extend(first.concat());
    let length = stream.len() + places.len() * entry(0).len() + record(END, &[]).len();
    for &place in places {
        stream.extend(entry(u32::try_from(length).unwrap() + place));
    }
    stream.extend(record(END, &[]));
    stream.extend(begin(0x0500));
    stream.extend(cells.concat());
    stream.extend(record(END, &[]));
    stream
}

fn text_cell(row: u16, column: u16, text: &str) -> Vec<u8> {
    let bytes = GB18030.encode(text).0;
    let length = u16::try_from(bytes.len()).unwrap();
    let head: Vec<u8> = [row, column, 0, length]
        .into_iter()
        .flat_map(u16::to_le_bytes)
        .collect();
    record(0x0204, &[&head[..], &bytes].concat())
}

#[test]
fn a_workbook_of_excel_95_is_read_in_its_code_page() {
    let code_page = record(0x0042, &936_u16.to_le_bytes());
    let short = record(
        0x027E,
        &[
            &[1, 0, 0, 0, 0, 0][..],
            &((123_456_u32 << 2) | 3).to_le_bytes(),
        ]
        .concat(),
    );
    let cells = [
        text_cell(0, 0, "阿依古丽·示例"),
        short,
        text_cell(1, 3, "后勤"),
    ];
    let workbook = read(&compound(&[("/Book", &stream(&[code_page], &[0], &cells))])).unwrap();
    assert_eq!(workbook.sheets[0].name, "名册");
    let rows = &workbook.sheets[0].rows;
    assert_eq!(rows[0].cells, [(1, Cell::Text("阿依古丽·示例".into()))]);
    assert_eq!(
        rows[1].cells,
        [
            (1, Cell::Number(Decimal::new(123_456, 2))),
            (4, Cell::Text("后勤".into()))
        ]
    );
}

#[test]
fn records_without_a_compound_file_are_read() {
    let bare = stream(&[], &[0], &[text_cell(0, 0, "甲")]);
    let rows = &read(&bare).unwrap().sheets[0].rows;
    assert_eq!(rows[0].cells, [(1, Cell::Text("甲".into()))]);
}

#[test]
fn passwords_are_recognised() {
    let locked = record(0x002F, &[0, 0, 1, 2, 3, 4]);
    let old = compound(&[("/Workbook", &stream(&[locked], &[0], &[]))]);
    let new = compound(&[("/EncryptionInfo", b"x"), ("/EncryptedPackage", b"x")]);
    let ods = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            b"<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
        ),
        ("content.xml", b"\x01\x02"),
    ]);
    for bytes in [old, new, ods] {
        assert_eq!(refusal(&bytes).0, "encrypted");
    }
}

#[test]
fn other_documents_are_named() {
    let table = [
        ("/WordDocument", "document"),
        ("/PowerPoint Document", "slides"),
        ("/Other", "unknown"),
    ];
    for (stream, kind) in table {
        let (code, said) = refusal(&compound(&[(stream, b"x")]));
        assert_eq!(code, "not-a-spreadsheet");
        assert!(said.ends_with(kind), "{said}");
    }
}

#[test]
fn damaged_old_workbooks_are_refused() {
    let sound = stream(&[], &[0], &[text_cell(0, 0, "甲")]);
    let file = compound(&[("/Workbook", &sound)]);
    assert!(read(&file).is_ok());
    assert_eq!(refusal(&file[..600]).0, "broken");
    for length in [0, 3, 20, sound.len() - 9] {
        let cut = compound(&[("/Workbook", &sound[..length])]);
        assert_eq!(refusal(&cut).0, "broken", "{length}");
    }
    let missing = record(0x00FD, &[0, 0, 0, 0, 0, 0, 9, 0, 0, 0]);
    let (code, said) = refusal(&compound(&[("/Workbook", &stream(&[], &[0], &[missing]))]));
    assert_eq!((code, said.contains("shared text")), ("broken", true));
}

#[test]
fn a_hundred_sheets_in_one_place_are_a_bomb() {
    let cells: Vec<_> = (0..50)
        .map(|row| text_cell(row, 0, "甲乙丙丁戊己庚辛壬癸子丑寅卯"))
        .collect();
    let bytes = compound(&[("/Workbook", &stream(&[], &[0; 100], &cells))]);
    assert_eq!(refusal(&bytes).0, "bomb");
}

/// A record with these words and nothing else.
fn words(number: u16, words: &[u16]) -> Vec<u8> {
    let bytes: Vec<u8> = words.iter().copied().flat_map(u16::to_le_bytes).collect();
    record(number, &bytes)
}

#[test]
fn what_a_sheet_promises_is_not_believed() {
    // Cells in four billion rows, of which the reader would make room.
    let dimensions = words(0x0200, &[0, 0, 0xFFFF, 0xFFFF, 0, 0xFFFF, 0]);
    let cells = [dimensions, text_cell(0, 0, "甲")];
    let workbook = read(&compound(&[("/Workbook", &stream(&[], &[0], &cells))])).unwrap();
    assert_eq!(workbook.sheets[0].rows.len(), 1);
    // A text of 60,000 characters in a record of a dozen bytes.
    let text = words(0x0204, &[0, 0, 0, 60_000, 0]);
    let (code, said) = refusal(&compound(&[("/Workbook", &stream(&[], &[0], &[text]))]));
    assert_eq!(
        (code, said.contains("cut short")),
        ("broken", true),
        "{said}"
    );
}

#[test]
fn an_old_sheet_that_spreads_beyond_measure_is_refused() {
    let spread = |row, column| {
        let cells = [text_cell(0, 0, "甲"), text_cell(row, column, "乙")];
        read(&compound(&[("/Workbook", &stream(&[], &[0], &cells))]))
    };
    assert_eq!(spread(0xFFFF, 60).unwrap().sheets[0].rows.len(), 2);
    assert_eq!(spread(0xFFFF, 255).unwrap_err().code(), "too-many-cells");
    assert_eq!(spread(0, 256).unwrap_err().code(), "broken");
}

#[test]
fn two_sheets_of_one_name_are_refused() {
    let bytes = compound(&[("/Workbook", &stream(&[], &[0, 0], &[]))]);
    let (code, said) = refusal(&bytes);
    assert_eq!(
        (code, said.contains("two sheets")),
        ("broken", true),
        "{said}"
    );
}
