//! One line that somebody types in: a sheet of one row with no sheet.
//!
//! Each typed text is read by the same reader as a cell, and the line goes through the form's own `take`, so that rules,
//! persons, natural keys and problems are the same for whoever types and for whoever sends a workbook. What is missing and
//! what cannot be read is said of all fields at once; only a line of which everything was read is judged as a whole.

use crate::cell;
use niangjia_base::ids::RecordId;
use niangjia_office::forms::{Form, Line, Need, Parsed, Problem, Reads, Refusal, Taking, Weight};
use niangjia_office::ledger::LedgerError;
use niangjia_office::people::People;
use niangjia_office::registers::{self, Field, Holds, Register};
use niangjia_office::{Act, ActError};
use niangjia_store::{Error, Value};

/// A line as it was typed.
#[derive(Clone, Debug)]
pub struct Typed<'a> {
    /// The form whose line it is.
    pub form: &'static Form,
    /// The register to which the person means to add.
    pub register: &'static Register,
    /// What would stand above the table: a title, a year.
    pub titles: &'a [String],
    /// The year that the line is about, for days without one.
    pub year: Option<i16>,
    /// What was typed, by column of the form; what is left out is empty.
    pub cells: &'a [(String, String)],
    /// The person saw that there is such a record, and means another one.
    pub another: bool,
}

/// What a typed line came to.
#[derive(Debug, Default)]
pub struct Entered {
    /// Its records, those of the register meant first.
    pub records: Vec<(&'static Register, RecordId)>,
    /// What there is to say about it all the same.
    pub problems: Vec<Problem>,
}

/// Why a typed line was not entered. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum EnterLineError {
    /// What is wrong, each with its column of the form.
    #[error("{} problems", .0.len())]
    Refused(Vec<Problem>),
    /// The register has the record already.
    #[error("there is the record {0} already")]
    There(RecordId),
    /// The line gives vouchers, and vouchers are posted by the ledger.
    #[error("vouchers are not typed in as lines")]
    Vouchers,
    /// The act was refused.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The ledger refused.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Enters a line that somebody typed in.
///
/// # Errors
/// When something is missing, cannot be read or is refused by the form; when the register has the record already; when
/// the database fails.
pub fn enter_line(
    act: &mut Act<'_, '_>,
    people: &mut People,
    typed: &Typed<'_>,
) -> Result<Entered, EnterLineError> {
    let values = read_all(typed).map_err(EnterLineError::Refused)?;
    let present = vec![true; typed.form.columns.len()];
    let line = Line {
        form: typed.form,
        row: 1,
        year: typed.year,
        titles: typed.titles,
        values,
        present: &present,
    };
    let mut taking = Taking::new(act, people);
    taking.begin_line();
    if let Err(refusal) = (typed.form.take)(&mut taking, &line) {
        taking.undo_line();
        return Err(match refusal {
            Refusal::Line {
                code,
                column,
                about,
            } => EnterLineError::Refused(vec![Problem {
                row: None,
                column: column.map(str::to_owned),
                code,
                about,
                weight: Weight::Refused,
            }]),
            Refusal::Store(error) => error.into(),
        });
    }
    let taken = taking.finish();
    if !taken.vouchers.is_empty() {
        return Err(EnterLineError::Vouchers);
    }
    let mut entered = Entered {
        problems: taken.problems,
        ..Entered::default()
    };
    for (register, mut drafts) in taken.drafts {
        let is_meant = register.table == typed.register.table;
        if is_meant {
            for draft in &mut drafts {
                let Some(known) = registers::keyed(act, register, &draft.key)? else {
                    continue;
                };
                // What other records of the line refer to is this record and no other.
                if !typed.another || known == draft.id {
                    return Err(EnterLineError::There(known));
                }
                draft.key = free_key(act, register, &draft.key)?;
            }
        }
        let records = registers::enter_drafts(act, register, drafts, &mut entered.problems)?;
        let records = records.into_iter().map(|record| (register, record));
        if is_meant {
            entered.records.splice(0..0, records);
        } else {
            entered.records.extend(records);
        }
    }
    Ok(entered)
}

/// Reads what was typed for a field of a register, by the reader of cells; nothing for an empty text.
///
/// Persons, units and other records are not read here, because a text alone does not say which one is meant.
///
/// # Errors
/// The code of the problem.
pub fn read_field(field: &Field, typed: &str) -> Result<Value, &'static str> {
    let reads = match field.holds {
        Holds::Text => Reads::Text,
        Holds::Day => Reads::Day,
        Holds::Money => Reads::Money,
        Holds::Whole => Reads::Whole,
        Holds::Rate => Reads::Rate,
        Holds::Flag => {
            return match typed {
                "" => Ok(Value::Null),
                "yes" => Ok(true.into()),
                "no" => Ok(false.into()),
                _ => Err("bad_choice"),
            };
        }
        Holds::Choice(codes) => {
            return match codes.iter().find(|code| **code == typed) {
                Some(code) => Ok((*code).into()),
                None if typed.is_empty() => Ok(Value::Null),
                None => Err("bad_choice"),
            };
        }
        Holds::Person | Holds::Unit | Holds::Record(_) => return Err("bad_choice"),
    };
    let plain = if reads == Reads::Rate {
        with_percent(typed)
    } else {
        typed.to_owned()
    };
    Ok(match cell::text(&plain, reads, None, false)? {
        None => Value::Null,
        Some(Parsed::Text(text)) => text.into(),
        Some(Parsed::Day(day)) => day.into(),
        Some(Parsed::Money(amount)) => amount.into(),
        Some(Parsed::Whole(whole) | Parsed::Rate(whole)) => whole.into(),
        Some(_) => return Err("bad_choice"),
    })
}

