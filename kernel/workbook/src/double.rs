//! The one place where binary fractions are touched: the border to file formats made of them.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "workbooks keep numbers as doubles, and their reader and writer speak in doubles"
)]

use crate::Decimal;

/// The decimal of a double, as a workbook keeps it; `None` for what is no number.
pub(crate) fn decimal_of(double: f64) -> Option<Decimal> {
    if let Some(decimal) = in_hundredths(double) {
        return Some(decimal);
    }
    // The shortest decimal that means this double; `from_text` then drops the noise.
    if double.is_finite() {
        Decimal::from_text(&format!("{double:e}"))
    } else {
        None
    }
}

/// The decimal of an amount of money or a whole number, which most numbers of an office are, without writing it out.
///
/// Of all decimals with at most 15 digits no two are the same double. So the one found here is the shortest that means this
/// double, if it means it at all; the division rounds to the nearest double, as reading `12.34` does.
fn in_hundredths(double: f64) -> Option<Decimal> {
    let hundredths = (double * 100.0).round();
    if hundredths.abs() >= FIFTEEN_DIGITS || hundredths / 100.0 != double {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is whole and has at most 15 digits"
    )]
    let hundredths = hundredths as i64;
    Some(Decimal::new(hundredths, 2))
}

/// The least number with more than 15 digits.
const FIFTEEN_DIGITS: f64 = 1e15;
/// Powers of ten, each an exact double.
const POWERS: [f64; 10] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/// The double that a new workbook keeps of a decimal.
pub(crate) fn double_of(decimal: Decimal) -> f64 {
    // Both are exact, so that their quotient is the nearest double.
    let power = usize::try_from(decimal.scale())
        .ok()
        .and_then(|scale| POWERS.get(scale));
    if let (Some(power), Ok(digits)) = (power, i32::try_from(decimal.digits())) {
        return f64::from(digits) / power;
    }
    // The digits that a decimal is shown with are always a number.
    decimal.to_string().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written_out(double: f64) -> Option<Decimal> {
        Decimal::from_text(&format!("{double:e}"))
    }

    #[test]
    fn noise_and_large_numbers_are_written_out() {
        for double in [
            0.0,
            -0.0,
            0.005,
            8_943.9 + 2e-12,
            1e13 + 0.01,
            9.999_999_999_999_99e14,
            1e15,
            -1e300,
            5e-324,
        ] {
            assert_eq!(decimal_of(double), written_out(double), "{double}");
        }
        assert_eq!(
            (decimal_of(f64::NAN), decimal_of(f64::INFINITY)),
            (None, None)
        );
    }

    proptest! {
        #[test]
        fn the_short_way_comes_to_the_same(hundredths in -99_999_999_999_999_i64..=99_999_999_999_999, any in any::<f64>()) {
            let amount = Decimal::new(hundredths, 2);
            let double: f64 = amount.to_string().parse().unwrap();
            prop_assert_eq!(decimal_of(double), Some(amount));
            prop_assert_eq!(decimal_of(double), written_out(double));
            prop_assert_eq!(double_of(amount), double);
            if any.is_finite() {
                prop_assert_eq!(decimal_of(any), written_out(any));
            }
        }

        #[test]
        fn every_scale_is_written_as_it_is_read(digits in any::<i32>(), scale in 0_i16..12) {
            let decimal = Decimal::new(i64::from(digits), scale);
            let double: f64 = decimal.to_string().parse().unwrap();
            prop_assert_eq!(double_of(decimal), double);
        }
    }
}
