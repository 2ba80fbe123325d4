//! Versions: every save is one, nothing is overwritten, and two can be compared by paragraphs and by words.

use crate::report::{Level, REPORT};
use crate::store;
use niangjia_base::ids::RecordId;
use niangjia_office::Look;
use niangjia_store::Error;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::collections::BTreeMap;

/// What one save did to one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number in the report.
    pub version: i64,
    /// What was done: `begun`, `saved`, `added`, `removed`, `moved`, `rolled`.
    pub what: String,
    /// To which paragraph.
    pub paragraph: RecordId,
    /// The paragraph's place afterwards.
    pub place: i64,
    /// What it is afterwards.
    pub level: Level,
    /// Its text afterwards.
    pub text: String,
    /// Whether it is gone afterwards.
    pub removed: bool,
    /// When.
    pub at: String,
    /// By whom.
    pub actor: String,
}

/// A paragraph in which two versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The paragraph.
    pub paragraph: RecordId,
    /// What it is.
    pub level: Level,
    /// How it differs.
    pub kind: DifferenceKind,
    /// Its words, kept, new and gone, in the order of reading.
    pub words: Vec<WordChange>,
}

/// How a paragraph differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It was not there before.
    New,
    /// It is not there any more.
    Gone,
    /// Its words differ.
    Changed,
    /// It stands elsewhere.
    Moved,
}

impl DifferenceKind {
    /// The message that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "report-difference-new",
            Self::Gone => "report-difference-gone",
            Self::Changed => "report-difference-changed",
            Self::Moved => "report-difference-moved",
        }
    }
}

/// Some words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordChange {
    /// In both versions.
    Same(String),
    /// Only in the earlier one.
    Gone(String),
    /// Only in the later one.
    New(String),
}

/// The whole history of a report's text, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub fn versions(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<Version>, Error> {
    store::versions(look, report, -1, i64::MAX)
}

/// The text of a report as it was at a version, in the order of reading: paragraph, level and text.
///
/// # Errors
/// When the database cannot be read.
pub fn text_at(
    look: &mut Look<'_, '_>,
    report: RecordId,
    version: i64,
) -> Result<Vec<Version>, Error> {
    let mut latest: BTreeMap<RecordId, Version> = BTreeMap::new();
    for change in store::versions(look, report, -1, version)? {
        latest.insert(change.paragraph, change);
    }
    let mut text: Vec<Version> = latest
        .into_values()
        .filter(|paragraph| !paragraph.removed)
        .collect();
    text.sort_by_key(|paragraph| (paragraph.place, paragraph.paragraph));
    Ok(text)
}

/// How the text of a report differs between two versions.
///
/// # Errors
/// When the database cannot be read.
pub fn difference(
    look: &mut Look<'_, '_>,
    report: RecordId,
    from: i64,
    to: i64,
) -> Result<Vec<Difference>, Error> {
    let (before, after) = (text_at(look, report, from)?, text_at(look, report, to)?);
    Ok(compare(&before, &after))
}

/// How one text differs from another, paragraph by paragraph.
#[must_use]
pub fn compare(before: &[Version], after: &[Version]) -> Vec<Difference> {
    let ids = |text: &[Version]| text.iter().map(|p| p.paragraph).collect::<Vec<_>>();
    let (ids_before, ids_after) = (ids(before), ids(after));
    let mut found = Vec::new();
    let mut differs = |paragraph: &Version, kind: DifferenceKind, words: Vec<WordChange>| {
        let (paragraph, level) = (paragraph.paragraph, paragraph.level);
        found.push(Difference {
            paragraph,
            level,
            kind,
            words,
        });
    };
    for op in capture_diff_slices(Algorithm::Myers, &ids_before, &ids_after) {
        if op.tag() == DiffTag::Equal {
            for (was, is) in before[op.old_range()].iter().zip(&after[op.new_range()]) {
                if was.text != is.text || was.level != is.level {
                    differs(is, DifferenceKind::Changed, words(&was.text, &is.text));
                }
            }
            continue;
        }
        for was in &before[op.old_range()] {
            if !ids_after.contains(&was.paragraph) {
                differs(was, DifferenceKind::Gone, words(&was.text, ""));
            }
        }
        for is in &after[op.new_range()] {
            match before.iter().find(|was| was.paragraph == is.paragraph) {
                Some(was) => differs(is, DifferenceKind::Moved, words(&was.text, &is.text)),
                None => differs(is, DifferenceKind::New, words("", &is.text)),
            }
        }
    }
    found
}

/// How one text differs from another, word by word. A reference, a number and a Latin word are one word each, and so is every
/// Chinese character.
#[must_use]
pub fn words(before: &str, after: &str) -> Vec<WordChange> {
    let (old, new) = (tokens(before), tokens(after));
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, come) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        if op.tag() == DiffTag::Equal {
            changes.push(WordChange::Same(come));
            continue;
        }
        if !gone.is_empty() {
            changes.push(WordChange::Gone(gone));
        }
        if !come.is_empty() {
            changes.push(WordChange::New(come));
        }
    }
    changes
}

fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is: fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let length = if rest.starts_with("{{") {
            rest.find("}}").map_or(rest.len(), |end| end + 2)
        } else if first.is_ascii_digit() {
            run(|c| c.is_ascii_digit() || c == '.')
        } else if first.is_ascii_alphabetic() {
            run(|c| c.is_ascii_alphanumeric())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// What happened to a report, as the history tells it; the texts are in the versions.
///
/// # Errors
/// When the database cannot be read.
pub fn events(
    look: &mut Look<'_, '_>,
    report: RecordId,
) -> Result<Vec<niangjia_office::history::Entry>, Error> {
    let record = niangjia_base::record_ref::RecordRef {
        kind: REPORT,
        id: report,
    };
    niangjia_office::history::of_record(look.tx, look.union, record)
}
