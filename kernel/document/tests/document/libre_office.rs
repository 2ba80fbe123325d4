//! LibreOffice opens what we write and finds the same text in it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use niangjia_document::{TextLimits, read_text, write_docx, write_markdown};

use crate::sample;

/// Has LibreOffice convert a file into another kind, in the same folder.
pub(crate) fn convert(folder: &Path, file: &Path, kind: &str) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", kind, "--outdir"])
        .arg(folder)
        .arg(file)
        .output();
    let run = match run {
        Ok(run) => run,
        Err(error) => panic!(
            "this test needs LibreOffice Writer: the command `soffice` could not be started \
             ({error}); `cargo xtask` installs it, or install the package libreoffice-writer-nogui"
        ),
    };
    let suffix = kind.split(':').next().unwrap_or(kind);
    let converted = file.with_extension(suffix);
    assert!(
        run.status.success() && converted.exists(),
        "LibreOffice could not open the document: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    converted
}

/// Without markup and without the gaps that each program sets in its own way.
fn bare(text: &str) -> Vec<String> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines
        .map(|line| line.trim_start_matches('#').replace([' ', '\\'], ""))
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_word_file_has_the_text_of_the_markdown() {
    let document = sample::filling().document;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.docx");
    write_docx(&document, &mut File::create(&file).unwrap()).unwrap();
    let text = convert(folder.path(), &file, "txt:Text (encoded):UTF8");
    let text = std::fs::read_to_string(text).unwrap();
    assert_eq!(bare(&text), bare(&write_markdown(&document)));
}

/// Every sentence of the Word file is found in the text of the PDF that LibreOffice makes of it, and in that of the Word file.
#[test]
fn word_and_pdf_are_read_back_with_the_same_text() {
    let document = sample::filling().document;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.docx");
    write_docx(&document, &mut File::create(&file).unwrap()).unwrap();
    let read =
        |file: &Path| read_text(&std::fs::read(file).unwrap(), &TextLimits::default()).unwrap();
    let closed =
        |text: &str| text.replace(|c: char| c.is_whitespace() || matches!(c, '#' | '\\'), "");
    let word = read(&file);
    let lines = write_markdown(&document);
    let expected: Vec<String> = lines
        .lines()
        .map(closed)
        .filter(|line| !line.is_empty())
        .collect();
    let word: Vec<String> = word.iter().map(|line| closed(line)).collect();
    // Word counts the headings itself, so their numbers are not among its words.
    let without_numbers = lines.lines().filter(|line| !closed(line).is_empty());
    let without_numbers = without_numbers.map(|line| match line.starts_with("##") {
        true => closed(
            line.split_once(['、', '）'])
                .map_or(line, |(_, heading)| heading),
        ),
        false => closed(line),
    });
    assert_eq!(word, without_numbers.collect::<Vec<_>>());
    let pdf = closed(&read(&convert(folder.path(), &file, "pdf")).concat());
    for line in expected {
        // A paragraph that goes on over a page has the number of the page in it.
        let beginning: String = line.chars().take(20).collect();
        assert!(pdf.contains(&beginning), "{line}\n{pdf}");
    }
}
