//! What the upper body wrote back about an entry.

use crate::{code_of, words};
use niangjia_base::text;

/// On which track an entry won; a prize that names no track is another one.
pub const RESULTS: &[&str] = &[
    "five_smalls",
    "model_worker_led",
    "key_technology",
    "other_prize",
    "none",
];
/// With which grade.
pub const GRADES: &[&str] = &[
    "special",
    "first",
    "second",
    "third",
    "encouragement",
    "model",
];

/// A result and, if one was said, its grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// One of [`RESULTS`].
    pub result: &'static str,
    /// One of [`GRADES`].
    pub grade: Option<&'static str>,
}

/// Reads a result. Nothing, a dash and 未获奖 are no prize.
#[must_use]
pub fn read(written: &str) -> Outcome {
    let key = text::word_key(written);
    let says_something = key.chars().any(char::is_alphanumeric);
    let is_none = words::NO_PRIZE.iter().any(|word| key.contains(word)) || key == words::NOTHING;
    if !says_something || is_none {
        return Outcome {
            result: "none",
            grade: None,
        };
    }
    Outcome {
        result: code_of(words::RESULTS, &key).unwrap_or("other_prize"),
        grade: code_of(words::GRADES, &key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_in_every_wording() {
        for (written, result, grade) in [
            ("“五小”群众性优秀创新成果奖", "five_smalls", None),
            ("五小成果一等奖", "five_smalls", Some("first")),
            ("“五小”示范性成果", "five_smalls", Some("model")),
            (
                "劳模引领性优秀创新成果三等奖",
                "model_worker_led",
                Some("third"),
            ),
            ("关键核心技术创造性成果", "key_technology", None),
            ("自治区级二等奖", "other_prize", Some("second")),
            ("未获奖", "none", None),
            ("未评上", "none", None),
            ("—", "none", None),
            ("/", "none", None),
            ("无", "none", None),
            ("", "none", None),
        ] {
            assert_eq!(read(written), Outcome { result, grade }, "{written}");
        }
    }
}
