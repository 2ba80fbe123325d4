//! What the union keeps about the reader: who they are, what came of the year, and who looked.

use askama::Template;

use crate::views::{LinkView, OwnRow};
use crate::{Entry, Frame, Head, Page, Words};

/// The reader's own page.
#[derive(Clone, Debug)]
pub struct MePage {
    /// What stands around it.
    pub frame: Frame,
    /// The pages of one's own.
    pub bar: Vec<Entry>,
    /// A greeting by name.
    pub greeting: String,
    /// The branch, and since when.
    pub standing: String,
    /// What was received in which year, as a heading.
    pub year: String,
    /// What it comes to, with its unit; empty where no money was in it.
    pub total: String,
    /// What it was, by the register that it is in.
    pub kinds: Vec<KindTile>,
    /// Everything that was received.
    pub received_href: String,
    /// The fields of the reader's record.
    pub facts: Vec<(String, String)>,
    /// The branches that the reader was a member of, with the days.
    pub spans: Vec<(String, String)>,
    /// The offices that the reader holds and held.
    pub offices: Vec<OwnRow>,
    /// The last of what happened.
    pub recent: Vec<OwnRow>,
    /// Who looked last, in a sentence; none where nobody did.
    pub last_look: Option<String>,
    /// Everybody who looked.
    pub looks_href: String,
    /// What the union spent.
    pub spending_href: String,
    /// What was published to the members.
    pub reports: Vec<LinkView>,
}

/// What was received out of one register.
#[derive(Clone, Debug)]
pub struct KindTile {
    /// The register.
    pub name: String,
    /// How much, or how often, with its unit.
    pub value: String,
}

impl KindTile {
    /// The first letter of its name.
    fn sign(&self) -> String {
        let mut letters = self.name.chars().filter(|sign| sign.is_alphanumeric());
        letters.next().map(String::from).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "me.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a MePage,
}

impl Page for MePage {
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
