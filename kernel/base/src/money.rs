//! Money in whole fen, the only rounding that money knows, and amounts as offices write them.

use crate::{ratio, text, words};
use std::fmt;

/// An amount in fen (one hundredth of a yuan). May be negative: a red entry is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Fen(i64);

impl Fen {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of whole fen.
    #[must_use]
    pub const fn new(fen: i64) -> Self {
        Self(fen)
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// The sum, or nothing when it does not fit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or nothing when it does not fit.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The share of the amount at a rate in hundredths of a percent, half up to the fen: dues are 50 (0.5 %) of pay.
    #[must_use]
    pub fn at_rate(self, basis_points: i64) -> Option<Self> {
        ratio::half_up(i128::from(self.0) * i128::from(basis_points), 10_000).map(Self)
    }

    /// Reads an amount in yuan as offices write it: `1,000`, `500元`, `¥6.66`, `５００`, `5.76万元`, `-80`, `（80.00）`.
    ///
    /// # Errors
    /// Says what is wrong; nothing is repaired. `293,549,90` is refused because its separators stand in the wrong places.
    pub fn parse(written: &str) -> Result<Self, MoneyError> {
        let plain = text::word_key(written);
        let mut rest = plain.as_str();
        let mut negative = false;
        if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
            (rest, negative) = (inner, true);
        }
        for sign in ["-", "−", "–"] {
            if let Some(after) = rest.strip_prefix(sign) {
                (rest, negative) = (after, !negative);
                break;
            }
        }
        rest = rest.trim_start_matches(['¥', '￥']);
        rest = rest.strip_prefix(words::CURRENCY).unwrap_or(rest);
        rest = rest.trim_end_matches('整');
        let mut power = 2;
        for (suffix, more) in words::MONEY_UNITS {
            if let Some(before) = rest.strip_suffix(suffix) {
                (rest, power) = (before, 2 + more);
                break;
            }
        }
        let fen = scaled(rest, power)?;
        Ok(Self(if negative { -fen } else { fen }))
    }
}

/// Reads a number with optional thousands separators and gives it times ten to the power.
///
/// # Errors
/// When it is no number, its separators are misplaced, it has more decimals than the power, or it does not fit.
pub fn scaled(digits: &str, power: u32) -> Result<i64, MoneyError> {
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = without_separators(whole)?;
    if whole.is_empty() || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return Err(MoneyError::NotANumber);
    }
    let decimals = decimals.trim_end_matches('0');
    let power = usize::try_from(power).map_err(|_| MoneyError::TooLarge)?;
    if decimals.len() > power {
        return Err(MoneyError::TooFine);
    }
    format!("{whole}{decimals:0<power$}")
        .parse()
        .map_err(|_| MoneyError::TooLarge)
}

fn without_separators(whole: &str) -> Result<String, MoneyError> {
    let mut groups = whole.split([',', '，']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if !digits(first) || !rest.iter().all(|g| digits(g)) {
        return Err(MoneyError::NotANumber);
    }
    if !rest.is_empty() && (first.len() > 3 || rest.iter().any(|g| g.len() != 3)) {
        return Err(MoneyError::MisplacedSeparator);
    }
    Ok([first, &rest.concat()].concat())
}

/// Shows yuan with two decimals and no separators: `863100.00`.
impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

/// Why a text is no amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// It holds something other than a number and a unit of money.
    #[error("not an amount of money")]
    NotANumber,
    /// A thousands separator stands where none belongs.
    #[error("a thousands separator in the wrong place")]
    MisplacedSeparator,
    /// It is finer than one fen.
    #[error("finer than one fen")]
    TooFine,
    /// It does not fit.
    #[error("too large")]
    TooLarge,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_offices_write_them() {
        for (written, fen) in [
            ("500", 50_000),
            ("500元", 50_000),
            ("５００", 50_000),
            ("1,000元", 100_000),
            ("1，000", 100_000),
            ("¥6.66", 666),
            ("5.76万元", 5_760_000),
            ("86.31 万", 86_310_000),
            ("-80", -8_000),
            ("（1,234.50）", -123_450),
            ("12.500", 1_250),
            ("人民币300元整", 30_000),
        ] {
            assert_eq!(Fen::parse(written), Ok(Fen(fen)), "{written}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused_and_not_repaired() {
        for (written, error) in [
            ("293,549,90", MoneyError::MisplacedSeparator),
            ("1234,567", MoneyError::MisplacedSeparator),
            ("", MoneyError::NotANumber),
            ("约500", MoneyError::NotANumber),
            ("1.234", MoneyError::TooFine),
            ("5.5.5", MoneyError::NotANumber),
            ("1,,000", MoneyError::NotANumber),
            ("99999999999999999999", MoneyError::TooLarge),
        ] {
            assert_eq!(Fen::parse(written), Err(error), "{written}");
        }
    }

    #[test]
    fn dues_are_rounded_half_up_to_the_fen() {
        assert_eq!(Fen::new(1_098_900).at_rate(50), Some(Fen(5_495)));
        assert_eq!(Fen::new(894_390).at_rate(50), Some(Fen(4_472)));
    }

    proptest! {
        #[test]
        fn an_amount_shown_is_read_back(fen in -1_000_000_000_000i64..1_000_000_000_000) {
            prop_assert_eq!(Fen::parse(&Fen(fen).to_string()), Ok(Fen(fen)));
        }

        #[test]
        fn any_text_is_read_or_refused(written in "\\PC{0,24}") {
            let _ = Fen::parse(&written);
        }
    }
}
