//! What is measured, in which order, and on which union.

use crate::section::Section;
use crate::{Asked, document};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One measuring.
pub(crate) struct Measuring {
    /// Its name at the command line.
    pub(crate) name: &'static str,
    title: &'static str,
    about: &'static str,
    /// What is run: a word, and the sizes of the unions that it needs.
    runs: &'static str,
    /// Why an aim is missed, as far as that is known; nothing where all are reached.
    why: &'static str,
    sizes: &'static [u64],
}

/// All of them, in the order of the document.
pub(crate) const MEASURINGS: &[Measuring] = &[
    Measuring {
        name: "sample-year",
        title: "A year of workbooks",
        about: "The workbooks of the sample college are read, recognised, checked and stored in a new SQLite file, its schema \
                included; the median of five runs.",
        runs: "sample-year",
        why: "",
        sizes: &[],
    },
    Measuring {
        name: "living-report",
        title: "The report, written and sealed",
        about: "The sample college's own report is drafted as Word, begun as a report of its own, shown again after one \
                condolence was corrected, sealed, and its sealed file proved; the first and third are medians of seven runs.",
        runs: "living-report",
        why: "",
        sizes: &[],
    },
    Measuring {
        name: "typeset",
        title: "The report as PDF",
        about: "`niangjia report` is started with the sample year and has the report, and then the slides of its key figures, set \
                by `niangjia-typeset`; both processes, from their start; the median of five runs. The typesetter is built apart: \
                `cargo build --release --manifest-path typeset/Cargo.toml`.",
        runs: "typeset",
        why: "",
        sizes: &[],
    },
    Measuring {
        name: "written-report",
        title: "A written report, checked",
        about: "The sample college's own report in Word, its chapters repeated to twenty pages, is read, every figure is paired \
                with its measure of the year, and its arithmetic is tried; the measures are computed each time; the median of \
                seven runs.",
        runs: "written-report",
        why: "",
        sizes: &[],
    },
    Measuring {
        name: "payroll",
        title: "A payroll of a hundred thousand rows",
        about: "An office that knows 100,000 members takes in the workbook of a month's pay, eight columns wide, and writes the \
                list of dues as a workbook. Memory is the most that the process ever held.",
        runs: "payroll",
        why: "A profile of the run shows no one place to mend: SQLite's indexes take about a quarter of the time, giving and \
              taking back memory a tenth, the hashing of names and keys a sixteenth, and no single function more than a \
              thirteenth.",
        sizes: &[],
    },
    Measuring {
        name: "acts",
        title: "Small acts",
        about: "Each act writes a condolence, its entry in the history and the act itself, and is answered when it is on the \
                disk. Callers wait for their answer before they ask again; five seconds.",
        runs: "acts",
        why: "",
        sizes: &[],
    },
    Measuring {
        name: "measures",
        title: "All measures of a year",
        about: "Ten years of records, of which the last is asked for; the median of seven runs, of three with a million members. \
                *Counted anew* is a year at which nobody has looked since its records last changed; *kept* is one at which \
                somebody has. An act makes anew only what is counted of the tables into which it wrote.",
        runs: "measures",
        why: "Counted anew, a year of a million members is a full pass over tens of millions of rows, and no index makes that \
              shorter; that is why figures over long lists are kept. At 5,000 members nothing stands out: the slowest \
              measure takes a tenth of the whole.",
        sizes: &[540, 5_000, 50_000, 1_000_000],
    },
    Measuring {
        name: "trace",
        title: "A figure and its records",
        about: "One figure and a page of its trace; the median of five runs. The figure is kept, unless it says otherwise.",
        runs: "trace",
        why: "A million gifts share the day in the middle of that list, and those of the day before the page are passed over.",
        sizes: &[1_000_000],
    },
    Measuring {
        name: "ledger",
        title: "Balances",
        about: "The balance of every account; the median of three runs.",
        runs: "ledger",
        why: "",
        sizes: &[1_000_000],
    },
    Measuring {
        name: "browsing",
        title: "The office in the browser",
        about: "Lists of registers, asked for by somebody of the office over connections that stay open. The processor time is \
                that of the whole server for one page, over four hundred of them. The readers think for a fifth of a second \
                between pages; the writer does small acts one after the other, in another process.",
        runs: "browsing",
        why: "",
        sizes: &[1_000_000],
    },
    Measuring {
        name: "search",
        title: "Search",
        about: "The first five of every register, figures and pages left out, for somebody who may see everything and for a \
                cadre of one branch; the look whether the index is up to date is part of it; the median of five runs. \
                The index is made anew before, out of all records that have texts.",
        runs: "search",
        why: "",
        sizes: &[5_000, 1_000_000],
    },
    Measuring {
        name: "program",
        title: "The program",
        about: "The program itself, started anew each time, with the sample year; the median of five starts. The processor time \
                is that of the whole process. At rest is after the first page and the page of all figures, a second later.",
        runs: "program",
        why: "",
        sizes: &[],
    },
];

