//! Whoever opens a folder finds a tour: module docs in Rust, a README in a line of work.

use std::collections::BTreeSet;

use super::{File, Finding};

/// A tour shorter than this says nothing.
const SHORTEST: usize = 30;

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(roots(files));
    findings.extend(folders(files));
    findings.extend(lines_of_work(files));
    findings.extend(both_languages(files));
    findings
}

/// Every file that opens a crate or a folder begins with a tour.
fn roots(files: &[File]) -> Vec<Finding> {
    let opens = |path: &str| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        matches!(name, "lib.rs" | "mod.rs" | "main.rs")
            || (name.ends_with(".rs") && folder.ends_with("/tests"))
    };
    let bare = files
        .iter()
        .filter(|file| opens(&file.path) && tour(&file.text) < SHORTEST);
    bare.map(|file| Finding::new(&file.path, 1, "does not begin with a tour (`//!`)"))
        .collect()
}

/// Every folder with sources below `src` has a file that opens it.
fn folders(files: &[File]) -> Vec<Finding> {
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let folders: BTreeSet<&str> = paths
        .iter()
        .filter(|path| path.ends_with(".rs") && path.contains("src/"))
        .filter_map(|path| path.rsplit_once('/').map(|(folder, _)| folder))
        .filter(|folder| !folder.ends_with("/bin"))
        .collect();
    let mut findings = Vec::new();
    for folder in folders {
        let inside = ["lib.rs", "main.rs", "mod.rs"].map(|name| format!("{folder}/{name}"));
        let beside = format!("{folder}.rs");
        if inside.iter().any(|path| paths.contains(path.as_str())) {
            continue;
        }
        match files.iter().find(|file| file.path == beside) {
            Some(file) if tour(&file.text) >= SHORTEST => {}
            Some(_) => findings.push(Finding::new(
                &beside,
                1,
                "does not begin with a tour (`//!`)",
            )),
            None => findings.push(Finding::new(
                folder,
                0,
                "no file opens this folder with a tour",
            )),
        }
    }
    findings
}

/// Every line of work explains itself in plain words and speaks both languages.
fn lines_of_work(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        let parts: Vec<&str> = file.path.split('/').collect();
        let ["work", name, "Cargo.toml"] = parts.as_slice() else {
            continue;
        };
        for needed in ["README.md", "messages/zh-CN.ftl", "messages/en.ftl"] {
            let path = format!("work/{name}/{needed}");
            if !files.iter().any(|file| file.path == path) {
                findings.push(Finding::new(&path, 0, "a line of work has this file"));
            }
        }
    }
    findings
}

fn both_languages(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (mine, other) in [("zh-CN.ftl", "en.ftl"), ("en.ftl", "zh-CN.ftl")] {
        for file in files {
            let Some(folder) = file.path.strip_suffix(mine) else {
                continue;
            };
            let twin = format!("{folder}{other}");
            if folder.ends_with('/') && !files.iter().any(|file| file.path == twin) {
                findings.push(Finding::new(&twin, 0, "the other language has this file"));
            }
        }
    }
    findings.sort();
    findings.dedup();
    findings
}

/// The length of the tour at the top of a file, in characters; attributes may stand above it.
fn tour(text: &str) -> usize {
    text.lines()
        .skip_while(|line| line.starts_with("#!") || line.trim().is_empty())
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| line.trim().chars().count())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{File, check, tour};

    const TOUR: &str = "//! What this folder is for, in one whole sentence.\n";

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<File> = files
            .iter()
            .map(|(path, text)| File::of(path, text))
            .collect();
        check(&files).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_tour_is_a_sentence_at_the_top() {
        assert!(tour(TOUR) > 30);
        assert!(tour(&format!("#![forbid(unsafe_code)]\n\n{TOUR}")) > 30);
        assert_eq!(tour("use x;\n//! Late.\n"), 0);
        assert_eq!(tour("//! To come.\nfn main() {}\n"), 8);
    }

    #[test]
    fn crates_and_folders_without_a_tour_are_found() {
        assert_eq!(
            found(&[
                ("app/src/main.rs", "fn main() {}"),
                ("app/src/web/mod.rs", TOUR),
                ("app/src/commands/serve.rs", ""),
                ("app/src/forms/field.rs", ""),
                ("app/src/forms.rs", "mod field;"),
                ("app/src/good.rs", TOUR),
                ("app/src/good/part.rs", ""),
                ("testing/stories/tests/all.rs", ""),
            ]),
            [
                "app/src/main.rs:1: does not begin with a tour (`//!`)",
                "testing/stories/tests/all.rs:1: does not begin with a tour (`//!`)",
                "app/src/commands: no file opens this folder with a tour",
                "app/src/forms.rs:1: does not begin with a tour (`//!`)",
            ]
        );
    }

    #[test]
    fn a_line_of_work_is_complete() {
        assert_eq!(
            found(&[
                ("work/care/Cargo.toml", ""),
                ("work/care/messages/en.ftl", "")
            ]),
            [
                "work/care/README.md: a line of work has this file",
                "work/care/messages/zh-CN.ftl: a line of work has this file",
                "work/care/messages/zh-CN.ftl: the other language has this file",
            ]
        );
    }

    #[test]
    fn the_kernel_speaks_both_languages_too() {
        assert_eq!(
            found(&[
                ("kernel/office/messages/zh-CN.ftl", ""),
                ("kernel/ui/golden.ftl", "")
            ]),
            ["kernel/office/messages/en.ftl: the other language has this file"]
        );
    }
}
