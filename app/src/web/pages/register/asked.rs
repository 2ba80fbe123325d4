//! What an address asks of a register, read into a query and written back into addresses.
//!
//! A field is asked by `f-` and its column: a text by signs in it, a choice by its code, a yes-or-no by `yes` or `no`;
//! days and amounts from and to by `-from` and `-to` behind the column. `person` is a name or a number, `unit` a unit with
//! all below it, among persons `member` how they stand to the union on the day `on`, `sort` a column with a minus before it for the last first, `after` and `before` an edge.

use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::Reader;
use crate::web::sight::{self, line_of};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{RecordId, SheetId, TypedId, UnitId};
use niangjia_import::read_field;
use niangjia_office::people::typed::meant;
use niangjia_office::registers::query::{
    Asks, Belonging, Edge, Filter, Order, Source, Standing, Turn,
};
use niangjia_office::registers::{Field, Holds, Need, Privacy, Query, Register};
use niangjia_office::{Look, org};
use niangjia_store::Value;
use std::collections::BTreeMap;

/// What is asked of a register.
pub(crate) struct AskedOf {
    pub(crate) register: &'static Register,
    pub(crate) query: Query,
    pub(crate) turn: Turn,
    /// The fields that are shown, in order.
    pub(crate) columns: Vec<usize>,
    /// Whether there are further fields that could be.
    pub(crate) has_more_columns: bool,
    /// What stood in the address, without where one is in the list.
    pub(crate) pairs: Vec<(String, String)>,
    /// What could not be read, by its name in the address: a message key.
    pub(crate) wrong: BTreeMap<String, &'static str>,
    /// Whether anything narrows the list.
    pub(crate) is_narrowed: bool,
}

/// Columns that have room beside each other.
const COLUMNS: usize = 7;
/// What says where one is, and is not carried along.
const PASSING: [&str; 6] = ["after", "before", "count", "did", "sheet", "lang"];
/// What changes how the list looks and not which records are in it.
const LOOKS: [&str; 2] = ["sort", "columns"];

/// Reads what the reader's address asks of a register.
pub(crate) fn asked(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &'static Register,
) -> Answered<AskedOf> {
    let mut pairs = reader.all_asked();
    pairs.retain(|(_, value)| !value.trim().is_empty());
    let (turn_from, mut pairs): (Vec<_>, Vec<_>) = pairs
        .into_iter()
        .partition(|(name, _)| PASSING.contains(&name.as_str()));
    let scope = sight::scope(reader, register);
    let today = reader.site.office.today()?;
    let mut query = Query::of(register, scope, today);
    let mut wrong = BTreeMap::new();
    let value = |name: &str| {
        let found = pairs.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim())
    };
    if let Some(sort) = value("sort") {
        let (descending, column) = match sort.strip_prefix('-') {
            Some(column) => (true, column),
            None => (false, sort),
        };
        let place = register
            .fields
            .iter()
            .position(|field| field.column == column);
        let place = place.filter(|at| {
            let field = &register.fields[*at];
            field.orders() && sight::lists(reader, register, field)
        });
        if column == "id" || place.is_some() {
            query.order = Order {
                by: place,
                descending,
            };
        }
    }
    query.standing = match value("standing") {
        Some("withdrawn") => Standing::Withdrawn,
        Some("both") => Standing::Both,
        _ => Standing::Counting,
    };
    query.source = match value("source") {
        Some("typed") => Source::Typed,
        Some(sheet) => match sheet.parse() {
            Ok(sheet) => Source::Sheet(SheetId::from_whole(sheet)),
            Err(_) => return Err(Fault::NotFound),
        },
        None => Source::Any,
    };
    if super::people::is_of_persons(register) {
        match value("on").map(str::parse::<Day>) {
            Some(Ok(on)) => query.on = on,
            Some(Err(_)) => drop(wrong.insert("on".to_owned(), "wrong-date")),
            None => {}
        }
        query.belonging = match value("member") {
            Some("member") => Some(Belonging::Member),
            Some("former") => Some(Belonging::Former),
            Some("never") => Some(Belonging::Never),
            _ => None,
        };
    }
    if let Some(unit) = value("unit") {
        match unit.parse() {
            Ok(unit) => {
                query.units = {
                    let unit = UnitId::from_whole(unit);
                    Some(org::subtree(look.tx, look.union, unit)?)
                }
            }
            Err(_) => return Err(Fault::NotFound),
        }
    }
    if let Some(person) = value("person") {
        match person_field(register) {
            Some(field) => {
                let meant = meant(look, person)?.into_iter().map(|known| known.id);
                let asks = Asks::Persons(meant.collect());
                query.filters.push(Filter { field, asks });
            }
            None => {
                wrong.insert("person".to_owned(), "wrong-choice");
            }
        }
    }
    for (at, field) in register.fields.iter().enumerate() {
        if field.privacy < Privacy::Sensitive && sight::lists(reader, register, field) {
            asked_field(at, field, &value, &mut query.filters, &mut wrong);
        }
    }
    let is_narrowed = pairs
        .iter()
        .any(|(name, _)| !LOOKS.contains(&name.as_str()));
    let shows_all = value("columns") == Some("all");
    let all = listable(reader, register);
    let few = if shows_all {
        all.len()
    } else {
        COLUMNS.min(all.len())
    };
    let turn = turn(register, &query.order, &turn_from)?;
    pairs.retain(|(_, value)| value.chars().count() <= 200);
    Ok(AskedOf {
        register,
        query,
        turn,
        has_more_columns: few < all.len(),
        columns: all.into_iter().take(few).collect(),
        pairs,
        wrong,
        is_narrowed,
    })
}

