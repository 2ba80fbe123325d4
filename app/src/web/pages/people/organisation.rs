//! The tree of branches and groups with their members and those who lead them, as of a day.

use super::as_of::AsOf;
use super::offices::{self, Office};
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::scope;
use axum::response::Response;
use niangjia_base::ids::UnitId;
use niangjia_office::org::{self, OrgUnit};
use niangjia_office::registers::Scope;
use niangjia_office::{Look, people};
use niangjia_ui::Place;
use niangjia_ui::pages::{OrganisationPage, PostRow, UnitRow};
use niangjia_ui::views::LinkView;
use std::collections::{BTreeMap, BTreeSet};

/// Positions of those who lead a unit.
const LEADING: [&str; 3] = ["chair", "vice_chair", "group_leader"];
/// Those who lead a unit are named beside it, but no more than so many.
const NAMED: usize = 3;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

/// The units of which this reader may know, with how many members each has on the day.
pub(super) struct Tree {
    pub(super) units: Vec<OrgUnit>,
    own: BTreeMap<UnitId, i64>,
}

impl Tree {
    pub(super) fn of(reader: &Reader, look: &mut Look<'_, '_>, day: &AsOf) -> Answered<Self> {
        let mut units = org::tree(look)?;
        match scope(reader, &org::UNIT) {
            Scope::All => {}
            Scope::Units(seen) | Scope::UnitsAndPerson(seen, _) => {
                units.retain(|unit| seen.contains(&unit.id));
            }
            Scope::Person(_) | Scope::Nothing => return Err(Fault::NotFound),
        }
        let own = org::members_on(look, day.on)?.into_iter().collect();
        Ok(Self { units, own })
    }

    /// The unit of an id.
    pub(super) fn get(&self, id: UnitId) -> Option<&OrgUnit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// Members of a unit itself.
    pub(super) fn own(&self, id: UnitId) -> i64 {
        self.own.get(&id).copied().unwrap_or(0)
    }

    /// A unit and all below it with how deep they lie, each before those below it.
    pub(super) fn below(&self, id: UnitId) -> Vec<(&OrgUnit, u8)> {
        let mut all = Vec::new();
        let mut seen = BTreeSet::new();
        self.walk(id, 0, &mut seen, &mut all);
        all
    }

    fn walk<'t>(
        &'t self,
        id: UnitId,
        depth: u8,
        seen: &mut BTreeSet<UnitId>,
        all: &mut Vec<(&'t OrgUnit, u8)>,
    ) {
        // A ring of units ends where it began.
        let Some(unit) = self.get(id).filter(|_| seen.insert(id)) else {
            return;
        };
        all.push((unit, depth));
        for child in self.units.iter().filter(|unit| unit.parent == Some(id)) {
            self.walk(child.id, depth.saturating_add(1), seen, all);
        }
    }

    /// Members of a unit and of all below it.
    pub(super) fn members(&self, id: UnitId) -> i64 {
        let below = self.below(id);
        below.iter().map(|(unit, _)| self.own(unit.id)).sum()
    }

    /// The units that lie below none that this reader sees.
    fn roots(&self) -> impl Iterator<Item = &OrgUnit> {
        self.units.iter().filter(|unit| {
            let parent = unit.parent.and_then(|parent| self.get(parent));
            parent.is_none()
        })
    }
}

/// Units as they stand in a tree.
pub(super) fn rows(
    reader: &Reader,
    tree: &Tree,
    units: &[(&OrgUnit, u8)],
    offices: &[Office],
    day: &AsOf,
) -> Vec<UnitRow> {
    let members: Vec<i64> = units
        .iter()
        .map(|(unit, _)| tree.members(unit.id))
        .collect();
    let most = members.iter().copied().max().unwrap_or(0).max(1);
    let row = |((unit, depth), members): (&(&OrgUnit, u8), &i64)| UnitRow {
        depth: (*depth).min(3),
        name: unit.name.clone(),
        kind: reader.texts.code("people", &unit.kind),
        href: day.at(&addresses::unit(unit.id)),
        members: u64::try_from(*members).unwrap_or(0),
        // A share of the most is at most a hundred.
        bar: u8::try_from(members * 100 / most).unwrap_or(100),
        posts: leading(reader, unit.id, offices, day),
    };
    units.iter().zip(&members).map(row).collect()
}

fn leading(reader: &Reader, unit: UnitId, offices: &[Office], day: &AsOf) -> Vec<PostRow> {
    let own = offices.iter().filter(|office| {
        office.unit == Some(unit)
            && LEADING.contains(&office.position.as_str())
            && (office.committee == "branch_committee" || office.position == "group_leader")
    });
    let row = |office| {
        let texts = &reader.texts;
        let mut row = offices::row(reader, office, day, true);
        row.text = texts.code("people", &office.position);
        row
    };
    own.map(row).take(NAMED).collect()
}

fn page(reader: &Reader) -> Answered<OrganisationPage> {
    let day = AsOf::asked(reader)?;
    let span = reader.newest_span()?;
    let (tree, offices) = reader.site.office.look(|look| {
        let tree = Tree::of(reader, look, &day)?;
        let offices = offices::held(reader, look, &day, None)?;
        Ok::<_, Fault>((tree, offices))
    })?;
    let texts = &reader.texts;
    let mut units = Vec::new();
    for root in tree.roots() {
        units.extend(tree.below(root.id));
    }
    let of_union = offices
        .iter()
        .filter(|office| !office.committee.is_empty() && office.committee != "branch_committee");
    let members: i64 = tree.units.iter().map(|unit| tree.own(unit.id)).sum();
    let about = [
        ("units", tree.units.len().to_string().into()),
        ("day", day.on.to_string().into()),
        ("members", shown::grouped(&members.to_string()).into()),
    ];
    let list = day.at(&addresses::asking(addresses::PEOPLE, []));
    Ok(OrganisationPage {
        frame: reader.frame(Place::Organisation, &span)?,
        lead: match tree.units.is_empty() {
            true => String::new(),
            false => texts.with("web-organisation-lead", &about),
        },
        on: day.bar(reader, addresses::ORGANISATION),
        tools: vec![
            LinkView {
                text: texts.text("ui-place-people"),
                href: list,
            },
            LinkView {
                text: texts.text(&format!("register-{}", org::UNIT.kind.0.replace('.', "-"))),
                href: addresses::register(org::UNIT.kind),
            },
        ],
        posts: of_union
            .map(|office| offices::row(reader, office, &day, true))
            .collect(),
        units: rows(reader, &tree, &units, &offices, &day),
    })
}

/// The list of the members of a unit on the day.
pub(super) fn members_of(unit: UnitId, day: &AsOf) -> String {
    let (unit, on) = (unit.to_string(), day.on.to_string());
    let on = if day.is_another_day() {
        on.as_str()
    } else {
        ""
    };
    let asked = [("unit", unit.as_str()), ("member", "member"), ("on", on)];
    addresses::asking(&addresses::register(people::PERSON.kind), asked)
}
