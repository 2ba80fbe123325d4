//! Measures: a figure is a list of records and one way to add them up.
//!
//! [`Records`] is one query that lists records with the same ten columns: `record` (its id), `person`, `unit`, `day`,
//! `kind`, `level`, `subject` (what a reader calls it), `amount`, `sheet`, `sheet_row`, and nothing else. A [`Measure`] takes
//! the records whose kind or level it is about, and folds them. The figure, its splits and its trace are made from the same
//! query, so that a figure without records cannot exist.
//!
//! A query binds `$1` the union, `$2` the least text of the first day and `$3` the least text of the day after the last.

mod figure;
mod grounds;
mod guarded;
mod kept;
mod split;
mod together;
mod trace;

pub use crate::changes::tables_read;
pub use figure::{Figure, figure, statements};
pub use grounds::{Ground, counts, grounds};
pub use guarded::{Guarded, Telling, WITHHELD, guarded, veil};
pub use kept::kept_wrongly;
pub(crate) use kept::{ALL as KEPT_STATEMENTS, Kept};
pub use split::{Part, Split, split};
pub use together::{figures, statements_together};
pub use trace::{TracePage, TraceRow, fold as fold_trace, trace};

use niangjia_base::record_ref::RecordKind;

/// One query that lists records.
#[derive(Debug)]
pub struct Records {
    /// Its name among the lists of its line of work: `care.condolences`.
    pub name: &'static str,
    /// The kind of the records.
    pub kind: RecordKind,
    /// Its columns that come of fields which are not for everybody.
    pub guarded: &'static [Guarded],
    /// What their amounts are.
    pub amounts: Amounts,
    /// The query.
    pub sql: &'static str,
}

/// What the amounts of a list of records are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amounts {
    /// Money, in fen.
    Money,
    /// Numbers: heads, entries, votes.
    Numbers,
    /// Shares, in hundredths of a percent.
    Rates,
    /// They have none.
    Nothing,
}

impl Amounts {
    /// An amount as it is shown beside its record.
    #[must_use]
    pub fn print(self, amount: i64) -> String {
        match self {
            Self::Money => niangjia_base::money::Fen::new(amount).to_string(),
            Self::Rates => Unit::Rate.print(amount),
            Self::Numbers | Self::Nothing => amount.to_string(),
        }
    }
}

/// One figure that a line of work can answer for.
#[derive(Debug)]
pub struct Measure {
    /// Its id: `care.condolences.person_times`. Its name is the message `measure-care-condolences-person_times`.
    pub id: &'static str,
    /// What its value counts.
    pub unit: Unit,
    /// How it comes about.
    pub made: Made,
    /// Whether it is about health or the like: it is withheld when it is small, and its parts by kind and level always.
    pub delicate: bool,
}

/// How a figure comes about.
#[derive(Debug)]
pub enum Made {
    /// By folding records.
    Fold {
        /// Which list.
        records: &'static Records,
        /// Only those whose column holds one of these.
        only: &'static [Only],
        /// How they are added up.
        fold: Fold,
    },
    /// One measure as a share of another, in hundredths of a percent.
    Share {
        /// The part.
        part: &'static str,
        /// The whole.
        whole: &'static str,
    },
    /// One measure divided by another, half up: fen per head.
    PerHead {
        /// What is divided.
        amount: &'static str,
        /// By what.
        heads: &'static str,
    },
}

/// A condition on a column of the records.
#[derive(Clone, Copy, Debug)]
pub struct Only {
    /// `kind`, `level` or `subject`.
    pub column: Narrow,
    /// Any of these.
    pub is: &'static [&'static str],
}

/// A column that a measure may narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// What kind of thing the record is about.
    Kind,
    /// Its level, grade, result or role.
    Level,
}

