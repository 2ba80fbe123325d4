//! What the proposal committee wrote about a proposal, read from one cell.

use crate::words;
use niangjia_base::{numerals, text};

/// What the committee decided.
pub const VERDICTS: &[&str] = &["docketed", "suggestion", "merged", "refused"];

/// A verdict and, of a merged proposal, the number that it goes on under.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// One of [`VERDICTS`], or nothing when the words say none.
    pub verdict: Option<&'static str>,
    /// The number of the other proposal.
    pub merged_into: Option<i64>,
}

/// Reads a verdict: `立案`, `作为意见建议`, `不予立案`, `并案（并入12号）`, `并入第12号提案`, `与12号并案`.
#[must_use]
pub fn read(written: &str) -> Review {
    let plain = text::word_key(written);
    let verdict = words::VERDICTS
        .iter()
        .find(|word| word.words.iter().any(|w| plain.contains(w)))
        .map(|word| word.code);
    let merged_into = (verdict == Some("merged"))
        .then(|| number(&plain))
        .flatten();
    Review {
        verdict,
        merged_into,
    }
}

/// The number of a proposal: the last digits of `12`, `１２`, `第12号`, `2023-012`, or a Chinese numeral as in `第十二号`.
#[must_use]
pub fn number(written: &str) -> Option<i64> {
    let plain = text::word_key(written);
    let digits = plain
        .split(|c: char| !c.is_ascii_digit())
        .rfind(|part| !part.is_empty());
    if let Some(digits) = digits {
        return digits.parse().ok();
    }
    let is_numeral = |c: char| numerals::parse(c.encode_utf8(&mut [0; 4])).is_some();
    plain
        .split(|c: char| !is_numeral(c))
        .rfind(|part| !part.is_empty())
        .and_then(numerals::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_read_in_every_wording() {
        for (written, verdict, merged_into) in [
            ("立案", Some("docketed"), None),
            ("予以立案", Some("docketed"), None),
            ("作为意见建议", Some("suggestion"), None),
            ("转为建议", Some("suggestion"), None),
            ("不予立案", Some("refused"), None),
            ("未立案，转为意见建议", Some("suggestion"), None),
            ("并案（并入12号）", Some("merged"), Some(12)),
            ("并案（并入第１０号）", Some("merged"), Some(10)),
            ("并入第9号提案", Some("merged"), Some(9)),
            ("与4号并案", Some("merged"), Some(4)),
            ("与第十二号合并立案", Some("merged"), Some(12)),
            ("并案", Some("merged"), None),
            ("待定", None, None),
        ] {
            let expected = Review {
                verdict,
                merged_into,
            };
            assert_eq!(read(written), expected, "{written}");
        }
    }

    #[test]
    fn numbers_are_read() {
        for (written, is) in [
            ("12", Some(12)),
            ("２１", Some(21)),
            ("第012号", Some(12)),
            ("2023-045", Some(45)),
            ("第二十一号", Some(21)),
            ("甲", None),
            ("", None),
        ] {
            assert_eq!(number(written), is, "{written}");
        }
    }
}
