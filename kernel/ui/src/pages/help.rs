//! What each page is for, in three sentences each.

use askama::Template;

use crate::{Frame, Head, Page, Words};

/// The page of help.
#[derive(Clone, Debug)]
pub struct HelpPage {
    /// What stands around it.
    pub frame: Frame,
    /// One piece for each page, in the order of the rail.
    pub topics: Vec<Topic>,
}

/// What one page is for.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// The name of the page.
    pub title: String,
    /// What it is for, in three sentences.
    pub text: String,
    /// The page; none where it is no page of its own, or not this reader's.
    pub href: Option<String>,
}

#[derive(Template)]
#[template(path = "help.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a HelpPage,
}

impl Page for HelpPage {
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
