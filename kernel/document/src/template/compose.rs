//! A template out of paragraphs that are kept one by one, while somebody is still writing.

use super::parse::Reader;
use super::{Part, Template, TemplateError};

impl Template {
    /// Makes a template of parts in their order. A paragraph is given as [`Part::Opening`] wherever it stands, those of the
    /// outlook and of the closing words as [`Part::Outlook`] and [`Part::Closing`]. Lines in errors and references are the
    /// numbers of the parts, from 1. A heading may still be without text, and the text without a title.
    ///
    /// # Errors
    /// Every mistake, each with the number of its part.
    pub fn compose<'a>(
        parts: impl IntoIterator<Item = (Part, &'a str)>,
    ) -> Result<Template, Vec<TemplateError>> {
        let mut reader = Reader::unfinished();
        for (number, (part, text)) in (1..).zip(parts) {
            match part {
                Part::Opening => reader.paragraph(&mut lines(number, text)),
                Part::Outlook | Part::Closing => {
                    reader.begin(number, part);
                    reader.paragraph(&mut lines(number, text));
                }
                part => reader.words(number, part, text.trim()),
            }
        }
        reader.finish()
    }
}

fn lines(number: u32, text: &str) -> Vec<(u32, &str)> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(|line| (number, line))
        .collect()
}
