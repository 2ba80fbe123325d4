//! Where things stand on a page: affine maps in whole millionths, since there is no floating point here.

/// A map of the plane, in millionths: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Matrix(pub(super) [i64; 6]);

/// One.
pub(super) const ONE: i64 = 1_000_000;

impl Matrix {
    /// The map that leaves everything where it is.
    pub(super) const SAME: Self = Self([ONE, 0, 0, ONE, 0, 0]);

    /// This map first, then the other.
    pub(super) fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [oa, ob, oc, od, oe, of]) = (self.0, other.0);
        let sum = |x: i64, p: i64, y: i64, q: i64, more: i64| {
            times(x, p).saturating_add(times(y, q)).saturating_add(more)
        };
        Self([
            sum(a, oa, b, oc, 0),
            sum(a, ob, b, od, 0),
            sum(c, oa, d, oc, 0),
            sum(c, ob, d, od, 0),
            sum(e, oa, f, oc, oe),
            sum(e, ob, f, od, of),
        ])
    }

    /// A move.
    pub(super) const fn shift(x: i64, y: i64) -> Self {
        Self([ONE, 0, 0, ONE, x, y])
    }

    /// Where the origin goes.
    pub(super) const fn origin(self) -> (i64, i64) {
        (self.0[4], self.0[5])
    }

    /// How long a length along the line becomes.
    pub(super) fn stretched(self, length: i64) -> i64 {
        let [a, b, ..] = self.0;
        times(length, a.saturating_abs().max(b.saturating_abs()))
    }
}

/// The product of two numbers in millionths.
pub(super) fn times(one: i64, other: i64) -> i64 {
    let product = i128::from(one) * i128::from(other) / i128::from(ONE);
    i64::try_from(product).unwrap_or(if product < 0 { i64::MIN } else { i64::MAX })
}
