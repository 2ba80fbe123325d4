//! The reports of the union, by the periods that they tell of.

use askama::Template;

use super::ReportStage;
use crate::views::LinkView;
use crate::{Frame, Head, Page, Words};

/// All reports that this reader may read.
#[derive(Clone, Debug)]
pub struct ReportsPage {
    /// What stands around it.
    pub frame: Frame,
    /// Where a report is begun, for those who may.
    pub new: Option<LinkView>,
    /// Other ways into reports: as the registers stand, somebody else's report, a seal to prove.
    pub ways: Vec<LinkView>,
    /// The periods, the latest first.
    pub periods: Vec<ReportPeriod>,
}

/// The reports of one period.
#[derive(Clone, Debug)]
pub struct ReportPeriod {
    /// The period.
    pub name: String,
    /// Its reports.
    pub rows: Vec<ReportRow>,
}

/// A report.
#[derive(Clone, Debug)]
pub struct ReportRow {
    /// Its name.
    pub name: String,
    /// Where it is read.
    pub href: String,
    /// What it tells of.
    pub kind: String,
    /// How far it is.
    pub stage: ReportStage,
    /// Its seals, each in a sentence.
    pub seals: Vec<String>,
    /// Who did what last, and when.
    pub last: String,
    /// What may be done with it.
    pub links: Vec<LinkView>,
}

#[derive(Template)]
#[template(path = "reports.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a ReportsPage,
}

impl Page for ReportsPage {
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
