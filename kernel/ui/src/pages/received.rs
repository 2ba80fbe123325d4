//! What the reader received, and what they gave, year by year.

use askama::Template;

use crate::views::{OwnRow, SplitBar};
use crate::{Entry, Frame, Head, Page, Words};

/// What the reader received and gave.
#[derive(Clone, Debug)]
pub struct ReceivedPage {
    /// What stands around it.
    pub frame: Frame,
    /// The pages of one's own.
    pub bar: Vec<Entry>,
    /// What was received, the newest year first.
    pub received: Vec<YearView>,
    /// What was given: dues and donations.
    pub given: Vec<YearView>,
}

/// One year.
#[derive(Clone, Debug)]
pub struct YearView {
    /// Its fragment, which no other year on the page has.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it comes to, with its unit; empty where no money was in it.
    pub total: String,
    /// The money by register; none where there is one register only.
    pub bars: Vec<SplitBar>,
    /// The records, the newest first.
    pub rows: Vec<OwnRow>,
}

#[derive(Template)]
#[template(path = "received.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a ReceivedPage,
}

impl Page for ReceivedPage {
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
