//! `docs/generated`: pages that the program writes about itself.
//!
//! They are kept beside the code so that a change shows in the review, and compared in the
//! continuous run so that they cannot fall behind.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::steps::{self, cargo};

/// Writes the pages anew.
pub(crate) fn bless() -> Result<()> {
    let fresh = generate()?;
    let kept = folder();
    if kept.exists() {
        fs::remove_dir_all(&kept)?;
    }
    for (name, bytes) in read(&fresh)? {
        let file = kept.join(name);
        fs::create_dir_all(file.parent().unwrap_or(&kept))?;
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Fails when the pages that are kept are not those that the program writes now.
pub(crate) fn unchanged() -> Result<()> {
    let differences = differences(&read(&folder())?, &read(&generate()?)?);
    if !differences.is_empty() {
        bail!(
            "{}\nrun `cargo xtask bless` and look at the difference",
            differences.join("\n")
        );
    }
    Ok(())
}

fn folder() -> PathBuf {
    steps::workspace().join("docs/generated")
}

/// Lets the program write into an empty folder, so that nothing old remains among the new.
fn generate() -> Result<PathBuf> {
    let fresh = steps::target().join("generated");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    fs::create_dir_all(&fresh)?;
    let mut program = cargo(&[
        "run",
        "--quiet",
        "--package",
        "niangjia",
        "--",
        "docs",
        "--out",
    ]);
    steps::run(program.arg(&fresh)).context("the program did not write its pages")?;
    if read(&fresh)?.is_empty() {
        bail!("the program wrote no pages, so there is nothing to compare");
    }
    Ok(fresh)
}

type Pages = BTreeMap<String, Vec<u8>>;

fn differences(kept: &Pages, fresh: &Pages) -> Vec<String> {
    let mut found = Vec::new();
    for (name, bytes) in fresh {
        match kept.get(name) {
            None => found.push(format!("docs/generated/{name} is missing")),
            Some(old) if old != bytes => found.push(format!("docs/generated/{name} has changed")),
            Some(_) => {}
        }
    }
    let gone = kept.keys().filter(|name| !fresh.contains_key(*name));
    found.extend(gone.map(|name| format!("docs/generated/{name} is no longer written")));
    found
}

fn read(root: &Path) -> Result<Pages> {
    let mut pages = Pages::new();
    let mut waiting = vec![root.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        if !folder.exists() {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                pages.insert(name, fs::read(&path)?);
            }
        }
    }
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::{Pages, differences, read};

    #[test]
    fn a_page_changed_missing_or_left_over_is_told() {
        let pages = |list: &[(&str, &str)]| -> Pages {
            list.iter()
                .map(|(n, t)| ((*n).to_owned(), t.as_bytes().to_vec()))
                .collect()
        };
        let kept = pages(&[("a.md", "1"), ("b.md", "1"), ("old.md", "1")]);
        let fresh = pages(&[("a.md", "1"), ("b.md", "2"), ("new.md", "1")]);
        assert_eq!(
            differences(&kept, &fresh),
            [
                "docs/generated/b.md has changed",
                "docs/generated/new.md is missing",
                "docs/generated/old.md is no longer written",
            ]
        );
        assert!(differences(&fresh, &fresh).is_empty());
    }

    #[test]
    fn folders_are_read_to_the_bottom() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir(folder.path().join("deep"))?;
        std::fs::write(folder.path().join("deep/a.md"), "text")?;
        assert_eq!(
            read(folder.path())?.keys().collect::<Vec<_>>(),
            ["deep/a.md"]
        );
        assert!(read(&folder.path().join("nowhere"))?.is_empty());
        Ok(())
    }
}
