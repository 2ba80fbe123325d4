//! How whoever asks stands: the viewer, the secret that their forms are bound to, and how they like to read.

use super::cookies;
use super::site::Site;
use crate::opening;
use anyhow::Result;
use axum::http::HeaderMap;
use niangjia_access::Viewer;
use niangjia_base::actor::Actor;
use niangjia_messages::Language;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

/// How somebody stands.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    /// Who looks.
    pub(crate) viewer: Viewer,
    /// What only this browser knows: the token of the session, and before that of the visit.
    pub(crate) secret: String,
    /// Whether the secret is new, so that the browser has yet to be told.
    pub(crate) is_new: bool,
    /// The language that the account keeps.
    pub(crate) language: Option<Language>,
    /// Whether the account asks for larger type.
    pub(crate) larger_type: bool,
}

impl Standing {
    /// Somebody of whom nothing is known.
    pub(crate) fn nobody(secret: String, is_new: bool) -> Self {
        Self {
            viewer: Viewer::nobody(),
            secret,
            is_new,
            language: None,
            larger_type: false,
        }
    }

    /// What proves that a form was given to this browser: it follows from the secret and tells nothing of it.
    pub(crate) fn form_token(&self) -> String {
        let digest = Sha256::digest(format!("niangjia form\n{}", self.secret));
        hexadecimal(&digest[..16])
    }

    /// Whether a form carries that proof; how long the comparison takes says nothing of where the two differ.
    pub(crate) fn gave(&self, token: &str) -> bool {
        let own = self.form_token();
        let differences = own
            .bytes()
            .zip(token.bytes())
            .fold(own.len() ^ token.len(), |all, (a, b)| {
                all | usize::from(a ^ b)
            });
        differences == 0
    }
}

/// How whoever sent these headers stands.
pub(crate) async fn of(site: &Arc<Site>, headers: &HeaderMap) -> Result<Standing> {
    let visit = cookies::read(headers, cookies::VISIT).map(str::to_owned);
    let is_new = visit.is_none();
    let secret = visit.unwrap_or_else(|| site.secret());
    let Actor::Operator(name) = opening::operator() else {
        return Ok(Standing::nobody(secret, is_new));
    };
    Ok(Standing {
        viewer: Viewer::operator(&name),
        ..Standing::nobody(secret, is_new)
    })
}

/// Bytes in small hexadecimal letters.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_token_and_by_nothing_else() {
        let standing = |secret: &str| Standing::nobody(secret.to_owned(), false);
        let (own, other) = (standing("a"), standing("b"));
        let token = own.form_token();
        assert_eq!(token.len(), 32);
        assert!(own.gave(&token));
        assert!(!other.gave(&token));
        for wrong in [
            "",
            "a",
            &token[..31],
            &format!("{token}0"),
            &token.to_uppercase(),
        ] {
            assert!(wrong == token || !own.gave(wrong), "{wrong}");
        }
    }
}
