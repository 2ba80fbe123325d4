//! What was found by a few words, for the page and for the command line: the same registers in the same order.

use crate::texts::Texts;
use crate::web;
use niangjia_base::calendar::Day;
use niangjia_office::measures::Measure;
use niangjia_office::people::PERSON;
use niangjia_office::registers::{Listed, Register, Scope};
use niangjia_office::{Look, org::UNIT};
use niangjia_search::{Asked, Edge, Hit, Part, Wanted, found, searched};
use niangjia_store::{Error, Value};

/// What was found in one register.
pub(crate) struct InRegister {
    pub(crate) register: &'static Register,
    pub(crate) part: Part,
}

/// The registers in which is searched, in the order in which what was found is told: people, what is kept about the
/// union's work, its branches.
pub(crate) fn in_order(registers: &[&'static Register]) -> Vec<&'static Register> {
    let searched = registers
        .iter()
        .copied()
        .filter(|register| searched(register).next().is_some());
    let mut registers: Vec<_> = searched.collect();
    registers.sort_by_key(|register| match register.kind {
        kind if kind == PERSON.kind => 0,
        kind if kind == UNIT.kind => 2,
        _ => 1,
    });
    registers
}

/// What is found in each of some registers, so many records of each at most; registers without any are left out.
pub(crate) fn in_registers(
    look: &mut Look<'_, '_>,
    registers: &[(&'static Register, Scope)],
    wanted: &Wanted,
    today: Day,
    after: Option<&Edge>,
    most: usize,
) -> Result<Vec<InRegister>, Error> {
    let mut all = Vec::new();
    for (register, scope) in registers {
        let asked = Asked {
            wanted,
            scope,
            today,
        };
        let part = found(look, register, &asked, after, most)?;
        if !part.hits.is_empty() || part.next.is_some() {
            all.push(InRegister { register, part });
        }
    }
    Ok(all)
}

/// The figures whose name has the words in it, those that begin with them first.
pub(crate) fn figures<'m>(
    texts: &Texts,
    measures: &[&'m Measure],
    wanted: &Wanted,
) -> Vec<(&'m Measure, String, std::ops::Range<usize>)> {
    let named = measures.iter().filter_map(|measure| {
        let name = texts.measure(measure);
        let marked = wanted.marked(&name)?;
        Some((*measure, name, marked))
    });
    let mut all: Vec<_> = named.collect();
    all.sort_by_key(|(_, _, marked)| marked.start);
    all
}

/// What a record is called where it was found: people by their name.
pub(crate) fn title(texts: &Texts, register: &Register, record: &Listed) -> String {
    let name = register
        .fields
        .iter()
        .position(|field| register.kind == PERSON.kind && field.column == "name");
    match name.and_then(|at| record.values.get(at)) {
        Some(Value::Text(name)) => name.clone(),
        _ => web::title(texts, register, record),
    }
}

/// The text in which the words stand.
pub(crate) fn text(hit: &Hit) -> &str {
    match hit.record.values.get(hit.found.field) {
        Some(Value::Text(text)) => text,
        _ => "",
    }
}
