//! A roster that shows a member in another branch than the one before it: a move with a day, or a corrected mistake.
//!
//! What tells them apart is the year that the titles of the two rosters say. A later year means a move: on the day that the
//! later roster says in full (`截至2024年3月31日`), else on the first of January of its year, from which on its figures
//! count. A roster of an earlier year that is read afterwards tells where the member was before. Within one year, or where a
//! roster says none, the newer word corrects the older, as with every other field. What a hand wrote stays; and whoever has
//! left is not moved.

use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::text;
use niangjia_office::forms::{Line, Refusal, Taking};
use niangjia_office::people::{MEMBERSHIP, MOVED, Teller, membership_key, teller};
use niangjia_store::Value;

/// A span of membership as the union knows it: the branch, the first day, and the first day on which it is over.
type Span = (UnitId, PartialDay, Option<PartialDay>);

/// The spans of a person from a day of joining on, each where the one before ended.
pub(crate) fn chain(
    taking: &Taking<'_, '_, '_>,
    person: PersonId,
    joined: PartialDay,
) -> Vec<Span> {
    let Some(known) = taking.people.get(person) else {
        return Vec::new();
    };
    let held = &known.memberships;
    let mut chain: Vec<Span> = Vec::new();
    let mut next = held.iter().find(|span| span.1 == joined);
    while let Some(span) = next {
        chain.push(*span);
        next = held
            .iter()
            .find(|later| Some(later.1) == span.2 && later.1 > span.1);
    }
    chain
}

/// What a roster's line says of somebody whose membership is known.
enum Says {
    /// What is known, or less.
    Known,
    /// That the last span is in this branch and was all along.
    Corrected,
    /// That the member has been in this branch since a day.
    Moved(Day),
    /// That the member was in this branch until a day.
    Before(Day),
}

/// Puts the memberships of a line of a roster, which shows somebody in a branch who joined on a day.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) fn put(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    (person, unit): (PersonId, UnitId),
    joined: PartialDay,
) -> Result<(), Refusal> {
    let mut chain = chain(taking, person, joined);
    let Some(last) = chain.last().copied() else {
        chain.push((unit, joined, None));
        return keep(taking, line, person, &chain);
    };
    match says(taking, line, (person, unit), &chain)? {
        Says::Known => {}
        Says::Corrected => {
            if let Some(span) = chain.last_mut() {
                span.0 = unit;
            }
        }
        Says::Moved(day) => {
            if let Some(span) = chain.last_mut() {
                span.2 = Some(day.into());
            }
            chain.push((unit, day.into(), None));
            told(taking, line, day);
        }
        Says::Before(day) => {
            chain = vec![(unit, joined, Some(day.into())), (last.0, day.into(), None)];
            told(taking, line, day);
        }
    }
    keep(taking, line, person, &chain)
}

fn says(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    (person, unit): (PersonId, UnitId),
    chain: &[Span],
) -> Result<Says, Refusal> {
    let Some(last) = chain.last().copied() else {
        return Ok(Says::Known);
    };
    // Where the member was at some time of the roster's year is nothing new.
    let year = line.year.map(i64::from);
    let was_there = |span: &Span| {
        span.0 == unit
            && year.is_none_or(|year| {
                let begun = i64::from(span.1.year()) <= year;
                begun
                    && span
                        .2
                        .is_none_or(|until| first_of(year).is_none_or(|first| until > first.into()))
            })
    };
    if last.0 == unit || chain.iter().any(was_there) {
        return Ok(Says::Known);
    }
    let told = teller(taking.act.tx, taking.act.union, person, (last.0, last.1))?;
    let before = match told {
        // The hand knew better than the sheets of before; a sheet that shows where the member was says nothing new.
        Some(Teller::Hand) if chain.len() > 1 => return Ok(Says::Known),
        Some(Teller::Hand | Teller::Sheet(None)) | None => return Ok(Says::Corrected),
        Some(Teller::Sheet(Some(year))) => year,
    };
    let Some(year) = year else {
        return Ok(Says::Corrected);
    };
    if year == before {
        return Ok(Says::Corrected);
    }
    if last.2.is_some() {
        return Ok(Says::Known);
    }
    let day = match year > before {
        true => own_day(line).or_else(|| first_of(year)),
        false => first_of(before),
    };
    let is_later = |day: &Day| PartialDay::from(*day) > last.1;
    Ok(match (day.filter(is_later), year > before) {
        (Some(day), true) => Says::Moved(day),
        (Some(day), false) if chain.len() == 1 => Says::Before(day),
        (_, true) => Says::Corrected,
        (_, false) => Says::Known,
    })
}

fn first_of(year: i64) -> Option<Day> {
    let year = i16::try_from(year).ok()?;
    Day::new(year, 1, 1)
}

/// Puts every span that this sheet tells of; one that a hand entered and no sheet knows stays where it is.
fn keep(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    person: PersonId,
    chain: &[Span],
) -> Result<(), Refusal> {
    let known: Vec<Span> = chain
        .first()
        .map_or_else(Vec::new, |first| self::chain(taking, person, first.1));
    for (at, (unit, from, until)) in chain.iter().enumerate() {
        let key = membership_key(person, *from);
        let is_known = known.iter().any(|span| span.1 == *from);
        if at > 0 && is_known && taking.find(&MEMBERSHIP, &key)?.is_none() {
            continue;
        }
        // What is known of an end stays; a move is one that was not.
        let moved = chain.get(at + 1).is_some() && until.is_some();
        let (until_value, because) = match moved {
            true => ((*until).into(), MOVED.into()),
            false => (Value::Null, Value::Null),
        };
        let values = vec![
            person.into(),
            (*unit).into(),
            (*from).into(),
            until_value,
            because,
        ];
        let _: RecordId = taking.put_over(line, &MEMBERSHIP, None, &key, values)?;
        taking.people.joins(person, *unit, *from, *until);
    }
    Ok(())
}

/// A move is read out of two rosters, so somebody should look at it.
fn told(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>, day: Day) {
    let name = line.text("name").unwrap_or_default().to_owned();
    let about = vec![("name", name), ("day", day.to_string())];
    taking.warn(line, "moved_to_branch", about);
}

/// The day that a title of the sheet says in full.
fn own_day(line: &Line<'_>) -> Option<Day> {
    line.titles.iter().find_map(|title| day_in(title))
}

fn day_in(title: &str) -> Option<Day> {
    let plain = text::half_width(title);
    let mut years = plain.match_indices('年');
    years.find_map(|(at, sign)| {
        let year = plain.get(..at)?;
        let year = year.get(
            year.trim_end_matches(|sign: char| sign.is_ascii_digit())
                .len()..,
        )?;
        let (month, rest) = plain.get(at + sign.len()..)?.split_once('月')?;
        let (day, _) = rest.split_once('日')?;
        let number = |text: &str| text.trim().parse::<i8>().ok();
        Day::new(year.parse().ok()?, number(month)?, number(day)?)
    })
}

#[cfg(test)]
mod tests {
    use super::day_in;

    #[test]
    fn a_title_may_say_a_whole_day() {
        for (title, day) in [
            ("会员花名册（截至2024年3月31日）", Some("2024-03-31")),
            ("截至２０２４年12月1日在册会员", Some("2024-12-01")),
            ("2024年会员花名册", None),
            ("2023年会员花名册（截至2024年3月31日）", Some("2024-03-31")),
            ("2024年度工会会员花名册（3月）", None),
            ("2024年13月1日", None),
        ] {
            assert_eq!(
                day_in(title).map(|day| day.to_string()).as_deref(),
                day,
                "{title}"
            );
        }
    }
}
