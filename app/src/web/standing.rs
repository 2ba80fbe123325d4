//! How whoever asks stands: who they are, what their forms are bound to, and how they like to read.
//!
//! Somebody who has not signed in is on a visit; the visit has a token of its own, so that the form for signing in is bound
//! to this browser as every other form is.

use super::cookies;
use super::site::Site;
use anyhow::Result;
use axum::http::HeaderMap;
use niangjia_access::sessions::{Limits, Signed, signed};
use niangjia_access::{Token, Viewer};
use niangjia_messages::Language;
use niangjia_office::settings::settings;
use std::sync::Arc;

/// Seconds after which a session ends in any case: an office's day.
const WHOLE: i64 = 12 * 3600;
/// What the tokens of forms are derived for.
const FORMS: &str = "form";

/// How somebody stands.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    /// Who looks.
    pub(crate) viewer: Viewer,
    /// The session; none on a visit.
    pub(crate) signed: Option<Signed>,
    /// The token of the session; none on a visit.
    pub(crate) session: Option<Token>,
    /// Whether the browser brought a session that is over.
    pub(crate) was_signed: bool,
    /// The token of a visit that begins with this request, for the browser to keep.
    pub(crate) new_visit: Option<Token>,
    /// Whether larger type is asked for.
    pub(crate) larger_type: bool,
    form_token: String,
}

impl Standing {
    /// Somebody of whom nothing is known, and to whom no form can be given.
    pub(crate) fn nobody() -> Self {
        Self {
            viewer: Viewer::nobody(),
            signed: None,
            session: None,
            was_signed: false,
            new_visit: None,
            larger_type: false,
            form_token: String::new(),
        }
    }

    /// The language that the account keeps.
    pub(crate) fn language(&self) -> Option<Language> {
        let signed = self.signed.as_ref();
        signed.and_then(|signed| Language::parse(signed.language.as_deref()?))
    }

    /// What proves that a form was given to this browser: it follows from the token in its cookie and tells nothing of it.
    pub(crate) fn form_token(&self) -> &str {
        &self.form_token
    }

    /// Whether a form carries that proof; how long the comparison takes says nothing of where the two differ.
    pub(crate) fn gave(&self, token: &str) -> bool {
        let (own, given) = (self.form_token.as_bytes(), token.as_bytes());
        let pairs = own.iter().zip(given);
        let differences = pairs.fold(own.len() ^ given.len(), |all, (a, b)| {
            all | usize::from(a ^ b)
        });
        differences == 0 && !own.is_empty()
    }
}

/// How whoever sent these headers stands.
///
/// # Errors
/// When the database cannot be read, or the machine has no random source.
pub(crate) async fn of(site: &Arc<Site>, headers: &HeaderMap) -> Result<Standing> {
    let token = |name: &str| cookies::read(headers, name).and_then(Token::read);
    let (session, visit) = (token(site.session_cookie()), token(cookies::VISIT));
    let larger_type = cookies::read(headers, cookies::TYPE) == Some("larger");
    let site = Arc::clone(site);
    // The semaphore is never closed; were it, the request would go on without a place of its own.
    let _place = site.readers.acquire().await;
    let shared = Arc::clone(&site);
    let stands = move || stands(&shared, session, visit);
    let standing = tokio::task::spawn_blocking(stands).await??;
    Ok(Standing {
        larger_type,
        ..standing
    })
}

fn stands(site: &Site, session: Option<Token>, visit: Option<Token>) -> Result<Standing> {
    let was_signed = session.is_some();
    if let Some(token) = session
        && let Some(signed) = signed(&site.office, &token, limits(site)?)?
    {
        return Ok(Standing {
            viewer: signed.viewer.clone(),
            form_token: token.derived(FORMS),
            session: Some(token),
            signed: Some(signed),
            ..Standing::nobody()
        });
    }
    let (visit, new_visit) = match visit {
        Some(visit) => (visit, None),
        None => {
            let visit = Token::new(&site.office)?;
            (visit.clone(), Some(visit))
        }
    };
    Ok(Standing {
        was_signed,
        new_visit,
        form_token: visit.derived(FORMS),
        ..Standing::nobody()
    })
}

/// How long a session lasts, as the settings say.
pub(crate) fn limits(site: &Site) -> Result<Limits> {
    let settings = site.office.look(settings)?;
    Ok(Limits {
        idle: settings.idle_minutes * 60,
        whole: WHOLE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_token_and_by_nothing_else() {
        let standing = |token: &str| Standing {
            form_token: Token::read(&token.repeat(64)).unwrap().derived(FORMS),
            ..Standing::nobody()
        };
        let (own, other) = (standing("a"), standing("b"));
        let token = own.form_token().to_owned();
        assert!(own.gave(&token));
        assert!(!other.gave(&token));
        for wrong in [
            "",
            "a",
            &token[1..],
            &format!("{token}0"),
            &token.to_uppercase(),
        ] {
            assert!(!own.gave(wrong), "{wrong}");
        }
        assert!(!Standing::nobody().gave(""));
    }
}
