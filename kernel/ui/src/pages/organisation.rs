//! The organisation as a tree, and one unit of it: its members, its cadres, its year.

use askama::Template;

use super::PostRow;
use crate::views::{FilterBar, LinkView, ListTable};
use crate::{Frame, Head, Page, Words};

/// The tree of branches and groups, as of a day.
#[derive(Clone, Debug)]
pub struct OrganisationPage {
    /// What stands around it.
    pub frame: Frame,
    /// How much there is, in a sentence.
    pub lead: String,
    /// The day that the page is about.
    pub on: FilterBar,
    /// What may be done with it.
    pub tools: Vec<LinkView>,
    /// Those who hold an office for the union as a whole.
    pub posts: Vec<PostRow>,
    /// The units in the order of the tree.
    pub units: Vec<UnitRow>,
}

/// One unit in the tree.
#[derive(Clone, Debug)]
pub struct UnitRow {
    /// How deep it lies, from 0; at most 3, because narrower no screen has.
    pub depth: u8,
    /// Its name.
    pub name: String,
    /// Its kind in a word.
    pub kind: String,
    /// Its page.
    pub href: String,
    /// Members of it and of all below it on the day.
    pub members: u64,
    /// The length of its bar in percent of the largest unit's.
    pub bar: u8,
    /// Who leads it: the name and the office.
    pub posts: Vec<PostRow>,
}

/// One unit, as of a day.
#[derive(Clone, Debug)]
pub struct UnitPage {
    /// What stands around it.
    pub frame: Frame,
    /// The units above it, and the organisation first of all.
    pub above: Vec<LinkView>,
    /// Its name.
    pub name: String,
    /// Its kind in a word.
    pub kind: String,
    /// How many members it has, in a sentence.
    pub lead: String,
    /// The day that the page is about.
    pub on: FilterBar,
    /// What may be done with it.
    pub tools: Vec<LinkView>,
    /// Its offices on the day.
    pub posts: Vec<PostRow>,
    /// The units below it.
    pub below: Vec<UnitRow>,
    /// Some of its members on the day.
    pub members: ListTable,
    /// All of its members, where these are not all.
    pub all_members: Option<LinkView>,
    /// The year of the figures, such as `2023 年`.
    pub year: String,
    /// What its registers come to in the year.
    pub lines: Vec<UnitLine>,
}

/// What the registers of one line of work come to in a unit's year.
#[derive(Clone, Debug)]
pub struct UnitLine {
    /// Its name.
    pub name: String,
    /// Each register with how many records, what they come to, and the records.
    pub rows: Vec<UnitFigure>,
}

/// How much one register holds of a unit's year.
#[derive(Clone, Debug)]
pub struct UnitFigure {
    /// The register's name.
    pub name: String,
    /// How many records, as shown.
    pub count: String,
    /// What the amounts come to; empty where there are none.
    pub amount: String,
    /// The records.
    pub href: String,
}

impl UnitRow {
    fn depth_class(&self) -> &'static str {
        match self.depth {
            0 => "deep-0",
            1 => "deep-1",
            2 => "deep-2",
            _ => "deep-3",
        }
    }
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct TreeView<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a OrganisationPage,
}

impl Page for OrganisationPage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        TreeView {
            w,
            head: &self.frame.head,
            frame: &self.frame,
            page: self,
        }
        .render()
    }
}

#[derive(Template)]
#[template(path = "unit.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a UnitPage,
}

impl Page for UnitPage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        View {
            w,
            head: &self.frame.head,
            frame: &self.frame,
            page: self,
        }
        .render()
    }
}
