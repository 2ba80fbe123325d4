//! The sentences of a document with their figures, for those who read what the words around a figure claim.

use niangjia_document::{Block, Document, Span};

/// A sentence of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// Its words, figures as printed.
    pub(crate) text: String,
    /// Its figures: where in the text each begins, in bytes, and its number in the document.
    pub(crate) figures: Vec<(usize, u32)>,
}

/// Every sentence that has a figure.
pub(crate) fn told(document: &Document) -> Vec<Told> {
    let mut all = Vec::new();
    let mut number = 0_u32;
    for block in document.blocks() {
        let Block::Body(paragraph) = block else {
            continue;
        };
        let mut sentence = Told::default();
        for span in &paragraph.spans {
            match span {
                Span::Figure(figure) => {
                    number += 1;
                    sentence.figures.push((sentence.text.len(), number));
                    sentence.text.push_str(&figure.text);
                }
                Span::Text(words) => {
                    for c in words.chars() {
                        sentence.text.push(c);
                        if matches!(c, '。' | '；' | '！' | '？') {
                            all.push(std::mem::take(&mut sentence));
                        }
                    }
                }
            }
        }
        all.push(sentence);
    }
    all.retain(|sentence| !sentence.figures.is_empty());
    all
}