impl AskedOf {
    /// The list with other looks or from another place on; an empty value takes something away.
    pub(crate) fn href(&self, changes: &[(&str, &str)]) -> String {
        self.at(&addresses::register(self.register.kind), changes)
    }

    /// The same question at another address.
    pub(crate) fn at(&self, address: &str, changes: &[(&str, &str)]) -> String {
        let kept = self
            .pairs
            .iter()
            .filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name))
            .map(|(name, value)| (name.as_str(), value.as_str()));
        addresses::asking(address, kept.chain(changes.iter().copied()))
    }

    /// What was asked under a name.
    pub(crate) fn value(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }
}

/// An edge as it stands in an address: the id, and after a tilde the value; a value that is missing is no value.
pub(crate) fn written_edge(edge: &Edge) -> String {
    match &edge.value {
        Value::Null | Value::Bytes(_) => edge.id.to_string(),
        Value::Whole(whole) => format!("{}~{whole}", edge.id),
        Value::Flag(flag) => format!("{}~{}", edge.id, i64::from(*flag)),
        Value::Text(text) => format!("{}~{text}", edge.id),
    }
}

/// The person whom a record is about, where the register has one.
pub(crate) fn person_field(register: &Register) -> Option<usize> {
    let fields = &register.fields;
    fields.iter().position(|field| field.holds == Holds::Person)
}

fn turn(register: &Register, order: &Order, from: &[(String, String)]) -> Answered<Turn> {
    let edge = |written: &str| {
        let (id, value) = match written.split_once('~') {
            Some((id, value)) => (id, Some(value)),
            None => (written, None),
        };
        let id = id.parse().map_err(|_| Fault::NotFound)?;
        let holds = order.by.and_then(|at| register.fields.get(at));
        let value = match (holds.map(|field| field.holds), value) {
            (None, _) | (_, None) => Value::Null,
            (Some(Holds::Text | Holds::Day | Holds::Choice(_)), Some(text)) => text.into(),
            (Some(Holds::Flag), Some(flag)) => (flag != "0").into(),
            (Some(_), Some(whole)) => Value::Whole(whole.parse().map_err(|_| Fault::NotFound)?),
        };
        if value == Value::Null && holds.is_some_and(|field| field.need == Need::Must) {
            return Err(Fault::NotFound);
        }
        Ok::<_, Fault>(Edge {
            id: RecordId::from_whole(id),
            value,
        })
    };
    for (name, written) in from {
        match name.as_str() {
            "after" => return Ok(Turn::After(edge(written)?)),
            "before" => return Ok(Turn::Before(edge(written)?)),
            _ => {}
        }
    }
    Ok(Turn::First)
}

