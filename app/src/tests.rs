//! Tests of the whole product: every line of work together, on both databases.

mod scanned;
mod statements;
mod texts;
mod used_keys;
