//! What the reader took part in: activities, contests, learning, proposals.

use askama::Template;

use crate::views::OwnRow;
use crate::{Entry, Frame, Head, Page, Words};

/// What the reader took part in.
#[derive(Clone, Debug)]
pub struct DeedsPage {
    /// What stands around it.
    pub frame: Frame,
    /// The pages of one's own.
    pub bar: Vec<Entry>,
    /// The lines of work in which there is something.
    pub lines: Vec<DeedsLine>,
}

/// One line of work.
#[derive(Clone, Debug)]
pub struct DeedsLine {
    /// Its fragment.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The records, the newest first.
    pub rows: Vec<OwnRow>,
}

#[derive(Template)]
#[template(path = "deeds.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a DeedsPage,
}

impl Page for DeedsPage {
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
