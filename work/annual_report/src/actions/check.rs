//! Whether a text may be kept: it can be read, and every figure in it can be made.

use super::WriteError;
use crate::figures::{Point, Registry, quantity};
use crate::presented::VARIABLES;
use crate::report::{Level, Report};
use niangjia_document::{Format, Template};
use niangjia_office::registers::Privacy;

/// The longest paragraph, in characters.
const LONGEST: usize = 20_000;

/// Why a paragraph of a report may not read like this; nothing when it may.
///
/// # Errors
/// The first reason found.
pub fn refused_text(
    registry: Registry<'_>,
    report: &Report,
    level: Level,
    text: &str,
) -> Result<(), WriteError> {
    if text.trim().is_empty() {
        return Err(WriteError::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(WriteError::TooLong(LONGEST));
    }
    // An item stands in a chapter, whose heading is not at hand here.
    let chapter = (level == Level::Item).then_some((Level::Chapter.part(), "_"));
    let parts = chapter.into_iter().chain([(level.part(), text)]);
    let template = Template::compose(parts).map_err(WriteError::Text)?;
    if let Some(unknown) = template
        .variables()
        .into_iter()
        .find(|name| !VARIABLES.contains(name))
    {
        return Err(WriteError::NoVariable(unknown.to_owned()));
    }
    for reference in template.references() {
        let measure = registry
            .measures
            .iter()
            .find(|measure| measure.id == reference.id);
        let Some(measure) = measure else {
            return Err(WriteError::NoMeasure(reference.id.clone()));
        };
        Point::of(
            reference,
            measure,
            report.period,
            report.branch.as_deref(),
            registry.sessions,
        )?;
        if matches!(reference.format, Format::Names(_)) {
            if measure.delicate || measure.names_privacy() > Privacy::Internal {
                return Err(WriteError::Withheld(reference.id.clone()));
            }
        } else if reference
            .format
            .print(quantity(measure.unit, 1), "")
            .is_err()
        {
            return Err(WriteError::Unprintable {
                measure: reference.id.clone(),
                format: reference.format.to_string(),
            });
        }
    }
    Ok(())
}
