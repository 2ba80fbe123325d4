//! One person as of a day: who it is, what the union and the person did for each other, and the way through the branches.

use askama::Template;

use super::FieldView;
use crate::views::{FilterBar, FormView, LinkView, UndoView};
use crate::{Frame, Head, Page, Words};

/// A person, as far as this reader may see.
#[derive(Clone, Debug)]
pub struct PersonPage {
    /// What stands around it.
    pub frame: Frame,
    /// The name as written.
    pub name: String,
    /// How the person stands to the union on the day.
    pub standing: Chip,
    /// What tells this person from others: number, sex, branch, since when.
    pub facts: Vec<FactView>,
    /// What a reader should know before reading.
    pub notes: Vec<String>,
    /// What has just been done.
    pub undo: Option<UndoView>,
    /// The day that the page is about.
    pub on: FilterBar,
    /// What this reader may do, what is done most last.
    pub actions: Vec<LinkView>,
    /// What is written about the person, apart from what stands in the head.
    pub fields: Vec<FieldView>,
    /// Shows what is sensitive, which is kept as a look; none where there is nothing, or nothing for this reader.
    pub reveal: Option<FormView>,
    /// What the registers hold about the person, by line of work.
    pub lines: Vec<WorkLine>,
    /// Where a record about this person may be added.
    pub add: Vec<LinkView>,
    /// The offices held on the day.
    pub posts: Vec<PostRow>,
    /// The memberships, the latest first.
    pub spans: Vec<SpanRow>,
    /// Who looked at what is sensitive; none for readers who may not know.
    pub looks: Option<Vec<LookRow>>,
}

/// A word with a colour.
#[derive(Clone, Debug)]
pub struct Chip {
    /// The word.
    pub text: String,
    /// How it looks: `good`, `look`, `bad`, `plain` or `calm`.
    pub class: &'static str,
}

/// Something that is known.
#[derive(Clone, Debug)]
pub struct FactView {
    /// What.
    pub name: String,
    /// How it is.
    pub value: String,
    /// The page of what is named.
    pub href: Option<String>,
}

/// What the registers of one line of work hold.
#[derive(Clone, Debug)]
pub struct WorkLine {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many records there are.
    pub records: u64,
    /// What the amounts given or paid come to; empty where there are none.
    pub amount: String,
    /// Its registers with records about the person.
    pub registers: Vec<WorkRegister>,
}

/// What one register holds.
#[derive(Clone, Debug)]
pub struct WorkRegister {
    /// Its name.
    pub name: String,
    /// How many records there are.
    pub records: u64,
    /// The sums of its amounts by their names.
    pub sums: Vec<(String, String)>,
    /// The newest records.
    pub rows: Vec<WorkRow>,
    /// All of them, where these are not all.
    pub more: Option<String>,
}

/// One record about the person.
#[derive(Clone, Debug)]
pub struct WorkRow {
    /// Its day.
    pub date: String,
    /// What it is in a few words.
    pub text: String,
    /// Its amount.
    pub amount: String,
    /// Its page.
    pub href: String,
}

/// An office held on the day.
#[derive(Clone, Debug)]
pub struct PostRow {
    /// Who holds it; empty on a person's own page.
    pub holder: Option<LinkView>,
    /// What it is: position and committee.
    pub text: String,
    /// From when to when.
    pub span: String,
    /// Its record; none where it is only named.
    pub href: Option<String>,
}

/// A membership of one branch.
#[derive(Clone, Debug)]
pub struct SpanRow {
    /// From when to when.
    pub span: String,
    /// The branch.
    pub unit: LinkView,
    /// What became of it.
    pub text: String,
    /// Whether the day lies in it.
    pub is_now: bool,
    /// Its record.
    pub href: String,
}

/// A look at what is sensitive.
#[derive(Clone, Debug)]
pub struct LookRow {
    /// The moment, formatted.
    pub at: String,
    /// Who looked.
    pub by: String,
    /// At which register's record.
    pub record: LinkView,
}

impl PersonPage {
    /// The first sign of the name, which stands for a picture.
    fn mark(&self) -> String {
        self.name.chars().take(1).collect()
    }
}

#[derive(Template)]
#[template(path = "person.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a PersonPage,
}

impl Page for PersonPage {
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
