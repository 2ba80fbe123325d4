//! The key figures of a report for a hall: a slide for each chapter, with the same figures a year before and one chart.
//!
//! The figures are those of the text, as it prints them; which of them are the key ones follows from where they stand: every
//! item begins with what it is about. Nothing is on a slide that the page of the report would withhold.

use super::panels::{Panel, PanelSplit};
use crate::figures::{Registry, Values, quantity};
use crate::presented::Wording;
use crate::remarks::SMALL;
use crate::report::Report;
use niangjia_document::{Block, Document, Format, LineKind, Paragraph, Quantity, Span};
use niangjia_office::Look;
use niangjia_office::measures::{Measure, Unit};
use niangjia_store::Error;
use std::collections::BTreeSet;

/// A slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// The chapter with its number, or what the slide is.
    pub heading: String,
    /// In the order of the text.
    pub figures: Vec<KeyFigure>,
    /// How one of them divides, where that can be told.
    pub chart: Option<Chart>,
}

/// A figure of the text, large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// The measure.
    pub measure: String,
    /// What it is called.
    pub name: String,
    /// As the text prints it.
    pub printed: String,
    /// What it was a year before, in words.
    pub before: String,
}

/// How a figure divides: bars from nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The figure, its unit and by what it divides.
    pub caption: String,
    /// The parts.
    pub bars: Vec<Bar>,
}

/// A part of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which part.
    pub label: String,
    /// Its value as a decimal number; nothing where it is withheld.
    pub value: Option<String>,
    /// Its value as it stands beside the bar.
    pub printed: String,
}

/// A hall reads no more than five.
const MOST_FIGURES: usize = 5;
/// The first slide has one figure of every chapter.
const MOST_CHAPTERS: usize = 6;
/// A chart of fewer bars says nothing, one of more cannot be read from the last row.
const FEWEST_BARS: usize = 3;
const MOST_BARS: usize = 12;
/// By what a figure is divided for a hall, the most telling first.
const WAYS: [&str; 4] = ["kind", "level", "month", "branch"];

/// The slides of a report as somebody sees it or as it was sealed: one of the whole, then one of each chapter that has figures.
///
/// # Errors
/// When the database cannot be read for the year before.
pub fn slides(
    look: &mut Look<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    report: &Report,
    (document, panels): (&Document, &[Panel]),
) -> Result<Vec<Slide>, Error> {
    let mut before = Before::new(look, registry, wording, report);
    let mut slides = Vec::new();
    let mut first = Vec::new();
    for (heading, items) in chapters(document) {
        let is_key = |number: &u32| {
            panels
                .iter()
                .find(|panel| panel.number == *number && is_key(panel, report))
        };
        let items = items
            .iter()
            .map(|item| item.iter().filter_map(is_key).collect())
            .collect();
        let chosen = chosen(items);
        let mut figures = Vec::new();
        for panel in &chosen {
            figures.push(KeyFigure {
                measure: panel.measure.clone(),
                name: panel.name.clone(),
                printed: panel.printed.clone(),
                before: before.told(panel)?,
            });
        }
        if let Some(figure) = figures.first() {
            first.push(figure.clone());
            slides.push(Slide {
                heading,
                chart: chart(&chosen, wording),
                figures,
            });
        }
    }
    first.truncate(MOST_CHAPTERS);
    if slides.len() > 1 {
        let whole = Slide {
            heading: (wording.word)("report-slides-whole"),
            figures: first,
            chart: None,
        };
        slides.insert(0, whole);
    }
    Ok(slides)
}

/// The chapters with their headings, and the numbers of the figures in what stands under the chapter itself and in each item.
fn chapters(document: &Document) -> Vec<(String, Vec<Vec<u32>>)> {
    let headings = document
        .blocks()
        .into_iter()
        .filter_map(|block| match block {
            Block::Line(LineKind::Chapter, heading) => Some(heading),
            _ => None,
        });
    let mut next = 1_u32;
    let mut numbers = |paragraphs: &[Paragraph]| -> Vec<u32> {
        let spans = paragraphs.iter().flat_map(|paragraph| &paragraph.spans);
        let figures = spans.filter(|span| matches!(span, Span::Figure(_)));
        figures
            .map(|_| {
                next += 1;
                next - 1
            })
            .collect()
    };
    numbers(&document.opening);
    let chapters = document.chapters.iter().map(|chapter| {
        let mut items = vec![numbers(&chapter.paragraphs)];
        for item in &chapter.items {
            items.push(numbers(&item.paragraphs));
        }
        items
    });
    let items: Vec<Vec<Vec<u32>>> = chapters.collect();
    headings.zip(items).collect()
}

/// A whole number of the report's own days that everybody may know.
fn is_key(panel: &Panel, report: &Report) -> bool {
    panel.value.is_some()
        && panel.period == report.period.to_string()
        && panel.part == report.branch
        && panel.printed.starts_with(|c: char| c.is_ascii_digit())
}

