//! `niangjia-typeset`: a paper as JSON on the standard input, the same as PDF on the standard output.
//!
//! A **paper** ([`paper`]) is a report in the layout of GB/T 9704, or slides of its key figures. Its **fonts** ([`fonts`]) are
//! found on the machine. A **page** is laid out by Typst from the two templates that the program brings along ([`setting`]).
//! **Limits** ([`limits`]) on time, memory and files are set before anything is read from outside.
//!
//! What it refuses: packages, files and addresses (a template sees its data and nothing else), a paper with a character that no
//! font shows, and a machine without a Chinese typeface. What is wrong is told on the standard error output, a line of JSON each:
//! `{"problem":"font-missing","role":"song","package":"fonts-noto-cjk","text":"…"}`; a problem that does not stop the work has
//! `"notice":true`. The exit code is 0 when there is a PDF, 2 for a paper that cannot be read, 3 for fonts, 4 for characters, and
//! 5 when the pages could not be set.

mod fonts;
mod limits;
mod paper;
mod problem;
mod setting;

use fonts::{Fonts, Places};
use paper::Paper;
use problem::Problem;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
niangjia-typeset [--fonts FOLDER]… [--no-system-fonts]   reads a paper as JSON, writes it as PDF
niangjia-typeset --version
";

/// No paper of a union is larger.
const MOST_BYTES: u64 = 16 << 20;

fn main() -> ExitCode {
    let mut places = Places::default();
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--fonts") => match words.next() {
                Some(folder) => places.named.push(PathBuf::from(folder)),
                None => return usage(),
            },
            Some("--no-system-fonts") => places.without_system = true,
            Some("--version") => {
                println!("niangjia-typeset {}", env!("CARGO_PKG_VERSION"));
                return ExitCode::SUCCESS;
            }
            _ => return usage(),
        }
    }
    match set(&places) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            problem.tell(false);
            problem.exit_code()
        }
    }
}

fn usage() -> ExitCode {
    eprint!("{USAGE}");
    ExitCode::from(2)
}

fn set(places: &Places) -> Result<(), Problem> {
    limits::set()?;
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Problem::TooLarge);
    }
    let paper = Paper::read(&bytes)?;
    let fonts = Fonts::found(places)?;
    limits::close_the_doors()?;
    for replaced in fonts.replaced() {
        replaced.tell(true);
    }
    fonts.show_all_of(&paper)?;
    let pdf = setting::pdf(&paper, &fonts)?;
    let mut out = std::io::stdout().lock();
    out.write_all(&pdf)?;
    Ok(out.flush()?)
}
