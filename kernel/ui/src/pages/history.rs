//! Everything that was done in the office, and whether the chain over it holds.

use askama::Template;

use super::CheckResult;
use crate::views::{FilterBar, LinkView, TurnView};
use crate::{Frame, Head, Page, Words};

/// The history of the whole union.
#[derive(Clone, Debug)]
pub struct HistoryPage {
    /// What stands around it.
    pub frame: Frame,
    /// How far it is sealed, and whether that holds.
    pub chain: ChainView,
    /// What narrows it.
    pub bar: FilterBar,
    /// What happened, newest first.
    pub rows: Vec<HistoryRow>,
    /// Where one is in it.
    pub turn: TurnView,
    /// What to do where there is nothing: the title, a sentence, a way on.
    pub empty: Option<(String, String, Option<LinkView>)>,
}

/// The chain of seals.
#[derive(Clone, Debug)]
pub struct ChainView {
    /// How checking it ended; a remark where it was not checked now.
    pub state: CheckResult,
    /// The same in a few words.
    pub verdict: String,
    /// What was checked and found, in a sentence.
    pub sentence: String,
    /// What is known about it: a name and what it says.
    pub facts: Vec<(String, String)>,
    /// The digest of the newest seal in hexadecimal; empty while there is none.
    pub head: String,
    /// Where it is checked, or where it is broken.
    pub link: Option<LinkView>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// The moment, formatted.
    pub at: String,
    /// Who did it.
    pub by: String,
    /// The register that it was done in; empty where it was in none.
    pub register: String,
    /// The record, for whoever may see it.
    pub record: Option<LinkView>,
    /// What was done, in a sentence.
    pub sentence: String,
    /// Which seal covers it, in a few words.
    pub seal: String,
    /// The beginning of its digest.
    pub digest: String,
    /// Whether it is not what its digest was made of.
    pub is_broken: bool,
}

#[derive(Template)]
#[template(path = "history.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a HistoryPage,
}

impl Page for HistoryPage {
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
