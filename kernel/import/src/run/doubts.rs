//! Lines whose person could not be told, with those who may be meant, so that somebody can settle it.

use crate::receipt::{Candidate, Doubt};
use niangjia_base::ids::{PersonId, TypedId};
use niangjia_office::forms::{Problem, Weight};
use niangjia_office::people::People;
use niangjia_office::people::typed::called;
use niangjia_office::{Act, org};
use niangjia_store::Error;

/// The problems that are about who is meant.
const CODES: [&str; 7] = [
    "ambiguous_person",
    "unknown_person",
    "person_elsewhere",
    "unknown_number",
    "ambiguous_number",
    "id_mismatch",
    "winner_unknown",
];
/// Doubts of one sheet; whoever has more has chosen the wrong sheet.
const MOST: usize = 200;
/// Persons of one name to choose from.
const CANDIDATES: usize = 20;

/// The doubts among the problems of a sheet, by row.
pub(super) fn of<'p>(
    act: &mut Act<'_, '_>,
    people: &People,
    problems: impl Iterator<Item = &'p Problem>,
) -> Result<Vec<Doubt>, Error> {
    let mut doubts: Vec<Doubt> = Vec::new();
    let mut units = None;
    for problem in problems.filter(|problem| problem.weight != Weight::Noted) {
        let about = |wanted: &str| {
            let found = problem.about.iter().find(|(name, _)| *name == wanted);
            found
                .map(|(_, what)| what.as_str())
                .filter(|what| !what.is_empty())
        };
        let (Some(row), Some(name)) = (problem.row, about("name")) else {
            continue;
        };
        let is_known = |doubt: &Doubt| doubt.row == row && doubt.name == name;
        if !CODES.contains(&problem.code) || doubts.iter().any(is_known) || doubts.len() >= MOST {
            continue;
        }
        if units.is_none() {
            units = Some(org::named(&mut act.look())?);
        }
        let mut candidates = Vec::new();
        for known in people.by_name(name).into_iter().take(CANDIDATES) {
            // Whoever is made known by the preview itself has another id when it is done.
            let Some(stored) = called(&mut act.look(), known.id)? else {
                continue;
            };
            let unit = known.unit_on(None);
            let units = units.as_deref().unwrap_or_default();
            let branch = units.iter().find(|(id, _)| Some(*id) == unit);
            candidates.push(Candidate {
                is: named(known.id, stored.staff_number.as_deref()),
                name: stored.name,
                number: stored.staff_number,
                branch: branch.map(|(_, name)| name.clone()),
                department: stored.department,
            });
        }
        doubts.push(Doubt {
            row,
            code: problem.code.to_owned(),
            name: name.to_owned(),
            place: about("place").map(str::to_owned),
            candidates,
        });
    }
    doubts.sort_by_key(|doubt| doubt.row);
    Ok(doubts)
}

/// How a mapping names a person.
fn named(person: PersonId, number: Option<&str>) -> String {
    number.map_or_else(|| format!("id:{}", person.whole()), str::to_owned)
}
