//! The Chinese words that a writer of reports uses: in references, and in sentences that claim something.

use niangjia_office::measures::Split;

/// By what figures are divided, in the words of those who write reports.
const SPLITS: [(&str, Split); 8] = [
    ("月份", Split::Month),
    ("月", Split::Month),
    ("分工会", Split::Branch),
    ("部门", Split::Branch),
    ("类别", Split::Kind),
    ("级别", Split::Level),
    ("等次", Split::Level),
    ("性别", Split::Sex),
];

/// How many years back a word means.
const YEARS_BACK: [(&str, u32); 4] = [("上年", 1), ("去年", 1), ("上年同期", 1), ("前年", 2)];

/// Words that say a figure rose.
pub(crate) const ROSE: [&str; 9] = [
    "增长",
    "增加",
    "上升",
    "提高",
    "提升",
    "多出",
    "比上年多",
    "扩大",
    "增多",
];
/// Words that say a figure fell.
pub(crate) const FELL: [&str; 7] = ["下降", "减少", "回落", "降低", "比上年少", "缩减", "缩小"];
/// Without one of these, 增加 is only a verb: 增加了活动的吸引力.
pub(crate) const COMPARED: [&str; 9] = [
    "比上年",
    "比去年",
    "较上年",
    "较去年",
    "同比",
    "比上一年",
    "较上一年",
    "上年同期",
    "去年同期",
];
/// Words that say a figure was the highest.
pub(crate) const HIGHEST: [&str; 4] = ["最高", "最多", "新高", "之最"];
/// Words that say a figure was the lowest.
pub(crate) const LOWEST: [&str; 3] = ["最低", "最少", "新低"];
/// Spans of years in which something is the highest or the lowest.
const SPANS: [(&str, u32); 10] = [
    ("近三年", 3),
    ("三年来", 3),
    ("三年中", 3),
    ("近3年", 3),
    ("3年来", 3),
    ("近五年", 5),
    ("五年来", 5),
    ("近5年", 5),
    ("5年来", 5),
    ("近两年", 2),
];

/// The split of a word, in Chinese or English.
pub(crate) fn split(word: &str) -> Option<Split> {
    let chinese = SPLITS.iter().find(|(known, _)| *known == word);
    chinese
        .map(|(_, split)| *split)
        .or_else(|| Split::of_word(word))
}

/// The code of a sex.
pub(crate) fn sex(word: &str) -> &str {
    match word {
        "女" => "female",
        "男" => "male",
        other => other,
    }
}

/// So many years back: `-1`, 上年.
pub(crate) fn years_back(written: &str) -> Option<u32> {
    let chinese = YEARS_BACK.iter().find(|(word, _)| *word == written);
    let digits = || {
        written
            .strip_prefix('-')?
            .parse()
            .ok()
            .filter(|n| *n > 0 && *n <= 50)
    };
    chinese.map(|(_, years)| *years).or_else(digits)
}

/// The span of years that a sentence names, in years.
pub(crate) fn span(sentence: &str) -> Option<u32> {
    let found = SPANS.iter().find(|(words, _)| sentence.contains(words));
    found.map(|(_, years)| *years)
}
