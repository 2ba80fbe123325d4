//! The records about the reader, gathered from every register and said in words.

use super::placed::{Part, Placed, placed};
use crate::texts::Texts;
use crate::web::pages::register::{name, shown_fields, title};
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::line_of;
use niangjia_access::{Action, Object};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, RecordId, TypedId};
use niangjia_office::Look;
use niangjia_office::people::{Gather, gather, naming_fields};
use niangjia_office::registers::{Holds, Listed, Privacy, Register, Scope, listed_one, person_of};
use niangjia_store::{Error, Value};
use niangjia_ui::views::OwnRow;
use std::collections::BTreeSet;

/// Records of one register at most: a lifetime of gifts and of months.
const MOST: usize = 1_000;
/// How far names of other records are followed: a winner, the result, the contest.
const DEPTH: u8 = 3;

/// A record about the reader.
pub(crate) struct Told {
    /// Where it stands.
    pub(crate) part: Part,
    /// Its register.
    pub(crate) register: &'static Register,
    /// What it is among others: its register, or what its amount is where that is all that it says.
    pub(crate) kind: String,
    /// Its day as it is stored; empty where none is known.
    pub(crate) day: String,
    /// Whether it came to pass: what is only planned, asked for or refused was not given.
    pub(crate) is_done: bool,
    /// The amount that was given, in fen; nothing where none was, or not yet.
    pub(crate) given: Option<i64>,
    /// As a line of a page.
    pub(crate) row: OwnRow,
    id: RecordId,
}

/// What the registers hold about the person whom the reader is, of some parts, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub(crate) fn told(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    (person, today): (PersonId, Day),
    parts: &[Part],
) -> Result<Vec<Told>, Error> {
    let mut all = Vec::new();
    for register in reader.site.registers.iter().copied() {
        let Some(placed) = placed(register.kind).filter(|placed| parts.contains(&placed.part))
        else {
            continue;
        };
        let ask = Gather {
            person,
            // What somebody signed up for lies ahead.
            on: Day::new(today.year() + 1, 12, 31).unwrap_or(today),
            today,
            scope: Scope::All,
            fields: naming_fields(register),
            most: MOST,
        };
        for record in gather(look, register, &ask)?.records {
            let refers: Vec<(&str, i64)> = refers(register, &record).collect();
            all.push((one(reader, look, register, placed, record)?, refers));
        }
    }
    // Whoever proposed something is told of it once, though the list of those behind it names them, too.
    let own: BTreeSet<(&str, i64)> = all
        .iter()
        .map(|(told, _)| (told.register.kind.0, told.id.whole()))
        .collect();
    all.retain(|(_, refers)| refers.iter().all(|record| !own.contains(record)));
    let mut all: Vec<Told> = all.into_iter().map(|(told, _)| told).collect();
    all.sort_by(|a, b| b.day.cmp(&a.day));
    Ok(all)
}

/// The first day that a record tells of, as it is stored.
pub(crate) fn first_day(register: &Register, record: &Listed) -> Option<String> {
    let mut fields = register.fields.iter().zip(&record.values);
    fields.find_map(|(field, value)| match (field.holds, value) {
        (Holds::Day, Value::Text(day)) => Some(day.clone()),
        _ => None,
    })
}

/// The years of some records, the newest first, each with its records; the year is empty where the day is not known.
pub(crate) fn years(all: Vec<Told>) -> Vec<(String, Vec<Told>)> {
    let mut years: Vec<(String, Vec<Told>)> = Vec::new();
    for told in all {
        let year = told.day.get(..4).unwrap_or_default().to_owned();
        match years.last_mut().filter(|(last, _)| *last == year) {
            Some((_, same)) => same.push(told),
            None => years.push((year, vec![told])),
        }
    }
    years
}

/// An amount with its unit.
pub(crate) fn yuan(texts: &Texts, fen: i64) -> String {
    shown::field(texts, "", Holds::Money, &Value::Whole(fen), None)
}

