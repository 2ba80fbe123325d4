//! How well a form explains a sheet under a row of headings.

use super::content;
use super::known::{Known, KnownForm, Wanted};
use super::spread::spread;
use super::{Plan, Source};
use crate::cell::{self, Scale};
use crate::headings::Heading;
use crate::mapping::SheetMapping;
use crate::particulars::Particulars;
use crate::words;
use niangjia_office::forms::{Column, Form, Need, Reads};
use niangjia_workbook::Sheet;

/// What a form is fitted to: a row of headings of a sheet, and what stands around the table.
pub(super) struct Candidate<'s> {
    pub(super) sheet: &'s Sheet,
    pub(super) known: &'s Known,
    /// Where the headings stand, among the sheet's rows.
    pub(super) at: usize,
    pub(super) headings: &'s [Heading],
    /// Where the records begin, among the sheet's rows.
    pub(super) first: usize,
    pub(super) particulars: &'s Particulars,
    pub(super) settled: Option<&'s SheetMapping>,
}

/// Why a form does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) form: &'static str,
    /// How many of the columns that it must have are there.
    pub(crate) found: usize,
    /// What is in the way: `missing`, `content`, `untold`, `foreign`, `against`.
    pub(crate) why: &'static str,
    /// The heading that is meant.
    pub(crate) heading: String,
}

/// Fits a form to headings.
///
/// # Errors
/// When something that the form must have is missing, a column holds something else, or nothing but headings that stand on
/// every list speaks for it.
pub(super) fn fit(candidate: &Candidate<'_>, known: &KnownForm) -> Result<(i64, Plan), Misfit> {
    let Candidate {
        sheet,
        headings,
        particulars,
        settled,
        ..
    } = candidate;
    let form = known.form;
    let (mut sources, mut taken, mut telling) = columns(candidate, known);
    let spreads = spread(form, headings, &mut taken, &mut sources, particulars);
    telling.needed += usize::from(spreads.len() > 1);
    let mut score = 0;
    let mut found = 0;
    let mut missing = None;
    for ((of, column), source) in form.columns.iter().enumerate().zip(&mut sources) {
        let in_column =
            source.is_some() || spreads.iter().any(|s| s.cells.iter().any(|c| c.0 == of));
        let in_headings = spreads.iter().any(|s| s.of == of);
        let must = matches!(column.need, Need::Must | Need::OrTitle | Need::OrSpread);
        found += usize::from(must && (in_column || in_headings));
        score += match column.need {
            Need::Must | Need::OrTitle if in_column => 10,
            Need::OrSpread if in_column || in_headings => 8,
            _ if in_column && column.reads == Reads::Running => 1,
            _ if in_column => 4,
            Need::May => 0,
            Need::Must => {
                missing = missing.or(column.headings.first());
                0
            }
            Need::OrTitle | Need::MayOrTitle | Need::OrSpread => match particulars.value(column) {
                Some(value) => {
                    *source = Some(Source::Around(value));
                    match column.need {
                        Need::MayOrTitle => 1,
                        Need::OrSpread => 2,
                        _ => 4,
                    }
                }
                None if column.need == Need::MayOrTitle => 0,
                None => {
                    missing = missing.or(column.headings.first());
                    0
                }
            },
        };
    }
    let misfit = |why, heading: &str| Misfit {
        form: form.name,
        found,
        why,
        heading: heading.to_owned(),
    };
    if let Some(missing) = missing {
        return Err(misfit("missing", missing));
    }
    let told = form
        .telling
        .iter()
        .filter(|word| particulars.tells(word))
        .count();
    score += [0, 12, 16].get(told).copied().unwrap_or(18);
    let against = form.against.iter().find(|word| particulars.tells(word));
    if against.is_some() {
        score -= 20;
    }
    let unrecognised: Vec<Heading> = headings
        .iter()
        .zip(&taken)
        .filter(|(heading, taken)| !**taken && !is_total(heading))
        .map(|(heading, _)| heading.clone())
        .collect();
    score -= i64::try_from(unrecognised.len()).unwrap_or(i64::MAX);
    if settled.is_none() {
        let foreign = unrecognised
            .iter()
            .find(|heading| candidate.known.is_foreign(&heading.loose));
        if let Some(foreign) = foreign {
            return Err(misfit("foreign", &foreign.written));
        }
        if let (Some(against), 0) = (against, told) {
            return Err(misfit("against", against));
        }
        let elsewhere = words::FOREIGN_TITLES
            .iter()
            .any(|word| particulars.tells(word));
        let by_columns = telling.needed > 0 || telling.all > 1;
        if !by_columns && (told == 0 || elsewhere) {
            return Err(misfit(
                "untold",
                form.telling.first().copied().unwrap_or_default(),
            ));
        }
    }
    if let Some(heading) = holds_something_else(candidate, form, &sources) {
        return Err(misfit("content", &heading));
    }
    let plan = Plan {
        form,
        header_row: sheet.rows.get(candidate.at).map_or(0, |row| row.number),
        headings: headings.to_vec(),
        first: candidate.first,
        sources,
        spreads,
        unrecognised,
        particulars: (*particulars).clone(),
    };
    Ok((score, plan))
}

