//! The text around a figure, from the nearest words to the headings.

use super::passage::Passage;

/// What stands around a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Context {
    /// Between the figure before, or a sign that divides, and this figure.
    pub(super) before: String,
    /// Behind it, up to the next sign that divides or the next figure.
    pub(super) after: String,
    /// The clause: between two commas.
    pub(super) clause: String,
    /// The sentence.
    pub(super) sentence: String,
    /// What of the sentence stands before the clause.
    pub(super) earlier: String,
    /// The sentence before, in the same paragraph.
    pub(super) previous: String,
    pub(super) item: Option<String>,
    pub(super) chapter: Option<String>,
    /// Where the sentence begins in its passage.
    pub(super) sentence_from: usize,
    /// Where the figure begins and ends in its passage.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// So many signs to either side belong to what a figure says.
const WINDOW: usize = 300;

impl Context {
    /// The text around a stretch of a passage; `previous` and `next` are where the numbers beside it end and begin.
    pub(super) fn of(
        passage: &Passage,
        start: usize,
        end: usize,
        previous: usize,
        next: usize,
    ) -> Self {
        let text = &passage.text;
        // A text without full stops is no sentence; only so much of it is looked at.
        let back = |from: usize, stops: fn(char) -> bool| {
            let window = from.saturating_sub(WINDOW);
            let stop = text[window..from].iter().rposition(|c| stops(*c));
            stop.map_or(window, |at| window + at + 1)
        };
        let on = |from: usize, stops: fn(char) -> bool| {
            let window = (from + WINDOW).min(text.len());
            let stop = text[from..window].iter().position(|c| stops(*c));
            stop.map_or(window, |at| from + at)
        };
        let part = |from: usize, to: usize| -> String {
            text.get(from..to).unwrap_or_default().iter().collect()
        };
        let (sentence, sentence_end) = (back(start, ends_sentence), on(end, ends_sentence));
        let (clause, clause_end) = (back(start, ends_clause).max(sentence), on(end, ends_clause));
        let own = back(start, divides).max(sentence).max(previous.min(start));
        let before_sentence = sentence
            .checked_sub(1)
            .map_or(0, |at| back(at, ends_sentence));
        Self {
            before: part(own, start),
            after: part(end, on(end, divides).min(next.max(end))),
            clause: part(clause, clause_end),
            sentence: part(sentence, sentence_end),
            earlier: part(sentence, clause),
            previous: part(before_sentence, sentence),
            item: passage.item.clone(),
            chapter: passage.chapter.clone(),
            sentence_from: sentence,
            start,
            end,
        }
    }
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '\n')
}

fn ends_clause(c: char) -> bool {
    ends_sentence(c) || matches!(c, '，' | '；' | '：' | ';' | ',' | '\t')
}

fn divides(c: char) -> bool {
    ends_clause(c) || c == '、'
}