fn asked_field<'v>(
    at: usize,
    field: &Field,
    value: &impl Fn(&str) -> Option<&'v str>,
    filters: &mut Vec<Filter>,
    wrong: &mut BTreeMap<String, &'static str>,
) {
    let name = format!("f-{}", field.column);
    let mut put = |asks| filters.push(Filter { field: at, asks });
    match (field.holds, value(&name)) {
        (_, Some("-")) => put(Asks::Empty),
        (Holds::Text, Some(signs)) => put(Asks::Contains(signs.to_owned())),
        (Holds::Choice(_), Some(code)) => put(Asks::OneOf(vec![code.to_owned()])),
        (Holds::Flag, Some(flag)) => put(Asks::Flag(flag == "yes")),
        (Holds::Record(_), Some(record)) => match record.parse() {
            Ok(record) => put(Asks::Record(RecordId::from_whole(record))),
            Err(_) => {
                wrong.insert(name.clone(), "wrong-choice");
            }
        },
        _ => {}
    }
    let (from, to) = (format!("{name}-from"), format!("{name}-to"));
    let mut read = |name: &str| {
        let typed = value(name)?;
        match read_field(field, typed) {
            Ok(value) => Some(value),
            Err(code) => {
                wrong.insert(name.to_owned(), super::super::typed::wrong(code));
                None
            }
        }
    };
    match field.holds {
        Holds::Day => {
            let day = |value| match value {
                Some(Value::Text(text)) => text.parse::<PartialDay>().ok(),
                _ => None,
            };
            let (from, to) = (day(read(&from)), day(read(&to)));
            if from.is_some() || to.is_some() {
                filters.push(Filter {
                    field: at,
                    asks: Asks::Days(from, to),
                });
            }
        }
        Holds::Money | Holds::Whole | Holds::Rate => {
            let whole = |value| match value {
                Some(Value::Whole(whole)) => Some(whole),
                _ => None,
            };
            let (from, to) = (whole(read(&from)), whole(read(&to)));
            if from.is_some() || to.is_some() {
                filters.push(Filter {
                    field: at,
                    asks: Asks::Between(from, to),
                });
            }
        }
        _ => {}
    }
}

/// The fields that may stand in the list: not what names compare by, nor other records, which have no name here.
fn listable(reader: &Reader, register: &Register) -> Vec<usize> {
    let fields = register.fields.iter().enumerate().filter(|(_, field)| {
        !field.column.ends_with("_key")
            && !matches!(field.holds, Holds::Record(_))
            && sight::lists(reader, register, field)
    });
    let mut all: Vec<(usize, &Field)> = fields.collect();
    // When and who stand first, and what the eye seeks last stands at the end.
    all.sort_by_key(|(at, field)| match (field.holds, field.column) {
        (Holds::Day, _) if Some(*at) == register.day_order().by => 0,
        (Holds::Person, _) if Some(*at) == person_field(register) => 1,
        (_, "name" | "title" | "subject" | "matter" | "number") => 2,
        (Holds::Unit, _) => 3,
        (Holds::Choice(_), column) if column != "state" => 4,
        (Holds::Money, _) => 5,
        (_, "note") => 8,
        (Holds::Choice(_), _) => 7,
        _ => 6,
    });
    all.into_iter().map(|(at, _)| at).collect()
}

/// Whether a register's records can be asked by unit.
pub(crate) fn has_units(register: &Register) -> bool {
    let by_field = |field: &Field| matches!(field.holds, Holds::Unit | Holds::Person);
    register.fields.iter().any(by_field) || line_of(register) == "people"
}
