//! Zip files: bombs, damage, and names that climb.

use crate::made::{stored, workbook, workbook_of, zipped};
use crate::{read, refusal};
use niangjia_workbook::{Cell, Limits, read_bytes};

#[test]
fn what_unpacks_out_of_proportion_is_a_bomb() {
    let blank = vec![b' '; 40 << 20];
    let in_the_sheet = workbook(&[("xl/sheet.xml", &blank)]);
    let beside = workbook(&[("xl/media/picture.png", &blank)]);
    assert!(in_the_sheet.len() < 100_000);
    assert_eq!(refusal(&in_the_sheet).0, "bomb");
    assert_eq!(refusal(&beside).0, "bomb");
}

#[test]
fn a_bomb_that_lies_about_its_size_is_refused_too() {
    let blank = vec![b' '; 40 << 20];
    let mut bytes = workbook(&[("xl/sheet.xml", &blank)]);
    let honest = u32::try_from(blank.len()).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4)
        .filter(|&at| bytes[at..at + 4] == honest)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    assert!(["bomb", "broken"].contains(&refusal(&bytes).0));
}

#[test]
fn limits_of_parts_hold() {
    let many: Vec<String> = (0..2_100).map(|number| format!("part{number}")).collect();
    let parts: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refusal(&zipped(&parts)).0, "bomb");

    // A directory that claims 30,000 parts, with none behind it.
    let mut claim = b"PK\x05\x06\0\0\0\0\x30\x75\x30\x75".to_vec();
    claim.extend([0; 10]);
    assert_eq!(refusal(&claim).0, "bomb");

    let limits = Limits {
        unpacked_bytes: 200,
        ..Limits::default()
    };
    assert_eq!(
        read_bytes("", &workbook(&[]), &limits).unwrap_err().code(),
        "bomb"
    );
    let limits = Limits {
        file_bytes: 500,
        ..Limits::default()
    };
    assert_eq!(
        read_bytes("", &workbook(&[]), &limits).unwrap_err().code(),
        "too-large"
    );
}

#[test]
fn damage_is_named() {
    let whole = workbook(&[]);
    for length in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refusal(&whole[..length]).0, "broken", "{length} bytes");
    }
    let sheet: &[u8] = b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1";
    let table: [(&str, &[u8], &str); 8] = [
        ("xl/sheet.xml", sheet, "ends in the middle"),
        ("xl/sheet.xml", b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>", "shared strings"),
        ("xl/sheet.xml", b"<worksheet><sheetData><row r=\"x\"/></sheetData></worksheet>", "row component"),
        ("xl/sheet.xml", b"<worksheet><sheetData><c r=\"XFE1\"><v>1</v></c></sheetData></worksheet>", "column 16385"),
        ("xl/sheet.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>", "document type"),
        ("xl/sheet.xml", b"<worksheet><sheetData><c r=\"A1\" t=\"str\"><v>\xFF\xFE</v></c></sheetData></worksheet>", "one: "),
        ("xl/_rels/workbook.xml.rels", b"<Relationships/>", "Relationship not found"),
        ("_rels/.rels", br#"<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="no.xml"/></Relationships>"#, "not found"),
    ];
    for (part, content, detail) in table {
        let (code, said) = refusal(&workbook(&[(part, content)]));
        assert_eq!(code, "broken", "{said}");
        assert!(said.contains(detail), "{said}");
    }

    // One bit turned over in a packed part: the checksum tells.
    let mut turned = workbook(&[(
        "xl/sheet.xml",
        "<worksheet>甲乙丙丁戊己庚辛</worksheet>".as_bytes(),
    )]);
    let at = turned
        .windows(12)
        .position(|bytes| bytes == b"xl/sheet.xml")
        .unwrap()
        + 20;
    turned[at] ^= 4;
    assert_eq!(refusal(&turned).0, "broken");
}

#[test]
fn names_that_climb_are_only_names() {
    let bytes = workbook(&[
        ("../../../tmp/niangjia-climbed.txt", b"x"),
        ("/etc/niangjia", b"x"),
    ]);
    let workbook = read(&bytes).unwrap();
    assert_eq!(
        workbook.sheets[0].rows[0].cell(1),
        Some(&Cell::Text("甲".into()))
    );
    assert!(!std::path::Path::new("/tmp/niangjia-climbed.txt").exists());
}

#[test]
fn more_cells_than_allowed_are_refused() {
    let rows = "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(6);
    let limits = Limits {
        cells: 11,
        ..Limits::default()
    };
    let refused = read_bytes("", &workbook_of(&rows), &limits).unwrap_err();
    assert_eq!(refused.code(), "too-many-cells");
}

#[test]
fn one_part_is_not_read_a_thousand_times() {
    let sheets: Vec<_> = (0..200)
        .map(|number| format!(r#"<sheet name="x{number}" r:id="r1"/>"#))
        .collect();
    let book = format!("<workbook>{}</workbook>", sheets.concat());
    // Stored, and so of the size in which it is read again and again.
    let cells = "<c/>".repeat(20_000);
    let cells = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let bytes = stored(&[
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/sheet.xml", cells.as_bytes()),
    ]);
    let (code, said) = refusal(&bytes);
    assert_eq!(
        (code, said.contains("many times")),
        ("bomb", true),
        "{said}"
    );
}
