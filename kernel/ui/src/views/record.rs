//! Records in a table.

use super::{LinkView, SourceView};

/// One record in a list: who, what, when, how much, and where it stands in a file.
#[derive(Clone, Debug)]
pub struct RecordRow {
    /// The record's own page; none for a posting, which is seen with its voucher.
    pub href: Option<String>,
    /// The day.
    pub date: String,
    /// The person, body or thing that it is about.
    pub subject: String,
    /// The branch union; empty where none applies.
    pub branch: String,
    /// What it was for; empty where the register makes no difference.
    pub kind: String,
    /// The amount, formatted; empty where no money or number is in it.
    pub amount: String,
    /// Where it was read from; none for a record typed in.
    pub source: Option<SourceView>,
}

/// Records, and which columns are worth showing for them.
#[derive(Clone, Debug, Default)]
pub struct RecordTable {
    /// The records, in the order in which they are shown.
    pub rows: Vec<RecordRow>,
    /// What is kept from this reader, said above the records or in their place.
    pub note: Option<String>,
    /// Where a reader who may see what is kept back is shown it.
    pub reveal: Option<LinkView>,
}

impl RecordTable {
    /// Whether there are records that this reader may not even count one by one.
    pub(crate) fn is_withheld(&self) -> bool {
        self.rows.is_empty() && self.note.is_some()
    }

    pub(crate) fn has_branches(&self) -> bool {
        self.rows.iter().any(|row| !row.branch.is_empty())
    }

    pub(crate) fn has_kinds(&self) -> bool {
        self.rows.iter().any(|row| !row.kind.is_empty())
    }

    pub(crate) fn has_amounts(&self) -> bool {
        self.rows.iter().any(|row| !row.amount.is_empty())
    }

    pub(crate) fn has_sources(&self) -> bool {
        self.rows.iter().any(|row| row.source.is_some())
    }
}