/// How many columns have headings that do not stand on every list.
#[derive(Default)]
struct Telling {
    /// Of those that the form cannot do without.
    needed: usize,
    all: usize,
}

/// Where the columns of a form stand: as somebody settled, as headings are written, as they are meant, and last by what they
/// hold.
fn columns(
    candidate: &Candidate<'_>,
    known: &KnownForm,
) -> (Vec<Option<Source>>, Vec<bool>, Telling) {
    let headings = candidate.headings;
    let form = known.form;
    let mut taken = vec![false; headings.len()];
    let mut sources: Vec<Option<Source>> = vec![None; form.columns.len()];
    let mut telling = Telling::default();
    let at = |column: &Column, heading: &Heading| {
        Source::Column(
            heading.column,
            scale(column, heading, candidate.particulars),
        )
    };
    for (heading, taken) in headings.iter().zip(&mut taken) {
        let Some(name) = candidate
            .settled
            .and_then(|settled| settled.columns.get(&heading.written))
        else {
            continue;
        };
        *taken |= name == SheetMapping::IGNORED;
        let columns = form.columns.iter().zip(&mut sources);
        for (column, source) in columns.filter(|(column, _)| column.name == name) {
            *source = Some(at(column, heading));
            *taken = true;
        }
    }
    for by_meaning in [false, true] {
        for ((column, wanted), source) in form.columns.iter().zip(&known.columns).zip(&mut sources)
        {
            if source.is_some() {
                continue;
            }
            let free = wanted.iter().find_map(|wanted| {
                headings
                    .iter()
                    .zip(&taken)
                    .position(|(heading, taken)| !taken && is(heading, wanted, by_meaning))
            });
            if let Some((heading, taken)) =
                free.and_then(|place| headings.get(place).zip(taken.get_mut(place)))
            {
                *taken = true;
                *source = Some(at(column, heading));
                if !candidate.known.is_general(&heading.loose) {
                    telling.all += 1;
                    telling.needed +=
                        usize::from(!matches!(column.need, Need::May | Need::MayOrTitle));
                }
            } else if column.reads == Reads::Day && column.need != Need::May {
                *source = date_in_parts(headings, &mut taken);
            }
        }
    }
    for (column, source) in form.columns.iter().zip(&mut sources) {
        if source.is_none()
            && let Some(place) = content::column_of(candidate, column, &taken)
            && let (Some(heading), Some(taken)) = (headings.get(place), taken.get_mut(place))
        {
            *taken = true;
            *source = Some(at(column, heading));
        }
    }
    (sources, taken, telling)
}

fn is(heading: &Heading, wanted: &Wanted, by_meaning: bool) -> bool {
    if by_meaning {
        heading.loose == wanted.loose
    } else {
        heading.is(&wanted.key)
    }
}

pub(super) fn scale(column: &Column, heading: &Heading, particulars: &Particulars) -> Scale {
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

fn is_total(heading: &Heading) -> bool {
    let whole = heading.whole();
    words::TOTALS
        .iter()
        .any(|word| whole.starts_with(word) || heading.top.ends_with(word))
}

/// The heading of a column that does not hold what it should in at least half of the first rows.
fn holds_something_else(
    candidate: &Candidate<'_>,
    form: &Form,
    sources: &[Option<Source>],
) -> Option<String> {
    let wrong = form
        .columns
        .iter()
        .zip(sources)
        .find_map(|(column, source)| {
            let Some(Source::Column(at, scale)) = source else {
                return None;
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
                    | Reads::Name
            );
            if !telling || column.need == Need::May {
                return None;
            }
            let (mut good, mut bad) = (0, 0);
            for value in content::first_values(candidate, *at) {
                if column.reads == Reads::Name {
                    match value {
                        niangjia_workbook::Cell::Text(_) => good += 1,
                        _ => bad += 1,
                    }
                    continue;
                }
                match cell::cell(value, column.reads, candidate.particulars.year, *scale) {
                    Ok(Some(_)) | Err("date_without_year") => good += 1,
                    Ok(None) => {}
                    Err(_) => bad += 1,
                }
            }
            (bad > good).then_some(*at)
        })?;
    candidate
        .headings
        .iter()
        .find(|heading| heading.column == wrong)
        .map(|heading| heading.written.clone())
}
