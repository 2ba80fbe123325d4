//! The records of one register.

use askama::Template;

use crate::views::{LinkView, ListTable, NarrowView, TurnView, UndoView};
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
    pub notes: Vec<String>,
    /// What has just been done to it.
    pub undo: Option<UndoView>,
    /// A record is added there, if this reader may.
    pub add: Option<LinkView>,
    /// What else may be done with the list: taken away, printed, shown whole.
    pub tools: Vec<LinkView>,
    /// What narrows it; none on a sheet for printing.
    pub narrow: Option<NarrowView>,
    /// The records shown.
    pub table: ListTable,
    /// Where one is among them.
    pub turn: TurnView,
    /// What to do where there is no record: the title, a sentence, a way on.
    pub empty: Option<(String, String, Option<LinkView>)>,
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
