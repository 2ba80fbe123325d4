//! What may use what: the crates as cargo sees them, against the table in `ARCHITECTURE.md`.
//!
//! A *use* is an ordinary dependency. The table says for every folder which others it uses; a use
//! that is not in the table and a row that nobody uses are both findings, so the table cannot rot.
//! Dev-dependencies are free, but no line of work may know another even there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use super::source::line_of;
use super::{File, Finding};

const DOCUMENT: &str = "ARCHITECTURE.md";
const BEGIN: &str = "<!-- layers -->";
const END: &str = "<!-- end of layers -->";

/// One crate of the workspace.
struct Member {
    /// Its folder from the root, such as `kernel/base`.
    folder: String,
    dependencies: Vec<Dependency>,
}

struct Dependency {
    name: String,
    /// The folder, when it is a crate of ours.
    folder: Option<String>,
    for_tests: bool,
}

pub(super) fn check(root: &Path, files: &[File]) -> Result<Vec<Finding>> {
    let members = members(root)?;
    let mut findings = match files.iter().find(|file| file.path == DOCUMENT) {
        Some(file) => table_and_members(&file.text, &members),
        None => vec![Finding::new(
            DOCUMENT,
            0,
            "is missing, and with it the table of layers",
        )],
    };
    findings.extend(lines_of_work_apart(&members));
    findings.extend(owned_parts(&members));
    Ok(findings)
}

fn members(root: &Path) -> Result<Vec<Member>> {
    let metadata = MetadataCommand::new()
        .current_dir(root)
        .no_deps()
        .exec()
        .context("cargo does not tell the crates of the workspace")?;
    let from_root = |path: &cargo_metadata::camino::Utf8Path| {
        path.strip_prefix(&metadata.workspace_root)
            .map(ToString::to_string)
            .ok()
    };
    let members = metadata.packages.iter().map(|package| Member {
        folder: package
            .manifest_path
            .parent()
            .and_then(from_root)
            .unwrap_or_default(),
        dependencies: package
            .dependencies
            .iter()
            .map(|dependency| Dependency {
                name: dependency.name.clone(),
                folder: dependency.path.as_deref().and_then(from_root),
                for_tests: dependency.kind == DependencyKind::Development,
            })
            .collect(),
    });
    Ok(members.collect())
}

/// Compares the table with the crates, row by row.
fn table_and_members(document: &str, members: &[Member]) -> Vec<Finding> {
    let Some((line, rows)) = rows(document) else {
        let sentence = format!("has no table between {BEGIN} and {END}");
        return vec![Finding::new(DOCUMENT, 0, sentence)];
    };
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for member in members {
        let uses = used.entry(layer(&member.folder)).or_default();
        let ordinary = member
            .dependencies
            .iter()
            .filter(|dependency| !dependency.for_tests);
        uses.extend(
            ordinary
                .filter_map(|dependency| dependency.folder.as_deref())
                .map(layer),
        );
    }
    let mut findings = Vec::new();
    let mut differs = |sentence| findings.push(Finding::new(DOCUMENT, line, sentence));
    for (folder, uses) in &used {
        let Some(told) = rows.get(folder) else {
            differs(format!("the table of layers has no row for {folder}"));
            continue;
        };
        for extra in uses.difference(told) {
            differs(format!(
                "{folder} uses {extra}, against the table of layers"
            ));
        }
        for unused in told.difference(uses) {
            differs(format!(
                "the table of layers lets {folder} use {unused}, which it does not"
            ));
        }
    }
    for folder in rows.keys().filter(|folder| !used.contains_key(*folder)) {
        differs(format!(
            "the table of layers has a row for {folder}, which does not exist"
        ));
    }
    findings
}

/// The rows of the table, folder to used folders, and the line on which it begins.
fn rows(document: &str) -> Option<(usize, BTreeMap<String, BTreeSet<String>>)> {
    let begin = document.find(BEGIN)?;
    let end = begin + document[begin..].find(END)?;
    let mut rows = BTreeMap::new();
    for row in document[begin..end]
        .lines()
        .filter(|line| line.starts_with("| `"))
    {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [folder, .., uses] = cells.as_slice() else {
            continue;
        };
        rows.insert(
            quoted(folder).next()?.to_owned(),
            quoted(uses).map(str::to_owned).collect(),
        );
    }
    Some((line_of(document, begin), rows))
}

/// The words between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// Lines of work share one row, because one rule holds for all of them.
fn layer(folder: &str) -> String {
    match folder.split_once('/') {
        Some(("work", _)) => "work/*".to_owned(),
        _ => folder.to_owned(),
    }
}

fn lines_of_work_apart(members: &[Member]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in members
        .iter()
        .filter(|member| layer(&member.folder) == "work/*")
    {
        for other in member
            .dependencies
            .iter()
            .filter_map(|d| d.folder.as_deref())
        {
            if layer(other) == "work/*" {
                let sentence = format!("knows {other}; lines of work meet through the kernel only");
                findings.push(manifest(member, sentence));
            }
        }
    }
    findings
}

