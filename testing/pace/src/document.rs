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

/// Writes the document: anew when everything was measured, else only the parts that were.
pub(crate) fn write(file: &Path, sections: &[Section], unions: &[String], all: bool) -> Result<()> {
    let text = if all {
        anew(sections, unions)?
    } else {
        let known = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
        sections.iter().fold(known, |text, section| {
            with_part(&text, &section.title, &section.markdown())
        })
    };
    std::fs::write(file, text.trim_end().to_owned() + "\n")
        .with_context(|| file.display().to_string())
}

fn anew(sections: &[Section], unions: &[String]) -> Result<String> {
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
    Ok(text)
}

/// The document with one part in place of the part of the same title; at its end when it has none.
fn with_part(text: &str, title: &str, part: &str) -> String {
    let begin = format!("## {title}\n");
    let Some((before, rest)) = text.split_once(&begin) else {
        return format!("{}\n\n{part}", text.trim_end());
    };
    match rest.find("\n## ") {
        Some(end) => format!("{before}{part}{}", rest.get(end + 1..).unwrap_or_default()),
        None => format!("{before}{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::with_part;

    #[test]
    fn a_part_takes_the_place_of_its_former_self() {
        let text = "# All\n\n## A\n\none\n\n## B\n\ntwo\n";
        let cases = [
            (
                "A",
                "## A\n\nnew\n\n",
                "# All\n\n## A\n\nnew\n\n## B\n\ntwo\n",
            ),
            (
                "B",
                "## B\n\nnew\n",
                "# All\n\n## A\n\none\n\n## B\n\nnew\n",
            ),
            (
                "C",
                "## C\n",
                "# All\n\n## A\n\none\n\n## B\n\ntwo\n\n## C\n",
            ),
        ];
        for (title, part, whole) in cases {
            assert_eq!(with_part(text, title, part), whole, "{title}");
        }
    }
}
