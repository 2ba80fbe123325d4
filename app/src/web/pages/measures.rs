//! All figures of a period beside those of the year before.

use super::figures;
use crate::lines_of_work;
use crate::web::answer::Answered;
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_base::calendar::Period;
use niangjia_office::files::years;
use niangjia_office::measures::{Figure, Measure, figures as all_figures};
use niangjia_ui::Place;
use niangjia_ui::pages::{Change, MeasureGroup, MeasureRow, MeasuresPage, PeriodChoice};

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<MeasuresPage> {
    let span = reader.span()?;
    let all = &reader.site.measures;
    let before = span.period.year_before();
    let (years, now, then) = reader.site.office.look(|look| {
        let then = before
            .map(|before| all_figures(look, all, before))
            .transpose()?;
        Ok::<_, niangjia_store::Error>((
            years(look)?,
            all_figures(look, all, span.period)?,
            then.unwrap_or_default(),
        ))
    })?;
    let row = |(place, (measure, figure)): (usize, &(&'static Measure, Figure))| {
        let before = then.get(place).map(|(_, figure)| *figure);
        row(reader, &span, measure, *figure, before)
    };
    let rows: Vec<(&str, MeasureRow)> = now
        .iter()
        .enumerate()
        .map(|numbered| (lines_of_work::slice_of(numbered.1.0), row(numbered)))
        .collect();
    Ok(MeasuresPage {
        frame: reader.frame(Place::Measures, &span)?,
        action: "/measures".to_owned(),
        periods: choices(reader, &span, &years),
        groups: groups(reader, rows),
        as_of: reader.now(),
    })
}

/// The figures by line of work, in the order in which the report tells of them.
fn groups(reader: &Reader, rows: Vec<(&str, MeasureRow)>) -> Vec<MeasureGroup> {
    let mut groups: Vec<MeasureGroup> = Vec::new();
    for (slice, row) in rows {
        match groups.iter_mut().find(|group| group.id == slice) {
            Some(group) => group.rows.push(row),
            None => groups.push(MeasureGroup {
                id: slice.to_owned(),
                name: reader.texts.text(&format!("slice-{slice}")),
                rows: vec![row],
            }),
        }
    }
    groups
}

fn row(
    reader: &Reader,
    span: &Span,
    measure: &Measure,
    figure: Figure,
    before: Option<Figure>,
) -> MeasureRow {
    let before = before.and_then(comparable);
    let change = figure.value.zip(before).map(|(value, before)| Change {
        before: shown::figure(measure.unit, before),
        difference: difference(measure, value, before),
    });
    MeasureRow {
        measure: measure.id.to_owned(),
        name: reader.texts.measure(measure),
        value: figures::value(reader, measure, figure),
        unit: reader.texts.text(measure.unit.key()),
        change,
        href: addresses::trace(measure.id, &span.name),
    }
}

/// The value of a year before; a year without records of the matter is no year to compare with.
pub(super) fn comparable(before: Figure) -> Option<i64> {
    (before.n_records > 0).then_some(before.value).flatten()
}

fn difference(measure: &Measure, value: i64, before: i64) -> String {
    let difference = value.saturating_sub(before);
    let sign = if difference > 0 { "+" } else { "" };
    format!("{sign}{}", shown::figure(measure.unit, difference))
}

/// The years of the imported sheets, and the period that is shown if it is none of them.
fn choices(reader: &Reader, span: &Span, years: &[i16]) -> Vec<PeriodChoice> {
    let mut periods: Vec<(String, Period)> = years
        .iter()
        .filter_map(|year| Some((year.to_string(), Period::year(*year)?)))
        .collect();
    if periods.iter().all(|(name, _)| *name != span.name) {
        periods.insert(0, (span.name.clone(), span.period));
    }
    periods
        .into_iter()
        .map(|(value, period)| PeriodChoice {
            label: shown::span(&reader.texts, period),
            selected: value == span.name,
            value,
        })
        .collect()
}
