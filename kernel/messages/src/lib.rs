//! Everything a person reads, in Chinese and in English.
//!
//! A *slice* (a line of work, or a part of the kernel) keeps its sentences in two Fluent files,
//! `messages/zh-CN.ftl` and `messages/en.ftl`, and hands their contents over as a [`Source`].
//! The program puts all sources together once, as [`Messages`], and asks it by *key*:
//!
//! ```ignore
//! messages.text(Language::Chinese, "proposals-title");
//! messages.text_with(Language::English, "people-found", &[("count", 12.into())]);
//! ```
//!
//! Refused when put together: a file that does not read as Fluent, a key given twice (in one file
//! or by two slices), a message without a text of its own, and attributes, because one key has
//! one text here. Not refused at run time: a key that does not exist answers `⟦key⟧`, so that a
//! page with a gap can still be used and the gap is seen. [`Messages::compare`] names what one
//! language has and the other has not; the test of the whole product asks it.

mod argument;
mod catalogue;
mod compare;
mod language;

pub use argument::Argument;
pub use catalogue::{Messages, MessagesError, Source};
pub use language::Language;

#[cfg(test)]
mod tests;
