//! The list of registers with how much each holds.

use super::register::{name, purpose, slice_of};
use crate::lines_of_work;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::Reader;
use crate::web::{addresses, rail, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_office::registers::{Counted, Register, counted};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{RegisterGroup, RegisterRow, RegistersPage};

pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
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

fn page(reader: &Reader, place: Place, slices: &[&str]) -> Answered<RegistersPage> {
    let span = reader.newest_span()?;
    let registers = &reader.site.registers;
    let counts: Vec<(&'static Register, Counted)> = reader.site.office.look(|look| {
        registers
            .iter()
            .map(|register| Ok::<_, Error>((*register, counted(look, register, None)?)))
            .collect()
    })?;
    let groups = slices.iter().map(|&slice| {
        let own = counts
            .iter()
            .filter(|(register, _)| slice_of(register) == slice);
        RegisterGroup {
            id: slice.to_owned(),
            name: reader.texts.text(&format!("slice-{slice}")),
            rows: own
                .map(|(register, counted)| row(reader, register, counted))
                .collect(),
        }
    });
    Ok(RegistersPage {
        frame: reader.frame(place, &span)?,
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
    })
}

fn row(reader: &Reader, register: &Register, counted: &Counted) -> RegisterRow {
    let days = counted
        .days
        .as_ref()
        .map(|(first, last)| (shown::day(first), shown::day(last)));
    RegisterRow {
        name: name(&reader.texts, register),
        purpose: purpose(&reader.texts, register),
        records: u64::try_from(counted.records).unwrap_or(0),
        span: days
            .map(|(first, last)| shown::days(&reader.texts, &first, &last))
            .unwrap_or_default(),
        href: addresses::register(register.kind),
    }
}
