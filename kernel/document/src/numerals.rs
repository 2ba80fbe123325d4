//! Whole numbers in Chinese characters: 七, 十二, 一百零五.

/// The largest number with a reading here is one below this: ten thousand times 万亿.
const LIMIT: u64 = 10_000_000_000_000_000;

/// The number as it is written in running text: 0 is 零, 12 is 十二, 105 is 一百零五.
/// Two is always 二, never 两. `None` from ten to the sixteenth upwards.
pub(crate) fn chinese(number: u64) -> Option<String> {
    if number >= LIMIT {
        return None;
    }
    if number == 0 {
        return Some("零".to_owned());
    }
    let spelled = spell(number);
    // Only the first word of a number drops its 一: 十二, 十二万, but 一百一十二.
    Some(match spelled.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => spelled,
    })
}

fn spell(number: u64) -> String {
    for (base, name) in [
        (100_000_000, "亿"),
        (10_000, "万"),
        (1_000, "千"),
        (100, "百"),
        (10, "十"),
    ] {
        if number >= base {
            let rest = number % base;
            let gap = if rest > 0 && rest < base / 10 {
                "零"
            } else {
                ""
            };
            let tail = if rest > 0 { spell(rest) } else { String::new() };
            return format!("{}{name}{gap}{tail}", spell(number / base));
        }
    }
    let digit = match number {
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        5 => "五",
        6 => "六",
        7 => "七",
        8 => "八",
        _ => "九",
    };
    digit.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_read_them() {
        for (number, expected) in [
            (0, "零"),
            (7, "七"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (99, "九十九"),
            (100, "一百"),
            (105, "一百零五"),
            (110, "一百一十"),
            (112, "一百一十二"),
            (1_005, "一千零五"),
            (1_050, "一千零五十"),
            (10_000, "一万"),
            (10_005, "一万零五"),
            (101_000, "十万一千"),
            (120_000, "十二万"),
            (1_000_012, "一百万零一十二"),
            (100_000_000, "一亿"),
            (100_010_000, "一亿零一万"),
            (1_000_000_000_000, "一万亿"),
            (1_000_100_000_000, "一万零一亿"),
        ] {
            assert_eq!(chinese(number).as_deref(), Some(expected), "{number}");
        }
        assert!(chinese(LIMIT - 1).is_some());
        assert_eq!(chinese(LIMIT), None);
    }
}
