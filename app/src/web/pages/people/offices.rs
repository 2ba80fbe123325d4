//! Who holds which office on a day, in the union or in a part of it.

use super::as_of::AsOf;
use super::spans;
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::sight::scope;
use members::committee::COMMITTEE;
use members::office::{OFFICE, POSITIONS};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId};
use niangjia_office::Look;
use niangjia_office::people::naming_fields;
use niangjia_office::registers::query::{Asks, Filter, Naming, Turn, page};
use niangjia_office::registers::{Listed, Query, Register, Scope};
use niangjia_store::Value;
use niangjia_ui::pages::PostRow;
use niangjia_ui::views::LinkView;
use std::collections::BTreeMap;

/// Offices and committees that are read at most; no union has as many at one time.
const MOST: usize = 4_000;

/// An office that is held on the day.
pub(super) struct Office {
    record: RecordId,
    pub(super) person: Option<PersonId>,
    name: String,
    pub(super) unit: Option<UnitId>,
    /// The code of the position.
    pub(super) position: String,
    /// The code of the committee's kind.
    pub(super) committee: String,
    from: Option<PartialDay>,
    until: Option<PartialDay>,
}

/// The offices held on a day that this reader may see, the leading ones first; of one person, if one is given.
pub(super) fn held(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    day: &AsOf,
    person: Option<PersonId>,
) -> Answered<Vec<Office>> {
    let mut query = Query::of(&OFFICE, scope(reader, &OFFICE), day.today);
    if query.scope == Scope::Nothing {
        return Ok(Vec::new());
    }
    if let Some(field) = place(&OFFICE, "held_from") {
        let asks = Asks::Days(None, Some(day.on.into()));
        query.filters.push(Filter { field, asks });
    }
    query.naming = person.map(|person| Naming {
        person,
        fields: naming_fields(&OFFICE),
    });
    let found = page(look, &OFFICE, &query, &Turn::First, MOST)?.rows;
    // A committee tells of nobody; what kind it is stands beside every office that one may see.
    let committees = Query::of(&COMMITTEE, Scope::All, day.today);
    let committees = page(look, &COMMITTEE, &committees, &Turn::First, MOST)?.rows;
    let kinds: BTreeMap<i64, String> = committees
        .iter()
        .map(|row| (row.id.whole(), text(&COMMITTEE, row, "kind")))
        .collect();
    let on = day.on.to_string();
    let mut all: Vec<Office> = found.iter().map(|row| office(row, &kinds)).collect();
    all.retain(|office| office.until.is_none_or(|until| until.to_string() > on));
    all.sort_by_key(|office| {
        let rank = POSITIONS.iter().position(|known| *known == office.position);
        (office.committee != "union_committee", rank, office.record)
    });
    Ok(all)
}

/// How an office stands on a page; without its holder on the holder's own page.
pub(super) fn row(reader: &Reader, office: &Office, day: &AsOf, names: bool) -> PostRow {
    let texts = &reader.texts;
    let position = texts.code("people", &office.position);
    let holder = office.person.filter(|_| names).map(|person| LinkView {
        text: office.name.clone(),
        href: day.at(&addresses::person(person)),
    });
    PostRow {
        holder,
        text: match office.committee.is_empty() {
            true => position,
            false => format!("{position} · {}", texts.code("people", &office.committee)),
        },
        span: match office.from {
            Some(from) => spans::days(reader, from, office.until),
            None => String::new(),
        },
        href: Some(addresses::record(OFFICE.kind, office.record)),
    }
}

fn office(row: &Listed, kinds: &BTreeMap<i64, String>) -> Office {
    let whole = |column| match value(&OFFICE, row, column) {
        Some(Value::Whole(id)) => Some(*id),
        _ => None,
    };
    let day = |column| text(&OFFICE, row, column).parse::<PartialDay>().ok();
    let name = place(&OFFICE, "person").and_then(|at| row.names.get(at).cloned());
    Office {
        record: row.id,
        person: whole("person").map(PersonId::from_whole),
        name: name.flatten().unwrap_or_default(),
        unit: whole("unit").map(UnitId::from_whole),
        position: text(&OFFICE, row, "position"),
        committee: whole("committee")
            .and_then(|id| kinds.get(&id).cloned())
            .unwrap_or_default(),
        from: day("held_from"),
        until: day("held_until"),
    }
}

fn place(register: &Register, column: &str) -> Option<usize> {
    let mut fields = register.fields.iter();
    fields.position(|field| field.column == column)
}

fn value<'r>(register: &Register, row: &'r Listed, column: &str) -> Option<&'r Value> {
    row.values.get(place(register, column)?)
}

fn text(register: &Register, row: &Listed, column: &str) -> String {
    match value(register, row, column) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}
