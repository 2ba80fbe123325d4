//! One voucher, as an accountant reads and signs it.

use askama::Template;

use super::HistoryEntry;
use crate::views::{LinkView, SourceView};
use crate::{Frame, Head, Page, Words};

/// A voucher with its lines, its ground and what became of it.
#[derive(Clone, Debug)]
pub struct EntryPage {
    /// What stands around it.
    pub frame: Frame,
    /// The journal in which it stands.
    pub journal: LinkView,
    /// Its number, or what it is where it has none.
    pub title: String,
    /// What kind of voucher it is.
    pub kind: String,
    /// What it is about.
    pub summary: String,
    /// Its day, formatted.
    pub day: String,
    /// What one should know first, with the voucher that it is about: that it was taken back, or takes one back.
    pub notices: Vec<(String, LinkView)>,
    /// Its lines.
    pub lines: Vec<EntryLine>,
    /// What its debits come to.
    pub debits: String,
    /// What its credits come to.
    pub credits: String,
    /// That the two are the same.
    pub verdict: String,
    /// Who posted it and when, and the like: a name and what it says.
    pub facts: Vec<(String, String)>,
    /// The row that it was read from.
    pub source: Option<SourceView>,
    /// The figures of which its lines are a part.
    pub counted_in: Vec<LinkView>,
    /// What happened to it, newest first.
    pub history: Vec<HistoryEntry>,
    /// Its part of the whole history, for whoever may see that.
    pub history_link: Option<LinkView>,
    /// The voucher as a workbook.
    pub download_href: String,
}

/// A line of a voucher.
#[derive(Clone, Debug)]
pub struct EntryLine {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// The account: its code and its name.
    pub account: String,
    /// The entries of that account.
    pub href: String,
    /// The sub-account; perhaps nothing.
    pub detail: String,
    /// The amount, where it is a debit.
    pub debit: String,
    /// The amount, where it is a credit.
    pub credit: String,
}

#[derive(Template)]
#[template(path = "entry.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a EntryPage,
}

impl Page for EntryPage {
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
