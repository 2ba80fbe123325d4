//! What stands around a page: the rail with the union's name, and where its entries lead.

use crate::assets;

/// The surroundings of a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Where stylesheet and icon are found.
    pub head: Head,
    /// The union's name, as members know it.
    pub union_name: String,
    /// The period that the figures are about, such as `2023 年度`.
    pub period: String,
    /// The entry of the rail under which the page belongs.
    pub place: Place,
    /// Where the entries of the rail lead.
    pub addresses: Addresses,
    /// The same page in the other language, if there is one.
    pub other_language: Option<String>,
}

/// What the head of a document needs to know.
#[derive(Clone, Debug)]
pub struct Head {
    /// The address under which [`crate::assets`] are served, with its last slash.
    pub asset_base: String,
}

impl Head {
    /// The address of the stylesheet; it changes whenever the stylesheet does.
    pub fn stylesheet(&self) -> String {
        format!("{}{}", self.asset_base, assets::stylesheet_path())
    }

    /// The address of the icon shown in tabs.
    pub fn icon(&self) -> String {
        format!("{}{}", self.asset_base, assets::icon_path())
    }
}

/// The entries of the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The annual report.
    Report,
    /// All figures of a period.
    Measures,
    /// The registers and their records.
    Registers,
    /// The files that were read in.
    Sources,
    /// Whether everything still agrees.
    Checks,
}

impl Place {
    /// The message key of the entry's name.
    pub fn key(&self) -> &'static str {
        match self {
            Place::Report => "ui-place-report",
            Place::Measures => "ui-place-measures",
            Place::Registers => "ui-place-registers",
            Place::Sources => "ui-place-sources",
            Place::Checks => "ui-place-checks",
        }
    }
}

/// The addresses of the rail's entries.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Where the brand leads.
    pub home: String,
    /// The annual report.
    pub report: String,
    /// All figures.
    pub measures: String,
    /// The list of registers.
    pub registers: String,
    /// The imported files.
    pub sources: String,
    /// The checks.
    pub checks: String,
}

/// One entry of the rail, as the layout draws it.
pub(crate) struct Entry<'a> {
    pub(crate) place: Place,
    pub(crate) href: &'a str,
    pub(crate) current: bool,
}

/// A heading of the rail and the entries under it.
pub(crate) struct Group<'a> {
    pub(crate) key: &'static str,
    pub(crate) entries: Vec<Entry<'a>>,
}

impl Frame {
    /// What came out of the year first, what it rests on after it.
    pub(crate) fn groups(&self) -> [Group<'_>; 2] {
        let to = &self.addresses;
        [
            self.group(
                "ui-rail-results",
                &[(Place::Report, &to.report), (Place::Measures, &to.measures)],
            ),
            self.group(
                "ui-rail-grounds",
                &[
                    (Place::Registers, &to.registers),
                    (Place::Sources, &to.sources),
                    (Place::Checks, &to.checks),
                ],
            ),
        ]
    }

    fn group<'a>(&self, key: &'static str, entries: &[(Place, &'a String)]) -> Group<'a> {
        let entry = |&(place, href): &(Place, &'a String)| Entry {
            place,
            href,
            current: place == self.place,
        };
        Group {
            key,
            entries: entries.iter().map(entry).collect(),
        }
    }

    /// The address of the entry under which the page belongs.
    pub(crate) fn place_href(&self) -> &str {
        match self.place {
            Place::Report => &self.addresses.report,
            Place::Measures => &self.addresses.measures,
            Place::Registers => &self.addresses.registers,
            Place::Sources => &self.addresses.sources,
            Place::Checks => &self.addresses.checks,
        }
    }
}
