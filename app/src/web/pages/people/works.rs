//! What the registers hold about a person, by line of work: how many records, what their amounts come to, the newest of them.
//!
//! It is asked of every register through its own query with this reader's scope, and by those fields only in which this
//! reader may look for people; so nobody learns from the page of a person what the registers would not tell.

use crate::lines_of_work;
use crate::web::answer::Answered;
use crate::web::pages::record::name_others;
use crate::web::pages::register::{name, shown_fields};
use crate::web::reader::Reader;
use crate::web::sight::{self, Sight, line_of};
use crate::web::{addresses, shown};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::PersonId;
use niangjia_office::Look;
use niangjia_office::looks::Seen;
use niangjia_office::measures::Unit;
use niangjia_office::people::{Gather, MEMBERSHIP, PERSON, gather, naming_fields};
use niangjia_office::registers::{Holds, Listed, Register, Scope, Tally};
use niangjia_store::{Error, Value};
use niangjia_ui::pages::{WorkLine, WorkRegister, WorkRow};

/// Records of one register on the page.
const RECORDS: usize = 5;
/// Words of one record.
const WORDS: usize = 3;

/// What one register holds about the person.
pub(super) struct Held {
    register: &'static Register,
    records: Vec<(Listed, Sight)>,
    tally: Tally,
}

/// Asks every register.
pub(super) fn held(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    person: PersonId,
    (on, today): (Day, Day),
) -> Answered<Vec<Held>> {
    let mut all = Vec::new();
    for register in reader.site.registers.iter().copied() {
        if [PERSON.kind, MEMBERSHIP.kind].contains(&register.kind) {
            continue;
        }
        let mut fields = naming_fields(register);
        fields.retain(|at| sight::lists(reader, register, &register.fields[*at]));
        let scope = sight::scope(reader, register);
        if fields.is_empty() || scope == Scope::Nothing {
            continue;
        }
        let ask = Gather {
            person,
            on,
            today,
            scope,
            fields,
            most: RECORDS,
        };
        let found = gather(look, register, &ask)?;
        if found.records.is_empty() {
            continue;
        }
        let mut records = Vec::with_capacity(found.records.len());
        for mut record in found.records {
            name_others(reader, look, register, &mut record)?;
            let sight = Sight::of(look, register, &record, today)?;
            records.push((record, sight));
        }
        all.push(Held {
            register,
            records,
            tally: found.tally,
        });
    }
    Ok(all)
}

impl Held {
    /// The records in which something sensitive could be shown to this reader.
    fn sealed<'h>(&'h self, reader: &'h Reader) -> impl Iterator<Item = &'h Listed> {
        let fields = self.register.fields;
        let tells = move |(record, sight): &&(Listed, Sight)| {
            let mut told = fields.iter().zip(&record.values);
            told.any(|(field, value)| {
                field.is_sealed() && *value != Value::Null && sight.shows(reader, field)
            })
        };
        self.records.iter().filter(tells).map(|(record, _)| record)
    }
}

/// Whether there is something sensitive that this reader could ask to be shown.
pub(super) fn hides(reader: &Reader, held: &[Held]) -> bool {
    held.iter().any(|held| held.sealed(reader).next().is_some())
}

/// Opens what is sensitive, after the looks were noted.
pub(super) fn open(reader: &Reader, held: &mut [Held]) -> Result<(), Error> {
    let mut seen = Vec::new();
    for held in held.iter() {
        let records = held.sealed(reader);
        seen.extend(records.map(|record| Seen::of(held.register, record)));
    }
    if seen.is_empty() {
        return Ok(());
    }
    let office = &reader.site.office;
    let opener = office.note_looks(&reader.actor(), "page person", &seen)?;
    for held in held {
        let open: Vec<_> = held.sealed(reader).map(|record| record.id).collect();
        for (record, _) in &mut held.records {
            if open.contains(&record.id) {
                opener.record(held.register, record);
            }
        }
    }
    Ok(())
}

/// What was found, by line of work in the order of the report; `called` finds the person in the lists.
pub(super) fn lines(reader: &Reader, held: &[Held], called: &str) -> Vec<WorkLine> {
    let mut lines = Vec::new();
    for slice in lines_of_work::all() {
        let own = held
            .iter()
            .filter(|held| line_of(held.register) == slice.name);
        let own: Vec<&Held> = own.collect();
        if own.is_empty() {
            continue;
        }
        let amount: i64 = own.iter().filter_map(|held| amount(reader, held)).sum();
        let records: i64 = own.iter().map(|held| held.tally.records).sum();
        lines.push(WorkLine {
            id: slice.name.to_owned(),
            name: reader.texts.text(&format!("slice-{}", slice.name)),
            records: u64::try_from(records).unwrap_or(0),
            amount: match amount {
                0 => String::new(),
                amount => yuan(reader, amount),
            },
            registers: own.iter().map(|held| shelf(reader, held, called)).collect(),
        });
    }
    lines
}

