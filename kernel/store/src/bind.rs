//! What may be bound to a statement, and what a record is made of.

use niangjia_base::calendar::{Day, Moment, PartialDay};
use niangjia_base::ids::{
    AccountId, EventId, FileId, GrantId, PersonId, RecordId, SessionId, SheetId, TypedId, UnionId,
    UnitId, VoucherId,
};
use niangjia_base::money::Fen;

/// A borrowed value bound to `$n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bind<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Whole(i64),
    /// A text.
    Text(&'a str),
    /// Yes or no.
    Flag(bool),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// An owned value as it stands in a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number: a count, fen, an id.
    Whole(i64),
    /// A text: also days and instants, in fixed width.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl<'a> From<&'a Value> for Bind<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Whole(whole) => Self::Whole(*whole),
            Value::Text(text) => Self::Text(text),
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Bytes(bytes) => Self::Bytes(bytes),
        }
    }
}

impl From<i64> for Bind<'_> {
    fn from(whole: i64) -> Self {
        Self::Whole(whole)
    }
}
impl From<bool> for Bind<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}
impl<'a> From<&'a str> for Bind<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Bind<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a [u8]> for Bind<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Bytes(bytes)
    }
}
impl<'a, T: Into<Bind<'a>>> From<Option<T>> for Bind<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl From<i64> for Value {
    fn from(whole: i64) -> Self {
        Self::Whole(whole)
    }
}
impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<Fen> for Value {
    fn from(amount: Fen) -> Self {
        Self::Whole(amount.fen())
    }
}
impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Self::Text(day.to_string())
    }
}
impl From<PartialDay> for Value {
    fn from(day: PartialDay) -> Self {
        Self::Text(day.to_string())
    }
}
impl From<Moment> for Value {
    fn from(moment: Moment) -> Self {
        Self::Text(moment.to_string())
    }
}
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! ids {
    ($($id:ident),*) => {$(
        impl From<$id> for Bind<'_> {
            fn from(id: $id) -> Self {
                Self::Whole(id.whole())
            }
        }
        impl From<$id> for Value {
            fn from(id: $id) -> Self {
                Self::Whole(id.whole())
            }
        }
    )*};
}

ids!(
    AccountId, EventId, FileId, GrantId, PersonId, RecordId, SessionId, SheetId, UnionId, UnitId,
    VoucherId
);
