//! The sample college's year as other colleges would keep it: the same figures come out, whatever the headings, the order of
//! columns, the split into sheets and files, the units and the kind of file.

use crate::program::Program;
use crate::retold::{differing, plain, split, synonyms, write};
use std::path::Path;
use std::process::Command;
use testkit::{Engine, TestDb};

/// Other words over every column, other titles, columns that nobody needs, and names of files and sheets that say nothing.
#[test]
fn other_headings_lead_to_the_same_figures() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let folder = tempfile::tempdir().unwrap();
    write::workbooks(folder.path(), &synonyms::college());
    let wrong = differing(&program, folder.path(), &[]);
    assert!(wrong.is_empty(), "{wrong}");
}

/// A sheet a branch, a month or a campaign, dates in parts, one wide table of gifts, ten thousands of yuan, per mille, debit
/// and credit, two tables on one sheet.
#[test]
fn other_splits_and_units_lead_to_the_same_figures() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let folder = tempfile::tempdir().unwrap();
    write::workbooks(folder.path(), &split::college());
    let wrong = differing(&program, folder.path(), &[]);
    assert!(wrong.is_empty(), "{wrong}");
}

/// A text file a sheet, in two encodings with two separators, printed page by page.
#[test]
fn plain_text_leads_to_the_same_figures() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let folder = tempfile::tempdir().unwrap();
    let [early, late] = plain::college();
    write::texts(folder.path(), &early, ';', |text| {
        encoding_rs::GB18030.encode(text).0.into_owned()
    });
    write::texts(folder.path(), &late, '\t', |text| {
        format!("\u{feff}{text}").into_bytes()
    });
    let wrong = differing(&program, folder.path(), &[]);
    assert!(wrong.is_empty(), "{wrong}");
}

/// The files of the first college as another office program writes them, in an old format and in an open one.
#[test]
fn other_formats_lead_to_the_same_figures() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let folder = tempfile::tempdir().unwrap();
    let (books, out) = (folder.path().join("books"), folder.path().join("out"));
    std::fs::create_dir_all(&books).unwrap();
    let files = write::workbooks(&books, &synonyms::college());
    let (old, open) = files.split_at(files.len() / 2);
    converted(old, "xls", &out, folder.path());
    converted(open, "ods", &out, folder.path());
    let wrong = differing(&program, &out, &[]);
    assert!(wrong.is_empty(), "{wrong}");
}

fn converted(files: &[std::path::PathBuf], format: &str, out: &Path, profile: &Path) {
    let said = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            profile.display()
        ))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .arg(out)
        .args(files)
        .output()
        .expect("LibreOffice (soffice) is needed for this test and is not installed");
    for file in files {
        let made = out.join(file.with_extension(format).file_name().unwrap());
        assert!(
            made.exists(),
            "not converted: {} {}",
            made.display(),
            String::from_utf8_lossy(&said.stderr)
        );
    }
}
