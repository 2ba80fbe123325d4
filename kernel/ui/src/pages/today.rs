//! The desk: what waits today, what comes, and how the year stands.

use askama::Template;

use crate::views::{LinkView, SplitBar};
use crate::{Frame, Head, Page, Words};

/// The desk.
#[derive(Clone, Debug)]
pub struct TodayPage {
    /// What stands around it.
    pub frame: Frame,
    /// The day with its day of the week.
    pub day: String,
    /// What the day brings, in a sentence.
    pub title: String,
    /// What ought to be known first; empty when there is nothing.
    pub lead: String,
    /// Where there are no records of this year: what to do about it.
    pub hint: Option<Hint>,
    /// The year's figures, beside those of the year before.
    pub figures: Vec<FigureCard>,
    /// How the year went, month by month; none when there is nothing to draw.
    pub year: Option<YearChart>,
    /// Where the year is read on: all figures, the ledger, the history.
    pub further: Vec<LinkView>,
    /// What waits, the longest first.
    pub waiting: Vec<WaitingRow>,
    /// How much waits in all.
    pub n_waiting: u64,
    /// Whether this reader's work is in registers, so that the lists are worth showing when they are empty.
    pub has_work: bool,
    /// What falls on the days to come.
    pub coming: Vec<ComingRow>,
    /// Whose birthday comes; none for readers who may not know.
    pub birthdays: Option<Vec<PersonRow>>,
    /// Who will retire; none for readers who may not know.
    pub retiring: Option<Vec<PersonRow>>,
}

/// Something that ought to be known, with a way to act on it.
#[derive(Clone, Debug)]
pub struct Hint {
    /// In a sentence or two.
    pub text: String,
    /// Where to go.
    pub link: Option<LinkView>,
}

/// One figure of the year.
#[derive(Clone, Debug)]
pub struct FigureCard {
    /// Its name.
    pub name: String,
    /// Its value, formatted.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// The year before in a few words; none when it has no records.
    pub before: Option<String>,
    /// The lengths of the two bars in percent of the longer one: this year, the year before.
    pub bars: Option<(u8, u8)>,
    /// The records behind it.
    pub href: String,
}

/// One figure, month by month.
#[derive(Clone, Debug)]
pub struct YearChart {
    /// What is counted.
    pub name: String,
    /// Of which days.
    pub period: String,
    /// The records behind it.
    pub href: String,
    /// The months.
    pub bars: Vec<SplitBar>,
}

/// Something that waits.
#[derive(Clone, Debug)]
pub struct WaitingRow {
    /// What is to be done.
    pub deed: String,
    /// How it looks: `calm`, `look` or `bad`, the longer it waits.
    pub class: &'static str,
    /// What it is about.
    pub title: String,
    /// The register it is in.
    pub register: String,
    /// Since when.
    pub since: String,
    /// The record.
    pub href: String,
}

/// Something that falls on a day.
#[derive(Clone, Debug)]
pub struct ComingRow {
    /// The day of the month.
    pub day: String,
    /// The month.
    pub month: String,
    /// What it is.
    pub deed: String,
    /// What it is called; perhaps nothing more than what it is.
    pub title: String,
    /// The record.
    pub href: String,
}

/// Somebody whose day comes.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// The name.
    pub name: String,
    /// The day or month, and what it is.
    pub when: String,
    /// The person's record.
    pub href: String,
}

impl FigureCard {
    /// Whether the value has so many digits that it is drawn smaller.
    fn is_long(&self) -> bool {
        self.value.chars().count() > 8
    }
}

#[derive(Template)]
#[template(path = "today.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a TodayPage,
}

impl Page for TodayPage {
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