/// The first of every item, then the second of every item, until the slide is full; each measure once, in the order of the text.
fn chosen(items: Vec<Vec<&Panel>>) -> Vec<&Panel> {
    let mut known = BTreeSet::new();
    let mut chosen: Vec<&Panel> = Vec::new();
    let longest = items.iter().map(Vec::len).max().unwrap_or(0);
    for place in 0..longest {
        for panel in items.iter().filter_map(|item| item.get(place)) {
            if chosen.len() < MOST_FIGURES && known.insert(&panel.measure) {
                chosen.push(panel);
            }
        }
    }
    chosen.sort_by_key(|panel| panel.number);
    chosen
}

/// The same measure a year before.
struct Before<'s, 'a, 't> {
    values: Option<Values<'s, 'a, 't>>,
    wording: &'s Wording<'s>,
}

impl<'s, 'a, 't> Before<'s, 'a, 't> {
    fn new(
        look: &'s mut Look<'a, 't>,
        registry: Registry<'s>,
        wording: &'s Wording<'s>,
        report: &Report,
    ) -> Self {
        let year_before = report.period.year_before();
        let values = year_before
            .map(|period| Values::new(look, registry, period).of_branch(report.branch.as_deref()));
        Self { values, wording }
    }

    /// In words, printed as the figure itself is.
    fn told(&mut self, panel: &Panel) -> Result<String, Error> {
        let word = self.wording.word;
        let nothing = word("report-slides-nothing-before");
        let Some(values) = &mut self.values else {
            return Ok(nothing);
        };
        let Some(measure) = values.measure(&panel.measure) else {
            return Ok(nothing);
        };
        let figure = values.figure(measure)?;
        let Some(value) = figure.value.filter(|_| figure.n_records > 0) else {
            return Ok(nothing);
        };
        let counts_people = matches!(
            measure.unit,
            Unit::Person | Unit::PersonTime | Unit::PersonMonth
        );
        let small = figure.n_records < SMALL || (counts_people && value > 0 && value < SMALL);
        if measure.delicate && small {
            return Ok(word("report-slides-withheld-before"));
        }
        let printed = printed_like(&panel.printed, measure, value);
        Ok(format!("{} {printed}", word("report-slides-before")))
    }
}

/// A value in the manner of another that the text prints: `79.20 万元` beside `86.31 万元`.
fn printed_like(other: &str, measure: &Measure, value: i64) -> String {
    let words = other.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let words = words.trim_start_matches('余');
    let quantity = quantity(measure.unit, value);
    let (format, unit) = match quantity {
        Quantity::BasisPoints(_) => (Format::Percent(None), ""),
        Quantity::Fen(_) => match words.strip_prefix('万') {
            Some(unit) => (Format::Wan(Some(2)), unit),
            None => (Format::YuanEven, words),
        },
        Quantity::Count(_) => match words.strip_prefix('万') {
            Some(unit) => (Format::Wan(None), unit),
            None => (Format::Whole, words),
        },
    };
    // Each of these formats prints each of these quantities; were it otherwise, the exact value would do.
    format
        .print(quantity, unit)
        .unwrap_or_else(|_| measure.unit.print(value))
}

/// The chart of the first figure that divides in a way that can be told, rather one of which nothing is withheld.
fn chart(figures: &[&Panel], wording: &Wording<'_>) -> Option<Chart> {
    let whole = |split: &PanelSplit| {
        can_be_told(split) && split.parts.iter().all(|(_, value)| value.is_some())
    };
    chart_of(figures, wording, &whole).or_else(|| chart_of(figures, wording, &can_be_told))
}

fn chart_of(
    figures: &[&Panel],
    wording: &Wording<'_>,
    is_fit: &dyn Fn(&PanelSplit) -> bool,
) -> Option<Chart> {
    let word = wording.word;
    WAYS.into_iter().find_map(|way| {
        figures.iter().find_map(|panel| {
            let split = panel
                .splits
                .iter()
                .find(|split| split.by == way && is_fit(split))?;
            let by = word(&format!("report-page-by-{way}"));
            let bars = split.parts.iter().map(|(label, value)| Bar {
                label: label_of(label, way, wording),
                value: value.clone(),
                printed: value
                    .clone()
                    .unwrap_or_else(|| word("report-slides-withheld")),
            });
            Some(Chart {
                caption: format!("{}（{}）· {by}", panel.name, panel.unit),
                bars: bars.collect(),
            })
        })
    })
}

/// Bars show parts of nothing or more, and most of them.
fn can_be_told(split: &PanelSplit) -> bool {
    let told = split.parts.iter().filter_map(|(_, value)| value.as_deref());
    let (told, below): (Vec<&str>, Vec<&str>) = told.partition(|value| !value.starts_with('-'));
    (FEWEST_BARS..=MOST_BARS).contains(&split.parts.len())
        && below.is_empty()
        && told.len() >= FEWEST_BARS
        && 2 * told.len() > split.parts.len()
}

fn label_of(label: &str, way: &str, wording: &Wording<'_>) -> String {
    let month = label.rsplit_once('-').filter(|_| way == "month");
    match month {
        Some((_, month)) => [month.trim_start_matches('0'), "月"].concat(),
        None if label.is_empty() => (wording.word)("report-page-not-said"),
        None => label.to_owned(),
    }
}
