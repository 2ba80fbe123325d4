//! What registers, their fields and their records are called.

use crate::texts::Texts;
use crate::web::shown;
use crate::web::sight::line_of;
use niangjia_office::registers::{Field, Holds, Listed, Need, Privacy, Register};
use niangjia_store::Value;

/// The name of a register.
pub(crate) fn name(texts: &Texts, register: &Register) -> String {
    texts.text(&format!("register-{}", register.kind.0.replace('.', "-")))
}

/// What is written in a register: the names of its fields.
pub(crate) fn purpose(texts: &Texts, register: &Register) -> String {
    let slice = line_of(register);
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

/// What stands beside a name in titles, whoever reads them.
const SIGHT: Privacy = Privacy::Internal;

/// Whether a field has no place beside a name in lists and titles.
pub(crate) fn is_withheld(field: &Field) -> bool {
    field.privacy > SIGHT
}

/// What may call a record by its name, the best first. A person of another role, such as who proposed something, has a part
/// in it and is not what it is about.
pub(super) const CALLS: [fn(&Field) -> bool; 5] = [
    |field| field.holds == Holds::Person && field.column == "person",
    |field| field.holds == Holds::Text && field.need == Need::Must,
    |field| field.holds == Holds::Person,
    |field| field.holds == Holds::Text,
    |field| field.holds == Holds::Unit,
];

/// What a record is called: the person whom it is about, else the first words that it must have, else a person who has a
/// part in it, else any words, else its number.
pub(crate) fn title(texts: &Texts, register: &Register, row: &Listed) -> String {
    let by = |asks: fn(&Field) -> bool| first(texts, register, row, asks);
    let mut calls = CALLS.iter();
    calls
        .find_map(|calls| by(*calls))
        .unwrap_or_else(|| row.id.to_string())
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
    asks: fn(&Field) -> bool,
) -> Option<String> {
    let slice = line_of(register);
    listed_fields(register)
        .filter(|(_, field)| asks(field))
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
