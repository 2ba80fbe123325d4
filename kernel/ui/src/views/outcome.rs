//! What became of a sheet, or would: counts, what there is to say about it, and some of its records.

use super::LinkView;

/// One sheet of a file.
#[derive(Clone, Debug)]
pub struct SheetOutcome {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it was recognised as; a sentence where it was not.
    pub form: String,
    /// The register that its records go into.
    pub register: Option<LinkView>,
    /// The counts, each with its name.
    pub counts: Vec<CountView>,
    /// What somebody has to settle about it, and where.
    pub settle: Vec<LinkView>,
    /// What there is to say about its rows and columns.
    pub remarks: Vec<RemarkView>,
    /// How many remarks are not shown, in a sentence.
    pub more: Option<String>,
    /// Some of its records.
    pub tables: Vec<PlainTable>,
}

/// One count.
#[derive(Clone, Debug)]
pub struct CountView {
    /// Of what.
    pub name: String,
    /// How many.
    pub number: u64,
    /// How it is coloured where it is not nothing: `good`, `look`, `bad`, `plain`.
    pub class: &'static str,
}

/// Something to know about a row, a column or a sheet.
#[derive(Clone, Debug)]
pub struct RemarkView {
    /// Where: `C12`; empty for the sheet as a whole.
    pub place: String,
    /// How much it weighs, in a word.
    pub weight: String,
    /// How it is coloured: `bad`, `look`, `plain`.
    pub class: &'static str,
    /// In a sentence.
    pub text: String,
}

/// A table of finished texts.
#[derive(Clone, Debug)]
pub struct PlainTable {
    /// What it shows.
    pub caption: String,
    /// Over its columns; the first one names the row.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// Whether it is in view from the start.
    pub is_open: bool,
}

impl PlainTable {
    /// The cells of a row with what stands over them.
    pub(crate) fn cells<'a>(
        &'a self,
        row: &'a [String],
    ) -> impl Iterator<Item = (&'a String, &'a String)> {
        self.columns.iter().zip(row)
    }
}
