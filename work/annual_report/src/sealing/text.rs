//! The text of a sealed report as JSON, and as a document again.

use crate::out::Panel;
use niangjia_document::{Chapter, Document, Figure, Item, Paragraph, Signature, Span};
use serde_json::{Value, json};

/// The text of a document, its figures by their measures.
pub(super) fn written(document: &Document) -> Value {
    let chapters: Vec<Value> = document
        .chapters
        .iter()
        .map(|chapter| {
            let items: Vec<Value> = chapter
                .items
                .iter()
                .map(|item| json!({ "heading": item.heading, "paragraphs": paragraphs(&item.paragraphs) }))
                .collect();
            json!({ "heading": chapter.heading, "paragraphs": paragraphs(&chapter.paragraphs), "items": items })
        })
        .collect();
    let signature = document.signature.as_ref();
    json!({
        "title": document.title,
        "subtitle": document.subtitle,
        "draft_mark": document.draft_mark,
        "salutation": document.salutation,
        "opening": paragraphs(&document.opening),
        "chapters": chapters,
        "outlook": paragraphs(&document.outlook),
        "closing": paragraphs(&document.closing),
        "issuer": signature.map(|signature| signature.issuer.as_str()),
        "date": signature.map(|signature| signature.date.as_str()),
    })
}

fn paragraphs(paragraphs: &[Paragraph]) -> Value {
    let spans = |paragraph: &Paragraph| -> Value {
        let spans = paragraph.spans.iter().map(|span| match span {
            Span::Text(words) => json!(words),
            Span::Figure(figure) => {
                json!({ "measure": figure.reference, "printed": figure.text, "missing": figure.missing })
            }
        });
        spans.collect()
    };
    paragraphs.iter().map(spans).collect()
}

/// The text of a sealed file as a document; nothing when the file is none of ours.
#[must_use]
pub fn sealed_document(file: &str) -> Option<Document> {
    let file: Value = serde_json::from_str(file).ok()?;
    let text = file.get("parts")?.get("text")?;
    let words = |name: &str| text.get(name).and_then(Value::as_str).map(str::to_owned);
    let read = |name: &str| text.get(name).and_then(read_paragraphs);
    let chapters = text.get("chapters")?.as_array()?.iter().map(|chapter| {
        let items = chapter.get("items")?.as_array()?.iter().map(|item| {
            Some(Item {
                heading: item.get("heading")?.as_str()?.to_owned(),
                paragraphs: read_paragraphs(item.get("paragraphs")?)?,
            })
        });
        Some(Chapter {
            heading: chapter.get("heading")?.as_str()?.to_owned(),
            paragraphs: read_paragraphs(chapter.get("paragraphs")?)?,
            items: items.collect::<Option<_>>()?,
        })
    });
    let signature = words("issuer").zip(words("date"));
    Some(Document {
        title: text
            .get("title")?
            .as_array()?
            .iter()
            .map(|line| line.as_str().map(str::to_owned))
            .collect::<Option<_>>()?,
        subtitle: words("subtitle"),
        draft_mark: words("draft_mark"),
        salutation: words("salutation"),
        opening: read("opening")?,
        chapters: chapters.collect::<Option<_>>()?,
        outlook: read("outlook")?,
        closing: read("closing")?,
        signature: signature.map(|(issuer, date)| Signature { issuer, date }),
        seal: None,
    })
}

/// What opened behind the figures of a sealed file when it was sealed; nothing when the file is none of ours.
#[must_use]
pub fn sealed_panels(file: &str) -> Option<Vec<Panel>> {
    let mut file: Value = serde_json::from_str(file).ok()?;
    let panels = file.get_mut("parts")?.get_mut("panels")?.take();
    serde_json::from_value(panels).ok()
}

fn read_paragraphs(value: &Value) -> Option<Vec<Paragraph>> {
    let paragraphs = value.as_array()?.iter().map(|paragraph| {
        let spans = paragraph.as_array()?.iter().map(|span| match span {
            Value::String(words) => Some(Span::Text(words.clone())),
            figure => Some(Span::Figure(Figure {
                reference: figure.get("measure")?.as_str()?.to_owned(),
                text: figure.get("printed")?.as_str()?.to_owned(),
                missing: figure.get("missing")?.as_bool()?,
            })),
        });
        Some(Paragraph {
            spans: spans.collect::<Option<_>>()?,
        })
    });
    paragraphs.collect()
}
