//! Chinese numerals as they stand in titles and names: 三届, 第十二次, 机关一分会.

/// Reads a numeral below ten thousand: `三`, `十二`, `二十`, `一百零五`, `〇`, and plain digits such as `12`.
///
/// Returns nothing for an empty text or any other sign.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    if text.is_empty() {
        return None;
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok();
    }
    let mut total = 0;
    let mut digit: Option<i64> = None;
    for sign in text.chars() {
        if let Some(value) = digit_value(sign) {
            if digit.is_some_and(|d| d != 0) {
                return None;
            }
            digit = Some(value);
        } else {
            let step = match sign {
                '十' => 10,
                '百' => 100,
                '千' => 1_000,
                _ => return None,
            };
            total += digit.take().unwrap_or(1) * step;
        }
    }
    Some(total + digit.unwrap_or(0))
}

/// The value of one numeral sign.
#[must_use]
pub fn digit_value(sign: char) -> Option<i64> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match sign {
        '零' => Some(0),
        '两' => Some(2),
        _ => DIGITS
            .iter()
            .position(|d| *d == sign)
            .and_then(|p| i64::try_from(p).ok()),
    }
}

/// Writes a whole number from 0 to 9,999 in Chinese numerals: 12 is 十二, 105 is 一百零五.
///
/// Returns nothing outside that range.
#[must_use]
pub fn write(value: i64) -> Option<String> {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    const STEPS: [(i64, &str); 4] = [(1_000, "千"), (100, "百"), (10, "十"), (1, "")];
    if !(0..10_000).contains(&value) {
        return None;
    }
    if value == 0 {
        return Some(DIGITS[0].to_owned());
    }
    let mut out = String::new();
    let mut gap = false;
    for (step, word) in STEPS {
        let digit = usize::try_from(value / step % 10).unwrap_or(0);
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        if !(digit == 1 && step == 10 && out.is_empty()) {
            out.push_str(DIGITS[digit]);
        }
        out.push_str(word);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read() {
        for (text, value) in [
            ("三", Some(3)),
            ("十", Some(10)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("一百零五", Some(105)),
            ("两千", Some(2000)),
            ("18", Some(18)),
            ("", None),
            ("甲", None),
            ("三四", None),
        ] {
            assert_eq!(parse(text), value, "{text}");
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for value in 0..10_000 {
            assert_eq!(parse(&write(value).unwrap()), Some(value));
        }
        assert_eq!(write(12).unwrap(), "十二");
        assert_eq!(write(1005).unwrap(), "一千零五");
        assert_eq!(write(-1), None);
    }
}
