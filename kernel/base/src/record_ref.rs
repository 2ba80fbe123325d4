//! A link to any record: which register, and which record of it.

use crate::ids::RecordId;
use std::fmt;

/// The kind of a record, written `line.record`, such as `care.condolence`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKind(pub &'static str);

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// One record of one register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RecordRef {
    /// Which register it is in.
    pub kind: RecordKind,
    /// Which record of that register.
    pub id: RecordId,
}
