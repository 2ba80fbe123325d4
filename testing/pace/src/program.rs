//! The program as a person starts it: the report as a Word document, the first page, and what it holds in memory at rest.
//!
//! This program and `niangjia` are made of the same library; started with [`AS_PROGRAM`] in its environment, this one is
//! the other. So nothing has to be built or found beside it.

use crate::clock::{Spent, Whose, median, memory_of, of_process, spent};
use crate::sample_year;
use crate::section::{Row, Section};
use anyhow::{Context, Result, ensure};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Says in the environment that the words are for `niangjia`.
const AS_PROGRAM: &str = "NIANGJIA_PACE_AS_PROGRAM";
/// How often everything is done.
const RUNS: usize = 5;
/// How long the program is left alone before its memory is read.
const REST: Duration = Duration::from_secs(1);

/// Whether this process is to be the program.
pub(crate) fn is_asked_for() -> bool {
    std::env::var_os(AS_PROGRAM).is_some()
}

/// Measures the report, the start and the memory, with the sample year.
pub(crate) fn started() -> Result<Section> {
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("sample.sqlite");
    sample_year::made(&database)?;
    let (mut reports, mut starts, mut memory) = (Vec::new(), Vec::new(), 0);
    for _ in 0..RUNS {
        reports.push(report(&database, &folder.path().join("report.docx"))?);
        let (start, held) = first_page(&database)?;
        starts.push(start);
        memory = memory.max(held);
    }
    let rows = vec![
        Row::time(
            "The report of a year as a Word document",
            Some(Duration::from_millis(200)),
            median(reports),
        ),
        Row::time(
            "`niangjia serve`, from its start to its first page",
            Some(Duration::from_millis(300)),
            median(starts),
        ),
        Row::memory("Memory at rest", 60 * 1_024, memory),
    ];
    Ok(Section {
        rows,
        ..Section::default()
    })
}

/// The program with its words, on the records of a file.
pub(crate) fn program(words: &[&str], database: &Path) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args(words)
        .arg("--database")
        .arg(database)
        .env(AS_PROGRAM, "1")
        .stdin(Stdio::null());
    Ok(command)
}

fn report(database: &Path, out: &Path) -> Result<Spent> {
    let mut command = program(&["report", "--period", "2023"], database)?;
    command.arg("--out").arg(out).stdout(Stdio::null());
    let (status, took) = spent(Whose::Children, || Ok(command.status()?))?;
    ensure!(status.success(), "the report was not written");
    Ok(took)
}

/// The program, serving pages until this is dropped.
pub(crate) struct Serving {
    child: Child,
    /// Where it listens.
    pub(crate) address: String,
}

impl Serving {
    /// Starts it on a database, with a key other than the one that it would make.
    pub(crate) fn of(database: &Path, key: Option<&Path>) -> Result<Self> {
        let mut command = program(&["serve", "--listen", "127.0.0.1:0"], database)?;
        if let Some(key) = key {
            command.arg("--key").arg(key);
        }
        let mut serving = Self {
            child: command.stdout(Stdio::piped()).spawn()?,
            address: String::new(),
        };
        let out = serving.child.stdout.take().context("nothing is told")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let at = line.find("127.0.0.1:").context("no address is told")?;
        serving.address = line[at..]
            .chars()
            .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ':'))
            .collect();
        Ok(serving)
    }

    /// The process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Opens an account for somebody of the office; the address of the one-time login.
    pub(crate) fn login(database: &Path, key: &Path) -> Result<String> {
        // The file may be kept from an earlier measuring, with the account of that one.
        let name = format!("pace-{}", std::process::id());
        let output = program(&["account", "add", &name, "--role", "office"], database)?
            .arg("--key")
            .arg(key)
            .output()?;
        let told = String::from_utf8(output.stdout)?;
        let token = told.split("/enter/").nth(1).context("no login is told")?;
        let token = token.split_whitespace().next().unwrap_or_default();
        Ok(format!("/enter/{token}"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing more to do then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What it took to the first page, and the memory a while after it.
fn first_page(database: &Path) -> Result<(Spent, u64)> {
    let since = Instant::now();
    let serving = Serving::of(database, None)?;
    page(&serving.address, "/")?;
    let took = Spent {
        cpu: of_process(serving.id())?,
        wall: since.elapsed(),
    };
    page(&serving.address, "/measures?period=2023")?;
    std::thread::sleep(REST);
    Ok((took, memory_of(serving.id())?))
}

fn page(address: &str, path: &str) -> Result<()> {
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let status = answer.split_whitespace().nth(1).unwrap_or_default();
    ensure!(
        status.starts_with('2') || status.starts_with('3'),
        "{path} was answered with {status}"
    );
    Ok(())
}
