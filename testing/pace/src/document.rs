//! `docs/benchmarks.md`: what was measured, on what, and what it was measured with.

use crate::invented::THINNED;
use crate::machine;
use crate::section::Section;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::path::Path;

const INTRODUCTION: &str = "\
# Benchmarks

Written by `cargo xtask bench --write`. Every figure was measured on the machine below; a row without a figure does not
exist. **Times are processor time** (user and system), because others worked on the same machine; the time on the wall
stands beside it. Aims are held against processor time.
";

/// Writes the document anew.
pub(crate) fn write(file: &Path, sections: &[Section], unions: &[String]) -> Result<()> {
    let mut text = format!("{INTRODUCTION}\n## The machine\n\n");
    for line in machine::described()? {
        let _ = writeln!(text, "- {line}");
    }
    text.push('\n');
    for section in sections {
        text.push_str(&section.markdown());
    }
    if !unions.is_empty() {
        let _ = writeln!(
            text,
            "## The invented unions\n\nTen years of records, made by `testing/pace` from the size alone. In the union of a \
             million members the nine years before the measured one hold one record in {THINNED} of every list.\n"
        );
        for union in unions {
            let _ = writeln!(text, "- {union}");
        }
    }
    std::fs::write(file, text.trim_end().to_owned() + "\n")
        .with_context(|| file.display().to_string())
}
