//! One person, as of a day: who it is, of which branch, since when; and what the registers hold about the person.
//!
//! A move from one branch to another ([`MOVED`]) ends one span of membership and begins the next on the same day, so that
//! somebody who moved is a member [`About::since`] the first of them. What is of later than the day is left out of both.

use super::{MOVED, PERSON};
use crate::Look;
use crate::registers::query::{Asks, Filter, Naming, Tally, Turn, page, tally};
use crate::registers::{Holds, Listed, Order, Query, Register, Scope, listed_one};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId};
use niangjia_store::{Error, Row, bind, statements};

statements! {
    SPANS = "SELECT m.id, m.unit, u.name, m.joined_on, m.left_on, m.left_because FROM membership m \
             LEFT JOIN unit u ON u.union_id = m.union_id AND u.id = m.unit \
             WHERE m.union_id = $1 AND m.person = $2 AND NOT m.withdrawn ORDER BY m.joined_on, m.id";
}

/// A person as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The person's record, with the fields of [`PERSON`] in their order.
    pub person: Listed,
    /// The day.
    pub on: Day,
    /// Every span of membership, the first first, also those that begin after the day.
    pub spans: Vec<MemberSpan>,
    /// How the person stands to the union on the day.
    pub standing: Standing,
}

/// A membership of one branch, from a day up to, not including, another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberSpan {
    /// The record of the membership.
    pub record: RecordId,
    /// The branch.
    pub unit: UnitId,
    /// The branch's name.
    pub unit_name: String,
    /// The first day, as far as it is known.
    pub from: PartialDay,
    /// The first day on which it is over.
    pub until: Option<PartialDay>,
    /// Why it ended, by its code.
    pub because: Option<String>,
    /// Whether it goes on from a span in another branch.
    pub goes_on: bool,
}

/// How somebody stands to the union on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A member: the place of the span in which the day lies.
    Member(usize),
    /// Not yet a member: the place of the first span to come.
    NotYet(usize),
    /// No longer a member: the place of the span that ended last.
    Left(usize),
    /// Never a member, as far as is known.
    Never,
}

/// What is asked of one register about one person.
#[derive(Clone, Debug)]
pub struct Gather {
    /// The person.
    pub person: PersonId,
    /// The last day of records that are dated; undated ones are always there.
    pub on: Day,
    /// The day on which the memberships of the scope are looked at.
    pub today: Day,
    /// What may be seen.
    pub scope: Scope,
    /// The places of the fields in which the person may be named; [`naming_fields`] are all there are.
    pub fields: Vec<usize>,
    /// Records at most.
    pub most: usize,
}

/// What one register holds about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// The records, the newest first, so many at most.
    pub records: Vec<Listed>,
    /// How many there are in all, and what their amounts come to, in fen.
    pub tally: Tally,
}

impl About {
    /// The span in which the day lies; none for whoever is no member then.
    #[must_use]
    pub fn span(&self) -> Option<&MemberSpan> {
        match self.standing {
            Standing::Member(at) => self.spans.get(at),
            _ => None,
        }
    }

    /// Since when the person has been a member without a break, of whichever branch; of somebody who left, since when the
    /// person had been.
    #[must_use]
    pub fn since(&self) -> Option<PartialDay> {
        let (Standing::Member(mut at) | Standing::Left(mut at)) = self.standing else {
            return None;
        };
        while at > 0 && self.spans.get(at)?.goes_on {
            at -= 1;
        }
        self.spans.get(at).map(|span| span.from)
    }
}

/// A person as of a day; nothing when there is no such person.
///
/// # Errors
/// When the database cannot be read.
pub fn about(look: &mut Look<'_, '_>, person: PersonId, on: Day) -> Result<Option<About>, Error> {
    let record = RecordId::from_whole(person.whole());
    let Some(person_record) = listed_one(look, &PERSON, record)? else {
        return Ok(None);
    };
    let mut spans = look.tx.all(SPANS, bind![look.union, person], span)?;
    for at in 1..spans.len() {
        let (before, from) = (&spans[at - 1], spans[at].from);
        spans[at].goes_on = before.because.as_deref() == Some(MOVED) && before.until == Some(from);
    }
    let standing = standing(&spans, on);
    Ok(Some(About {
        person: person_record,
        on,
        spans,
        standing,
    }))
}

