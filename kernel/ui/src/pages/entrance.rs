//! What stands before the office: signing in, choosing a password, waiting after too many attempts.

use askama::Template;

use crate::views::{FormView, LinkView};
use crate::{Head, Page, Words};

/// A page with one form and nothing around it.
#[derive(Clone, Debug)]
pub struct EntrancePage {
    /// Where stylesheet and icon are found.
    pub head: Head,
    /// The union's name.
    pub union_name: String,
    /// What is asked for.
    pub title: String,
    /// What to do, in a sentence.
    pub lead: String,
    /// What has just been done, in a sentence.
    pub notice: Option<String>,
    /// A picture to be read by another device.
    pub picture: Option<Picture>,
    /// Codes to be written down now, because they are never shown again.
    pub codes: Vec<String>,
    /// The form; none where there is nothing to send.
    pub form: Option<FormView>,
    /// Where else one may go.
    pub links: Vec<LinkView>,
    /// The same page in the other language.
    pub other_language: Option<String>,
}

/// A square picture of light and dark modules.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it is, for whoever does not see it.
    pub label: String,
    /// How many modules there are on a side, with a quiet border.
    pub side: usize,
    /// The dark modules as a path in units of one module.
    pub path: String,
    /// The same in letters, to be typed.
    pub letters: String,
}

#[derive(Template)]
#[template(path = "entrance.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    page: &'a EntrancePage,
}

impl Page for EntrancePage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        View {
            w,
            head: &self.head,
            page: self,
        }
        .render()
    }
}
