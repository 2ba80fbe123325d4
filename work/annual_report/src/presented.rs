//! A report as it reads now: its paragraphs with the figures of its period.

use crate::draft::{self, Context, ReportDraft, ReportError};
use crate::figures::Values;
use crate::left_out::Heading;
use crate::report::{Level, Paragraph, Report, State};
use niangjia_document::{Part, Template};
use std::collections::BTreeMap;

/// The names of the variables that a report's text may hold.
pub(crate) const VARIABLES: [&str; 6] = [
    "branch",
    "last_year",
    "meeting",
    "next_year",
    "union",
    "year",
];

/// Whose words the program speaks.
pub struct Wording<'a> {
    /// The union's name.
    pub union: &'a str,
    /// The Chinese text of a message key: the language of the report, not of the reader.
    pub word: &'a dyn Fn(&str) -> String,
}

/// A report's paragraphs as parts of a template.
pub(crate) fn parts(paragraphs: &[Paragraph]) -> impl Iterator<Item = (Part, &str)> {
    paragraphs
        .iter()
        .map(|paragraph| (paragraph.level.part(), paragraph.text.as_str()))
}

/// The template of a report's text.
pub(crate) fn template(paragraphs: &[Paragraph]) -> Result<Template, ReportError> {
    Template::compose(parts(paragraphs)).map_err(ReportError::Text)
}

/// The text with its figures. Lines are the numbers of the paragraphs, from 1.
pub(crate) fn filled(
    values: &mut Values<'_, '_, '_>,
    report: &Report,
    paragraphs: &[Paragraph],
    wording: &Wording<'_>,
) -> Result<ReportDraft, ReportError> {
    let template = template(paragraphs)?;
    let variables = variables(report, wording);
    let told = |name: &str| variables.get(name).map(String::as_str).unwrap_or_default();
    let context = Context {
        union: told("union"),
        meeting: told("meeting"),
        year: told("year"),
        next_year: told("next_year"),
        word: wording.word,
    };
    let mut draft = draft::fill(
        values,
        &template,
        &variables,
        &context,
        &headings(paragraphs),
    )?;
    if report.state == State::Final {
        draft.document.draft_mark = None;
    }
    Ok(draft)
}

/// What the variables of a report's text stand for.
#[must_use]
pub fn variables(report: &Report, wording: &Wording<'_>) -> BTreeMap<String, String> {
    let year = report.period.last().year();
    let named = [
        ("union", wording.union.to_owned()),
        ("meeting", report.meeting.clone()),
        ("branch", report.branch.clone().unwrap_or_default()),
        ("year", year.to_string()),
        ("next_year", (year + 1).to_string()),
        ("last_year", (year - 1).to_string()),
    ];
    let named = named.into_iter();
    named
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn headings(paragraphs: &[Paragraph]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    for (line, paragraph) in (1_u32..).zip(paragraphs) {
        let words = Some(paragraph.text.trim().to_owned());
        let (chapter, item) = match paragraph.level {
            Level::Chapter => (words, None),
            Level::Item => (
                headings.last().and_then(|above| above.chapter.clone()),
                words,
            ),
            Level::Outlook | Level::Closing => (None, None),
            _ => continue,
        };
        headings.push(Heading {
            line,
            chapter,
            item,
        });
    }
    headings
}
