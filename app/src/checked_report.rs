//! A report that somebody wrote, held against the registers of this union.

use crate::lines_of_work;
use crate::texts::{Texts, value};
use annual_report::{Candidate, Doubt, Found, Judgement, Pair, ReadFigure, Reading, judge, pair};
use niangjia_base::calendar::Period;
use niangjia_document::{ReadTextError, TextLimits, read_text};
use niangjia_office::Office;
use niangjia_office::measures::{Figure, Measure, figures};
use niangjia_store::Error;
use std::io::Read;
use std::path::Path;

/// A report with what was found about it.
pub(crate) struct CheckedReport {
    /// The report as it was read.
    pub(crate) reading: Reading,
    /// Every measure of the period, in the order of the candidates.
    measures: Vec<(&'static Measure, Figure)>,
    /// The measures of its figures, in the order of the figures.
    pairs: Vec<Option<Pair>>,
    candidates: Vec<Candidate>,
    /// Arithmetic that does not hold inside it.
    pub(crate) doubts: Vec<Doubt>,
}

/// A figure of the report with its measure.
pub(crate) struct Checked<'r> {
    /// The figure.
    pub(crate) figure: &'r ReadFigure,
    /// Its measure, how sure that is, and what comes out.
    pub(crate) against: Option<Against<'r>>,
}

/// The measure that a figure is held against.
pub(crate) struct Against<'r> {
    /// The measure.
    pub(crate) measure: &'static Measure,
    /// Its Chinese name, as in the report.
    pub(crate) name: &'r str,
    /// Its value as it is printed.
    pub(crate) value: String,
    /// How many records are behind it.
    pub(crate) n_records: i64,
    /// How sure the pair is.
    pub(crate) pair: Pair,
    /// What comes out.
    pub(crate) judgement: Judgement,
}

/// Holds a report against the measures of a period.
pub(crate) fn check(
    office: &Office,
    texts: &Texts,
    period: Period,
    reading: Reading,
) -> Result<CheckedReport, Error> {
    let all = lines_of_work::measures();
    let measures = office.look(|look| figures(look, &all, period))?;
    let candidates: Vec<Candidate> = measures
        .iter()
        .map(|(measure, figure)| Candidate {
            id: measure.id.to_owned(),
            name: texts.chinese(&measure.name_key()),
            unit: measure.unit,
            value: figure.value,
            n_records: figure.n_records,
        })
        .collect();
    let pairs = pair(&reading.figures(), &candidates);
    let doubts = reading.doubts(&pairs);
    Ok(CheckedReport {
        reading,
        measures,
        pairs,
        candidates,
        doubts,
    })
}

impl CheckedReport {
    /// Its figures in the order of reading.
    pub(crate) fn figures(&self) -> Vec<Checked<'_>> {
        let figures = self.reading.figures().into_iter().zip(&self.pairs);
        let checked = figures.map(|(figure, pair)| Checked {
            figure,
            against: pair.map(|pair| self.against(figure, pair)),
        });
        checked.collect()
    }

    fn against(&self, figure: &ReadFigure, pair: Pair) -> Against<'_> {
        let (measure, ours) = self.measures[pair.candidate];
        let candidate = &self.candidates[pair.candidate];
        Against {
            measure,
            name: &candidate.name,
            value: value(measure.unit, ours),
            n_records: ours.n_records,
            pair,
            judgement: judge(figure, candidate),
        }
    }

    /// How many numbers count nothing.
    pub(crate) fn n_fixed(&self) -> usize {
        let fixed = |found: &&Found| matches!(found, Found::Fixed { .. });
        self.reading.found.iter().filter(fixed).count()
    }

    /// Whether a figure differs from its measure, or the text from itself.
    pub(crate) fn is_wrong(&self) -> bool {
        let differs = |checked: &Checked<'_>| {
            let against = checked.against.as_ref();
            against.is_some_and(|against| against.judgement == Judgement::Differs)
        };
        !self.doubts.is_empty() || self.figures().iter().any(differs)
    }
}

/// The paragraphs of a file; never more of it than allowed.
///
/// # Errors
/// When the file cannot be opened; what is wrong inside it is the answer.
pub(crate) fn paragraphs(file: &Path) -> std::io::Result<Result<Vec<String>, ReadTextError>> {
    let limits = TextLimits::default();
    let mut bytes = Vec::new();
    // One byte more than allowed tells whether there was more.
    std::fs::File::open(file)?
        .take(limits.file_bytes + 1)
        .read_to_end(&mut bytes)?;
    Ok(read_text(&bytes, &limits))
}
