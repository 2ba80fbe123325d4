//! Tables of what is read and what is refused; real files of other programs are in `tests/`.

use super::lines::joined;
use super::{ReadTextError, TextLimits, Unread, read_text};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8]) -> Result<Vec<String>, ReadTextError> {
    read_text(bytes, &TextLimits::default())
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).unwrap_err().code()
}

fn word(body: &str) -> Vec<u8> {
    zipped(&[(
        "word/document.xml",
        format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes(),
    )])
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A PDF of one page with these operators; its font has a code of one byte for each character.
fn pdf(operators: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</X1 6 0 R>>>>/Contents 5 0 R>>".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        format!("<</Length {}>>stream\n{operators}\nendstream", operators.len() + 1),
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F2 4 0 R>>>>/Length 31>>stream\nBT /F2 12 Tf 0 -40 Td (28) Tj ET\nendstream".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file.push_str(&format!("{number} 0 obj{object}endobj\n"));
    }
    let table = file.len();
    file.push_str(&format!(
        "xref\n0 {}\n0000000000 65535 f \n",
        places.len() + 1
    ));
    for place in &places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!(
        "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF",
        places.len() + 1
    ));
    file.into_bytes()
}

#[test]
fn a_word_document_is_read_as_word_shows_it() {
    let body = "<w:p><w:r><w:t>会员</w:t></w:r><w:del><w:r><w:delText>520</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>525</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> 人 &amp; </w:t><w:instrText>PAGE</w:instrText></w:r></w:p>\
        <w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>提案</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>45</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>";
    assert_eq!(
        read(&word(body)).unwrap(),
        ["会员525 人 &", "提案\t45", "框"]
    );
}

#[test]
fn a_pdf_is_read_line_by_line() {
    let lines = read(&pdf(
        "BT /F1 12 Tf 72 700 Td (16) Tj (00 ) Tj [(5) -20 (7)] TJ 0 -20 Td (45) Tj 200 0 Td (12) Tj ET q 1 0 0 1 72 600 cm /X1 Do Q",
    ));
    assert_eq!(lines.unwrap(), ["1600 57", "45\t12", "28"]);
}

#[test]
fn plain_text_comes_in_any_encoding_and_markdown_without_its_marks() {
    let text = "# 工作报告\n慰问**146**人次。\n| 项目 | 数量 |\n|---|---|\n| 提案 | 45 |\n- 三期\n";
    let lines = [
        "工作报告",
        "慰问146人次。",
        "项目\t数量",
        "提案\t45",
        "三期",
    ];
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for bytes in [text.as_bytes(), &gb18030, &wide] {
        assert_eq!(read(bytes).unwrap(), lines);
    }
}

#[test]
fn lines_that_a_page_broke_are_joined() {
    let page = "一、关心会员生活办好实事做细做实\n\n全年慰问会员一百四十六人次，涉及一百三十三人，送去\n\n慰问金5.\n";
    let lines = |text: &str| -> Vec<String> {
        joined(&text.lines().map(str::to_owned).collect::<Vec<_>>())
    };
    assert_eq!(lines(page).len(), 2);
    let broken = "（一）节日慰问\n完成全院在职会员的慰问品发放工作，人均一千六百元，合计\n86.31万元；全年申请发放教职工餐补一百九十七万元，由行政\n列支。\n（二）体检\n组织教职工参加。\n";
    assert_eq!(
        lines(broken),
        [
            "（一）节日慰问",
            "完成全院在职会员的慰问品发放工作，人均一千六百元，合计86.31万元；全年申请发放教职工餐补一百九十七万元，由行政列支。",
            "（二）体检",
            "组织教职工参加。"
        ]
    );
    let over_a_page = "工会按照会员名册和发放标准组织节日慰问、生日慰问，力求人员不漏，\n— 12 —\n全年慰问品合计八十六万元，受益会员五百多人，发放两千多次，并且\n第 3 页 共 20 页\n没有遗漏。\n";
    assert_eq!(
        lines(over_a_page),
        [
            "工会按照会员名册和发放标准组织节日慰问、生日慰问，力求人员不漏，全年慰问品合计八十六万元，受益会员五百多人，发放两千多次，并且没有遗漏。"
        ]
    );
    // Lines of different lengths are paragraphs, and decimals are no headings.
    assert_eq!(
        lines("会员525人\n5.76万元\n女会员占五成多，比上一年多\n").len(),
        3
    );
}

#[test]
fn what_is_no_text_is_refused_with_its_reason() {
    let bomb = word(&format!(
        "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
        "0".repeat(9_000_000)
    ));
    let deep = word(&"<w:p>".repeat(2_000));
    let many = {
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        end.extend([0xF0, 0xF0, 0xF0, 0xF0]);
        end.extend([0; 10]);
        end
    };
    for (bytes, code_of) in [
        (&b""[..], "empty"),
        (b"  \n", "empty"),
        (&word("<w:p/>"), "empty"),
        (&pdf("0 0 10 10 re f"), "scanned"),
        (b"%PDF-1.4\nnothing", "broken"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old-word"),
        (b"{\\rtf1 x}", "marked"),
        (b"<!DOCTYPE html><p>1</p>", "marked"),
        (b"\x89PNG\r\n", "picture"),
        (&zipped(&[("xl/workbook.xml", b"<a/>")]), "workbook"),
        (&zipped(&[("a.txt", b"1")]), "other"),
        (b"PK\x03\x04 no zip", "broken"),
        (b"a\x01b", "other"),
        (b"\x81\xFF\xFF", "unknown-encoding"),
        (&bomb, "bomb"),
        (&deep, "bomb"),
        (&many, "bomb"),
        (&word("<!DOCTYPE a>"), "broken"),
        (
            &zipped(&[("word/document.xml", b"<w:document><w:p>")]),
            "broken",
        ),
    ] {
        assert_eq!(
            code(bytes),
            code_of,
            "{:.40}",
            String::from_utf8_lossy(bytes)
        );
    }
    let limits = TextLimits {
        file_bytes: 3,
        ..TextLimits::default()
    };
    assert_eq!(read_text(b"1234", &limits).unwrap_err().code(), "too-large");
    assert_eq!(ReadTextError::NotAText(Unread::Workbook).code(), "workbook");
}

/// A stream of half a gigabyte in half a megabyte.
#[test]
fn a_pdf_that_unpacks_out_of_proportion_is_refused() {
    let mut document = lopdf::Document::load_mem(&pdf("BT ET")).unwrap();
    let zeros = vec![b' '; 9 * 1_024 * 1_024];
    let stream = lopdf::Stream::new(lopdf::Dictionary::new(), zeros);
    document
        .objects
        .insert((5, 0), lopdf::Object::Stream(stream));
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(bytes.len() < 100_000);
    assert_eq!(code(&bytes), "bomb");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300), kind in 0_usize..4) {
        let start: [&[u8]; 4] = [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\xEF\xBB\xBF"];
        let _ = read(&[start[kind], &bytes].concat());
    }
}
