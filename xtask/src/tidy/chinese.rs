//! Text that a person reads belongs into message files, so Rust holds no Chinese sentences.
//!
//! Allowed are the words by which workbooks are recognised (`words.rs`, `headings.rs`), Chinese
//! numerals (`numerals.rs`) and the names of typefaces (`fonts.rs`), samples (`sample*.rs`), tests
//! (`tests.rs`, `*_tests.rs`), and everything under `testing/`, `fuzz/` and `demo/`; or a folder of such a
//! name. Comments may hold Chinese. A single character is no sentence, so `"年"` may stand where
//! dates are read and written.

use super::source::literals;
use super::{File, Finding};

pub(super) fn check(file: &File) -> Vec<Finding> {
    if file.extension() != "rs" || allowed(&file.path) {
        return Vec::new();
    }
    literals(&file.text)
        .into_iter()
        .filter(|literal| !literal.in_tests && is_wording(literal.text))
        .map(|literal| {
            let start: String = literal.text.chars().take(12).collect();
            let sentence = format!("\"{start}\" is Chinese text; it belongs into a message file");
            Finding::new(&file.path, literal.line, sentence)
        })
        .collect()
}

fn allowed(path: &str) -> bool {
    let mut names = path.split('/');
    let top = names.next().unwrap_or_default();
    matches!(top, "testing" | "demo" | "fuzz")
        || names.any(|name| {
            let stem = name.strip_suffix(".rs").unwrap_or(name);
            matches!(stem, "words" | "headings" | "numerals" | "fonts" | "tests")
                || stem.ends_with("_tests")
                || stem.starts_with("sample")
        })
}

fn is_wording(text: &str) -> bool {
    text.chars().any(is_han) && text.chars().count() > 1
}

fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{File, check};

    #[test]
    fn chinese_sentences_are_found_in_code_only() {
        let text = "// 注释\nconst A: &str = \"会员\";\nlet year = '年'; let month = \"月\";\n\
                    #[cfg(test)]\nmod tests { const B: &str = \"会员\"; }\n";
        let found = check(&File::of("work/care/src/store.rs", text));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].line, 2);
    }

    #[test]
    fn words_samples_and_tests_may_hold_them() {
        let text = "const A: &str = \"会员\";";
        let allowed = [
            "work/care/src/words.rs",
            "work/care/src/words/visits.rs",
            "kernel/import/src/headings.rs",
            "work/care/src/sample.rs",
            "work/care/src/sample_visits.rs",
            "work/care/src/tests.rs",
            "work/care/src/visit_tests.rs",
            "kernel/base/src/numerals.rs",
            "kernel/document/src/fonts.rs",
            "work/care/tests/story.rs",
            "testing/testkit/src/lib.rs",
            "demo/src/college.rs",
            "work/care/messages/zh-CN.ftl",
        ];
        for path in allowed {
            assert!(check(&File::of(path, text)).is_empty(), "{path}");
        }
        for path in [
            "kernel/base/src/text.rs",
            "work/care/src/mywords.rs",
            "app/src/main.rs",
        ] {
            assert_eq!(check(&File::of(path, text)).len(), 1, "{path}");
        }
    }
}
