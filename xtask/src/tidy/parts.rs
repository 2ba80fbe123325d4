//! Every part we use has a reason, written above it in the workspace's table.

use super::{File, Finding};

pub(super) fn check(files: &[File]) -> Vec<Finding> {
    let manifest = files.iter().find(|file| file.path == "Cargo.toml");
    manifest
        .map(|file| unexplained(&file.path, &file.text))
        .unwrap_or_default()
}

/// Neighbours share the comment above them; a heading (`# --- …`) and a blank line end it.
fn unexplained(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_table = false;
    let mut explained = false;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.starts_with('[') {
            in_table = line == "[workspace.dependencies]";
        } else if line.is_empty() || line.starts_with("# ---") {
            explained = false;
        } else if line.starts_with('#') {
            explained = true;
        } else if let Some((name, value)) = line.split_once('=') {
            let ours = value.contains("path =");
            if in_table && !explained && !ours {
                let sentence = format!("{} has no reason above it", name.trim());
                findings.push(Finding::new(path, number, sentence));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::unexplained;

    #[test]
    fn a_part_without_a_reason_is_found() {
        let text = "[package]\nname = \"x\"\n[workspace.dependencies]\n# --- our own\n\
                    own = { path = \"own\" }\n\n# --- web\nbare = \"1\"\n# Speaks HTTP.\n\
                    axum = \"1\"\ntokio = \"1\"\n\nlonely = \"2\"\n[profile.dev]\ndebug = 1\n";
        let found = unexplained("Cargo.toml", text);
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "Cargo.toml:8: bare has no reason above it",
                "Cargo.toml:13: lonely has no reason above it"
            ]
        );
    }
}
