//! Headings that differ only in how they are put: 入会时间 and 入会日期, 所在部门 and 部门, 捐赠人姓名 and 捐赠人.

use crate::words;

/// A heading reduced to what it means: without its brackets, the words that only point, and with one word for each kind of
/// ending. The result is only good for comparing with another one.
pub(crate) fn loose(key: &str) -> String {
    let plain: String = without_brackets(key)
        .chars()
        .filter(|c| !matches!(c, '*' | ':' | '?' | '"' | '“' | '”' | '、' | '/' | '.'))
        .collect();
    let mut rest = plain.as_str();
    for word in words::POINTING {
        if let Some(after) = rest.strip_prefix(word).filter(|after| is_word(after)) {
            rest = after;
            break;
        }
    }
    for word in words::NAME_ENDINGS {
        if let Some(before) = rest.strip_suffix(word).filter(|before| is_word(before)) {
            return before.to_owned();
        }
    }
    for ending in words::ENDINGS {
        for word in ending.words {
            if let Some(before) = rest.strip_suffix(word) {
                return format!("{before}{}", ending.sign);
            }
        }
    }
    rest.to_owned()
}

/// At least two signs, for one sign alone means anything.
fn is_word(text: &str) -> bool {
    text.chars().nth(1).is_some()
}

/// Without the parts in brackets, if that leaves anything.
fn without_brackets(key: &str) -> String {
    let mut depth = 0_u32;
    let outside: String = key
        .chars()
        .filter(|c| {
            match c {
                '(' | '[' | '【' => depth += 1,
                ')' | ']' | '】' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect();
    if outside.is_empty() {
        key.to_owned()
    } else {
        outside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_mean_the_same_are_the_same() {
        for (one, other) in [
            ("入会时间", "入会日期"),
            ("所在处室(院系)", "部门"),
            ("所在基层分会", "分工会"),
            ("捐赠人姓名", "捐赠人"),
            ("*姓名(必填)", "姓名"),
            ("承办单位", "承办部门"),
            ("捐赠数额", "捐赠金额"),
        ] {
            assert_eq!(loose(one), loose(other), "{one} {other}");
        }
        for (one, other) in [
            ("入会时间", "离会时间"),
            ("姓名", "名称"),
            ("原因", "因"),
            ("答复日期", "交办日期"),
        ] {
            assert_ne!(loose(one), loose(other), "{one} {other}");
        }
    }
}
