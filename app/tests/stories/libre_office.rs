//! What we write for other programs, LibreOffice opens and finds the same in it.

use crate::program::{Program, needs, sample_year};
use std::path::{Path, PathBuf};
use std::process::Command;
use testkit::{Engine, TestDb};

/// Has LibreOffice convert a file into another kind, in the same folder.
fn converted(file: &Path, kind: &str) -> PathBuf {
    needs(
        "soffice",
        "libreoffice-writer-nogui and libreoffice-calc-nogui",
    );
    let folder = file.parent().unwrap();
    let run = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", kind, "--outdir"])
        .arg(folder)
        .arg(file)
        .output()
        .unwrap();
    let converted = file.with_extension(kind.split(':').next().unwrap());
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        run.status.success() && converted.exists(),
        "{} does not open: {said}",
        file.display()
    );
    converted
}

/// The lines of a text without markup and without the gaps that each program sets in its own way.
fn bare(text: &str) -> Vec<String> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines
        .map(|line| {
            line.trim_start_matches('#')
                .replace(['\\', ' ', '\u{a0}', '\u{3000}', '\t'], "")
        })
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_annual_report_in_word_has_the_text_of_the_markdown() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    program.import(&[&sample_year()]);
    let folder = tempfile::tempdir().unwrap();
    let files = ["docx", "md"].map(|ending| folder.path().join("report").with_extension(ending));
    for file in &files {
        let said = program.say(&[
            "report",
            "--period",
            "2023",
            "--out",
            file.to_str().unwrap(),
        ]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let word = std::fs::read_to_string(converted(&files[0], "txt:Text (encoded):UTF8")).unwrap();
    let markdown = std::fs::read_to_string(&files[1]).unwrap();
    assert!(markdown.contains("525"), "the members are in the report");
    assert_eq!(bare(&word), bare(&markdown));
}

#[test]
fn a_traced_figure_in_excel_has_the_rows_of_the_csv() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    program.import(&[&sample_year()]);
    let folder = tempfile::tempdir().unwrap();
    for measure in [
        "care.condolences.person_times",
        "charity.raised",
        "funds.expense",
    ] {
        let file = folder.path().join(format!("{measure}.xlsx"));
        let trace = ["trace", measure, "--period", "2023", "--format"];
        let written =
            program.say(&[&trace[..], &["xlsx", "--out", file.to_str().unwrap()]].concat());
        assert_eq!(written.code, 0, "{}", written.err);
        // A comma between the cells, quotes around texts, UTF-8, from the first line on, cells as they are shown.
        let opened = converted(
            &file,
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
        );
        let opened = rows(&std::fs::read_to_string(opened).unwrap());
        let csv = rows(&program.say(&[&trace[..], &["csv"]].concat()).out);
        assert!(csv.len() > 10, "{measure}");
        // Above its headings, which are words and not names, the sheet has a title.
        let headings = opened.len() - csv.len() + 1;
        assert!(
            headings >= 2 && opened[0][0].chars().count() > 1,
            "{:?}",
            opened[0]
        );
        assert_eq!(opened[headings..], csv[1..], "{measure}");
    }
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}
