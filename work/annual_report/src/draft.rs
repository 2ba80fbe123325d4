//! The draft: the text with the figures of a period.

use crate::figures::{Answer, FigureError, Point, PointError, Registry, Values};
use crate::left_out::{self, Heading, LeftOut};
use crate::reading::TooManyNumbers;
use crate::remarks::{self, Remark};
use niangjia_base::calendar::Period;
use niangjia_document::{
    Document, FillError, Filled, Format, PrintError, Reference, Template, TemplateError,
};
use niangjia_office::Look;
use niangjia_office::measures::Measure;
use niangjia_store::Error;
use std::collections::{BTreeMap, BTreeSet};

/// A report with its figures, before anybody has put a seal on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDraft {
    /// The text, ready for Word and Markdown.
    pub document: Document,
    /// Its figures in the order of reading; the first has the number 1.
    pub figures: Vec<ReportFigure>,
    /// The sentences that have no records behind them.
    pub left_out: Vec<LeftOut>,
    /// Arithmetic that does not come out.
    pub remarks: Vec<Remark>,
}

/// A figure in its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFigure {
    /// Its number in the text, from 1.
    pub number: u32,
    /// The id of its measure.
    pub measure: String,
    /// As the text refers to it, without the braces.
    pub reference: String,
    /// What exactly it is; nothing when no line of work has the measure.
    pub point: Option<Point>,
    /// The line of the text, or the number of the paragraph, in which it stands.
    pub line: u32,
    /// How the text prints it.
    pub format: Format,
    /// As printed, with its unit: `86.31 万元`.
    pub printed: String,
    /// The exact value in the measure's unit (fen, hundredths of a percent, heads); nothing where the sentence had to stay
    /// without any value, and the paper shows crosses.
    pub value: Option<i64>,
    /// How many records are behind it.
    pub n_records: i64,
}

/// What the text says besides figures, and the words of the program.
pub struct Context<'a> {
    /// The union's name, such as `示例职业技术学院工会`.
    pub union: &'a str,
    /// The meeting that hears the report, such as `第三届第四次会员代表大会`.
    pub meeting: &'a str,
    /// The year that the report is about, in the words of the text: `2023`.
    pub year: &'a str,
    /// The year that the outlook is about: `2024`.
    pub next_year: &'a str,
    /// The Chinese text of a message key, such as `unit-person-time`: the language of the report, not of the reader.
    pub word: &'a dyn Fn(&str) -> String,
}

/// Why there is no draft.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The text has mistakes; all of them, each with its line.
    #[error("the text has {} mistakes, the first: {}", .0.len(), first(.0))]
    Text(Vec<TemplateError>),
    /// The text asks for an unknown variable, or a figure could not be made.
    #[error(transparent)]
    Fill(#[from] FillError<FigureError>),
    /// A figure cannot be printed as the text asks.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The period or the part of a figure cannot be understood.
    #[error(transparent)]
    Point(#[from] PointError),
    /// The text holds more numbers typed by hand than any report.
    #[error(transparent)]
    Numbers(#[from] TooManyNumbers),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// The report of a period, in the text that the program brings along; `measures` are those of all lines of work.
///
/// # Errors
/// When a figure cannot be made or the database cannot be read.
pub fn draft(
    look: &mut Look<'_, '_>,
    measures: &[&'static Measure],
    period: Period,
    context: &Context<'_>,
) -> Result<ReportDraft, ReportError> {
    draft_text(look, measures, period, context, crate::TEXT)
}

/// The same with a union's own text.
///
/// # Errors
/// Besides, when the text has mistakes.
pub fn draft_text(
    look: &mut Look<'_, '_>,
    measures: &[&'static Measure],
    period: Period,
    context: &Context<'_>,
    text: &str,
) -> Result<ReportDraft, ReportError> {
    let template = Template::parse(text).map_err(ReportError::Text)?;
    let mut values = Values::new(
        look,
        Registry {
            measures,
            sessions: &[],
        },
        period,
    );
    let headings = left_out::headings(text);
    fill(
        &mut values,
        &template,
        &variables(context),
        context,
        &headings,
    )
}

/// Fills a template with values.
pub(crate) fn fill(
    values: &mut Values<'_, '_, '_>,
    template: &Template,
    variables: &BTreeMap<String, String>,
    context: &Context<'_>,
    headings: &[Heading],
) -> Result<ReportDraft, ReportError> {
    let named: BTreeSet<&str> = template
        .references()
        .iter()
        .map(|r| r.id.as_str())
        .collect();
    let told = |id: &'static str| named.contains(id);
    let mut together = named.clone();
    for id in remarks::asked_with(told) {
        together.insert(id);
    }
    values.ask_together(&together)?;
    // Answers to sentences that are left out in the end are among them.
    let mut asked: Vec<(Reference, Option<Answer>)> = Vec::new();
    let filling = template.fill(variables, &mut |reference| {
        let answer = values.answer(reference, context)?;
        let text = answer.as_ref().map(|answer| answer.printed.clone());
        asked.push((reference.clone(), answer));
        Ok::<_, FigureError>(text.map(|text| Filled { text }))
    })?;
    let figures = standing(&filling.document, asked);
    let left_out = left_out::placed(headings, &filling.left_out, values.registered(), &figures);
    let remarks = remarks::all(values, &figures, &filling.document)?;
    Ok(ReportDraft {
        document: filling.document,
        figures,
        left_out,
        remarks,
    })
}

fn variables(context: &Context<'_>) -> BTreeMap<String, String> {
    [
        ("union", context.union),
        ("meeting", context.meeting),
        ("year", context.year),
        ("next_year", context.next_year),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect()
}

/// The figures that stand in the document, each with the answer that it was printed from. The document's figures are the
/// answers in their order without some, so each takes the next answer that reads like it.
fn standing(document: &Document, asked: Vec<(Reference, Option<Answer>)>) -> Vec<ReportFigure> {
    let mut asked = asked.into_iter();
    let mut figures = Vec::new();
    for figure in document.figures() {
        let answered = asked.find(|(reference, answer)| {
            let printed = answer.as_ref().map(|answer| answer.printed.as_str());
            reference.id == figure.reference
                && match printed {
                    Some(printed) => !figure.missing && printed == figure.text,
                    None => figure.missing,
                }
        });
        let Some((reference, answer)) = answered else {
            continue;
        };
        figures.push(ReportFigure {
            number: u32::try_from(figures.len()).map_or(u32::MAX, |before| before + 1),
            reference: reference.to_string(),
            line: reference.line,
            measure: reference.id,
            format: reference.format,
            printed: figure.text.clone(),
            value: answer.as_ref().map(|answer| answer.value),
            n_records: answer.as_ref().map_or(0, |answer| answer.n_records),
            point: answer.map(|answer| answer.point),
        });
    }
    figures
}

fn first(mistakes: &[TemplateError]) -> String {
    mistakes
        .first()
        .map(ToString::to_string)
        .unwrap_or_default()
}
