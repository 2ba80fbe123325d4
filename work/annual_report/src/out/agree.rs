//! The proof that the text, the page and the tables say the same.
//!
//! It reads what was written, and not what it was written from: the Markdown and the page as text, the tables as printed.

use super::ReturnTable;
use crate::draft::ReportDraft;
use crate::figures::{Point, quantity};
use niangjia_base::calendar::Period;
use niangjia_office::measures::{Measure, Split};
use std::collections::BTreeMap;

/// Where two outputs differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The measure, or the number of the paragraph.
    pub about: String,
    /// What the text says.
    pub text: String,
    /// What the other says.
    pub other: String,
}

/// The outputs of one report.
pub struct Outputs<'a> {
    /// Which figures there are and how each is printed; that they stand there is read out of the outputs.
    pub draft: &'a ReportDraft,
    /// The report's own days, of which the tables tell.
    pub period: Period,
    /// Its branch, if it tells of one.
    pub branch: Option<&'a str>,
    /// The report as Markdown.
    pub markdown: &'a str,
    /// The report as a page.
    pub page: &'a str,
    /// The tables of the federation above.
    pub tables: &'a [ReturnTable],
}

/// Compares the outputs of a report; answers where they differ.
#[must_use]
pub fn agree(
    outputs: &Outputs<'_>,
    measures: &[&'static Measure],
    word: &dyn Fn(&str) -> String,
) -> Vec<Disagreement> {
    let mut found = same_lines(outputs.markdown, outputs.page);
    found.extend(same_figures(outputs.draft, outputs.page));
    found.extend(same_values(outputs, measures, word));
    found
}

/// Every line of the Markdown is a line of the page, in its order.
fn same_lines(markdown: &str, page: &str) -> Vec<Disagreement> {
    let marks = |line: &str| line.trim_start_matches('#').trim().replace('\\', "");
    let text: Vec<String> = markdown
        .lines()
        .map(marks)
        .filter(|line| !line.is_empty())
        .collect();
    let body = page
        .split("<main>")
        .nth(1)
        .and_then(|rest| rest.split("</main>").next());
    let shown: Vec<String> = body
        .unwrap_or_default()
        .lines()
        .map(|line| plain(line).replace('\\', ""))
        .filter(|line| !line.is_empty())
        .collect();
    let longer = text.len().max(shown.len());
    let at = |lines: &[String], at: usize| lines.get(at).cloned().unwrap_or_default();
    (0..longer)
        .filter(|line| text.get(*line) != shown.get(*line))
        .map(|line| Disagreement {
            about: (line + 1).to_string(),
            text: at(&text, line),
            other: at(&shown, line),
        })
        .collect()
}

/// Every figure stands on the page as it is printed, under its measure.
fn same_figures(draft: &ReportDraft, page: &str) -> Vec<Disagreement> {
    const MARK: &str = "data-measure=\"";
    let shown: Vec<(String, String)> = page
        .split(MARK)
        .skip(1)
        .filter_map(|rest| {
            let (measure, rest) = rest.split_once("\">")?;
            let (printed, _) = rest.split_once("</")?;
            Some((plain(measure), plain(printed)))
        })
        .collect();
    let told: Vec<(String, String)> = draft
        .figures
        .iter()
        .map(|figure| (figure.measure.clone(), figure.printed.trim().to_owned()))
        .collect();
    let longer = told.len().max(shown.len());
    let at = |figures: &[(String, String)], at: usize| figures.get(at).cloned().unwrap_or_default();
    (0..longer)
        .filter(|number| told.get(*number) != shown.get(*number))
        .map(|number| {
            let (told, shown) = (at(&told, number), at(&shown, number));
            Disagreement {
                about: told.0,
                text: told.1,
                other: shown.1,
            }
        })
        .collect()
}

/// Every figure of the text that a table holds too is printed from the value in the table.
fn same_values(
    outputs: &Outputs<'_>,
    measures: &[&'static Measure],
    word: &dyn Fn(&str) -> String,
) -> Vec<Disagreement> {
    let lines = outputs.tables.iter().flat_map(|table| &table.lines);
    let lines: BTreeMap<&str, _> = lines.map(|line| (line.measure, line)).collect();
    let mut found = Vec::new();
    for figure in &outputs.draft.figures {
        let Some(line) = lines.get(figure.measure.as_str()) else {
            continue;
        };
        let Some(measure) = measures.iter().find(|measure| measure.id == line.measure) else {
            continue;
        };
        let own_part = |point: &Point| match &point.part {
            Some((Split::Branch, branch)) => outputs.branch == Some(branch.as_str()),
            Some(_) => false,
            None => outputs.branch.is_none(),
        };
        let is_own = |point: &Point| point.period == outputs.period && own_part(point);
        // A small count is withheld in the tables.
        let (true, Some(value)) = (figure.point.as_ref().is_some_and(is_own), line.value) else {
            continue;
        };
        let own = word(measure.unit.key());
        let expected = figure.format.print(quantity(measure.unit, value), &own);
        let digits = |text: &str| -> String {
            text.chars()
                .filter(|c| !c.is_whitespace() && !own.contains(*c))
                .collect()
        };
        match expected {
            Ok(expected) if digits(&figure.printed).starts_with(&digits(&expected)) => {}
            Ok(expected) => found.push(Disagreement {
                about: figure.measure.clone(),
                text: figure.printed.clone(),
                other: expected,
            }),
            // A list of names.
            Err(_) => {}
        }
    }
    found
}

/// A line of a page without its markup.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in line.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    text.replace("&amp;", "&").trim().to_owned()
}
