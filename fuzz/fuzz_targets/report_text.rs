//! Bytes that nobody meant to be a report.
//!
//! The first byte of the input says where the rest stands: alone, as a file; as one part of a file that is otherwise in
//! order; or as the paragraphs themselves. The reader must answer with paragraphs or a refusal, in little time and memory.
//! The guard in `read_text` is for the parts it builds on (lopdf, zip, quick-xml) only: the fuzzer ends at a panic of ours,
//! guarded or not. Whatever was read is searched for figures, which must lie within the text.

#![no_main]

use annual_report::{Candidate, Found, Reading, judge, pair};
use libfuzzer_sys::fuzz_target;
use niangjia_document::{TextLimits, read_text};
use niangjia_office::measures::Unit;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fuzz_target!(init: pass_over_the_parts(), |data: &[u8]| {
    let Some((&place, rest)) = data.split_first() else { return };
    let file = match place % 5 {
        1 => word(rest),
        2 => pdf(rest, b"beginbfchar <31> <0031> endbfchar"),
        3 => pdf(b"BT /F1 12 Tf 72 700 Td <31323334> Tj [(5) -2000 (67)] TJ ET", rest),
        4 => return search(String::from_utf8_lossy(rest).lines().map(str::to_owned).collect()),
        _ => rest.to_vec(),
    };
    let limits = TextLimits { unpacked_bytes: 8 << 20, streams_bytes: 32 << 20, ..TextLimits::default() };
    if let Ok(paragraphs) = read_text(&file, &limits) {
        assert!(!paragraphs.is_empty());
        assert!(paragraphs.iter().all(|paragraph| !paragraph.trim().is_empty()));
        search(paragraphs);
    }
});

/// Lets panics in the parts come to the guard.
fn pass_over_the_parts() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(|place| place.file()).unwrap_or_default();
        let parts = ["/lopdf-", "/zip-", "/quick-xml-", "/nom-", "/weezl-", "/flate2-", "/miniz_oxide-"];
        if !parts.iter().any(|part| place.contains(part)) {
            end(panic);
        }
    }));
}

/// Finds figures, pairs them and tries their arithmetic.
fn search(paragraphs: Vec<String>) {
    let Ok(reading) = Reading::of(&paragraphs) else { return };
    let candidate = |id: &str, unit, value| Candidate {
        id: id.to_owned(),
        name: id.to_owned(),
        unit,
        value: Some(value),
        n_records: 1,
    };
    let candidates = [
        candidate("people.members", Unit::Person, 525),
        candidate("care.condolences.person_times", Unit::PersonTime, 146),
        candidate("care.condolences.amount", Unit::Yuan, 5_760_000),
        candidate("benefits.festival.per_capita", Unit::YuanPerHead, 159_833),
        candidate("congress.proposals.satisfaction_rate", Unit::Percent, 10_000),
    ];
    let figures = reading.figures();
    let pairs = pair(&figures, &candidates);
    assert_eq!(pairs.len(), figures.len());
    for (figure, pair) in figures.iter().zip(&pairs) {
        assert!(!figure.written.is_empty() && (1..=reading.passages.len()).contains(&figure.passage));
        if let Some(pair) = pair {
            judge(figure, &candidates[pair.candidate]);
        }
        figure.plain_value();
    }
    for doubt in reading.doubts(&pairs) {
        assert!(doubt.figures.iter().all(|figure| *figure < figures.len()));
    }
    for found in &reading.found {
        if let Found::Fixed { written, .. } = found {
            assert!(!written.is_empty());
        }
    }
}

fn word(content: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("word/document.xml", stored).expect("a name");
    writer.write_all(content).expect("memory");
    writer.finish().expect("memory").into_inner()
}

/// A PDF of one page with these operators, whose font has this table of characters.
fn pdf(operators: &[u8], table: &[u8]) -> Vec<u8> {
    let stream = |bytes: &[u8]| [format!("<</Length {}>>stream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat();
    let objects: [Vec<u8>; 6] = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 4 0 R>>/XObject<</X1 5 0 R>>>>/Contents 5 0 R>>".to_vec(),
        b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R>>".to_vec(),
        stream(operators),
        stream(table),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(file.len());
        file.extend(format!("{number} 0 obj").as_bytes());
        file.extend(object);
        file.extend(b"endobj\n");
    }
    let start = file.len();
    file.extend(b"xref\n0 7\n0000000000 65535 f \n");
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").as_bytes());
    }
    file.extend(format!("trailer<</Size 7/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").as_bytes());
    file
}
