//! Ratios as whole numbers with a named rounding; there are no floating numbers in Niangjia.

/// Divides and rounds half up, away from zero at exactly one half: 5/2 is 3, -5/2 is -3.
///
/// Returns nothing when the divisor is zero or the result does not fit.
#[must_use]
pub fn half_up(dividend: i128, divisor: i128) -> Option<i64> {
    if divisor == 0 {
        return None;
    }
    let negative = (dividend < 0) != (divisor < 0);
    let (dividend, divisor) = (dividend.unsigned_abs(), divisor.unsigned_abs());
    let rounded = i128::try_from((dividend.checked_mul(2)? + divisor) / (divisor * 2)).ok()?;
    i64::try_from(if negative { -rounded } else { rounded }).ok()
}

/// A share in hundredths of a percent, half up: 1,228,374.70 of 1,268,000.00 is 9,687 (96.87 %).
///
/// Returns nothing when the whole is zero.
#[must_use]
pub fn basis_points(part: i64, whole: i64) -> Option<i64> {
    half_up(i128::from(part) * 10_000, i128::from(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_up_away_from_zero() {
        for (dividend, divisor, result) in [
            (5, 2, Some(3)),
            (-5, 2, Some(-3)),
            (5, -2, Some(-3)),
            (4, 3, Some(1)),
            (86_310_000, 540, Some(159_833)),
            (1, 0, None),
            (i128::from(i64::MAX) * 4, 1, None),
        ] {
            assert_eq!(half_up(dividend, divisor), result, "{dividend}/{divisor}");
        }
    }

    #[test]
    fn shares_are_hundredths_of_a_percent() {
        assert_eq!(basis_points(122_837_470, 126_800_000), Some(9_687));
        assert_eq!(basis_points(45, 45), Some(10_000));
        assert_eq!(basis_points(1, 0), None);
    }
}
