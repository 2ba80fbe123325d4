//! The one place where binary fractions are touched: the border to file formats made of them.

#![expect(
    clippy::disallowed_types,
    reason = "workbooks keep numbers as doubles, and their reader and writer speak in doubles"
)]

use crate::Decimal;

/// The decimal of a double, as a workbook keeps it; `None` for what is no number.
pub(crate) fn decimal_of(double: f64) -> Option<Decimal> {
    // The shortest decimal that means this double; `from_text` then drops the noise.
    if double.is_finite() {
        Decimal::from_text(&format!("{double:e}"))
    } else {
        None
    }
}

/// The double that a new workbook keeps of a decimal.
pub(crate) fn double_of(decimal: Decimal) -> f64 {
    // The digits that a decimal is shown with are always a number.
    decimal.to_string().parse().unwrap_or_default()
}
