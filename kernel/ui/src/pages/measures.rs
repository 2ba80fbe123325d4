//! All figures of a period, by line of work.

use askama::Template;

use crate::views::{FilterBar, LinkView};
use crate::{Frame, Head, Page, Words};

/// Every measure over one period, and the choice of the period.
#[derive(Clone, Debug)]
pub struct MeasuresPage {
    /// What stands around it.
    pub frame: Frame,
    /// What narrows them: the period, and words to look for.
    pub bar: FilterBar,
    /// The same figures as a workbook.
    pub download_href: String,
    /// What to do where no figure is called so: the title, a sentence, a way on.
    pub empty: Option<(String, String, Option<LinkView>)>,
    /// The period with which these are compared, in words.
    pub before: String,
    /// The lines of work that have figures.
    pub groups: Vec<MeasureGroup>,
    /// The moment up to which records are counted, formatted.
    pub as_of: String,
}

/// The figures of one line of work.
#[derive(Clone, Debug)]
pub struct MeasureGroup {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub rows: Vec<MeasureRow>,
}

/// One figure.
#[derive(Clone, Debug)]
pub struct MeasureRow {
    /// The measure's identifier.
    pub measure: String,
    /// Its name.
    pub name: String,
    /// The figure, formatted.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Against the year before, if that year has records.
    pub change: Option<Change>,
    /// Its records.
    pub href: String,
}

/// A figure against that of the year before. More is not always better, so nothing is coloured.
#[derive(Clone, Debug)]
pub struct Change {
    /// The year before, formatted.
    pub before: String,
    /// The difference with its sign, formatted.
    pub difference: String,
    /// The difference as a share of the year before; empty where that would say nothing.
    pub share: String,
}

impl MeasureGroup {
    fn count(&self) -> u64 {
        self.rows.len() as u64
    }
}

impl MeasuresPage {
    fn count(&self) -> u64 {
        self.groups.iter().map(MeasureGroup::count).sum()
    }

    fn has_changes(&self) -> bool {
        self.groups
            .iter()
            .flat_map(|group| &group.rows)
            .any(|row| row.change.is_some())
    }
}

#[derive(Template)]
#[template(path = "measures.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a MeasuresPage,
}

impl Page for MeasuresPage {
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
