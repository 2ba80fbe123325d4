//! What may be put into a message.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for one `{ $name }` of a message.
///
/// Money, dates and rates come in as text, written by the type that owns them, so that no second
/// place decides how they look. Only plain counts come in as numbers, because a message may
/// choose its wording by them ("1 person", "2 people").
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument<'a> {
    /// Text, put in as it is.
    Text(Cow<'a, str>),
    /// A count; the message may select by it.
    Whole(i64),
}

/// Fluent keeps numbers as binary fractions, which hold whole numbers exactly up to here.
const EXACT: u64 = 1 << 53;

impl<'a> Argument<'a> {
    pub(crate) fn value(&'a self) -> FluentValue<'a> {
        match self {
            Argument::Text(text) => FluentValue::from(text.as_ref()),
            Argument::Whole(count) if count.unsigned_abs() <= EXACT => FluentValue::from(*count),
            // Beyond that the digits would change; as text they stay, and the wording falls to
            // the message's default form, which is the plural one.
            Argument::Whole(count) => FluentValue::from(count.to_string()),
        }
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Argument::Text(Cow::Owned(text))
    }
}

impl From<i64> for Argument<'_> {
    fn from(count: i64) -> Self {
        Argument::Whole(count)
    }
}

impl From<i32> for Argument<'_> {
    fn from(count: i32) -> Self {
        Argument::Whole(i64::from(count))
    }
}

impl From<u32> for Argument<'_> {
    fn from(count: u32) -> Self {
        Argument::Whole(i64::from(count))
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        // No collection in memory has more members than this bound.
        Argument::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
