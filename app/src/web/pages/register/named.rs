//! What registers, their fields and their records are called.

use crate::texts::Texts;
use crate::web::shown;
use crate::web::sight::line_of;
use niangjia_office::registers::{Field, Holds, Listed, Privacy, Register};
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

/// What a record is called: the person, else its first words, else its number.
pub(crate) fn title(texts: &Texts, register: &Register, row: &Listed) -> String {
    let by = |holds: fn(Holds) -> bool| first(texts, register, row, holds);
    by(|holds| holds == Holds::Person)
        .or_else(|| by(|holds| holds == Holds::Text))
        .or_else(|| by(|holds| holds == Holds::Unit))
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
    holds: fn(Holds) -> bool,
) -> Option<String> {
    let slice = line_of(register);
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
