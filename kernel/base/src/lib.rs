//! The values that every part of Niangjia speaks in: ids, money, days and periods, who acts, and text as people write it.
//!
//! Nothing here reads a file, a database, a clock or a random source. A value that exists is valid: money is whole fen,
//! a day is a day of the calendar, a name has at least one letter. What cannot be such a value is refused where it comes in.

pub mod actor;
pub mod calendar;
pub mod ids;
pub mod money;
pub mod numerals;
pub mod ratio;
pub mod record_ref;
pub mod text;
mod words;
