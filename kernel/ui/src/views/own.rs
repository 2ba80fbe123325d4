//! One's own records, as a person reads them on a phone.

/// A record about the reader: a line that opens to everything that it says.
#[derive(Clone, Debug)]
pub struct OwnRow {
    /// What it is about.
    pub title: String,
    /// The register that it is in.
    pub register: String,
    /// The day, as far as it is known; empty where none is.
    pub day: String,
    /// How much money, with its unit; empty where none is in it.
    pub amount: String,
    /// How far it is, where that is worth saying.
    pub state: Option<String>,
    /// Its fields: the name, and what is in it.
    pub fields: Vec<(String, String)>,
}
