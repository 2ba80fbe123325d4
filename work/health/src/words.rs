//! What offices and insurers write for enrolments, events and those who did not go.

use niangjia_base::text;
use niangjia_office::forms::Word;

/// Whether a note says that somebody did not go.
pub(crate) fn says_missed(note: &str) -> bool {
    const MISSED: &[&str] = &["未体检", "未检", "未参检", "未参加", "放弃", "弃检"];
    let key = text::word_key(note);
    MISSED.iter().any(|word| key.contains(word))
}

pub(crate) const ENROLMENTS: &[Word] = &[
    Word {
        code: "new",
        words: &["新参保", "新保", "新参", "首次参保", "首保"],
    },
    Word {
        code: "renewal",
        words: &["续保", "续参", "连续参保"],
    },
];

pub(crate) const EVENTS: &[Word] = &[
    Word {
        code: "hospital",
        words: &["住院", "患病住院", "疾病住院"],
    },
    Word {
        code: "accident",
        words: &["意外", "意外伤害", "意外住院"],
    },
    Word {
        code: "grave_illness",
        words: &["重大疾病", "重病", "大病"],
    },
    Word {
        code: "womens_disease",
        words: &["女职工特殊疾病", "女性特殊疾病", "特殊疾病"],
    },
];
