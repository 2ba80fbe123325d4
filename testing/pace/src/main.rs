//! How fast the office is: invented unions of four sizes, real files, and the clock held beside them.
//!
//! Each measuring runs in a process of its own, so that none finds the memory or the files of another; this process starts
//! them one after the other and prints what they tell. Run as `cargo xtask bench`, with the names of some, or of none for
//! all. Nothing here is a test: a time that is too long is a row in `docs/benchmarks.md`, not a failure.

mod acts;
mod browsing;
mod clock;
mod document;
mod invented;
mod ledger;
mod living_report;
mod machine;
mod measures;
mod payroll;
mod plan;
mod program;
mod sample_year;
mod search;
mod section;
mod typeset;
mod written_report;

use anyhow::{Context, Result, bail};
use section::Section;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
pace [--keep FOLDER] [--write FILE] [NAME…]   measures, all or some of; --write writes the parts that were measured:
";

fn main() -> ExitCode {
    if program::is_asked_for() {
        return niangjia::run();
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    match words {
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            plan::MEASURINGS
                .iter()
                .for_each(|measuring| println!("  {}", measuring.name));
            Ok(())
        }
        // What a process of its own does; its last line is what it found.
        ["fill", members, file] => tell(&filled(Path::new(file), members.parse()?)?),
        ["only", "sample-year"] => tell(&sample_year::imported()?),
        ["prepare", "payroll", office, workbook] => {
            tell(&payroll::prepared(Path::new(office), Path::new(workbook))?)
        }
        ["only", "payroll", office, workbook] => {
            tell(&payroll::taken_in(Path::new(office), Path::new(workbook))?)
        }
        ["only", "program"] => tell(&program::started()?),
        ["only", "living-report"] => tell(&living_report::written()?),
        ["only", "typeset"] => tell(&typeset::set()?),
        ["only", "written-report"] => tell(&written_report::checked()?),
        ["only", "acts"] => tell(&acts::small()?),
        ["only", "measures", members, file] => {
            tell(&measures::all_of_a_year(Path::new(file), members.parse()?)?)
        }
        ["only", "trace", members, file] => {
            tell(&measures::with_trace(Path::new(file), members.parse()?)?)
        }
        ["only", "browsing", members, file] => {
            tell(&browsing::pages(Path::new(file), members.parse()?)?)
        }
        ["only", "ledger", _, file] => tell(&ledger::all_balances(Path::new(file))?),
        ["only", "search", members, file] => {
            tell(&search::everything(Path::new(file), members.parse()?)?)
        }
        _ => plan::carry_out(&Asked::read(words)?),
    }
}

/// What is asked for at the command line.
struct Asked {
    names: Vec<String>,
    write: Option<PathBuf>,
    keep: Option<PathBuf>,
}

impl Asked {
    fn read(words: &[&str]) -> Result<Self> {
        let mut asked = Self {
            names: Vec::new(),
            write: None,
            keep: None,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--write" => {
                    asked.write = Some(PathBuf::from(words.next().context("--write needs a file")?))
                }
                "--keep" => {
                    asked.keep = Some(PathBuf::from(
                        words.next().context("--keep needs a folder")?,
                    ))
                }
                name if plan::MEASURINGS
                    .iter()
                    .any(|measuring| measuring.name == name) =>
                {
                    asked.names.push(name.to_owned());
                }
                other => bail!("there is nothing called \"{other}\" to measure"),
            }
        }
        Ok(asked)
    }
}

fn filled(file: &Path, members: u64) -> Result<Section> {
    let (rows, took) = clock::spent(clock::Whose::Process, || {
        let (office, rows) = invented::fill(file, members)?;
        drop(office);
        Ok(rows)
    })?;
    let total: u64 = rows.values().sum();
    let bytes = std::fs::metadata(file)?.len();
    let most: Vec<String> = rows
        .iter()
        .map(|(table, count)| format!("{table} {count}"))
        .collect();
    let about = format!(
        "{members} members: {total} rows in {} MiB, made in {}: {}.",
        bytes / 1_048_576,
        section::shown(took.wall),
        most.join(", ")
    );
    Ok(Section {
        about: vec![about],
        ..Section::default()
    })
}

fn tell(section: &Section) -> Result<()> {
    println!("{}", serde_json::to_string(section)?);
    Ok(())
}

/// The workspace's folder.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
