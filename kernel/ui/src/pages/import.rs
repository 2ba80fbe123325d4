//! Where workbooks are handed in, and what waits of those that were.

use askama::Template;

use crate::views::FormView;
use crate::{Frame, Head, Page, Words};

/// The page on which files are handed in.
#[derive(Clone, Debug)]
pub struct ImportPage {
    /// What stands around it.
    pub frame: Frame,
    /// What can be handed in, and how much of it, a sentence each.
    pub limits: Vec<String>,
    /// Where the files are chosen.
    pub form: FormView,
    /// What was handed in by this reader and is not taken in yet, or was today.
    pub trays: Vec<TrayRow>,
}

/// Files that were handed in together.
#[derive(Clone, Debug)]
pub struct TrayRow {
    /// Their page.
    pub href: String,
    /// What they are called.
    pub name: String,
    /// When they were handed in, formatted.
    pub since: String,
    /// How far they have come, in a word.
    pub state: String,
    /// How that is coloured: `good`, `look`, `calm`.
    pub class: &'static str,
}

#[derive(Template)]
#[template(path = "import.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a ImportPage,
}

impl Page for ImportPage {
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
