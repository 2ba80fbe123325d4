//! Sessions: the third of the third term, and the day on which it was held.

use niangjia_base::calendar::{Day, PartialDay, Period};
use niangjia_base::ids::{RecordId, UnionId};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::forms::{Line, Refusal, Taking};
use niangjia_office::registers::{Field, Holds, Register};
use niangjia_store::{Error, Tx, bind, statements};

/// How far a session has come. One that has a roster or a result of votes was held.
pub const STATES: &[&str] = &["preparing", "called", "open", "held", "postponed"];

/// The register.
pub const SESSION: Register = Register {
    kind: RecordKind("congress.session"),
    table: "congress_session",
    fields: &[
        Field::must("term", Holds::Whole),
        Field::must("session", Holds::Whole),
        Field::must("held_on", Holds::Day),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

statements! {
    SESSION_DAY = "SELECT held_on FROM congress_session \
                   WHERE union_id = $1 AND term = $2 AND session = $3 AND NOT withdrawn";
    ALL_SESSIONS = "SELECT term, session FROM congress_session WHERE union_id = $1 AND NOT withdrawn \
                    ORDER BY held_on, id";
    NEXT_DAY = "SELECT held_on FROM congress_session WHERE union_id = $1 AND held_on > $2 AND NOT withdrawn \
                ORDER BY held_on, id LIMIT 1";
}

/// The day of a session, and the day of the session after it if that was held; nothing when the union knows no such session.
/// A session of which only the month is known begins on its first day.
///
/// # Errors
/// When the database cannot be read.
pub fn session_days(
    tx: &mut Tx<'_>,
    union: UnionId,
    term: i64,
    session: i64,
) -> Result<Option<(Day, Option<Day>)>, Error> {
    let text = |row: &niangjia_store::Row<'_>| row.get::<String>(0);
    let Some(held) = tx.maybe(SESSION_DAY, bind![union, term, session], text)? else {
        return Ok(None);
    };
    let next = tx.maybe(NEXT_DAY, bind![union, &held], text)?;
    let day = |text: &str| {
        let day = text.parse::<PartialDay>().ok();
        day.and_then(PartialDay::earliest)
            .ok_or(Error::Inconsistent {
                table: "congress_session",
                column: "held_on",
            })
    };
    let next = next.as_deref().map(day).transpose()?;
    Ok(Some((day(&held)?, next)))
}

/// Every session of which the day is on record, the first first: its term, its number, and its days up to the next session, or
/// else one year on.
///
/// # Errors
/// When the database cannot be read.
pub fn sessions(tx: &mut Tx<'_>, union: UnionId) -> Result<Vec<(i64, i64, Period)>, Error> {
    let numbers = tx.all(ALL_SESSIONS, bind![union], |row| {
        Ok::<_, Error>((row.get::<i64>(0)?, row.get::<i64>(1)?))
    })?;
    let mut found = Vec::new();
    for (term, session) in numbers {
        let Some((held, next)) = session_days(tx, union, term, session)? else {
            continue;
        };
        let end = next.or_else(|| Day::new(held.year() + 1, held.month(), held.day()));
        if let Some(period) = end.and_then(|end| Period::new(held, end)) {
            found.push((term, session, period));
        }
    }
    Ok(found)
}

/// The session that a line is about, by the columns `session` and `held_on`. It is made known when the sheet says the day; a
/// sheet that does not can only be about a session that is known.
pub(crate) fn of_line(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
) -> Result<(RecordId, String), Refusal> {
    let (term, session) = line.need("session", line.session("session"))?;
    let key = key(term, session);
    let id = match line.day("held_on") {
        Some(held_on) => {
            let values = vec![term.into(), session.into(), held_on.into(), "held".into()];
            taking.put_parent(line, &SESSION, &key, values)?
        }
        None => line.need("held_on", taking.find(&SESSION, &key)?)?,
    };
    Ok((id, key))
}

/// What makes a session this one.
pub(crate) fn key(term: i64, session: i64) -> String {
    format!("{term:02}.{session:02}")
}
