//! Where a sentence ends, which decides what is left out as a whole.

use super::inline::{Token, push_char, tokens};
use super::{Passage, Piece, Problem, Sentence, TemplateError};

/// Marks that come in pairs. A 。 or ； between them ends no sentence, so that a motto such as
/// “量入为出；收支平衡” is never cut.
const PAIRS: [(char, char); 6] = [
    ('“', '”'),
    ('《', '》'),
    ('（', '）'),
    ('「', '」'),
    ('〔', '〕'),
    ('【', '】'),
];

/// Reads the lines of one paragraph.
pub(super) fn passage(lines: &[(u32, &str)], errors: &mut Vec<TemplateError>) -> Passage {
    let mut sentences = Vec::new();
    let mut sentence = begin();
    // The closing marks that are waited for, with the line and the mark that opened them.
    let mut open: Vec<(char, char, u32)> = Vec::new();
    for (token, line) in tokens(lines, errors) {
        match token {
            Token::Char('!') if sentence.pieces.is_empty() => sentence.must_stay = true,
            // A gap between two sentences belongs to neither.
            Token::Char(c) if c.is_whitespace() && sentence.pieces.is_empty() => {}
            Token::Char(c) => {
                push_char(&mut sentence.pieces, c);
                if let Some((opening, closing)) = PAIRS.iter().find(|pair| pair.0 == c) {
                    open.push((*closing, *opening, line));
                } else if open.last().is_some_and(|(closing, ..)| *closing == c) {
                    open.pop();
                } else if PAIRS.iter().any(|pair| pair.1 == c) {
                    let problem = Problem::Unbalanced(c);
                    errors.push(TemplateError { line, problem });
                } else if open.is_empty() && matches!(c, '。' | '；' | '！' | '？') {
                    sentence.ending = Some(c);
                    sentences.push(std::mem::replace(&mut sentence, begin()));
                }
            }
            Token::Plain(c) => push_char(&mut sentence.pieces, c),
            Token::Variable(name) => sentence.pieces.push(Piece::Variable { name, line }),
            Token::Figure(mut reference) => {
                reference.must_stay = sentence.must_stay;
                sentence.pieces.push(Piece::Figure(reference));
            }
        }
    }
    for (_, opening, line) in open {
        let problem = Problem::Unbalanced(opening);
        errors.push(TemplateError { line, problem });
    }
    if !sentence.pieces.is_empty() {
        sentences.push(sentence);
    }
    Passage { sentences }
}

fn begin() -> Sentence {
    Sentence {
        must_stay: false,
        pieces: Vec::new(),
        ending: None,
    }
}
