//! What the union took in and spent in a year, and what it published: sums alone, for all members to see.

use askama::Template;

use crate::views::{LinkView, OptionView, SplitBar};
use crate::{Entry, Frame, Head, Page, Words};

/// What the union took in and spent.
#[derive(Clone, Debug)]
pub struct SpendingPage {
    /// What stands around it.
    pub frame: Frame,
    /// The pages of one's own; none for whoever has none.
    pub bar: Vec<Entry>,
    /// Where another year is asked for.
    pub action: String,
    /// The years that there are.
    pub years: Vec<OptionView>,
    /// The sums of the year.
    pub figures: Vec<SpendingFigure>,
    /// What was spent, by what for.
    pub spent: Vec<SplitBar>,
    /// What was spent, by month.
    pub months: Vec<SplitBar>,
    /// What came in, by where from.
    pub came_in: Vec<SplitBar>,
    /// What was published to the members.
    pub reports: Vec<LinkView>,
    /// The moment up to which records are counted, formatted.
    pub as_of: String,
}

/// One sum of the year.
#[derive(Clone, Debug)]
pub struct SpendingFigure {
    /// Its name.
    pub name: String,
    /// Its value, formatted.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// The year before in a few words; none when it has no records.
    pub before: Option<String>,
}

impl SpendingFigure {
    /// Whether the value has so many digits that it is drawn smaller.
    fn is_long(&self) -> bool {
        self.value.chars().count() > 8
    }
}

#[derive(Template)]
#[template(path = "spending.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a SpendingPage,
}

impl Page for SpendingPage {
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
