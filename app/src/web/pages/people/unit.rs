//! One branch or group: its members on a day, those who hold its offices, what its year holds.

use super::as_of::AsOf;
use super::offices;
use super::organisation::{Tree, members_of, rows};
use super::works::yuan;
use crate::lines_of_work;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::pages::register::{name, opens};
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::{self, line_of, scope};
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_office::people::{MEMBERSHIP, PERSON};
use niangjia_office::registers::query::{Asks, Belonging, Filter, Turn, page as records, tally};
use niangjia_office::registers::{Listed, Query, Register, Scope, Tally};
use niangjia_office::{Look, org};
use niangjia_store::Value;
use niangjia_ui::Place;
use niangjia_ui::pages::{UnitFigure, UnitLine, UnitPage};
use niangjia_ui::views::{ColumnView, LinkView, ListRow, ListTable};

/// Members that stand on the page itself.
const MEMBERS: usize = 30;
/// Where counting stops; the list counts on.
const COUNTED: i64 = 10_000;
/// What is told of a member here.
const TOLD: [&str; 4] = ["name", "staff_number", "sex", "department"];

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<UnitPage> {
    let id = UnitId::from_whole(id.parse().map_err(|_| Fault::NotFound)?);
    let day = AsOf::asked(reader)?;
    let span = reader.newest_span()?;
    let (tree, offices, members, held) = reader.site.office.look(|look| {
        let tree = Tree::of(reader, look, &day)?;
        // What lies outside of one's own part of the tree is not there.
        tree.get(id).ok_or(Fault::NotFound)?;
        let offices = offices::held(reader, look, &day, None)?;
        let units: Vec<UnitId> = tree.below(id).iter().map(|(unit, _)| unit.id).collect();
        let members = members(reader, look, &units, &day)?;
        let held = held(reader, look, &units, &day)?;
        Ok::<_, Fault>((tree, offices, members, held))
    })?;
    let texts = &reader.texts;
    let unit = tree.get(id).ok_or(Fault::NotFound)?;
    let below: Vec<_> = tree.below(id);
    let own = offices.iter().filter(|office| {
        office
            .unit
            .is_some_and(|unit| below.iter().any(|(known, _)| known.id == unit))
    });
    let in_all = tree.members(id);
    let number = |count: i64| shown::grouped(&count.to_string());
    let about = [
        ("day", day.on.to_string().into()),
        ("members", number(in_all).into()),
        ("own", number(tree.own(id)).into()),
    ];
    let lead = match below.len() {
        1 => "web-unit-lead",
        _ => "web-unit-lead-below",
    };
    let year = day.on.year().to_string();
    Ok(UnitPage {
        frame: reader.frame(Place::Organisation, &span)?,
        above: above(reader, &tree, id, &day),
        name: unit.name.clone(),
        kind: texts.code("people", &unit.kind),
        lead: texts.with(lead, &about),
        on: day.bar(reader, &addresses::unit(id)),
        tools: vec![LinkView {
            text: texts.text("web-person-record"),
            href: addresses::record(org::UNIT.kind, id),
        }],
        posts: own
            .map(|office| offices::row(reader, office, &day, true))
            .collect(),
        below: rows(
            reader,
            &tree,
            below.get(1..).unwrap_or_default(),
            &offices,
            &day,
        ),
        all_members: (in_all > 0).then(|| LinkView {
            text: texts.with("web-unit-all", &[("members", number(in_all).into())]),
            href: members_of(id, &day),
        }),
        members,
        year: texts.with("web-year", &[("year", year.as_str().into())]),
        lines: lines(reader, &held, id, &year),
    })
}

/// The units above, the organisation first of all.
fn above(reader: &Reader, tree: &Tree, id: UnitId, day: &AsOf) -> Vec<LinkView> {
    let mut above = Vec::new();
    let mut next = tree.get(id).and_then(|unit| unit.parent);
    while let Some(unit) = next.and_then(|id| tree.get(id)) {
        // A ring of units would have no end.
        if above.len() > tree.units.len() {
            break;
        }
        above.push(LinkView {
            text: unit.name.clone(),
            href: day.at(&addresses::unit(unit.id)),
        });
        next = unit.parent;
    }
    above.push(LinkView {
        text: reader.texts.text("ui-place-organisation"),
        href: day.at(addresses::ORGANISATION),
    });
    above.reverse();
    above
}

