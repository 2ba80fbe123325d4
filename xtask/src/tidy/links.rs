//! Links between our own documents lead somewhere.

use super::source::line_of;
use super::{File, Finding};

pub(super) fn check(file: &File, exists: impl Fn(&str) -> bool) -> Vec<Finding> {
    if file.extension() != "md" {
        return Vec::new();
    }
    let text = without_code(&file.text);
    targets(&text)
        .into_iter()
        .filter_map(|(at, target)| {
            let path = resolve(&file.path, target)?;
            (!exists(&path)).then(|| {
                let sentence = format!("the link to {target} leads nowhere");
                Finding::new(&file.path, line_of(&text, at), sentence)
            })
        })
        .collect()
}

/// Where links lead to: `[text](target)`, `![text](target "title")` and `[text]: target`.
fn targets(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("](") {
        let rest = &text[at + 2..];
        if let Some(end) = rest.find([')', '\n']) {
            found.push((
                at,
                rest[..end].split_whitespace().next().unwrap_or_default(),
            ));
        }
    }
    for (at, _) in text.match_indices("]: ") {
        let begins_a_line = text[..at]
            .rsplit('\n')
            .next()
            .is_some_and(|l| l.starts_with('['));
        if begins_a_line {
            found.push((
                at,
                text[at + 3..].split_whitespace().next().unwrap_or_default(),
            ));
        }
    }
    found
}

/// The path from the root that a link means; `None` when it leaves the workspace or the file.
fn resolve(file: &str, target: &str) -> Option<String> {
    let target = target.trim_start_matches('<').trim_end_matches('>');
    let path = target.split('#').next().unwrap_or_default();
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
        return None;
    }
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(decoded(&parts.join("/")))
}

/// Blanks out code, keeping every line break where it is.
fn without_code(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_start().starts_with("```");
        if fence || fenced {
            kept.push('\n');
            fenced ^= fence;
        } else {
            let pieces = line.split('`').enumerate();
            kept.extend(pieces.filter(|(n, _)| n % 2 == 0).map(|(_, piece)| piece));
            if !kept.ends_with('\n') {
                kept.push('\n');
            }
        }
    }
    kept
}

fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let code = code.and_then(|two| u8::from_str_radix(two, 16).ok());
        match code {
            Some(code) if *first == b'%' => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{File, check, resolve};

    #[test]
    fn a_link_that_leads_nowhere_is_found() {
        let text = "See [a](sql.md), [b](gone.md#part)\nand ![c](../README.md \"title\").\n\
                    `[code](nowhere.md)`\n```\n[code](nowhere.md)\n```\n[d]: lost.md\n\
                    [web](https://example.org/x) [here](#top)\n";
        let there = ["docs/sql.md", "README.md"];
        let found = check(&File::of("docs/guide.md", text), |path| {
            there.contains(&path)
        });
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "docs/guide.md:1: the link to gone.md#part leads nowhere",
                "docs/guide.md:7: the link to lost.md leads nowhere"
            ]
        );
    }

    #[test]
    fn links_are_read_from_their_file() {
        let table = [
            ("README.md", "docs/sql.md", Some("docs/sql.md")),
            ("docs/decisions/0001.md", "../sql.md", Some("docs/sql.md")),
            ("docs/a.md", "./%E4%BC%9A.md", Some("docs/会.md")),
            ("docs/a.md", "mailto:union@example.org", None),
            ("docs/a.md", "#part", None),
        ];
        for (file, target, expected) in table {
            assert_eq!(resolve(file, target).as_deref(), expected, "{target}");
        }
    }
}
