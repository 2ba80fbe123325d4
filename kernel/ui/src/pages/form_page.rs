//! A page around one form: something is added, changed, or confirmed before it is done.

use askama::Template;

use crate::views::{FormView, LinkView};
use crate::{Frame, Head, Page, Words};

/// A page around one form.
#[derive(Clone, Debug)]
pub struct FormPage {
    /// What stands around it.
    pub frame: Frame,
    /// The steps between the place and the page.
    pub crumbs: Vec<LinkView>,
    /// What is done.
    pub title: String,
    /// What it means, in a sentence or two.
    pub lead: String,
    /// What it is about, as pairs of a name and a value: what will be changed or withdrawn.
    pub facts: Vec<(String, String)>,
    /// The form.
    pub form: FormView,
}

#[derive(Template)]
#[template(path = "form_page.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a FormPage,
}

impl Page for FormPage {
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