/// Runs what is asked for, prints it, and writes the document when that is asked for.
pub(crate) fn carry_out(asked: &Asked) -> Result<()> {
    let temporary = tempfile::tempdir()?;
    let folder = asked
        .keep
        .clone()
        .unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder)?;
    let mut sections = Vec::new();
    let mut unions = Vec::new();
    let chosen = |measuring: &&Measuring| {
        asked.names.is_empty() || asked.names.iter().any(|name| name == measuring.name)
    };
    for measuring in MEASURINGS.iter().filter(chosen) {
        eprintln!("measuring {}", measuring.name);
        let mut section = Section {
            title: measuring.title.to_owned(),
            about: vec![measuring.about.to_owned()],
            ..Section::default()
        };
        if measuring.name == "payroll" {
            section.add(payroll(temporary.path())?);
        } else if measuring.sizes.is_empty() {
            section.add(alone(&["only", measuring.runs])?);
        }
        for members in measuring.sizes {
            let file = union_of(&folder, *members, &mut unions)?;
            let (members, file) = (members.to_string(), file.display().to_string());
            section.add(alone(&["only", measuring.runs, &members, &file])?);
        }
        if section.misses_an_aim() && !measuring.why.is_empty() {
            section.after.push(format!("{}\n", measuring.why));
        }
        println!("{}", section.markdown());
        sections.push(section);
    }
    match &asked.write {
        Some(file) => document::write(file, &sections, &unions, asked.names.is_empty()),
        None => Ok(()),
    }
}

/// The workbook is written by another process than the one that reads it, so that their memory is not added up.
fn payroll(folder: &Path) -> Result<Section> {
    let (office, workbook) = (folder.join("payroll.sqlite"), folder.join("payroll.xlsx"));
    let (office, workbook) = (office.display().to_string(), workbook.display().to_string());
    alone(&["prepare", "payroll", &office, &workbook])?;
    alone(&["only", "payroll", &office, &workbook])
}

/// The file of a union of so many members, made when it is not there yet; what it holds is kept beside it.
fn union_of(folder: &Path, members: u64, unions: &mut Vec<String>) -> Result<PathBuf> {
    let file = folder.join(format!("union-{members}.sqlite"));
    let told = folder.join(format!("union-{members}.txt"));
    if !told.exists() {
        let section = alone(&["fill", &members.to_string(), &file.display().to_string()])?;
        std::fs::write(&told, section.about.concat())?;
    }
    let told = std::fs::read_to_string(&told)?;
    if !unions.contains(&told) {
        eprintln!("{told}");
        unions.push(told);
    }
    Ok(file)
}

/// Does one thing in a process of its own.
fn alone(words: &[&str]) -> Result<Section> {
    let mut command = Command::new(std::env::current_exe()?);
    let output = command
        .args(words)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        bail!("{} did not end well", words.join(" "));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text
        .lines()
        .last()
        .with_context(|| format!("{} told nothing", words.join(" ")))?;
    Ok(serde_json::from_str(last)?)
}

impl Section {
    fn add(&mut self, other: Self) {
        self.about.extend(other.about);
        self.rows.extend(other.rows);
        self.after.extend(other.after);
    }
}
