//! Files that were handed in together: being read, looked through, taken in; and the receipt of one that is in.

use askama::Template;

use crate::views::{CountView, FormView, LinkView, SheetOutcome};
use crate::{Frame, Head, Page, Words};

/// What becomes of files, or became of them.
#[derive(Clone, Debug)]
pub struct TrayPage {
    /// What stands around it.
    pub frame: Frame,
    /// The steps between the place and the page.
    pub crumbs: Vec<LinkView>,
    /// What it is.
    pub title: String,
    /// What it means, in a sentence or two.
    pub lead: String,
    /// Who, when, what: pairs of a name and a value.
    pub facts: Vec<(String, String)>,
    /// What one ought to know first, and its colour.
    pub notice: Option<(String, &'static str)>,
    /// How far work has come that goes on without the reader; the page then looks again by itself.
    pub progress: Option<ProgressView>,
    /// The counts over all files.
    pub counts: Vec<CountView>,
    /// What somebody should settle first.
    pub settle: Vec<LinkView>,
    /// The forms: taking in, throwing away.
    pub forms: Vec<FormView>,
    /// Where to go from here.
    pub links: Vec<LinkView>,
    /// The files.
    pub files: Vec<FileOutcome>,
}

/// How far work has come.
#[derive(Clone, Debug)]
pub struct ProgressView {
    /// What is being done.
    pub label: String,
    /// How much of it is done.
    pub done: u64,
    /// Of how much.
    pub of: u64,
    /// The seconds after which the page looks again.
    pub again: u8,
    /// This page.
    pub href: String,
}

/// What became of one file, or would.
#[derive(Clone, Debug)]
pub struct FileOutcome {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Why it was not read.
    pub problem: Option<String>,
    /// Where its receipt is.
    pub link: Option<LinkView>,
    /// Its sheets.
    pub sheets: Vec<SheetOutcome>,
}

#[derive(Template)]
#[template(path = "tray.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a TrayPage,
}

impl Page for TrayPage {
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

impl TrayPage {
    fn has_summary(&self) -> bool {
        let says = !self.facts.is_empty() || !self.counts.is_empty();
        says || !self.forms.is_empty() || !self.links.is_empty()
    }
}