/// A share without a sign is one of a hundred.
fn with_percent(typed: &str) -> String {
    if typed.trim().is_empty() || typed.contains(['%', '％', '‰']) {
        typed.to_owned()
    } else {
        format!("{}%", typed.trim())
    }
}

/// Whether a typed line must fill a column, wherever a sheet may say it.
#[must_use]
pub fn is_needed(need: Need) -> bool {
    matches!(need, Need::Must | Need::OrTitle | Need::OrSpread)
}

fn read_all(typed: &Typed<'_>) -> Result<Vec<Option<Parsed>>, Vec<Problem>> {
    let mut bad = Vec::new();
    let mut values = Vec::with_capacity(typed.form.columns.len());
    for column in typed.form.columns {
        let cell = typed.cells.iter().find(|(name, _)| name == column.name);
        let written = cell.map_or("", |(_, written)| written.as_str());
        let plain = match column.reads {
            Reads::Rate => with_percent(written),
            _ => written.to_owned(),
        };
        let mut refuse = |code, read: &str| {
            bad.push(Problem {
                row: None,
                column: Some(column.name.to_owned()),
                code,
                about: vec![("read", read.to_owned())],
                weight: Weight::Refused,
            });
        };
        let value = match cell::text(&plain, column.reads, typed.year, false) {
            Ok(None) if is_needed(column.need) => {
                refuse("value_missing", "");
                None
            }
            Ok(value) => value,
            Err(code) => {
                refuse(code, written);
                None
            }
        };
        values.push(value);
    }
    if bad.is_empty() { Ok(values) } else { Err(bad) }
}

/// The key with a number behind it under which the register has nothing yet.
fn free_key(act: &mut Act<'_, '_>, register: &Register, key: &str) -> Result<String, Error> {
    let mut number = 2_u32;
    loop {
        let free = format!("{key}#{number}");
        if registers::keyed(act, register, &free)?.is_none() {
            return Ok(free);
        }
        number = number.saturating_add(1);
    }
}
