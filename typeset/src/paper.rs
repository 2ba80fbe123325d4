//! The paper that comes in: everything printed on it, in its order, every word ready.

use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is asked for.
#[derive(Debug, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub(crate) enum Paper {
    /// A report in the layout of GB/T 9704.
    Report(Content<Report>),
    /// Slides of key figures.
    Slides(Content<Slides>),
}

/// What papers of all forms say of themselves.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Content<T> {
    /// Its lines.
    title: Vec<String>,
    /// The body that issues it.
    author: String,
    /// The instant of its making, `2026-03-08T01:02:03Z`.
    #[serde(serialize_with = "as_numbers")]
    made: String,
    #[serde(flatten)]
    form: T,
}

/// A report: its parts from top to bottom.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Report {
    blocks: Vec<Block>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Block {
    Title {
        text: String,
    },
    Subtitle {
        text: String,
    },
    DraftMark {
        text: String,
    },
    Salutation {
        text: String,
    },
    Chapter {
        text: String,
    },
    Item {
        text: String,
    },
    Text {
        text: String,
    },
    /// Either may be empty.
    Signature {
        issuer: String,
        date: String,
    },
    Seal {
        text: String,
    },
    Table(Table),
}

/// A table with its heading above it.
#[derive(Debug, Deserialize, Serialize)]
struct Table {
    caption: String,
    new_page: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Column {
    title: String,
    /// Its share of the page's width.
    width: u32,
    /// Numbers stand to the right.
    number: bool,
}

/// Slides: a first page from the title, a page each, and a last one that says where the figures come from.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Slides {
    subtitle: String,
    mark: String,
    footer: String,
    slides: Vec<Slide>,
    source: Source,
}

#[derive(Debug, Deserialize, Serialize)]
struct Slide {
    heading: String,
    figures: Vec<KeyFigure>,
    chart: Option<Chart>,
}

#[derive(Debug, Deserialize, Serialize)]
struct KeyFigure {
    printed: String,
    name: String,
    /// What it was a year before, in words.
    before: String,
}

#[derive(Debug, Deserialize, Serialize)]
struct Chart {
    caption: String,
    bars: Vec<Bar>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Bar {
    label: String,
    /// A decimal number; nothing where it is withheld.
    value: Option<String>,
    printed: String,
}

#[derive(Debug, Deserialize, Serialize)]
struct Source {
    heading: String,
    lines: Vec<String>,
}

impl Paper {
    /// Reads a paper and finds whatever the templates would stumble over.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let paper: Self = serde_json::from_slice(bytes)?;
        let made = match &paper {
            Self::Report(content) => &content.made,
            Self::Slides(content) => &content.made,
        };
        match numbers(made) {
            Some(_) => Ok(paper),
            None => Err(Problem::Instant(made.clone())),
        }
    }

    /// As the template reads it.
    pub(crate) fn data(&self) -> Result<Value, Problem> {
        Ok(match self {
            Self::Report(content) => serde_json::to_value(content)?,
            Self::Slides(content) => serde_json::to_value(content)?,
        })
    }
}

/// Year, month, day, hour, minute and second, in bounds.
fn numbers(instant: &str) -> Option<[u16; 6]> {
    let parts = instant.split(|c: char| !c.is_ascii_digit());
    let parts: Vec<u16> = parts
        .take(6)
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let numbers: [u16; 6] = parts.try_into().ok()?;
    let [year, month, day, hour, minute, second] = numbers;
    let right = (1900..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    right.then_some(numbers)
}

fn as_numbers<S: serde::Serializer>(made: &str, out: S) -> Result<S::Ok, S::Error> {
    numbers(made)
        .unwrap_or([1900, 1, 1, 0, 0, 0])
        .serialize(out)
}

#[cfg(test)]
mod tests {
    use super::{Paper, numbers};

    #[test]
    fn an_instant_is_six_numbers_in_bounds() {
        assert_eq!(numbers("2026-03-08T01:02:03Z"), Some([2026, 3, 8, 1, 2, 3]));
        assert_eq!(
            numbers("2026-03-08T01:02:03.456Z"),
            Some([2026, 3, 8, 1, 2, 3])
        );
        for wrong in ["", "2026-03-08", "2026-13-08T01:02:03Z", "x-1-1T1:1:1"] {
            assert_eq!(numbers(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_paper_is_refused() {
        for wrong in [
            "",
            "[]",
            r#"{"form":"letter"}"#,
            r#"{"form":"report","title":[],"author":"","made":"2026-03-08T01:02:03Z","blocks":[{"kind":"picture"}]}"#,
            r#"{"form":"report","title":[],"author":"","made":"yesterday","blocks":[]}"#,
        ] {
            assert!(Paper::read(wrong.as_bytes()).is_err(), "{wrong}");
        }
        let right =
            r#"{"form":"report","title":[],"author":"","made":"2026-03-08T01:02:03Z","blocks":[]}"#;
        assert!(Paper::read(right.as_bytes()).is_ok());
    }
}
