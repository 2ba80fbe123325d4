//! House rules that a machine can check.
//!
//! A *check* reads the workspace and answers *findings*: a file, a line, one sentence. Each check
//! lives in its own file and works on plain text, so that its own tests can show it failing.

mod chinese;
mod guides;
mod layers;
mod leftovers;
mod links;
mod parts;
mod sizes;
mod source;

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::steps;

/// Something that is against a house rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    file: String,
    /// Counted from one; zero when the file as a whole is meant.
    line: usize,
    sentence: String,
}

/// A file of the workspace by its path from the root, with `/` between folders.
struct File {
    path: String,
    text: String,
}

/// Runs every check and prints what they found.
pub(crate) fn tidy() -> Result<()> {
    let root = steps::workspace();
    let files = files(&root)?;
    let mut findings = layers::check(&root, &files)?;
    findings.extend(guides::check(&files));
    findings.extend(parts::check(&files));
    for file in &files {
        findings.extend(sizes::check(file));
        findings.extend(leftovers::check(file));
        findings.extend(chinese::check(file));
        findings.extend(links::check(file, |path| root.join(path).exists()));
    }
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        1 => bail!("one thing is not tidy"),
        many => bail!("{many} things are not tidy"),
    }
}

/// Every text file that is kept, or would be kept with the next commit.
fn files(root: &Path) -> Result<Vec<File>> {
    let mut git = Command::new("git");
    git.args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ])
    .current_dir(root);
    let mut paths = match steps::answer(&mut git) {
        Ok(list) => list.split_terminator('\0').map(str::to_owned).collect(),
        // An unpacked archive has no history to ask.
        Err(_) => walk(root, "")?,
    };
    paths.sort();
    paths.dedup();
    let readable = paths.into_iter().filter(|path| root.join(path).is_file());
    let mut files = Vec::new();
    for path in readable {
        let bytes = fs::read(root.join(&path)).with_context(|| format!("{path} cannot be read"))?;
        // Pictures and workbooks are not text, and no check is about them.
        if let Ok(text) = String::from_utf8(bytes) {
            files.push(File { path, text });
        }
    }
    Ok(files)
}

fn walk(root: &Path, folder: &str) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() {
            name.clone()
        } else {
            format!("{folder}/{name}")
        };
        if entry.file_type()?.is_dir() {
            if path != "target" && name != ".git" {
                paths.extend(walk(root, &path)?);
            }
        } else {
            paths.push(path);
        }
    }
    Ok(paths)
}

impl Finding {
    fn new(file: &str, line: usize, sentence: impl Into<String>) -> Finding {
        Finding {
            file: file.to_owned(),
            line,
            sentence: sentence.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.sentence),
            line => write!(f, "{}:{line}: {}", self.file, self.sentence),
        }
    }
}

impl File {
    fn extension(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    #[cfg(test)]
    fn of(path: &str, text: &str) -> File {
        File {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, walk};

    #[test]
    fn a_finding_is_one_line_that_editors_understand() {
        assert_eq!(
            Finding::new("a.rs", 3, "is long").to_string(),
            "a.rs:3: is long"
        );
        assert_eq!(
            Finding::new("a.rs", 0, "is long").to_string(),
            "a.rs: is long"
        );
    }

    #[test]
    fn an_archive_without_history_is_walked() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        for path in ["a.md", "work/b/c.rs", "target/d.rs"] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap())?;
            std::fs::write(path, "text")?;
        }
        let mut paths = walk(folder.path(), "")?;
        paths.sort();
        assert_eq!(paths, ["a.md", "work/b/c.rs"]);
        Ok(())
    }
}
