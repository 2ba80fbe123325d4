//! Words of choices that sheets of every line of work have in common.

use super::Word;

/// 男, 女
pub(super) const SEX: &[Word] = &[
    Word {
        code: "female",
        words: &["女", "女性"],
    },
    Word {
        code: "male",
        words: &["男", "男性"],
    },
];
