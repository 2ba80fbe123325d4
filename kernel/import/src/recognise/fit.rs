//! How well a form explains a sheet under a row of headings.

use super::{Plan, Source, Spread};
use crate::cell::{self, Scale};
use crate::headings::Heading;
use crate::mapping::SheetMapping;
use crate::particulars::Particulars;
use crate::words;
use niangjia_base::text;
use niangjia_office::forms::{Column, Form, Need, Reads, Word};
use niangjia_workbook::Sheet;

/// Rows that are looked at to see whether a column holds what it should.
const ROWS_TO_TRY: usize = 30;

/// Fits a form to headings; nothing when something that it must have is missing or its columns hold something else.
pub(super) fn fit(
    sheet: &Sheet,
    form: &'static Form,
    at: usize,
    headings: &[Heading],
    first: usize,
    particulars: &Particulars,
    settled: Option<&SheetMapping>,
) -> Option<(i64, Plan)> {
    let mut taken = vec![false; headings.len()];
    let mut sources: Vec<Option<Source>> = vec![None; form.columns.len()];
    if let Some(settled) = settled {
        for (place, heading) in headings.iter().enumerate() {
            let Some(name) = settled.columns.get(&heading.written) else {
                continue;
            };
            if let Some(of) = form.columns.iter().position(|column| column.name == name)
                && let (Some(source), Some(taken)) = (sources.get_mut(of), taken.get_mut(place))
            {
                *source = Some(Source::Column(
                    heading.column,
                    scale(form.columns.get(of)?, heading, particulars),
                ));
                *taken = true;
            } else if let (true, Some(taken)) =
                (name == SheetMapping::IGNORED, taken.get_mut(place))
            {
                *taken = true;
            }
        }
    }
    let mut score = 0;
    for (of, column) in form.columns.iter().enumerate() {
        if sources.get(of)?.is_none()
            && let Some(place) = heading_of(column, headings, &taken)
        {
            let heading = headings.get(place)?;
            *taken.get_mut(place)? = true;
            *sources.get_mut(of)? = Some(Source::Column(
                heading.column,
                scale(column, heading, particulars),
            ));
        }
        if sources.get(of)?.is_none() && column.reads == Reads::Day {
            *sources.get_mut(of)? = date_in_parts(headings, &mut taken);
        }
    }
    let spreads = spread(form, headings, &mut taken, &mut sources, particulars);
    for (of, column) in form.columns.iter().enumerate() {
        let in_column =
            sources.get(of)?.is_some() || spreads.iter().any(|s| s.cells.iter().any(|c| c.0 == of));
        let in_headings = spreads.iter().any(|s| s.of == of);
        score += match column.need {
            Need::Must if in_column => 10,
            Need::Must => return None,
            Need::OrSpread if in_column || in_headings => 8,
            _ if in_column && column.reads == Reads::Running => 1,
            _ if in_column => 4,
            Need::May => 0,
            Need::OrTitle | Need::MayOrTitle | Need::OrSpread => match particulars.value(column) {
                Some(value) => {
                    *sources.get_mut(of)? = Some(Source::Around(value));
                    match column.need {
                        Need::MayOrTitle => 1,
                        // A list of one occasion is not first of all a table with many.
                        Need::OrSpread => 2,
                        _ => 4,
                    }
                }
                None if column.need == Need::MayOrTitle => 0,
                None => return None,
            },
        };
    }
    let told = form
        .telling
        .iter()
        .filter(|word| particulars.tells(word))
        .count();
    score += [0, 12, 16].get(told).copied().unwrap_or(18);
    if form.against.iter().any(|word| particulars.tells(word)) {
        score -= 20;
    }
    let unrecognised: Vec<Heading> = headings
        .iter()
        .zip(&taken)
        .filter(|(heading, taken)| !**taken && !is_total(heading))
        .map(|(heading, _)| heading.clone())
        .collect();
    score -= i64::try_from(unrecognised.len()).ok()?;
    if !holds_what_it_should(sheet, form, first, &sources, particulars) {
        return None;
    }
    let plan = Plan {
        form,
        header_row: sheet.rows.get(at)?.number,
        headings: headings.to_vec(),
        first,
        sources,
        spreads,
        unrecognised,
        particulars: particulars.clone(),
    };
    Some((score, plan))
}

/// The first of a column's headings that the sheet has and nobody took yet.
fn heading_of(column: &Column, headings: &[Heading], taken: &[bool]) -> Option<usize> {
    column.headings.iter().find_map(|wanted| {
        let wanted = text::word_key(wanted);
        let mut free = headings.iter().zip(taken);
        free.position(|(heading, taken)| !taken && heading.is(&wanted))
    })
}

