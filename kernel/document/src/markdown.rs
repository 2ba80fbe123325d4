//! The document as Markdown, for reading on a screen and for comparing two drafts.

use crate::document::{Block, Document, LineKind, Paragraph, Span};

/// Headings, paragraphs, and figures as plain text.
pub fn write_markdown(document: &Document) -> String {
    write(document, &mut Paragraph::text)
}

/// The same with a note at every figure that names its measure; each measure has one note.
pub fn write_markdown_with_references(document: &Document) -> String {
    let mut references: Vec<String> = Vec::new();
    let mut text = write(document, &mut |paragraph| {
        let mut line = String::new();
        for span in &paragraph.spans {
            line.push_str(span.text());
            if let Span::Figure(figure) = span {
                let known = references.iter().position(|id| *id == figure.reference);
                let index = known.unwrap_or_else(|| {
                    references.push(figure.reference.clone());
                    references.len() - 1
                });
                // Private marks, which escaping leaves alone.
                line.push_str(&format!("{NOTE_BEGIN}{}{NOTE_END}", index + 1));
            }
        }
        line
    });
    text = text.replace(NOTE_BEGIN, "[^").replace(NOTE_END, "]");
    if !references.is_empty() {
        text.push('\n');
    }
    for (number, reference) in (1..).zip(references) {
        text.push_str(&format!("[^{number}]: {}\n", escaped(&reference)));
    }
    text
}

/// Characters for private use, which no text of an office has.
const NOTE_BEGIN: char = '\u{f8f0}';
const NOTE_END: char = '\u{f8f1}';

fn write(document: &Document, body: &mut dyn FnMut(&Paragraph) -> String) -> String {
    let mut parts = Vec::new();
    for block in document.blocks() {
        parts.push(match block {
            Block::Line(kind, text) => {
                let mark = match kind {
                    LineKind::Title => "# ",
                    LineKind::Chapter => "## ",
                    LineKind::Item => "### ",
                    _ => "",
                };
                format!("{mark}{}", escaped(&text))
            }
            Block::Body(paragraph) => escaped(&body(paragraph)),
        });
    }
    let mut text = parts.join("\n\n");
    text.push('\n');
    text
}

/// Text in which nothing is taken for markup.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    if text.starts_with(['#', '-', '+', '=', '>', '|']) {
        safe.push('\\');
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (index, c) in text.char_indices() {
        let begins_a_list = digits > 0 && index == digits && matches!(c, '.' | ')');
        if begins_a_list || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Chapter, Figure, Item};

    fn figure(reference: &str, text: &str) -> Span {
        Span::Figure(Figure {
            reference: reference.to_owned(),
            text: text.to_owned(),
            missing: false,
        })
    }

    fn sample() -> Document {
        let spans = vec![
            Span::Text("走访".into()),
            figure("care.visits", "12 人次"),
            Span::Text("，发放".into()),
            figure("care.paid", "1.5 万元"),
            Span::Text("；去年也是".into()),
            figure("care.visits", "12 人次"),
            Span::Text("。".into()),
        ];
        Document {
            title: vec!["年度报告".into()],
            opening: vec![Paragraph::of_text("1. 用*星号*与[方括号]。")],
            chapters: vec![Chapter {
                heading: "服务".into(),
                paragraphs: vec![],
                items: vec![Item {
                    heading: "慰问".into(),
                    paragraphs: vec![Paragraph { spans }],
                }],
            }],
            ..Document::default()
        }
    }

    #[test]
    fn figures_are_plain_text() {
        assert_eq!(
            write_markdown(&sample()),
            "# 年度报告\n\n1\\. 用\\*星号\\*与\\[方括号\\]。\n\n## 一、服务\n\n### （一）慰问\n\n\
             走访12 人次，发放1.5 万元；去年也是12 人次。\n"
        );
    }

    #[test]
    fn each_measure_has_one_note() {
        let text = write_markdown_with_references(&sample());
        let tail = "走访12 人次[^1]，发放1.5 万元[^2]；去年也是12 人次[^1]。\n\n\
                    [^1]: care.visits\n[^2]: care.paid\n";
        assert!(text.ends_with(tail), "{text}");
        assert_eq!(
            write_markdown_with_references(&Document::default()),
            write_markdown(&Document::default())
        );
    }
}
