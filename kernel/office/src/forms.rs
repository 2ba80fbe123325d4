//! Forms: what a sheet of a register looks like, and how one of its lines becomes records.
//!
//! A form names its columns by the headings that offices write over them and says what stands in them. Sheets are
//! recognised by that, not by file names. Each line of a recognised sheet is handed to the form's `take`, already read; it
//! puts drafts of records, warns, or refuses the line with a problem that says what, where and what to do.

pub mod headings;
mod line;
mod problem;
mod taking;
mod words;

pub use line::{Line, Parsed};
pub use problem::{Problem, Refusal, Weight};
pub use taking::{Taken, Taking, Unknown, staff_record_key};

/// A kind of sheet.
#[derive(Debug)]
pub struct Form {
    /// Its name: `care.condolences`. Messages name it by `form-care-condolences`.
    pub name: &'static str,
    /// When its sheets are read among others: those that make people known come first.
    pub rank: Rank,
    /// Its columns.
    pub columns: &'static [Column],
    /// Words in a title or sheet name that speak for this form, in the form of [`niangjia_base::text::word_key`].
    pub telling: &'static [&'static str],
    /// Words in a title or sheet name that speak against it.
    pub against: &'static [&'static str],
    /// Makes records of one line.
    pub take: Take,
}

/// Makes records of one line of a sheet.
pub type Take = fn(&mut Taking<'_, '_, '_>, &Line<'_>) -> Result<(), Refusal>;

/// The order in which the sheets of several files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The roster: it makes members known.
    Roster,
    /// Who left.
    Leavers,
    /// The payroll: it makes staff known who are not members.
    Staff,
    /// Sheets that others refer to: delegates before their proposals, activities before their lists.
    First,
    /// Everything else.
    Then,
}

/// A column of a form.
#[derive(Debug)]
pub struct Column {
    /// Its name, as `take` asks for it.
    pub name: &'static str,
    /// Headings that offices write over it, in the form of [`niangjia_base::text::word_key`]; the first is the usual one.
    pub headings: &'static [&'static str],
    /// What stands in its cells.
    pub reads: Reads,
    /// Whether a sheet must have it, and where else its value may stand.
    pub need: Need,
    /// An empty cell means the one above, because the office merged them.
    pub fills_down: bool,
    /// What it holds is sensitive, so that no problem repeats what stands in a cell.
    pub sensitive: bool,
}

/// Whether a sheet must have a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The form is not recognised without it.
    Must,
    /// It may be missing.
    May,
    /// It must be a column, or stand in the title, the lines under it, or the sheet's name.
    OrTitle,
    /// It may be a column or stand in the title; nothing depends on it.
    MayOrTitle,
    /// The headings themselves may be its values, each with amounts under it: one column an occasion, one a month.
    OrSpread,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// The running number of the line; nothing depends on it.
    Running,
    /// A staff number.
    StaffNumber,
    /// One person's name.
    Name,
    /// Several names with `、` or commas between them.
    Names,
    /// A branch (分工会).
    Branch,
    /// A department, or any place of work.
    Place,
    /// A text.
    Text,
    /// One day, month or year.
    Day,
    /// A day or a span of days.
    Span,
    /// The month of a date whose parts stand in columns of their own.
    Month,
    /// The day of the month of such a date.
    DayOfMonth,
    /// An amount of money.
    Money,
    /// An amount that runs on from row to row and is not added up.
    Balance,
    /// A whole number, perhaps with a unit behind it: `43人`.
    Whole,
    /// A share: `0.5%`, `5‰`.
    Rate,
    /// One of a few codes, each with the words that offices write for it.
    Choice(&'static [Word]),
    /// 第三届第三次 and the like: a term and a session.
    Session,
    /// A year: `2023年度`.
    Year,
}

/// A code and the words that offices write for it, in the form of [`niangjia_base::text::word_key`].
///
/// A cell matches the word it is equal to; if there is none, the longest that it contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The code as it is stored.
    pub code: &'static str,
    /// The words.
    pub words: &'static [&'static str],
}

/// The sexes as sheets write them.
pub const SEX_WORDS: &[Word] = words::SEX;

impl Column {
    /// A column that a sheet must have.
    #[must_use]
    pub const fn must(name: &'static str, reads: Reads, headings: &'static [&'static str]) -> Self {
        Self {
            name,
            headings,
            reads,
            need: Need::Must,
            fills_down: false,
            sensitive: false,
        }
    }

    /// A column that may be missing.
    #[must_use]
    pub const fn may(name: &'static str, reads: Reads, headings: &'static [&'static str]) -> Self {
        Self {
            name,
            headings,
            reads,
            need: Need::May,
            fills_down: false,
            sensitive: false,
        }
    }

    /// A value that may stand in the title instead.
    #[must_use]
    pub const fn or_title(
        name: &'static str,
        reads: Reads,
        headings: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            headings,
            reads,
            need: Need::OrTitle,
            fills_down: false,
            sensitive: false,
        }
    }

    /// A value that may be missing, or stand in the title.
    #[must_use]
    pub const fn may_or_title(
        name: &'static str,
        reads: Reads,
        headings: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            headings,
            reads,
            need: Need::MayOrTitle,
            fills_down: false,
            sensitive: false,
        }
    }

    /// A value that may be spread over the headings.
    #[must_use]
    pub const fn or_spread(
        name: &'static str,
        reads: Reads,
        headings: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            headings,
            reads,
            need: Need::OrSpread,
            fills_down: false,
            sensitive: false,
        }
    }

    /// The same column, merged downwards.
    #[must_use]
    pub const fn filled_down(mut self) -> Self {
        self.fills_down = true;
        self
    }

    /// The same column, of which nothing is repeated.
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }
}
