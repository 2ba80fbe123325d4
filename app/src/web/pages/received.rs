//! What the reader received, and what they gave, year by year, with what it comes to.

use crate::web::answer::Answered;
use crate::web::own::{self, Part, Told};
use crate::web::reader::Reader;
use crate::web::shown;
use axum::response::Response;
use niangjia_ui::Place;
use niangjia_ui::pages::{ReceivedPage, YearView};
use niangjia_ui::views::SplitBar;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<ReceivedPage> {
    let (person, today) = (own::person(reader)?, reader.site.office.today()?);
    let parts = [Part::Received, Part::Given];
    let told = reader
        .site
        .office
        .look(|look| own::told(reader, look, (person, today), &parts))?;
    let (received, given): (Vec<Told>, Vec<Told>) = told
        .into_iter()
        .partition(|told| told.part == Part::Received);
    let years = |id: &str, all| -> Vec<YearView> {
        let years = own::years(all).into_iter();
        years
            .map(|(year, of_year)| view(reader, id, &year, of_year))
            .collect()
    };
    Ok(ReceivedPage {
        frame: reader.frame(Place::Received, &reader.newest_span()?)?,
        bar: own::bar(reader),
        received: years("received", received),
        given: years("given", given),
    })
}

fn view(reader: &Reader, id: &str, year: &str, of_year: Vec<Told>) -> YearView {
    let texts = &reader.texts;
    let mut sums: Vec<(String, i64)> = Vec::new();
    for (kind, fen) in of_year
        .iter()
        .filter_map(|told| Some((&told.kind, told.given?)))
    {
        match sums.iter_mut().find(|sum| sum.0 == *kind) {
            Some(sum) => sum.1 += fen,
            None => sums.push((kind.clone(), fen)),
        }
    }
    sums.sort_by_key(|(_, fen)| std::cmp::Reverse(*fen));
    let total: i64 = sums.iter().map(|(_, fen)| fen).sum();
    let longest = sums.first().map_or(1, |(_, fen)| (*fen).max(1));
    let bar = |(name, fen): &(String, i64)| SplitBar {
        label: name.clone(),
        value: shown::money(*fen),
        per_mille: u32::try_from(i128::from((*fen).max(0)) * 1000 / i128::from(longest))
            .unwrap_or(1000),
        href: None,
    };
    YearView {
        id: format!("{id}-{}", if year.is_empty() { "undated" } else { year }),
        name: match year {
            "" => texts.text("web-own-undated"),
            year => texts.with("web-own-year", &[("year", year.into())]),
        },
        total: match total {
            0 => String::new(),
            fen => own::yuan(texts, fen),
        },
        bars: match sums.len() {
            0 | 1 => Vec::new(),
            _ => sums.iter().map(bar).collect(),
        },
        rows: of_year.into_iter().map(|told| told.row).collect(),
    }
}
