//! Reads Rust source as far as the checks need it: which text is a string, and where tests begin.

use std::iter::Peekable;
use std::str::CharIndices;

/// The text between the quotes of one string.
pub(super) struct Literal<'a> {
    pub(super) line: usize,
    pub(super) text: &'a str,
    /// Whether it stands in a part that is compiled for tests only.
    pub(super) in_tests: bool,
}

/// Every string of a file in order; comments, characters and lifetimes are passed over.
pub(super) fn literals(text: &str) -> Vec<Literal<'_>> {
    let mut reader = Reader {
        text,
        chars: text.char_indices().peekable(),
    };
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut test_ahead = false;
    let mut test_depth = None;
    while let Some((at, char)) = reader.chars.next() {
        let rest = &text[at..];
        match char {
            '/' if rest.starts_with("//") => reader.skip_to_end_of_line(),
            '/' if rest.starts_with("/*") => reader.skip_comment(),
            '\'' => reader.skip_character(rest),
            '#' if rest.starts_with("#[cfg(test)]") || rest.starts_with("#[cfg(any(test") => {
                test_ahead = true;
            }
            '{' => {
                if test_ahead && test_depth.is_none() {
                    test_depth = Some(depth);
                }
                test_ahead = false;
                depth += 1;
            }
            '}' => {
                depth = depth.saturating_sub(1);
                if test_depth == Some(depth) {
                    test_depth = None;
                }
            }
            ';' => test_ahead = false,
            '"' => {
                let string = reader.string(at + 1);
                let in_tests = test_depth.is_some() || test_ahead;
                found.push(Literal {
                    line: line_of(text, at),
                    text: string,
                    in_tests,
                });
            }
            'r' if raw_hashes(rest).is_some() && !continues_a_name(text, at) => {
                let hashes = raw_hashes(rest).unwrap_or_default();
                let string = reader.raw_string(at, hashes);
                let in_tests = test_depth.is_some() || test_ahead;
                found.push(Literal {
                    line: line_of(text, at),
                    text: string,
                    in_tests,
                });
            }
            _ => {}
        }
    }
    found
}

/// The line of a place in a text, counted from one.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

struct Reader<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
}

impl<'a> Reader<'a> {
    fn skip_to_end_of_line(&mut self) {
        while self.chars.next_if(|(_, char)| *char != '\n').is_some() {}
    }

    /// Comments of this kind may stand inside each other.
    fn skip_comment(&mut self) {
        let mut depth = 1;
        self.chars.next();
        while let Some((at, _)) = self.chars.next() {
            let rest = &self.text[at..];
            if rest.starts_with("/*") {
                depth += 1;
                self.chars.next();
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.chars.next();
                if depth == 0 {
                    return;
                }
            }
        }
    }

    /// A quote opens a character, unless it opens a lifetime, which has no closing quote.
    fn skip_character(&mut self, rest: &str) {
        let mut chars = rest.chars().skip(1);
        let first = chars.next();
        if first == Some('\\') {
            self.chars.next();
            self.chars.next();
            while self.chars.next().is_some_and(|(_, char)| char != '\'') {}
        } else if chars.next() == Some('\'') {
            self.chars.next();
            self.chars.next();
        }
    }

    fn string(&mut self, start: usize) -> &'a str {
        while let Some((at, char)) = self.chars.next() {
            match char {
                '\\' => {
                    self.chars.next();
                }
                '"' => return &self.text[start..at],
                _ => {}
            }
        }
        &self.text[start..]
    }

    fn raw_string(&mut self, at: usize, hashes: usize) -> &'a str {
        let start = at + 1 + hashes + 1;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = self.text[start..]
            .find(&close)
            .map_or(self.text.len(), |end| start + end);
        let after = end + close.len();
        while self.chars.next_if(|(at, _)| *at < after).is_some() {}
        &self.text[start..end]
    }
}

/// The number of `#` when a raw string begins here.
fn raw_hashes(rest: &str) -> Option<usize> {
    let rest = rest.strip_prefix('r')?;
    let hashes = rest.chars().take_while(|char| *char == '#').count();
    rest[hashes..].starts_with('"').then_some(hashes)
}

/// Whether the letter at this place belongs to a longer name (`br"…"` does not count as one).
fn continues_a_name(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(['b', 'c']);
    before.ends_with(|char: char| char.is_alphanumeric() || char == '_')
}

#[cfg(test)]
mod tests {
    use super::literals;

    fn read(text: &str) -> Vec<(usize, &str, bool)> {
        literals(text)
            .into_iter()
            .map(|l| (l.line, l.text, l.in_tests))
            .collect()
    }

    #[test]
    fn strings_are_found_and_nothing_else() {
        let text = r####"
// "a comment" it's
/* "outer /* inner */ still" */
fn f<'a>(x: &'a str) -> char { g("one", '"', '\'', '\u{4e00}', "t\"wo"); 'x' }
const R: &str = r#"ra"w"#; const B: &[u8] = br"bytes"; let barr = "three";
"####;
        let found: Vec<(usize, &str)> = read(text).into_iter().map(|(l, t, _)| (l, t)).collect();
        assert_eq!(
            found,
            [
                (4, "one"),
                (4, "t\\\"wo"),
                (5, "ra\"w"),
                (5, "bytes"),
                (5, "three")
            ]
        );
    }

    #[test]
    fn parts_for_tests_are_told_apart() {
        let text = "fn a() { \"1\" }\n#[cfg(test)]\nmod tests {\n fn b() { if x { \"2\" } }\n}\n\
                    fn c() { \"3\" }\n#[cfg(test)]\nmod tests;\nfn d() { \"4\" }\n\
                    #[cfg(test)]\nconst E: &str = \"5\";\nconst F: &str = \"6\";\n";
        let found: Vec<(&str, bool)> = read(text).into_iter().map(|(_, t, i)| (t, i)).collect();
        let expected = [
            ("1", false),
            ("2", true),
            ("3", false),
            ("4", false),
            ("5", true),
            ("6", false),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn an_unfinished_text_ends_quietly() {
        for text in ["\"open", "r#\"open\"", "/* open", "'\\", "'", "r#"] {
            literals(text);
        }
    }
}