/// Drivers of databases belong to the store, and the web server to the program that answers pages.
fn owned_parts(members: &[Member]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in members {
        let layer = layer(&member.folder);
        for dependency in &member.dependencies {
            let owners: &[&str] = match dependency.name.as_str() {
                // The tests make and drop databases, which no transaction can.
                "postgres" => &["kernel/store", "testing/testkit"],
                "rusqlite" | "tokio-postgres" | "libsqlite3-sys" => &["kernel/store"],
                "axum" | "tokio" => &["app"],
                _ => continue,
            };
            if !owners.contains(&layer.as_str()) {
                let name = &dependency.name;
                let sentence = format!("names {name}, which only {} may", owners.join(", "));
                findings.push(manifest(member, sentence));
            }
        }
    }
    findings
}

fn manifest(member: &Member, sentence: String) -> Finding {
    Finding::new(&format!("{}/Cargo.toml", member.folder), 0, sentence)
}

#[cfg(test)]
mod tests {
    use super::{Dependency, Finding, Member, lines_of_work_apart, owned_parts, table_and_members};

    fn member(folder: &str, ours: &[&str], others: &[&str]) -> Member {
        let own = ours.iter().map(|folder| Dependency {
            name: folder.replace('/', "-"),
            folder: Some((*folder).to_owned()),
            for_tests: false,
        });
        let foreign = others.iter().map(|name| Dependency {
            name: (*name).to_owned(),
            folder: None,
            for_tests: false,
        });
        Member {
            folder: folder.to_owned(),
            dependencies: own.chain(foreign).collect(),
        }
    }

    fn sentences(findings: Vec<Finding>) -> Vec<String> {
        findings.iter().map(ToString::to_string).collect()
    }

    const TABLE: &str = "# Title\n<!-- layers -->\n| Folder | What | Uses |\n|---|---|---|\n\
        | `kernel/base` | values | nothing |\n| `work/*` | work | `kernel/base`, `kernel/ui` |\n\
        | `kernel/ui` | pages | `kernel/base` |\n<!-- end of layers -->\n| `late` | x | |\n";

    #[test]
    fn a_table_that_is_true_finds_nothing() {
        let members = [
            member("kernel/base", &[], &["jiff"]),
            member("kernel/ui", &["kernel/base"], &[]),
            member("work/care", &["kernel/base"], &[]),
            member("work/women", &["kernel/ui"], &[]),
        ];
        assert_eq!(
            sentences(table_and_members(TABLE, &members)),
            Vec::<String>::new()
        );
        assert!(owned_parts(&members).is_empty());
        assert!(lines_of_work_apart(&members).is_empty());
    }

    #[test]
    fn every_difference_is_found() {
        let members = [
            member("kernel/base", &["kernel/ui"], &[]),
            member("kernel/ui", &[], &[]),
            member("app", &[], &[]),
        ];
        assert_eq!(
            sentences(table_and_members(TABLE, &members)),
            [
                "ARCHITECTURE.md:2: the table of layers has no row for app",
                "ARCHITECTURE.md:2: kernel/base uses kernel/ui, against the table of layers",
                "ARCHITECTURE.md:2: the table of layers lets kernel/ui use kernel/base, which it does not",
                "ARCHITECTURE.md:2: the table of layers has a row for work/*, which does not exist",
            ]
        );
        assert_eq!(table_and_members("no table", &members).len(), 1);
    }

    #[test]
    fn tests_may_use_more_but_lines_of_work_stay_apart() {
        let mut women = member("work/women", &["work/care"], &[]);
        for dependency in &mut women.dependencies {
            dependency.for_tests = true;
        }
        let members = [
            member("kernel/base", &[], &[]),
            member("kernel/ui", &["kernel/base"], &[]),
        ];
        assert!(lines_of_work_apart(&members).is_empty());
        assert_eq!(
            sentences(lines_of_work_apart(&[women])),
            ["work/women/Cargo.toml: knows work/care; lines of work meet through the kernel only"]
        );
    }

    #[test]
    fn drivers_and_the_web_server_have_owners() {
        let members = [
            member("kernel/store", &[], &["rusqlite", "postgres"]),
            member("kernel/office", &[], &["rusqlite", "axum"]),
            member("work/care", &[], &["postgres", "axum"]),
        ];
        assert_eq!(
            sentences(owned_parts(&members)),
            [
                "kernel/office/Cargo.toml: names rusqlite, which only kernel/store may",
                "kernel/office/Cargo.toml: names axum, which only app may",
                "work/care/Cargo.toml: names postgres, which only kernel/store, testing/testkit may",
                "work/care/Cargo.toml: names axum, which only app may",
            ]
        );
    }
}
