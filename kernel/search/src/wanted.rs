//! What somebody looks for, and whether and where it stands in a text.

use crate::keeping::searched;
use crate::spelling::{LONGEST_WORD, Sign, each_word, key, signs};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::registers::{Listed, Register};
use niangjia_office::vault::is_sealed;
use niangjia_store::Value;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// What somebody typed, as texts are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    key: String,
}

/// Where what is wanted stands in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The place of the field among the register's.
    pub field: usize,
    /// Where it stands in the field's text, in bytes.
    pub marked: Range<usize>,
    /// The word of the index by which it is found.
    pub(crate) word: String,
    /// The wording that the field holds.
    pub(crate) wording: i64,
}

impl Wanted {
    /// Longest text that is looked for, in signs.
    const LONGEST: usize = 60;

    /// What was typed; nothing when there is no letter, no digit and no sign of a script in it.
    #[must_use]
    pub fn of(typed: &str) -> Option<Self> {
        let mut signs = signs(typed);
        signs.truncate(Self::LONGEST);
        let key = key(&signs);
        (!key.is_empty()).then_some(Self { key })
    }

    /// The least word that begins so, and the least that is beyond.
    pub(crate) fn bounds(&self) -> (String, String) {
        let first = kept(&self.key).to_owned();
        let beyond = format!("{first}\u{10ffff}");
        (first, beyond)
    }

    /// Where it stands in a text, in bytes; nothing when it does not.
    #[must_use]
    pub fn marked(&self, written: &str) -> Option<Range<usize>> {
        self.least(&signs(written)).map(|(_, marked)| marked)
    }

    /// Where it stands in a record: at the least word of all that begin with it.
    pub(crate) fn stands_in(&self, register: &Register, record: &Listed) -> Option<Match> {
        let mut best: Option<Match> = None;
        for (field, _) in searched(register) {
            let Some(Value::Text(text)) = record.values.get(field) else {
                continue;
            };
            if is_sealed(text) {
                continue;
            }
            let signs = signs(text);
            let Some((word, marked)) = self.least(&signs) else {
                continue;
            };
            if best.as_ref().is_none_or(|best| word < best.word) {
                let wording = wording(register.kind, &key(&signs));
                best = Some(Match {
                    field,
                    marked,
                    word,
                    wording,
                });
            }
        }
        best
    }

    /// The least kept word of a text that begins so, and where it stands.
    fn least(&self, signs: &[Sign]) -> Option<(String, Range<usize>)> {
        let mut best: Option<(String, Range<usize>)> = None;
        let long = self.key.len();
        each_word(signs, LONGEST_WORD.max(long), |word| {
            if !word.word.starts_with(&self.key) {
                return;
            }
            let kept = kept(word.word);
            if best.as_ref().is_none_or(|(known, _)| kept < known.as_str()) {
                best = Some((kept.to_owned(), word.written(signs, long)));
            }
        });
        best
    }
}

/// A word as far as it is kept.
pub(crate) fn kept(word: &str) -> &str {
    let end = word
        .char_indices()
        .nth(LONGEST_WORD)
        .map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

/// The number of a wording: equal texts of one register have the same.
pub(crate) fn wording(kind: RecordKind, key: &str) -> i64 {
    let digest = Sha256::new()
        .chain_update(kind.0)
        .chain_update([0])
        .chain_update(key)
        .finalize();
    let first = digest
        .iter()
        .take(8)
        .fold(0_u64, |all, byte| all << 8 | u64::from(*byte));
    // The upper bit is left out, so that it is a number that both databases have.
    i64::try_from(first >> 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_marked_where_it_stands() {
        for (typed, text, marked) in [
            ("张伟", "张伟明", Some("张伟")),
            ("zhangw", "张伟明", Some("张伟")),
            ("zhang wei", "张伟明", Some("张伟")),
            ("ZW", "张伟明", Some("张伟")),
            ("ｗｍ", "张伟明", Some("伟明")),
            ("明", "张伟明", Some("明")),
            ("古丽买", "阿依古丽·买买提", Some("古丽·买")),
            ("00101", "00101", Some("00101")),
            ("0010", "00101", Some("0010")),
            (
                "三八妇女节慰问活动第十二届运动会",
                "“三八”妇女节慰问活动，第十二届运动会",
                Some("三八”妇女节慰问活动，第十二届运动会"),
            ),
            (
                "三八妇女节慰问活动第十二届运动员",
                "“三八”妇女节慰问活动，第十二届运动会",
                None,
            ),
            (
                "sanbafunvjieweiwenhuodongdishierjie",
                "三八妇女节慰问活动，第十二届运动会",
                Some("三八妇女节慰问活动，第十二届"),
            ),
            ("伟张", "张伟明", None),
            ("hang", "张伟明", None),
        ] {
            let found = Wanted::of(typed).unwrap().marked(text);
            assert_eq!(found.map(|at| &text[at]), marked, "{typed} in {text}");
        }
        assert_eq!(Wanted::of(" ，· "), None);
    }

    #[test]
    fn a_kept_word_is_the_beginning_of_the_word() {
        assert_eq!(
            kept("一二三四五六七八九十一二三四五六七八"),
            "一二三四五六七八九十一二三四五六"
        );
        assert_eq!(kept("abcdefghijklmnopqrstuvwxyz"), "abcdefghijklmnop");
        assert_ne!(wording(RecordKind("a"), "b"), wording(RecordKind("b"), "b"));
        assert!(wording(RecordKind("a"), "b") > 0);
    }
}
