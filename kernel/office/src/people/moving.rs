//! A member moves from one branch to another on a day: the span in the old branch ends, and one in the new begins.
//!
//! Nothing is overwritten, so whoever asks about a day before the move is still told the old branch. The new span ends when
//! the old one would have ended. Taking the act back withdraws the new span and opens the old one again.

use super::{MEMBERSHIP, MOVED, MemberSpan, about, membership_key};
use crate::registers::{
    CorrectError, Correction, EnterError, Listed, correct, enter, keyed, version,
};
use crate::{Act, ActError};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{PersonId, RecordId, UnionId, UnitId};
use niangjia_store::{Error, Tx, Value, bind, statements};

/// A move of a member.
#[derive(Clone, Copy, Debug)]
pub struct Move<'a> {
    /// Who.
    pub person: PersonId,
    /// Into which branch.
    pub to: UnitId,
    /// The first day there.
    pub on: Day,
    /// What was seen of the membership, by [`seen`].
    pub seen: &'a str,
    /// Why, in the words of whoever says so.
    pub reason: &'a str,
}

/// The records of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The span that ended.
    pub ended: RecordId,
    /// The span that began.
    pub begun: RecordId,
}

/// Why nobody moved. Nothing was written then.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// On that day the person is no member.
    #[error("{0} is no member on that day")]
    NoMember(PersonId),
    /// The person is in that branch already.
    #[error("{0} is in that branch already")]
    Same(PersonId),
    /// The span in the old branch begins on that very day; the branch is corrected instead.
    #[error("the membership begins on that day")]
    Begins,
    /// The old span cannot be ended, for example because others changed it.
    #[error(transparent)]
    Correct(#[from] CorrectError),
    /// The new span cannot be entered.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// The act of which this is a part.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

statements! {
    TELLER = "SELECT m.sheet, s.year FROM membership m \
              LEFT JOIN source_sheet s ON s.union_id = m.union_id AND s.id = m.sheet \
              WHERE m.union_id = $1 AND m.person = $2 AND m.unit = $3 AND m.joined_on = $4 AND NOT m.withdrawn";
}

/// Who told of a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// Somebody who wrote it by hand.
    Hand,
    /// A sheet, with the year that its title says.
    Sheet(Option<i64>),
}

/// Who told of the span of a person in a branch from a day on; nothing where no such span is kept.
///
/// # Errors
/// When the database cannot be read.
pub fn teller(
    tx: &mut Tx<'_>,
    union: UnionId,
    person: PersonId,
    (unit, from): (UnitId, PartialDay),
) -> Result<Option<Teller>, Error> {
    let from = from.to_string();
    tx.maybe(TELLER, bind![union, person, unit, &from], |row| {
        let sheet: Option<i64> = row.get(0)?;
        Ok(match sheet {
            None => Teller::Hand,
            Some(_) => Teller::Sheet(row.get(1)?),
        })
    })
}

/// The fields of a membership that a move looks at: the branch, the last day and why.
const LOOKED_AT: [usize; 3] = [1, 3, 4];
/// How often somebody may come back to a branch on the very day of a move that was taken back.
const MOST_KEYS: u32 = 100;

/// What somebody sees of a membership who is about to end it by a move.
#[must_use]
pub fn seen(membership: &Listed) -> String {
    version(&MEMBERSHIP, membership, &LOOKED_AT)
}

/// Moves a member.
///
/// # Errors
/// When the person is no member on the day or is in the branch already, or when others changed the membership meanwhile.
pub fn move_to(act: &mut Act<'_, '_>, asked: &Move<'_>) -> Result<Moved, MoveError> {
    let known = about(&mut act.look(), asked.person, asked.on)?;
    let span = known.as_ref().and_then(super::About::span).cloned();
    let span: MemberSpan = span.ok_or(MoveError::NoMember(asked.person))?;
    if span.unit == asked.to {
        return Err(MoveError::Same(asked.person));
    }
    if span.from.to_string() >= asked.on.to_string() {
        return Err(MoveError::Begins);
    }
    let values: [Value; 3] = [span.unit.into(), asked.on.into(), MOVED.into()];
    let correction = Correction {
        record: span.record,
        seen: asked.seen,
        fields: &LOOKED_AT,
        values: &values,
        reason: Some(asked.reason),
    };
    correct(act, &MEMBERSHIP, &correction)?;
    let values = [
        asked.person.into(),
        asked.to.into(),
        asked.on.into(),
        span.until.into(),
        span.because.as_deref().into(),
    ];
    let key = free_key(act, asked)?;
    let begun = enter(act, &MEMBERSHIP, &key, &values)?;
    Ok(Moved {
        ended: span.record,
        begun,
    })
}

/// A key that no membership has; a move that was taken back left its own behind.
fn free_key(act: &mut Act<'_, '_>, asked: &Move<'_>) -> Result<String, Error> {
    let key = membership_key(asked.person, asked.on.into());
    let mut free = key.clone();
    for count in 2..MOST_KEYS {
        if keyed(act, &MEMBERSHIP, &free)?.is_none() {
            break;
        }
        free = format!("{key}#{count}");
    }
    Ok(free)
}
