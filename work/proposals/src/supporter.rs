//! The persons behind a proposal: who put it forward and who seconded it, one record each.

use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId};
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{Line, Taking};
use niangjia_office::people::Found;
use niangjia_office::registers::{Field, Holds, Register};

/// In which part.
pub const ROLES: &[&str] = &["proposer", "seconder"];
/// How many seconders a proposal needs. Colleges set two or three themselves; fewer are noted and nothing is refused.
pub const LEAST: usize = 2;

/// The register.
pub const SUPPORTER: Register = Register {
    kind: RecordKind("proposals.supporter"),
    table: "proposal_supporter",
    fields: &[
        Field::must("proposal", Holds::Record("proposals.proposal")),
        Field::must("called_on", Holds::Day),
        Field::may("person", Holds::Person),
        Field::must("name", Holds::Text),
        Field::may("unit", Holds::Unit),
        Field::must("role", Holds::Choice(ROLES)),
    ],
};

/// Puts the persons of a line. Whoever stands there twice counts once, and a proposer does not second.
pub(crate) fn take(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    key: &str,
    proposal: RecordId,
    called_on: PartialDay,
    proposers: &[String],
) {
    let seconders = line.names("seconders");
    for (at, name) in proposers.iter().chain(seconders).enumerate() {
        let is_proposer = at < proposers.len();
        let place = line.text("department").filter(|_| is_proposer);
        // The first name was looked for, and warned about, with the proposal itself.
        let person = if at == 0 {
            only(taking, name, place, called_on)
        } else {
            find(taking, line, name, place, called_on)
        };
        let unit = person.and_then(|person| taking.branch_of(person, Some(called_on)));
        let values = vec![
            proposal.into(),
            called_on.into(),
            person.into(),
            name.as_str().into(),
            unit.into(),
            if is_proposer { "proposer" } else { "seconder" }.into(),
        ];
        taking.put_once(line, &SUPPORTER, &self::key(key, person, name), values);
    }
    if line.has("seconders") && seconders.len() < LEAST {
        taking.note(
            line,
            "few_seconders",
            vec![("count", seconders.len().to_string())],
        );
    }
}

/// The person of a name, if just one of the college has it; else the name stays as written and somebody is asked to look.
/// A delegation that proposes together is no person, and nobody is warned about it.
pub(crate) fn find(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    name: &str,
    place: Option<&str>,
    called_on: PartialDay,
) -> Option<PersonId> {
    let several = match taking.people.by_name_inside(name, place, Some(called_on)) {
        Found::One(known) => return Some(known.id),
        Found::Several(several) => several
            .iter()
            .filter_map(|known| known.staff_number.as_deref())
            .collect::<Vec<_>>()
            .join(" "),
        Found::Nobody => String::new(),
    };
    let collective = line
        .text("delegation")
        .is_some_and(|delegation| text::word_key(delegation) == text::word_key(name));
    if !several.is_empty() {
        let about = vec![("name", name.to_owned()), ("numbers", several)];
        taking.warn(line, "ambiguous_person", about);
    } else if !collective {
        let place = place.unwrap_or_default().to_owned();
        let about = vec![
            ("name", name.to_owned()),
            ("place", place),
            ("numbers", String::new()),
        ];
        taking.warn(line, "unknown_person", about);
    }
    None
}

fn only(
    taking: &Taking<'_, '_, '_>,
    name: &str,
    place: Option<&str>,
    called_on: PartialDay,
) -> Option<PersonId> {
    match taking.people.by_name_inside(name, place, Some(called_on)) {
        Found::One(known) => Some(known.id),
        Found::Nobody | Found::Several(_) => None,
    }
}

/// What makes a supporter this one.
pub(crate) fn key(proposal: &str, person: Option<PersonId>, name: &str) -> String {
    let who = person.map_or_else(|| text::name_key(name), |person| person.to_string());
    format!("{proposal}|{who}")
}
