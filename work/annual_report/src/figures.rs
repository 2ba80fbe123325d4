//! What stands behind a place for a figure: which measure, of which days, which part of it; its value; its records.
//!
//! A [`Point`] is a measure with its period and perhaps a part. [`Values`] answers for points, each once, and takes from a
//! [`Memo`] what was read before and cannot have changed since ([`Touched`]). A [`RecordList`] holds the records behind a
//! figure with a digest of each, so that two readings can be compared record by record.

mod lists;
mod memo;
mod point;
mod touched;
mod values;

pub use lists::{ListChange, RecordList};
pub(crate) use lists::{hexadecimal, keyed};
pub(crate) use memo::{Memo, Read};
pub use point::{Point, PointError, Session};
pub(crate) use touched::{Counts, Touched, counts, leaves};
pub use values::FigureError;
pub(crate) use values::{Answer, Values, quantity};

use niangjia_office::measures::Measure;

/// What the lines of work answer for.
#[derive(Clone, Copy, Debug)]
pub struct Registry<'r> {
    /// Their measures.
    pub measures: &'r [&'static Measure],
    /// The sessions of the congress whose days are on record, for references that name one.
    pub sessions: &'r [Session],
}
