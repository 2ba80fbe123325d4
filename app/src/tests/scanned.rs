//! What stands in the sources and pages of the workspace, for the tests that compare it with the message files.

use crate::lines_of_work;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The workspace.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The text of every file with an ending below a folder of the workspace, with its path in it.
pub(super) fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![workspace().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = std::fs::read_to_string(&path).unwrap();
                let inside = path.strip_prefix(workspace()).unwrap();
                found.push((inside.display().to_string(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no .{ending}");
    found
}

/// The sources of the program without their tests and samples.
pub(super) fn sources() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for folder in ["app/src", "kernel", "work"] {
        all.extend(files(folder, "rs"));
    }
    all.retain(|(path, _)| {
        ![
            "/tests/",
            "/tests.rs",
            "_tests.rs",
            "/samples/",
            "/examples/",
        ]
        .iter()
        .any(|part| path.contains(part))
    });
    for (_, text) in &mut all {
        if let Some(tests) = text.find("#[cfg(test)]\nmod tests {") {
            text.truncate(tests);
        }
    }
    all
}

/// What stands between any two quotes of a line. Pages have quotes within quotes, so that some of it is no literal; nobody
/// takes that for a key.
pub(super) fn literals(text: &str) -> Vec<&str> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1)).collect()
}

/// All literals of the program, each once.
pub(super) fn literals_of_the_program() -> BTreeSet<String> {
    let sources = sources();
    let all = sources.iter().flat_map(|(_, text)| literals(text));
    all.map(str::to_owned).collect()
}

/// The codes of problems as they stand in the sources: behind whatever says one, in the branches of a `let code`, and every
/// literal of the import that is written like a code, because its cells hand them on through several functions.
pub(super) fn problem_codes() -> BTreeSet<String> {
    const BEHIND: [&str; 8] = [
        "Refusal::at(",
        "Refusal::new(",
        ".warn(line,",
        ".note(line,",
        ".warn_at(line,",
        ".note_at(line,",
        "about_sheet(",
        "code: ",
    ];
    let mut codes = BTreeSet::new();
    for (path, text) in sources() {
        for opening in BEHIND {
            for (at, _) in text.match_indices(opening) {
                // Several lines of work call a choice's value its code, too.
                if opening == "code: " && !path.contains("kernel/import") {
                    continue;
                }
                let behind = text[at + opening.len()..].trim_start();
                let code = behind.strip_prefix('"').and_then(|b| b.split('"').next());
                codes.extend(code.map(str::to_owned));
            }
        }
        for (at, _) in text.match_indices("let code = if") {
            let branches = text[at..].split(';').next().unwrap_or_default();
            let written = literals(branches).into_iter().filter(|l| is_code(l));
            codes.extend(written.map(str::to_owned));
        }
        // Taking a file back reads no cells; its words are names of events and tables.
        if path.contains("kernel/import/src") && !path.contains("import/src/undo") {
            let written = literals(&text).into_iter().filter(|l| is_code(l));
            codes.extend(written.map(str::to_owned));
        }
    }
    codes
}

fn is_code(literal: &str) -> bool {
    literal.contains('_') && literal.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// All message keys, in the order of the Chinese files.
pub(super) fn keys() -> Vec<String> {
    let sources = lines_of_work::texts();
    let lines = sources.iter().flat_map(|source| source.zh_cn.lines());
    lines
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}
