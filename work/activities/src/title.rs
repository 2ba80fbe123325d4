//! Which activity a list belongs to. The list's title says so, with the year before it and the kind of list behind it.
//!
//! Nobody is guessed: a title that fits several activities belongs to none, and the list then needs a day or a year of its
//! own.

use crate::headings;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::RecordId;
use niangjia_base::text;
use niangjia_office::forms::{Line, Refusal, Taking};
use niangjia_store::{Error, bind, statements};

statements! {
    /// The activities of just this name.
    NAMED = "SELECT id, day FROM activity WHERE union_id = $1 AND name_key = $2 \
             AND (CAST($3 AS TEXT) IS NULL OR substr(day, 1, 4) = $3) \
             AND NOT withdrawn AND state <> 'cancelled' ORDER BY id LIMIT 2";
    /// The activities in whose name this stands.
    NAMED_IN = "SELECT id, day FROM activity WHERE union_id = $1 AND name_key LIKE '%' || CAST($2 AS TEXT) || '%' \
                AND (CAST($3 AS TEXT) IS NULL OR substr(day, 1, 4) = $3) \
                AND NOT withdrawn AND state <> 'cancelled' ORDER BY id LIMIT 2";
}

/// The activity that a list belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Activity {
    /// Its id.
    pub id: RecordId,
    /// Its first day.
    pub day: PartialDay,
}

/// The titles of a sheet that speak of a list; all of them if none does.
pub(crate) fn list_titles<'l>(line: &Line<'l>, telling: &[&str]) -> Vec<&'l str> {
    let all = || line.titles.iter().map(String::as_str);
    let telling: Vec<&str> = all()
        .filter(|title| {
            let key = text::word_key(title);
            telling.iter().any(|word| key.contains(word))
        })
        .collect();
    if telling.is_empty() {
        all().collect()
    } else {
        telling
    }
}

/// The activity that one of the titles names: by its whole name, or else by a part that only one activity has.
pub(crate) fn activity_of(
    taking: &mut Taking<'_, '_, '_>,
    titles: &[&str],
    year: Option<i16>,
) -> Result<Option<Activity>, Error> {
    /// A shorter part says too little: 插花 may be in the name of anything.
    const LEAST_PART: usize = 4;
    let keys: Vec<String> = titles.iter().map(|title| title_key(title)).collect();
    let year = year.map(|year| format!("{year:04}"));
    for key in keys.iter().filter(|key| !key.is_empty()) {
        if let Some(activity) = only_one(taking, NAMED, key, year.as_deref())? {
            return Ok(Some(activity));
        }
    }
    for key in keys.iter().filter(|key| key.chars().count() >= LEAST_PART) {
        if let Some(activity) = only_one(taking, NAMED_IN, key, year.as_deref())? {
            return Ok(Some(activity));
        }
    }
    Ok(None)
}

/// The day of a list: its own, or that of its activity, or the year in its title.
pub(crate) fn day_of(line: &Line<'_>, activity: Option<&Activity>) -> Result<PartialDay, Refusal> {
    let own = line.day("day");
    let year = line.year.and_then(|year| PartialDay::new(year, None, None));
    let best = own
        .filter(|day| day.whole().is_some())
        .or(activity.map(|activity| activity.day))
        .or(own)
        .or(year);
    line.need("day", best)
}

/// The form in which titles compare: letters and numerals only, without the year before and the kind of list behind.
pub(crate) fn title_key(title: &str) -> String {
    let mut key: String = text::word_key(title)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let digits = key.chars().take_while(char::is_ascii_digit).count();
    if digits == 4 {
        let rest = key.get(digits..).unwrap_or_default();
        let rest = headings::YEAR
            .iter()
            .find_map(|year| rest.strip_prefix(year));
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            key = rest.to_owned();
        }
    }
    let shorter = |key: &str| {
        let rest = headings::LIST_ENDINGS
            .iter()
            .find_map(|ending| key.strip_suffix(ending))?;
        (!rest.is_empty()).then(|| rest.to_owned())
    };
    while let Some(rest) = shorter(&key) {
        key = rest;
    }
    key
}

fn only_one(
    taking: &mut Taking<'_, '_, '_>,
    sql: &str,
    key: &str,
    year: Option<&str>,
) -> Result<Option<Activity>, Error> {
    let union = taking.act.union;
    let found = taking.act.tx.all(sql, bind![union, key, year], |row| {
        Ok::<_, Error>((row.id(0)?, row.get::<String>(1)?))
    })?;
    let [(id, day)] = found.as_slice() else {
        return Ok(None);
    };
    let day = day.parse().map_err(|_| Error::Inconsistent {
        table: "activity",
        column: "day",
    })?;
    Ok(Some(Activity { id: *id, day }))
}
