//! Reading a report that somebody else wrote: every figure in it, with its unit and what it counts.
//!
//! The words, in the order of the work:
//!
//! * A **passage** ([`Passage`]) is a paragraph with the headings above it, in half-width signs and without idle blanks.
//! * A **number** is what stands in digits or in Chinese signs, exact or not: 86.31万, 五万七千六百, 百分之九十五, 两百余, 3/4.
//! * A number that counts nothing is **fixed** ([`Fixed`]): a year, an ordinal, a name, the number of a document or of an item.
//! * Any other is a **figure** ([`ReadFigure`]): its value, its unit, and the words by which the text says what it counts.
//! * **Pairing** ([`pair`]) finds the measure that a figure speaks of, by words, unit and place; by the value alone only as a
//!   last resort, and then it says so ([`Certainty`]).
//! * A **doubt** ([`Doubt`]) is arithmetic that does not hold inside the text itself, whatever any register says.
//!
//! All of it is pure: text in, findings out. What it refuses to do: guess. A figure that no measure speaks of cannot be known,
//! persons and person-times are never taken for each other, and a rounded number agrees with every number that it may stand for.

mod closeness;
mod context;
mod doubts;
mod figure;
mod fixed;
mod number;
mod numerals;
mod pairing;
mod passage;
mod scan;
mod units;
mod words;

pub use closeness::Closeness;
pub use doubts::{Doubt, DoubtKind};
pub use figure::{Found, ReadFigure};
pub use fixed::Fixed;
pub use pairing::{Candidate, Certainty, Judgement, Pair, judge, pair};
pub use passage::Passage;
pub use units::Counts;

/// A report of a hundred pages has a thousand.
const MOST_NUMBERS: usize = 10_000;

/// A text with so many numbers is a table of data, and no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more numbers than any report has")]
pub struct TooManyNumbers;

/// A report as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its paragraphs.
    pub passages: Vec<Passage>,
    /// The numbers in it, in the order of reading.
    pub found: Vec<Found>,
}

impl Reading {
    /// Reads the paragraphs of a report.
    ///
    /// # Errors
    /// When it holds more numbers than any report.
    pub fn of(paragraphs: &[String]) -> Result<Self, TooManyNumbers> {
        let passages = passage::passages(paragraphs);
        let found = scan::found(&passages, MOST_NUMBERS).ok_or(TooManyNumbers)?;
        Ok(Self { passages, found })
    }

    /// The figures, in the order of reading.
    #[must_use]
    pub fn figures(&self) -> Vec<&ReadFigure> {
        let figures = self.found.iter().filter_map(|found| match found {
            Found::Figure(figure) => Some(figure.as_ref()),
            Found::Fixed { .. } => None,
        });
        figures.collect()
    }

    /// Arithmetic that does not hold; `pairs` are those of the figures, in their order.
    #[must_use]
    pub fn doubts(&self, pairs: &[Option<Pair>]) -> Vec<Doubt> {
        doubts::all(&self.figures(), pairs)
    }
}

#[cfg(test)]
mod tests;
