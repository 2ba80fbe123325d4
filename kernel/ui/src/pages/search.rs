//! What was found by a few words, in groups.

use askama::Template;

use crate::views::LinkView;
use crate::{Frame, Head, Page, Words};

/// The answer to a search; before anything was asked, how one may ask.
#[derive(Clone, Debug)]
pub struct SearchPage {
    /// What stands around it.
    pub frame: Frame,
    /// What was searched for; empty before that.
    pub words: String,
    /// What one ought to know about the answer.
    pub notes: Vec<String>,
    /// What was found; empty when nothing was.
    pub groups: Vec<FoundGroup>,
    /// Back to all groups, on the page of one.
    pub all: Option<String>,
}

/// What was found of one sort.
#[derive(Clone, Debug)]
pub struct FoundGroup {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What was found.
    pub rows: Vec<FoundRow>,
    /// Where there is more.
    pub more: Option<LinkView>,
}

/// One thing that was found.
#[derive(Clone, Debug)]
pub struct FoundRow {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub title: Marked,
    /// What tells it from others of that name.
    pub facts: String,
    /// Where the words stand, if not in the title: the name of the field, and what is written there.
    pub quote: Option<(String, Marked)>,
}

/// A text with what was searched for in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// What stands before.
    pub before: String,
    /// What was searched for; empty where it does not stand here.
    pub marked: String,
    /// What stands behind.
    pub after: String,
}

#[derive(Template)]
#[template(path = "search.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a SearchPage,
}

impl Page for SearchPage {
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
