//! The workspace's own tool, run as `cargo xtask NAME`.
//!
//! A *step* is one named thing that must succeed; each prints its name and its seconds. Nothing
//! here knows a line of work: rules about the union are tested where they are written.

mod bench;
mod browser;
mod continuous;
mod generated;
mod machine;
mod postgres;
mod steps;
mod suite;
mod tidy;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo xtask test             everything that can be tested, with a private PostgreSQL
cargo xtask tidy             the house rules that a machine can check
cargo xtask ci               everything that must hold before a change is kept
cargo xtask bench [NAME…]    how fast the office is; --write writes docs/benchmarks.md anew
cargo xtask browser          the stories in a real browser; --all walks every page with every
                             role, --speed asks Lighthouse
cargo xtask shots            pictures of every page, in target/shots/INDEX.html
cargo xtask bless            write docs/generated anew
cargo xtask postgres start   start the private PostgreSQL of this workspace, print its address
cargo xtask postgres stop    stop it
cargo xtask postgres url     print its address
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The causes in one line; a backtrace of this tool would help nobody.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    match words {
        ["test"] => suite::test("default"),
        ["tidy"] => tidy::tidy(),
        ["ci"] => continuous::ci(),
        ["bench", rest @ ..] => bench::bench(rest),
        ["browser", rest @ ..] => browser::browser(rest),
        ["shots"] => browser::shots(),
        ["bless"] => generated::bless(),
        ["postgres", "start"] => postgres::Cluster::of_workspace()?.announce(),
        ["postgres", "stop"] => postgres::Cluster::of_workspace()?.stop(),
        ["postgres", "url"] => {
            println!("{}", postgres::Cluster::of_workspace()?.url());
            Ok(())
        }
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        other => bail!(
            "there is no command \"{}\"; there are:\n{USAGE}",
            other.join(" ")
        ),
    }
}
