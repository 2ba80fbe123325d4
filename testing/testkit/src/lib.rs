//! What tests of several crates need: an office with the tables of one line of work, and sheets whose cells are already read.

mod bench;

pub use bench::{Bench, Sheet, Taken, code, day, money, names, text, whole};
