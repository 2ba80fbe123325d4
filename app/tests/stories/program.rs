//! The program as somebody at a terminal uses it.

use niangjia_store::Place;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;
use testkit::TestDb;

/// The program on the records of one test.
pub(crate) struct Program {
    database: String,
    key: PathBuf,
    /// Where the program keeps what does not stand in the database.
    pub(crate) data: PathBuf,
    /// Where everything is logged, if a test wants to read it.
    log: Option<PathBuf>,
    /// Holds the key, apart from the records.
    _folder: TempDir,
}

/// What a run came to.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Program {
    pub(crate) fn on(db: &TestDb) -> Self {
        let database = match db.place() {
            Place::File(file) => file.display().to_string(),
            Place::Server(url) => url,
        };
        let folder = tempfile::tempdir().unwrap();
        let key = folder.path().join("niangjia.key");
        testkit::key().keep(&key).unwrap();
        Self {
            database,
            key,
            data: folder.path().to_owned(),
            log: None,
            _folder: folder,
        }
    }

    /// The same program with every word of its log in a file, and nothing of it on the terminal.
    pub(crate) fn logging(mut self, file: &Path) -> Self {
        self.log = Some(file.to_owned());
        self
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_niangjia"));
        command
            .args(words)
            .env("NIANGJIA_DATABASE", &self.database)
            .env("NIANGJIA_KEY_FILE", &self.key)
            .env("NIANGJIA_LANGUAGE", "zh-CN");
        command.stdin(Stdio::null());
        if let Some(log) = &self.log {
            let mut file = std::fs::OpenOptions::new();
            let file = file.create(true).append(true).open(log).unwrap();
            command.env("NIANGJIA_LOG", "trace").stderr(file);
        }
        command
    }

    pub(crate) fn say(&self, words: &[&str]) -> Said {
        said(&self.command(words).output().unwrap())
    }

    /// Imports files or folders, and answers the receipt.
    pub(crate) fn import(&self, paths: &[&Path]) -> serde_json::Value {
        self.receipt(paths, &[])
    }

    pub(crate) fn preview(&self, paths: &[&Path]) -> serde_json::Value {
        self.receipt(paths, &["--dry-run"])
    }

    fn receipt(&self, paths: &[&Path], more: &[&str]) -> serde_json::Value {
        let mut words = vec!["import", "--format", "json"];
        words.extend_from_slice(more);
        let paths: Vec<String> = paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        words.extend(paths.iter().map(String::as_str));
        let said = self.say(&words);
        assert!(said.code <= 1, "{}", said.err);
        serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{} {}", said.out, said.err))
    }

    /// Opens an account that holds a role over the whole union, and answers the address of its one-time login.
    pub(crate) fn account(&self, login: &str, role: &str) -> String {
        self.account_with(login, &[role])
    }

    /// Opens an account with a role and what else the words say, and answers the address of its one-time login.
    pub(crate) fn account_with(&self, login: &str, role: &[&str]) -> String {
        let words = [["account", "add", login, "--role"].as_slice(), role].concat();
        let said = self.say(&words);
        assert_eq!(said.code, 0, "{}", said.err);
        let at = said
            .out
            .find("/enter/")
            .unwrap_or_else(|| panic!("no link in {}", said.out));
        said.out[at..].split_whitespace().next().unwrap().to_owned()
    }

    /// The value of a measure in 2023.
    pub(crate) fn measure(&self, id: &str) -> String {
        self.measures()
            .into_iter()
            .find(|row| row[0] == id)
            .map(|row| row[2].clone())
            .unwrap_or_default()
    }

    /// All measures of 2023: id, name, value, unit.
    pub(crate) fn measures(&self) -> Vec<Vec<String>> {
        let said = self.say(&["measures", "--period", "2023", "--format", "csv"]);
        assert_eq!(said.code, 0, "{}", said.err);
        csv(&said.out)
    }
}

pub(crate) fn said(output: &Output) -> Said {
    Said {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The rows of a csv text without its headings.
pub(crate) fn csv(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// The folder of the sample college's year.
pub(crate) fn sample_year() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/sample-year")
}

/// Some of the sample college's workbooks, by the beginnings of their names, in a folder of their own.
pub(crate) fn some_books(beginnings: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(sample_year()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if beginnings.iter().any(|book| name.starts_with(book)) && name.ends_with(".xlsx") {
            std::fs::copy(entry.path(), folder.path().join(name)).unwrap();
        }
    }
    folder
}

/// A program that a test runs beside ours; without it the test says what is missing.
pub(crate) fn needs(name: &str, package: &str) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    assert!(
        found,
        "{name} is not installed: run `cargo xtask test`, or install the package {package}"
    );
}

/// One sheet's part of a receipt.
pub(crate) fn sheet<'r>(receipt: &'r serde_json::Value, name: &str) -> &'r serde_json::Value {
    receipt["files"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|file| file["sheets"].as_array().into_iter().flatten())
        .find(|sheet| sheet["sheet"] == name)
        .unwrap_or_else(|| panic!("no sheet {name} in {receipt}"))
}