/// What was given or paid, where that is what the register's amount is, and this reader may see it.
fn amount(reader: &Reader, held: &Held) -> Option<i64> {
    let mut sums = held.tally.sums.iter();
    let (_, fen) = sums.find(|(at, _)| {
        let field = &held.register.fields[*at];
        field.column == "amount" && sight::lists(reader, held.register, field)
    })?;
    Some(*fen)
}

pub(super) fn yuan(reader: &Reader, fen: i64) -> String {
    format!(
        "{} {}",
        shown::money(fen),
        reader.texts.text(Unit::Yuan.key())
    )
}

fn shelf(reader: &Reader, held: &Held, called: &str) -> WorkRegister {
    let (register, texts) = (held.register, &reader.texts);
    let sums = held
        .tally
        .sums
        .iter()
        .filter(|(at, fen)| *fen != 0 && sight::lists(reader, register, &register.fields[*at]));
    let sums = sums.map(|(at, fen)| {
        let column = register.fields[*at].column;
        (texts.field(line_of(register), column), yuan(reader, *fen))
    });
    let records = u64::try_from(held.tally.records).unwrap_or(0);
    let is_all = usize::try_from(records).is_ok_and(|records| records <= held.records.len());
    // A list asks by the first person of a record only.
    let more = (!is_all && naming_fields(register).len() == 1).then(|| {
        let asked = [("person", called)];
        addresses::asking(&addresses::register(register.kind), asked)
    });
    let rows = held.records.iter();
    WorkRegister {
        name: name(texts, register),
        records,
        sums: sums.collect(),
        rows: rows
            .map(|(record, sight)| row(reader, register, record, sight))
            .collect(),
        more,
    }
}

fn row(reader: &Reader, register: &Register, record: &Listed, sight: &Sight) -> WorkRow {
    let line = line_of(register);
    let of = |wanted: fn(Holds) -> bool| {
        let fields = shown_fields(register);
        let fields = fields.filter(move |(_, field)| wanted(field.holds));
        fields.filter(|(at, _)| {
            record
                .values
                .get(*at)
                .is_some_and(|value| *value != Value::Null)
        })
    };
    let said = |at: usize| {
        let field = &register.fields[at];
        if !sight.shows(reader, field) {
            return shown::WITHHELD.to_owned();
        }
        let called = record.names.get(at).and_then(Option::as_deref);
        match (field.holds, &record.values[at]) {
            (Holds::Money, Value::Whole(fen)) => shown::money(*fen),
            (holds, value) => shown::field(&reader.texts, line, holds, value, called),
        }
    };
    let date = of(|holds| holds == Holds::Day).next();
    let amount = of(|holds| holds == Holds::Money).next();
    let others = of(|holds| matches!(holds, Holds::Record(_)));
    let words = others.chain(of(|holds| matches!(holds, Holds::Text | Holds::Choice(_))));
    let mut said_once: Vec<String> = Vec::new();
    for (at, _) in words {
        let word = said(at);
        // A day that is written as a text stands beside the record's own already.
        let is_day = word.parse::<PartialDay>().is_ok();
        if !word.is_empty() && !is_day && !said_once.contains(&word) && said_once.len() < WORDS {
            said_once.push(word);
        }
    }
    let mut text = said_once.join(" · ");
    if text.is_empty() {
        text = name(&reader.texts, register);
    }
    WorkRow {
        date: date.map(|(at, _)| said(at)).unwrap_or_default(),
        text,
        amount: amount.map(|(at, _)| said(at)).unwrap_or_default(),
        href: addresses::record(register.kind, record.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use niangjia_store::Script;

    /// A page asks every register; without an index each of them would be read through.
    #[test]
    fn every_field_that_names_a_person_has_an_index() {
        let scripts: Vec<&str> = lines_of_work::migrations()
            .iter()
            .map(|migration| match migration.script {
                Script::Portable(script) => script,
                Script::Pair { sqlite, .. } => sqlite,
            })
            .collect();
        let mut bare = Vec::new();
        for register in lines_of_work::registers() {
            for at in naming_fields(register) {
                let column = register.fields[at].column;
                let index = format!(" ON {} (union_id, {column}", register.table);
                if !scripts.iter().any(|script| script.contains(&index)) {
                    bare.push(format!("{}.{column}", register.kind));
                }
            }
        }
        assert!(bare.is_empty(), "{bare:#?}");
    }
}
