//! The records of one register.

use askama::Template;

use crate::views::{Pager, RecordTable};
use crate::{Frame, Head, Page, Words};

/// A register, page by page.
#[derive(Clone, Debug)]
pub struct RegisterPage {
    /// What stands around it.
    pub frame: Frame,
    /// The register's name.
    pub name: String,
    /// What is written in it, in a sentence.
    pub purpose: String,
    /// What a reader should know before reading, such as what is withheld.
    pub note: Option<String>,
    /// The records shown.
    pub records: RecordTable,
    /// Where one is among them.
    pub pager: Pager,
    /// All its records as a workbook, if it may be taken away.
    pub download_href: Option<String>,
}

#[derive(Template)]
#[template(path = "register.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a RegisterPage,
}

impl Page for RegisterPage {
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
