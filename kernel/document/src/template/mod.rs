//! The template: a text file that a person edits, with places for figures and variables.
//!
//! * [`Template::parse`] reads the file and answers with every error at once, each with its line
//!   ([`TemplateError`], [`Problem`]).
//! * [`Template::compose`] makes one of paragraphs that are kept apart, as a page that edits them does.
//! * [`Template::references`] and [`Template::variables`] list what the text asks for, so that
//!   it can be checked before a year has any records.
//! * [`Template::fill`] asks for each figure and makes a [`crate::Document`]; sentences without
//!   records behind them are left out and listed ([`LeftOut`]).
//!
//! The words: a *phrase* is a line without figures (headings, title); a *sentence* ends with
//! 。；！ or ？ outside quotation marks and brackets; a *piece* of either is words, a variable or
//! a figure. The file's syntax is described in the README of this crate.

mod compose;
mod error;
mod fill;
mod inline;
mod parse;
mod sentence;

pub use error::{Part, Problem, TemplateError};
pub use fill::{FillError, Filled, Filling, LeftOut};

use crate::format::{Format, PrintError, Quantity};
use std::fmt;

/// A template that was read without an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    title: Vec<Phrase>,
    subtitle: Option<Phrase>,
    draft_mark: Option<Phrase>,
    salutation: Option<Phrase>,
    opening: Vec<Passage>,
    chapters: Vec<ChapterTemplate>,
    outlook: Vec<Passage>,
    closing: Vec<Passage>,
    issuer: Option<Phrase>,
    date: Option<Phrase>,
}

/// A place for a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The id of the measure, such as `care.visits`.
    pub id: String,
    /// How it is to be printed.
    pub format: Format,
    /// The word after the digits.
    pub unit: UnitWord,
    /// Another period than the text's, as written after `@`: `2022`, `-1` for the year before.
    pub period: Option<String>,
    /// Only a part of the figure: `branch=机电学院`.
    pub part: Option<NamedPart>,
    /// True in a sentence that stays even without records: such a figure is best answered with
    /// its zero.
    pub must_stay: bool,
    /// The line of the file, from 1.
    pub line: u32,
}

/// A part of a figure as the text names it. What may stand here is decided by whoever answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPart {
    /// By what the figure is divided.
    pub by: String,
    /// Which of the parts.
    pub is: String,
}

impl fmt::Display for Reference {
    /// As it is written in a text, without the braces.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} | {}", self.id, self.format)?;
        match &self.unit {
            UnitWord::Own => {}
            UnitWord::Other(word) => write!(out, " | {word}")?,
            UnitWord::Bare => out.write_str(" | -")?,
        }
        if let Some(period) = &self.period {
            write!(out, " | @{period}")?;
        }
        if let Some(part) = &self.part {
            write!(out, " | {}={}", part.by, part.is)?;
        }
        Ok(())
    }
}

/// The word after the digits of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitWord {
    /// The measure's own.
    Own,
    /// Another, written in the template: `{{contests.winners | whole | 名}}`.
    Other(String),
    /// None: `{{contests.winners | whole | -}}`.
    Bare,
}

impl Reference {
    /// Prints a value as the reference asks. `own_unit` is the measure's unit word, 元 for money.
    pub fn print(&self, quantity: Quantity, own_unit: &str) -> Result<String, PrintError> {
        let unit = match &self.unit {
            UnitWord::Own => own_unit,
            UnitWord::Other(word) => word,
            UnitWord::Bare => "",
        };
        self.format.print(quantity, unit)
    }
}

impl Template {
    /// Every place for a figure, in the order of reading.
    pub fn references(&self) -> Vec<&Reference> {
        let pieces = self.passages().flat_map(|passage| &passage.sentences);
        let pieces = pieces.flat_map(|sentence| &sentence.pieces);
        let references = pieces.filter_map(|piece| match piece {
            Piece::Figure(reference) => Some(reference),
            _ => None,
        });
        references.collect()
    }

    /// The names of the variables that the text asks for, sorted, each once.
    pub fn variables(&self) -> Vec<&str> {
        let in_phrases = self.phrases().flat_map(|phrase| &phrase.pieces);
        let in_text = self.passages().flat_map(|passage| &passage.sentences);
        let in_text = in_text.flat_map(|sentence| &sentence.pieces);
        let mut names: Vec<&str> = in_phrases
            .chain(in_text)
            .filter_map(|piece| match piece {
                Piece::Variable { name, .. } => Some(name.as_str()),
                _ => None,
            })
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn passages(&self) -> impl Iterator<Item = &Passage> {
        let chapters = self.chapters.iter().flat_map(|chapter| {
            let items = chapter.items.iter().flat_map(|item| &item.passages);
            chapter.passages.iter().chain(items)
        });
        self.opening
            .iter()
            .chain(chapters)
            .chain(&self.outlook)
            .chain(&self.closing)
    }

    fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        let headings = self.chapters.iter().flat_map(|chapter| {
            let items = chapter.items.iter().map(|item| &item.heading);
            std::iter::once(&chapter.heading).chain(items)
        });
        self.title
            .iter()
            .chain(&self.subtitle)
            .chain(&self.draft_mark)
            .chain(&self.salutation)
            .chain(headings)
            .chain(&self.issuer)
            .chain(&self.date)
    }
}

/// A line without figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Phrase {
    pieces: Vec<Piece>,
}

/// A paragraph of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Passage {
    sentences: Vec<Sentence>,
}

/// What stays or goes as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sentence {
    must_stay: bool,
    pieces: Vec<Piece>,
    /// The mark it ends with; it is also the last character of the last piece.
    ending: Option<char>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Variable { name: String, line: u32 },
    Figure(Reference),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct ChapterTemplate {
    heading: Phrase,
    passages: Vec<Passage>,
    items: Vec<ItemTemplate>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct ItemTemplate {
    heading: Phrase,
    passages: Vec<Passage>,
}

#[cfg(test)]
mod tests;
