//! PDF, with a typesetter beside the program and without one.
//!
//! The program is copied into a folder of its own, because it looks for the typesetter beside itself and in its checkout. The
//! real typesetter takes part where it is built; where it is not, a program that stands in for it keeps what it is given.

use crate::program::{Program, Said, sample_year};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use testkit::{Engine, TestDb};

struct Copied {
    program: Program,
    folder: tempfile::TempDir,
}

impl Copied {
    fn of(program: Program) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("niangjia");
        std::fs::copy(env!("CARGO_BIN_EXE_niangjia"), &copy).unwrap();
        Self { program, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same words to the copy.
    fn command(&self, words: &[&str]) -> Command {
        let given = self.program.command(words);
        let mut command = Command::new(self.path("niangjia"));
        command
            .args(given.get_args())
            .env_remove("NIANGJIA_TYPESET");
        for (name, value) in given.get_envs() {
            if let Some(value) = value {
                command.env(name, value);
            }
        }
        command.current_dir(self.folder.path());
        command
    }

    fn say(&self, words: &[&str]) -> Said {
        crate::program::said(&self.command(words).output().unwrap())
    }

    /// A typesetter that keeps the paper and answers with the beginning of a PDF.
    fn stand_in(&self, name: &str) -> PathBuf {
        let file = self.path(name);
        let paper = self.path("paper.json");
        let script = format!(
            "#!/bin/sh\nwhile IFS= read -r line || [ -n \"$line\" ]; do printf %s \"$line\"; done > {}\nprintf %%PDF-1.7\n",
            paper.display()
        );
        std::fs::write(&file, script).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o700)).unwrap();
        file
    }

    fn paper(&self) -> serde_json::Value {
        serde_json::from_slice(&std::fs::read(self.path("paper.json")).unwrap()).unwrap()
    }
}

fn texts(paper: &serde_json::Value) -> String {
    let blocks = paper["blocks"].as_array().into_iter().flatten();
    blocks.filter_map(|block| block["text"].as_str()).collect()
}

#[test]
fn without_the_typesetter_one_sentence_says_how_to_build_it() {
    let db = TestDb::new(Engine::Sqlite);
    let copied = Copied::of(Program::on(&db));
    copied.program.import(&[&sample_year()]);
    copied.program.say(&["report", "new", "--period", "2023"]);
    for words in [
        &["report", "--period", "2023", "--out", "report.pdf"][..],
        &["report", "export", "--out", "report.pdf"],
        &["report", "export", "--slides", "--out", "report.pdf"],
    ] {
        let said = copied.say(words);
        assert_eq!(said.code, 3);
        assert!(
            said.err
                .contains("cargo build --release --manifest-path typeset/Cargo.toml"),
            "{}",
            said.err
        );
        assert_eq!(said.err.trim().lines().count(), 1, "{}", said.err);
        assert!(!copied.path("report.pdf").exists());
    }
    // What is no PDF needs no typesetter.
    assert_eq!(
        copied.say(&["report", "export", "--out", "report.md"]).code,
        0
    );
    for words in [
        ["report", "export", "--slides", "--out", "report.md"],
        ["report", "export", "--annex", "--out", "report.docx"],
    ] {
        assert_eq!(copied.say(&words).code, 3);
    }
}

#[test]
fn the_typesetter_is_given_the_words_of_the_report() {
    let db = TestDb::new(Engine::Sqlite);
    let copied = Copied::of(Program::on(&db));
    copied.program.import(&[&sample_year()]);
    copied.program.say(&["report", "new", "--period", "2023"]);
    let export = |words: &[&str]| {
        let words = [&["report", "export", "--out"], words].concat();
        let said = copied.say(&words);
        assert_eq!(said.code, 0, "{}", said.err);
    };
    // Beside the program.
    copied.stand_in("niangjia-typeset");
    export(&["report.pdf"]);
    assert_eq!(
        std::fs::read(copied.path("report.pdf")).unwrap(),
        b"%PDF-1.7"
    );
    let paper = copied.paper();
    export(&["report.md"]);
    let markdown = std::fs::read_to_string(copied.path("report.md")).unwrap();
    let closed =
        |text: &str| text.replace(|c: char| c.is_whitespace() || matches!(c, '#' | '\\'), "");
    assert_eq!(closed(&texts(&paper)), closed(&markdown));
    assert_eq!(paper["author"], "学校工会");

    // Sealed: the seal is printed under the text, and the paper is made when the seal was set.
    let said = copied.say(&["report", "seal"]);
    export(&["sealed.pdf"]);
    let paper = copied.paper();
    let seal = paper["blocks"].as_array().unwrap().last().unwrap();
    let printed = seal["text"]
        .as_str()
        .unwrap()
        .trim_start_matches("封存码")
        .trim();
    assert!(
        seal["kind"] == "seal" && said.out.contains(printed),
        "{seal} {}",
        said.out
    );
    export(&["annex.pdf", "--annex"]);
    let paper_with = copied.paper();
    let table = paper_with["blocks"].as_array().unwrap().last().unwrap();
    assert!(
        table["kind"] == "table" && table["rows"].as_array().unwrap().len() > 50,
        "{table}"
    );
    assert_eq!(paper_with["made"], paper["made"]);

    // The key figures: a slide for the whole and one for each chapter, of three to five figures, each of the text.
    std::fs::rename(copied.path("niangjia-typeset"), copied.path("elsewhere")).unwrap();
    let mut command = copied.command(&["report", "export", "--slides", "--out", "slides.pdf"]);
    let output = command
        .env("NIANGJIA_TYPESET", copied.path("elsewhere"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let slides = copied.paper();
    let pages = slides["slides"].as_array().unwrap();
    assert!((6..=10).contains(&pages.len()), "{}", pages.len());
    let mut charts = 0;
    for page in pages {
        let figures = page["figures"].as_array().unwrap();
        assert!((3..=6).contains(&figures.len()), "{page}");
        for figure in figures {
            let printed = figure["printed"].as_str().unwrap();
            assert!(markdown.contains(printed), "{figure}");
            assert!(
                figure["before"].as_str().unwrap().starts_with("上年"),
                "{figure}"
            );
        }
        charts += usize::from(!page["chart"].is_null());
    }
    assert!(charts >= 2, "{charts}");
    assert!(!slides.to_string().contains('⟦'), "{slides}");
}

/// Where the typesetter is built, what comes out is read back with the words of the report, every figure as the registers have it.
#[test]
fn the_real_typesetter_sets_what_the_registers_agree_with() {
    let built =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../typeset/target/release/niangjia-typeset");
    if !built.is_file() {
        println!(
            "niangjia-typeset is not built, so no paper was set: cargo build --release --manifest-path typeset/Cargo.toml"
        );
        return;
    }
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    program.import(&[&sample_year()]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf").display().to_string();
    let said = program.say(&["report", "--period", "2023", "--out", &file]);
    assert_eq!(said.code, 0, "{}", said.err);
    let said = program.say(&[
        "check-report",
        &file,
        "--period",
        "2023",
        "--format",
        "json",
    ]);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let figures = report["figures"].as_array().unwrap();
    let others: Vec<_> = figures
        .iter()
        .filter(|figure| figure["verdict"] != "agrees")
        .collect();
    assert!(others.is_empty() && figures.len() > 100, "{others:?}");
}
