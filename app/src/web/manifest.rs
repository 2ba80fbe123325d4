//! What a phone needs to know to keep the pages as a program of their own: name, colours, pictures, and where to begin.

use super::addresses;
use super::reader::Reader;
use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use niangjia_ui::icons;
use serde_json::{Value, json};

/// The colour of paper, behind the pages while they open.
const PAPER: &str = "#faf8f4";
/// The union's red, in the frame of the window.
const RED: &str = "#a8201a";

pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .answer(|reader| {
            let manifest = manifest(reader, &reader.union_name()?);
            let mut response = Response::new(Body::from(manifest.to_string()));
            response.headers_mut().insert(
                CONTENT_TYPE,
                HeaderValue::from_static("application/manifest+json"),
            );
            Ok(response)
        })
        .await
}

fn manifest(reader: &Reader, union_name: &str) -> Value {
    let icons = icons().map(|icon| {
        json!({
            "src": format!("{}{}", addresses::ASSETS, icon.path),
            "sizes": icon.sizes,
            "type": "image/png",
            "purpose": if icon.is_maskable { "maskable" } else { "any" },
        })
    });
    json!({
        "id": addresses::HOME,
        "name": union_name,
        "short_name": reader.texts.text("ui-seal"),
        "lang": reader.texts.language().code(),
        // From there everybody is led to where they are at home.
        "start_url": addresses::HOME,
        "scope": addresses::HOME,
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": RED,
        "icons": icons,
    })
}
