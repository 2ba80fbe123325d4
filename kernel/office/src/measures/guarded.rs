//! What of a list of records is not for everybody: the columns that come of private and sensitive fields.
//!
//! The declaration of the register decides. A list only says which of its columns come of which fields, and everything that
//! is shown beside a record goes through [`veil`]: pages, traces and exports.

use super::trace::TraceRow;
use super::{Made, Measure, Narrow, Records};
use crate::registers::{Field, Privacy, Register};

/// What stands in a trace for a text that is there and not shown; what is sealed begins with it too.
pub const WITHHELD: &str = crate::vault::MARK;

/// A column of a list that comes of a field which is not for everybody.
#[derive(Clone, Copy, Debug)]
pub struct Guarded {
    /// The column.
    pub column: Telling,
    /// The register of the field.
    pub register: &'static Register,
    /// The field's column in the register.
    pub field: &'static str,
}

/// The columns of a list that say something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Whom it is about.
    Person,
    /// When it was.
    Day,
    /// What kind of thing it is about.
    Kind,
    /// Its level, grade, result or role.
    Level,
    /// What a reader calls it.
    Subject,
    /// How much.
    Amount,
}

impl Telling {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Person,
        Self::Day,
        Self::Kind,
        Self::Level,
        Self::Subject,
        Self::Amount,
    ];

    /// The column in the query.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Day => "day",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Subject => "subject",
            Self::Amount => "amount",
        }
    }
}

impl From<Narrow> for Telling {
    fn from(column: Narrow) -> Self {
        match column {
            Narrow::Kind => Self::Kind,
            Narrow::Level => Self::Level,
        }
    }
}

/// A column that comes of a field.
#[must_use]
pub const fn guarded(column: Telling, register: &'static Register, field: &'static str) -> Guarded {
    Guarded {
        column,
        register,
        field,
    }
}

impl Guarded {
    /// The field's declaration; none when the register has no such field, which a test refuses.
    #[must_use]
    pub fn declared(&self) -> Option<&'static Field> {
        self.register
            .fields
            .iter()
            .find(|field| field.column == self.field)
    }

    /// The place to which the field's sealed values are bound.
    #[must_use]
    pub fn place(&self) -> String {
        self.register.place(self.field)
    }

    /// Whether the column holds sealed texts.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.declared().is_some_and(Field::is_sealed)
    }

    /// Who may see the column; of a field that is not declared, nobody.
    #[must_use]
    pub fn privacy(&self) -> Privacy {
        self.declared()
            .map_or(Privacy::Sensitive, |field| field.privacy)
    }
}

impl Records {
    /// Where a column comes from, if it is guarded.
    #[must_use]
    pub fn guard(&self, column: Telling) -> Option<&Guarded> {
        self.guarded.iter().find(|guarded| guarded.column == column)
    }

    /// Who may see a column.
    #[must_use]
    pub fn privacy(&self, column: Telling) -> Privacy {
        self.guard(column)
            .map_or(Privacy::Internal, Guarded::privacy)
    }
}

impl Measure {
    /// Who may know which records it counts: a figure about some kinds only tells the kind of each record behind it.
    #[must_use]
    pub fn privacy(&self) -> Privacy {
        match &self.made {
            Made::Fold { records, only, .. } => only
                .iter()
                .map(|only| records.privacy(only.column.into()))
                .max()
                .unwrap_or(Privacy::Open),
            Made::Share { .. } | Made::PerHead { .. } => Privacy::Open,
        }
    }

    /// Who may read the names of the persons and things that it counts.
    #[must_use]
    pub fn names_privacy(&self) -> Privacy {
        let of_names = match &self.made {
            Made::Fold { records, .. } => records
                .privacy(Telling::Person)
                .max(records.privacy(Telling::Subject)),
            Made::Share { .. } | Made::PerHead { .. } => Privacy::Open,
        };
        self.privacy().max(of_names)
    }
}

/// Takes from records behind a figure what somebody who sees fields up to a privacy may not see. Where even the fact that
/// a record is among them would tell, no record is left.
pub fn veil(measure: &Measure, sight: Privacy, rows: &mut Vec<TraceRow>) {
    let Made::Fold { records, .. } = &measure.made else {
        return;
    };
    if measure.privacy() > sight {
        rows.clear();
        return;
    }
    for guarded in records.guarded.iter().filter(|g| g.privacy() > sight) {
        for row in rows.iter_mut() {
            hide(row, guarded.column);
        }
    }
}

fn hide(row: &mut TraceRow, column: Telling) {
    let withhold = |text: &mut Option<String>| {
        if let Some(text) = text {
            WITHHELD.clone_into(text);
        }
    };
    match column {
        Telling::Person => {
            row.person = None;
            withhold(&mut row.name);
            withhold(&mut row.staff_number);
        }
        Telling::Day => withhold(&mut row.day),
        Telling::Kind => withhold(&mut row.kind),
        Telling::Level => withhold(&mut row.level),
        Telling::Subject => withhold(&mut row.subject),
        Telling::Amount => row.amount = None,
    }
}
