//! A form with files in it, as browsers send it (RFC 7578), read within the address's limit on bytes.
//!
//! The whole of it is in memory for as long as it is looked at, and nothing of it is written anywhere. What is not such a
//! form is read as a plain one, so that a form without a file is answered as forms are.

use super::answer::{Answered, Fault};
use super::form::{Outcome, Written};
use super::reader::Reader;
use super::site::Site;
use axum::Form;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use niangjia_ui::Page;
use niangjia_ui::pages::Problem;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A form with files that was sent, and by whom.
pub(crate) struct Handed {
    reader: Reader,
    given: Result<(Written, Vec<HandedFile>), Problem>,
}

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HandedFile {
    /// The field that it stood in.
    pub(crate) field: String,
    /// Its name, without folders.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

/// More parts than any form of ours has.
const MOST_PARTS: usize = 64;

impl FromRequest<Arc<Site>> for Handed {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let reader = Reader::from_request_parts(&mut parts, site).await?;
        let kind = parts.headers.get(CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok());
        let boundary = kind.and_then(boundary);
        let request = Request::from_parts(parts, body);
        let read = match boundary {
            Some(boundary) => match Bytes::from_request(request, site).await {
                Ok(bytes) => split(&bytes, &boundary).ok_or(Problem::Unreadable),
                Err(refused) => Err(problem(refused.status())),
            },
            None => match Form::<Vec<(String, String)>>::from_request(request, site).await {
                Ok(Form(fields)) => Ok((fields, Vec::new())),
                Err(refused) => Err(problem(refused.status())),
            },
        };
        let given = read.and_then(|(mut fields, files)| {
            for file in &files {
                let digest = Sha256::digest(&file.bytes);
                fields.push((file.field.clone(), format!("{} {digest:x?}", file.name)));
            }
            Ok((Written::of(&reader, fields)?, files))
        });
        Ok(Self { reader, given })
    }
}

fn problem(status: StatusCode) -> Problem {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Unreadable,
    }
}

impl Handed {
    /// Does what the form asks for, on a thread that may wait.
    pub(crate) async fn act<P: Page>(
        self,
        act: impl FnOnce(&Reader, &Written, &[HandedFile]) -> Answered<Outcome<P>> + Send + 'static,
    ) -> Response {
        let given = self.given;
        self.reader
            .take(move |reader| {
                let (written, files) = given.map_err(Fault::Problem)?;
                act(reader, &written, &files)
            })
            .await
    }
}

/// What stands between the parts, if this is a form with files.
fn boundary(kind: &str) -> Option<String> {
    let mut pieces = kind.split(';').map(str::trim);
    if !pieces.next()?.eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary = pieces.find_map(|piece| {
        let (name, value) = piece.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("boundary")
            .then(|| value.trim().trim_matches('"').to_owned())
    })?;
    (1..=70).contains(&boundary.len()).then_some(boundary)
}

type Parts = (Vec<(String, String)>, Vec<HandedFile>);

/// The fields and the files; nothing when it is not whole. A file that was not chosen is none.
fn split(body: &[u8], boundary: &str) -> Option<Parts> {
    let fence = [b"\r\n--", boundary.as_bytes()].concat();
    // The first fence has no line before it.
    let first = &fence[2..];
    let mut rest = body.strip_prefix(first)?;
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    for _ in 0..MOST_PARTS {
        if rest.starts_with(b"--") {
            return Some((fields, files));
        }
        rest = rest.strip_prefix(b"\r\n")?;
        let head_end = find(rest, b"\r\n\r\n")?;
        let head = std::str::from_utf8(&rest[..head_end]).ok()?;
        let after = &rest[head_end + 4..];
        let end = find(after, &fence)?;
        let content = &after[..end];
        rest = &after[end + fence.len()..];
        let described = head.split("\r\n").find(|line| {
            line.to_ascii_lowercase()
                .starts_with("content-disposition:")
        })?;
        let name = quoted(described, "name")?;
        match quoted(described, "filename") {
            Some(file) if file.is_empty() && content.is_empty() => {}
            Some(file) => {
                let plain = file.rsplit(['/', '\\']).next().unwrap_or_default();
                files.push(HandedFile {
                    field: name,
                    name: plain.to_owned(),
                    bytes: content.to_vec(),
                });
            }
            None => fields.push((name, std::str::from_utf8(content).ok()?.to_owned())),
        }
    }
    None
}

/// A value in quotation marks behind a name; browsers write a quotation mark in it as `%22`.
fn quoted(line: &str, name: &str) -> Option<String> {
    let mut pieces = line.split(';').map(str::trim);
    let value = pieces.find_map(|piece| piece.strip_prefix(name)?.strip_prefix("=\""))?;
    Some(value.strip_suffix('"')?.replace("%22", "\""))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        let at = from + at;
        if bytes[at..].starts_with(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_files_are_told_apart() {
        let body = b"--xY\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n12\r\n--xY\r\n\
            Content-Disposition: form-data; name=\"file\"; filename=\"a/b \xe6\x8a\xa5.txt\"\r\nContent-Type: text/plain\r\n\r\n\
            one\r\n--x\r\ntwo\r\n--xY\r\nContent-Disposition: form-data; name=\"other\"; filename=\"\"\r\n\r\n\r\n--xY--\r\n";
        let (fields, files) = split(body, "xY").unwrap();
        assert_eq!(fields, [("token".to_owned(), "12".to_owned())]);
        assert_eq!(files.len(), 1);
        assert_eq!(
            (files[0].field.as_str(), files[0].name.as_str()),
            ("file", "b 报.txt")
        );
        assert_eq!(files[0].bytes, b"one\r\n--x\r\ntwo");
        for cut in 1..body.len() - 4 {
            assert_eq!(split(&body[..cut], "xY"), None, "{cut}");
        }
        assert_eq!(split(b"", "xY"), None);
    }

    #[test]
    fn only_forms_with_files_have_a_boundary() {
        for (kind, expected) in [
            ("multipart/form-data; boundary=----ab", Some("----ab")),
            (
                "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"",
                Some("a b"),
            ),
            ("multipart/form-data", None),
            ("multipart/form-data; boundary=", None),
            ("application/x-www-form-urlencoded", None),
        ] {
            assert_eq!(boundary(kind).as_deref(), expected, "{kind}");
        }
    }
}
