//! What offices write for the kinds of talks, and for those that did not take place.

use niangjia_base::text;
use niangjia_office::forms::Word;

/// The kind whose word stands in a text; of several the one with the longest word.
pub(crate) fn kind_in(written: &str) -> Option<&'static str> {
    let key = text::word_key(written);
    let all = KINDS
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    all.filter(|(_, word)| key.contains(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(code, _)| code)
}

/// Whether a note says that a talk did not take place.
pub(crate) fn says_cancelled(note: &str) -> bool {
    const CANCELLED: &[&str] = &["取消", "未举办", "未开展"];
    let key = text::word_key(note);
    CANCELLED.iter().any(|word| key.contains(word))
}

const KINDS: &[Word] = &[
    Word {
        code: "lecture",
        words: &["讲座", "专题讲座", "报告会", "专题报告"],
    },
    Word {
        code: "talk",
        words: &["宣讲", "主题宣讲", "巡回宣讲"],
    },
    Word {
        code: "study",
        words: &["学习", "理论学习", "专题学习", "研讨"],
    },
    Word {
        code: "film",
        words: &["观影", "展播", "观看"],
    },
];
