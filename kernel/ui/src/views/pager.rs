//! Walking through a long list by key, not by page number: rows that arrive meanwhile shift
//! nothing.

/// Where one is in a long list.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// How many rows the whole list has.
    pub total: u64,
    /// The number of the first row shown, counted from one; zero for an empty list.
    pub first: u64,
    /// The number of the last row shown.
    pub last: u64,
    /// Back to the beginning, when not there.
    pub start: Option<String>,
    /// The rows after these, if any.
    pub next: Option<String>,
}