fn one(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &'static Register,
    placed: &Placed,
    mut record: Listed,
) -> Result<Told, Error> {
    let (texts, line) = (&reader.texts, line_of(register));
    let object = Object::of(line).about(person_of(register, &record));
    // A record that is about somebody else and names the reader tells the reader no more of them than anybody is told.
    let is_own = reader.may(Action::SeeOwn, &object);
    if is_own {
        let opener = reader.site.office.opener_for_oneself();
        opener.record(register, &mut record);
    }
    let day = match first_day(register, &record) {
        Some(day) => day,
        None => day_of_others(reader, look, register, &record)?.unwrap_or_default(),
    };
    name_others(reader, look, register, &mut record, DEPTH)?;
    let state = code(register, &record, "state");
    let is_done = placed.done.is_empty() || state.is_some_and(|code| placed.done.contains(&code));
    let amount = placed
        .amount
        .and_then(|column| whole(register, &record, column));
    let says_state = !is_done || placed.part == Part::Deed;
    let fields = shown_fields(register).filter(|(at, field)| {
        let is_shown = is_own || field.privacy <= Privacy::Internal;
        let names_reader = field.holds == Holds::Person && is_reader(reader, &record.values[*at]);
        is_shown && !names_reader
    });
    let fields = fields.filter_map(|(at, field)| {
        let said = said(texts, register, &record, at)?;
        Some((texts.field(line, field.column), said))
    });
    let kind = match placed.amount.filter(|_| placed.says.is_empty()) {
        Some(amount) => texts.field(line, amount),
        None => name(texts, register),
    };
    let row = OwnRow {
        title: called(texts, register, placed, &record).unwrap_or_else(|| kind.clone()),
        register: name(texts, register),
        day: shown::day(&day),
        amount: amount.map(|fen| yuan(texts, fen)).unwrap_or_default(),
        state: state
            .filter(|_| says_state)
            .map(|state| texts.code(line, state)),
        fields: fields.collect(),
    };
    Ok(Told {
        part: placed.part,
        register,
        kind,
        id: record.id,
        day,
        is_done,
        given: amount.filter(|_| is_done),
        row,
    })
}

/// The records that a record refers to, by kind and id.
fn refers<'r>(
    register: &'static Register,
    record: &'r Listed,
) -> impl Iterator<Item = (&'static str, i64)> + use<'r> {
    let fields = register.fields.iter().zip(&record.values);
    fields.filter_map(|(field, value)| match (field.holds, value) {
        (Holds::Record(kind), Value::Whole(id)) => Some((kind, *id)),
        _ => None,
    })
}

fn is_reader(reader: &Reader, value: &Value) -> bool {
    let person = reader.viewer().person.map(TypedId::whole);
    matches!(value, Value::Whole(id) if Some(*id) == person)
}

/// What a record is called among one's own, by its fields; nothing when they are empty.
fn called(texts: &Texts, register: &Register, placed: &Placed, record: &Listed) -> Option<String> {
    let says = placed.says.iter().filter_map(|column| {
        let mut fields = register.fields.iter();
        let at = fields.position(|field| field.column == *column)?;
        said(texts, register, record, at)
    });
    let says: Vec<String> = says.collect();
    (!says.is_empty()).then(|| says.join(" · "))
}

/// A field of a record in words; nothing for an empty one.
fn said(texts: &Texts, register: &Register, record: &Listed, at: usize) -> Option<String> {
    let (field, value) = (register.fields.get(at)?, record.values.get(at)?);
    let called = record.names.get(at).and_then(Option::as_deref);
    let said = shown::field(texts, line_of(register), field.holds, value, called);
    Some(said).filter(|said| !said.is_empty())
}

/// Names the records that a record refers to as they are called among one's own.
fn name_others(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    record: &mut Listed,
    depth: u8,
) -> Result<(), Error> {
    for (at, field) in register.fields.iter().enumerate() {
        let (Holds::Record(kind), Value::Whole(id)) = (field.holds, &record.values[at]) else {
            continue;
        };
        let Some(other) = reader.site.register(kind).filter(|_| depth > 0) else {
            continue;
        };
        let Some(mut found) = listed_one(look, other, RecordId::from_whole(*id))? else {
            continue;
        };
        name_others(reader, look, other, &mut found, depth - 1)?;
        let texts = &reader.texts;
        let by_fields = placed(other.kind).and_then(|placed| called(texts, other, placed, &found));
        let called = by_fields.unwrap_or_else(|| title(texts, other, &found));
        // A record without words of its own, such as a session of the congress, is known by its day.
        record.names[at] = match first_day(other, &found) {
            Some(day) if called == found.id.to_string() => Some(shown::day(&day)),
            _ => Some(called),
        };
    }
    Ok(())
}

/// The day of the first record that a record refers to: of the list on which somebody signed.
fn day_of_others(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    record: &Listed,
) -> Result<Option<String>, Error> {
    for (field, value) in register.fields.iter().zip(&record.values) {
        if let (Holds::Record(kind), Value::Whole(id)) = (field.holds, value)
            && let Some(other) = reader.site.register(kind)
            && let Some(found) = listed_one(look, other, RecordId::from_whole(*id))?
        {
            return match first_day(other, &found) {
                Some(day) => Ok(Some(day)),
                None => day_of_others(reader, look, other, &found),
            };
        }
    }
    Ok(None)
}

fn value<'r>(register: &Register, record: &'r Listed, column: &str) -> Option<&'r Value> {
    let at = register
        .fields
        .iter()
        .position(|field| field.column == column)?;
    record.values.get(at)
}

fn code<'r>(register: &Register, record: &'r Listed, column: &str) -> Option<&'r str> {
    match value(register, record, column)? {
        Value::Text(code) => Some(code),
        _ => None,
    }
}

fn whole(register: &Register, record: &Listed, column: &str) -> Option<i64> {
    match value(register, record, column)? {
        Value::Whole(whole) => Some(*whole),
        _ => None,
    }
}
