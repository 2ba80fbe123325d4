//! A figure for a page: what it is, how it divides, and its sources.

use crate::lines_of_work;
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, shown};
use annual_report::SMALL;
use niangjia_access::{Object, policy};
use niangjia_base::calendar::{Day, Period};
use niangjia_base::ratio;
use niangjia_office::Look;
use niangjia_office::measures::{
    Figure, Ground, Made, Measure, Part, Split, Unit, figure, grounds, split,
};
use niangjia_office::registers::Privacy;
use niangjia_store::Error;
use niangjia_ui::views::{FigureView, PartView, SourceView, SplitBar, SplitKind, SplitView, Spot};

/// The longest period whose months are all drawn, also those without records.
const MONTHS_DRAWN: usize = 24;

/// A figure and what it is called; and what the figure was.
pub(crate) fn view(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &Measure,
    span: &Span,
) -> Result<(FigureView, Figure), Error> {
    let all = &reader.site.measures;
    let found = figure(look, all, measure, span.period)?;
    let mut parts = Vec::new();
    for id in parts_of(measure) {
        if let Some(part) = reader.site.measure(id) {
            let found = figure(look, all, part, span.period)?;
            parts.push(PartView {
                name: reader.texts.measure(part),
                value: value(reader, part, found),
                unit: reader.texts.text(part.unit.key()),
                href: addresses::trace(part.id, &span.name),
            });
        }
    }
    let view = FigureView {
        measure: measure.id.to_owned(),
        name: reader.texts.measure(measure),
        value: value(reader, measure, found),
        unit: reader.texts.text(measure.unit.key()),
        definition: reader.texts.text(&measure.definition_key()),
        period: shown::days(
            &reader.texts,
            &span.period.from().to_string(),
            &span.period.last().to_string(),
        ),
        parts,
    };
    Ok((view, found))
}

/// A value without its unit; a dash where there is nothing to divide by, and no number where it is withheld.
pub(crate) fn value(reader: &Reader, measure: &Measure, figure: Figure) -> String {
    if is_withheld(reader, measure, figure) {
        let about = [("count", SMALL.into())];
        return reader.texts.with("web-fewer", &about);
    }
    let value = figure.value.map(|value| shown::figure(measure.unit, value));
    value.unwrap_or_else(|| reader.texts.text("web-no-value"))
}

/// Whether a figure about health or the like is so small that it would tell of single persons; whoever handles such records
/// sees it all the same.
pub(crate) fn is_withheld(reader: &Reader, measure: &Measure, figure: Figure) -> bool {
    let counts_people = matches!(measure.unit, Unit::Person | Unit::PersonTime);
    let few = |n: i64| (1..SMALL).contains(&n);
    hides_parts(reader, measure)
        && (few(figure.n_records) || (counts_people && figure.value.is_some_and(few)))
}

/// Whether the parts of a figure are kept from a reader, because a small part would tell of single persons.
pub(crate) fn hides_parts(reader: &Reader, measure: &Measure) -> bool {
    let line = Object::of(lines_of_work::slice_of(measure));
    measure.delicate && !policy::privacy(reader.viewer(), Privacy::Sensitive, &line)
}

/// The measures that a share or an amount per head is worked out of.
pub(crate) fn parts_of(measure: &Measure) -> Vec<&'static str> {
    match measure.made {
        Made::Fold { .. } => Vec::new(),
        Made::Share { part, whole } => vec![part, whole],
        Made::PerHead { amount, heads } => vec![amount, heads],
    }
}

/// The ways in which a figure divides into more than one part. What a delicate figure is about is not told of its parts.
pub(crate) fn splits(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
) -> Result<Vec<SplitView>, Error> {
    let mut views = Vec::new();
    if hides_parts(reader, measure) {
        return Ok(views);
    }
    for by in [
        Split::Kind,
        Split::Level,
        Split::Branch,
        Split::Sex,
        Split::Month,
    ] {
        if measure.delicate && matches!(by, Split::Kind | Split::Level) {
            continue;
        }
        let mut parts = split(look, measure, period, by)?;
        if parts.iter().filter(|part| part.label.is_some()).count() < 2 {
            continue;
        }
        if by == Split::Month {
            parts = with_empty_months(parts, period);
        }
        views.push(SplitView {
            kind: kind_of(by),
            bars: bars(reader, measure, by, &parts),
        });
    }
    Ok(views)
}

/// The parts of a figure that is divided in one way, the largest first, but months in their order.
pub(crate) fn parts_by(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    by: Split,
) -> Result<Vec<SplitBar>, Error> {
    let mut parts = split(look, measure, period, by)?;
    match by {
        Split::Month if !parts.is_empty() => parts = with_empty_months(parts, period),
        _ => parts.sort_by_key(|part| std::cmp::Reverse(part.value)),
    }
    Ok(bars(reader, measure, by, &parts))
}

/// The months of a figure; none when it does not divide by them.
pub(crate) fn by_month(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
) -> Result<Option<SplitView>, Error> {
    let parts = split(look, measure, period, Split::Month)?;
    let divides = parts.iter().filter(|part| part.label.is_some()).count() > 1;
    Ok(divides.then(|| SplitView {
        kind: SplitKind::Month,
        bars: bars(
            reader,
            measure,
            Split::Month,
            &with_empty_months(parts, period),
        ),
    }))
}

