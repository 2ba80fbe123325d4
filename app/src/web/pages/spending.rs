//! What the union took in and spent in a year: sums of the books, and no single voucher.

use super::figures;
use crate::web::answer::{Answered, Fault};
use crate::web::own;
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_base::calendar::Period;
use niangjia_office::Look;
use niangjia_office::files;
use niangjia_office::measures::{Split, figure};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{SpendingFigure, SpendingPage};
use niangjia_ui::views::{OptionView, SplitBar};

/// What came in.
const INCOME: &str = "funds.income";
/// What was spent.
const EXPENSE: &str = "funds.expense";
/// What is left.
const BALANCE: &str = "funds.balance";

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<SpendingPage> {
    let span = reader.span()?;
    // A few days would show what a single voucher was for.
    span.period.whole_year().ok_or(Fault::NotFound)?;
    let (figures, spent, months, came_in, years, reports) = reader.site.office.look(|look| {
        let figures = sums(reader, look, &span)?;
        let spent = parts(reader, look, EXPENSE, &span, Split::Kind)?;
        let months = parts(reader, look, EXPENSE, &span, Split::Month)?;
        let came_in = parts(reader, look, INCOME, &span, Split::Kind)?;
        let (years, reports) = (files::years(look)?, own::published(look)?);
        Ok::<_, Error>((figures, spent, months, came_in, years, reports))
    })?;
    let year = |year: &i16| {
        let period = Period::year(*year)?;
        Some(OptionView {
            value: year.to_string(),
            label: shown::span(&reader.texts, period),
            is_chosen: period == span.period,
        })
    };
    Ok(SpendingPage {
        frame: reader.frame(Place::Spending, &span)?,
        bar: own::bar(reader),
        action: addresses::SPENDING.to_owned(),
        years: years.iter().filter_map(year).collect(),
        figures,
        spent,
        months,
        came_in,
        reports,
        as_of: reader.now(),
    })
}

/// The sums of the year beside those of the year before; none where the year has no books.
fn sums(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    span: &Span,
) -> Result<Vec<SpendingFigure>, Error> {
    let all = &reader.site.measures;
    let mut sums = Vec::new();
    for measure in [INCOME, EXPENSE, BALANCE]
        .into_iter()
        .filter_map(|id| reader.site.measure(id))
    {
        let now = figure(look, all, measure, span.period)?;
        if now.n_records == 0 {
            continue;
        }
        let before = match span.period.year_before() {
            Some(before) => super::measures::comparable(figure(look, all, measure, before)?),
            None => None,
        };
        let before = before.map(|value| shown::figure(measure.unit, value));
        sums.push(SpendingFigure {
            name: reader.texts.measure(measure),
            value: figures::value(reader, measure, now),
            unit: reader.texts.text(measure.unit.key()),
            before: before.map(|before| {
                let about = [("before", before.into())];
                reader.texts.with("web-today-before", &about)
            }),
        });
    }
    Ok(sums)
}

fn parts(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    id: &str,
    span: &Span,
    by: Split,
) -> Result<Vec<SplitBar>, Error> {
    match reader.site.measure(id) {
        Some(measure) => figures::parts_by(reader, look, measure, span.period, by),
        None => Ok(Vec::new()),
    }
}
