//! One measure and every record behind it.

use askama::Template;

use crate::chart::Chart;
use crate::views::{FigureView, Pager, RecordTable, SplitView};
use crate::{Frame, Head, Page, Words};

/// A figure, its parts, and its records with their places in the files.
#[derive(Clone, Debug)]
pub struct TracePage {
    /// What stands around it.
    pub frame: Frame,
    /// What it is.
    pub figure: FigureView,
    /// The same figure over the years; none where only one year has records.
    pub years: Option<Chart>,
    /// The months beside those of the year before; none where the figure has no months.
    pub months: Option<Chart>,
    /// The ways in which it divides, to choose one; fewer than two are no choice.
    pub ways: Vec<Way>,
    /// Every way in which it divides, or the one that was chosen.
    pub splits: Vec<SplitView>,
    /// The part to which the records are narrowed, if any.
    pub filter: Option<Filter>,
    /// The records shown.
    pub records: RecordTable,
    /// Where one is among them.
    pub pager: Pager,
    /// All the records as a workbook.
    pub download_href: String,
}

/// A choice among the ways in which a figure divides.
#[derive(Clone, Debug)]
pub struct Way {
    /// The message key of its name.
    pub key: &'static str,
    /// The page with it alone.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// A part of a figure to which the list is narrowed.
#[derive(Clone, Debug)]
pub struct Filter {
    /// The part, such as `住院`.
    pub label: String,
    /// The list without narrowing.
    pub clear_href: String,
}

#[derive(Template)]
#[template(path = "trace.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a TracePage,
}

impl Page for TracePage {
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
