//! What is inside the Word file.

use std::io::Cursor;

use niangjia_document::{Document, write_docx, write_docx_created_at};

use crate::sample;

fn bytes(document: &Document) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    write_docx(document, &mut out).unwrap();
    out.into_inner()
}

/// The parts are stored without compression, so that their text can be found in the file.
fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::filling().document;
    let first = bytes(&document);
    assert_eq!(first, bytes(&document));
    let other_thread = std::thread::spawn(move || {
        bytes(&Document::default());
        bytes(&document)
    });
    assert_eq!(first, other_thread.join().unwrap());
}

#[test]
fn no_clock_is_in_the_file() {
    let document = sample::filling().document;
    let without = bytes(&document);
    assert!(!holds(&without, "dcterms:created"));
    // Every entry of the archive has the oldest day there is in an archive: 1 January 1980.
    let entries: Vec<&[u8]> = without
        .windows(14)
        .filter(|window| window.starts_with(b"PK\x03\x04"))
        .map(|window| &window[10..14])
        .collect();
    assert!(entries.len() > 10);
    assert!(entries.iter().all(|stamp| *stamp == [0, 0, 0x21, 0]));

    let mut out = Cursor::new(Vec::new());
    write_docx_created_at(&document, "2032-03-08T01:02:03Z", &mut out).unwrap();
    let created = r#"<dcterms:created xsi:type="dcterms:W3CDTF">2032-03-08T01:02:03Z<"#;
    assert!(holds(&out.into_inner(), created));
}

#[test]
fn headings_are_headings_and_word_counts_them() {
    let bytes = bytes(&sample::filling().document);
    for text in [
        r#"<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1" />"#,
        r#"<w:pStyle w:val="Heading2" />"#,
        r#"<w:outlineLvl w:val="1" />"#,
        ">经费管理晒在阳光下<",
        ">苦练内功",
        r#"<w:numFmt w:val="chineseCountingThousand" />"#,
        r#"<w:lvlText w:val="（%1）" />"#,
        r#"<w:numPr><w:numId w:val="2" /><w:ilvl w:val="0" /></w:numPr>"#,
        r#"<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588""#,
        r#"<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact" />"#,
        "<w:evenAndOddHeaders",
        "<dc:title>同心同德办实事  真情真意暖人心 在青禾学院绘就职工之家新画卷</dc:title>",
        "<dc:creator>青禾学院工会委员会</dc:creator>",
        "合计109.49万元",
    ] {
        assert!(holds(&bytes, text), "{text}");
    }
    assert!(!holds(&bytes, "募捐箱里见真情"));
}

#[test]
fn marks_of_xml_are_only_text() {
    let document = Document {
        title: vec!["<甲> & \"乙\"".to_owned()],
        ..Document::default()
    };
    let bytes = bytes(&document);
    assert!(holds(
        &bytes,
        "<dc:title>&lt;甲&gt; &amp; \"乙\"</dc:title>"
    ));
    assert!(holds(&bytes, "&lt;甲&gt; &amp; &quot;乙&quot;</w:t>"));
}
