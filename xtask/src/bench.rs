//! Measuring: built for release, run in processes of its own, written into the documentation when that is asked for.

use anyhow::Result;

use crate::steps;

/// The document that `--write` writes anew.
const DOCUMENT: &str = "docs/benchmarks.md";

/// Measures what is named, or all.
pub(crate) fn bench(words: &[&str]) -> Result<()> {
    let mut arguments = vec!["run", "--quiet", "--release", "--package", "pace", "--"];
    for word in words {
        arguments.push(word);
        if *word == "--write" {
            arguments.push(DOCUMENT);
        }
    }
    steps::run(&mut steps::cargo(&arguments))
}
