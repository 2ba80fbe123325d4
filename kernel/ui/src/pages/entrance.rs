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
    /// The form; none where there is nothing to send.
    pub form: Option<FormView>,
    /// Where else one may go.
    pub links: Vec<LinkView>,
    /// The same page in the other language.
    pub other_language: Option<String>,
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
