//! Nothing unfinished is kept.

use super::{File, Finding};

/// Written in two halves, so that this file does not find itself.
const WORDS: [&str; 6] = [
    concat!("to", "do!"),
    concat!("unimple", "mented!"),
    concat!("db", "g!"),
    concat!("#[ig", "nore"),
    concat!("FIX", "ME"),
    concat!("TO", "DO"),
];

pub(super) fn check(file: &File) -> Vec<Finding> {
    if !matches!(
        file.extension(),
        "rs" | "html" | "css" | "ftl" | "sql" | "toml"
    ) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        for word in WORDS.into_iter().filter(|word| holds(line, word)) {
            findings.push(Finding::new(
                &file.path,
                number,
                format!("\"{word}\" is unfinished work"),
            ));
        }
    }
    findings
}

/// Whether a line holds the word and not merely a longer one.
fn holds(line: &str, word: &str) -> bool {
    let in_a_name = |char: char| char.is_alphanumeric() || char == '_';
    line.match_indices(word).any(|(at, _)| {
        let after = &line[at + word.len()..];
        let begins = !word.starts_with(in_a_name) || !line[..at].ends_with(in_a_name);
        let ends = !word.ends_with(in_a_name) || !after.starts_with(in_a_name);
        begins && (ends || word.starts_with('#'))
    })
}

#[cfg(test)]
mod tests {
    use super::{File, WORDS, check};

    #[test]
    fn every_word_is_found_on_its_line() {
        for word in WORDS {
            let found = check(&File::of(
                "a.rs",
                &format!("fn a() {{\n    {word}(x)\n}}\n"),
            ));
            assert_eq!(found.len(), 1, "{word}");
            assert_eq!(found[0].line, 2);
        }
        let reason = format!("{} = \"slow\"]", WORDS[3]);
        assert_eq!(check(&File::of("a.rs", &reason)).len(), 1);
    }

    #[test]
    fn longer_words_and_other_files_are_let_alone() {
        let longer: String = WORDS.iter().map(|word| format!("mas{word} ")).collect();
        let found = check(&File::of("a.rs", &longer.replace("mas#", "mas")));
        assert!(found.is_empty(), "{found:?}");
        assert!(check(&File::of("a.md", WORDS[5])).is_empty());
    }
}
