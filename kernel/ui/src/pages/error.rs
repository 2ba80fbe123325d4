//! What a person sees when there is nothing to see, always with a way out.
//!
//! It needs neither the union's name nor anything else of the database, because that may be the
//! very thing that failed.

use askama::Template;

use crate::{Head, Page, Words};

/// A page about a problem.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// Where stylesheet and icon are found.
    pub head: Head,
    /// What went wrong.
    pub problem: Problem,
    /// The way out.
    pub home_href: String,
    /// The list of registers, where a lost record may be looked for.
    pub registers_href: String,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is at this address, or nothing that this reader may know of.
    NotFound,
    /// The address does not take what was sent to it.
    NotTaken,
    /// This reader may not do it.
    Refused {
        /// Why, in a sentence.
        why: String,
    },
    /// A form was sent that this program did not give to this reader, or gave to them before they signed in again.
    StaleForm,
    /// A form was sent from a page that is not ours.
    OtherOrigin,
    /// What was sent is larger than what is taken here.
    TooLarge,
    /// What was sent cannot be read.
    Unreadable,
    /// Somebody asks more often than a person would.
    TooOften,
    /// The program was asked under a name that is not its own: a page elsewhere may be behind it.
    OtherHost,
    /// This machine lacks something that the answer needs.
    Lacking {
        /// What, and how it is had, in a sentence.
        why: String,
    },
    /// The program failed; the log has the rest under this number.
    Failed {
        /// As it stands in the log.
        number: String,
    },
}

impl Problem {
    /// The HTTP status, shown and sent.
    pub fn status(&self) -> u16 {
        match self {
            Problem::NotFound => 404,
            Problem::Refused { .. } | Problem::StaleForm | Problem::OtherOrigin => 403,
            Problem::NotTaken => 405,
            Problem::TooLarge => 413,
            Problem::Unreadable => 400,
            Problem::OtherHost => 421,
            Problem::TooOften => 429,
            Problem::Lacking { .. } => 503,
            Problem::Failed { .. } => 500,
        }
    }

    /// The message key of its title.
    pub(crate) fn title(&self) -> &'static str {
        match self {
            Problem::NotFound => "ui-error-missing-title",
            Problem::Refused { .. } => "ui-error-refused-title",
            Problem::StaleForm => "ui-error-stale-title",
            Problem::OtherOrigin => "ui-error-origin-title",
            Problem::NotTaken => "ui-error-taken-title",
            Problem::TooLarge => "ui-error-large-title",
            Problem::Unreadable => "ui-error-unreadable-title",
            Problem::TooOften => "ui-error-often-title",
            Problem::OtherHost => "ui-error-host-title",
            Problem::Lacking { .. } => "ui-error-lacking-title",
            Problem::Failed { .. } => "ui-error-failed-title",
        }
    }

    /// The message key of what it means and what to do.
    pub(crate) fn sentence(&self) -> &'static str {
        match self {
            Problem::NotFound => "ui-error-missing",
            Problem::Refused { .. } => "ui-error-refused",
            Problem::StaleForm => "ui-error-stale",
            Problem::OtherOrigin => "ui-error-origin",
            Problem::NotTaken => "ui-error-taken",
            Problem::TooLarge => "ui-error-large",
            Problem::Unreadable => "ui-error-unreadable",
            Problem::TooOften => "ui-error-often",
            Problem::OtherHost => "ui-error-host",
            Problem::Lacking { .. } => "ui-error-lacking",
            Problem::Failed { .. } => "ui-error-failed",
        }
    }

    /// Why this reader may not do it, or why nobody can.
    pub(crate) fn why(&self) -> Option<&str> {
        match self {
            Problem::Refused { why } | Problem::Lacking { why } => Some(why),
            _ => None,
        }
    }

    /// The number to give to the administrator.
    pub(crate) fn number(&self) -> Option<&str> {
        match self {
            Problem::Failed { number } => Some(number),
            _ => None,
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    page: &'a ErrorPage,
}

impl Page for ErrorPage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        View {
            w,
            head: &self.head,
            page: self,
        }
        .render()
    }
}
