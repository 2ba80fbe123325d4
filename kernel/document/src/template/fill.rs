//! From a template to a document: figures are asked for, empty sentences are left out.

use std::collections::BTreeMap;

use super::{Passage, Phrase, Piece, Reference, Sentence, Template};
use crate::document::{Chapter, Document, Figure, Item, Paragraph, Signature, Span};

/// The answer to a reference that has records behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// As it is to be printed, such as `146 人次`.
    pub text: String,
}

/// A filled template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// The text.
    pub document: Document,
    /// What the text does not tell of, because there are no records of it.
    pub left_out: Vec<LeftOut>,
}

/// A sentence that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The first measure in the sentence that has no records.
    pub reference: String,
    /// The line of the file where its figure would stand.
    pub line: u32,
}

/// Why a template could not be filled.
#[derive(Debug, thiserror::Error)]
pub enum FillError<E: std::error::Error + 'static> {
    /// The text asks for a variable that was not given.
    #[error("line {line}: there is no variable called {name}")]
    UnknownVariable {
        /// Its name.
        name: String,
        /// The line of the file.
        line: u32,
    },
    /// The caller could not answer a reference.
    #[error("line {line}: the figure {reference} could not be made")]
    Figure {
        /// The measure.
        reference: String,
        /// The line of the file.
        line: u32,
        /// The caller's own error.
        source: E,
    },
}

/// Stands where a figure has no records and its sentence has to stay.
const MISSING: &str = "××";

impl Template {
    /// Makes the document. `answer` gives the printed text of a reference, or `None` when there
    /// are no records behind it: then the whole sentence is left out, with it a paragraph that
    /// has no other sentence, an item that has no other paragraph and a chapter that has no
    /// other item. When the last clause of a sentence is left out, the ； of the clause before it
    /// becomes 。
    ///
    /// In a sentence that must stay, a figure without records is printed as two crosses and
    /// marked as missing, unless the caller answers with a zero (see [`Reference::must_stay`]).
    pub fn fill<E: std::error::Error + 'static>(
        &self,
        variables: &BTreeMap<String, String>,
        answer: &mut dyn FnMut(&Reference) -> Result<Option<Filled>, E>,
    ) -> Result<Filling, FillError<E>> {
        let mut filler = Filler {
            variables,
            answer,
            left_out: Vec::new(),
        };
        let document = Document {
            title: filler.phrases(&self.title)?,
            subtitle: filler.optional(&self.subtitle)?,
            draft_mark: filler.optional(&self.draft_mark)?,
            salutation: filler.optional(&self.salutation)?,
            opening: filler.passages(&self.opening)?,
            chapters: filler.chapters(self)?,
            outlook: filler.passages(&self.outlook)?,
            closing: filler.passages(&self.closing)?,
            signature: filler.signature(self)?,
            seal: None,
        };
        Ok(Filling {
            document,
            left_out: filler.left_out,
        })
    }
}

struct Filler<'a, E> {
    variables: &'a BTreeMap<String, String>,
    answer: &'a mut dyn FnMut(&Reference) -> Result<Option<Filled>, E>,
    left_out: Vec<LeftOut>,
}

impl<E: std::error::Error + 'static> Filler<'_, E> {
    fn chapters(&mut self, template: &Template) -> Result<Vec<Chapter>, FillError<E>> {
        let mut chapters = Vec::new();
        for chapter in &template.chapters {
            let heading = self.phrase(&chapter.heading)?;
            let paragraphs = self.passages(&chapter.passages)?;
            let mut items = Vec::new();
            for item in &chapter.items {
                let heading = self.phrase(&item.heading)?;
                let paragraphs = self.passages(&item.passages)?;
                if !paragraphs.is_empty() {
                    items.push(Item {
                        heading,
                        paragraphs,
                    });
                }
            }
            if !paragraphs.is_empty() || !items.is_empty() {
                chapters.push(Chapter {
                    heading,
                    paragraphs,
                    items,
                });
            }
        }
        Ok(chapters)
    }

