//! Exact decimal numbers, made from what a cell shows.

use std::fmt;

/// Significant digits that a spreadsheet keeps; what follows is noise of the binary fraction.
const SIGNIFICANT_DIGITS: usize = 15;

/// A decimal number: `digits × 10^-scale`, exact.
///
/// A cell keeps a binary fraction, and files write it with all its noise (8943.8999999999996).
/// Here it is rounded to the 15 digits that the office sees (8943.9). Trailing zeros are dropped,
/// so equal values are equal in every field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i64,
    scale: i16,
}

impl Decimal {
    /// A whole number, all its digits kept.
    pub fn from_whole(whole: i64) -> Self {
        Self::new(whole, 0)
    }

    /// `digits × 10^-scale`: `new(894390, 2)` is 8943.9.
    pub fn new(mut digits: i64, mut scale: i16) -> Self {
        if digits == 0 {
            return Self {
                digits: 0,
                scale: 0,
            };
        }
        while digits % 10 == 0 && scale > i16::MIN {
            digits /= 10;
            scale -= 1;
        }
        Self { digits, scale }
    }

    /// Reads `-12`, `0.5`, `1.25E-3`; rounds (half away from zero) to 15 significant digits.
    /// `None` when the text is not such a number, or is beyond any a cell can hold.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        let (text, exponent) = match text.split_once(['e', 'E']) {
            Some((text, exponent)) => (text, exponent.parse::<i16>().ok()?),
            None => (text, 0),
        };
        let (negative, text) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if whole.len() + fraction.len() == 0 || text.len() > 1_000 {
            return None;
        }

        let mut digits = 0_i64;
        let mut taken = 0;
        let mut dropped = 0_i16;
        let mut round_up = false;
        for byte in whole.bytes().chain(fraction.bytes()) {
            if !byte.is_ascii_digit() {
                return None;
            }
            let digit = i64::from(byte - b'0');
            if taken == SIGNIFICANT_DIGITS {
                if dropped == 0 {
                    round_up = digit >= 5;
                }
                dropped += 1;
            } else {
                digits = digits * 10 + digit;
                taken += usize::from(digits != 0);
            }
        }
        digits += i64::from(round_up);
        let fraction = i16::try_from(fraction.len()).ok()?;
        let scale = (fraction - dropped).checked_sub(exponent)?;
        if scale.unsigned_abs() > 1_000 {
            return None;
        }
        Some(Self::new(if negative { -digits } else { digits }, scale))
    }

    /// The value when it has no fraction and fits.
    pub fn as_whole(self) -> Option<i64> {
        self.scaled(0)
    }

    /// The value × 10^`places` when that is whole and fits: `scaled(2)` of an amount in yuan is
    /// the amount in fen, and `None` means that there are fractions of a fen.
    pub fn scaled(self, places: u8) -> Option<i64> {
        if self.digits == 0 {
            return Some(0);
        }
        // No trailing zeros are kept, so a scale beyond the places always leaves a fraction.
        let zeros = i16::from(places).checked_sub(self.scale)?;
        let factor = 10_i64.checked_pow(u32::try_from(zeros).ok()?)?;
        self.digits.checked_mul(factor)
    }

    /// The digits without their point.
    pub fn digits(self) -> i64 {
        self.digits
    }

    /// How many of the digits stand behind the point; below zero, how many zeros follow them.
    pub fn scale(self) -> i16 {
        self.scale
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with a point, never an exponent: `8943.9`, `-0.05`, `652901199001010000`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs().to_string();
        let Ok(behind) = usize::try_from(self.scale) else {
            let zeros = usize::from(self.scale.unsigned_abs());
            return write!(formatter, "{sign}{digits}{:0>zeros$}", "");
        };
        if behind == 0 {
            return write!(formatter, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = behind + 1);
        let (whole, fraction) = padded.split_at(padded.len() - behind);
        write!(formatter, "{sign}{whole}.{fraction}")
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self::from_whole(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_the_office_sees() {
        let table = [
            ("8943.9", "8943.9"),
            ("8943.8999999999996", "8943.9"),
            ("8943.900000000001", "8943.9"),
            ("0.30000000000000004", "0.3"),
            ("1E-2", "0.01"),
            ("1.50", "1.5"),
            ("-0", "0"),
            ("-0.05", "-0.05"),
            (".5", "0.5"),
            ("5.", "5"),
            ("19900008018", "19900008018"),
            ("6.5290119900101001E+17", "652901199001010000"),
            ("1e20", "100000000000000000000"),
            ("999999999999999.9", "1000000000000000"),
            ("0.000000000000000012345", "0.000000000000000012345"),
            ("00012", "12"),
        ];
        for (text, shown) in table {
            assert_eq!(
                Decimal::from_text(text).unwrap().to_string(),
                shown,
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", "-", ".", "1,000", "NaN", "inf", "1e", "1e99999", "0x10", "１２", "1 2",
        ] {
            assert_eq!(Decimal::from_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn yuan_become_fen_only_when_whole() {
        let fen = |text| Decimal::from_text(text).unwrap().scaled(2);
        assert_eq!(fen("348426.9"), Some(34_842_690));
        assert_eq!(fen("-6.66"), Some(-666));
        assert_eq!(fen("0"), Some(0));
        assert_eq!(fen("1.005"), None);
        assert_eq!(fen("1e18"), None);
        assert_eq!(
            Decimal::from_text("45200").unwrap().as_whole(),
            Some(45_200)
        );
        assert_eq!(Decimal::from_text("45200.5").unwrap().as_whole(), None);
        assert_eq!(Decimal::from_whole(i64::MIN).as_whole(), Some(i64::MIN));
    }

    proptest::proptest! {
        #[test]
        fn what_is_shown_reads_back(digits in -999_999_999_999_999_i64..=999_999_999_999_999, scale in -20_i16..40) {
            let decimal = Decimal::new(digits, scale);
            proptest::prop_assert_eq!(Decimal::from_text(&decimal.to_string()), Some(decimal));
        }
    }
}
