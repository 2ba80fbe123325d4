//! A report that was adopted and sealed, as every member may read it.

use super::sheet::laid;
use crate::web::answer::{Answered, Fault};
use crate::web::own;
use crate::web::reader::Reader;
use crate::web::shown;
use annual_report::sealing::{self, Stage};
use axum::extract::Path;
use axum::response::Response;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::PublishedPage;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<PublishedPage> {
    let id = id
        .parse()
        .map(RecordId::from_whole)
        .map_err(|_| Fault::NotFound)?;
    let (report, seals) = reader.site.office.look(|look| {
        let reports = annual_report::reports(look)?.into_iter();
        let mut published = reports.filter(own::is_published);
        let report = published.find(|report| report.id == id);
        Ok::<_, Error>((report, sealing::seals(look, id)?))
    })?;
    let report = report.ok_or(Fault::NotFound)?;
    let seal = seals.into_iter().find(|seal| seal.stage == Stage::Final);
    let seal = seal.ok_or(Fault::NotFound)?;
    let document = sealing::sealed_document(&seal.content)
        .ok_or_else(|| anyhow::anyhow!("a seal that the checks would name"))?;
    Ok(PublishedPage {
        frame: reader.frame(Place::Spending, &reader.newest_span()?)?,
        bar: own::bar(reader),
        name: report.name,
        sealed_at: shown::moment(&seal.at),
        seal: sealing::short(&seal.digest),
        sheet: laid(&document, |_, _| None),
    })
}
