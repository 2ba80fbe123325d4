//! A figure over the years and over the months of two years, as charts.
//!
//! Every value is the answer of the measure's own query to one period, kept or counted. The page of one figure asks for ten
//! years at most and for the months of two; the list of all figures asks for none of it.

use super::figures;
use super::measures::comparable;
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, shown};
use niangjia_base::calendar::{Day, Period};
use niangjia_base::ratio;
use niangjia_office::Look;
use niangjia_office::files;
use niangjia_office::measures::{Figure, Measure, Part, Split, Unit, figure, split};
use niangjia_store::Error;
use niangjia_ui::chart::{Chart, Mark, Point, Shape};
use niangjia_ui::views::SplitKind;

/// The most years that are drawn.
const YEARS: usize = 10;
/// The most months that are drawn beside those of the year before.
const MONTHS: usize = 12;

/// The figure over the years that have records of it; none where that is one year only.
pub(crate) fn years(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &Measure,
    span: &Span,
) -> Result<Option<Chart>, Error> {
    let mut years = files::years(look)?;
    years.extend(span.period.whole_year());
    // The year with which the first of them is compared may have records, too.
    let before: Vec<i16> = years.iter().map(|year| year - 1).collect();
    years.extend(before);
    years.sort_unstable();
    years.dedup();
    let newest = years.split_off(years.len().saturating_sub(YEARS));
    let mut found: Vec<(i16, Figure)> = Vec::new();
    for year in newest {
        let Some(period) = Period::year(year) else {
            continue;
        };
        let figure = figure(look, &reader.site.measures, measure, period)?;
        if figure.n_records > 0 {
            found.push((year, figure));
        }
    }
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return Ok(None);
    };
    if found.len() < 2 {
        return Ok(None);
    }
    let texts = &reader.texts;
    let unit = texts.text(measure.unit.key());
    let about = [
        ("first", first.0.to_string().into()),
        ("last", last.0.to_string().into()),
        ("was", figures::value(reader, measure, first.1).into()),
        ("is", figures::value(reader, measure, last.1).into()),
        ("unit", unit.as_str().into()),
    ];
    let points = found.iter().enumerate().map(|(at, (year, figure))| {
        let before = at.checked_sub(1).and_then(|at| found.get(at));
        let before = before.filter(|(earlier, _)| earlier + 1 == *year);
        Point {
            label: year.to_string(),
            href: Some(addresses::trace(measure.id, &year.to_string())),
            marks: vec![mark(reader, measure, *figure)],
            remark: before.map_or_else(String::new, |(_, before)| {
                change(reader, measure, *figure, *before)
            }),
        }
    });
    Ok(Some(Chart {
        id: "years".to_owned(),
        title: texts.text("web-years"),
        summary: texts.with("web-years-summary", &about),
        shape: match measure.unit {
            Unit::Percent | Unit::Rate | Unit::YuanPerHead => Shape::Line,
            _ => Shape::Columns,
        },
        head: texts.text("web-years-head"),
        series: vec![unit],
        remark_head: Some(texts.text("web-years-change")),
        points: points.collect(),
    }))
}

/// The months of the period beside the same months of the year before; none where the figure has fewer than two months.
pub(crate) fn months(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &Measure,
    span: &Span,
) -> Result<Option<Chart>, Error> {
    if figures::hides_parts(reader, measure) {
        return Ok(None);
    }
    let now = split(look, measure, span.period, Split::Month)?;
    if now.iter().filter(|part| part.label.is_some()).count() < 2 {
        return Ok(None);
    }
    let names = months_of(span.period);
    // A number of things that were there already counts days before the period; its months would not add up to it.
    if now.iter().any(|part| lies_outside(part, &names)) {
        return Ok(None);
    }
    let earlier = span.period.year_before().filter(|_| names.len() <= MONTHS);
    let then = match earlier {
        Some(period) => split(look, measure, period, Split::Month)?,
        None => Vec::new(),
    };
    let texts = &reader.texts;
    let mut series = vec![shown::span(texts, span.period)];
    let with_then = earlier.filter(|_| !then.is_empty());
    series.extend(with_then.map(|period| shown::span(texts, period)));
    let one_year = names
        .iter()
        .all(|(year, _)| Some(*year) == names.first().map(|n| n.0));
    let mut points: Vec<Point> = names
        .iter()
        .map(|(year, month)| {
            let mut marks = vec![of_month(measure, &now, *year, *month)];
            if with_then.is_some() {
                marks.push(of_month(measure, &then, year - 1, *month));
            }
            Point {
                label: match one_year {
                    true => shown::month(texts, *month),
                    false => format!("{year:04}-{month:02}"),
                },
                href: None,
                marks,
                remark: String::new(),
            }
        })
        .collect();
    points.extend(unknown_month(reader, measure, &now, &then, series.len()));
    let most = now.iter().max_by_key(|part| part.value);
    let most_label = most.and_then(|part| part.label.clone()).unwrap_or_default();
    let about = [
        (
            "count",
            i64::try_from(points.len()).unwrap_or(i64::MAX).into(),
        ),
        ("month", shown::day(&most_label).into()),
        (
            "value",
            most.map_or_else(String::new, |part| shown::figure(measure.unit, part.value))
                .into(),
        ),
        ("unit", texts.text(measure.unit.key()).into()),
    ];
    Ok(Some(Chart {
        id: "months".to_owned(),
        title: texts.text(SplitKind::Month.key()),
        summary: texts.with("web-months-summary", &about),
        shape: Shape::Columns,
        head: texts.text("web-months-head"),
        series,
        remark_head: None,
        points,
    }))
}

