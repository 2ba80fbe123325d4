//! The entries of the rail: the lines of work in groups, what they rest on, what they come to, and the office itself.
//!
//! An entry stands there only for whoever may open it. Whoever is a member and nothing else has the pages of their own there.

use super::addresses;
use super::own;
use super::reader::{Reader, Span};
use super::sight::scope;
use niangjia_access::Action;
use niangjia_office::org::UNIT;
use niangjia_office::people::PERSON;
use niangjia_office::registers::Scope;
use niangjia_ui::{Entry, Group, Place};

/// Lines of work that a union thinks of together.
pub(crate) struct Lines {
    /// Where they stand in the rail.
    pub(crate) place: Place,
    /// Their name in addresses.
    pub(crate) name: &'static str,
    /// The lines of work, in the order in which their registers are shown.
    pub(crate) slices: &'static [&'static str],
}

/// All lines of work in their groups.
pub(crate) const LINES: [Lines; 6] = [
    Lines {
        place: Place::Democracy,
        name: "democracy",
        slices: &["congress", "proposals"],
    },
    Lines {
        place: Place::Merit,
        name: "merit",
        slices: &["education", "honours", "contests", "innovation"],
    },
    Lines {
        place: Place::Care,
        name: "care",
        slices: &["care", "benefits", "health", "retirement", "women"],
    },
    Lines {
        place: Place::Culture,
        name: "culture",
        slices: &["activities", "youth"],
    },
    Lines {
        place: Place::Members,
        name: "members",
        slices: &["people"],
    },
    Lines {
        place: Place::Funds,
        name: "funds",
        slices: &["funds", "charity"],
    },
];

/// How many of the groups are work; the others are what the work rests on.
const WORK: usize = 4;

/// The lines of work to which one belongs.
pub(crate) fn lines_of(slice: &str) -> Option<&'static Lines> {
    LINES.iter().find(|lines| lines.slices.contains(&slice))
}

/// Where the pages of a line of work stand.
pub(crate) fn place_of(slice: &str) -> Place {
    lines_of(slice).map_or(Place::Registers, |lines| lines.place)
}

/// Whether the list of registers says anything to a reader: how much there is in all, or what is in their own part.
pub(crate) fn opens_registers(reader: &Reader) -> bool {
    reader.may_anywhere(Action::SeeCounts, "") || reader.may_anywhere(Action::See, "")
}

/// The people and the organisation, for whoever sees more of them than themselves.
fn people(reader: &Reader) -> impl Iterator<Item = Entry> {
    let all = [
        (Place::People, addresses::PEOPLE, &PERSON),
        (Place::Organisation, addresses::ORGANISATION, &UNIT),
    ];
    let all = all.into_iter().filter(|(_, _, register)| {
        !matches!(scope(reader, register), Scope::Person(_) | Scope::Nothing)
    });
    all.map(|(place, href, _)| Entry {
        place,
        href: href.to_owned(),
        waiting: 0,
    })
}

/// The groups of the rail for a reader, with the addresses of a period.
pub(crate) fn groups(reader: &Reader, span: &Span) -> Vec<Group> {
    if own::is_all_there_is(reader.viewer()) {
        return vec![Group {
            key: None,
            entries: own::bar(reader),
        }];
    }
    let may = |action| reader.may_anywhere(action, "");
    let entry = |place, href: &str, action| {
        may(action).then(|| Entry {
            place,
            href: href.to_owned(),
            waiting: 0,
        })
    };
    let lines = |lines: &Lines| {
        let open = lines
            .slices
            .iter()
            .any(|slice| reader.may_anywhere(Action::See, slice));
        open.then(|| Entry {
            place: lines.place,
            href: addresses::lines(lines.name),
            waiting: 0,
        })
    };
    let (work, grounds) = LINES.split_at(WORK);
    let mut rest: Vec<Entry> = Vec::new();
    for group in grounds {
        let Some(entry) = lines(group) else { continue };
        rest.push(entry);
        if group.place == Place::Members {
            rest.extend(people(reader));
        }
    }
    rest.extend(opens_registers(reader).then(|| Entry {
        place: Place::Registers,
        href: addresses::REGISTERS.to_owned(),
        waiting: 0,
    }));
    rest.extend(entry(Place::Import, addresses::IMPORT, Action::Import));
    rest.extend(entry(
        Place::Sources,
        addresses::SOURCES,
        Action::SeeSources,
    ));
    rest.extend(entry(Place::Ledger, addresses::LEDGER, Action::SeeLedger));
    rest.extend(entry(Place::Checks, addresses::CHECKS, Action::RunChecks));
    rest.extend(entry(
        Place::History,
        addresses::HISTORY,
        Action::SeeHistory,
    ));
    let report = entry(Place::Report, addresses::REPORTS, Action::SeePublished);
    let measures = entry(
        Place::Measures,
        &addresses::measures(&span.name),
        Action::SeeFigures,
    );
    let today = entry(Place::Today, addresses::HOME, Action::UseAccount);
    let groups = [
        (None, today.into_iter().collect()),
        (
            Some("ui-rail-work"),
            work.iter().filter_map(lines).collect(),
        ),
        (Some("ui-rail-grounds"), rest),
        (
            Some("ui-rail-results"),
            report.into_iter().chain(measures).collect(),
        ),
        (
            Some("ui-rail-office"),
            entry(Place::Settings, addresses::SETTINGS, Action::ManageSettings)
                .into_iter()
                .collect(),
        ),
    ];
    groups
        .into_iter()
        .map(|(key, entries): (_, Vec<Entry>)| Group { key, entries })
        .filter(|group| !group.entries.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines_of_work;

    #[test]
    fn every_register_belongs_to_one_group() {
        for register in lines_of_work::registers() {
            let slice = register.kind.0.split('.').next().unwrap_or_default();
            let groups = LINES.iter().filter(|lines| lines.slices.contains(&slice));
            assert_eq!(groups.count(), 1, "{slice}");
        }
    }
}
