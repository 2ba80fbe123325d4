//! Files that are something else, whatever they are called.

use crate::made::{workbook, zipped};
use crate::{read, refusal};
use encoding_rs::GB18030;
use niangjia_workbook::{Cell, Limits, ReadError, read_bytes};

#[test]
fn what_is_no_table_is_named() {
    let page = "\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>工号</td></tr></table></html>";
    let page_gb18030 = GB18030.encode(page).0;
    let mixed: Vec<u8> = (0..=255).cycle().take(4_000).collect();
    let table: &[(&[u8], &str)] = &[
        (page.as_bytes(), "web-page"),
        (&page_gb18030, "web-page"),
        (b"<?xml version=\"1.0\"?><!DOCTYPE html><html/>", "web-page"),
        (b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "xml"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web-page"),
        (b"%PDF-1.7\n\x00\x01", "pdf"),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "image"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "image"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image"),
        (b"{\\rtf1\\ansi", "document"),
        (b"Rar!\x1A\x07\0", "archive"),
        (b"\x09\x04\x06\x00\x00\x04\x10\x00", "ancient-workbook"),
        (&mixed, "unknown"),
        (b"a,b\n\0\0\0", "unknown"),
    ];
    for (bytes, kind) in table {
        match read(bytes).unwrap_err() {
            ReadError::NotASpreadsheet(other) => assert_eq!(other.code(), *kind),
            error => panic!("{kind}: {error}"),
        }
    }
}

/// A part of a zip file: its name and its bytes.
type Part = (&'static str, &'static [u8]);

#[test]
fn other_zip_files_are_named() {
    let types = ("[Content_Types].xml", &b"<Types/>"[..]);
    let root = ("_rels/.rels", &b"<Relationships/>"[..]);
    let table: [(&[Part], &str); 5] = [
        (&[types, root, ("word/document.xml", b"<w/>")], "document"),
        (&[types, root, ("ppt/presentation.xml", b"<p/>")], "slides"),
        (
            &[types, root, ("xl/workbook.bin", b"\0")],
            "binary-workbook",
        ),
        (
            &[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", b"<o/>"),
            ],
            "document",
        ),
        (&[("readme.txt", b"x")], "archive"),
    ];
    for (parts, kind) in table {
        let (code, said) = refusal(&zipped(parts));
        assert_eq!(code, "not-a-spreadsheet");
        assert!(said.ends_with(kind), "{said}");
    }
}

#[test]
fn the_content_decides_and_not_the_name() {
    let limits = Limits::default();
    for name in ["名册.xls", "名册.csv", "名册", "名册.pdf"] {
        assert_eq!(
            read_bytes(name, &workbook(&[]), &limits).unwrap().sheets[0].name,
            "one"
        );
        let text = read_bytes(name, "工号\t姓名\n".as_bytes(), &limits).unwrap();
        assert_eq!(text.sheets[0].name, "名册");
        assert_eq!(
            text.sheets[0].rows[0].cell(2),
            Some(&Cell::Text("姓名".into()))
        );
    }
}

#[test]
fn texts_are_read_in_the_encodings_of_the_office() {
    let text = "\u{FEFF}工号,姓名\r\n00226,\"王,璐\"\r\n\r\n00235,䶮\r\n";
    let gb18030 = GB18030.encode(&text[3..]).0;
    for bytes in [text.as_bytes(), &text.as_bytes()[3..], &gb18030] {
        let rows = read(bytes).unwrap().sheets.remove(0).rows;
        let numbers: Vec<_> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 2, 4]);
        assert_eq!(
            rows[1].cells,
            [
                (1, Cell::Text("00226".into())),
                (2, Cell::Text("王,璐".into()))
            ]
        );
        assert_eq!(rows[2].cell(2), Some(&Cell::Text("䶮".into())));
    }
    let spoilt = [&gb18030[..], b"1,\xFF\xFF\r\n"].concat();
    assert!(matches!(
        read(&spoilt).unwrap_err(),
        ReadError::UnknownEncoding { line: 5 }
    ));
    assert_eq!(refusal("a\n\"b,c\n".as_bytes()).0, "broken");
}

#[test]
fn files_that_are_not_there_or_empty_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits::default();
    let code = |path: &std::path::Path| niangjia_workbook::read(path, &limits).unwrap_err().code();
    assert_eq!(code(&folder.path().join("无.xlsx")), "not-found");
    assert_eq!(code(folder.path()), "unreadable");
    let path = folder.path().join("空.xlsx");
    std::fs::write(&path, b"").unwrap();
    assert_eq!(code(&path), "empty");
    // A file of a gigabyte of nothing is refused before it is read.
    std::fs::File::create(&path)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    assert_eq!(code(&path), "too-large");
}