/// The fields of a register that name a person, by their places; none for the register of persons itself.
#[must_use]
pub fn naming_fields(register: &Register) -> Vec<usize> {
    let fields = register.fields.iter().enumerate();
    fields
        .filter(|(_, field)| field.holds == Holds::Person)
        .map(|(at, _)| at)
        .collect()
}

/// What a register holds about a person; nothing where no field may name one.
///
/// # Errors
/// When the database cannot be read.
pub fn gather(
    look: &mut Look<'_, '_>,
    register: &Register,
    ask: &Gather,
) -> Result<Gathered, Error> {
    let mut query = Query::of(register, ask.scope.clone(), ask.today);
    query.naming = Some(Naming {
        person: ask.person,
        fields: ask.fields.clone(),
    });
    match query.order.by {
        Some(field) => query.filters.push(Filter {
            field,
            asks: Asks::Days(None, Some(ask.on.into())),
        }),
        None => {
            query.order = Order {
                by: None,
                descending: true,
            };
        }
    }
    let found = page(look, register, &query, &Turn::First, ask.most)?;
    let tally = tally(look, register, &query, None)?;
    Ok(Gathered {
        records: found.rows,
        tally,
    })
}

fn span(row: &Row<'_>) -> Result<MemberSpan, Error> {
    let day = |text: Option<String>| text.and_then(|text| text.parse::<PartialDay>().ok());
    Ok(MemberSpan {
        record: row.id(0)?,
        unit: row.id(1)?,
        unit_name: row.get::<Option<String>>(2)?.unwrap_or_default(),
        from: day(Some(row.get(3)?)).ok_or(Error::Inconsistent {
            table: "membership",
            column: "joined_on",
        })?,
        until: day(row.get(4)?),
        because: row.get(5)?,
        goes_on: false,
    })
}

/// Days compare as they are stored, so that a page and a figure cannot differ about a month of which no day is known.
fn standing(spans: &[MemberSpan], on: Day) -> Standing {
    let on = on.to_string();
    let has_begun = |span: &MemberSpan| span.from.to_string() <= on;
    let lasts = |span: &MemberSpan| span.until.is_none_or(|until| until.to_string() > on);
    if let Some(at) = spans
        .iter()
        .rposition(|span| has_begun(span) && lasts(span))
    {
        return Standing::Member(at);
    }
    if let Some(at) = spans.iter().rposition(has_begun) {
        return Standing::Left(at);
    }
    if spans.is_empty() {
        Standing::Never
    } else {
        Standing::NotYet(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> PartialDay {
        text.parse().unwrap()
    }

    fn at(from: &str, until: Option<&str>) -> MemberSpan {
        MemberSpan {
            record: RecordId::from_whole(1),
            unit: UnitId::from_whole(1),
            unit_name: String::new(),
            from: day(from),
            until: until.map(day),
            because: None,
            goes_on: false,
        }
    }

    #[test]
    fn a_day_lies_in_a_span_up_to_and_not_on_its_last() {
        let spans = [
            at("2010-09-00", Some("2015-07-01")),
            at("2018-03-01", Some("2020-05-01")),
            at("2020-05-01", None),
        ];
        for (on, standing) in [
            ((2010, 8, 31), Standing::NotYet(0)),
            ((2010, 9, 1), Standing::Member(0)),
            ((2015, 6, 30), Standing::Member(0)),
            ((2015, 7, 1), Standing::Left(0)),
            ((2020, 4, 30), Standing::Member(1)),
            ((2020, 5, 1), Standing::Member(2)),
        ] {
            let on = Day::new(on.0, on.1, on.2).unwrap();
            assert_eq!(super::standing(&spans, on), standing, "{on}");
        }
        assert_eq!(
            super::standing(&[], Day::new(2020, 1, 1).unwrap()),
            Standing::Never
        );
    }
}
