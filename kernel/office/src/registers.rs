//! Registers: what the union keeps, one table each, every record with its key and where it came from.
//!
//! A register is declared once, in its line of work: its table, and its fields with what they hold, whether they are needed
//! and how private they are. The same declaration serves the import, the pages and the exports.
//!
//! Every table begins with the same columns: `union_id`, `id`, `record_key` (what makes the record this one: a person and a
//! day, a number), `sheet` and `sheet_row` (where it was read, empty when it was typed in), `withdrawn`. A record is never
//! deleted: it is withdrawn, and measures do not count it. A change is written with what was there before.

pub(crate) mod belongs;
pub(crate) mod by_hand;
mod correct;
mod enter;
mod list;
pub mod query;
pub mod sealed;
mod settle;
mod take_back;
mod typed_in;

pub use belongs::{member_of, person_of, unit_of};
pub use by_hand::said_before;
pub use correct::{
    CorrectError, Correction, Meanwhile, correct, correct_many, put_back, version, withdraw,
};
pub use enter::{EnterError, enter, keyed};
pub use list::{Counted, Listed, ListedPage, ListedPlace, counted, list, listed_one, sheets};
pub use query::{Order, Query, Scope, Tally};
pub use settle::{Draft, Origin, Settled, settle, settle_saying};
pub use take_back::take_back;
pub use typed_in::enter_drafts;

use niangjia_base::record_ref::RecordKind;

/// One register.
#[derive(Debug)]
pub struct Register {
    /// The kind of its records: `care.condolence`.
    pub kind: RecordKind,
    /// Its table.
    pub table: &'static str,
    /// Its fields, in the order of their columns.
    pub fields: &'static [Field],
}

/// The columns with which every register's table begins.
pub const ENVELOPE: [&str; 6] = [
    "union_id",
    "id",
    "record_key",
    "sheet",
    "sheet_row",
    "withdrawn",
];

/// One field of a register.
#[derive(Debug)]
pub struct Field {
    /// Its column.
    pub column: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether a record may be without it.
    pub need: Need,
    /// Who may see it.
    pub privacy: Privacy,
}

/// What a field holds, and so how it is stored, shown and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A person, by id.
    Person,
    /// A branch or group, by id.
    Unit,
    /// A record of the register of this kind, by id.
    Record(&'static str),
    /// A text.
    Text,
    /// A day of which perhaps only the month or the year is known.
    Day,
    /// An amount in fen.
    Money,
    /// A whole number.
    Whole,
    /// A share in hundredths of a percent.
    Rate,
    /// Yes or no.
    Flag,
    /// One of a few codes; its words are messages.
    Choice(&'static [&'static str]),
}

/// Whether a record may be without a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Every record has it.
    Must,
    /// It may be empty.
    May,
}

/// Who may see a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Privacy {
    /// Anybody.
    Open,
    /// The union's own people.
    Internal,
    /// Those who handle it, and the person concerned.
    Private,
    /// Illness, need, bereavement, bank, identity: need to know, every look recorded.
    Sensitive,
}

impl Field {
    /// A field that every record has, for the union's own people.
    #[must_use]
    pub const fn must(column: &'static str, holds: Holds) -> Self {
        Self {
            column,
            holds,
            need: Need::Must,
            privacy: Privacy::Internal,
        }
    }

    /// A field that may be empty, for the union's own people.
    #[must_use]
    pub const fn may(column: &'static str, holds: Holds) -> Self {
        Self {
            column,
            holds,
            need: Need::May,
            privacy: Privacy::Internal,
        }
    }

    /// The same field for fewer or more eyes.
    #[must_use]
    pub const fn seen_by(mut self, privacy: Privacy) -> Self {
        self.privacy = privacy;
        self
    }
}

impl Register {
    /// All columns of the table, in the order in which they are inserted.
    #[must_use]
    pub fn columns(&self) -> Vec<&'static str> {
        ENVELOPE
            .iter()
            .copied()
            .chain(self.fields.iter().map(|field| field.column))
            .collect()
    }

    /// Whether its records stay when a new version of a file no longer has them: people and branches, to whom records of all
    /// kinds refer. Nor does somebody who is new take the place of somebody who stood in the same row before.
    #[must_use]
    pub fn lasts(&self) -> bool {
        [crate::people::PERSON.kind, crate::org::UNIT.kind].contains(&self.kind)
    }

    /// The statements that keeping and showing this register needs, for the test that prepares every statement.
    #[must_use]
    pub fn statements(&self) -> Vec<String> {
        let mut all = settle::statements(self);
        all.extend(sealed::statements(self));
        all.extend(enter::statements(self));
        all.extend(list::statements(self));
        all.extend(query::statements(self));
        all.extend(correct::statements(self));
        all.extend(typed_in::statements(self));
        all
    }
}
