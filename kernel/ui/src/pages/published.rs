//! A report that was adopted and sealed, for the members to read. Its figures do not open: what stands behind them is other
//! people's.

use super::{Sheet, Span};
use askama::Template;

use crate::{Entry, Frame, Head, Page, Words};

/// A published report.
#[derive(Clone, Debug)]
pub struct PublishedPage {
    /// What stands around it.
    pub frame: Frame,
    /// The pages of one's own; none for whoever has none.
    pub bar: Vec<Entry>,
    /// What it is called.
    pub name: String,
    /// When it was sealed.
    pub sealed_at: String,
    /// By what it is known again.
    pub seal: String,
    /// Its text.
    pub sheet: Sheet,
}

#[derive(Template)]
#[template(path = "published.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a PublishedPage,
}

impl Page for PublishedPage {
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