/// How records are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// How many records.
    Count,
    /// How many different persons.
    Persons,
    /// How many different branches.
    Units,
    /// How many different subjects.
    Subjects,
    /// The sum of their amounts.
    Sum,
    /// The amount of the last record.
    Latest,
    /// How many years in a row, up to the last, have a record.
    YearsInARow,
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 人
    Person,
    /// 人次
    PersonTime,
    /// 人月
    PersonMonth,
    /// 件
    Piece,
    /// 项
    Item,
    /// 个
    Body,
    /// 场
    Event,
    /// 期
    Round,
    /// 对
    Couple,
    /// 笔
    Payment,
    /// 年
    Year,
    /// 元; the value is in fen.
    Yuan,
    /// 元/人; the value is in fen.
    YuanPerHead,
    /// %; the value is in hundredths of a percent and shown with two decimals.
    Percent,
    /// %; the value is in hundredths of a percent and shown with as many decimals as it has.
    Rate,
}

impl Unit {
    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Person => "unit-person",
            Self::PersonTime => "unit-person-time",
            Self::PersonMonth => "unit-person-month",
            Self::Piece => "unit-piece",
            Self::Item => "unit-item",
            Self::Body => "unit-body",
            Self::Event => "unit-event",
            Self::Round => "unit-round",
            Self::Couple => "unit-couple",
            Self::Payment => "unit-payment",
            Self::Year => "unit-year",
            Self::Yuan => "unit-yuan",
            Self::YuanPerHead => "unit-yuan-per-head",
            Self::Percent | Self::Rate => "unit-percent",
        }
    }

    /// A value as it is printed in tables and files, without its unit: `863100.00`, `96.87`, `0.5`, `146`.
    #[must_use]
    pub fn print(self, value: i64) -> String {
        match self {
            Self::Yuan | Self::YuanPerHead | Self::Percent => {
                niangjia_base::money::Fen::new(value).to_string()
            }
            Self::Rate => {
                let text = niangjia_base::money::Fen::new(value).to_string();
                text.trim_end_matches('0').trim_end_matches('.').to_owned()
            }
            _ => value.to_string(),
        }
    }
}

impl Measure {
    /// A figure that folds all records of a list.
    #[must_use]
    pub const fn fold(id: &'static str, unit: Unit, records: &'static Records, fold: Fold) -> Self {
        Self {
            id,
            unit,
            made: Made::Fold {
                records,
                only: &[],
                fold,
            },
            delicate: false,
        }
    }

    /// A figure that folds some records of a list.
    #[must_use]
    pub const fn only(
        id: &'static str,
        unit: Unit,
        records: &'static Records,
        only: &'static [Only],
        fold: Fold,
    ) -> Self {
        Self {
            id,
            unit,
            made: Made::Fold {
                records,
                only,
                fold,
            },
            delicate: false,
        }
    }

    /// A share in percent.
    #[must_use]
    pub const fn share(id: &'static str, part: &'static str, whole: &'static str) -> Self {
        Self {
            id,
            unit: Unit::Percent,
            made: Made::Share { part, whole },
            delicate: false,
        }
    }

    /// An amount per head.
    #[must_use]
    pub const fn per_head(id: &'static str, amount: &'static str, heads: &'static str) -> Self {
        Self {
            id,
            unit: Unit::YuanPerHead,
            made: Made::PerHead { amount, heads },
            delicate: false,
        }
    }

    /// The same measure, withheld when it is small.
    #[must_use]
    pub const fn delicate(mut self) -> Self {
        self.delicate = true;
        self
    }

    /// What the amounts of its records are; nothing for a share, whose parts have their own.
    #[must_use]
    pub const fn amounts(&self) -> Amounts {
        match &self.made {
            Made::Fold { records, .. } => records.amounts,
            Made::Share { .. } | Made::PerHead { .. } => Amounts::Nothing,
        }
    }

    /// The message that names it.
    #[must_use]
    pub fn name_key(&self) -> String {
        format!("measure-{}", self.id.replace('.', "-"))
    }

    /// The message that defines it.
    #[must_use]
    pub fn definition_key(&self) -> String {
        format!("definition-{}", self.id.replace('.', "-"))
    }
}

/// Records whose kind is one of these.
#[must_use]
pub const fn kind(is: &'static [&'static str]) -> Only {
    Only {
        column: Narrow::Kind,
        is,
    }
}

/// Records whose level is one of these.
#[must_use]
pub const fn level(is: &'static [&'static str]) -> Only {
    Only {
        column: Narrow::Level,
        is,
    }
}
