//! All figures of a period beside those of the year before, as a page and as a workbook.
//!
//! The figures of a list of records come of one pass over it, for each of the two periods; nothing else is asked.

use super::periods::{self, picked};
use super::{figures, years};
use crate::lines_of_work;
use crate::texts::value;
use crate::web::answer::{Answered, Download};
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, shown};
use anyhow::Context;
use axum::response::Response;
use niangjia_base::text::half_width;
use niangjia_office::measures::{Figure, Measure, figures as all_figures};
use niangjia_ui::Place;
use niangjia_ui::pages::{Change, MeasureGroup, MeasureRow, MeasuresPage};
use niangjia_ui::views::{Control, FilterBar, InputView, Line, LinkView};
use niangjia_workbook::{Column, ColumnKind, Date, Value, WorkbookWriter};

/// What the reader looks for is no longer than that.
const WORDS: usize = 100;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

pub(crate) async fn workbook(reader: Reader) -> Response {
    reader.download(book).await
}

/// A measure with its figure now and a year before.
struct Beside {
    measure: &'static Measure,
    figure: Figure,
    before: Option<Figure>,
}

/// The figures that were asked for, of the period and of the year before it.
fn asked_for(reader: &Reader, span: &Span) -> Answered<Vec<Beside>> {
    let all = &reader.site.measures;
    let before = span.period.year_before();
    let (now, then) = reader.site.office.look(|look| {
        let then = before
            .map(|before| all_figures(look, all, before))
            .transpose()?;
        let now = all_figures(look, all, span.period)?;
        Ok::<_, niangjia_store::Error>((now, then.unwrap_or_default()))
    })?;
    let words = words(reader);
    let beside = now
        .into_iter()
        .enumerate()
        .map(|(at, (measure, figure))| Beside {
            measure,
            figure,
            before: then.get(at).map(|(_, figure)| *figure),
        });
    Ok(beside
        .filter(|one| is_called(reader, one.measure, &words))
        .collect())
}

/// What is looked for, in small letters.
fn words(reader: &Reader) -> String {
    let asked = reader.asked("q").unwrap_or_default();
    let asked: String = asked.chars().take(WORDS).collect();
    half_width(asked.trim()).to_lowercase()
}

/// Whether every word stands in the name, the definition, the line of work or the id of a measure.
fn is_called(reader: &Reader, measure: &Measure, words: &str) -> bool {
    if words.is_empty() {
        return true;
    }
    let slice = lines_of_work::slice_of(measure);
    let text = [
        reader.texts.measure(measure),
        reader.texts.text(&measure.definition_key()),
        reader.texts.text(&format!("slice-{slice}")),
        measure.id.to_owned(),
    ]
    .join(" ")
    .to_lowercase();
    words.split_whitespace().all(|word| text.contains(word))
}

