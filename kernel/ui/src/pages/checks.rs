//! Whether everything still agrees: books with records, records with files, history with its seals.

use askama::Template;

use crate::{Frame, Head, Page, Words};

/// Every check and its result.
#[derive(Clone, Debug)]
pub struct ChecksPage {
    /// What stands around it.
    pub frame: Frame,
    /// When they were made, formatted.
    pub made_at: String,
    /// The checks; those that need somebody should come first.
    pub checks: Vec<CheckView>,
}

/// One check.
#[derive(Clone, Debug)]
pub struct CheckView {
    /// Its identifier, as the command line calls it.
    pub id: String,
    /// What it looks at.
    pub name: String,
    /// How it ended.
    pub result: CheckResult,
    /// What was found, in a sentence.
    pub finding: String,
    /// What it found fault with.
    pub findings: Vec<Finding>,
}

/// One thing that a check found fault with.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What it is.
    pub text: String,
    /// Where it may be seen, if there is such a page.
    pub href: Option<String>,
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckResult {
    /// Everything agrees.
    Agrees,
    /// Something should be looked at.
    Remark,
    /// Something is wrong.
    Differs,
}

impl CheckResult {
    /// The message key of its name.
    pub fn key(&self) -> &'static str {
        match self {
            CheckResult::Agrees => "ui-check-agrees",
            CheckResult::Remark => "ui-check-remark",
            CheckResult::Differs => "ui-check-differs",
        }
    }

    pub(crate) fn class(&self) -> &'static str {
        match self {
            CheckResult::Agrees => "chip good",
            CheckResult::Remark => "chip look",
            CheckResult::Differs => "chip bad",
        }
    }
}

impl ChecksPage {
    fn agreeing(&self) -> u64 {
        self.count(CheckResult::Agrees)
    }

    fn remarks(&self) -> u64 {
        self.count(CheckResult::Remark)
    }

    fn differing(&self) -> u64 {
        self.count(CheckResult::Differs)
    }

    fn count(&self, result: CheckResult) -> u64 {
        self.checks
            .iter()
            .filter(|check| check.result == result)
            .count() as u64
    }
}

#[derive(Template)]
#[template(path = "checks.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a ChecksPage,
}

impl Page for ChecksPage {
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
