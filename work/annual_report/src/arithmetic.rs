//! The arithmetic of a delegate with a pocket calculator, for our own drafts and for the reports of others alike.
//!
//! Whole numbers only. Amounts are in the smallest unit that their writer uses, so that a division comes out or does not.

use niangjia_base::money::Fen;

/// Whether a total divides into whole shares; by no heads it need not.
pub(crate) const fn divides(total: i64, heads: i64) -> bool {
    heads == 0 || total % heads == 0
}

/// Whether so much for each of so many heads may be the total, which lies from `least` to `most`.
pub(crate) fn makes(per_head: i128, heads: i128, least: i128, most: i128) -> bool {
    let product = per_head.checked_mul(heads);
    product.is_some_and(|product| (least..=most).contains(&product))
}

/// Whether any whole number of heads makes a total from `least` to `most`, each head getting from `low` to `high`.
pub(crate) const fn heads_come_out(least: i128, most: i128, low: i128, high: i128) -> bool {
    if low <= 0 {
        return true;
    }
    // The most heads that stay within the total at the lowest share; a higher share may reach it with them.
    let heads = most / low;
    heads > 0 && heads * high >= least
}

/// What is added less what is taken off; nothing when it does not fit.
pub(crate) fn sum(
    parts: impl IntoIterator<Item = i128>,
    less: impl IntoIterator<Item = i128>,
) -> Option<i128> {
    let sum = parts.into_iter().try_fold(0, i128::checked_add)?;
    less.into_iter().try_fold(sum, i128::checked_sub)
}

/// Whether a part of a whole gives a share as written: half up, cut off, or rounded up. The share is in millionths of a
/// percent, and so is the step of its last place.
pub(crate) fn gives_share(part: i128, whole: i128, share: i128, step: i128) -> bool {
    const HUNDRED: i128 = 100_000_000;
    // |part/whole - share| < step, on one common denominator.
    let step = step.max(1);
    whole > 0 && (part * HUNDRED - share * whole).abs() < step * whole
}

/// Whether any part of a whole gives a share as written.
pub(crate) fn share_comes_out(whole: i128, share: i128, step: i128) -> bool {
    const HUNDRED: i128 = 100_000_000;
    let near = share * whole / HUNDRED;
    (near..=near + 1).any(|part| gives_share(part, whole, share, step))
}

/// So many hundredths divided, cut off after two decimals, with … where it goes on.
pub(crate) fn quotient(hundredths: i128, divisor: i128) -> Option<String> {
    let whole = i64::try_from(hundredths.checked_div(divisor)?).ok()?;
    let more = if hundredths % divisor == 0 { "" } else { "…" };
    Some(format!("{}{more}", grouped(&Fen::new(whole).to_string())))
}

/// With a comma before every three digits: `863,100.00`.
pub(crate) fn grouped(digits: &str) -> String {
    let (sign, rest) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let (whole, decimals) = match rest.split_once('.') {
        Some((whole, decimals)) => (whole, format!(".{decimals}")),
        None => (rest, String::new()),
    };
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{sign}{out}{decimals}")
}
