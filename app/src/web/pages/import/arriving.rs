//! Files as they arrive: the form is proved before the first byte is kept, and every byte is sealed as it comes.

use super::{MOST_FILES, form, page};
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{KEY, Outcome, TOKEN, act_key};
use crate::web::pages::account::signed;
use crate::web::reader::Reader;
use crate::web::site::Site;
use crate::web::trays::{Begun, Holding, go_on};
use anyhow::{Result, anyhow};
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError, MultipartRejection};
use axum::http::StatusCode;
use axum::response::Response;
use niangjia_ui::pages::Problem;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Bytes of what stands before the files: the form's token and number.
const BEFORE: usize = 1024;
/// Signs of a file's name that are kept.
const NAME: usize = 120;
/// Bytes that are handed on at once.
const AT_ONCE: usize = 1024 * 1024;

/// What came of a form with files.
enum Arrived {
    /// Its tray.
    Tray(String),
    /// It is shown again, with what is wrong.
    Again(&'static str),
}

/// Takes files in hand.
pub(crate) async fn arrive(
    reader: Reader,
    parts: Result<Multipart, MultipartRejection>,
) -> Response {
    let arrived = match parts {
        Ok(parts) => receive(&reader, parts).await,
        // No form of ours sends anything else here.
        Err(_) => Err(Fault::Problem(Problem::StaleForm)),
    };
    reader
        .take(move |reader| match arrived? {
            Arrived::Tray(id) => Ok(Outcome::Done {
                to: addresses::tray(&id),
                said: None,
            }),
            Arrived::Again(key) => {
                let mut form = form(reader);
                for input in &mut form.inputs {
                    input.error = Some(reader.texts.text(key));
                }
                Ok(Outcome::Again(page(reader, form)?))
            }
        })
        .await
}

async fn receive(reader: &Reader, mut parts: Multipart) -> Answered<Arrived> {
    let (mut token, mut key) = (String::new(), String::new());
    let mut begun: Option<String> = None;
    let mut files: Vec<(String, Holding)> = Vec::new();
    let mut is_before = false;
    while let Some(field) = parts.next_field().await.map_err(cut)? {
        match field.name() {
            Some(TOKEN) => token = short(field).await?,
            Some(KEY) => key = short(field).await?,
            _ => {
                let Some(name) = field.file_name().map(bare).filter(|name| !name.is_empty()) else {
                    continue;
                };
                if begun.is_none() {
                    if !reader.standing.gave(&token) {
                        return Err(Fault::Problem(Problem::StaleForm));
                    }
                    match begin(reader, &key).await? {
                        (id, true) => begun = Some(id),
                        (id, false) if id.is_empty() => {
                            return Ok(Arrived::Again("web-import-full"));
                        }
                        (id, false) => {
                            is_before = true;
                            begun = Some(id);
                        }
                    }
                }
                let Some(id) = begun.as_deref().filter(|_| !is_before) else {
                    // It is let pass, so that the browser hears the answer.
                    drain(field).await?;
                    continue;
                };
                if files.len() == MOST_FILES {
                    return Ok(Arrived::Again("web-import-too-many"));
                }
                let holding = hold(&reader.site, id, field).await?;
                files.push((name, holding));
            }
        }
    }
    let Some(id) = begun else {
        return match reader.standing.gave(&token) {
            true => Ok(Arrived::Again("web-import-no-files")),
            false => Err(Fault::Problem(Problem::StaleForm)),
        };
    };
    if !is_before {
        let (site, tray) = (Arc::clone(&reader.site), id.clone());
        let account = signed(reader)?.account;
        tokio::task::spawn_blocking(move || {
            let vault = site.office.vault();
            site.trays.arrived(vault, &tray, files)?;
            if let Some(tray) = site.trays.get(vault, account, &tray) {
                go_on(&site, &tray);
            }
            Ok::<(), anyhow::Error>(())
        })
        .await??;
    }
    Ok(Arrived::Tray(id))
}

/// Begins the tray of a form; whether files are to be held for it. Without a name there is no room for it.
async fn begin(reader: &Reader, key: &str) -> Answered<(String, bool)> {
    let key = act_key(reader, key).ok_or(Fault::Problem(Problem::Unreadable))?;
    let digest = Sha256::digest(key);
    let id: String = digest.iter().take(16).map(|b| format!("{b:02x}")).collect();
    let (site, account) = (Arc::clone(&reader.site), signed(reader)?.account);
    let begun = tokio::task::spawn_blocking(move || {
        let (vault, now) = (site.office.vault(), site.office.now());
        site.trays.sweep(vault, now)?;
        site.trays.begin(vault, account, &id, now)
    })
    .await??;
    Ok(match begun {
        Begun::Now(tray) => (tray.id, true),
        Begun::Before(tray) => (tray.id, false),
        Begun::Full => (String::new(), false),
    })
}

/// Holds a file as it comes.
async fn hold(site: &Arc<Site>, id: &str, mut field: Field<'_>) -> Answered<Holding> {
    let mut holding = site
        .trays
        .hold(id, format!("file-{:016x}", site.office.random()))?;
    let mut waiting = Vec::new();
    loop {
        let piece = field.chunk().await.map_err(cut)?;
        let is_last = piece.is_none();
        waiting.extend_from_slice(piece.as_deref().unwrap_or_default());
        if waiting.len() < AT_ONCE && !is_last {
            continue;
        }
        let (site, bytes) = (Arc::clone(site), std::mem::take(&mut waiting));
        holding = tokio::task::spawn_blocking(move || {
            let vault = site.office.vault();
            holding.take(vault, &bytes)?;
            match is_last {
                true => holding.close(vault),
                false => Ok(holding),
            }
        })
        .await??;
        if is_last {
            return Ok(holding);
        }
    }
}

async fn drain(mut field: Field<'_>) -> Answered<()> {
    while field.chunk().await.map_err(cut)?.is_some() {}
    Ok(())
}

/// A short text of a form.
async fn short(mut field: Field<'_>) -> Answered<String> {
    let mut text = Vec::new();
    while let Some(piece) = field.chunk().await.map_err(cut)? {
        text.extend_from_slice(&piece);
        if text.len() > BEFORE {
            return Err(Fault::Problem(Problem::Unreadable));
        }
    }
    String::from_utf8(text).map_err(|_| Fault::Problem(Problem::Unreadable))
}

/// A file's name without folders and without signs that are none.
fn bare(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let signs = name.chars().filter(|sign| !sign.is_control());
    signs.take(NAME).collect::<String>().trim().to_owned()
}

/// Why the files did not all come.
fn cut(error: MultipartError) -> Fault {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::Problem(Problem::TooLarge),
        status if status.is_client_error() => Fault::Problem(Problem::Unreadable),
        _ => Fault::Failed(anyhow!(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_name_has_no_folders_and_no_hidden_signs() {
        for (sent, name) in [
            ("a.xlsx", "a.xlsx"),
            ("C:\\Users\\zhou\\a.xlsx", "a.xlsx"),
            ("../../a.xlsx", "a.xlsx"),
            ("a\r\nb.xlsx", "ab.xlsx"),
            ("..", ".."),
            (" ", ""),
        ] {
            assert_eq!(bare(sent), name);
        }
        assert_eq!(bare(&"a".repeat(500)).len(), 120);
    }
}