fn members(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    units: &[UnitId],
    day: &AsOf,
) -> Answered<ListTable> {
    let mut query = Query::of(&PERSON, scope(reader, &PERSON), day.today);
    query.units = Some(units.to_vec());
    query.belonging = Some(Belonging::Member);
    query.on = day.on;
    // Of an earlier day the members are those of then, wherever they are today: a cadre is told of one's own branch's
    // past, and opens of them whom one may know of.
    if query.scope != Scope::Nothing {
        query.scope = Scope::All;
    }
    let found = records(look, &PERSON, &query, &Turn::First, MEMBERS)?;
    let columns: Vec<usize> = TOLD
        .iter()
        .filter_map(|column| {
            PERSON
                .fields
                .iter()
                .position(|field| field.column == *column)
        })
        .collect();
    let mut rows = Vec::with_capacity(found.rows.len());
    for row in &found.rows {
        let person = PersonId::from_whole(row.id.whole());
        if !opens(reader, look, person, day.today)? {
            continue;
        }
        rows.push(ListRow {
            href: day.at(&addresses::person(person)),
            id: row.id.to_string(),
            cells: columns.iter().map(|at| cell(reader, row, *at)).collect(),
            person_href: None,
            is_withdrawn: row.withdrawn,
        });
    }
    let column = |at: &usize| ColumnView {
        name: reader.texts.field("people", PERSON.fields[*at].column),
        class: match PERSON.fields[*at].column {
            "name" => "subject",
            _ => "",
        },
        sort_href: None,
        sorted: None,
    };
    Ok(ListTable {
        columns: columns.iter().map(column).collect(),
        rows,
        sums: Vec::new(),
        ticked: None,
    })
}

fn cell(reader: &Reader, row: &Listed, at: usize) -> String {
    let value = row.values.get(at).unwrap_or(&Value::Null);
    shown::field(
        &reader.texts,
        "people",
        PERSON.fields[at].holds,
        value,
        None,
    )
}

/// What every register holds of the unit and of all below it in the year of the day.
fn held(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    units: &[UnitId],
    day: &AsOf,
) -> Answered<Vec<(&'static Register, usize, Tally)>> {
    let year = PartialDay::new(day.on.year(), None, None);
    let mut all = Vec::new();
    for register in reader.site.registers.iter().copied() {
        let scope = sight::scope(reader, register);
        let mut query = Query::of(register, scope, day.today);
        let Some(field) = query.order.by else {
            continue;
        };
        let is_other = [PERSON.kind, MEMBERSHIP.kind].contains(&register.kind);
        if is_other || query.scope == Scope::Nothing {
            continue;
        }
        query.filters.push(Filter {
            field,
            asks: Asks::Days(year, year),
        });
        query.units = Some(units.to_vec());
        let tally = tally(look, register, &query, Some(COUNTED))?;
        if tally.records > 0 {
            all.push((register, field, tally));
        }
    }
    Ok(all)
}

fn lines(
    reader: &Reader,
    held: &[(&'static Register, usize, Tally)],
    unit: UnitId,
    year: &str,
) -> Vec<UnitLine> {
    let slices = lines_of_work::all().iter().map(|slice| slice.name);
    let line = |slice: &'static str| UnitLine {
        name: reader.texts.text(&format!("slice-{slice}")),
        rows: held
            .iter()
            .filter(|(register, ..)| line_of(register) == slice)
            .map(|(register, field, tally)| figure(reader, register, *field, tally, unit, year))
            .collect(),
    };
    let lines = slices.map(line);
    lines.filter(|line| !line.rows.is_empty()).collect()
}

fn figure(
    reader: &Reader,
    register: &'static Register,
    field: usize,
    tally: &Tally,
    unit: UnitId,
    year: &str,
) -> UnitFigure {
    let column = register.fields[field].column;
    let (from, to) = (format!("f-{column}-from"), format!("f-{column}-to"));
    let unit = unit.to_string();
    let asked = [("unit", unit.as_str()), (&from, year), (&to, year)];
    let amount = tally.sums.iter().find(|(at, _)| {
        let field = &register.fields[*at];
        field.column == "amount" && sight::lists(reader, register, field)
    });
    let count = shown::grouped(&tally.records.to_string());
    UnitFigure {
        name: name(&reader.texts, register),
        count: match tally.complete {
            true => count,
            false => format!("{count}+"),
        },
        amount: amount
            .map(|(_, fen)| yuan(reader, *fen))
            .unwrap_or_default(),
        href: addresses::asking(&addresses::register(register.kind), asked),
    }
}
