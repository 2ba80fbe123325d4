//! What the words around a figure claim of it: that it rose or fell, that it was the highest in years.

use super::{Remark, RemarkKind, Term, Told, told};
use crate::draft::ReportFigure;
use crate::figures::Values;
use crate::words;
use niangjia_document::Document;
use niangjia_store::Error;

/// What a text claims of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is more than the year before.
    Rose,
    /// It is less than the year before.
    Fell,
    /// It is the highest of so many years, this one among them.
    Highest(u32),
    /// It is the lowest of so many years.
    Lowest(u32),
}

impl Claim {
    /// How many years it is about, this one among them.
    #[must_use]
    pub const fn years(self) -> u32 {
        match self {
            Self::Rose | Self::Fell => 2,
            Self::Highest(years) | Self::Lowest(years) => years,
        }
    }

    /// Whether it holds of values, this year's first.
    #[must_use]
    pub fn holds(self, values: &[i64]) -> bool {
        let Some((this, before)) = values.split_first() else {
            return true;
        };
        match self {
            Self::Rose | Self::Highest(_) => before.iter().all(|value| this > value),
            Self::Fell | Self::Lowest(_) => before.iter().all(|value| this < value),
        }
    }

    /// The message that says it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Rose => "report-claim-rose",
            Self::Fell => "report-claim-fell",
            Self::Highest(_) => "report-claim-highest",
            Self::Lowest(_) => "report-claim-lowest",
        }
    }
}

/// The claims of a sentence, each with the number of the figure that it is about.
pub(crate) fn claims(sentence: &Told) -> Vec<(Claim, u32)> {
    let mut claims = Vec::new();
    let mut claim = |claim: Claim, at: usize| {
        // The figure before the words, else the first one after them.
        let before = sentence
            .figures
            .iter()
            .rev()
            .find(|(begins, _)| *begins < at);
        if let Some((_, number)) = before.or_else(|| sentence.figures.first()) {
            claims.push((claim, *number));
        }
    };
    let first = |words: &[&str]| {
        words
            .iter()
            .filter_map(|word| sentence.text.find(word))
            .min()
    };
    if first(&words::COMPARED).is_some() {
        if let Some(at) = first(&words::ROSE) {
            claim(Claim::Rose, at);
        }
        if let Some(at) = first(&words::FELL) {
            claim(Claim::Fell, at);
        }
    }
    if let Some(years) = words::span(&sentence.text) {
        if let Some(at) = first(&words::HIGHEST) {
            claim(Claim::Highest(years), at);
        }
        if let Some(at) = first(&words::LOWEST) {
            claim(Claim::Lowest(years), at);
        }
    }
    claims
}

/// Claims that the measure of those years does not bear out, or cannot.
pub(super) fn remarks(
    values: &mut Values<'_, '_, '_>,
    figures: &[ReportFigure],
    document: &Document,
) -> Result<Vec<Remark>, Error> {
    let mut remarks = Vec::new();
    for sentence in told(document) {
        for (claim, number) in claims(&sentence) {
            let Some(figure) = figures.iter().find(|figure| figure.number == number) else {
                continue;
            };
            let (Some(point), Some(measure)) =
                (figure.point.clone(), values.measure(&figure.measure))
            else {
                continue;
            };
            let years = values.years(measure, &point, claim.years())?;
            let years: Vec<(i16, Option<i64>)> = years
                .into_iter()
                .map(|(period, found)| {
                    (
                        period.last().year(),
                        found.value.filter(|_| found.n_records > 0),
                    )
                })
                .collect();
            let known: Option<Vec<i64>> = years.iter().map(|(_, value)| *value).collect();
            let (Some(value), false) =
                (figure.value, known.is_some_and(|known| claim.holds(&known)))
            else {
                continue;
            };
            let of = Term { measure, value };
            remarks.push(Remark {
                kind: RemarkKind::Claim { claim, of, years },
                figure: Some(number),
            });
        }
    }
    Ok(remarks)
}
