//! Tests of the whole product: every line of work together, on both databases.
//!
//! [`statements`] and [`texts`] look at what is declared; [`figures`], [`repeats`] and [`tampering`] import the books of
//! random colleges ([`college`], [`books`]) and compare what comes out with the college itself.

mod books;
mod college;
mod figures;
mod privacy;
mod repeats;
mod scanned;
mod statements;
mod tampering;
mod texts;
mod used_keys;