fn scale(column: &Column, heading: &Heading, particulars: &Particulars) -> Scale {
    match column.reads {
        Reads::Money | Reads::Balance => {
            let own = words::TEN_THOUSANDS.contains(&heading.unit.as_str());
            Scale {
                ten_thousands: own || (heading.unit.is_empty() && particulars.ten_thousands),
                basis_points: None,
            }
        }
        Reads::Rate => {
            let basis_points = match heading.unit.as_str() {
                "%" => Some(100),
                "‰" => Some(10),
                _ => None,
            };
            Scale {
                ten_thousands: false,
                basis_points,
            }
        }
        _ => Scale::default(),
    }
}

/// A date whose month and day stand in columns of their own.
fn date_in_parts(headings: &[Heading], taken: &mut [bool]) -> Option<Source> {
    let find = |names: &[&str]| {
        headings.iter().position(|h| {
            let key = if h.sub.is_empty() { &h.top } else { &h.sub };
            names.contains(&key.as_str())
        })
    };
    let (month, day) = (find(&[words::MONTH, words::MONTHS])?, find(&[words::DAY])?);
    let year = find(&[words::YEAR]);
    for place in [Some(month), Some(day), year].into_iter().flatten() {
        *taken.get_mut(place)? = true;
    }
    let column = |place: usize| headings.get(place).map(|h| h.column);
    Some(Source::Parts {
        year: year.and_then(column),
        month: column(month)?,
        day: column(day)?,
    })
}

/// The headings that are values of a form's column, each with the cells under it.
fn spread(
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
        let Some((value, rest)) = value_of(column, heading) else {
            continue;
        };
        let target = if rest.is_empty() {
            form.columns.iter().position(|c| c.reads == Reads::Money)
        } else {
            form.columns
                .iter()
                .position(|c| c.headings.iter().any(|h| text::word_key(h) == rest))
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
        match spreads.iter_mut().find(|s| s.value == value) {
            Some(spread) => spread.cells.push(cell),
            None => spreads.push(Spread {
                of,
                value,
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

/// The value that a heading is, and what stands under or behind it: `1月` over `人数`, `春节金额`.
fn value_of(
    column: &Column,
    heading: &Heading,
) -> Option<(niangjia_office::forms::Parsed, String)> {
    use niangjia_office::forms::Parsed;
    match column.reads {
        Reads::Month => {
            let (month, rest) = heading.top.split_once(words::MONTH)?;
            let month: i64 = month.parse().ok().filter(|m| (1..=12).contains(m))?;
            let rest = if heading.sub.is_empty() {
                rest.trim_start_matches('份')
            } else {
                &heading.sub
            };
            Some((Parsed::Whole(month), rest.to_owned()))
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
            let rest = if heading.sub.is_empty() {
                heading.top.strip_prefix(&spelling)?
            } else {
                &heading.sub
            };
            Some((Parsed::Code(code), rest.to_owned()))
        }
        _ => None,
    }
}

fn is_total(heading: &Heading) -> bool {
    let whole = heading.whole();
    words::TOTALS
        .iter()
        .any(|word| whole.starts_with(word) || heading.top.ends_with(word))
}

/// Columns that a sheet is recognised by must hold what they should in at least half of the first rows.
fn holds_what_it_should(
    sheet: &Sheet,
    form: &Form,
    first: usize,
    sources: &[Option<Source>],
    particulars: &Particulars,
) -> bool {
    form.columns.iter().zip(sources).all(|(column, source)| {
        let Some(Source::Column(at, scale)) = source else {
            return true;
        };
        let telling = matches!(
            column.reads,
            Reads::Day
                | Reads::Span
                | Reads::Money
                | Reads::Whole
                | Reads::Choice(_)
                | Reads::Rate
                | Reads::Session
        );
        if !telling || column.need == Need::May {
            return true;
        }
        let (mut good, mut bad) = (0, 0);
        for row in sheet
            .rows
            .iter()
            .skip(first)
            .take(ROWS_TO_TRY)
            .filter(|row| row.cells.len() > 1)
        {
            let Some(value) = row.cell(*at) else { continue };
            match cell::cell(value, column.reads, particulars.year, *scale) {
                Ok(Some(_)) => good += 1,
                Ok(None) => {}
                Err("date_without_year") => good += 1,
                Err(_) => bad += 1,
            }
        }
        good >= bad
    })
}
