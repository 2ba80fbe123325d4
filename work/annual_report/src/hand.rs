//! Numbers that were typed by hand: those that nothing stands behind, those that were declared, those that count nothing.

use crate::evidence::Evidence;
use crate::presented::{Wording, variables};
use crate::reading::{Fixed, Found, Reading, TooManyNumbers};
use crate::report::{Paragraph, Report};
use niangjia_base::ids::RecordId;

/// A number that was typed by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandFigure {
    /// The paragraph.
    pub paragraph: RecordId,
    /// As written, with its unit: `12户`.
    pub written: String,
    /// The sentence that it stands in; of a number that counts nothing, empty.
    pub sentence: String,
    /// What stands behind it.
    pub state: HandState,
}

/// What stands behind a number that was typed by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandState {
    /// Nothing: it has no source.
    Typed,
    /// A file and a person.
    Declared(Evidence),
    /// It counts nothing.
    Static(Fixed),
}

impl HandFigure {
    /// Whether a declaration is about this figure.
    #[must_use]
    pub fn is_declared_by(&self, evidence: &Evidence) -> bool {
        matches!(&self.state, HandState::Declared(own) if own.id == evidence.id)
    }
}

/// Stands where a reference stands, so that the words around it are read as they are; a sign for private use.
const PLACE: char = '\u{f8f2}';

/// Every number of a report's text that is no reference.
///
/// # Errors
/// When the text holds more numbers than any report.
pub(crate) fn figures(
    paragraphs: &[Paragraph],
    report: &Report,
    wording: &Wording<'_>,
    evidence: &[Evidence],
) -> Result<Vec<HandFigure>, TooManyNumbers> {
    let variables = variables(report, wording);
    let texts: Vec<String> = paragraphs
        .iter()
        .map(|paragraph| {
            let text = without_references(&paragraph.text);
            variables.iter().fold(text, |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), value)
            })
        })
        .collect();
    let mut found = Vec::new();
    for number in Reading::of(&texts)?.found {
        let (passage, written, sentence, fixed) = match number {
            Found::Figure(figure) => {
                let sentence = figure.sentence().replace(PLACE, "…");
                (figure.passage, figure.written, sentence, None)
            }
            Found::Fixed {
                fixed,
                written,
                passage,
            } => (passage, written, String::new(), Some(fixed)),
        };
        // Passages are numbered from 1.
        let Some(paragraph) = passage.checked_sub(1).and_then(|at| paragraphs.get(at)) else {
            continue;
        };
        let declared = evidence.iter().find(|evidence| {
            evidence.paragraph == paragraph.id && plain(&evidence.written) == plain(&written)
        });
        let state = match (fixed, declared) {
            (_, Some(evidence)) => HandState::Declared(evidence.clone()),
            (Some(fixed), None) => HandState::Static(fixed),
            (None, None) => HandState::Typed,
        };
        found.push(HandFigure {
            paragraph: paragraph.id,
            written,
            sentence,
            state,
        });
    }
    Ok(found)
}

/// Whether a text holds a figure as it was written, outside its references.
pub(crate) fn written_in(text: &str, written: &str) -> bool {
    plain(&without_references(text)).contains(&plain(written))
}

/// The text with one sign in the place of each reference.
pub(crate) fn without_references(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("{{") {
        plain.push_str(&rest[..at]);
        plain.push(PLACE);
        let end = rest[at..].find("}}").map_or(rest.len(), |end| at + end + 2);
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

/// Without blanks, in half width.
fn plain(text: &str) -> String {
    let half = |c: char| match c {
        '０'..='９' | '％' | '．' | '，' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(half)
        .collect()
}
