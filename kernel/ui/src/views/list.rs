//! A list of records that can be narrowed, put in order, turned and ticked.

use super::{FilterBar, FormView, LinkView, OptionView};

/// Records in rows, with what may be done to the list.
#[derive(Clone, Debug, Default)]
pub struct ListTable {
    /// The columns, in order.
    pub columns: Vec<ColumnView>,
    /// The records.
    pub rows: Vec<ListRow>,
    /// What the amounts add up to, column by column; empty where nothing is added up.
    pub sums: Vec<String>,
    /// What may be done with the rows that are ticked; none where rows are not ticked.
    pub ticked: Option<TickedView>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct ColumnView {
    /// Its name.
    pub name: String,
    /// How it is laid out: `date`, `subject`, `amount` or nothing.
    pub class: &'static str,
    /// The list in the order of this column; none where there is no such order.
    pub sort_href: Option<String>,
    /// Whether the list stands in its order, and then whether the last comes first.
    pub sorted: Option<bool>,
}

/// One record.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// Its page.
    pub href: String,
    /// Its id, as it is sent when the row is ticked.
    pub id: String,
    /// What stands in each column.
    pub cells: Vec<String>,
    /// The page of the person whom it is about, beside the record's own; none where this reader may not open it.
    pub person_href: Option<String>,
    /// Whether it was withdrawn.
    pub is_withdrawn: bool,
}

/// What may be done with ticked rows: one field of all of them is given a value.
#[derive(Clone, Debug)]
pub struct TickedView {
    /// Where the ticked rows are sent.
    pub action: String,
    /// The fields that may be chosen.
    pub fields: Vec<OptionView>,
}

/// Where one is in a list that is turned by key.
#[derive(Clone, Debug, Default)]
pub struct TurnView {
    /// How many records there are, in a sentence.
    pub count: String,
    /// The list counted to the end, where it was not.
    pub count_href: Option<String>,
    /// The first page, when not there.
    pub start: Option<String>,
    /// The page before.
    pub before: Option<String>,
    /// The page after.
    pub after: Option<String>,
}

/// What narrows a list: what is asked most stands in view, the rest is folded.
#[derive(Clone, Debug)]
pub struct NarrowView {
    /// What stands in view.
    pub bar: FilterBar,
    /// What is folded, unless something in it is asked.
    pub more: FilterBar,
    /// Whether the folded part is open.
    pub is_open: bool,
    /// What is sent along: the order and the columns.
    pub kept: Vec<(String, String)>,
}

/// What has just been done, and the way back.
#[derive(Clone, Debug)]
pub struct UndoView {
    /// What was done, in a sentence.
    pub text: String,
    /// The form that takes it back; none when somebody else has gone on from there.
    pub form: Option<FormView>,
    /// Where to look instead.
    pub link: Option<LinkView>,
}

impl ListTable {
    pub(crate) fn cells<'a>(
        &'a self,
        row: &'a ListRow,
    ) -> impl Iterator<Item = (&'a ColumnView, &'a String)> {
        self.columns.iter().zip(&row.cells)
    }

    pub(crate) fn has_sums(&self) -> bool {
        self.sums.iter().any(|sum| !sum.is_empty())
    }
}

impl ColumnView {
    pub(crate) fn direction(&self) -> &'static str {
        match self.sorted {
            None => "none",
            Some(false) => "ascending",
            Some(true) => "descending",
        }
    }
}
