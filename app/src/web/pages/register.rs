//! The records of one register, page by page.
//!
//! A list shows of every record the same few things, whatever the register: the day, whom or what it is about, the branch,
//! the kind, the amount, and where it was read. They are the first fields that hold such; the record's own page has all.

use crate::texts::Texts;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::Reader;
use crate::web::{addresses, rail, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::registers::{
    Field, Holds, Listed, ListedPlace, Privacy, Register, counted, list,
};
use niangjia_store::{Error, Value};
use niangjia_ui::pages::RegisterPage;
use niangjia_ui::views::{Pager, RecordRow, RecordTable, SourceView, Spot};

/// Records on one page.
const RECORDS: i64 = 50;

pub(crate) async fn show(reader: Reader, Path(kind): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &kind)).await
}

fn page(reader: &Reader, kind: &str) -> Answered<RegisterPage> {
    let register = reader.site.register(kind).ok_or(Fault::NotFound)?;
    let span = reader.newest_span()?;
    let after = reader
        .asked("after")
        .map(|id| id.parse().map(RecordId::from_whole))
        .transpose();
    let after = after.map_err(|_| Fault::NotFound)?;
    let (counted, page) = reader.site.office.look(|look| {
        Ok::<_, Error>((
            counted(look, register, after)?,
            list(look, register, after, RECORDS)?,
        ))
    })?;
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    let here = addresses::register(register.kind);
    let first = if page.rows.is_empty() {
        0
    } else {
        whole(counted.up_to) + 1
    };
    Ok(RegisterPage {
        frame: reader.frame(rail::place_of(slice_of(register)), &span)?,
        name: name(&reader.texts, register),
        purpose: purpose(&reader.texts, register),
        note: withholds(register).then(|| reader.texts.text("web-withheld-note")),
        pager: Pager {
            total: whole(counted.records),
            first,
            last: whole(counted.up_to) + page.rows.len() as u64,
            start: after.map(|_| here.clone()),
            next: page.next.map(|next| format!("{here}?after={next}")),
        },
        records: RecordTable {
            note: None,
            rows: page
                .rows
                .iter()
                .map(|row| record(reader, register, row))
                .collect(),
        },
        download_href: None,
    })
}

/// The line of work of a register, by whose name its kind begins.
pub(crate) fn slice_of(register: &Register) -> &'static str {
    register.kind.0.split('.').next().unwrap_or_default()
}

/// The name of a register.
pub(crate) fn name(texts: &Texts, register: &Register) -> String {
    texts.text(&format!("register-{}", register.kind.0.replace('.', "-")))
}

/// What is written in a register: the names of its fields.
pub(crate) fn purpose(texts: &Texts, register: &Register) -> String {
    let slice = slice_of(register);
    let fields: Vec<String> = shown_fields(register)
        .map(|(_, field)| texts.field(slice, field.column))
        .collect();
    let fields = fields.join(&texts.text("web-list-comma"));
    texts.with("web-register-purpose", &[("fields", fields.into())])
}

/// The fields that are for people, with their places; what names are compared by is not.
pub(crate) fn shown_fields(register: &Register) -> impl Iterator<Item = (usize, &'static Field)> {
    register
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| !field.column.ends_with("_key"))
}

/// What the pages show as long as nobody signs in: nobody is known to handle private matters, or to be the person concerned.
pub(crate) const SIGHT: Privacy = Privacy::Internal;

/// Whether a field is kept from readers without a name.
pub(crate) fn is_withheld(field: &Field) -> bool {
    field.privacy > SIGHT
}

/// Whether a register has such a field.
pub(crate) fn withholds(register: &Register) -> bool {
    register.fields.iter().any(is_withheld)
}

/// What a record is called: the person, else its first words, else its number.
pub(crate) fn title(texts: &Texts, register: &Register, row: &Listed) -> String {
    let by = |holds: fn(Holds) -> bool| first(texts, register, row, holds);
    by(|holds| holds == Holds::Person)
        .or_else(|| by(|holds| holds == Holds::Text))
        .or_else(|| by(|holds| holds == Holds::Unit))
        .unwrap_or_else(|| row.id.to_string())
}

fn record(reader: &Reader, register: &Register, row: &Listed) -> RecordRow {
    let by =
        |holds: fn(Holds) -> bool| first(&reader.texts, register, row, holds).unwrap_or_default();
    RecordRow {
        href: Some(addresses::record(register.kind, row.id)),
        date: by(|holds| holds == Holds::Day),
        subject: title(&reader.texts, register, row),
        branch: by(|holds| holds == Holds::Unit),
        kind: by(|holds| matches!(holds, Holds::Choice(_))),
        amount: money(register, row),
        source: row.place.as_ref().and_then(place),
    }
}

/// The fields that a list may show: what is private has no place among other people's records, and what is sensitive is
/// shown to be there and no more.
fn listed_fields(register: &Register) -> impl Iterator<Item = (usize, &'static Field)> {
    shown_fields(register).filter(|(_, field)| field.privacy != Privacy::Private)
}

/// The first field of a sort that says something.
fn first(
    texts: &Texts,
    register: &Register,
    row: &Listed,
    holds: fn(Holds) -> bool,
) -> Option<String> {
    let slice = slice_of(register);
    listed_fields(register)
        .filter(|(_, field)| holds(field.holds))
        .find_map(|(place, field)| {
            let (value, name) = (row.values.get(place)?, row.names.get(place)?.as_deref());
            match value {
                Value::Null => None,
                _ if is_withheld(field) => Some(shown::WITHHELD.to_owned()),
                value => Some(shown::field(texts, slice, field.holds, value, name))
                    .filter(|text| !text.is_empty()),
            }
        })
}

/// The column says that it is money, so the unit is left out.
fn money(register: &Register, row: &Listed) -> String {
    let amount = listed_fields(register)
        .filter(|(_, field)| field.holds == Holds::Money)
        .find_map(|(place, field)| match row.values.get(place)? {
            Value::Whole(_) if is_withheld(field) => Some(shown::WITHHELD.to_owned()),
            Value::Whole(fen) => Some(shown::money(*fen)),
            _ => None,
        });
    amount.unwrap_or_default()
}

/// The row that a record was read from.
fn place(place: &ListedPlace) -> Option<SourceView> {
    Some(SourceView {
        file: place.file_name.clone(),
        sheet: place.sheet_name.clone(),
        spot: Spot::Row(place.row.and_then(|row| u64::try_from(row).ok())?),
        href: addresses::source(place.file),
    })
}
