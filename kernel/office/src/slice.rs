//! What a line of work hands to the program.

use crate::forms::Form;
use crate::measures::{Measure, Records};
use crate::registers::Register;
use crate::waiting::Waiting;
use niangjia_store::Migration;

/// One line of work: everything about it that the rest of the program needs to know.
#[derive(Debug)]
pub struct Slice {
    /// Its name, which begins its measures, kinds and messages: `care`.
    pub name: &'static str,
    /// Its part of the migration chain.
    pub migrations: &'static [Migration],
    /// Its texts in Chinese, in Fluent.
    pub zh_cn: &'static str,
    /// The same texts in English.
    pub en: &'static str,
    /// What it keeps.
    pub registers: &'static [&'static Register],
    /// The sheets that it can read.
    pub forms: &'static [&'static Form],
    /// The lists of records that its measures count.
    pub records: &'static [&'static Records],
    /// The figures that it can answer for.
    pub measures: &'static [Measure],
    /// What of its records waits for somebody, or falls on a day to come.
    pub waiting: &'static [Waiting],
    /// Its statements by name, for the test that prepares each on both databases.
    pub statements: &'static [(&'static str, &'static str)],
}
