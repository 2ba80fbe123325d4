//! What was read before: values with the digests of their lists, and labels, each under the key of what was asked.

use niangjia_office::measures::Figure;
use std::collections::BTreeMap;

/// Answers that were read once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memo {
    pub(crate) read: BTreeMap<String, Read>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Read {
    /// The value, and the number of records behind it.
    pub(crate) figure: Figure,
    /// What the records are called, where the text lists them.
    pub(crate) labels: Option<Vec<String>>,
    /// The measure of each list behind it, with the list's digest; nothing where lists were not kept.
    pub(crate) lists: BTreeMap<String, String>,
}

impl Read {
    /// An answer without lists.
    pub(crate) fn of(figure: Figure) -> Self {
        Self {
            figure,
            labels: None,
            lists: BTreeMap::new(),
        }
    }
}

/// The measures that a key is about, which are what stands before `@`.
pub(crate) fn measures_of(key: &str) -> Vec<&str> {
    let (asked, _) = key.split_once('@').unwrap_or((key, ""));
    let (_, named) = asked.rsplit_once(':').unwrap_or(("", asked));
    named.split('<').collect()
}

/// Whether the answer to a key names persons.
pub(crate) fn names_people(key: &str) -> bool {
    key.starts_with("names:") || key.contains("|sex=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_what_it_is_about() {
        assert_eq!(
            measures_of("care.visits@2023-01-01..2023-12-31|branch=甲@乙"),
            ["care.visits"]
        );
        assert_eq!(measures_of("names:care.visits@2023"), ["care.visits"]);
        assert_eq!(measures_of("within:a.b<c.d@2023"), ["a.b", "c.d"]);
        assert!(
            names_people("names:a@b") && names_people("a@b|sex=female") && !names_people("a@b")
        );
    }
}
