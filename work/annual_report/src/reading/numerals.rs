//! Whole numbers in Chinese signs as they stand in running text: 五万七千六百, 一百零二, 二〇二三, 廿五, 十.

use niangjia_base::numerals::digit_value;

/// Whether a sign may stand in a number.
pub(super) fn is_sign(sign: char) -> bool {
    digit_value(sign).is_some() || scale(sign).is_some() || tens(sign).is_some()
}

/// Whether a sign says by how much what stands before it is multiplied.
pub(super) fn scale(sign: char) -> Option<i64> {
    match sign {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1_000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

/// Old signs for whole tens.
fn tens(sign: char) -> Option<i64> {
    match sign {
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    }
}

/// The value of signs, and by how much its last place counts: 五万七千六百 is 57,600 in steps of 100, the scale that was named last.
pub(super) fn parse(signs: &[char]) -> Option<(i64, i64)> {
    let digits: Option<Vec<i64>> = signs.iter().map(|c| digit_value(*c)).collect();
    if let Some(digits) = digits {
        // 二〇二三 is read digit by digit; 三四 alone is three or four.
        return match digits.as_slice() {
            [] => None,
            [one] => Some((*one, 1)),
            several if several.len() > 2 || several.contains(&0) => {
                let value = several
                    .iter()
                    .try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(*digit))?;
                Some((value, 1))
            }
            _ => None,
        };
    }
    // Sum of what is closed by 万 or 亿, sum below that, and the digit that waits for its scale.
    let (mut closed, mut open, mut digit) = (0_i64, 0_i64, None::<i64>);
    let (mut step, mut zero, mut last) = (1, false, i64::MAX);
    for sign in signs {
        if let Some(value) = digit_value(*sign) {
            if digit.is_some_and(|digit| digit != 0) {
                return None;
            }
            zero = value == 0;
            (digit, step) = (Some(value), 1);
        } else if let Some(value) = tens(*sign) {
            open = open.checked_add(value)?;
            (digit, step, last) = (None, 10, 10);
        } else {
            let scale = scale(*sign)?;
            let count = digit.take().filter(|digit| *digit != 0);
            if scale < 10_000 {
                open = open.checked_add(count.unwrap_or(1).checked_mul(scale)?)?;
            } else {
                let sum = open.checked_add(count.unwrap_or(0))?;
                let sum = if scale == 10_000 {
                    sum.max(i64::from(sum == 0 && closed == 0))
                } else {
                    sum
                };
                closed = if scale == 100_000_000 {
                    closed.checked_add(sum)?.max(1).checked_mul(scale)?
                } else {
                    closed.checked_add(sum.checked_mul(scale)?)?
                };
                open = 0;
            }
            (step, last, zero) = (scale, scale, false);
        }
    }
    let mut rest = digit.unwrap_or(0);
    // 两千五 is 2,500, but 两千零五 is 2,005, and 十五 is 15.
    if rest != 0 && last > 10 && last != i64::MAX && !zero_before_last(signs) && !zero {
        rest = rest.checked_mul(last / 10)?;
        step = last / 10;
    }
    Some((closed.checked_add(open)?.checked_add(rest)?, step))
}

fn zero_before_last(signs: &[char]) -> bool {
    let before = signs.len().checked_sub(2).and_then(|at| signs.get(at));
    before.is_some_and(|c| matches!(c, '零' | '〇'))
}