/// The name of a way in which a figure divides, as pages call it.
pub(crate) fn kind_of(by: Split) -> SplitKind {
    match by {
        Split::Month => SplitKind::Month,
        Split::Branch => SplitKind::Branch,
        Split::Kind => SplitKind::Kind,
        Split::Level => SplitKind::Level,
        Split::Sex => SplitKind::Sex,
    }
}

/// How many lines the parts take; months stand side by side in the height of a few.
pub(crate) fn lines(split: &SplitView) -> usize {
    match split.kind {
        SplitKind::Month => 5,
        _ => split.bars.len(),
    }
}

/// The way in addresses.
pub(crate) fn word_of(kind: SplitKind) -> &'static str {
    match kind {
        SplitKind::Month => Split::Month.word(),
        SplitKind::Branch => Split::Branch.word(),
        SplitKind::Kind => Split::Kind.word(),
        SplitKind::Level => Split::Level.word(),
        SplitKind::Sex => Split::Sex.word(),
    }
}

fn bars(reader: &Reader, measure: &Measure, by: Split, parts: &[Part]) -> Vec<SplitBar> {
    let longest = parts
        .iter()
        .map(|part| part.value)
        .max()
        .unwrap_or(0)
        .max(1);
    let mut years = parts
        .iter()
        .filter_map(|part| part.label.as_deref()?.get(..4));
    let first = years.next();
    let one_year = years.all(|year| Some(year) == first);
    let bar = |part: &Part| {
        let thousandths = i128::from(part.value.max(0)) * 1000 / i128::from(longest);
        SplitBar {
            label: label(reader, measure, by, part.label.as_deref(), one_year),
            value: shown_over_bar(measure, by, part.value),
            per_mille: u32::try_from(thousandths).unwrap_or(1000),
            href: None,
        }
    };
    parts.iter().map(bar).collect()
}

/// A value as it stands at its bar. Over a narrow column money is shown in whole yuan, half up; the records have the fen.
fn shown_over_bar(measure: &Measure, by: Split, value: i64) -> String {
    match (by, measure.unit) {
        (Split::Month, Unit::Yuan) => {
            let yuan = ratio::half_up(value.into(), 100).unwrap_or(value);
            shown::grouped(&yuan.to_string())
        }
        _ => shown::figure(measure.unit, value),
    }
}

fn label(
    reader: &Reader,
    measure: &Measure,
    by: Split,
    label: Option<&str>,
    one_year: bool,
) -> String {
    let Some(label) = label else {
        return reader.texts.text("cli-unknown");
    };
    match by {
        Split::Kind | Split::Level | Split::Sex => {
            reader.texts.code(lines_of_work::slice_of(measure), label)
        }
        Split::Branch => label.to_owned(),
        Split::Month => match label.get(5..7).and_then(|month| month.parse::<i64>().ok()) {
            Some(0) => reader.texts.text("web-month-unknown"),
            Some(month) if one_year => reader.texts.with("web-month", &[("month", month.into())]),
            _ => label.to_owned(),
        },
    }
}

/// Every month of a period that is not too long, so that a gap looks like one.
fn with_empty_months(mut parts: Vec<Part>, period: Period) -> Vec<Part> {
    let mut first = Day::new(period.from().year(), period.from().month(), 1);
    let mut months = Vec::new();
    while let Some(day) = first.filter(|day| *day < period.end()) {
        months.push(format!("{:04}-{:02}", day.year(), day.month()));
        if months.len() > MONTHS_DRAWN {
            return parts;
        }
        let (year, month) = if day.month() == 12 {
            (day.year() + 1, 1)
        } else {
            (day.year(), day.month() + 1)
        };
        first = Day::new(year, month, 1);
    }
    for month in months {
        if parts
            .iter()
            .all(|part| part.label.as_deref() != Some(&month))
        {
            parts.push(Part {
                label: Some(month),
                value: 0,
                n_records: 0,
            });
        }
    }
    parts.sort_by(|a, b| a.label.cmp(&b.label));
    parts
}

/// The sheets behind a figure, also those behind the figures that it is worked out of, each once.
pub(crate) fn sources(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    measure: &'static Measure,
    period: Period,
) -> Result<Vec<SourceView>, Error> {
    let mut behind = vec![measure];
    behind.extend(
        parts_of(measure)
            .into_iter()
            .filter_map(|id| reader.site.measure(id)),
    );
    let mut found: Vec<Ground> = Vec::new();
    for measure in behind {
        for ground in grounds(look, measure, period)? {
            let same = |known: &Ground| {
                (known.file, &known.sheet_name) == (ground.file, &ground.sheet_name)
            };
            if !found.iter().any(same) {
                found.push(ground);
            }
        }
    }
    Ok(found.into_iter().filter_map(source).collect())
}

fn source(ground: Ground) -> Option<SourceView> {
    let whole = |row: Option<i64>| row.and_then(|row| u64::try_from(row).ok());
    let (first, last) = (whole(ground.first_row)?, whole(ground.last_row)?);
    Some(SourceView {
        file: ground.file_name,
        sheet: ground.sheet_name,
        spot: if first == last {
            Spot::Row(first)
        } else {
            Spot::Rows(first, last)
        },
        href: addresses::source(ground.file),
    })
}
