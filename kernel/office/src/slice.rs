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
    /// How records are typed in, register by register. Into a register that is not named here nothing is typed: its records
    /// come with others, or out of a procedure of their own.
    pub typed_in: &'static [TypedIn],
    /// The lists of records that its measures count.
    pub records: &'static [&'static Records],
    /// The figures that it can answer for.
    pub measures: &'static [Measure],
    /// What of its records waits for somebody, or falls on a day to come.
    pub waiting: &'static [Waiting],
    /// Its statements by name, for the test that prepares each on both databases.
    pub statements: &'static [(&'static str, &'static str)],
}

/// How records of one register are typed in.
#[derive(Clone, Copy, Debug)]
pub struct TypedIn {
    /// The register.
    pub register: &'static Register,
    /// By what.
    pub by: TypedBy,
}

/// By what records are typed in.
#[derive(Clone, Copy, Debug)]
pub enum TypedBy {
    /// As a line of the form that reads the register's sheets.
    Line {
        /// The form.
        form: &'static Form,
        /// What a sheet would say above its table, and the form looks for there.
        above: &'static [Above],
    },
    /// Field by field, because no sheet brings such records.
    Fields,
}

/// What a sheet says above its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    /// The title: the name of an activity, of a drive.
    Title,
    /// The year.
    Year,
}

impl TypedIn {
    /// As a line of a form.
    #[must_use]
    pub const fn line(register: &'static Register, form: &'static Form) -> Self {
        Self::under(register, form, &[])
    }

    /// As a line of a form that looks above its table, too.
    #[must_use]
    pub const fn under(
        register: &'static Register,
        form: &'static Form,
        above: &'static [Above],
    ) -> Self {
        Self {
            register,
            by: TypedBy::Line { form, above },
        }
    }

    /// Field by field.
    #[must_use]
    pub const fn fields(register: &'static Register) -> Self {
        Self {
            register,
            by: TypedBy::Fields,
        }
    }
}
