//! What the reader took part in, by line of work.

use crate::lines_of_work;
use crate::web::answer::Answered;
use crate::web::own::{self, Part, Told};
use crate::web::reader::Reader;
use crate::web::sight::line_of;
use axum::response::Response;
use niangjia_ui::Place;
use niangjia_ui::pages::{DeedsLine, DeedsPage};

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<DeedsPage> {
    let (person, today) = (own::person(reader)?, reader.site.office.today()?);
    let mut told = reader
        .site
        .office
        .look(|look| own::told(reader, look, (person, today), &[Part::Deed]))?;
    let mut lines = Vec::new();
    for slice in lines_of_work::all() {
        let (own, others): (Vec<Told>, Vec<Told>) = told
            .into_iter()
            .partition(|told| line_of(told.register) == slice.name);
        told = others;
        if !own.is_empty() {
            lines.push(DeedsLine {
                id: slice.name.to_owned(),
                name: reader.texts.text(&format!("slice-{}", slice.name)),
                rows: own.into_iter().map(|told| told.row).collect(),
            });
        }
    }
    Ok(DeedsPage {
        frame: reader.frame(Place::Deeds, &reader.newest_span()?)?,
        bar: own::bar(reader),
        lines,
    })
}
