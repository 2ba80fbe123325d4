//! What the file says of itself: its title, who issues it, and when it was made if that is known.

use crate::document::Document;

use super::text::for_paper;

/// The part `docProps/core.xml`. It is written here, because the library would name an unknown
/// author and the first day of 1970.
pub(super) fn core(document: &Document, instant: Option<&str>) -> Vec<u8> {
    let mut xml = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<cp:coreProperties"#,
        r#" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#,
        r#" xmlns:dc="http://purl.org/dc/elements/1.1/""#,
        r#" xmlns:dcterms="http://purl.org/dc/terms/""#,
        r#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
    ));
    let mut element = |open: &str, close: &str, text: &str| {
        if !text.is_empty() {
            xml.push_str(&format!("<{open}>{}</{close}>", escaped(text)));
        }
    };
    element("dc:title", "dc:title", &document.title.join(" "));
    if let Some(signature) = &document.signature {
        element("dc:creator", "dc:creator", &signature.issuer);
    }
    element("dc:language", "dc:language", "zh-CN");
    if let Some(instant) = instant {
        for name in ["dcterms:created", "dcterms:modified"] {
            let open = format!(r#"{name} xsi:type="dcterms:W3CDTF""#);
            element(&open, name, instant);
        }
    }
    xml.push_str("</cp:coreProperties>");
    xml.into_bytes()
}

fn escaped(text: &str) -> String {
    let text = for_paper(text);
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
