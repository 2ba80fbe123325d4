//! `niangjia search`: people, records, branches and figures by a few words.

use crate::found;
use crate::lines_of_work;
use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use crate::web;
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_office::registers::{Register, Scope};
use niangjia_search::{Share, Wanted, catch_up};
use serde_json::json;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let words: Vec<&str> = asked
        .get_many::<String>("words")
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let words = words.join(" ");
    let wanted = Wanted::of(&words).with_context(|| texts.text("cli-search-nothing"))?;
    let most = asked.get_one::<u16>("most").copied().map_or(1, usize::from);
    let office = Where::of(asked).open(texts)?;
    let registers = registers();
    catch_up(&office, &registers, Share::All)?;
    let today = office.today()?;
    let all: Vec<(&'static Register, Scope)> = found::in_order(&registers)
        .into_iter()
        .map(|register| (register, Scope::All))
        .collect();
    let groups = office.look(|look| found::in_registers(look, &all, &wanted, today, None, most))?;
    let figures = found::figures(texts, &lines_of_work::measures(), &wanted);
    if asked.get_one::<String>("format").map(String::as_str) == Some("json") {
        let groups: Vec<_> = groups
            .iter()
            .map(|group| {
                let records = group.part.hits.iter().map(|hit| {
                    let text = found::text(hit);
                    json!({
                        "id": hit.record.id,
                        "title": found::title(texts, group.register, &hit.record),
                        "field": group.register.fields.get(hit.found.field).map(|field| field.column),
                        "text": text,
                        "marked": text.get(hit.found.marked.clone()),
                    })
                });
                json!({
                    "register": group.register.kind.0,
                    "records": records.collect::<Vec<_>>(),
                    "more": group.part.next.is_some(),
                })
            })
            .collect();
        let figures: Vec<_> = figures
            .iter()
            .map(|(measure, name, _)| json!({ "id": measure.id, "name": name }))
            .collect();
        let all = json!({ "words": words, "registers": groups, "measures": figures });
        say!("{}", serde_json::to_string_pretty(&all)?);
        return Ok(ExitCode::SUCCESS);
    }
    for group in &groups {
        say!("{}", web::register_name(texts, group.register));
        for hit in &group.part.hits {
            let (title, text) = (
                found::title(texts, group.register, &hit.record),
                found::text(hit),
            );
            match title == text {
                true => say!("  {}  {title}", hit.record.id),
                false => say!("  {}  {title}  {text}", hit.record.id),
            }
        }
        if group.part.next.is_some() {
            say!("  {}", texts.text("cli-search-more-there"));
        }
    }
    if !figures.is_empty() {
        say!("{}", texts.text("web-search-figures"));
    }
    for (measure, name, _) in &figures {
        say!("  {:<45} {name}", measure.id);
    }
    if groups.is_empty() && figures.is_empty() {
        say!("{}", texts.text("ui-search-none"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Every register once, also those that a line of work hands on.
fn registers() -> Vec<&'static Register> {
    let mut registers: Vec<&'static Register> = Vec::new();
    for register in lines_of_work::registers() {
        if registers.iter().all(|known| known.kind != register.kind) {
            registers.push(register);
        }
    }
    registers
}
