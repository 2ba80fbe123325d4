//! What a text would be, before anybody keeps it: how a reference would be printed, in which order paragraphs stand.

use super::{WriteError, open_report, refused_text};
use crate::draft::{Context, ReportError};
use crate::figures::{Registry, Values};
use crate::presented::{self, Wording};
use crate::report::Level;
use crate::store;
use niangjia_base::ids::RecordId;
use niangjia_document::{FillError, Part, Template};
use niangjia_office::Look;

/// How a reference with its braces would be printed in a report; nothing where there are no records.
///
/// # Errors
/// When it may not stand in the report, or its figure cannot be made.
pub fn printed_reference(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    report: RecordId,
    reference: &str,
) -> Result<Option<String>, WriteError> {
    let report = open_report(look, report)?;
    refused_text(registry, &report, Level::Paragraph, reference)?;
    let template = Template::compose([(Part::Opening, reference)]).map_err(WriteError::Text)?;
    let variables = presented::variables(&report, wording);
    let told = |name: &str| variables.get(name).map(String::as_str).unwrap_or_default();
    let context = Context {
        union: told("union"),
        meeting: told("meeting"),
        year: told("year"),
        next_year: told("next_year"),
        word: wording.word,
    };
    let mut values = Values::new(look, registry, report.period).of_branch(report.branch.as_deref());
    let Some(reference) = template.references().into_iter().next() else {
        return Ok(None);
    };
    let answer = values.answer(reference, &context).map_err(|source| {
        ReportError::Fill(FillError::Figure {
            reference: reference.id.clone(),
            line: reference.line,
            source,
        })
    })?;
    Ok(answer.map(|answer| answer.printed))
}

/// The paragraphs of a report, in the order of reading.
///
/// # Errors
/// When the database cannot be read.
pub fn order(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<RecordId>, WriteError> {
    let all = store::paragraphs(look, report)?;
    Ok(all.into_iter().map(|paragraph| paragraph.id).collect())
}