    fn signature(&mut self, template: &Template) -> Result<Option<Signature>, FillError<E>> {
        if template.issuer.is_none() && template.date.is_none() {
            return Ok(None);
        }
        Ok(Some(Signature {
            issuer: self.optional(&template.issuer)?.unwrap_or_default(),
            date: self.optional(&template.date)?.unwrap_or_default(),
        }))
    }

    fn phrases(&mut self, phrases: &[Phrase]) -> Result<Vec<String>, FillError<E>> {
        phrases.iter().map(|phrase| self.phrase(phrase)).collect()
    }

    fn optional(&mut self, phrase: &Option<Phrase>) -> Result<Option<String>, FillError<E>> {
        let phrase = phrase.as_ref();
        phrase.map(|phrase| self.phrase(phrase)).transpose()
    }

    fn phrase(&mut self, phrase: &Phrase) -> Result<String, FillError<E>> {
        let mut line = String::new();
        for piece in &phrase.pieces {
            match piece {
                Piece::Words(words) => line.push_str(words),
                Piece::Variable { name, line: at } => line.push_str(self.variable(name, *at)?),
                // The reader has refused figures here.
                Piece::Figure(_) => {}
            }
        }
        Ok(line)
    }

    fn variable(&self, name: &str, line: u32) -> Result<&str, FillError<E>> {
        let value = self.variables.get(name);
        value
            .map(String::as_str)
            .ok_or_else(|| FillError::UnknownVariable {
                name: name.to_owned(),
                line,
            })
    }

    fn passages(&mut self, passages: &[Passage]) -> Result<Vec<Paragraph>, FillError<E>> {
        let mut paragraphs = Vec::new();
        for passage in passages {
            let mut kept: Vec<(Vec<Span>, Option<char>)> = Vec::new();
            for sentence in &passage.sentences {
                match self.sentence(sentence)? {
                    Some(spans) => kept.push((spans, sentence.ending)),
                    None if sentence.ending != Some('；') => close(&mut kept),
                    None => {}
                }
            }
            let mut spans: Vec<Span> = Vec::new();
            for span in kept.into_iter().flat_map(|(spans, _)| spans) {
                match (spans.last_mut(), span) {
                    (Some(Span::Text(words)), Span::Text(more)) => words.push_str(&more),
                    (_, span) => spans.push(span),
                }
            }
            if !spans.is_empty() {
                paragraphs.push(Paragraph { spans });
            }
        }
        Ok(paragraphs)
    }

    /// The sentence with its figures, or nothing when it is left out.
    fn sentence(&mut self, sentence: &Sentence) -> Result<Option<Vec<Span>>, FillError<E>> {
        let mut spans = Vec::new();
        for piece in &sentence.pieces {
            let span = match piece {
                Piece::Words(words) => Span::Text(words.clone()),
                Piece::Variable { name, line } => {
                    Span::Text(self.variable(name, *line)?.to_owned())
                }
                Piece::Figure(reference) => {
                    let answer = (self.answer)(reference).map_err(|source| FillError::Figure {
                        reference: reference.id.clone(),
                        line: reference.line,
                        source,
                    })?;
                    if answer.is_none() && !sentence.must_stay {
                        self.left_out.push(LeftOut {
                            reference: reference.id.clone(),
                            line: reference.line,
                        });
                        return Ok(None);
                    }
                    Span::Figure(Figure {
                        reference: reference.id.clone(),
                        missing: answer.is_none(),
                        text: answer.map_or_else(|| MISSING.to_owned(), |filled| filled.text),
                    })
                }
            };
            spans.push(span);
        }
        Ok(Some(spans))
    }
}

/// Ends the last clause that was kept with 。 when what it led to was left out.
fn close(kept: &mut [(Vec<Span>, Option<char>)]) {
    let Some((spans, ending @ Some('；'))) = kept.last_mut() else {
        return;
    };
    *ending = Some('。');
    if let Some(Span::Text(words)) = spans.last_mut() {
        words.pop();
        words.push('。');
    }
}
