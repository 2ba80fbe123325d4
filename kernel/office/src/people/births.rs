//! Members by the days of their birth: whose birthday comes, and who reaches an age.

use super::SEXES;
use crate::Look;
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{PersonId, UnitId};
use niangjia_store::{Error, Row, bind, statements};

statements! {
    BIRTHDAYS = "SELECT p.id, p.name, p.sex, p.born_on, m.unit FROM person p \
                 JOIN membership m ON m.union_id = p.union_id AND m.person = p.id \
                 WHERE p.union_id = $1 AND substr(p.born_on, 6, 5) >= $2 AND substr(p.born_on, 6, 5) <= $3 \
                 AND NOT p.withdrawn AND NOT m.withdrawn AND m.left_on IS NULL \
                 ORDER BY substr(p.born_on, 6, 5), p.name_key, p.id LIMIT $4";
    BORN = "SELECT p.id, p.name, p.sex, p.born_on, m.unit FROM person p \
            JOIN membership m ON m.union_id = p.union_id AND m.person = p.id \
            WHERE p.union_id = $1 AND p.born_on >= $2 AND p.born_on <= $3 \
            AND NOT p.withdrawn AND NOT m.withdrawn AND m.left_on IS NULL \
            ORDER BY p.born_on, p.name_key, p.id LIMIT $4";
}

/// A member with the day of birth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Born {
    /// The person.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// Whether the register says that it is a woman, if it says anything.
    pub is_woman: Option<bool>,
    /// The day of birth, as far as it is known.
    pub born: PartialDay,
    /// The unit of the membership.
    pub unit: UnitId,
}

/// Whose birthday is on one of the days from one to another, at most a year later; in the order of the days, at most so
/// many. Whoever's day is not known is left out.
///
/// # Errors
/// When the database cannot be read.
pub fn birthdays(
    look: &mut Look<'_, '_>,
    from: Day,
    to: Day,
    most: i64,
) -> Result<Vec<Born>, Error> {
    let of_year = |day: Day| format!("{:02}-{:02}", day.month(), day.day());
    let (first, last) = (of_year(from), of_year(to));
    // Over the turn of the year they are two spans.
    let spans = match first <= last {
        true => vec![(first.as_str(), last.as_str())],
        false => vec![(first.as_str(), "12-31"), ("01-01", last.as_str())],
    };
    let mut born = Vec::new();
    for (first, last) in spans {
        let values = bind![look.union, first, last, most];
        let found: Vec<Option<Born>> = look.tx.all(BIRTHDAYS, values, read)?;
        born.extend(
            found
                .into_iter()
                .flatten()
                .filter(|born| born.born.whole().is_some()),
        );
    }
    Ok(born)
}

/// The members who were born in the months from one to another, both as `1965-03`; at most so many.
///
/// # Errors
/// When the database cannot be read.
pub fn born_between(
    look: &mut Look<'_, '_>,
    first: &str,
    last: &str,
    most: i64,
) -> Result<Vec<Born>, Error> {
    let (first, last) = (format!("{first}-00"), format!("{last}-31"));
    let values = bind![look.union, &first, &last, most];
    let found: Vec<Option<Born>> = look.tx.all(BORN, values, read)?;
    Ok(found.into_iter().flatten().collect())
}

fn read(row: &Row<'_>) -> Result<Option<Born>, Error> {
    let Ok(born) = row.get::<String>(3)?.parse() else {
        return Ok(None);
    };
    let sex: Option<String> = row.get(2)?;
    Ok(Some(Born {
        person: row.id(0)?,
        name: row.get(1)?,
        is_woman: sex.map(|sex| sex == SEXES[0]),
        born,
        unit: row.id(4)?,
    }))
}