/// Whether a part is of another month than these; a month that is not known is of none.
fn lies_outside(part: &Part, names: &[(i16, i8)]) -> bool {
    let Some(label) = part.label.as_deref() else {
        return false;
    };
    let same = |(year, month): &(i16, i8)| {
        label == format!("{year:04}-{month:02}") || label == format!("{year:04}-00")
    };
    !names.iter().any(same)
}

/// Records of which the year is known and the month is not stand behind the months.
fn unknown_month(
    reader: &Reader,
    measure: &Measure,
    now: &[Part],
    then: &[Part],
    n_series: usize,
) -> Option<Point> {
    let unknown = |parts: &[Part]| {
        let is_unknown = |part: &&Part| {
            part.label
                .as_deref()
                .is_none_or(|label| label.ends_with("-00"))
        };
        parts
            .iter()
            .filter(is_unknown)
            .map(|part| part.value)
            .reduce(i64::saturating_add)
    };
    let values: Vec<Option<i64>> = [unknown(now), unknown(then)]
        .into_iter()
        .take(n_series)
        .collect();
    values.iter().any(Option::is_some).then(|| Point {
        label: reader.texts.text("web-month-unknown"),
        href: None,
        marks: values
            .into_iter()
            .map(|value| Mark {
                value: Some(value.unwrap_or(0)),
                text: shown::figure(measure.unit, value.unwrap_or(0)),
            })
            .collect(),
        remark: String::new(),
    })
}

fn of_month(measure: &Measure, parts: &[Part], year: i16, month: i8) -> Mark {
    let name = format!("{year:04}-{month:02}");
    let part = parts
        .iter()
        .find(|part| part.label.as_deref() == Some(&name));
    let value = part.map_or(0, |part| part.value);
    Mark {
        value: Some(value),
        text: shown::figure(measure.unit, value),
    }
}

/// The months that a period touches.
fn months_of(period: Period) -> Vec<(i16, i8)> {
    let mut months = Vec::new();
    let mut first = Day::new(period.from().year(), period.from().month(), 1);
    while let Some(day) = first.filter(|day| *day < period.end() && months.len() < 10 * MONTHS) {
        months.push((day.year(), day.month()));
        first = match day.month() {
            12 => Day::new(day.year() + 1, 1, 1),
            month => Day::new(day.year(), month + 1, 1),
        };
    }
    months
}

fn mark(reader: &Reader, measure: &Measure, figure: Figure) -> Mark {
    Mark {
        value: figure
            .value
            .filter(|_| !figures::is_withheld(reader, measure, figure)),
        text: figures::value(reader, measure, figure),
    }
}

/// The change against the year before in one text; nothing where one of the two is withheld or unknown.
fn change(reader: &Reader, measure: &Measure, figure: Figure, before: Figure) -> String {
    let hidden = [figure, before]
        .into_iter()
        .any(|figure| figures::is_withheld(reader, measure, figure));
    let (Some(value), Some(before)) = (figure.value, comparable(before)) else {
        return String::new();
    };
    if hidden {
        return String::new();
    }
    let difference = difference(measure.unit, value, before);
    match share(measure.unit, value, before) {
        Some(share) => {
            let about = [("difference", difference.into()), ("share", share.into())];
            reader.texts.with("web-years-both", &about)
        }
        None => difference,
    }
}

/// A difference with its sign.
pub(crate) fn difference(unit: Unit, value: i64, before: i64) -> String {
    let difference = value.saturating_sub(before);
    let sign = if difference > 0 { "+" } else { "" };
    format!("{sign}{}", shown::figure(unit, difference))
}

/// A change as a share of what was before, to a tenth of a percent. There is none of nothing, and none of a rate, whose
/// difference is in percent itself.
pub(crate) fn share(unit: Unit, value: i64, before: i64) -> Option<String> {
    if before == 0 || matches!(unit, Unit::Percent | Unit::Rate) {
        return None;
    }
    let difference = i128::from(value) - i128::from(before);
    let per_mille = ratio::half_up(difference.checked_mul(1000)?, i128::from(before).abs())?;
    let (sign, size) = match per_mille {
        0 => ("", 0),
        1.. => ("+", per_mille.unsigned_abs()),
        _ => ("−", per_mille.unsigned_abs()),
    };
    Some(format!(
        "{sign}{}.{}%",
        shown::grouped(&(size / 10).to_string()),
        size % 10
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_honest() {
        for (unit, value, before, text) in [
            (Unit::Person, 146, 131, Some("+11.5%")),
            (Unit::Person, 131, 146, Some("−10.3%")),
            (Unit::Person, 5, 5, Some("0.0%")),
            (Unit::Person, 5, 0, None),
            (Unit::Person, 0, 5, Some("−100.0%")),
            (Unit::Yuan, 300, -100, Some("+400.0%")),
            (Unit::Person, 50_000, 1, Some("+4,999,900.0%")),
            (Unit::Percent, 9_687, 9_000, None),
            // Too much to say is not said.
            (Unit::Yuan, i64::MAX, 1, None),
        ] {
            assert_eq!(
                share(unit, value, before).as_deref(),
                text,
                "{value} {before}"
            );
        }
    }

    #[test]
    fn every_month_of_a_period_is_there() {
        let period = |from: &str, end: &str| {
            Period::new(from.parse().unwrap(), end.parse().unwrap()).unwrap()
        };
        for (from, end, count, last) in [
            ("2023-01-01", "2024-01-01", 12, (2023, 12)),
            ("2022-09-01", "2023-09-01", 12, (2023, 8)),
            ("2023-04-21", "2024-04-21", 13, (2024, 4)),
            ("2023-02-28", "2023-03-01", 1, (2023, 2)),
        ] {
            let months = months_of(period(from, end));
            assert_eq!(
                (months.len(), *months.last().unwrap()),
                (count, last),
                "{from}"
            );
        }
    }
}
