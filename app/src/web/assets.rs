//! The stylesheet and the icon, under names that change with their content.

use super::answer::{Fault, fault_response};
use super::reader::Reader;
use axum::body::Body;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::Response;

pub(crate) async fn show(reader: Reader, Path(name): Path<String>) -> Response {
    let Some(asset) = reader.site.assets.iter().find(|asset| asset.path == name) else {
        return fault_response(&reader.site, &reader.texts, Fault::NotFound);
    };
    let mut response = Response::new(Body::from(asset.bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    response
}
