//! The records in the browser: read-only, on this machine only, complete without scripts.
//!
//! A **reader** ([`reader`]) is whoever asked, with the language to answer in. A handler takes the reader and the parts of
//! the address, looks at the office on a thread that may wait, fills a page of `niangjia_ui` and answers it; each page has
//! its file in [`pages`]. [`addresses`] is the only place that knows how an address is written, [`shown`] how a value is.
//!
//! [`guard`] stands before all of it. It refuses everything but looking (405), every name that is not this machine's own
//! (421, so that no page elsewhere can read the union's records through somebody's browser), and puts the same headers on
//! every answer. What goes wrong inside is a page with a number, and the number is in the log once.
//!
//! Nobody is signed in here yet. Fields that are private or sensitive are therefore never shown, whoever asks; of a figure
//! about one sensitive kind of thing only the count is.

mod addresses;
mod answer;
mod assets;
mod guard;
mod language;
mod pages;
mod reader;
mod serving;
mod shown;
mod site;

pub(crate) use serving::serve;
pub(crate) use shown::seen;

use axum::routing::get;
use axum::{Router, middleware};
use pages::{checks, measures, record, register, registers, report, sources, trace};
use site::Site;
use std::sync::Arc;

/// Every address that is answered.
fn router(site: Arc<Site>) -> Router {
    Router::new()
        .route("/", get(report::home))
        .route("/reports/{period}", get(report::show))
        .route("/reports/{period}/report.docx", get(report::word))
        .route("/reports/{period}/report.md", get(report::markdown))
        .route("/measures", get(measures::show))
        .route("/measures/{id}", get(trace::show))
        .route("/measures/{id}/records.xlsx", get(trace::workbook))
        .route("/registers", get(registers::show))
        .route("/registers/{kind}", get(register::show))
        .route("/registers/{kind}/{id}", get(record::show))
        .route("/sources", get(sources::show))
        .route("/checks", get(checks::show))
        .route("/assets/{name}", get(assets::show))
        .fallback(answer::nowhere)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&site),
            guard::guard,
        ))
        .with_state(site)
}
