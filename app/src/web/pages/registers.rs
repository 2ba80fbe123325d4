//! The list of registers with how much each holds.

use super::register::{name, purpose};
use crate::lines_of_work;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::Reader;
use crate::web::sight::{line_of, scope};
use crate::web::{addresses, rail, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::policy::REFUSED_ROLE;
use niangjia_access::{Action, Object};
use niangjia_base::calendar::Day;
use niangjia_office::Look;
use niangjia_office::registers::query::{Order, Tally, Turn, page as records, tally};
use niangjia_office::registers::{Query, Register, Scope};
use niangjia_store::{Error, Value};
use niangjia_ui::Place;
use niangjia_ui::pages::{RegisterGroup, RegisterRow, RegistersPage};

/// All registers, for whoever may know how much there is, or may see records of their own part of the union; they are
/// counted as far as one may see.
pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
            if !rail::opens_registers(reader) {
                return Err(Fault::Refused(REFUSED_ROLE));
            }
            let slices = lines_of_work::all().iter().map(|slice| slice.name);
            page(reader, Place::Registers, &slices.collect::<Vec<_>>())
        })
        .await
}

/// The registers of one group of lines of work.
pub(crate) async fn lines(reader: Reader, Path(name): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let lines = rail::LINES.iter().find(|lines| lines.name == name);
            let lines = lines.ok_or(Fault::NotFound)?;
            // Whoever sees nothing of a line of work is not shown that it is there.
            let seen = |slice: &&&str| reader.may_anywhere(Action::See, slice);
            let slices: Vec<&str> = lines.slices.iter().filter(seen).copied().collect();
            page(reader, lines.place, &slices)
        })
        .await
}

/// Where counting stops: the list is for finding, and the exact number of a large register is on its own page.
const COUNTED: i64 = 10_000;

/// What is told of a register.
struct Held {
    tally: Tally,
    /// The first and the last day, where the register has days.
    days: Option<(String, String)>,
}

fn page(reader: &Reader, place: Place, slices: &[&str]) -> Answered<RegistersPage> {
    let span = reader.newest_span()?;
    let today = reader.site.office.today()?;
    let counts_all = reader.may(Action::SeeCounts, &Object::UNION);
    let registers = reader.site.registers.iter().copied();
    let registers = registers.filter(|register| slices.contains(&line_of(register)));
    let held: Vec<(&'static Register, Held, bool)> = reader.site.office.look(|look| {
        let mut all = Vec::new();
        for register in registers {
            let scope = scope(reader, register);
            let opens = scope != Scope::Nothing;
            // Whoever may know how much there is, may know it of all, also of what they may not open.
            let counted = if counts_all { Scope::All } else { scope };
            if opens || counts_all {
                all.push((register, held(look, register, counted, today)?, opens));
            }
        }
        Ok::<_, Error>(all)
    })?;
    let groups = slices.iter().map(|&slice| {
        let own = held
            .iter()
            .filter(|(register, ..)| line_of(register) == slice);
        RegisterGroup {
            id: slice.to_owned(),
            name: reader.texts.text(&format!("slice-{slice}")),
            rows: own
                .map(|(register, held, opens)| row(reader, register, held, *opens))
                .collect(),
        }
    });
    Ok(RegistersPage {
        frame: reader.frame(place, &span)?,
        lead: reader.texts.text(match counts_all {
            true => "web-registers-lead",
            false => "web-registers-lead-own",
        }),
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
    })
}

fn held(
    look: &mut Look<'_, '_>,
    register: &'static Register,
    scope: Scope,
    today: Day,
) -> Result<Held, Error> {
    let mut query = Query::of(register, scope, today);
    let tally = tally(look, register, &query, Some(COUNTED))?;
    let Some(by) = query.order.by else {
        return Ok(Held { tally, days: None });
    };
    let mut day = |descending| {
        query.order = Order {
            by: Some(by),
            descending,
        };
        let found = records(look, register, &query, &Turn::First, 1)?;
        let first = found.rows.into_iter().next();
        let value = first.and_then(|row| row.values.into_iter().nth(by));
        Ok::<_, Error>(match value {
            Some(Value::Text(day)) => Some(shown::day(&day)),
            _ => None,
        })
    };
    let days = day(false)?.zip(day(true)?);
    Ok(Held { tally, days })
}

fn row(reader: &Reader, register: &Register, held: &Held, opens: bool) -> RegisterRow {
    let days = held.days.as_ref();
    let days = days.map(|(first, last)| shown::days(&reader.texts, first, last));
    RegisterRow {
        name: name(&reader.texts, register),
        purpose: purpose(&reader.texts, register),
        records: u64::try_from(held.tally.records).unwrap_or(0),
        is_more: !held.tally.complete,
        span: days.unwrap_or_default(),
        href: match opens {
            true => addresses::register(register.kind),
            false => String::new(),
        },
    }
}
