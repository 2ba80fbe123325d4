//! The list of registers, by line of work.

use askama::Template;

use crate::{Frame, Head, Page, Words};

/// Every register that the union keeps.
#[derive(Clone, Debug)]
pub struct RegistersPage {
    /// What stands around it.
    pub frame: Frame,
    /// Whose records are counted, in a sentence.
    pub lead: String,
    /// The lines of work that keep registers.
    pub groups: Vec<RegisterGroup>,
}

/// The registers of one line of work.
#[derive(Clone, Debug)]
pub struct RegisterGroup {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its registers.
    pub rows: Vec<RegisterRow>,
}

/// One register.
#[derive(Clone, Debug)]
pub struct RegisterRow {
    /// Its name.
    pub name: String,
    /// What is written in it, in a sentence.
    pub purpose: String,
    /// How many records it holds, or how many were counted.
    pub records: u64,
    /// Whether it holds more than were counted.
    pub is_more: bool,
    /// The days that the records cover; empty for an empty register.
    pub span: String,
    /// Its records; empty where this reader is only told how many there are.
    pub href: String,
}

#[derive(Template)]
#[template(path = "registers.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a RegistersPage,
}

impl Page for RegistersPage {
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
