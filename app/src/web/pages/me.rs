//! What the union keeps about the reader: the record with all its fields, the branch and since when, what came of the year,
//! who looked last.

use super::looks::{looked, sentence};
use super::register::shown_fields;
use crate::web::answer::{Answered, Fault};
use crate::web::own::{self, Part, Told};
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_messages::Argument;
use niangjia_office::looks::looks_at;
use niangjia_office::people::{self, About, MemberSpan, Standing, about};
use niangjia_store::{Error, Value};
use niangjia_ui::Place;
use niangjia_ui::pages::{KindTile, MePage};

/// How many of the last records are shown.
const RECENT: usize = 5;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<MePage> {
    let (person, today) = (own::person(reader)?, reader.site.office.today()?);
    let span = reader.newest_span()?;
    let parts = [Part::Received, Part::Deed, Part::Office];
    let (known, told, last, reports) = reader.site.office.look(|look| {
        let known = about(look, person, today)?;
        let told = own::told(reader, look, (person, today), &parts)?;
        let last = looks_at(look, person, 1)?;
        let last = last.first().map(|last| looked(reader, look, last));
        Ok::<_, Error>((known, told, last.transpose()?, own::published(look)?))
    })?;
    let known = known.ok_or(Fault::NotFound)?;
    let texts = &reader.texts;
    let name = reader.viewer().name.as_str();
    let recent = told.iter().filter(|told| told.part != Part::Office);
    let recent = recent.take(RECENT).map(|told| told.row.clone()).collect();
    let (offices, told): (Vec<Told>, Vec<Told>) =
        told.into_iter().partition(|told| told.part == Part::Office);
    let received = told.into_iter().filter(|told| told.part == Part::Received);
    // This year, or the newest of which something is written down.
    let (year, of_year) = own::years(received.collect())
        .into_iter()
        .next()
        .unwrap_or_default();
    let year = match year.is_empty() {
        true => today.year().to_string(),
        false => year,
    };
    let total: i64 = of_year.iter().filter_map(|told| told.given).sum();
    Ok(MePage {
        frame: reader.frame(Place::Me, &span)?,
        bar: own::bar(reader),
        greeting: texts.with("web-today-hello", &[("name", name.into())]),
        standing: standing(reader, &known, today),
        year: texts.with("web-me-year", &[("year", year.into())]),
        total: match total {
            0 => String::new(),
            fen => own::yuan(texts, fen),
        },
        kinds: tiles(reader, &of_year),
        received_href: addresses::RECEIVED.to_owned(),
        facts: facts(reader, &known),
        spans: known.spans.iter().rev().map(|s| days(reader, s)).collect(),
        offices: offices.into_iter().map(|told| told.row).collect(),
        recent,
        last_look: last.map(|last| sentence(reader, last)),
        looks_href: addresses::LOOKS.to_owned(),
        spending_href: addresses::SPENDING.to_owned(),
        reports,
    })
}

/// What was received out of each register: how much, or how often.
fn tiles(reader: &Reader, of_year: &[Told]) -> Vec<KindTile> {
    let mut kinds: Vec<(String, i64, i64)> = Vec::new();
    for told in of_year.iter().filter(|told| told.is_done) {
        let given = told.given.unwrap_or(0);
        match kinds.iter_mut().find(|kind| kind.0 == told.kind) {
            Some(kind) => (kind.1, kind.2) = (kind.1 + given, kind.2 + 1),
            None => kinds.push((told.kind.clone(), given, 1)),
        }
    }
    kinds.sort_by_key(|(_, fen, _)| std::cmp::Reverse(*fen));
    let tile = |(name, fen, times): (String, i64, i64)| KindTile {
        name,
        value: match fen {
            0 => reader
                .texts
                .with("web-me-times", &[("count", Argument::from(times))]),
            fen => own::yuan(&reader.texts, fen),
        },
    };
    kinds.into_iter().map(tile).collect()
}

/// Every field of the person's record in which something stands.
fn facts(reader: &Reader, known: &About) -> Vec<(String, String)> {
    let record = &known.person;
    let field = |(at, field): (usize, &'static niangjia_office::registers::Field)| {
        let value = record
            .values
            .get(at)
            .filter(|value| **value != Value::Null)?;
        Some((
            reader.texts.field("people", field.column),
            shown::field(&reader.texts, "people", field.holds, value, None),
        ))
    };
    shown_fields(&people::PERSON).filter_map(field).collect()
}

/// The branch, and since when.
fn standing(reader: &Reader, known: &About, today: Day) -> String {
    let texts = &reader.texts;
    let day = |day: PartialDay| shown::day(&day.to_string());
    let said = |key: &str, span: &MemberSpan, since: String| {
        let about = [
            ("unit", span.unit_name.as_str().into()),
            ("since", since.into()),
        ];
        texts.with(key, &about)
    };
    match known.standing {
        Standing::Member(at) => {
            let (Some(span), Some(since)) = (known.spans.get(at), known.since()) else {
                return String::new();
            };
            match full_years(since, today) {
                0 => said("web-me-member-since", span, day(since)),
                years => {
                    let about = [
                        ("unit", Argument::from(span.unit_name.as_str())),
                        ("years", i64::from(years).into()),
                    ];
                    texts.with("web-me-member", &about)
                }
            }
        }
        Standing::Left(at) => known.spans.get(at).map_or_else(String::new, |span| {
            let until = span.until.map(day).unwrap_or_default();
            said("web-me-left", span, until)
        }),
        Standing::NotYet(at) => known.spans.get(at).map_or_else(String::new, |span| {
            said("web-me-not-yet", span, day(span.from))
        }),
        Standing::Never => texts.text("web-me-never"),
    }
}

/// Whole years from a day to another; of a day of which only a part is known, from its latest possible beginning.
fn full_years(since: PartialDay, today: Day) -> i16 {
    let (month, day) = (since.month().unwrap_or(12), since.day().unwrap_or(31));
    let is_short = (today.month(), today.day()) < (month, day);
    (today.year() - since.year() - i16::from(is_short)).max(0)
}

/// A branch, and from when until when.
fn days(reader: &Reader, span: &MemberSpan) -> (String, String) {
    let day = |day: PartialDay| Argument::from(shown::day(&day.to_string()));
    let texts = &reader.texts;
    let days = match span.until {
        None => texts.with("web-me-span", &[("from", day(span.from))]),
        Some(until) => texts.with(
            "web-me-span-ended",
            &[("from", day(span.from)), ("until", day(until))],
        ),
    };
    (span.unit_name.clone(), days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_membership_is_a_whole_one() {
        let today = Day::new(2024, 3, 1).unwrap();
        for (since, years) in [
            ("2023-03-01", 1),
            ("2023-03-02", 0),
            ("2010-09-00", 13),
            ("2010-03-00", 13),
            ("2010-02-00", 14),
            ("2010-00-00", 13),
            ("2024-03-01", 0),
            ("2025-01-01", 0),
        ] {
            assert_eq!(full_years(since.parse().unwrap(), today), years, "{since}");
        }
    }
}
