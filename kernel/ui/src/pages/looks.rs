//! Who saw what is sensitive about the reader.

use askama::Template;

use crate::{Entry, Frame, Head, Page, Words};

/// The looks at what is sensitive about the reader.
#[derive(Clone, Debug)]
pub struct LooksPage {
    /// What stands around it.
    pub frame: Frame,
    /// The pages of one's own.
    pub bar: Vec<Entry>,
    /// The looks, the newest first.
    pub rows: Vec<OwnLook>,
    /// Whether there are more than are shown.
    pub is_more: bool,
}

/// One look.
#[derive(Clone, Debug)]
pub struct OwnLook {
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// At which record: the register, and the record's day.
    pub record: String,
    /// Where it was seen.
    pub place: String,
}

#[derive(Template)]
#[template(path = "looks.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a LooksPage,
}

impl Page for LooksPage {
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
