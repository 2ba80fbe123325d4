//! Values that stand in the headings: one column an occasion, one a month, with what belongs to each under it.

use super::fit::scale;
use super::{Source, Spread};
use crate::headings::Heading;
use crate::particulars::Particulars;
use crate::words;
use niangjia_base::calendar::{self, PartialDay};
use niangjia_base::text;
use niangjia_office::forms::{Column, Form, Need, Parsed, Reads, Word};

/// The headings that are values of a form's column, each with the cells under it.
pub(super) fn spread(
    form: &Form,
    headings: &[Heading],
    taken: &mut [bool],
    sources: &mut [Option<Source>],
    particulars: &Particulars,
) -> Vec<Spread> {
    let spread_column = form
        .columns
        .iter()
        .position(|column| column.need == Need::OrSpread);
    let Some(of) = spread_column.filter(|of| sources.get(*of).is_none_or(Option::is_none)) else {
        return Vec::new();
    };
    let Some(column) = form.columns.get(of) else {
        return Vec::new();
    };
    let mut spreads: Vec<Spread> = Vec::new();
    for (heading, taken) in headings
        .iter()
        .zip(taken.iter_mut())
        .filter(|(_, taken)| !**taken)
    {
        let Some(mut told) = told(column, heading) else {
            continue;
        };
        let day = form
            .columns
            .iter()
            .position(|c| c.reads == Reads::Day)
            .zip(told.take_day(particulars.year));
        let target = if told.rest.is_empty() {
            form.columns.iter().position(|c| c.reads == Reads::Money)
        } else {
            form.columns
                .iter()
                .position(|c| c.headings.iter().any(|h| text::word_key(h) == told.rest))
        };
        let Some(target) = target else { continue };
        let Some(scale) = form
            .columns
            .get(target)
            .map(|c| scale(c, heading, particulars))
        else {
            continue;
        };
        *taken = true;
        let cell = (target, heading.column, scale);
        match spreads.iter_mut().find(|s| s.value == told.value) {
            Some(spread) => {
                spread.cells.push(cell);
                spread.day = spread.day.or(day);
            }
            None => spreads.push(Spread {
                of,
                value: told.value,
                day,
                cells: vec![cell],
            }),
        }
    }
    for spread in &spreads {
        for (target, _, _) in &spread.cells {
            // A column under the headings is not a column of its own as well.
            if let Some(source) = sources.get_mut(*target) {
                *source = None;
            }
        }
    }
    spreads
}

/// What a heading tells: a value, what stands behind it, and what is left to say which cells these are.
struct Told {
    value: Parsed,
    /// What stands behind the value in the upper row, when there is a lower one.
    behind: String,
    /// What stands behind or under it.
    rest: String,
}

/// The value that a heading is, and what stands under or behind it: `1月` over `人数`, `春节金额`.
fn told(column: &Column, heading: &Heading) -> Option<Told> {
    let (value, behind) = match column.reads {
        Reads::Month => {
            let (month, behind) = heading.top.split_once(words::MONTH)?;
            let month: i64 = month.parse().ok().filter(|m| (1..=12).contains(m))?;
            (Parsed::Whole(month), behind.trim_start_matches('份'))
        }
        Reads::Choice(choice) => {
            let spelling = |word: &'static Word| {
                word.words
                    .iter()
                    .map(move |w| (word.code, text::word_key(w)))
            };
            let (code, spelling) = choice
                .iter()
                .flat_map(spelling)
                .filter(|(_, spelling)| heading.top.starts_with(spelling.as_str()))
                .max_by_key(|(_, spelling)| spelling.len())?;
            (Parsed::Code(code), heading.top.get(spelling.len()..)?)
        }
        _ => return None,
    };
    Some(if heading.sub.is_empty() {
        Told {
            value,
            behind: String::new(),
            rest: behind.to_owned(),
        }
    } else {
        Told {
            value,
            behind: behind.to_owned(),
            rest: heading.sub.clone(),
        }
    })
}

impl Told {
    /// Takes out the day that stands with the value, as in `端午节(6月16日)`, or under it.
    fn take_day(&mut self, year: Option<i16>) -> Option<PartialDay> {
        let (under, rest) = day_in(&self.rest, year);
        if under.is_some() {
            self.rest = rest;
        }
        under.or_else(|| day_in(&self.behind, year).0)
    }
}

/// A day that is all of a text or stands in brackets in it, and the text without it.
fn day_in(text: &str, year: Option<i16>) -> (Option<PartialDay>, String) {
    // A number alone is no day: it may count persons or be an amount.
    let read = |text: &str| {
        let is_day = text.contains(['月', '-', '.', '/']);
        calendar::read_day(text, year).ok().filter(|_| is_day)
    };
    let inner = text
        .split_once('(')
        .and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
    match inner {
        Some((before, (inside, after))) if read(inside).is_some() => {
            (read(inside), format!("{before}{after}"))
        }
        _ => match read(text) {
            Some(day) => (Some(day), String::new()),
            None => (None, text.to_owned()),
        },
    }
}
