//! What waits and what comes, out of what each line of work declares.

use super::register::name;
use crate::lines_of_work;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use niangjia_access::{Action, Object, Scope, scope};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, Waits, When, waiting};
use niangjia_office::{Look, files};
use niangjia_store::Error;
use niangjia_ui::pages::{ComingRow, WaitingRow};
use std::collections::BTreeMap;

/// How far ahead the desk looks, in days.
const AHEAD: i32 = 30;
/// Most records of one kind that are looked through.
const LOOKED_THROUGH: i64 = 500;
/// Most rows that a list shows.
const SHOWN: usize = 12;
/// After so many days of waiting something is pointed out, and after so many more it is red.
const LONG: i64 = 14;
const VERY_LONG: i64 = 60;

/// The tasks of one reader.
pub(super) struct Tasks {
    pub(super) waiting: Vec<WaitingRow>,
    pub(super) n_waiting: u64,
    pub(super) coming: Vec<ComingRow>,
    pub(super) n_coming: u64,
}

/// What waits for, and comes to, this reader.
pub(super) fn tasks(reader: &Reader, look: &mut Look<'_, '_>, today: Day) -> Result<Tasks, Error> {
    let until = today.later(AHEAD);
    let (mut waits, mut comes) = (Vec::new(), Vec::new());
    for slice in lines_of_work::all() {
        let scope = scope(reader.viewer(), slice.name);
        if scope == Scope::Nothing {
            continue;
        }
        for kind in slice.waiting {
            let found = waiting(look, kind, today, until, LOOKED_THROUGH)?;
            let seen = found.into_iter().filter(|record| {
                let on = Object::of(slice.name)
                    .in_unit(record.unit)
                    .about(record.person);
                scope.contains(&on)
            });
            match kind.when {
                When::Waits => waits.extend(seen.map(|record| (kind, record))),
                When::Falls => comes.extend(seen.map(|record| (kind, record))),
            }
        }
    }
    waits.sort_by(|(_, a), (_, b)| a.day.cmp(&b.day));
    comes.sort_by(|(_, a), (_, b)| a.day.cmp(&b.day));
    let refused = refused(reader, look)?;
    let n_waiting = (waits.len() + usize::from(refused.is_some())) as u64;
    let rows = waits
        .iter()
        .map(|(kind, record)| row(reader, kind, record, today));
    Ok(Tasks {
        n_waiting,
        n_coming: comes.len() as u64,
        waiting: refused.into_iter().chain(rows).take(SHOWN).collect(),
        coming: comes
            .iter()
            .take(SHOWN)
            .map(|(kind, record)| coming(reader, kind, record))
            .collect(),
    })
}

/// The rows that imports refused and that nobody has sent again: those of the newest file of each name.
fn refused(reader: &Reader, look: &mut Look<'_, '_>) -> Result<Option<WaitingRow>, Error> {
    if !reader.may_anywhere(Action::SeeSources, "") {
        return Ok(None);
    }
    let lines = files::all(look.tx, look.union)?;
    // They come by name and then by file, so the last of a name is the newest.
    let newest: BTreeMap<&str, _> = lines
        .iter()
        .map(|line| (line.file_name.as_str(), line.file))
        .collect();
    let n: i64 = lines
        .iter()
        .filter(|line| newest.get(line.file_name.as_str()) == Some(&line.file))
        .map(|line| line.n_refused)
        .sum();
    let texts = &reader.texts;
    Ok((n > 0).then(|| WaitingRow {
        deed: texts.text("web-today-refused"),
        class: "look",
        title: texts.with("web-today-refused-rows", &[("count", n.into())]),
        register: texts.text("ui-place-sources"),
        since: String::new(),
        href: addresses::SOURCES.to_owned(),
    }))
}

fn row(reader: &Reader, kind: &Waiting, record: &Waits, today: Day) -> WaitingRow {
    let texts = &reader.texts;
    let since = shown::day(&record.day);
    WaitingRow {
        deed: texts.text(kind.key),
        class: class(&record.day, today),
        title: called(reader, kind, record),
        register: register(reader, kind.register),
        since: texts.with("web-today-since", &[("day", since.into())]),
        href: addresses::record(kind.register, record.id),
    }
}

fn coming(reader: &Reader, kind: &Waiting, record: &Waits) -> ComingRow {
    let texts = &reader.texts;
    let day = record.day.parse::<PartialDay>().ok();
    let whole = day.and_then(PartialDay::day).map(|day| day.to_string());
    let month = day
        .and_then(PartialDay::month)
        .map(|month| shown::month(texts, month));
    ComingRow {
        day: whole.unwrap_or_else(|| "–".to_owned()),
        month: month.unwrap_or_default(),
        deed: texts.text(kind.key),
        title: called(reader, kind, record),
        href: addresses::record(kind.register, record.id),
    }
}

/// What a record is called; where it has no name, what its register is.
fn called(reader: &Reader, kind: &Waiting, record: &Waits) -> String {
    match record.title.is_empty() {
        true => register(reader, kind.register),
        false => record.title.clone(),
    }
}

fn register(reader: &Reader, kind: RecordKind) -> String {
    let register = reader.site.register(kind.0);
    register
        .map(|register| name(&reader.texts, register))
        .unwrap_or_default()
}

/// How urgent something looks by how long it has waited; of what happened on no known day it cannot be said.
fn class(since: &str, today: Day) -> &'static str {
    let Some(since) = since.parse::<PartialDay>().ok().and_then(PartialDay::whole) else {
        return "plain";
    };
    match since.days_until(today) {
        days if days >= VERY_LONG => "bad",
        days if days >= LONG => "look",
        _ => "calm",
    }
}

#[cfg(test)]
mod tests {
    use super::class;

    #[test]
    fn the_longer_it_waits_the_redder_it_is() {
        let today = "2024-03-05".parse().unwrap();
        for (since, looks) in [
            ("2024-03-05", "calm"),
            ("2024-02-21", "calm"),
            ("2024-02-20", "look"),
            ("2024-01-05", "bad"),
            ("2025-01-01", "calm"),
            ("2024-02-00", "plain"),
            ("soon", "plain"),
        ] {
            assert_eq!(class(since, today), looks, "{since}");
        }
    }
}