fn page(reader: &Reader) -> Answered<MeasuresPage> {
    let picked = picked(reader)?;
    let span = &picked.span;
    let found = asked_for(reader, span)?;
    let texts = &reader.texts;
    let asked = reader.asked("q").unwrap_or_default();
    let mut inputs = reader
        .site
        .office
        .look(|look| picked.inputs(reader, look))?;
    inputs.push(InputView::may(
        "q",
        texts.text("web-measures-find"),
        Control::line(Line::Search, asked),
    ));
    let clear = LinkView {
        text: texts.text("web-register-clear"),
        href: addresses::measures(&span.name),
    };
    let before = span
        .period
        .year_before()
        .map(|before| shown::span(texts, before));
    let about = [("before", before.unwrap_or_default().into())];
    let empty = found.is_empty().then(|| {
        (
            texts.text("web-measures-none"),
            texts.text("web-measures-none-lead"),
            Some(clear.clone()),
        )
    });
    let rows = found
        .iter()
        .map(|one| (lines_of_work::slice_of(one.measure), row(reader, span, one)));
    Ok(MeasuresPage {
        frame: reader.frame(Place::Measures, span)?,
        bar: FilterBar {
            action: addresses::MEASURES.to_owned(),
            inputs,
            apply: texts.text("web-look"),
            clear: (!asked.is_empty()).then_some(clear),
        },
        download_href: addresses::asking(
            "/measures/figures.xlsx",
            [("period", span.name.as_str()), ("q", asked)],
        ),
        groups: groups(reader, rows.collect()),
        empty,
        before: texts.with("web-measures-before", &about),
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

fn row(reader: &Reader, span: &Span, one: &Beside) -> MeasureRow {
    let measure = one.measure;
    MeasureRow {
        measure: measure.id.to_owned(),
        name: reader.texts.measure(measure),
        value: figures::value(reader, measure, one.figure),
        unit: reader.texts.text(measure.unit.key()),
        change: compared(reader, one).map(|(value, before)| Change {
            before: shown::figure(measure.unit, before),
            difference: years::difference(measure.unit, value, before),
            share: years::share(measure.unit, value, before).unwrap_or_default(),
        }),
        href: addresses::trace(measure.id, &span.name),
    }
}

/// The two values that may be compared; of a value that is withheld no difference is told.
fn compared(reader: &Reader, one: &Beside) -> Option<(i64, i64)> {
    let before = one.before?;
    let hidden = [one.figure, before]
        .into_iter()
        .any(|figure| figures::is_withheld(reader, one.measure, figure));
    let values = one.figure.value.zip(comparable(before));
    values.filter(|_| !hidden)
}

/// The value of a year before; a year without records of the matter is no year to compare with.
pub(super) fn comparable(before: Figure) -> Option<i64> {
    (before.n_records > 0).then_some(before.value).flatten()
}

/// The same figures as a workbook, with their definitions.
fn book(reader: &Reader) -> Answered<Download> {
    let span = periods::only(reader)?;
    let found = asked_for(reader, &span)?;
    let texts = &reader.texts;
    let column = |key: &str, kind, width| Column::new(texts.text(key), kind, width);
    let columns = [
        column("web-measures-line", ColumnKind::Text, 16),
        column("ui-column-measure", ColumnKind::Text, 30),
        column("ui-column-value", ColumnKind::Text, 16),
        column("ui-column-unit", ColumnKind::Text, 8),
        column("ui-column-before", ColumnKind::Text, 16),
        column("ui-column-difference", ColumnKind::Text, 16),
        column("web-measures-share", ColumnKind::Text, 12),
        column("web-measures-definition", ColumnKind::Text, 60),
        column("web-measures-id", ColumnKind::Text, 36),
    ];
    let titles = [
        format!(
            "{} {}",
            texts.text("ui-measures-title"),
            shown::span(texts, span.period)
        ),
        texts.with("ui-printed", &[("moment", reader.now().into())]),
    ];
    let mut out = WorkbookWriter::new(today(reader)?)?;
    let titles = [titles[0].as_str(), titles[1].as_str()];
    let mut sheet = out.sheet("figures", &titles, &columns)?;
    for one in &found {
        let measure = one.measure;
        let pair = compared(reader, one);
        let shown = match figures::is_withheld(reader, measure, one.figure) {
            true => figures::value(reader, measure, one.figure),
            false => value(measure.unit, one.figure),
        };
        let before = pair.map(|(_, before)| measure.unit.print(before));
        let difference =
            pair.map(|(value, before)| measure.unit.print(value.saturating_sub(before)));
        let share = pair.and_then(|(value, before)| years::share(measure.unit, value, before));
        let slice = lines_of_work::slice_of(measure);
        let cells = [
            texts.text(&format!("slice-{slice}")),
            texts.measure(measure),
            shown,
            texts.text(measure.unit.key()),
            before.unwrap_or_default(),
            difference.unwrap_or_default(),
            share.unwrap_or_default(),
            texts.text(&measure.definition_key()),
            measure.id.to_owned(),
        ];
        sheet.row(&cells.each_ref().map(|cell| Value::Text(cell)))?;
    }
    sheet.finish()?;
    Ok(Download {
        name: "figures.xlsx".to_owned(),
        content_type: crate::web::pages::WORKBOOK,
        bytes: out.to_bytes()?,
    })
}

/// The day that a workbook says it was made on.
pub(super) fn today(reader: &Reader) -> Answered<Date> {
    let today = reader.site.office.today()?;
    let date = Date::new(
        today.year(),
        today.month().unsigned_abs(),
        today.day().unsigned_abs(),
    );
    Ok(date.context("a day")?)
}
