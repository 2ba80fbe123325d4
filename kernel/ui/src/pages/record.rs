//! One record: what it says, where each word stands in a file, what became of it, and which
//! figures it is counted in.

use askama::Template;

use crate::views::{LinkView, SourceView, UndoView};
use crate::{Frame, Head, Page, Words};

/// A record in full.
#[derive(Clone, Debug)]
pub struct RecordPage {
    /// What stands around it.
    pub frame: Frame,
    /// The register that it is written in.
    pub register: LinkView,
    /// What it is in a few words, such as `结婚 · 马秀霞`.
    pub title: String,
    /// Its number or place in the register, as people quote it.
    pub number: String,
    /// What a reader should know before reading, such as what is withheld or that it was withdrawn.
    pub notes: Vec<String>,
    /// What has just been done to it.
    pub undo: Option<UndoView>,
    /// What this reader may do with it, what is done most last.
    pub actions: Vec<LinkView>,
    /// Its fields, in the register's order.
    pub fields: Vec<FieldView>,
    /// The figures of which it is a part.
    pub counted_in: Vec<LinkView>,
    /// What happened to it, newest first.
    pub history: Vec<HistoryEntry>,
    /// Its part of the whole history, for whoever may see that.
    pub history_link: Option<LinkView>,
}

/// One field of a record.
#[derive(Clone, Debug)]
pub struct FieldView {
    /// Its name.
    pub name: String,
    /// Its value, formatted; none when it is withheld from this reader.
    pub value: Option<String>,
    /// The page of the person, branch or record that the value names.
    pub href: Option<String>,
    /// What the sheet says, where a hand corrected it.
    pub as_written: Option<String>,
    /// The cell that it was read from.
    pub source: Option<SourceView>,
}

/// Something that happened to a record.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    /// The moment, formatted.
    pub at: String,
    /// Who did it.
    pub by: String,
    /// What was done, in a sentence.
    pub sentence: String,
}

impl RecordPage {
    fn has_sources(&self) -> bool {
        self.fields.iter().any(|field| field.source.is_some())
    }
}

#[derive(Template)]
#[template(path = "record.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a RecordPage,
}

impl Page for RecordPage {
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
