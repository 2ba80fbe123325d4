//! The continuous run: everything that must hold before a change is kept.
//!
//! Cheap steps come first, so that a slip is told within seconds; the tests come last, so that
//! their summary is what one sees at the end.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::steps::{self, cargo, run, step};
use crate::{browser, generated, suite, tidy};

/// Runs every step and stops at the first that fails.
pub(crate) fn ci() -> Result<()> {
    step("format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    step("tidy", tidy::tidy)?;
    step("clippy", || {
        let arguments = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "-Dwarnings",
        ];
        run(&mut cargo(&arguments))
    })?;
    step("generated pages", generated::unchanged)?;
    step("demo", demo)?;
    step("browser", || browser::browser(&[]))?;
    suite::test("ci")
}

/// The demo college is built from its workbooks in an empty folder, and its books are sound.
fn demo() -> Result<()> {
    let target = steps::target();
    run(&mut cargo(&["build", "--quiet", "--package", "niangjia"]))?;
    let folder = target.join("demo");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let program = target.join("debug/niangjia");
    run(Command::new(&program)
        .args(["demo", "--no-serve"])
        .current_dir(&folder))?;
    if fs::read_dir(&folder)?.next().is_none() {
        bail!("the demo left no records in {}", folder.display());
    }
    // The demo keeps its records apart from a union's own.
    run(Command::new(&program)
        .args(["check", "--data", "niangjia-demo"])
        .current_dir(&folder))
}
