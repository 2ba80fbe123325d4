//! What was found about a report, one finding after another: its figures, its versions, what changed since a seal, whether its
//! readers are told the same, how somebody else's report stands against the registers.

use askama::Template;

use super::{Badge, ReportHead};
use crate::views::{FormView, LinkView};
use crate::{Frame, Head, Page, Words};

/// Findings in sections.
#[derive(Clone, Debug)]
pub struct FindingsPage {
    /// What stands around it.
    pub frame: Frame,
    /// The top, where it is about one report of this union.
    pub top: Option<ReportHead>,
    /// What it is.
    pub title: String,
    /// What it tells, in a sentence or two.
    pub lead: String,
    /// In a word each.
    pub chips: Vec<Badge>,
    /// What came out of the whole, if anything did.
    pub verdict: Option<Badge>,
    /// What is asked.
    pub form: Option<FormView>,
    /// The colours of figures are explained.
    pub has_legend: bool,
    /// The findings.
    pub sections: Vec<FindingSection>,
}

/// Findings of one kind.
#[derive(Clone, Debug)]
pub struct FindingSection {
    /// Its fragment.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The findings.
    pub findings: Vec<ReportFinding>,
    /// What is said where there are none.
    pub none: String,
}

/// One finding.
#[derive(Clone, Debug, Default)]
pub struct ReportFinding {
    /// Its fragment; empty for none.
    pub id: String,
    /// Its verdict.
    pub chip: Option<Badge>,
    /// What it is about.
    pub title: String,
    /// Where that is.
    pub href: Option<String>,
    /// What there is to say, line by line.
    pub lines: Vec<String>,
    /// Words that were kept, taken out and put in.
    pub words: Vec<WordView>,
    /// What may be opened.
    pub links: Vec<LinkView>,
    /// What may be done at once.
    pub form: Option<FormView>,
}

/// A run of words in a comparison.
#[derive(Clone, Debug)]
pub enum WordView {
    /// In both.
    Same(String),
    /// Only before.
    Gone(String),
    /// Only after.
    New(String),
}

#[derive(Template)]
#[template(path = "findings.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a FindingsPage,
}

impl Page for FindingsPage {
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
