//! The reader's own account: how they sign in, where they are signed in, and how they like to read.

use askama::Template;

use crate::views::{FormView, LinkView};
use crate::{Frame, Head, Page, Words};

/// The reader's own account.
#[derive(Clone, Debug)]
pub struct AccountPage {
    /// What stands around it.
    pub frame: Frame,
    /// Their name.
    pub name: String,
    /// What is known of the account, as pairs of a name and a value: login, roles.
    pub facts: Vec<(String, String)>,
    /// What they may change, each with a form of its own.
    pub sections: Vec<FormSection>,
    /// Where they are signed in, the latest first.
    pub sessions: Vec<SessionRow>,
    /// Ends all sessions but this one; none when there is no other.
    pub end_others: Option<FormView>,
}

/// Something that may be changed.
#[derive(Clone, Debug)]
pub struct FormSection {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What it means, in a sentence.
    pub lead: String,
    /// How it is changed; none where that has a page of its own.
    pub form: Option<FormView>,
    /// The page on which it is changed.
    pub link: Option<LinkView>,
}

/// One session.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// What the browser calls itself, shortened.
    pub agent: String,
    /// Since when, and when it was last used, in a sentence.
    pub used: String,
    /// Whether it is this one.
    pub is_this: bool,
    /// Ends it; none for this one, which is ended by signing out.
    pub end: Option<FormView>,
}

#[derive(Template)]
#[template(path = "account.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a AccountPage,
}

impl Page for AccountPage {
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
